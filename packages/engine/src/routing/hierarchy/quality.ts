import type { PlainGraph } from './graph.ts';

/** What an order is worth: everything after it is proportional to one of these. */
export interface OrderQuality {
  readonly upwardArcs: number;
  readonly triangles: number;
  /** Per vertex, itself and its ancestors in the elimination tree: the numbers in its label. */
  readonly labelVertices: Uint32Array;
  /** Per vertex, the upward arcs of all of those: the work of computing its label. */
  readonly labelArcs: Uint32Array;
}

/**
 * Symbolic elimination: the upward neighbours of a vertex are those of its edges and those of its children in the elimination tree,
 * itself apart; its parent is the lowest of them (Gilbert, Ng, Peyton 1994). Nothing is kept of a child once its parent is done.
 */
export function orderQuality(graph: PlainGraph, rank: Uint32Array): OrderQuality {
  const { vertexCount, firstOut, head } = graph;
  const vertexAt = new Uint32Array(vertexCount);
  for (let v = 0; v < vertexCount; v++) vertexAt[rank[v]] = v;
  const parent = new Int32Array(vertexCount).fill(-1);
  const upDegree = new Uint32Array(vertexCount);
  const childSets: (Uint32Array[] | undefined)[] = new Array(vertexCount);
  const markedBy = new Int32Array(vertexCount).fill(-1);
  const found = new Uint32Array(vertexCount);
  let [upwardArcs, triangles] = [0, 0];
  for (let r = 0; r < vertexCount; r++) {
    const v = vertexAt[r];
    let count = 0;
    let lowest = vertexCount;
    const add = (upper: number): void => {
      if (upper <= r || markedBy[upper] === r) return;
      markedBy[upper] = r;
      found[count++] = upper;
      if (upper < lowest) lowest = upper;
    };
    for (let a = firstOut[v]; a < firstOut[v + 1]; a++) add(rank[head[a]]);
    for (const set of childSets[r] ?? []) for (let i = 0; i < set.length; i++) add(set[i]);
    childSets[r] = undefined;
    upDegree[r] = count;
    upwardArcs += count;
    triangles += (count * (count - 1)) / 2;
    if (count === 0) continue;
    parent[r] = lowest;
    childSets[lowest] = [...(childSets[lowest] ?? []), found.slice(0, count)];
  }
  return { upwardArcs, triangles, ...labels(vertexAt, parent, upDegree) };
}

function labels(vertexAt: Uint32Array, parent: Int32Array, upDegree: Uint32Array) {
  const labelVertices = new Uint32Array(parent.length);
  const labelArcs = new Uint32Array(parent.length);
  for (let r = parent.length - 1; r >= 0; r--) {
    const v = vertexAt[r];
    const above = parent[r] < 0 ? -1 : vertexAt[parent[r]];
    labelVertices[v] = 1 + (above < 0 ? 0 : labelVertices[above]);
    labelArcs[v] = upDegree[r] + (above < 0 ? 0 : labelArcs[above]);
  }
  return { labelVertices, labelArcs };
}
