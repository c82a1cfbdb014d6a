import Flatbush from 'flatbush';
import { assert } from '../core/assert.ts';
import type { LatLon } from '../core/units.ts';
import { distanceToSegmentMm, type Plane, placeOf, planeAt, projectOnPiece } from './geometry.ts';
import { ArcAccess, JunctionFlag, type Network, PieceFlag } from './network.ts';
import type { SnapCandidate } from './position.ts';

/** A place farther than this from every road has no road. The middle of Hồ Tây is about 1 km from its shore. */
export const SNAP_RADIUS_M = 2_000;
const SNAP_RADIUS_M_MAX = 20_000;
export const SNAP_CANDIDATES = 8;
const SNAP_CANDIDATES_MAX = 64;

/**
 * A road of a lesser component is preferred only when it is nearer than the main component by more than this: then the place really
 * lies on an island. Below, it is a gap in the data or a walled compound, whose way in is the main road. 100 m is the depth of a
 * block of houses in Hanoi's alleys. [S]
 */
export const PREFER_MAIN_WITHIN_MM = 100_000;

export interface SnapOptions {
  /** `ArcAccess` bits: pieces that are open to any of these, in either direction. */
  readonly accept: number;
  /** Which of those pieces, for callers that know more (a vehicle's width, closures). All unless told. */
  readonly usable?: (piece: number) => boolean;
  readonly radiusM?: number;
  readonly candidatesMax?: number;
}

/**
 * The nearest point of each of the nearest pieces, by distance and then by piece. Always among them: the nearest of all, and the
 * nearest in the main component, even when that makes one more than `candidatesMax`. Barrier pieces are never among them.
 *
 * Exact: every piece within a box about the point is measured, and the box grows until what it surely holds is enough. Depends on
 * this point alone. Empty where no such piece lies within the radius.
 */
export function snap(network: Network, point: LatLon, options: SnapOptions): SnapCandidate[] {
  const { accept, usable, radiusM = SNAP_RADIUS_M, candidatesMax = SNAP_CANDIDATES } = options;
  assert(Number.isFinite(point.lat) && Number.isFinite(point.lon), `snap at ${point.lat}, ${point.lon}`);
  assert(radiusM > 0 && radiusM <= SNAP_RADIUS_M_MAX, `snap radius of ${radiusM} m`);
  assert(candidatesMax >= 1 && candidatesMax <= SNAP_CANDIDATES_MAX, `${candidatesMax} snap candidates`);
  if (network.segmentPiece.length === 0) return [];

  const plane = planeAt(point);
  for (const reachM of [...GROWING_RADII_M.filter((m) => m < radiusM), radiusM]) {
    const last = reachM === radiusM;
    // What rounds to less than the reach surely lies in the box; at the reach itself, a tie outside could be missed.
    const limitMm = last ? reachM * 1000 : reachM * 1000 - 1;
    const found = piecesWithin(network, plane, reachM, accept, usable).filter((piece) => piece.distanceMm <= limitMm);
    const nearestMain = found.find((piece) => inMain(network, piece.piece, accept));
    if (!last && (found.length < candidatesMax || nearestMain === undefined)) continue;
    const chosen = found.slice(0, candidatesMax);
    if (nearestMain !== undefined && !chosen.includes(nearestMain)) chosen.push(nearestMain);
    return chosen.map(({ piece }) => candidateOn(network, piece, plane, accept));
  }
  return [];
}

/** Where to go when only one may be had: see `PREFER_MAIN_WITHIN_MM`. */
export function preferred(candidates: readonly SnapCandidate[]): SnapCandidate | undefined {
  const [nearest] = candidates;
  const nearestMain = candidates.find((candidate) => candidate.inMain);
  if (nearestMain === undefined) return nearest;
  return nearestMain.distanceMm - nearest.distanceMm > PREFER_MAIN_WITHIN_MM ? nearest : nearestMain;
}

