import { IntHeap } from '../core/heap.ts';
import { ArcAccess, JunctionFlag, type Network, tailOf } from '../map/network.ts';
import type { Position, SnapCandidate } from '../map/position.ts';
import { mmFromTail } from './position-time.ts';
import { isElevated } from './profile-roads.ts';

/** Where people can walk and hose can lie from some starts, up to a radius. A value of its own: later searches do not change it. */
export interface FootField {
  readonly starts: readonly SnapCandidate[];
  /** Junctions reached, nearest first. */
  readonly junctions: readonly number[];
  /** From the point, its way to the road included; Infinity beyond the radius. */
  mmToJunction(junction: number): number;
  mmToPosition(position: Position): number;
  /** Pieces from the junction back to the start that reached it. */
  piecesBack(junction: number): number[];
}

/** Walkers and hose mind no direction. */
export function isOnFoot(network: Network, piece: number): boolean {
  return ((network.arcAccess[2 * piece] | network.arcAccess[2 * piece + 1]) & ArcAccess.FOOT) !== 0;
}

/**
 * Bounded Dijkstra over pieces that `mayWalk` admits. The starts' own pieces are walked from the start in both directions, whatever
 * `mayWalk` says of them. Columns are maps: a few thousand junctions at most, so nothing of the network's size is touched.
 */
export function searchOnFoot(
  network: Network,
  starts: readonly SnapCandidate[],
  radiusMm: number,
  mayWalk: (piece: number) => boolean,
): FootField {
  const { firstOut, outArc, head, pieceLengthMm } = network;
  const heap = new IntHeap();
  const reachedMm = new Map<number, number>();
  const cameBy = new Map<number, number>();
  const junctions: number[] = [];
  const reach = (junction: number, mm: number, arc: number): void => {
    if (mm > radiusMm || mm >= (reachedMm.get(junction) ?? Infinity)) return;
    reachedMm.set(junction, mm);
    cameBy.set(junction, arc);
    heap.push(mm, junction);
  };
  for (const { piece, offsetMm, distanceMm } of starts) {
    for (let arc = 2 * piece; arc <= 2 * piece + 1; arc++) {
      const toHeadMm = pieceLengthMm[piece] - mmFromTail(pieceLengthMm[piece], arc, offsetMm);
      reach(head[arc], distanceMm + toHeadMm, ~arc);
    }
  }
  while (heap.size > 0) {
    const [mm, junction] = [heap.topKey(), heap.topValue()];
    heap.pop();
    if (mm > (reachedMm.get(junction) ?? -1)) continue;
    junctions.push(junction);
    for (let i = firstOut[junction]; i < firstOut[junction + 1]; i++) {
      const piece = outArc[i] >> 1;
      if (mayWalk(piece)) reach(head[outArc[i]], mm + pieceLengthMm[piece], outArc[i]);
    }
  }
  const mmToJunction = (junction: number): number => reachedMm.get(junction) ?? Infinity;
  return {
    starts,
    junctions,
    mmToJunction,
    mmToPosition: (position) => mmTo(network, starts, mmToJunction, position, radiusMm),
    piecesBack: (junction) => piecesBack(network, cameBy, junction),
  };
}

/**
 * The ways by which a point joins the ground: its nearest piece, and where that belongs to an island, the nearest piece of the main
 * component too. A deck is the point's own only when no ground lies within `DECK_MARGIN_MM` more: beside and under a viaduct there is.
 */
export function accessesOf(network: Network, candidates: readonly SnapCandidate[]): SnapCandidate[] {
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

/** How many snap candidates `accessesOf` wants: enough to see past a deck and an island. */
export const ACCESS_CANDIDATES = 6;

/** [S] The half width of a wide street. */
const DECK_MARGIN_MM = 30_000;

function isInMainOnFoot(network: Network, piece: number): boolean {
  return isOnFoot(network, piece) && (network.junctionFlags[network.head[2 * piece]] & JunctionFlag.MAIN_FOOT) !== 0;
}

/** From either end of the position's piece, or along it where the search started on the same piece. */
function mmTo(
  network: Network,
  starts: readonly SnapCandidate[],
  mmToJunction: (junction: number) => number,
  { piece, offsetMm }: Position,
  radiusMm: number,
): number {
  const lengthMm = network.pieceLengthMm[piece];
  let mm = Math.min(
    mmToJunction(network.head[2 * piece + 1]) + offsetMm,
    mmToJunction(network.head[2 * piece]) + lengthMm - offsetMm,
  );
  for (const start of starts) {
    if (start.piece === piece) mm = Math.min(mm, start.distanceMm + Math.abs(start.offsetMm - offsetMm));
  }
  return mm <= radiusMm ? mm : Infinity;
}

/** A start's piece is kept as `~arc`: the walk ends there. */
function piecesBack(network: Network, cameBy: ReadonlyMap<number, number>, junction: number): number[] {
  const pieces: number[] = [];
  let arc = cameBy.get(junction);
  while (arc !== undefined && arc >= 0) {
    pieces.push(arc >> 1);
    arc = cameBy.get(tailOf(network, arc));
  }
  if (arc !== undefined) pieces.push(~arc >> 1);
  return pieces;
}
