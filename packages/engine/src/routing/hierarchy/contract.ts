import { assert } from '../../core/assert.ts';
import { sharedUint32 } from '../../core/shared-columns.ts';
import { INVALID_INDEX } from '../../core/units.ts';
import type { PlainGraph } from './graph.ts';

/**
 * The upward graph: every edge of the graph and every shortcut that eliminating the vertices in rank order leaves, each once, from its
 * lower to its higher end. Vertices are their ranks from here on. Rows are sorted by head, so that the arcs of the graph are numbered
 * by (tail, head): an arc's number is larger than those of all arcs that it may be a shortcut for.
 */
export interface UpwardGraph {
  readonly vertexCount: number;
  /** The up arcs of vertex v are `firstUp[v] … firstUp[v + 1] - 1`. */
  readonly firstUp: Uint32Array;
  readonly tail: Uint32Array;
  readonly head: Uint32Array;
  /** The elimination tree: the lowest upward neighbour; `INVALID_INDEX` at a root. Up arcs lead to ancestors only. */
  readonly parent: Uint32Array;
}

/**
 * Contraction as symbolic Cholesky elimination (Dibbelt, Strasser, Wagner: Customizable Contraction Hierarchies, §5): a vertex's
 * upward neighbours are its own in the graph and those of its children in the elimination tree. No weights are looked at.
 */
export function contract(graph: PlainGraph, rank: Uint32Array, upArcsMax: number = UP_ARCS_MAX): UpwardGraph {
  const { vertexCount } = graph;
  const vertexOfRank = inverse(rank, vertexCount);
  const parent = sharedUint32(vertexCount).fill(INVALID_INDEX);
  const firstChild = new Uint32Array(vertexCount).fill(INVALID_INDEX);
  const nextSibling = new Uint32Array(vertexCount).fill(INVALID_INDEX);
  const seenFrom = new Uint32Array(vertexCount).fill(INVALID_INDEX);
  const unsortedFirst = new Uint32Array(vertexCount + 1);
  let heads = new Uint32Array(Math.max(64, 2 * graph.head.length));
  let count = 0;
  for (let v = 0; v < vertexCount; v++) {
    // At most all vertices above: room is made before the row, so that the loops below need no check.
    const rowMax = rowLengthMax(graph, vertexOfRank[v], unsortedFirst, firstChild[v], nextSibling);
    if (count + rowMax > heads.length) heads = grown(heads, count + rowMax);
    seenFrom[v] = v;
    let lowest = INVALID_INDEX;
    const vertex = vertexOfRank[v];
    for (let i = graph.firstOut[vertex]; i < graph.firstOut[vertex + 1]; i++) {
      const w = rank[graph.head[i]];
      if (w < v || seenFrom[w] === v) continue;
      seenFrom[w] = v;
      heads[count++] = w;
      if (w < lowest) lowest = w;
    }
    for (let child = firstChild[v]; child !== INVALID_INDEX; child = nextSibling[child]) {
      for (let i = unsortedFirst[child]; i < unsortedFirst[child + 1]; i++) {
        const w = heads[i];
        if (seenFrom[w] === v) continue;
        seenFrom[w] = v;
        heads[count++] = w;
        if (w < lowest) lowest = w;
      }
    }
    unsortedFirst[v + 1] = count;
    assert(count <= upArcsMax, `a hierarchy has at most ${upArcsMax} upward arcs`);
    if (lowest === INVALID_INDEX) continue;
    parent[v] = lowest;
    nextSibling[v] = firstChild[lowest];
    firstChild[lowest] = v;
  }
  return { vertexCount, parent, ...sortedRows(unsortedFirst, heads.subarray(0, count)) };
}

/** An arc number and one bit for its direction fit a uint32 with room for `INVALID_INDEX`. */
const UP_ARCS_MAX = 2 ** 30;

/** Vertex by rank; also makes sure that the order names every rank once. */
function inverse(rank: Uint32Array, vertexCount: number): Uint32Array {
  assert(rank.length === vertexCount, `an order of ${vertexCount} vertices, not of ${rank.length}`);
  const vertexOfRank = new Uint32Array(vertexCount).fill(INVALID_INDEX);
  for (let vertex = 0; vertex < vertexCount; vertex++) {
    assert(vertexOfRank[rank[vertex]] === INVALID_INDEX, `rank ${rank[vertex]} is in range and given once`);
    vertexOfRank[rank[vertex]] = vertex;
  }
  return vertexOfRank;
}

function rowLengthMax(
  graph: PlainGraph,
  vertex: number,
  first: Uint32Array,
  firstChild: number,
  nextSibling: Uint32Array,
): number {
  let length = graph.firstOut[vertex + 1] - graph.firstOut[vertex];
  for (let child = firstChild; child !== INVALID_INDEX; child = nextSibling[child]) {
    length += first[child + 1] - first[child];
  }
  return length;
}

function grown(column: Uint32Array<ArrayBuffer>, lengthMin: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(lengthMin, 2 * column.length));
  larger.set(column);
  return larger;
}

/** Transposed twice by counting: tails gathered under each head in order, then heads appended to each tail's row in order. */
function sortedRows(firstUp: Uint32Array, unsorted: Uint32Array): Pick<UpwardGraph, 'firstUp' | 'tail' | 'head'> {
  const vertexCount = firstUp.length - 1;
  const down = transposed(firstUp, unsorted);
  const first = sharedUint32(vertexCount + 1);
  first.set(firstUp);
  const tail = sharedUint32(unsorted.length);
  const head = sharedUint32(unsorted.length);
  const next = firstUp.slice();
  for (let w = 0; w < vertexCount; w++) {
    for (let i = down.first[w]; i < down.first[w + 1]; i++) {
      const v = down.tail[i];
      tail[next[v]] = v;
      head[next[v]++] = w;
    }
  }
  return { firstUp: first, tail, head };
}

/** The same arcs by their higher end: tails under each head, in increasing order. */
export function transposed(firstUp: Uint32Array, heads: Uint32Array): { first: Uint32Array; tail: Uint32Array } {
  const vertexCount = firstUp.length - 1;
  const first = new Uint32Array(vertexCount + 1);
  for (const w of heads) first[w + 1]++;
  for (let w = 0; w < vertexCount; w++) first[w + 1] += first[w];
  const next = first.slice();
  const tail = new Uint32Array(heads.length);
  for (let v = 0; v < vertexCount; v++) {
    for (let i = firstUp[v]; i < firstUp[v + 1]; i++) tail[next[heads[i]]++] = v;
  }
  return { first, tail };
}
