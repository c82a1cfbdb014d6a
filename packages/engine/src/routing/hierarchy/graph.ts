import { INVALID_INDEX } from '../../core/units.ts';
import type { Network } from '../../map/network.ts';
import type { RoadGraph } from '../../map/road-graph.ts';

/**
 * The undirected simple graph that an order is computed for: each edge stands in the rows of both ends, no loops, no duplicates.
 * Neighbours of vertex v are `head[firstOut[v]] … head[firstOut[v + 1] - 1]`.
 */
export interface PlainGraph {
  readonly vertexCount: number;
  readonly firstOut: Uint32Array;
  readonly head: Uint32Array;
  /** 1e-7 degrees WGS 84, per vertex. */
  readonly lonE7: Int32Array;
  readonly latE7: Int32Array;
}

/** The roads without directions; the vertices of an expanded junction all lie where it lies. */
export function plainGraph(
  network: Network,
  { vertexCount, junctionOfVertex, inputTail, inputHead }: RoadGraph,
): PlainGraph {
  const first = new Uint32Array(vertexCount + 1);
  for (let input = 0; input < inputTail.length; input++) {
    if (inputTail[input] === INVALID_INDEX) continue;
    first[inputTail[input] + 1]++;
    first[inputHead[input] + 1]++;
  }
  for (let v = 0; v < vertexCount; v++) first[v + 1] += first[v];
  const next = first.slice(0, vertexCount);
  const ends = new Uint32Array(first[vertexCount]);
  for (let input = 0; input < inputTail.length; input++) {
    if (inputTail[input] === INVALID_INDEX) continue;
    ends[next[inputTail[input]]++] = inputHead[input];
    ends[next[inputHead[input]]++] = inputTail[input];
  }
  return {
    vertexCount,
    ...withoutRepeats(first, ends),
    lonE7: Int32Array.from(junctionOfVertex, (junction) => network.junctionLonE7[junction]),
    latE7: Int32Array.from(junctionOfVertex, (junction) => network.junctionLatE7[junction]),
  };
}

function withoutRepeats(first: Uint32Array, ends: Uint32Array): Pick<PlainGraph, 'firstOut' | 'head'> {
  const vertexCount = first.length - 1;
  const firstOut = new Uint32Array(vertexCount + 1);
  const head = new Uint32Array(ends.length);
  const seenFrom = new Uint32Array(vertexCount).fill(INVALID_INDEX);
  let count = 0;
  for (let v = 0; v < vertexCount; v++) {
    for (let i = first[v]; i < first[v + 1]; i++) {
      const neighbour = ends[i];
      if (neighbour === v || seenFrom[neighbour] === v) continue;
      seenFrom[neighbour] = v;
      head[count++] = neighbour;
    }
    firstOut[v + 1] = count;
  }
  return { firstOut, head: head.slice(0, count) };
}
