import { assert } from '../../core/assert.ts';
import { sharedUint32 } from '../../core/shared-columns.ts';
import { INVALID_INDEX } from '../../core/units.ts';
import type { Hierarchy } from '../hierarchy/hierarchy.ts';

/**
 * How a hierarchy is shared out among threads: disjoint subtrees of the elimination tree, and the top that all of them hang from. Up
 * arcs lead to ancestors only, so what the triangles of a part change are arcs of its own and arcs of the top.
 *
 *            ┌─top─┐            after all parts
 *           ╱   │   ╲
 *        ┌─╱┐  ┌┴─┐  ╲──┐
 *        │0 │  │1 │  │0 │       a part may hold several subtrees
 *        └──┘  └──┘  └──┘
 *
 * In shared memory; of use with its hierarchy only. Hanoi, two parts: 64 and 36 % of the triangles, 40 and 60 % of the vertices, 43
 * vertices in the top; 2.3 MB.
 */
export interface CustomisePlan {
  readonly parts: readonly Part[];
  readonly top: Part;
}

export interface Part {
  /** Its vertices without those of `crossing`, as runs in increasing order: `[first, end, first, end, …]`. */
  readonly runs: Uint32Array;
  /**
   * Its vertices with an arc into the top, in increasing order, each with the first such arc; the arcs behind it in the row lead there
   * too. They stand above all others of the part: what a vertex leads to, its ancestors up to there lead to as well.
   */
  readonly crossing: Uint32Array;
  /** The network's arcs that its up arcs take their times from. */
  readonly inputs: Uint32Array;
}

/**
 * Cuts off the vertex with the most work in its subtree, again and again, and keeps the cut with the least to do one after the other:
 * the fullest part and the top. About 30 ms for Hanoi, once per hierarchy.
 */
export function planParts(hierarchy: Hierarchy, partCount: number): CustomisePlan {
  assert(partCount >= 1 && partCount <= PARTS_MAX, `1 to ${PARTS_MAX} parts, not ${partCount}`);
  const { parent, vertexCount } = hierarchy;
  const work = workOfSubtrees(hierarchy);
  const partOf = new Uint8Array(vertexCount).fill(UNPLACED);
  for (const vertex of topOf(hierarchy, work, partCount)) partOf[vertex] = partCount;
  const loads = new Float64Array(partCount);
  for (const root of subtreesBelow(parent, partOf, partCount).sort((a, b) => work[b] - work[a] || a - b)) {
    const part = lightest(loads);
    partOf[root] = part;
    loads[part] += work[root];
  }
  for (let v = vertexCount - 1; v >= 0; v--) if (partOf[v] === UNPLACED) partOf[v] = partOf[parent[v]];
  const all = inputsByPart(hierarchy, partOf, partCount + 1).map((inputs, part) => ({
    ...partFrom(hierarchy, partOf, part, partCount),
    inputs,
  }));
  return { parts: all.slice(0, partCount), top: all[partCount] };
}

const UNPLACED = 0xff;
/** Parts are numbered in a byte, and have a bit each in an int32 while they run. */
export const PARTS_MAX = 16;
/** No separator of a city has so many vertices; the plan of a graph without small separators is no better for more. */
const TOP_VERTICES_MAX = 4_096;
/** Subtrees of less than this share of the work are not looked at one by one while cutting. */
const SMALL_SHARE = 1 / 512;
/** Placing the times of an arc and turning to it takes 10 times as long as one of its triangles: 11 and 0.9 ns on Hanoi. */
const ARC_WORK = 10;

function workOf({ firstUp, firstTarget }: Hierarchy, v: number): number {
  return firstTarget[v + 1] - firstTarget[v] + ARC_WORK * (firstUp[v + 1] - firstUp[v]);
}

/** Of the subtree below each vertex, itself included. */
function workOfSubtrees(hierarchy: Hierarchy): Float64Array {
  const { parent, vertexCount } = hierarchy;
  const work = new Float64Array(vertexCount);
  for (let v = 0; v < vertexCount; v++) {
    work[v] += workOf(hierarchy, v);
    if (parent[v] !== INVALID_INDEX) work[parent[v]] += work[v];
  }
  return work;
}

