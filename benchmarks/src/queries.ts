import { createPrng, E7, JunctionFlag, type LatLon, mmPerDegree, type Network, type Prng } from '@runcard/engine';
import type { RequestOf } from '@runcard/protocol';
import type { Position } from '../../packages/engine/src/map/position.ts';
import { drawPositions } from '../../packages/engine/src/testing/road-draws.ts';

/** The seed of every query set. Another seed, other hashes. */
const SEED = 1;
const OFF_THE_ROAD_M = 60;
const DRAWS_MAX = 1_000_000;
/** For a fleet under traffic. */
export const INCIDENTS = 100;

/** Places in the city: within a house's depth of a junction of the main network, so that they lie as dense as the streets do. */
export function inCityPoints(network: Network, count: number, stream: string): LatLon[] {
  const random = streamOf(stream);
  const { junctionCount, junctionFlags, junctionLatE7, junctionLonE7 } = network;
  const points: LatLon[] = [];
  for (let draw = 0; points.length < count; draw++) {
    if (draw === DRAWS_MAX) throw new Error('no junction of this network belongs to the main component');
    const junction = random.below(junctionCount);
    if ((junctionFlags[junction]! & JunctionFlag.MAIN_VEHICLE) === 0) continue;
    const [lat, lon] = [junctionLatE7[junction]! / E7, junctionLonE7[junction]! / E7];
    const scale = mmPerDegree(lat);
    const offMm = (): number => (2 * random.float() - 1) * OFF_THE_ROAD_M * 1_000;
    points.push(clamped({ lat: lat + offMm() / scale.lat, lon: lon + offMm() / scale.lon }, network));
  }
  return points;
}

/** First alarms in ordinary houses, as RecommendUnits takes them. */
export function firstAlarms(network: Network): RequestOf<'RecommendUnits'>[] {
  return inCityPoints(network, INCIDENTS, 'first-alarm').map((location, i) => ({
    requestId: `bench-${i}`,
    incident: { id: `bench-${i}`, location, type: 'STRUCTURE_FIRE', facilityClass: 'SHOP_HOUSE', alarmLevel: 1 },
    options: { includeGeometry: true },
  }));
}

export interface Pair {
  readonly from: Position;
  readonly to: Position;
}

/** Of two different pieces of `isUsable`, drawn by piece: across the whole network, like the figures of other hierarchies. */
export function uniformPairs(network: Network, count: number, isUsable: (piece: number) => boolean): Pair[] {
  const ends = (stream: string): Position[] => positionsOn(network, 2 * count, stream, isUsable);
  const to = ends('pairs-to');
  const pairs = ends('pairs-from').map((from, i) => ({ from, to: to[i]! }));
  return pairs.filter(({ from, to }) => from.piece !== to.piece).slice(0, count);
}

/** Positions on pieces of `isUsable`, drawn by piece. */
export function positionsOn(
  network: Network,
  count: number,
  stream: string,
  isUsable: (piece: number) => boolean,
): Position[] {
  return drawPositions(network, streamOf(stream), count, isUsable);
}

/** Seeded: every set of questions has its own. */
export const streamOf = (stream: string): Prng => createPrng(SEED, stream);

/** Into the box that requests are refused beyond. */
export function clamped({ lat, lon }: LatLon, { meta: { bbox } }: Network): LatLon {
  const [west, south, east, north] = bbox;
  return { lat: Math.min(north, Math.max(south, lat)), lon: Math.min(east, Math.max(west, lon)) };
}
