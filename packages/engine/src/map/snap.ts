import Flatbush from 'flatbush';
import { assert } from '../core/assert.ts';
import type { LatLon } from '../core/units.ts';
import { distanceToBoxMm, distanceToSegmentMm, type Plane, placeOf, planeAt, projectOnPiece } from './geometry.ts';
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
 * Exact: every piece that may be among the nearest is measured, in a box about the point that grows until what it surely holds is
 * enough. Depends on this point alone. Empty where no such piece lies within the radius.
 */
export function snap(network: Network, point: LatLon, options: SnapOptions): SnapCandidate[] {
  return nearestPieces(network, point, options).map(({ piece }) => candidateOn(network, piece, point, options.accept));
}

/** A piece, and how far from the point it passes. */
export interface PieceNear {
  readonly piece: number;
  /** Straight, whole mm. */
  readonly distanceMm: number;
}

/** `snap` without the place on the piece, for callers that choose among the pieces first: the place costs more than the distance. */
export function nearestPieces(network: Network, point: LatLon, options: SnapOptions): readonly PieceNear[] {
  const { accept, usable = () => true, radiusM = SNAP_RADIUS_M, candidatesMax = SNAP_CANDIDATES } = options;
  assert(Number.isFinite(point.lat) && Number.isFinite(point.lon), `snap at ${point.lat}, ${point.lon}`);
  assert(radiusM > 0 && radiusM <= SNAP_RADIUS_M_MAX, `snap radius of ${radiusM} m`);
  assert(candidatesMax >= 1 && candidatesMax <= SNAP_CANDIDATES_MAX, `${candidatesMax} snap candidates`);
  if (network.segmentPiece.length === 0) return [];

  const plane = planeAt(point);
  for (const reachM of [...GROWING_RADII_M.filter((m) => m < radiusM), radiusM]) {
    const last = reachM === radiusM;
    // What rounds to less than the reach surely lies in the box; at the reach itself, a tie outside could be missed.
    const nearest: Nearest = { pieces: [], main: undefined, limitMm: last ? reachM * 1000 : reachM * 1000 - 1 };
    measureWithin(network, plane, reachM, { accept, usable, candidatesMax }, nearest);
    const { pieces, main } = nearest;
    if (!last && (pieces.length < candidatesMax || main === undefined)) continue;
    return main === undefined || pieces.some(({ piece }) => piece === main.piece) ? pieces : [...pieces, main];
  }
  return [];
}

/** The point of this piece, or of its segment `k` alone, that is nearest to `point`. */
export function candidateOn(network: Network, piece: number, point: LatLon, accept: number, k?: number): SnapCandidate {
  const projection = projectOnPiece(network, piece, planeAt(point), k);
  const place = placeOf(network, { piece, offsetMm: projection.offsetMm });
  return { piece, ...projection, ...place, inMain: inMain(network, piece, accept) };
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

/** What has been measured so far, as far as it matters. */
interface Nearest {
  /** At most `candidatesMax`, by distance and then by piece. */
  readonly pieces: PieceNear[];
  main: PieceNear | undefined;
  /** What lies farther cannot change the answer any more. */
  limitMm: number;
}

type Wanted = Required<Pick<SnapOptions, 'accept' | 'usable' | 'candidatesMax'>>;

/**
 * Enters every piece with a segment in the box of this half width that lies within the limit. As the limit closes in, most segments
 * are turned away by their box alone, which the index holds, where measuring one touches ten columns. On Hanoi the nearest piece
 * takes 7.3 µs and the six nearest 15; with all pieces in the box measured and sorted they took 13.3 and 19.
 */
function measureWithin(network: Network, plane: Plane, reachM: number, wanted: Wanted, nearest: Nearest): void {
  const { segmentPiece, segmentOrdinal, arcAccess, pieceFlags } = network;
  // One millimetre more, so that what rounds to the reach is inside.
  const [dx, dy] = [(reachM * 1000 + 1) / plane.mmPerLonE7, (reachM * 1000 + 1) / plane.mmPerLatE7];
  const { lonE7, latE7 } = plane;
  segmentIndexOf(network).search(
    lonE7 - dx,
    latE7 - dy,
    lonE7 + dx,
    latE7 + dy,
    (segment, west, south, east, north) => {
      if (distanceToBoxMm(plane, west, south, east, north) > nearest.limitMm + 1) return false;
      const piece = segmentPiece[segment];
      if (((arcAccess[2 * piece] | arcAccess[2 * piece + 1]) & wanted.accept) === 0) return false;
      if ((pieceFlags[piece] & PieceFlag.BARRIER) !== 0) return false;
      const distanceMm = Math.round(distanceToSegmentMm(network, piece, segmentOrdinal[segment], plane));
      if (distanceMm <= nearest.limitMm && wanted.usable(piece)) enter(network, { piece, distanceMm }, wanted, nearest);
      return false;
    },
  );
}

function enter(network: Network, found: PieceNear, { accept, candidatesMax }: Wanted, nearest: Nearest): void {
  const { pieces } = nearest;
  const known = pieces.findIndex(({ piece }) => piece === found.piece);
  if (known >= 0 && !isNearer(found, pieces[known])) return;
  if (known >= 0) pieces.splice(known, 1);
  const at = pieces.findIndex((other) => isNearer(found, other));
  pieces.splice(at < 0 ? pieces.length : at, 0, found);
  if (pieces.length > candidatesMax) pieces.pop();
  if ((nearest.main === undefined || isNearer(found, nearest.main)) && inMain(network, found.piece, accept))
    nearest.main = found;
  if (pieces.length === candidatesMax && nearest.main !== undefined)
    nearest.limitMm = Math.max(pieces[candidatesMax - 1].distanceMm, nearest.main.distanceMm);
}

const isNearer = (a: PieceNear, b: PieceNear): boolean =>
  a.distanceMm < b.distanceMm || (a.distanceMm === b.distanceMm && a.piece < b.piece);

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
