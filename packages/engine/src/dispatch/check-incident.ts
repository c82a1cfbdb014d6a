import { RuncardError } from '../core/errors.ts';
import type { IncidentId } from '../core/ids.ts';
import { type LatLon, straightMm } from '../core/units.ts';
import { parseHours } from '../world/local-time.ts';
import {
  type AccessPoint,
  FACILITY_CLASSES,
  HAZARDS,
  type Hazard,
  INCIDENT_TYPES,
  type IncidentFacts,
  VERIFICATIONS,
} from '../world/world.ts';
import type { RecommendInput } from './answer.ts';
import {
  checkEnum,
  checkItems,
  integerIn,
  invalid,
  isObject,
  optionalBoolean,
  optionalEnum,
  optionalId,
  optionalInteger,
  present,
  readSafely,
  seen,
} from './check-field.ts';
import { idOf } from './content-id.ts';
import { REQUEST_LIMITS } from './request-limits.ts';

const ALARM_LEVEL_MAX = 3;

export type Bbox = readonly [number, number, number, number];
type IncidentInput = RecommendInput['incident'];

/**
 * What is said of the incident, checked; an absent id is made from the facts. Without `nowMs` no call is too new.
 * @throws RuncardError INVALID_LOCATION, SWAPPED_LOCATION, OUTSIDE_AREA, INVALID_FIELD, UNKNOWN_ENUM, LIMIT_EXCEEDED
 */
export function checkIncident(input: IncidentInput, bbox: Bbox, nowMs = Number.POSITIVE_INFINITY): IncidentFacts {
  return readSafely('incident', () => checkFacts(input, bbox, nowMs));
}

function checkFacts(input: IncidentInput, bbox: Bbox, nowMs: number): IncidentFacts {
  if (!isObject(input)) throw invalid('incident', input, 'an incident with a location and a type');
  const { floorsMax, floorAreaM2Max, peopleTrappedMax, accuracyMMax, callCountMax } = REQUEST_LIMITS;
  const location = checkLocation(input.location, bbox, 'incident.location');
  const facts = {
    location,
    type: checkEnum('incident.type', input.type, INCIDENT_TYPES),
    facilityClass: checkEnum('incident.facilityClass', input.facilityClass, FACILITY_CLASSES, 'OTHER'),
    alarmLevel: integerIn('incident.alarmLevel', input.alarmLevel ?? 1, 1, ALARM_LEVEL_MAX),
    ...present('floors', optionalInteger('incident.floors', input.floors, 1, floorsMax)),
    ...present('floorAreaM2', optionalInteger('incident.floorAreaM2', input.floorAreaM2, 1, floorAreaM2Max)),
    ...present('peopleTrapped', optionalInteger('incident.peopleTrapped', input.peopleTrapped, 0, peopleTrappedMax)),
    ...present('premiseId', optionalId('incident.premiseId', input.premiseId)),
    ...present('fireFloor', optionalInteger('incident.fireFloor', input.fireFloor, 1, floorsMax)),
    ...present('trappedFloor', optionalInteger('incident.trappedFloor', input.trappedFloor, 1, floorsMax)),
    ...present('hazards', checkHazards(input.hazards ?? [])),
    ...present('powerCut', optionalBoolean('incident.powerCut', input.powerCut)),
    ...present(
      'locationAccuracyM',
      optionalInteger('incident.locationAccuracyM', input.locationAccuracyM, 0, accuracyMMax),
    ),
    ...present('reportedAtMs', checkReportedAt(input.reportedAtMs, nowMs)),
    ...present('verification', optionalEnum('incident.verification', input.verification, VERIFICATIONS)),
    ...present('callCount', optionalInteger('incident.callCount', input.callCount, 1, callCountMax)),
    ...present('accessPoints', checkAccessPoints(input.accessPoints ?? [], location)),
  };
  refuseAboveRoof('incident.fireFloor', facts.fireFloor, facts.floors);
  refuseAboveRoof('incident.trappedFloor', facts.trappedFloor, facts.floors);
  const id = optionalId('incident.id', input.id) ?? idOf('incident', facts);
  return { id: id as IncidentId, ...facts };
}

/** A storey that the building has not is a slip of the caller's, and one that costs minutes: ladders and hose go by it. */
function refuseAboveRoof(field: string, floor?: number, floors?: number): void {
  if (floor === undefined || floors === undefined || floor <= floors) return;
  throw invalid(field, floor, `at most ${floors}, the number of incident.floors`);
}

/** Sorted and each once; none is absent. */
function checkHazards(input: readonly string[]): readonly Hazard[] | undefined {
  const limit = { name: 'hazardsMax', max: REQUEST_LIMITS.hazardsMax };
  const hazards = checkItems('incident.hazards', input, limit, (item, field) => checkEnum(field, item, HAZARDS));
  return hazards.length === 0 ? undefined : [...new Set(hazards)].sort();
}

