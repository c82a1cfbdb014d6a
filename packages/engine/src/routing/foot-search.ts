import { assert } from '../core/assert.ts';
import { HEAP_VALUES_MAX, IntHeap } from '../core/heap.ts';
import { E7, type LatLon } from '../core/units.ts';
import { ArcAccess, JunctionFlag, type Network, tailOf } from '../map/network.ts';
import type { Position, SnapCandidate } from '../map/position.ts';
import { candidateOn, nearestPieces, type PieceNear, type SnapOptions } from '../map/snap.ts';
import { GROUND_LIMITS } from './ground.ts';
import { mmFromTail } from './position-time.ts';
import { isElevated } from './profile-roads.ts';

/**
 * Searches on foot over one network, one after another in the same columns: whatever is read from them is of the last search, which
 * allocated nothing (the heap apart, until it has grown). 12 bytes a junction. On Hanoi 500 m on foot take 5.1 µs; with maps instead
 * of columns they took 11.7, and 1,000 m 46 instead of 25 (2 shared cores, Node 24.21).
 */
export interface FootSearch {
  readonly network: Network;
  starts: readonly SnapCandidate[];
  radiusMm: number;
  /** Hose is laid: rails end it. Whether any did, on a way that was not too long. */
  isHose: boolean;
  metRails: boolean;
  /** The next two columns hold for a junction only where this one has the version. */
  readonly seen: Uint32Array;
  /** From the point, its way to the road included. */
  readonly reachedMm: Uint32Array;
  /** The arc by which the junction was reached; from a start, on whose piece the walk ends, `~arc`. */
  readonly cameBy: Int32Array;
  version: number;
  readonly heap: IntHeap;
}

const searches = new WeakMap<Network, FootSearch>();

/** The one of this network and thread. */
export function footSearchOf(network: Network): FootSearch {
  const known = searches.get(network);
  if (known !== undefined) return known;
  const { junctionCount } = network;
  assert(junctionCount < HEAP_VALUES_MAX, `fewer junctions than ${HEAP_VALUES_MAX}`);
  const search: FootSearch = {
    network,
    starts: [],
    radiusMm: 0,
    isHose: false,
    metRails: false,
    seen: new Uint32Array(junctionCount),
    reachedMm: new Uint32Array(junctionCount),
    cameBy: new Int32Array(junctionCount),
    version: 0,
    heap: new IntHeap(),
  };
  searches.set(network, search);
  return search;
}

/** Whether people go, over level crossings too, or hose is laid, which no train may run over: for it a crossing is not there. */
export type OnFoot = 'walk' | 'hose';

/** Walkers and hose mind no direction. */
export function isOnFoot(network: Network, piece: number): boolean {
  return ((network.arcAccess[2 * piece] | network.arcAccess[2 * piece + 1]) & ArcAccess.FOOT) !== 0;
}

/**
 * Dijkstra up to a radius, over pieces that `mayWalk` admits. The starts' own pieces are walked from the start in both directions,
 * whatever `mayWalk` says of them. `visit` is told of every junction reached, nearest first, and ends the search by saying false: then
 * only the distances of those it was told of are final.
 */
export function searchOnFoot(
  search: FootSearch,
  starts: readonly SnapCandidate[],
  radiusMm: number,
  mayWalk: (piece: number) => boolean,
  visit: (junction: number, mm: number) => boolean = () => true,
  onFoot: OnFoot = 'walk',
): void {
  const { heap, reachedMm } = search;
  const { firstOut, outArc, head, pieceLengthMm } = search.network;
  search.isHose = onFoot === 'hose';
  plant(search, starts, radiusMm);
  while (heap.size > 0) {
    const mm = heap.topKey();
    const junction = heap.topValue();
    heap.pop();
    if (mm > reachedMm[junction]) continue;
    if (!visit(junction, mm)) return;
    const end = firstOut[junction + 1];
    for (let i = firstOut[junction]; i < end; i++) {
      const arc = outArc[i];
      if (mayWalk(arc >> 1)) reach(search, head[arc], mm + pieceLengthMm[arc >> 1], arc);
    }
  }
}

/** Forgets the last search and enters both ends of each start's piece. */
function plant(search: FootSearch, starts: readonly SnapCandidate[], radiusMm: number): void {
  const { head, pieceLengthMm } = search.network;
  search.starts = starts;
  search.radiusMm = radiusMm;
  search.metRails = false;
  search.heap.clear();

  if (++search.version > 0xffff_ffff) {
    search.seen.fill(0);
    search.version = 1;
  }
  for (const { piece, offsetMm, distanceMm } of starts) {
    for (let arc = 2 * piece; arc <= 2 * piece + 1; arc++) {
      const toHeadMm = pieceLengthMm[piece] - mmFromTail(pieceLengthMm[piece], arc, offsetMm);
      reach(search, head[arc], distanceMm + toHeadMm, ~arc);
    }
  }
}

function reach(search: FootSearch, junction: number, mm: number, arc: number): void {
  if (mm > search.radiusMm || mm >= mmToJunction(search, junction)) return;
  if (search.isHose && (search.network.junctionFlags[junction] & JunctionFlag.RAILS) !== 0) {
    search.metRails = true;
    return;
  }
  search.seen[junction] = search.version;
  search.reachedMm[junction] = mm;
  search.cameBy[junction] = arc;
  search.heap.push(mm, junction);
}

