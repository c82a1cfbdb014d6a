import { INFINITE_MS } from '../core/units.ts';
import type { Position } from '../map/position.ts';

/**
 * The rounding rule of `router.ts`, written once for all backends. Exact while arc time × piece length < 2^53, which holds for
 * 100 km at 4 km/h.
 */

/**
 * What an arc that is closed for now takes more: 4.7 hours, so that it is driven only where there is no other way, and no two of them
 * where one would do. Live traffic closes arcs in this way and not by `INFINITE_MS`: a fire inside a closure can still be come to, with
 * a warning. Up to 63 such arcs in a row are a way; whoever shows a time takes this out of it again (`Ground.driveMs`).
 *
 * It does not shrink with the part of the arc that is driven: it counts whole or, where no millimetre is driven, not at all.
 */
export const CLOSED_MS: number = 2 ** 24;

/** From the arc's tail to the position on its piece; `INFINITE_MS` where the arc cannot be driven. */
export function msFromTail(arcMs: Int32Array, lengthMm: Uint32Array, arc: number, offsetMm: number): number {
  const w = arcMs[arc];
  if (w >= INFINITE_MS) return INFINITE_MS;
  const n = lengthMm[arc >> 1];
  const x = mmFromTail(n, arc, offsetMm);
  if (w < CLOSED_MS) return Math.floor((w * x) / n);
  return x === 0 ? 0 : CLOSED_MS + Math.floor(((w - CLOSED_MS) * x) / n);
}

/** From the position to the arc's head; `INFINITE_MS` where the arc cannot be driven. */
export function msToHead(arcMs: Int32Array, lengthMm: Uint32Array, arc: number, offsetMm: number): number {
  const w = arcMs[arc];
  if (w >= INFINITE_MS) return INFINITE_MS;
  if (w < CLOSED_MS) return w - msFromTail(arcMs, lengthMm, arc, offsetMm);
  const n = lengthMm[arc >> 1];
  const x = mmFromTail(n, arc, offsetMm);
  return x === n ? 0 : w - Math.floor(((w - CLOSED_MS) * x) / n);
}

/** Offset from the tail of this arc, which for an odd one is the piece's head. */
export function mmFromTail(lengthMm: number, arc: number, offsetMm: number): number {
  return arc & 1 ? lengthMm - offsetMm : offsetMm;
}

/**
 * Whether a drive from the position may use this arc of its piece: an open one, for a moving vehicle its own alone. One whose own arc
 * is closed cannot go on, so it starts as if it stood.
 */
export function mayLeaveBy(arcMs: Int32Array, { onwardArc }: Position, arc: number): boolean {
  if (arcMs[arc] >= INFINITE_MS) return false;
  return onwardArc === undefined || onwardArc === arc || arcMs[onwardArc] >= CLOSED_MS;
}

/** The arc by which a piece leads straight from one of its positions to another, the quicker one if both do; −1 where none does. */
export function directArc(arcMs: Int32Array, lengthMm: Uint32Array, from: Position, to: Position): number {
  if (from.piece !== to.piece) return -1;
  const along = 2 * from.piece;
  const alongMs = directMs(arcMs, lengthMm, along, from, to);
  const againstMs = directMs(arcMs, lengthMm, along + 1, from, to);
  if (Math.min(alongMs, againstMs) >= INFINITE_MS) return -1;
  return alongMs <= againstMs ? along : along + 1;
}

/** Straight along the one piece of both positions, in the quicker direction; `INFINITE_MS` where neither leads there. */
export function alongPieceMs(arcMs: Int32Array, lengthMm: Uint32Array, from: Position, to: Position): number {
  const alongMs = directMs(arcMs, lengthMm, 2 * from.piece, from, to);
  return Math.min(alongMs, directMs(arcMs, lengthMm, 2 * from.piece + 1, from, to));
}

/** Between two positions of the arc's piece in its direction; `INFINITE_MS` where `to` lies behind `from` or it may not be driven so. */
export function directMs(arcMs: Int32Array, lengthMm: Uint32Array, arc: number, from: Position, to: Position): number {
  const isAhead = arc & 1 ? to.offsetMm <= from.offsetMm : to.offsetMm >= from.offsetMm;
  if (!isAhead || !mayLeaveBy(arcMs, from, arc)) return INFINITE_MS;
  return msFromTail(arcMs, lengthMm, arc, to.offsetMm) - msFromTail(arcMs, lengthMm, arc, from.offsetMm);
}
