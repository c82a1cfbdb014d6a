import type { CommunityPointId, RequestId, StationId, UnitId, WaterSourceId } from '../../src/core/ids.ts';
import { INFINITE_MS, type LatLon, mmPerDegree, straightMm } from '../../src/core/units.ts';
import type { RecommendInput, RecommendRequest } from '../../src/dispatch/answer.ts';
import { checkRequest } from '../../src/dispatch/check-request.ts';
import type { RecommendContext } from '../../src/dispatch/decide.ts';
import type { Near } from '../../src/dispatch/near.ts';
import { DEFAULT_PLAN } from '../../src/dispatch/plan/default-plan.ts';
import type { PlanRule, ResponsePlan } from '../../src/dispatch/plan/plan.ts';
import type { Ground, Stop, StopLimit } from '../../src/routing/ground.ts';
import { emptyWorld } from '../../src/world/create-world.ts';
import type { CommunityPoint, Station, Unit, WaterSource, World } from '../../src/world/world.ts';

/** A plane in metres east and north of a point in Hanoi, driven at 10 m/s: a metre takes 100 ms, so times are read off the numbers. */
export const ORIGIN: LatLon = { lat: 21.03, lon: 105.85 };
export const BBOX = [105.2, 20.5, 106.1, 21.4] as const;
export const MS_PER_M = 100;
/** A guess is the straight line × 1.4 at the same speed. */
export const GUESS_MS_PER_M = 140;

export function at(eastM: number, northM = 0): LatLon {
  const mm = mmPerDegree(ORIGIN.lat);
  return { lat: ORIGIN.lat + (northM * 1_000) / mm.lat, lon: ORIGIN.lon + (eastM * 1_000) / mm.lon };
}

export interface FakeRoads {
  /** By profile; `PLAIN` unless told: one stop at the point itself. */
  readonly stops?: Readonly<Record<string, readonly StopAt[]>>;
  /** How much longer than the straight line the road from here is. */
  readonly detour?: (from: LatLon) => number;
  /** Part of the town: 0 reaches 0 alone; odd parts reach themselves and 0; other parts themselves alone. */
  readonly part?: (place: LatLon) => number;
  /** By profile; 2.5 m wide and 3 m to get by unless told. */
  readonly widths?: Readonly<Record<string, { readonly vehicleCm: number; readonly neededCm: number }>>;
  /** What the road from one place to another goes past; nothing unless told. */
  readonly past?: (from: LatLon, to: LatLon) => readonly (LatLon & { readonly junction?: number })[];
  /** Lists the questions about drives. */
  readonly searches?: { profileId: string; from: number }[];
}

export interface StopAt extends LatLon {
  readonly walkM: number;
  readonly limit?: StopLimit;
  /** Wide enough for all to get by, unless told. */
  readonly widthCm?: number;
  /** 100 m unless told: room for eight on a narrow road. */
  readonly lengthMm?: number;
  /** Whether the street goes on beyond it: so unless told. */
  readonly goesOn?: boolean;
  readonly junction?: number;
  readonly walksBy?: readonly number[];
  readonly crossesRails?: boolean;
  /** Of the pieces on foot; all as wide as can be unless told. */
  readonly walkWidthsCm?: readonly number[];
}

