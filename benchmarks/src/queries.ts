import {
  createPrng,
  E7,
  JunctionFlag,
  type LatLon,
  mmPerDegree,
  type Network,
  type Prng,
  straightMm,
} from '@runcard/engine';
import type { RequestOf } from '@runcard/protocol';
import type { Position } from '../../packages/engine/src/map/position.ts';

/** The seed of every query set. Another seed, other hashes. */
const SEED = 1;
const OFF_THE_ROAD_M = 60;
const DRAWS_MAX = 1_000_000;
/** Asked in process and over HTTP alike. */
export const INCIDENTS = 100;

/** Places in the city: within a house's depth of a junction of the main network, so that they lie as dense as the streets do. */
export function inCityPoints(network: Network, count: number, stream: string): LatLon[] {
  const random = createPrng(SEED, stream);
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

/** Positions on pieces of `isUsable`, drawn by piece, as far apart as a first alarm drives: 2 to 8 km in a straight line. */
export function drivePairs(network: Network, count: number, isUsable: (piece: number) => boolean): Pair[] {
  const random = createPrng(SEED, 'drive-pairs');
  const [leastMm, mostMm] = apartMm(network);
  const pairs: Pair[] = [];
  for (let tries = 0; pairs.length < count; tries++) {
    if (tries === DRAWS_MAX) throw new Error(`no pairs ${leastMm} to ${mostMm} mm apart on this network`);
    const pair = { from: drawPosition(network, random), to: drawPosition(network, random) };
    if (!isUsable(pair.from.piece) || !isUsable(pair.to.piece)) continue;
    const straight = straightMm(headOf(network, pair.from.piece), headOf(network, pair.to.piece));
    if (straight >= leastMm && straight <= mostMm) pairs.push(pair);
  }
  return pairs;
}

/** Positions on pieces of `isUsable`, drawn by piece. */
export function positionsOn(
  network: Network,
  count: number,
  stream: string,
  isUsable: (piece: number) => boolean,
): Position[] {
  const random = createPrng(SEED, stream);
  const positions: Position[] = [];
  for (let tries = 0; positions.length < count; tries++) {
    if (tries === DRAWS_MAX) throw new Error('no piece of this network is usable');
    const position = drawPosition(network, random);
    if (isUsable(position.piece)) positions.push(position);
  }
  return positions;
}

function drawPosition(network: Network, random: Prng): Position {
  const piece = random.below(network.pieceCount);
  return { piece, offsetMm: random.below(network.pieceLengthMm[piece]! + 1) };
}

/** On a network too small for 8 km, a tenth to four tenths of its diagonal. */
function apartMm({ meta }: Network): readonly [number, number] {
  const [west, south, east, north] = meta.bbox;
  const diagonalMm = straightMm({ lat: south, lon: west }, { lat: north, lon: east });
  return [Math.min(2_000_000, 0.1 * diagonalMm), Math.min(8_000_000, 0.4 * diagonalMm)];
}

function headOf({ head, junctionLatE7, junctionLonE7 }: Network, piece: number): LatLon {
  const junction = head[2 * piece]!;
  return { lat: junctionLatE7[junction]! / E7, lon: junctionLonE7[junction]! / E7 };
}

function clamped({ lat, lon }: LatLon, { meta: { bbox } }: Network): LatLon {
  const [west, south, east, north] = bbox;
  return { lat: Math.min(north, Math.max(south, lat)), lon: Math.min(east, Math.max(west, lon)) };
}
