import {
  createEngine,
  createPrng,
  decodePolyline,
  FACILITY_CLASSES,
  INCIDENT_TYPES,
  type LatLon,
  type Network,
  type Recommendation,
  type World,
} from '@runcard/engine';
import { districts } from '../src/city/facts/districts.ts';

export interface Tally {
  readonly points: number;
  /** Answers in which a unit is ranked by the straight line. */
  readonly noRoute: number;
  /** Answers in which a mandatory place stays open. */
  readonly partial: number;
  /** What no answer may have, with its point. */
  readonly problems: readonly string[];
}

/** From the engine's own notion of "no way": 2^30 − 1 ms. No time in an answer may be that long. */
const NO_WAY_MS = 0x3fff_ffff;
const HOUR_MS = 3_600_000;
/** Monday 2026-11-23, midnight in Hanoi. */
const START_MS = Date.UTC(2026, 10, 22, 17);

/** Asks for units at random points of the inner city and reads every answer whole. */
export function recommendAnywhere(network: Network, world: World, points: number, seed: number): Tally {
  const engine = createEngine({ network, world });
  const tally = { points, noRoute: 0, partial: 0, problems: [] as string[] };
  for (const [i, { input, nowMs }] of innerIncidents(world, points, seed).entries()) {
    const answer = engine.recommend(input, nowMs);
    const { lat, lon } = input.incident.location;
    const codes = answer.degraded.map(({ code }) => code);
    if (codes.includes('NO_ROUTE')) tally.noRoute++;
    if (codes.includes('PARTIAL_RESPONSE')) tally.partial++;
    const wrong = [...wrongNumbers(answer, 'answer'), ...wrongUnits(answer, input.options.includeGeometry)];
    tally.problems.push(...wrong.map((what) => `seed ${seed}, point ${i} (${lat}, ${lon}): ${what}`));
  }
  return tally;
}

/** Seeded questions in the box about the twelve inner districts: every type, class and level. Through one day, because a new hour wants new metrics. */
export function innerIncidents(world: World, count: number, seed: number) {
  const random = createPrng(seed, 'recommend anywhere');
  const [south, west, north, east] = innerBox(world);
  return Array.from({ length: count }, (_, i) => {
    const location = { lat: south + random.float() * (north - south), lon: west + random.float() * (east - west) };
    const type = INCIDENT_TYPES[i % INCIDENT_TYPES.length];
    const facilityClass = FACILITY_CLASSES[i % FACILITY_CLASSES.length];
    const incident = { location, type, facilityClass, alarmLevel: 1 + (i % 3) };
    return {
      input: { incident, options: { includeGeometry: i % 2 === 0 } },
      nowMs: START_MS + Math.floor((i * 24) / count) * HOUR_MS,
    };
  });
}

/** Whole and not negative, degrees apart; times shorter than no way. */
function wrongNumbers(value: unknown, path: string): string[] {
  if (typeof value === 'number') {
    const isDegrees = /\.(lat|lon)$/.test(path);
    const isRight = Number.isFinite(value) && value >= 0 && (isDegrees || Number.isInteger(value));
    return isRight && !(path.endsWith('Ms') && value >= NO_WAY_MS) ? [] : [`${path} is ${value}`];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => wrongNumbers(part, `${path}.${key}`));
}

/** Somebody comes; whoever has no road is marked so, and everybody else has one. */
function wrongUnits({ units, degraded }: Recommendation, hasGeometry: boolean): string[] {
  const wrong: string[] = units.length === 0 ? ['nobody is sent'] : [];
  const unrouted = units.filter(({ route }) => route.warnings.some(({ code }) => code === 'NO_ROUTE'));
  const isMarked = degraded.some(({ code }) => code === 'NO_ROUTE');
  if (isMarked !== unrouted.length > 0) wrong.push(`NO_ROUTE is ${isMarked}, for ${unrouted.length} units`);
  for (const { unitId, route, eta } of units) {
    const isRouted = !route.warnings.some(({ code }) => code === 'NO_ROUTE');
    if (isRouted && hasGeometry && decodePolyline(route.polyline).length < 2) wrong.push(`${unitId} has no line`);
    if (!isRouted && route.polyline !== '') wrong.push(`${unitId} has a line and no road`);
    const sumMs = eta.availableInMs + eta.turnoutMs + eta.driveMs + eta.holdMs + eta.setupMs + eta.chargeHoldMs;
    if (eta.totalMs !== sumMs || eta.totalP90Ms < eta.totalMs) wrong.push(`${unitId}: ${JSON.stringify(eta)}`);
    // 130 km/h over the road is faster than any fire engine (36.1 m/s).
    if (route.lengthM > 500 && route.lengthM / (eta.driveMs / 1_000) > 36.1) wrong.push(`${unitId} is too fast`);
  }
  return wrong;
}

/** South, west, north, east of the areas of the twelve quận. */
function innerBox(world: World): [number, number, number, number] {
  const inner = new Set(districts.filter(({ urban }) => urban).map(({ name }) => name));
  const corners: LatLon[] = [...world.areas.values()]
    .filter(({ name }) => inner.has(name))
    .flatMap(({ polygon }) => polygon.flat());
  const [lats, lons] = [corners.map(({ lat }) => lat), corners.map(({ lon }) => lon)];
  return [Math.min(...lats), Math.min(...lons), Math.max(...lats), Math.max(...lons)];
}
