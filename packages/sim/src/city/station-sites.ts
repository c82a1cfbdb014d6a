import { JunctionFlag, type LatLon, mmPerDegree, type Network, type Prng } from '@runcard/engine';
import { isOpenToTrucks, isStationRoad } from './street-choice.ts';
import { firstAbove, junctionAt, runningSum, type StreetSampler } from './street-sampler.ts';

/** Points of demand drawn from the streets: a few thousand place 42 stations within a block of where all streets would. */
const DEMAND_POINTS = 4_000;
const DEMAND_POINTS_PER_STATION = 4;
const LLOYD_ROUNDS = 12;

export function drawDemand(streets: StreetSampler, stationCount: number, prng: Prng): LatLon[] {
  const count = Math.max(DEMAND_POINTS, DEMAND_POINTS_PER_STATION * stationCount);
  return Array.from({ length: count }, () => streets.draw(prng));
}

/**
 * `count` more stations beside the fixed ones, near their demand: k-means (seeded as k-means++, Lloyd's rounds) on the demand points,
 * then each centre goes to the nearest junction of a larger road that no other station has.
 */
export function spreadStations(
  network: Network,
  fixed: readonly LatLon[],
  count: number,
  demand: readonly LatLon[],
  prng: Prng,
): LatLon[] {
  const plane = planeOf(demand);
  const points = demand.map(plane);
  const centres = fixed.map(plane);
  seedCentres(centres, fixed.length + count, points, prng);
  for (let round = 0; round < LLOYD_ROUNDS; round++) moveCentres(centres, fixed.length, points);
  const sites = stationJunctions(network, count);
  return atNearestSites(
    centres.slice(fixed.length),
    sites.map((junction) => junctionAt(network, junction)),
    plane,
  );
}

/** How many of the demand points are nearest to each station: what it has to cover. */
export function demandShares(stations: readonly LatLon[], demand: readonly LatLon[]): number[] {
  const plane = planeOf(demand);
  const centres = stations.map(plane);
  const shares = new Array<number>(stations.length).fill(0);
  for (const point of demand) shares[nearest(centres, plane(point)).index]++;
  return shares;
}

/** Metres on a plane about the first point. */
type Spot = readonly [xM: number, yM: number];

function planeOf(points: readonly LatLon[]): (point: LatLon) => Spot {
  const scale = mmPerDegree(points[0]?.lat ?? 0);
  return ({ lat, lon }) => [(lon * scale.lon) / 1_000, (lat * scale.lat) / 1_000];
}

function seedCentres(centres: Spot[], count: number, points: readonly Spot[], prng: Prng): void {
  const farM2 = points.map((point) => (centres.length > 0 ? nearest(centres, point).m2 : 1));
  while (centres.length < count) {
    const upTo = runningSum(farM2);
    const centre = points[firstAbove(upTo, prng.float() * upTo[upTo.length - 1])];
    centres.push(centre);
    const isFirst = centres.length === 1;
    for (const [i, point] of points.entries())
      farM2[i] = isFirst ? m2(centre, point) : Math.min(farM2[i], m2(centre, point));
  }
}

function moveCentres(centres: Spot[], fixedCount: number, points: readonly Spot[]): void {
  const sums = centres.map(() => ({ xM: 0, yM: 0, count: 0 }));
  for (const point of points) {
    const sum = sums[nearest(centres, point).index];
    sum.xM += point[0];
    sum.yM += point[1];
    sum.count++;
  }
  for (let i = fixedCount; i < centres.length; i++) {
    const { xM, yM, count } = sums[i];
    if (count > 0) centres[i] = [xM / count, yM / count];
  }
}

/** Junctions of larger roads; where there are too few, any that a truck reaches. */
function stationJunctions(network: Network, count: number): number[] {
  const larger = junctionsOf(network, isStationRoad);
  return larger.length >= count ? larger : junctionsOf(network, isOpenToTrucks);
}

function junctionsOf(network: Network, isWanted: (network: Network, piece: number) => boolean): number[] {
  const junctions = new Set<number>();
  for (let piece = 0; piece < network.pieceCount; piece++) {
    if (!isWanted(network, piece)) continue;
    for (const junction of [network.head[2 * piece], network.head[2 * piece + 1]])
      if ((network.junctionFlags[junction] & JunctionFlag.MAIN_VEHICLE) !== 0) junctions.add(junction);
  }
  return [...junctions].sort((a, b) => a - b);
}

/** Two stations share a junction only where there are fewer junctions than stations. */
function atNearestSites(centres: readonly Spot[], sites: readonly LatLon[], plane: (at: LatLon) => Spot): LatLon[] {
  let free = sites.map((at) => ({ at, spot: plane(at) }));
  return centres.map((centre) => {
    if (free.length === 0) free = sites.map((at) => ({ at, spot: plane(at) }));
    const { index } = nearest(
      free.map(({ spot }) => spot),
      centre,
    );
    return free.splice(index, 1)[0].at;
  });
}

function nearest(spots: readonly Spot[], to: Spot): { index: number; m2: number } {
  let index = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < spots.length; i++) {
    const away = m2(spots[i], to);
    if (away >= least) continue;
    least = away;
    index = i;
  }
  return { index, m2: least };
}

const m2 = (a: Spot, b: Spot): number => (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2;
