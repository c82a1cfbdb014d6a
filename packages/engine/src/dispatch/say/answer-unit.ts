import { encodePolyline } from '../../core/polyline.ts';
import { type LatLon, straightMm } from '../../core/units.ts';
import type { DriveRoute, Ground, PlaceDescription, Stop } from '../../routing/ground.ts';
import type { Eta, LineAnswer, RecommendedUnit, RecommendRequest, RouteAnswer } from '../answer.ts';
import { atWorkMs, type Choice } from '../choice/choose.ts';
import type { ResponsePlan } from '../plan/plan.ts';
import { P90_FACTOR_MAX, p90OfSumMs } from '../spread.ts';
import { describeStandOff, describeStop, notice } from './explain.ts';
import { lineOf } from './line.ts';
import type { Tasked } from './tasks.ts';

/** The road of a chosen unit, or null where there is none. */
export type RouteOf = (choice: Choice) => DriveRoute | null;

/** Units of one profile from one station share a road: it is asked for once. A stop is one profile's own. */
export function createRoutes(ground: Ground, points: boolean): RouteOf {
  const byStop = new Map<Stop, Map<LatLon, DriveRoute | null>>();
  return ({ arrival: { isRouted, stop }, candidate: { unit, start } }) => {
    if (!isRouted || stop === null) return null;
    const known = byStop.get(stop) ?? new Map<LatLon, DriveRoute | null>();
    byStop.set(stop, known);
    const route = known.get(start.at) ?? ground.route(unit.profileId, start.at, stop, { points });
    known.set(start.at, route);
    return route;
  };
}

/** What all units of an answer are described by. */
export interface Saying {
  readonly request: RecommendRequest;
  readonly plan: ResponsePlan;
  readonly ground: Ground;
  readonly routeOf: RouteOf;
  /** The piece nearest to the incident. */
  readonly atIncident: PlaceDescription | null;
  readonly requiredFlowLpm: number;
}

/** What is said of one chosen unit: times, where it stops and why, the road, and its hose. */
export function answerUnit(choice: Choice, { task, arrivalOrder }: Tasked, saying: Saying): RecommendedUnit {
  const { request, plan, routeOf, atIncident } = saying;
  const { candidate, place, arrival } = choice;
  const { unit, start } = candidate;
  const { location } = request.incident;
  const { stop } = arrival;
  const end = stop ?? location;
  const route = routeOf(choice);
  const line = answerLine(choice, saying);
  return {
    unitId: unit.id,
    stationId: unit.stationId,
    slot: place.slot,
    capability: place.capability,
    task,
    arrivalOrder,
    eta: etaOf(choice, plan),
    staging: {
      lat: end.lat,
      lon: end.lon,
      walkDistanceM: arrival.walkM,
      reason: describeStop(arrival, atIncident, describeStandOff(request.incident, plan)),
    },
    route:
      route === null ? straightRoute(straightMm(start.at, end)) : answerRoute(route, request.options.includeGeometry),
    ...(line !== null && { line }),
  };
}

function answerLine(choice: Choice, { request, plan, ground, requiredFlowLpm }: Saying): LineAnswer | null {
  const line = lineOf(choice, plan, requiredFlowLpm);
  if (line === null) return null;
  const { stop } = choice.arrival;
  const isDrawn = request.options.includeGeometry && stop !== null && line.hoseM > 0;
  return { ...line, polyline: isDrawn ? encodePolyline(ground.wayIn(stop, request.incident.location)) : '' };
}

/** The parts of a unit's time for a place. */
export function etaOf(choice: Choice, plan: ResponsePlan): Eta {
  const { candidate, arrival } = choice;
  const { availableInMs, availableP90InMs, turnoutMs } = candidate;
  const { driveMs, holdMs, setupMs, chargeHoldMs } = arrival;
  // A clock may say anything; what is wilder than the sum is made for counts as a limit by itself.
  const clockMs = Math.min(availableP90InMs, availableInMs * P90_FACTOR_MAX);
  const spread = [driveMs, setupMs].map((p50Ms) => ({ p50Ms, p90Ms: p50Ms * plan.arrival.p90Factor }));
  const lateMs = Math.ceil(p90OfSumMs([...spread, { p50Ms: availableInMs, p90Ms: clockMs }]));
  const surelyMs = availableP90InMs + driveMs + setupMs;
  return {
    ...{ availableInMs, turnoutMs, driveMs, holdMs, setupMs, chargeHoldMs },
    totalMs: atWorkMs(choice),
    totalP90Ms:
      turnoutMs +
      holdMs +
      chargeHoldMs +
      Math.min(clockMs < availableP90InMs ? Math.max(lateMs, surelyMs) : lateMs, LATE_MS_MAX),
  };
}

/** A guess from another continent, times the plan's factor, must still fit the answer's int32. */
const LATE_MS_MAX = 2_000_000_000;

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
