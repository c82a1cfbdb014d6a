import { assert } from '../../core/assert.ts';
import { lesser } from '../../core/lesser.ts';
import { INFINITE_MS, INVALID_INDEX } from '../../core/units.ts';
import type { Hierarchy } from '../hierarchy/hierarchy.ts';
import { customiseColumns, type Metric, snapshotColumns } from './customise.ts';

/**
 * Partial customisation: a new snapshot with the times of some network arcs replaced, equal to a full one in every number. The old
 * snapshot stays as it is. The last word counts where an arc is named twice. Memory as of `customise`: the copy is most of the time of a small change.
 *
 * Up arcs whose time may have changed are marked in a bit set and taken in increasing number: an arc's lower triangles have smaller
 * numbers, so each is worked out once, from what is final. A changed arc marks only those arcs above that it now betters, or that
 * it held before and no longer does. A heap in place of the bit set would cost more: running over all words takes 10 µs.
 */
export function changeMetric(
  hierarchy: Hierarchy,
  metric: Metric,
  arcs: ArrayLike<number>,
  ms: ArrayLike<number>,
  retired?: Metric,
): Metric {
  assert(arcs.length === ms.length, 'one time for each changed arc');
  assert(retired !== metric, 'the snapshot that is changed is still read');
  const changed = { profileId: metric.profileId, ...snapshotColumns(hierarchy, retired) };
  changed.inputMs.set(metric.inputMs);
  const { roads } = hierarchy;
  for (let i = 0; i < arcs.length; i++) {
    const isTime = arcs[i] < roads.arcCount && ms[i] >= 1 && ms[i] <= INFINITE_MS;
    assert(isTime, `arc ${arcs[i]} with a time of ${ms[i]} ms`);
    assert(roads.inputTail[arcs[i]] !== INVALID_INDEX, `the hierarchy holds the piece of arc ${arcs[i]}`);
    changed.inputMs[arcs[i]] = ms[i];
    for (const copy of roads.copies.get(arcs[i]) ?? []) changed.inputMs[copy] = ms[i];
  }
  if (arcs.length > CHANGED_IN_PART_MAX) customiseColumns(hierarchy, changed);
  else customiseInPart(hierarchy, metric, changed, arcs);
  return changed;
}

/**
 * Where a full one is as fast: on Hanoi 17 ms in reused memory, in part 10 ms for 1,000 arcs chosen uniformly and 20 for 5,000. Arcs of
 * main roads reach further up, so that 1,000 of them take 19 ms; a number of arcs cannot tell.
 */
export const CHANGED_IN_PART_MAX = 2_000;

function customiseInPart(hierarchy: Hierarchy, before: Metric, changed: Metric, arcs: ArrayLike<number>): void {
  changed.upMs.set(before.upMs);
  changed.downMs.set(before.downMs);
  const marked = new Int32Array((hierarchy.head.length + 31) >> 5);
  for (let i = 0; i < arcs.length; i++) {
    markInput(hierarchy, marked, arcs[i]);
    for (const copy of hierarchy.roads.copies.get(arcs[i]) ?? []) markInput(hierarchy, marked, copy);
  }
  settle(hierarchy, changed, marked);
}

function markInput({ cchArc }: Hierarchy, marked: Int32Array, input: number): void {
  const placed = cchArc[input];
  if (placed !== INVALID_INDEX) mark(marked, placed >>> 1);
}

function mark(marked: Int32Array, arc: number): void {
  marked[arc >> 5] |= 1 << (arc & 31);
}

/** Marks made on the way are always further up, in the same word or a later one. */
function settle(hierarchy: Hierarchy, metric: Metric, marked: Int32Array): void {
  for (let word = 0; word < marked.length; word++) {
    while (marked[word] !== 0) {
      const lowest = marked[word] & -marked[word];
      marked[word] ^= lowest;
      settleArc(hierarchy, metric, 32 * word + 31 - Math.clz32(lowest), marked);
    }
  }
}

function settleArc(hierarchy: Hierarchy, { inputMs, upMs, downMs }: Metric, arc: number, marked: Int32Array): void {
  const { firstInput, inputArc, cchArc, firstLower, lower } = hierarchy;
  let up = INFINITE_MS;
  let down = INFINITE_MS;
  for (let i = firstInput[arc]; i < firstInput[arc + 1]; i++) {
    const ms = inputMs[inputArc[i]];
    if ((cchArc[inputArc[i]] & 1) === 0) {
      if (ms < up) up = ms;
    } else if (ms < down) down = ms;
  }
  const end = 2 * firstLower[arc + 1];
  for (let i = 2 * firstLower[arc]; i < end; i += 2) {
    const xy = lower[i];
    const xz = lower[i + 1];
    up = lesser(up, downMs[xy] + upMs[xz]);
    down = lesser(down, downMs[xz] + upMs[xy]);
  }
  const upBefore = upMs[arc];
  const downBefore = downMs[arc];
  if (up === upBefore && down === downBefore) return;
  upMs[arc] = up;
  downMs[arc] = down;
  markAbove(hierarchy, upMs, downMs, arc, upBefore, downBefore, marked);
}

/**
 * The triangles in which the changed arc is a lower one: with each other arc of its tail's row. Their numbers follow from the place in
 * the row, see `Triangles`: with lower-headed arcs one each, with higher-headed ones in sequence.
 */
function markAbove(
  { tail, firstUp, firstTarget, target }: Hierarchy,
  upMs: Int32Array,
  downMs: Int32Array,
  arc: number,
  upBefore: number,
  downBefore: number,
  marked: Int32Array,
): void {
  const x = tail[arc];
  const first = firstUp[x];
  const end = firstUp[x + 1];
  const up = upMs[arc];
  const down = downMs[arc];
  let k = firstTarget[x] + arc - first - 1;
  for (let other = first; other < arc; other++) {
    const yz = target[k];
    const toOther = upMs[other];
    const fromOther = downMs[other];
    if (
      matters(fromOther + upBefore, fromOther + up, upMs[yz]) ||
      matters(toOther + downBefore, toOther + down, downMs[yz])
    )
      mark(marked, yz);
    k += end - other - 2;
  }
  k++;
  for (let other = arc + 1; other < end; other++, k++) {
    const yz = target[k];
    const toOther = upMs[other];
    const fromOther = downMs[other];
    if (
      matters(toOther + downBefore, toOther + down, upMs[yz]) ||
      matters(fromOther + upBefore, fromOther + up, downMs[yz])
    )
      mark(marked, yz);
  }
}

/** Whether a way that took `beforeMs` and takes `afterMs` now can change the time of an arc that takes `heldMs`. */
function matters(beforeMs: number, afterMs: number, heldMs: number): boolean {
  return afterMs < heldMs || (beforeMs === heldMs && afterMs > beforeMs);
}
