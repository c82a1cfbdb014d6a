import { lesser } from '../../core/lesser.ts';
import { INFINITE_MS } from '../../core/units.ts';
import { positionAt } from '../../map/position.ts';
import { alongPieceMs } from '../position-time.ts';
import type { LabelScratch, Labels } from './label.ts';
import type { SearchGraph } from './search-graph.ts';

/**
 * Times from the positions of the first `count` slots of `from` to the one of slot `toSlot` of `to`, into `cellsMs`: the least sum over
 * shared ancestors, or straight along a shared piece. Whole ms, `INFINITE_MS` where there is no way. A cell depends on nothing but its
 * own two labels. Allocates nothing, two positions on one piece apart.
 *
 * The one label is laid out by rank for all others to look up, and taken away again.
 */
export function joinLabels(
  graph: SearchGraph,
  scratch: LabelScratch,
  from: Labels,
  count: number,
  to: Labels,
  toSlot: number,
  cellsMs: Int32Array,
): void {
  layOut(to, toSlot, scratch);
  for (let slot = 0; slot < count; slot++) cellsMs[slot] = joinSlot(graph, scratch, from, slot, to, toSlot);
  takeAway(to, toSlot, scratch);
}

/** Lays the label out by rank, for `joinSlot`; until `takeAway` the scratch is good for nothing else. */
export function layOut(to: Labels, toSlot: number, { ms }: LabelScratch): void {
  const first = toSlot * to.stride;
  const end = first + to.count[toSlot];
  for (let i = first; i < end; i++) ms[to.rank[i]] = to.ms[i];
}

export function takeAway(to: Labels, toSlot: number, { ms }: LabelScratch): void {
  const first = toSlot * to.stride;
  const end = first + to.count[toSlot];
  for (let i = first; i < end; i++) ms[to.rank[i]] = INFINITE_MS;
}

/** One cell of `joinLabels`, to the label that is laid out. */
export function joinSlot(
  graph: SearchGraph,
  scratch: LabelScratch,
  from: Labels,
  slot: number,
  to: Labels,
  toSlot: number,
): number {
  const viaMs = leastSum(from, slot, scratch.ms);
  return from.piece[slot] === to.piece[toSlot] ? Math.min(viaMs, alongMs(graph, from, slot, to, toSlot)) : viaMs;
}

/** The least sum of the slot's label and one that is laid out by rank. */
export function leastSum({ count, stride, rank, ms }: Labels, slot: number, toMs: Int32Array): number {
  let least = INFINITE_MS;
  const first = slot * stride;
  const end = first + count[slot];
  for (let i = first; i < end; i++) least = lesser(least, ms[i] + toMs[rank[i]]);
  return least;
}

/** Rare, so positions are made here and nowhere else. */
function alongMs({ metric, lengthMm }: SearchGraph, from: Labels, slot: number, to: Labels, toSlot: number): number {
  const piece = from.piece[slot];
  const start = positionAt(piece, from.offsetMm[slot], from.onwardArc[slot]);
  const stop = { piece, offsetMm: to.offsetMm[toSlot] };
  return alongPieceMs(metric.arcMs, lengthMm, start, stop);
}
