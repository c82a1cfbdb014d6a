import { assert } from '../../core/assert.ts';
import { lesser } from '../../core/lesser.ts';
import { INFINITE_MS, INVALID_INDEX } from '../../core/units.ts';
import { type Position, positionAt } from '../../map/position.ts';
import type { Hierarchy } from '../hierarchy/hierarchy.ts';
import { alongPieceMs } from '../position-time.ts';
import { type Direction, findOtherEnds, findOwnEnds, sidesOf } from './direction.ts';
import { createEnds, type Ends, type SearchGraph } from './search-graph.ts';

/**
 * The times between everywhere and the nearest of some sources, as of the last `sweepReach`; one for each thread. Columns are used
 * again, so what one sweep found is gone with the next.
 */
export interface Reach {
  readonly direction: Direction;
  /** Whether `sourceAt` may be asked; without it a sweep is a third quicker. */
  readonly keepsSource: boolean;
  /** By rank: from the nearest source to the vertex, or back. */
  readonly ms: Int32Array;
  /** By rank: which source that is, the first in order of several equally near; true of finite times, and only if it is kept. */
  readonly source: Int32Array;
  /** The sources of one piece are a list: `firstOnPiece`, then `nextOnPiece` by source; `INVALID_INDEX` ends it. */
  readonly firstOnPiece: Uint32Array;
  readonly nextOnPiece: Uint32Array;
  readonly sourcePiece: Uint32Array;
  readonly sourceOffsetMm: Uint32Array;
  /** `INVALID_INDEX` without one. */
  readonly sourceOnwardArc: Uint32Array;
  sourceCount: number;
  readonly ends: Ends;
  /** What the sweep ran on; holds on to it until the next one. */
  graph: SearchGraph | undefined;
}

export interface ReachOptions {
  readonly direction: Direction;
  readonly keepsSource: boolean;
  /** At most this many sources in one sweep. */
  readonly sourcesMax: number;
}

/** 8 bytes a vertex, 4 a piece, 16 a source. */
export function createReach({ vertexCount, roads }: Hierarchy, options: ReachOptions): Reach {
  const { direction, keepsSource, sourcesMax } = options;
  assert(sourcesMax >= 1 && sourcesMax <= REACH_SOURCES_MAX, `${sourcesMax} sources of 1 to ${REACH_SOURCES_MAX}`);
  return {
    direction,
    keepsSource,
    ms: new Int32Array(vertexCount).fill(INFINITE_MS),
    source: new Int32Array(vertexCount),
    firstOnPiece: new Uint32Array(roads.arcCount >> 1).fill(INVALID_INDEX),
    nextOnPiece: new Uint32Array(sourcesMax),
    sourcePiece: new Uint32Array(sourcesMax),
    sourceOffsetMm: new Uint32Array(sourcesMax),
    sourceOnwardArc: new Uint32Array(sourcesMax),
    sourceCount: 0,
    ends: createEnds(),
    graph: undefined,
  };
}

/** Every junction of a large city as a source; sums of source numbers stay int32s. */
const REACH_SOURCES_MAX = 2 ** 20;

/**
 * PHAST (Delling, Goldberg, Nowatzyk, Werneck 2011) on a customizable hierarchy: times climb from all sources to their ancestors, then
 * one sweep in falling rank order gives every vertex the least over its up arcs. Whole ms, exact, from all sources at once. Allocates
 * nothing.
 *
 * Measured on Hanoi with its turns, 252,000 vertices, 877,000 up arcs (2 shared cores, Node 24.21, median of 60): one source 2.3 ms,
 * 43 stations 2.4, with the source kept 3.2. Tried without turns, 226,000 and 699,000, where one source takes 1.9, the same numbers
 * found: with branches or `Math.min` 3.1 ms; past arcs without a finite time, by a branch, 2.5; one arc counter over all rows 1.8.
 * For 300 with the source kept, where this takes 2.8: by branches 4.0; time and source in one double 3.8.
 */
export function sweepReach(graph: SearchGraph, reach: Reach, sources: readonly Position[]): void {
  const { direction, keepsSource, sourcePiece, ms, source } = reach;
  assert(ms.length === graph.hierarchy.vertexCount, 'the columns are of this hierarchy');
  assert(sources.length <= sourcePiece.length, `${sources.length} sources of at most ${sourcePiece.length}`);
  reach.graph = graph;
  listSources(reach, sources);
  ms.fill(INFINITE_MS);
  for (let s = 0; s < sources.length; s++) plant(graph, reach, sources[s], s);
  const { ownMs, otherMs } = sidesOf(graph, direction);
  climb(graph.hierarchy, ownMs, ms, source);
  if (keepsSource) descendKeeping(graph.hierarchy, otherMs, ms, source);
  else descend(graph.hierarchy, otherMs, ms);
}

/** Whole ms between the nearest source and the position; `INFINITE_MS` where there is no way. Allocates nothing off the sources' pieces. */
export function reachMs(reach: Reach, position: Position): number {
  const { graph, direction, ends, ms } = reach;
  assert(graph !== undefined, 'a reach is asked after its sweep');
  findOtherEnds(graph, direction, position, ends);
  let least = INFINITE_MS;
  for (let i = 0; i < ends.count; i++) least = lesser(least, ms[ends.rank[i]] + ends.ms[i]);
  for (let s = reach.firstOnPiece[position.piece]; s !== INVALID_INDEX; s = reach.nextOnPiece[s]) {
    least = Math.min(least, alongMs(graph, reach, position, s));
  }
  return least;
}

