import { encodePolyline } from '../core/polyline.ts';
import { type LatLon, straightMm } from '../core/units.ts';
import type { DriveRoute, Ground, PlaceDescription, Stop } from '../routing/ground.ts';
import type { Eta, RecommendedUnit, RecommendRequest, RouteAnswer } from './answer.ts';
import { reachesStopInMs } from './arrival.ts';
import type { Choice } from './choose-units.ts';
import { describeStop, notice } from './explain.ts';
import type { ResponsePlan } from './plan.ts';
import { p90OfSumMs } from './spread.ts';

/** The road of a chosen unit, or null where there is none. */
export type RouteOf = (choice: Choice) => DriveRoute | null;

/** Units of one profile from one station share a road: it is asked for once. A stop is one profile's own. */
export function createRoutes(ground: Ground): RouteOf {
  const byStop = new Map<Stop, Map<LatLon, DriveRoute | null>>();
  return ({ arrival: { isRouted, stop }, candidate: { unit, start } }) => {
    if (!isRouted || stop === null) return null;
    const known = byStop.get(stop) ?? new Map<LatLon, DriveRoute | null>();
    byStop.set(stop, known);
    const route = known.get(start.at) ?? ground.route(unit.profileId, start.at, stop);
    known.set(start.at, route);
    return route;
  };
}

/** What is said of one chosen unit: times, where it stops and why, and the road. `atIncident` is the piece nearest to it. */
export function answerUnit(
  choice: Choice,
  route: DriveRoute | null,
  atIncident: PlaceDescription | null,
  request: RecommendRequest,
  plan: ResponsePlan,
): RecommendedUnit {
  const { candidate, place, arrival } = choice;
  const { unit, start } = candidate;
  const { location } = request.incident;
  const { stop } = arrival;
  const end = stop ?? location;
  return {
    unitId: unit.id,
    stationId: unit.stationId,
    slot: place.slot,
    capability: place.capability,
    eta: etaOf(choice, plan),
    staging: {
      lat: end.lat,
      lon: end.lon,
      walkDistanceM: walkM(stop),
      reason: describeStop(stop, atIncident),
    },
    route:
      route === null ? straightRoute(straightMm(start.at, end)) : answerRoute(route, request.options.includeGeometry),
  };
}

/** The parts of a unit's time for a place. */
export function etaOf({ candidate, place, arrival: { stop, driveMs } }: Choice, plan: ResponsePlan): Eta {
  const { availableInMs, turnoutMs } = candidate;
  const setupMs = setupOf(place.capability, walkM(stop), plan);
  const lateMs = Math.ceil(
    p90OfSumMs([driveMs, setupMs].map((p50Ms) => ({ p50Ms, p90Ms: p50Ms * plan.arrival.p90Factor }))),
  );
  return {
    availableInMs,
    turnoutMs,
    driveMs,
    setupMs,
    totalMs: reachesStopInMs(candidate, driveMs) + setupMs,
    totalP90Ms: reachesStopInMs(candidate, 0) + Math.min(lateMs, LATE_MS_MAX),
  };
}

/** A guess from another continent, times the plan's factor, must still fit the answer's int32. */
const LATE_MS_MAX = 2_000_000_000;

/** From the stop to the point: a pumper's crew lays hose by hand, a rescue crew carries its gear, the others work from the stop. */
function setupOf(capability: string, walkM: number, plan: ResponsePlan): number {
  if (capability === 'PUMP') return Math.round(walkM * plan.water.layMsPerM);
  if (capability === 'RESCUE') return Math.round(walkM * plan.arrival.withGearMsPerM);
  return 0;
}

const walkM = (stop: Stop | null): number => (stop === null ? 0 : Math.round(stop.walkMm / 1_000));

function answerRoute(route: DriveRoute, includeGeometry: boolean): RouteAnswer {
  return {
    lengthM: Math.round(route.lengthM),
    polyline: includeGeometry ? encodePolyline(route.points) : '',
    contraflowM: Math.round(route.contraflowM),
    warnings: route.warnings.map(({ code, message }) => ({ code, message })),
  };
}

/** No polyline: a line over roofs must not look like a road. */
function straightRoute(lengthMm: number): RouteAnswer {
  const warning = notice('NO_ROUTE', 'no road in the map: length and time are those of the straight line');
  return { lengthM: Math.round(lengthMm / 1_000), polyline: '', contraflowM: 0, warnings: [warning] };
}
