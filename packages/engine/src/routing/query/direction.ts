import type { Position } from '../../map/position.ts';
import { type Ends, findEntries, findExits, type SearchGraph } from './search-graph.ts';

/** Of a question about one position (or few) and many: driven from it to the many, or from the many to it. */
export type Direction = 'from' | 'to';

/** Overwrites `ends` with where the position of the question joins the hierarchy. */
export function findOwnEnds(graph: SearchGraph, direction: Direction, position: Position, ends: Ends): void {
  if (direction === 'from') findExits(graph, position, ends);
  else findEntries(graph, position, ends);
}

/** Overwrites `ends` with where one of the many does. */
export function findOtherEnds(graph: SearchGraph, direction: Direction, position: Position, ends: Ends): void {
  if (direction === 'from') findEntries(graph, position, ends);
  else findExits(graph, position, ends);
}

/** Times of the up arcs on the own position's side of a way, and on that of the many. */
export function sidesOf(
  { metric }: SearchGraph,
  direction: Direction,
): { readonly ownMs: Int32Array; readonly otherMs: Int32Array } {
  const { upMs, downMs } = metric;
  return direction === 'from' ? { ownMs: upMs, otherMs: downMs } : { ownMs: downMs, otherMs: upMs };
}