/** A call that comes from later than now, by more than clocks differ, has a slip in its time; its age would mean nothing. */
function checkReportedAt(input: unknown, nowMs: number): number | undefined {
  const field = 'incident.reportedAtMs';
  const { reportedAtMsMin, reportedAheadMsMax } = REQUEST_LIMITS;
  const reportedAtMs = optionalInteger(field, input, reportedAtMsMin, Number.MAX_SAFE_INTEGER);
  if (reportedAtMs !== undefined && reportedAtMs > nowMs + reportedAheadMsMax)
    throw invalid(field, reportedAtMs, `an instant at most ${reportedAheadMsMax} ms after now, which is ${nowMs}`);
  return reportedAtMs;
}

/** From south to north, so that the order in which a caller lists them changes nothing; none is absent. */
function checkAccessPoints(input: unknown, location: LatLon): readonly AccessPoint[] | undefined {
  const limit = { name: 'accessPointsMax', max: REQUEST_LIMITS.accessPointsMax };
  const points = checkItems('incident.accessPoints', input, limit, (item, field) =>
    checkAccessPoint(item, field, location),
  );
  points.sort((a, b) => a.lat - b.lat || a.lon - b.lon);
  const twice = points.find((point, i) => point.lat === points[i - 1]?.lat && point.lon === points[i - 1]?.lon);
  if (twice !== undefined)
    throw invalid('incident.accessPoints', `lat ${twice.lat}, lon ${twice.lon} twice`, 'each place once');
  return points.length === 0 ? undefined : points;
}

function checkAccessPoint(input: unknown, field: string, location: LatLon): AccessPoint {
  if (!isObject(input)) throw invalid(field, input, 'a lat and a lon');
  const { lat, lon, probability, openHours, gateLocked } = input as Partial<Record<keyof AccessPoint, unknown>>;
  const point = { lat: finiteDegrees(`${field}.lat`, lat), lon: finiteDegrees(`${field}.lon`, lon) };
  refuseBeyond(`${field}.lat`, point.lat, 90);
  refuseBeyond(`${field}.lon`, point.lon, 180);
  const { accessPointMMax } = REQUEST_LIMITS;
  const offM = Math.round(straightMm(point, location) / 1_000);
  if (offM > accessPointMMax)
    throw invalid(field, `${offM} m off`, `a point within ${accessPointMMax} m of the incident (accessPointMMax)`);
  return {
    ...point,
    ...present('probability', optionalShare(`${field}.probability`, probability)),
    ...present('openHours', optionalHours(`${field}.openHours`, openHours)),
    ...present('gateLocked', optionalBoolean(`${field}.gateLocked`, gateLocked)),
  };
}

function optionalShare(field: string, value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' && value >= 0 && value <= 1) return value + 0;
  throw invalid(field, value, 'a number from 0 to 1');
}

/** Empty is absent: proto3 does not tell the two apart. */
function optionalHours(field: string, value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string' && parseHours(value) !== null) return value;
  throw invalid(field, value, 'local hours such as 06:00-22:00, not the same twice');
}

/**
 * A point within the area. Latitude and longitude that lie inside only when they change places are offered corrected, never used.
 * @throws RuncardError INVALID_LOCATION, SWAPPED_LOCATION, OUTSIDE_AREA
 */
export function checkLocation(
  location: { readonly lat?: number; readonly lon?: number } | undefined,
  bbox: Bbox,
  field = 'location',
): LatLon {
  if (!isObject(location))
    throw new RuncardError('INVALID_LOCATION', `${field}: seen ${seen(location)}, wanted { lat, lon } in degrees`, {
      field,
    });
  const lat = finiteDegrees(`${field}.lat`, location.lat);
  const lon = finiteDegrees(`${field}.lon`, location.lon);
  if (isInside({ lat, lon }, bbox)) return { lat, lon };
  if (isInside({ lat: lon, lon: lat }, bbox))
    throw new RuncardError(
      'SWAPPED_LOCATION',
      `${field}: seen lat ${lat}, lon ${lon}, inside the area only when swapped; wanted lat ${lon}, lon ${lat}?`,
      { field, details: { corrected: { lat: lon, lon: lat } } },
    );
  refuseBeyond(`${field}.lat`, lat, 90);
  refuseBeyond(`${field}.lon`, lon, 180);
  const [west, south, east, north] = bbox;
  throw new RuncardError(
    'OUTSIDE_AREA',
    `${field}: seen lat ${lat}, lon ${lon}, wanted lat ${south} to ${north}, lon ${west} to ${east}`,
    { field, details: { bbox: [west, south, east, north] } },
  );
}

/** Finite degrees; −0 becomes 0, so that equal places read equal. */
function finiteDegrees(field: string, value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value + 0;
  throw new RuncardError('INVALID_LOCATION', `${field}: seen ${seen(value)}, wanted a finite number of degrees`, {
    field,
  });
}

function refuseBeyond(field: string, value: number, limit: number): void {
  if (Math.abs(value) <= limit) return;
  throw new RuncardError('INVALID_LOCATION', `${field}: seen ${value}, wanted −${limit} to ${limit} degrees`, {
    field,
  });
}

export function isInside({ lat, lon }: LatLon, [west, south, east, north]: Bbox): boolean {
  return lat >= south && lat <= north && lon >= west && lon <= east;
}
