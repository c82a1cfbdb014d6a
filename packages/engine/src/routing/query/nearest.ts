import { assert } from '../../core/assert.ts';
import { IntHeap } from '../../core/heap.ts';
import { INFINITE_MS } from '../../core/units.ts';
import { joinSlot, layOut, takeAway } from './join.ts';
import type { LabelScratch, Labels } from './label.ts';
import type { SearchGraph } from './search-graph.ts';

/** The nearest candidates, nearest first, of several equally near the lower slot first; used again from call to call. */
export interface Nearest {
  /** How many there are: fewer than asked for where fewer have a way. */
  count: number;
  readonly slot: Uint32Array;
  /** Whole ms. */
  readonly ms: Int32Array;
  /** How many labels the last question joined. */
  joined: number;
  readonly waiting: IntHeap;
}

/** For questions of at most `kMax` candidates. */
export function createNearest(kMax: number): Nearest {
  assert(kMax >= 1 && kMax <= NEAREST_MAX, `the ${kMax} nearest, wanted 1 to ${NEAREST_MAX}`);
  return { count: 0, slot: new Uint32Array(kMax), ms: new Int32Array(kMax), joined: 0, waiting: new IntHeap() };
}

/** They are kept in order by insertion, which is quick for the few that are asked for. */
const NEAREST_MAX = 1_024;

/** Who may be among the nearest, in any order. */
export interface Candidates {
  readonly count: number;
  /** In the table of forward labels, each once. */
  readonly slot: ArrayLike<number>;
  /** Whole ms, 0 to `INFINITE_MS`: no candidate's time is less. A straight line at the fastest speed will do, and so will 0. */
  readonly boundMs: ArrayLike<number>;
}

/**
 * The `k` candidates with the least time to the position of slot `toSlot` of `to`, exact: labels are joined in the order of a lower
 * bound until the next bound exceeds the k-th best time (the filter and refine search of Seidl, Kriegel: Optimal Multi-Step k-Nearest
 * Neighbor Search, 1998). No radius cuts anything off. Overwrites `nearest`; allocates nothing once its heap has grown.
 *
 * Buchhold, Wagner (Nearest-Neighbor Queries in Customizable Contraction Hierarchies and Applications, 2021) descend the separator
 * tree instead, for points of interest without labels. With the labels that units keep a join is 0.13 µs: of 300 spread over Hanoi
 * 46 are joined for the 5 nearest.
 */
export function findNearest(
  graph: SearchGraph,
  scratch: LabelScratch,
  from: Labels,
  candidates: Candidates,
  to: Labels,
  toSlot: number,
  k: number,
  nearest: Nearest,
): void {
  assert(k >= 1 && k <= nearest.slot.length, `the ${k} nearest, wanted 1 to ${nearest.slot.length}`);
  const { waiting } = nearest;
  nearest.count = 0;
  nearest.joined = 0;
  waiting.clear();
  for (let i = 0; i < candidates.count; i++) waiting.push(candidates.boundMs[i], candidates.slot[i]);
  layOut(to, toSlot, scratch);
  // An equal bound may be an equal time with a lower slot. Without a k-th best time yet, whoever has a way counts.
  for (let limitMs = INFINITE_MS - 1; waiting.size > 0 && waiting.topKey() <= limitMs; waiting.pop()) {
    const slot = waiting.topValue();
    const ms = joinSlot(graph, scratch, from, slot, to, toSlot);
    nearest.joined++;
    if (ms <= limitMs) keep(nearest, k, slot, ms);
    if (nearest.count === k) limitMs = nearest.ms[k - 1];
  }
  takeAway(to, toSlot, scratch);
}

/** In its place by (time, slot); the last of more than `k` falls out. */
function keep(nearest: Nearest, k: number, slot: number, ms: number): void {
  let at = nearest.count < k ? nearest.count++ : k;
  for (; at > 0 && isBefore(nearest, at - 1, slot, ms); at--) {
    if (at === k) continue;
    nearest.slot[at] = nearest.slot[at - 1];
    nearest.ms[at] = nearest.ms[at - 1];
  }
  if (at === k) return;
  nearest.slot[at] = slot;
  nearest.ms[at] = ms;
}

/** Whether the candidate comes before the one at place `i`. */
function isBefore(nearest: Nearest, i: number, slot: number, ms: number): boolean {
  return ms < nearest.ms[i] || (ms === nearest.ms[i] && slot < nearest.slot[i]);
}
