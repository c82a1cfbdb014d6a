import { assert } from '../../core/assert.ts';
import { INFINITE_MS, INVALID_INDEX } from '../../core/units.ts';
import type { Position } from '../../map/position.ts';
import type { Hierarchy } from '../hierarchy/hierarchy.ts';
import type { Metric } from '../metric/customise.ts';
import { mayLeaveBy, msFromTail, msToHead } from '../position-time.ts';

/** What queries run on: refers to all three, which never change. A new snapshot is a new search graph. */
export interface SearchGraph {
  readonly hierarchy: Hierarchy;
  readonly metric: Metric;
  /** Of the network: per piece. */
  readonly lengthMm: Uint32Array;
}

/**
 * Where a position joins the hierarchy: the heads of its piece's two arcs for one that is left (of the one that it is on, for a vehicle
 * that moves), their tails for one that is come to,
 * those of their copies included, for whoever comes by the first way of a restriction. Never a vertex of its own.
 */
export interface Ends {
  count: number;
  readonly rank: Uint32Array;
  readonly ms: Int32Array;
  /** The network arc used in part. */
  readonly arc: Uint32Array;
}

/** Two arcs and the copies of both: a piece on more restricted ways than this does not occur. */
export const ENDS_MAX = 64;

export function createEnds(): Ends {
  return { count: 0, rank: new Uint32Array(ENDS_MAX), ms: new Int32Array(ENDS_MAX), arc: new Uint32Array(ENDS_MAX) };
}

/** Overwrites `ends` with the ways by which the position is left. */
export function findExits({ hierarchy, metric, lengthMm }: SearchGraph, position: Position, ends: Ends): void {
  const { piece, offsetMm } = position;
  ends.count = 0;
  for (let arc = 2 * piece; arc <= 2 * piece + 1; arc++) {
    if (!mayLeaveBy(metric.arcMs, position, arc)) continue;
    addEnd(ends, hierarchy.roads.inputHead[arc], msToHead(metric.arcMs, lengthMm, arc, offsetMm), arc);
  }
}

/** Overwrites `ends` with the ways by which the position is come to. */
export function findEntries(
  { hierarchy, metric, lengthMm }: SearchGraph,
  { piece, offsetMm }: Position,
  ends: Ends,
): void {
  const { inputTail, copies } = hierarchy.roads;
  ends.count = 0;
  for (let arc = 2 * piece; arc <= 2 * piece + 1; arc++) {
    const ms = msFromTail(metric.arcMs, lengthMm, arc, offsetMm);
    addEnd(ends, inputTail[arc], ms, arc);
    if (copies.size > 0) for (const copy of copies.get(arc) ?? []) addEnd(ends, inputTail[copy], ms, arc);
  }
}

/** An open arc has its vertices: customising makes sure of it. */
function addEnd(ends: Ends, rank: number, ms: number, arc: number): void {
  if (ms >= INFINITE_MS) return;
  assert(ends.count < ENDS_MAX, `a position has at most ${ENDS_MAX} ways on or off`);
  ends.rank[ends.count] = rank;
  ends.ms[ends.count] = ms;
  ends.arc[ends.count++] = arc;
}

/** Room for the ancestors of every end, and the mark behind the last. */
export function createChain({ vertexCount, heightMax }: Hierarchy): Uint32Array {
  return new Uint32Array(Math.min(vertexCount, ENDS_MAX * heightMax) + 1);
}

/**
 * The ends' vertices and all their ancestors, increasing, each once, with `INVALID_INDEX` behind the last; how many there are. Overwrites
 * `cursors`.
 *
 *   a   b        Ways up the elimination tree, merged; where two meet they stay one, and with one left it is a walk.
 *    \ /
 *     c──d──e──root
 */
export function writeAncestors(parent: Uint32Array, ends: Ends, chain: Uint32Array, cursors: Uint32Array): number {
  let open = 0;
  for (let i = 0; i < ends.count; i++) open = addCursor(cursors, open, ends.rank[i]);
  let count = 0;
  while (open > 1) {
    let v = cursors[0];
    for (let i = 1; i < open; i++) if (cursors[i] < v) v = cursors[i];
    chain[count++] = v;
    const were = open;
    open = 0;
    for (let i = 0; i < were; i++) open = addCursor(cursors, open, cursors[i] === v ? parent[v] : cursors[i]);
  }
  for (let v = open === 1 ? cursors[0] : INVALID_INDEX; v !== INVALID_INDEX; v = parent[v]) chain[count++] = v;
  chain[count] = INVALID_INDEX;
  return count;
}

/** Cursors before `open` are distinct; a root has no way further. */
function addCursor(cursors: Uint32Array, open: number, v: number): number {
  if (v === INVALID_INDEX) return open;
  for (let i = 0; i < open; i++) if (cursors[i] === v) return open;
  cursors[open] = v;
  return open + 1;
}