function topOf(hierarchy: Hierarchy, work: Float64Array, partCount: number): number[] {
  const { parent, firstUp, target } = hierarchy;
  const children = childrenOf(parent);
  const allWork = target.length + ARC_WORK * firstUp[parent.length];
  const smallMax = allWork * SMALL_SHARE;
  const open = subtreesBelow(parent, new Uint8Array(parent.length), partCount).filter((root) => work[root] > smallMax);
  const top: number[] = [];
  let [topWork, least, leastAt] = [0, allWork, 0];
  while (top.length < TOP_VERTICES_MAX) {
    open.sort((a, b) => work[b] - work[a] || a - b);
    const loads = new Float64Array(partCount);
    for (const root of open) loads[lightest(loads)] += work[root];
    const longest = Math.max((allWork - topWork) / partCount, ...loads);
    if (topWork + longest < least) [least, leastAt] = [topWork + longest, top.length];
    const cut = open.shift();
    if (cut === undefined || topWork > least) break;
    top.push(cut);
    topWork += workOf(hierarchy, cut);
    for (let child = children.first[cut]; child !== INVALID_INDEX; child = children.next[child])
      if (work[child] > smallMax) open.push(child);
  }
  return top.slice(0, leastAt);
}

/** What hangs from the top, or from nothing. */
function subtreesBelow(parent: Uint32Array, partOf: Uint8Array, top: number): number[] {
  const roots: number[] = [];
  for (let v = 0; v < parent.length; v++) {
    if (partOf[v] !== top && (parent[v] === INVALID_INDEX || partOf[parent[v]] === top)) roots.push(v);
  }
  return roots;
}

/** The children of v are `first[v]`, `next[first[v]]` and so on to `INVALID_INDEX`. */
function childrenOf(parent: Uint32Array): { first: Uint32Array; next: Uint32Array } {
  const first = new Uint32Array(parent.length).fill(INVALID_INDEX);
  const next = new Uint32Array(parent.length).fill(INVALID_INDEX);
  for (let v = 0; v < parent.length; v++) {
    if (parent[v] === INVALID_INDEX) continue;
    next[v] = first[parent[v]];
    first[parent[v]] = v;
  }
  return { first, next };
}

function lightest(loads: Float64Array): number {
  let least = 0;
  for (let part = 1; part < loads.length; part++) if (loads[part] < loads[least]) least = part;
  return least;
}

function partFrom({ firstUp, head }: Hierarchy, partOf: Uint8Array, part: number, top: number): Omit<Part, 'inputs'> {
  const runs: number[] = [];
  const crossing: number[] = [];
  let isOpen = false;
  for (let v = 0; v < partOf.length; v++) {
    let isIn = partOf[v] === part;
    if (isIn && part !== top) {
      // Rows are sorted by head and heads are ancestors of each other: the last leads into the top if any does.
      const end = firstUp[v + 1];
      let arc = end;
      while (arc > firstUp[v] && partOf[head[arc - 1]] === top) arc--;
      if (arc < end) crossing.push(v, arc);
      isIn = arc === end;
    }
    if (isIn !== isOpen) runs.push(v);
    isOpen = isIn;
  }
  if (isOpen) runs.push(partOf.length);
  return { runs: shared(runs), crossing: shared(crossing) };
}

function shared(numbers: readonly number[]): Uint32Array {
  const column = sharedUint32(numbers.length);
  column.set(numbers);
  return column;
}

/** By part, in increasing order; an input belongs to the part of its up arc's tail. */
function inputsByPart({ cchArc, tail }: Hierarchy, partOf: Uint8Array, partCount: number): Uint32Array[] {
  const counts = new Uint32Array(partCount);
  for (const placed of cchArc) if (placed !== INVALID_INDEX) counts[partOf[tail[placed >>> 1]]]++;
  const inputs = Array.from(counts, (count) => sharedUint32(count));
  counts.fill(0);
  for (let arc = 0; arc < cchArc.length; arc++) {
    if (cchArc[arc] === INVALID_INDEX) continue;
    const part = partOf[tail[cchArc[arc] >>> 1]];
    inputs[part][counts[part]++] = arc;
  }
  return inputs;
}