/**
 * Doubling, because a box far larger than needed is what costs: on Hanoi's 285,506 pieces p50 25 µs and p99 0.3 ms for random points
 * of the centre (2 shared cores, Node 24.21), where steps of four (100, 400, 1,600) had p99 1.9 ms (lakes, parks).
 */
const GROWING_RADII_M = [100, 200, 400, 800, 1_600] as const;

interface PieceAt {
  readonly piece: number;
  readonly distanceMm: number;
}

/** Pieces with a segment in the box of this half width, nearest first. Those beyond the circle may be incomplete. */
function piecesWithin(
  network: Network,
  plane: Plane,
  reachM: number,
  accept: number,
  usable: SnapOptions['usable'],
): PieceAt[] {
  const { segmentPiece, segmentOrdinal, arcAccess, pieceFlags } = network;
  // One millimetre more, so that what rounds to the reach is inside.
  const [dx, dy] = [(reachM * 1000 + 1) / plane.mmPerLonE7, (reachM * 1000 + 1) / plane.mmPerLatE7];
  const nearestMm = new Map<number, number>();
  const segments = segmentIndexOf(network).search(
    plane.lonE7 - dx,
    plane.latE7 - dy,
    plane.lonE7 + dx,
    plane.latE7 + dy,
  );
  for (const segment of segments) {
    const piece = segmentPiece[segment];
    if (((arcAccess[2 * piece] | arcAccess[2 * piece + 1]) & accept) === 0) continue;
    if ((pieceFlags[piece] & PieceFlag.BARRIER) !== 0) continue;
    const distanceMm = distanceToSegmentMm(network, piece, segmentOrdinal[segment], plane);
    const before = nearestMm.get(piece);
    if (before === undefined ? usable === undefined || usable(piece) : distanceMm < before)
      nearestMm.set(piece, distanceMm);
  }
  const found = Array.from(nearestMm, ([piece, distanceMm]) => ({ piece, distanceMm: Math.round(distanceMm) }));
  return found.sort((a, b) => a.distanceMm - b.distanceMm || a.piece - b.piece);
}

function candidateOn(network: Network, piece: number, plane: Plane, accept: number): SnapCandidate {
  const projection = projectOnPiece(network, piece, plane);
  const place = placeOf(network, { piece, offsetMm: projection.offsetMm });
  return { piece, ...projection, ...place, inMain: inMain(network, piece, accept) };
}

/**
 * A piece has both ends in one component of those who may use it, so one end tells. Motorbikes have no component of their own: a
 * piece for them alone counts as main where either end touches the main component of vehicles.
 */
function inMain(network: Network, piece: number, accept: number): boolean {
  const { arcAccess, junctionFlags, head } = network;
  const access = (arcAccess[2 * piece] | arcAccess[2 * piece + 1]) & accept;
  const atHead = junctionFlags[head[2 * piece]];
  const atEitherEnd = atHead | junctionFlags[head[2 * piece + 1]];
  if ((access & ArcAccess.VEHICLE) !== 0 && (atHead & JunctionFlag.MAIN_VEHICLE) !== 0) return true;
  if ((access & ArcAccess.FOOT) !== 0 && (atHead & JunctionFlag.MAIN_FOOT) !== 0) return true;
  return (access & ArcAccess.MOTORBIKE) !== 0 && (atEitherEnd & JunctionFlag.MAIN_VEHICLE) !== 0;
}

/** Views over the network's buffer; opening them anew for each question would cost more than the question. */
const indices = new WeakMap<Network, Flatbush>();

/** Of the boxes of all segments, in 1e-7 degrees. Only for a network that has any. */
export function segmentIndexOf(network: Network): Flatbush {
  let index = indices.get(network);
  if (index === undefined) {
    index = Flatbush.from(network.segmentIndex, network.segmentIndexByteOffset);
    indices.set(network, index);
  }
  return index;
}
