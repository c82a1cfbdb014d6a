import { assert } from '../../core/assert.ts';
import { INVALID_INDEX } from '../../core/units.ts';
import { arcOfInput } from '../../map/road-graph.ts';
import type { PairSearch } from './point-to-point.ts';
import type { SearchGraph } from './search-graph.ts';

/** Network arcs in driving order, kept from call to call so that nothing is allocated once it has grown. */
export interface PathBuffer {
  arcs: Uint32Array;
  count: number;
  /** Hierarchy arcs still to be unpacked, `2 · up arc`, + 1 for the down direction; the next one last. */
  stack: Uint32Array;
}

export function createPathBuffer(): PathBuffer {
  return { arcs: new Uint32Array(1024), count: 0, stack: new Uint32Array(1024) };
}

/**
 * The way that the last `searchPair` found, as network arcs from the exit to the entry, both used in part; empty where there is none.
 * Overwrites `path`. Of what lies between these two, arcs and whole shortcuts below `leastMs` are left out.
 */
export function unpackWay(graph: SearchGraph, search: PairSearch, path: PathBuffer, leastMs = 0): void {
  assert(search.keepsArcs, 'a way is unpacked from a search that keeps its arcs');
  const { meeting, exits, entries, forwardArc, backwardArc } = search;
  const { tail } = graph.hierarchy;
  path.count = 0;
  if (meeting === INVALID_INDEX) return;
  // The last arc before the meeting goes onto the stack first, so that the first one is taken first.
  let depth = 0;
  let v = meeting;
  while (forwardArc[v] >= 0) {
    depth = push(path, depth, 2 * forwardArc[v]);
    v = tail[forwardArc[v]];
  }
  append(path, exits.arc[~forwardArc[v]]);
  unpackStack(graph, path, depth, leastMs);
  for (v = meeting; backwardArc[v] >= 0; v = tail[backwardArc[v]])
    unpackStack(graph, path, push(path, 0, 2 * backwardArc[v] + 1), leastMs);
  append(path, entries.arc[~backwardArc[v]]);
}

/**
 * Takes the arcs off the stack, the last first: a network arc goes to the path, a turn nowhere, a shortcut is replaced by its two lower arcs. Some
 * 0.1 µs each on Hanoi, most of it waiting for memory: one loop or a call for each is the same.
 */
function unpackStack({ hierarchy, metric }: SearchGraph, path: PathBuffer, count: number, leastMs: number): void {
  const { firstLower, lower, firstInput, inputArc, cchArc, roads } = hierarchy;
  const { upMs, downMs, inputMs } = metric;
  let depth = count;
  next: while (depth > 0) {
    const placed = path.stack[--depth];
    const arc = placed >>> 1;
    const isDown = (placed & 1) === 1;
    const ms = isDown ? downMs[arc] : upMs[arc];
    if (ms < leastMs) continue;
    // The input arc that gives this direction of a hierarchy arc its time, if one does.
    for (let i = firstInput[arc]; i < firstInput[arc + 1]; i++) {
      const input = inputArc[i];
      if (inputMs[input] !== ms || cchArc[input] !== placed) continue;
      const networkArc = arcOfInput(roads, input);
      if (networkArc !== INVALID_INDEX) append(path, networkArc);
      continue next;
    }
    for (let i = 2 * firstLower[arc]; i < 2 * firstLower[arc + 1]; i += 2) {
      const xy = lower[i];
      const xz = lower[i + 1];
      // Up is y–x–z and down z–x–y: to x by the down direction of one lower arc, on by the up direction of the other.
      const to = isDown ? xz : xy;
      const toMs = downMs[to];
      // Half of the pairs are out by their first arc, which spares the look at the other one.
      if (toMs > ms) continue;
      const on = isDown ? xy : xz;
      if (toMs + upMs[on] !== ms) continue;
      depth = push(path, push(path, depth, 2 * on), 2 * to + 1);
      continue next;
    }
    assert(false, `up arc ${arc} of ${ms} ms is an input arc or the sum of two lower arcs`);
  }
}

function push(path: PathBuffer, depth: number, placed: number): number {
  if (depth === path.stack.length) path.stack = grown(path.stack);
  path.stack[depth] = placed;
  return depth + 1;
}

function append(path: PathBuffer, arc: number): void {
  if (path.count === path.arcs.length) path.arcs = grown(path.arcs);
  path.arcs[path.count++] = arc;
}

/** A fastest way passes no arc twice, but for the piece that it starts and ends on. */
const PATH_ARCS_MAX = 2 ** 24;

function grown(column: Uint32Array): Uint32Array {
  assert(column.length < PATH_ARCS_MAX, `a path has at most ${PATH_ARCS_MAX} arcs`);
  const larger = new Uint32Array(2 * column.length);
  larger.set(column);
  return larger;
}