export function fakeGround(roads: FakeRoads = {}): Ground {
  const partOf = roads.part ?? (() => 0);
  const detourOf = roads.detour ?? (() => 1);
  const reaches = (from: number, to: number): boolean => from === to || (from % 2 === 1 && to === 0);
  const drive = (from: LatLon, stop: LatLon): number => {
    if (!reaches(partOf(from), partOf(stop))) return INFINITE_MS;
    return Math.round((straightMm(from, stop) * detourOf(from) * MS_PER_M) / 1_000);
  };
  return {
    epochs: { network: 7, traffic: 3 },
    // As fresh as can be, whatever the hour.
    speedsAsOfMs: Number.MAX_SAFE_INTEGER,
    bbox: BBOX,
    stops(point, profileId, { standOffM } = { standOffM: 0 }) {
      const known = roads.stops?.[profileId] ?? [{ ...point, walkM: 0 }];
      const outside = known.filter((stop) => straightMm(point, stop) >= standOffM * 1_000);
      const onRing = { ...at(standOffM), walkM: standOffM };
      return (outside.length > 0 || known.length === 0 ? outside : [onRing]).map(stopOf);
    },
    driveMs(profileId, from, stop, boundMs = INFINITE_MS) {
      roads.searches?.push({ profileId, from: from.length });
      return Int32Array.from(from, (place) => {
        const ms = drive(place, stop);
        return ms <= boundMs ? ms : INFINITE_MS;
      });
    },
    soonestDrive: (_profileId, from) => (stop) => Math.min(INFINITE_MS, ...from.map((place) => drive(place, stop))),
    route(_profileId, from, stop) {
      const ms = drive(from, stop);
      if (ms === INFINITE_MS) return null;
      return {
        ms,
        lengthM: ms / MS_PER_M,
        points: [from, ...(roads.past?.(from, stop) ?? []), stop],
        contraflowM: 0,
        warnings: [],
      };
    },
    junctionsOn(_profileId, from, stop) {
      const known = Object.values(roads.stops ?? {}).flat();
      const junctionAt = ({ lat, lon, junction }: LatLon & { readonly junction?: number }): number | undefined =>
        junction ?? known.find((one) => one.lat === lat && one.lon === lon)?.junction;
      return new Set((roads.past?.(from, stop) ?? []).flatMap((place) => junctionAt(place) ?? []));
    },
    reach: async () => ({ bands: [], offRoad: [] }),
    offRoad: () => null,
    walkFrom: straightWalk,
    hoseFrom: straightWalk,
    widestProfileId: 'truck',
    widthsOf: (profileId) => roads.widths?.[profileId] ?? { vehicleCm: 250, neededCm: 300 },
    wayIn: (stop, point) => [stop, point],
    describe: () => null,
    leastDriveTo: (_profileId, stops) => (from) =>
      Math.floor((Math.min(...stops.map((stop) => straightMm(from, stop))) * MS_PER_M * 0.99) / 1_000),
    leastDriveOver: () => (mm) => Math.floor((Math.max(0, mm) * MS_PER_M * 0.99) / 1_000),
    guessMs: (_profileId, mm) => Math.round((mm * GUESS_MS_PER_M) / 1_000),
  };
}

const straightWalk: Ground['walkFrom'] = (point, radiusM) => ({
  distanceM(target) {
    const m = straightMm(point, target) / 1_000;
    return m <= radiusM ? m : null;
  },
});

function stopOf(
  { walkM, limit, lat, lon, widthCm = 2_000, lengthMm = 100_000, goesOn = true, junction, ...foot }: StopAt,
  i: number,
): Stop {
  const { walksBy = [], walkWidthsCm = [], crossesRails = false } = foot;
  return {
    lat,
    lon,
    piece: i,
    offsetMm: 0,
    distanceMm: 0,
    side: 'on',
    inMain: true,
    walkMm: walkM * 1_000,
    limit: limit ?? null,
    widthCm,
    lengthMm,
    goesOn,
    junction: junction ?? null,
    walksBy,
    walksAlong: [],
    crossesRails,
    walkWidthsCm,
  };
}

/** Monday 2026-11-23 10:00 in Hanoi (UTC+7): day, nobody asleep. */
export const NOON_MS = Date.UTC(2026, 10, 23, 3);
/** The same day, 23:00 in Hanoi. */
export const NIGHT_MS = Date.UTC(2026, 10, 23, 16);

