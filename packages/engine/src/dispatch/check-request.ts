import { RuncardError } from '../core/errors.ts';
import type { IncidentId, RequestId, UnitId } from '../core/ids.ts';
import { ID_PATTERN } from '../core/ids.ts';
import { hash32 } from '../core/prng.ts';
import type { LatLon } from '../core/units.ts';
import { CAPABILITY_PATTERN } from '../world/capabilities.ts';
import {
  FACILITY_CLASSES,
  HAZARDS,
  type Hazard,
  INCIDENT_TYPES,
  type IncidentFacts,
  type World,
} from '../world/world.ts';
import type { RecommendInput, RecommendOptions, RecommendRequest, Requirement } from './answer.ts';

/** Named limits of one request. Beyond what any fire needs; they keep one call from taking the machine. */
export const REQUEST_LIMITS = {
  requirementsMax: 100,
  /** Places in all: the sum of the counts. */
  placesMax: 200,
  excludedUnitsMax: 1_000,
  alternativesMax: 10,
  deadlineMsMax: 60_000,
  flowLpmMax: 1_000_000,
  floorsMax: 200,
  floorAreaM2Max: 10_000_000,
  peopleTrappedMax: 100_000,
  hazardsMax: 32,
  accuracyMMax: 100_000,
} as const;

const ALARM_LEVEL_MAX = 3;

type Bbox = readonly [number, number, number, number];
type IncidentInput = RecommendInput['incident'];

/**
 * A request as it came in → one with nothing optional left open. Refuses with a code, the field and what was wanted. An absent
 * `requestId` or `incident.id` is made from the content, so that the same question has the same id.
 * @throws RuncardError INVALID_LOCATION, SWAPPED_LOCATION, OUTSIDE_AREA, INVALID_FIELD, UNKNOWN_ENUM, UNKNOWN_UNIT, EMPTY_FLEET, LIMIT_EXCEEDED
 */
export function checkRequest(input: RecommendInput, world: World, bbox: Bbox): RecommendRequest {
  const incident = checkIncident(input.incident, bbox);
  const content = {
    incident,
    requirements: checkRequirements(input.requirements ?? []),
    requiredFlowLpm: integerIn('requiredFlowLpm', input.requiredFlowLpm ?? 0, 0, REQUEST_LIMITS.flowLpmMax),
    options: checkOptions(input.options, world),
  };
  if (world.units.size === 0)
    throw new RuncardError('EMPTY_FLEET', 'units: seen none, wanted at least one', { field: 'units' });
  const requestId = (optionalId('requestId', input.requestId) ?? idOf('request', content)) as RequestId;
  return { requestId, ...content };
}

