import { lesser } from '../../core/lesser.ts';
import { INFINITE_MS, INVALID_INDEX } from '../../core/units.ts';
import type { Position } from '../../map/position.ts';
import type { Hierarchy } from '../hierarchy/hierarchy.ts';
import {
  createChain,
  createEnds,
  ENDS_MAX,
  type Ends,
  findEntries,
  findExits,
  type SearchGraph,
  writeAncestors,
} from './search-graph.ts';

/** What a search between two positions needs, and leaves behind for `unpackWay`; one for each thread. */
export interface PairSearch {
  readonly keepsArcs: boolean;
  readonly exits: Ends;
  readonly entries: Ends;
  /** By rank; all `INFINITE_MS` between calls. */
  readonly forwardMs: Int32Array;
  readonly backwardMs: Int32Array;
  /** By rank, if it keeps them: the up arc by which the last search reached it, or `~i` where it is the i-th exit or entry itself. */
  readonly forwardArc: Int32Array;
  readonly backwardArc: Int32Array;
  /** The ancestors of either side, as `writeAncestors` leaves them. */
  readonly forwardChain: Uint32Array;
  readonly backwardChain: Uint32Array;
  readonly cursors: Uint32Array;
  /** Where both sides of the last search's best way meet; `INVALID_INDEX` where there is none. */
  meeting: number;
}

/** 16 bytes a vertex. For `unpackWay` the arcs must be kept, which makes a search a quarter slower. */
export function createPairSearch(hierarchy: Hierarchy, options: { readonly keepsArcs: boolean }): PairSearch {
  const column = (): Int32Array => new Int32Array(hierarchy.vertexCount);
  return {
    keepsArcs: options.keepsArcs,
    exits: createEnds(),
    entries: createEnds(),
    forwardMs: column().fill(INFINITE_MS),
    backwardMs: column().fill(INFINITE_MS),
    forwardArc: column(),
    backwardArc: column(),
    forwardChain: createChain(hierarchy),
    backwardChain: createChain(hierarchy),
    cursors: new Uint32Array(ENDS_MAX),
    meeting: INVALID_INDEX,
  };
}

/**
 * Whole ms of the fastest way from one position to another that leaves the first by a junction, if it takes less than `limitMs`;
 * otherwise `limitMs`. Two positions on one piece are compared directly by the caller, whose answer is the limit. Allocates nothing.
 */
export function searchPair(
  graph: SearchGraph,
  search: PairSearch,
  from: Position,
  to: Position,
  limitMs: number = INFINITE_MS,
): number {
  findExits(graph, from, search.exits);
  findEntries(graph, to, search.entries);
  plant(search.exits, search.forwardMs, search.forwardArc);
  plant(search.entries, search.backwardMs, search.backwardArc);
  writeAncestors(graph.hierarchy.parent, search.exits, search.forwardChain, search.cursors);
  writeAncestors(graph.hierarchy.parent, search.entries, search.backwardChain, search.cursors);
  return climbBoth(graph, search, limitMs);
}

function plant(ends: Ends, distMs: Int32Array, viaArc: Int32Array): void {
  for (let i = 0; i < ends.count; i++) {
    const rank = ends.rank[i];
    if (ends.ms[i] >= distMs[rank]) continue;
    distMs[rank] = ends.ms[i];
    viaArc[rank] = ~i;
  }
}

/**
 * Both sides climb the elimination tree in one rank order, so that a vertex on both is met with both times final; from there on what
 * is not quicker than the best way found leads nowhere. Leaves the times as it found them.
 *
 * Of equal ways the first found stays. So a position at an end of its piece is left by driving the piece, if that is a fastest way, and
 * never by an arc of which nothing is driven and then the piece: what leads over the piece's other end was found from there before.
 */
function climbBoth({ hierarchy, metric }: SearchGraph, search: PairSearch, limitMs: number): number {
  const { forwardMs, backwardMs, forwardArc, backwardArc, forwardChain, backwardChain, keepsArcs } = search;
  const { upMs, downMs } = metric;
  let best = limitMs;
  let meeting = INVALID_INDEX;
  let i = 0;
  let k = 0;
  while (true) {
    const f = forwardChain[i];
    const g = backwardChain[k];
    const v = f < g ? f : g;
    if (v === INVALID_INDEX) break;
    const fMs = forwardMs[v];
    const gMs = backwardMs[v];
    forwardMs[v] = INFINITE_MS;
    backwardMs[v] = INFINITE_MS;
    if (fMs + gMs < best) {
      best = fMs + gMs;
      meeting = v;
    }
    if (v === f) {
      i++;
      if (fMs < best) {
        if (keepsArcs) relaxKeeping(hierarchy, upMs, v, fMs, forwardMs, forwardArc);
        else relax(hierarchy, upMs, v, fMs, forwardMs);
      }
    }
    if (v === g) {
      k++;
      if (gMs < best) {
        if (keepsArcs) relaxKeeping(hierarchy, downMs, v, gMs, backwardMs, backwardArc);
        else relax(hierarchy, downMs, v, gMs, backwardMs);
      }
    }
  }
  search.meeting = meeting;
  return best;
}

function relax({ firstUp, head }: Hierarchy, weightMs: Int32Array, v: number, vMs: number, distMs: Int32Array): void {
  const end = firstUp[v + 1];
  for (let arc = firstUp[v]; arc < end; arc++) {
    const w = head[arc];
    distMs[w] = lesser(distMs[w], vMs + weightMs[arc]);
  }
}

/** No branch either: `isLess` has all bits set or none. */
function relaxKeeping(
  { firstUp, head }: Hierarchy,
  weightMs: Int32Array,
  v: number,
  vMs: number,
  distMs: Int32Array,
  viaArc: Int32Array,
): void {
  const end = firstUp[v + 1];
  for (let arc = firstUp[v]; arc < end; arc++) {
    const w = head[arc];
    const wMs = distMs[w];
    const gain = (((vMs + weightMs[arc]) | 0) - wMs) | 0;
    const isLess = gain >> 31;
    distMs[w] = (wMs + (gain & isLess)) | 0;
    viaArc[w] ^= (viaArc[w] ^ arc) & isLess;
  }
}
