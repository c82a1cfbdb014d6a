import { INFINITE_MS, INVALID_INDEX } from '../../core/units.ts';
import type { Position } from '../../map/position.ts';
import type { Hierarchy } from '../hierarchy/hierarchy.ts';
import type { Metric } from '../metric/customise.ts';
import { msFromTail, msToHead } from '../position-time.ts';

/** What queries run on: refers to all three, which never change. A new snapshot is a new search graph. */
export interface SearchGraph {
  readonly hierarchy: Hierarchy;
  readonly metric: Metric;
  /** Of the network: per piece. */
  readonly lengthMm: Uint32Array;
}

/**
 * Where a position joins the hierarchy, up to two vertices: the heads of its piece's arcs for one that is left, their tails for one
 * that is come to. Never a vertex of its own.
 */
export interface Ends {
  count: number;
  readonly rank: Uint32Array;
  readonly ms: Int32Array;
  /** The network arc used in part. */
  readonly arc: Uint32Array;
}

export function createEnds(): Ends {
  return { count: 0, rank: new Uint32Array(2), ms: new Int32Array(2), arc: new Uint32Array(2) };
}

/** Overwrites `ends` with the ways by which the position is left. */
export function findExits(
  { hierarchy, metric, lengthMm }: SearchGraph,
  { piece, offsetMm }: Position,
  ends: Ends,
): void {
  ends.count = 0;
  for (let arc = 2 * piece; arc <= 2 * piece + 1; arc++) {
    addEnd(ends, hierarchy.arcHeadRank[arc], msToHead(metric.arcMs, lengthMm, arc, offsetMm), arc);
  }
}

/** Overwrites `ends` with the ways by which the position is come to. */
export function findEntries(
  { hierarchy, metric, lengthMm }: SearchGraph,
  { piece, offsetMm }: Position,
  ends: Ends,
): void {
  ends.count = 0;
  for (let arc = 2 * piece; arc <= 2 * piece + 1; arc++) {
    addEnd(ends, hierarchy.arcTailRank[arc], msFromTail(metric.arcMs, lengthMm, arc, offsetMm), arc);
  }
}

/** The vertex of the i-th end; `INVALID_INDEX`, which no vertex is below, where there are fewer. */
export function rankOfEnd(ends: Ends, i: number): number {
  return i < ends.count ? ends.rank[i] : INVALID_INDEX;
}

/** An open arc has its vertices: customising makes sure of it. */
function addEnd(ends: Ends, rank: number, ms: number, arc: number): void {
  if (ms >= INFINITE_MS) return;
  ends.rank[ends.count] = rank;
  ends.ms[ends.count] = ms;
  ends.arc[ends.count++] = arc;
}