/** What is said of the incident, checked; an absent id is made from the facts. @throws RuncardError as `checkRequest` */
export function checkIncident(input: IncidentInput, bbox: Bbox): IncidentFacts {
  if (!isObject(input)) throw invalid('incident', input, 'an incident with a location and a type');
  const { floorsMax, floorAreaM2Max, peopleTrappedMax, accuracyMMax } = REQUEST_LIMITS;
  const facts = {
    location: checkLocation(input.location, bbox, 'incident.location'),
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
  const { hazardsMax } = REQUEST_LIMITS;
  if (!Array.isArray(input)) throw invalid('incident.hazards', input, 'a list');
  if (input.length > hazardsMax) throw tooMany('incident.hazards', input.length, 'hazardsMax', hazardsMax);
  const hazards = input.map((hazard: unknown, i) => checkEnum(`incident.hazards[${i}]`, hazard, HAZARDS));
  return hazards.length === 0 ? undefined : [...new Set(hazards)].sort();
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

function checkRequirements(input: NonNullable<RecommendInput['requirements']>): Requirement[] {
  const { requirementsMax, placesMax } = REQUEST_LIMITS;
  if (!Array.isArray(input)) throw invalid('requirements', input, 'a list');
  if (input.length > requirementsMax) throw tooMany('requirements', input.length, 'requirementsMax', requirementsMax);
  const requirements = input.map((entry: { capability?: string; count?: number } | null, i) => {
    const field = `requirements[${i}]`;
    if (!isObject(entry)) throw invalid(field, entry, 'a capability and a count');
    const capability = entry.capability;
    if (typeof capability !== 'string' || !CAPABILITY_PATTERN.test(capability) || capability === 'ANY')
      throw invalid(`${field}.capability`, capability, 'a name such as PUMP: capitals, digits and _, at most 40');
    return { capability, count: integerIn(`${field}.count`, entry.count, 1, placesMax) };
  });
  const places = requirements.reduce((sum, r) => sum + r.count, 0);
  if (places > placesMax) throw tooMany('requirements', places, 'placesMax', placesMax);
  return requirements;
}

function checkOptions(input: RecommendInput['options'], world: World): RecommendOptions {
  const options = input ?? {};
  if (!isObject(options)) throw invalid('options', options, 'options');
  const { alternativesMax, deadlineMsMax } = REQUEST_LIMITS;
  return {
    alternatives: integerIn('options.alternatives', options.alternatives ?? 0, 0, alternativesMax),
    includeGeometry: optionalBoolean('options.includeGeometry', options.includeGeometry) ?? false,
    deadlineMs: integerIn('options.deadlineMs', options.deadlineMs ?? 0, 0, deadlineMsMax),
    excludeUnitIds: checkExcluded(options.excludeUnitIds ?? [], world),
  };
}

/** Sorted and each once, so that the order in which a caller lists them changes nothing. */
function checkExcluded(input: readonly string[], world: World): UnitId[] {
  const field = 'options.excludeUnitIds';
  const { excludedUnitsMax } = REQUEST_LIMITS;
  if (!Array.isArray(input)) throw invalid(field, input, 'a list of unit ids');
  if (input.length > excludedUnitsMax) throw tooMany(field, input.length, 'excludedUnitsMax', excludedUnitsMax);
  const ids = input.map((id: unknown, i) => {
    if (!isId(id)) throw invalid(`${field}[${i}]`, id, ID_WANTED);
    if (!world.units.has(id as UnitId))
      throw new RuncardError('UNKNOWN_UNIT', `${field}[${i}]: seen ${seen(id)}, wanted the id of a known unit`, {
        field: `${field}[${i}]`,
        details: { unitId: id },
      });
    return id as UnitId;
  });
  return [...new Set(ids)].sort();
}

function checkEnum<T extends string>(field: string, value: unknown, names: readonly T[], absent?: T): T {
  if (value === undefined || value === null || value === '' || value === 'UNSPECIFIED') {
    if (absent !== undefined) return absent;
    throw invalid(field, value, `one of ${names.join(', ')}`);
  }
  const name = names.find((known) => known === value);
  if (name !== undefined) return name;
  throw new RuncardError('UNKNOWN_ENUM', `${field}: seen ${seen(value)}, wanted one of ${names.join(', ')}`, {
    field,
    details: { known: [...names] },
  });
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

export function integerIn(field: string, value: unknown, min: number, max: number): number {
  if (Number.isInteger(value) && (value as number) >= min && (value as number) <= max) return (value as number) + 0;
  throw invalid(field, value, `a whole number from ${min} to ${max}`);
}

const optionalInteger = (field: string, value: unknown, min: number, max: number): number | undefined =>
  value === undefined || value === null ? undefined : integerIn(field, value, min, max);

function optionalBoolean(field: string, value: unknown): boolean | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'boolean') return value;
  throw invalid(field, value, 'true or false');
}

const ID_WANTED = '1 to 64 letters, digits and . _ : -';

/** Empty is absent: proto3 does not tell the two apart. */
function optionalId(field: string, value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (!isId(value)) throw invalid(field, value, ID_WANTED);
  return value;
}

const isId = (value: unknown): value is string => typeof value === 'string' && ID_PATTERN.test(value);

/** 64 bits of the content, as text. For telling questions apart, not for secrets. */
function idOf(kind: string, content: unknown): string {
  const text = JSON.stringify(content);
  const hex = (start?: number): string => hash32(text, start).toString(16).padStart(8, '0');
  return `${kind}-${hex()}${hex(0x1234_5678)}`;
}

const present = <K extends string, V>(key: K, value: V | undefined): { readonly [key in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [key in K]?: V };

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

export function invalid(field: string, value: unknown, wanted: string): RuncardError {
  return new RuncardError('INVALID_FIELD', `${field}: seen ${seen(value)}, wanted ${wanted}`, { field });
}

export function tooMany(field: string, count: number, limit: string, max: number): RuncardError {
  return new RuncardError('LIMIT_EXCEEDED', `${field}: seen ${count}, wanted at most ${max} (${limit})`, {
    field,
    details: { limit, max },
  });
}

const SEEN_CHARS_MAX = 40;

/** The value for a message: short, on one line, no control characters. */
function seen(value: unknown): string {
  if (value === undefined) return 'absent';
  if (typeof value === 'number') return String(value);
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > SEEN_CHARS_MAX ? `${text.slice(0, SEEN_CHARS_MAX)}…` : text;
}