/** The index of the nearest source, the first of several equally near; `INVALID_INDEX` where there is no way. */
export function reachSource(reach: Reach, position: Position): number {
  const { graph, ends, ms, source } = reach;
  assert(reach.keepsSource, 'the nearest source is asked of a reach that keeps it');
  const leastMs = reachMs(reach, position);
  if (leastMs >= INFINITE_MS || graph === undefined) return INVALID_INDEX;
  let nearest = INVALID_INDEX;
  for (let i = 0; i < ends.count; i++) {
    if (ms[ends.rank[i]] + ends.ms[i] === leastMs) nearest = Math.min(nearest, source[ends.rank[i]]);
  }
  for (let s = reach.firstOnPiece[position.piece]; s !== INVALID_INDEX; s = reach.nextOnPiece[s]) {
    if (alongMs(graph, reach, position, s) === leastMs) nearest = Math.min(nearest, s);
  }
  return nearest;
}

/** The last source comes first in its piece's list; nothing depends on their order there. */
function listSources(reach: Reach, sources: readonly Position[]): void {
  const { firstOnPiece, nextOnPiece, sourcePiece, sourceOffsetMm, sourceOnwardArc } = reach;
  for (let s = 0; s < reach.sourceCount; s++) firstOnPiece[sourcePiece[s]] = INVALID_INDEX;
  reach.sourceCount = sources.length;
  for (let s = 0; s < sources.length; s++) {
    const { piece, offsetMm, onwardArc = INVALID_INDEX } = sources[s];
    assert(piece < firstOnPiece.length, `piece ${piece} of ${firstOnPiece.length}`);
    sourcePiece[s] = piece;
    sourceOffsetMm[s] = offsetMm;
    sourceOnwardArc[s] = onwardArc;
    nextOnPiece[s] = firstOnPiece[piece];
    firstOnPiece[piece] = s;
  }
}

/** Sources come in rising order, so that the first of equals stays. */
function plant(graph: SearchGraph, { direction, ends, ms, source }: Reach, position: Position, s: number): void {
  findOwnEnds(graph, direction, position, ends);
  for (let i = 0; i < ends.count; i++) {
    const rank = ends.rank[i];
    if (ends.ms[i] >= ms[rank]) continue;
    ms[rank] = ends.ms[i];
    source[rank] = s;
  }
}

/** In rising rank order all that is finite is an ancestor of a source, and final when its turn comes. */
function climb({ vertexCount, firstUp, head }: Hierarchy, upMs: Int32Array, ms: Int32Array, source: Int32Array): void {
  for (let v = 0; v < vertexCount; v++) {
    const vMs = ms[v];
    if (vMs >= INFINITE_MS) continue;
    const s = source[v];
    const end = firstUp[v + 1];
    for (let arc = firstUp[v]; arc < end; arc++) {
      const w = head[arc];
      const viaMs = vMs + upMs[arc];
      if (viaMs > ms[w] || (viaMs === ms[w] && s >= source[w])) continue;
      ms[w] = viaMs;
      source[w] = s;
    }
  }
}

/** In falling rank order the heads of a vertex's up arcs are final. */
function descend({ vertexCount, firstUp, head }: Hierarchy, downMs: Int32Array, ms: Int32Array): void {
  for (let v = vertexCount - 1; v >= 0; v--) {
    let least = ms[v];
    const end = firstUp[v + 1];
    for (let arc = firstUp[v]; arc < end; arc++) least = lesser(least, ms[head[arc]] + downMs[arc]);
    ms[v] = least;
  }
}

/** As `lesser`, of pairs: `isLess` has all bits set where the time is less, or equal and the source comes before. */
function descendKeeping(
  { vertexCount, firstUp, head }: Hierarchy,
  downMs: Int32Array,
  ms: Int32Array,
  source: Int32Array,
): void {
  for (let v = vertexCount - 1; v >= 0; v--) {
    let least = ms[v];
    let nearest = source[v];
    const end = firstUp[v + 1];
    for (let arc = firstUp[v]; arc < end; arc++) {
      const w = head[arc];
      const other = source[w];
      const gain = (((ms[w] + downMs[arc]) | 0) - least) | 0;
      const isLess = ((gain - ((other - nearest) >>> 31)) | 0) >> 31;
      least = (least + (gain & isLess)) | 0;
      nearest ^= (nearest ^ other) & isLess;
    }
    ms[v] = least;
    source[v] = nearest;
  }
}

/** Between a source and a position on its piece, straight along it. Rare, so positions are made here and nowhere else. */
function alongMs({ metric, lengthMm }: SearchGraph, reach: Reach, position: Position, s: number): number {
  const at = positionAt(position.piece, reach.sourceOffsetMm[s], reach.sourceOnwardArc[s]);
  const [from, to] = reach.direction === 'from' ? [at, position] : [position, at];
  return alongPieceMs(metric.arcMs, lengthMm, from, to);
}