/** A unit with a station of its own at the same place. */
export function unitAt(id: string, place: LatLon, capabilities: string, more: Partial<Unit> = {}): [Station, Unit] {
  const stationId = `S-${id}` as StationId;
  return [
    { id: stationId, name: `Station of ${id}`, isSynthetic: true, ...place },
    {
      id: id as UnitId,
      name: id,
      kind: 'OTHER',
      stationId,
      capabilities: capabilities.split(' '),
      crew: 5,
      widthCm: 250,
      lengthCm: 800,
      heightCm: 320,
      weightKg: 15_000,
      tankL: 4_000,
      pumpLpm: 3_000,
      hoseM: 400,
      profileId: 'truck',
      status: 'AVAILABLE',
      ...more,
    },
  ];
}

export function waterAt(id: string, place: LatLon, more: Partial<WaterSource> = {}): WaterSource {
  return { id: id as WaterSourceId, kind: 'HYDRANT', status: 'WORKING', isPrivate: false, ...place, ...more };
}

export function pointAt(id: string, place: LatLon, more: Partial<CommunityPoint> = {}): CommunityPoint {
  return { id: id as CommunityPointId, kind: 'NEIGHBOUR_GROUP', name: id, isStocked: true, ...place, ...more };
}

export interface Things {
  readonly units?: readonly (readonly [Station, Unit])[];
  readonly water?: readonly WaterSource[];
  readonly community?: readonly CommunityPoint[];
}

export function worldOf({ units = [], water = [], community = [] }: Things): World {
  return {
    ...emptyWorld({ name: 'Test town', utcOffsetMinutes: 420, synthetic: false, note: '' }),
    epoch: 42,
    stations: new Map(units.map(([station]) => [station.id, station])),
    units: new Map(units.map(([, unit]) => [unit.id, unit])),
    waterSources: new Map(water.map((source) => [source.id, source])),
    communityPoints: new Map(community.map((point) => [point.id, point])),
  };
}

export function nearOf(world: World): Near {
  const within = <T extends LatLon & { readonly id: string }>(
    things: Iterable<T>,
    point: LatLon,
    radiusM: number,
  ): T[] =>
    [...things]
      .filter((thing) => straightMm(thing, point) <= radiusM * 1_000)
      .sort((a, b) => straightMm(a, point) - straightMm(b, point) || (a.id < b.id ? -1 : 1));
  return {
    waterWithin: (point, radiusM) => within(world.waterSources.values(), point, radiusM),
    nearestWater: (point, radiusM, count, accept) =>
      within(world.waterSources.values(), point, radiusM).filter(accept).slice(0, count),
    communityWithin: (point, radiusM) => within(world.communityPoints.values(), point, radiusM),
  };
}

/** The shipped plan with one rule for everything: these places, this flow. */
export function planOf(places: string, requiredFlowLpm = 0): ResponsePlan {
  const rule: PlanRule = {
    id: 'ALL',
    slots: places.split(', ').map((text) => {
      const [capability = '', count] = text.split(' ');
      return { capability, count: Number(count), isMandatory: true };
    }),
    requiredFlowLpm,
    source: 'test',
    confidence: 'S',
  };
  // Units of a scene list what the test is about, not their breathing apparatus and tools.
  return {
    ...DEFAULT_PLAN,
    rules: [rule],
    needs: {},
    water: { ...DEFAULT_PLAN.water, effectiveNeeds: [] },
  };
}

export function contextOf(world: World, more: Partial<RecommendContext> = {}): RecommendContext {
  return { world, ground: fakeGround(), plan: planOf('PUMP 2'), near: nearOf(world), nowMs: NOON_MS, ...more };
}

/** A fire at the origin, checked. */
export function fireAt(world: World, more: RecommendInput = {}, place: LatLon = ORIGIN): RecommendRequest {
  const incident = { id: 'fire', location: place, type: 'STRUCTURE_FIRE', ...more.incident };
  return checkRequest({ requestId: 'r1' as RequestId, ...more, incident }, world, BBOX);
}