/** Infinity beyond the radius or where there is no way. */
export function mmToJunction({ seen, reachedMm, version }: FootSearch, junction: number): number {
  return seen[junction] === version ? reachedMm[junction] : Infinity;
}

/** From either end of the position's piece, or along it where the search started on the same piece. */
export function mmToPosition(search: FootSearch, { piece, offsetMm }: Position): number {
  const { head, pieceLengthMm } = search.network;
  const viaTailMm = mmToJunction(search, head[2 * piece + 1]) + offsetMm;
  let mm = Math.min(viaTailMm, mmToJunction(search, head[2 * piece]) + pieceLengthMm[piece] - offsetMm);
  for (const start of search.starts) {
    if (start.piece === piece) mm = Math.min(mm, start.distanceMm + Math.abs(start.offsetMm - offsetMm));
  }
  return mm <= search.radiusMm ? mm : Infinity;
}

/** Pieces from a junction reached back to the start that reached it. */
export function piecesBack({ network, cameBy }: FootSearch, junction: number): number[] {
  const pieces: number[] = [];
  let arc = cameBy[junction];
  for (; arc >= 0; arc = cameBy[tailOf(network, arc)]) pieces.push(arc >> 1);
  pieces.push(~arc >> 1);
  return pieces;
}

/** Junctions from one that was reached, itself left out, back to the start that reached it. */
export function junctionsBack({ network, cameBy }: FootSearch, junction: number): number[] {
  const junctions: number[] = [];
  for (let arc = cameBy[junction]; arc >= 0; arc = cameBy[junctions[junctions.length - 1]])
    junctions.push(tailOf(network, arc));
  return junctions;
}

export const junctionPlace = ({ junctionLatE7, junctionLonE7 }: Network, junction: number): LatLon => ({
  lat: junctionLatE7[junction] / E7,
  lon: junctionLonE7[junction] / E7,
});

/**
 * The ways by which a point joins the ground: its nearest piece, and where that belongs to an island, the nearest piece of the main
 * component too. A deck is the point's own only when no ground lies within `DECK_MARGIN_MM` more: beside and under a viaduct there is.
 * None where no piece lies within `footSnapM`.
 */
export function accessesOf(
  network: Network,
  point: LatLon,
  which: Pick<SnapOptions, 'accept' | 'usable'>,
): SnapCandidate[] {
  return accessesAmong(network, point, nearOf(network, point, which), which.accept);
}

/**
 * The same of kinds of vehicle that share an access and differ in what is `usable`. Where each of the nearest pieces of that access is usable, they
 * are the nearest usable ones: found once for the point and kept for as long as its object lives, because kinds ask about it one after the other,
 * and looking takes 25 µs.
 */
export function accessesOfKind(
  network: Network,
  point: LatLon,
  which: Required<Pick<SnapOptions, 'accept' | 'usable'>>,
): readonly SnapCandidate[] {
  const { accept, usable } = which;
  const ofPoint = sharedAccesses.get(network) ?? new WeakMap<LatLon, SharedAccesses[]>();
  sharedAccesses.set(network, ofPoint);
  const known = ofPoint.get(point) ?? [];
  let shared = known.find((one) => one.accept === accept);
  if (shared === undefined) {
    const near = nearOf(network, point, { accept });
    shared = { accept, near, accesses: accessesAmong(network, point, near, accept) };
    ofPoint.set(point, [...known, shared]);
  }
  return shared.near.every(({ piece }) => usable(piece)) ? shared.accesses : accessesOf(network, point, which);
}

interface SharedAccesses {
  readonly accept: number;
  readonly near: readonly PieceNear[];
  readonly accesses: readonly SnapCandidate[];
}

const sharedAccesses = new WeakMap<Network, WeakMap<LatLon, SharedAccesses[]>>();

function nearOf(network: Network, point: LatLon, which: Pick<SnapOptions, 'accept' | 'usable'>): readonly PieceNear[] {
  return nearestPieces(network, point, {
    ...which,
    radiusM: GROUND_LIMITS.footSnapM,
    candidatesMax: ACCESS_CANDIDATES,
  });
}

const accessesAmong = (network: Network, point: LatLon, near: readonly PieceNear[], accept: number): SnapCandidate[] =>
  chooseAccesses(network, near).map(({ piece }) => candidateOn(network, piece, point, accept));

function chooseAccesses(network: Network, candidates: readonly PieceNear[]): PieceNear[] {
  if (candidates.length === 0) return [];
  const ground = candidates.find(({ piece }) => !isElevated(network, piece));
  const hasGround = ground !== undefined && ground.distanceMm <= candidates[0].distanceMm + DECK_MARGIN_MM;
  const own = hasGround ? ground : candidates[0];
  if (isInMainOnFoot(network, own.piece)) return [own];
  const main = candidates.find(
    ({ piece }) => isInMainOnFoot(network, piece) && isElevated(network, piece) === isElevated(network, own.piece),
  );
  return main === undefined ? [own] : [own, main];
}

/** Enough to see past a deck and an island. */
const ACCESS_CANDIDATES = 6;

/** [S] The half width of a wide street. */
const DECK_MARGIN_MM = 30_000;

function isInMainOnFoot(network: Network, piece: number): boolean {
  return isOnFoot(network, piece) && (network.junctionFlags[network.head[2 * piece]] & JunctionFlag.MAIN_FOOT) !== 0;
}
