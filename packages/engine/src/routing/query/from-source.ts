import type { Position } from '../../map/position.ts';
import type { Hierarchy } from '../hierarchy/hierarchy.ts';
import type { SearchGraph } from './search-graph.ts';
import { aimAt, createToTarget, msToTarget, type ToTarget } from './to-target.ts';

/** One position to many fresh ones: the lazy search of `to-target.ts` with all arcs turned round. */
export interface FromSource {
  readonly search: ToTarget;
}

/** 16 bytes a vertex, one for each thread. */
export function createFromSource(hierarchy: Hierarchy): FromSource {
  return { search: createToTarget(hierarchy, 'from') };
}

/** Makes this the source; what is known about the same one stays. Allocates nothing else. */
export function leaveFrom({ search }: FromSource, graph: SearchGraph, source: Position): void {
  aimAt(search, graph, source);
}

/** Whole ms from the source to the position, `INFINITE_MS` where there is no way. Allocates nothing. */
export function msFromSource({ search }: FromSource, to: Position): number {
  return msToTarget(search, to);
}
