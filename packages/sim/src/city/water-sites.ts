import {
  ArcAccess,
  E7,
  type LatLon,
  mmPerDegree,
  type Network,
  type Prng,
  snap,
  straightMm,
  type WaterKind,
  type WaterSource,
  type WaterSourceId,
  type WaterStatus,
} from '@runcard/engine';
import { type DensityAt, firstAbove, rounded, runningWeights, type StreetSampler } from './street-sampler.ts';

/**
 * Law: hydrants at most 150 m apart and at most 2.5 m from the kerb (TCVN 2622:1995 10.9 [A]). Invented ones keep at least 80 m [S],
 * while there is room; a truck draws from water within 60 m of a road with a portable pump, from a suction point beside it [S].
 */
const HYDRANT_APART_M = 80;
const APART_TRIES = 12;
const HYDRANT_FROM_AXIS_M = 6;
const SHORE_TO_ROAD_M = 60;
const SUCTION_TO_ROAD_M = 20;
const SHORE_TRIES = 40;

/** Shares of sources that work, that nobody has checked, and that are broken [S]. */
const WORKING_SHARE = 0.85;
const UNKNOWN_SHARE = 0.1;
/** Hydrants on strong mains give 10–15 l/s, on old ones 5–8 [S]; the share of strong ones [S]. */
const STRONG_MAIN_SHARE = 0.6;

export function drawHydrants(
  streets: StreetSampler,
  count: number,
  taken: readonly LatLon[],
  prng: Prng,
): WaterSource[] {
  const grid = spacingGrid(HYDRANT_APART_M, taken);
  return numbered('H', count, (id) => {
    let at: LatLon = streets.draw(prng, side(prng, HYDRANT_FROM_AXIS_M));
    for (let i = 1; i < APART_TRIES && grid.isNear(at); i++) at = streets.draw(prng, side(prng, HYDRANT_FROM_AXIS_M));
    grid.add(at);
    const litresPerS = prng.float() < STRONG_MAIN_SHARE ? 10 + prng.below(6) : 5 + prng.below(4);
    return { ...source(id, 'HYDRANT', at, prng), flowLpm: litresPerS * 60 };
  });
}

/** Tanks of firms and agencies, over 20 m³ [B], behind the houses' fronts; somebody has the key. */
export function drawTanks(streets: StreetSampler, count: number, prng: Prng): WaterSource[] {
  return numbered('T', count, (id) => {
    const at = streets.draw(prng, side(prng, 10 + prng.below(16)));
    return { ...source(id, 'TANK', at, prng), volumeL: 20_000 + 5_000 * prng.below(17), isPrivate: true };
  });
}

export function drawNatural(shore: ShoreSampler, count: number, prng: Prng): WaterSource[] {
  return numbered('N', count, (id) => source(id, 'NATURAL', shore(prng, SHORE_TO_ROAD_M), prng));
}

export function drawSuctionPoints(shore: ShoreSampler, count: number, prng: Prng): WaterSource[] {
  return numbered('P', count, (id) => source(id, 'SUCTION_POINT', shore(prng, SUCTION_TO_ROAD_M), prng));
}

/** A place at open water with a truck's road within so many metres. */
export type ShoreSampler = (prng: Prng, roadWithinM: number) => LatLon;

/** Points on the edges of the network's waters, by length and density; beside streets where it has none (a village pond). */
export function shoreSampler(network: Network, streets: StreetSampler, densityAt: DensityAt): ShoreSampler {
  const edges = shoreEdges(network);
  const upTo = runningWeights(
    edges.map(({ from, to }) => straightMm(from, to)),
    edges.map(({ from }) => densityAt(from)),
  );
  const total = upTo[upTo.length - 1];
  const beside = (prng: Prng): LatLon => streets.draw(prng, side(prng, 15));
  if (!(total > 0)) return beside;
  return (prng, roadWithinM) => {
    for (let i = 0; i < SHORE_TRIES; i++) {
      const { from, to } = edges[firstAbove(upTo, prng.float() * total)];
      const part = prng.float();
      const at = rounded(from.lat + part * (to.lat - from.lat), from.lon + part * (to.lon - from.lon));
      const reach = { accept: ArcAccess.VEHICLE, radiusM: roadWithinM, candidatesMax: 1 };
      if (snap(network, at, reach).length > 0) return at;
    }
    return beside(prng);
  };
}

interface Edge {
  readonly from: LatLon;
  readonly to: LatLon;
}

function shoreEdges(network: Network): Edge[] {
  const { firstWaterPoint, waterLatE7, waterLonE7 } = network;
  const edges: Edge[] = [];
  for (let ring = 0; ring < network.waterName.length; ring++) {
    const [first, end] = [firstWaterPoint[ring], firstWaterPoint[ring + 1]];
    for (let i = first; i < end; i++) {
      const next = i + 1 < end ? i + 1 : first;
      const from = { lat: waterLatE7[i] / E7, lon: waterLonE7[i] / E7 };
      const to = { lat: waterLatE7[next] / E7, lon: waterLonE7[next] / E7 };
      edges.push({ from, to });
    }
  }
  return edges;
}

/** Buckets as wide as the spacing: what is too near lies in the nine about a place. */
function spacingGrid(apartM: number, taken: readonly LatLon[]) {
  const buckets = new Map<string, LatLon[]>();
  const degrees = (apartM * 1_000) / mmPerDegree(0).lat;
  const cell = (degree: number): number => Math.floor(degree / degrees);
  const add = (at: LatLon): void => {
    // A degree of longitude is shorter away from the equator, so a bucket holds less than the spacing in x: look two buckets far.
    const key = `${cell(at.lat)}/${cell(at.lon)}`;
    const bucket = buckets.get(key);
    if (bucket) bucket.push(at);
    else buckets.set(key, [at]);
  };
  const isNear = (at: LatLon): boolean => {
    for (let y = -1; y <= 1; y++)
      for (let x = -2; x <= 2; x++)
        for (const other of buckets.get(`${cell(at.lat) + y}/${cell(at.lon) + x}`) ?? [])
          if (straightMm(at, other) < apartM * 1_000) return true;
    return false;
  };
  for (const at of taken) add(at);
  return { add, isNear };
}

function source(id: WaterSourceId, kind: WaterKind, { lat, lon }: LatLon, prng: Prng): WaterSource {
  return { id, kind, lat, lon, status: statusOf(prng.float()), isPrivate: false };
}

function statusOf(draw: number): WaterStatus {
  if (draw < WORKING_SHARE) return 'WORKING';
  return draw < WORKING_SHARE + UNKNOWN_SHARE ? 'UNKNOWN' : 'OUT_OF_SERVICE';
}

function numbered(prefix: string, count: number, make: (id: WaterSourceId) => WaterSource): WaterSource[] {
  return Array.from({ length: count }, (_, i) => make(`${prefix}${String(i + 1).padStart(5, '0')}` as WaterSourceId));
}

const side = (prng: Prng, offsetM: number): number => (prng.float() < 0.5 ? -offsetM : offsetM);
