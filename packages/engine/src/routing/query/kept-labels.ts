import { assert } from '../../core/assert.ts';
import { INFINITE_MS } from '../../core/units.ts';
import type { Position } from '../../map/position.ts';
import type { Hierarchy } from '../hierarchy/hierarchy.ts';
import { directArc, directMs } from '../position-time.ts';
import { leastSum } from './join.ts';
import { copyLabel, createLabels, type LabelScratch, type Labels, writeForwardLabel } from './label.ts';
import type { SearchGraph } from './search-graph.ts';

/**
 * Forward labels of the places from which is asked again and again, found by position: where units stand. They belong to one metric:
 * a new snapshot brings its own, written before it is published. Only added to: what is there stays as it is.
 */
export interface KeptLabels {
  readonly labels: Labels;
  /** Slot by `keyOf` the position, its way onward included. */
  readonly slotOf: Map<number, number>;
  /** By slot; the labels behind the last are free. */
  readonly positions: Position[];
}

/** Of all units of one profile, a large city's times ten. */
export const KEPT_POSITIONS_MAX = 2_048;

/** In the memory of `retired` if it has room. Labels are not written yet. */
export function planKeptLabels(hierarchy: Hierarchy, positions: readonly Position[], retired?: KeptLabels): KeptLabels {
  const slotOf = new Map<number, number>();
  const kept: Position[] = [];
  for (const position of positions) {
    const key = keyOf(position);
    if (slotOf.has(key) || kept.length === KEPT_POSITIONS_MAX) continue;
    slotOf.set(key, kept.push(position) - 1);
  }
  const fits = retired !== undefined && retired.labels.slots >= ROOM_MIN * kept.length;
  const labels = fits ? retired.labels : createLabels(hierarchy, Math.max(SLOTS_MIN, ROOM * kept.length));
  return { labels, slotOf, positions: kept };
}

/** So that a few more units do not mean new memory, and `keepLabel` finds some when as many as there are have moved. */
const ROOM = 2;
const ROOM_MIN = 1.5;
const SLOTS_MIN = 16;

/** Whether `keepLabel` may keep another one. */
const hasRoom = ({ labels, positions }: KeptLabels): boolean => positions.length < labels.slots;

/** Whether those that move next find room. Where not, the places that nobody stands at any more are to be let go of. */
export const hasRoomToMove = ({ labels, positions }: KeptLabels): boolean =>
  labels.slots - positions.length >= ROOM_TO_MOVE * labels.slots;

/** Less than what a new table leaves free, so that one is not made again at once. */
const ROOM_TO_MOVE = 0.25;

/** One more, on the thread that asks: 7 µs on Hanoi where it is not kept already. Nothing where there is no room. */
export function keepLabel(graph: SearchGraph, scratch: LabelScratch, kept: KeptLabels, position: Position): void {
  const key = keyOf(position);
  if (kept.slotOf.has(key) || !hasRoom(kept)) return;
  const slot = kept.positions.length;
  writeForwardLabel(graph, scratch, position, kept.labels, slot);
  kept.positions.push(position);
  kept.slotOf.set(key, slot);
}

/** Labels on the same metric that may be there already: for each slot that is to be written the one there, −1 where there is none. */
export interface KnownLabels {
  readonly labels: Labels;
  readonly slots: Int32Array;
}

/** Those that are known are copied: 0.3 µs each on Hanoi, where climbing takes 7. */
export function writeKeptLabels(
  graph: SearchGraph,
  scratch: LabelScratch,
  labels: Labels,
  positions: readonly Position[],
  known?: KnownLabels,
): void {
  assert(known?.labels !== labels, 'labels are copied from another table');
  positions.forEach((position, slot) => {
    const before = known?.slots[slot] ?? -1;
    if (known !== undefined && before >= 0) copyLabel(known.labels, before, labels, slot);
    else writeForwardLabel(graph, scratch, position, labels, slot);
  });
}

/** Where each of the positions has its label in what is kept already. */
export function knownIn(kept: KeptLabels, positions: readonly Position[]): KnownLabels {
  return { labels: kept.labels, slots: Int32Array.from(positions, (position) => keptSlot(kept, position)) };
}

/** Piece, way onward (none, or by either arc) and offset in one double: 2^24 pieces of up to 134 km. */
function keyOf({ piece, offsetMm, onwardArc }: Position): number {
  assert(offsetMm < OFFSETS, `an offset of ${offsetMm} mm`);
  const onward = onwardArc === undefined ? 0 : 1 + (onwardArc & 1);
  return (4 * piece + onward) * OFFSETS + offsetMm;
}

const OFFSETS = 2 ** 27;

/** The slot of a position, −1 where it is not kept. */
export function keptSlot({ slotOf }: KeptLabels, position: Position): number {
  return slotOf.get(keyOf(position)) ?? -1;
}

/** From the position of a slot to a target whose backward label is laid out by rank, as `joinLabels` does it. Allocates nothing. */
export function keptMs(
  { metric, lengthMm }: SearchGraph,
  { labels, positions }: KeptLabels,
  slot: number,
  target: Position,
  targetMs: Int32Array,
): number {
  const viaMs = leastSum(labels, slot, targetMs);
  const from = positions[slot];
  if (from.piece !== target.piece) return viaMs;
  const arc = directArc(metric.arcMs, lengthMm, from, target);
  return Math.min(viaMs, arc < 0 ? INFINITE_MS : directMs(metric.arcMs, lengthMm, arc, from, target));
}
