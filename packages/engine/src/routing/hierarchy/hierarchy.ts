import { INVALID_INDEX } from '../../core/units.ts';
import { contract, type UpwardGraph } from './contract.ts';
import type { RoadGraph } from './graph.ts';
import { sharedUint32 } from './shared-columns.ts';
import { listTriangles, type Triangles } from './triangles.ts';

/**
 * A customizable contraction hierarchy (Dibbelt, Strasser, Wagner, 2016) without any weight: one per network, shared by all metrics,
 * immutable, columns in shared memory. Vertices are numbered by rank.
 *
 * `cch` columns join it to the network: arcs are the network's, 2p and 2p + 1 of piece p. An arc that leads to a higher rank is an up
 * arc of the hierarchy, one that leads to a lower rank the down direction of one; parallel arcs share one, a loop has none.
 */
export interface Hierarchy extends UpwardGraph, Triangles {
  /** Steps to the elimination tree's farthest leaf below: vertices of one level do not depend on each other. */
  readonly level: Uint32Array;
  /** The longest way up to a root, in vertices: no label of one source is longer. */
  readonly heightMax: number;
  /** The junction that a vertex stands for. */
  readonly junctionOfRank: Uint32Array;
  /** Per network arc: where it starts and ends, by rank; `INVALID_INDEX` for arcs that no vehicle may use. */
  readonly arcTailRank: Uint32Array;
  readonly arcHeadRank: Uint32Array;
  /** Per network arc: `2 · up arc`, + 1 for its down direction; `INVALID_INDEX` for loops and what no vehicle may use. */
  readonly cchArc: Uint32Array;
  /** The network arcs of up arc a, both directions, are `inputArc[firstInput[a]] … inputArc[firstInput[a + 1] - 1]`. */
  readonly firstInput: Uint32Array;
  readonly inputArc: Uint32Array;
}

/** Refers to nothing of the road graph or the order. Any order gives the same answers; a good one gives them fast. */
export function buildHierarchy(roads: RoadGraph, rank: Uint32Array): Hierarchy {
  const up = contract(roads.graph, rank);
  const arcTailRank = ranksOf(roads.arcTailVertex, rank);
  const arcHeadRank = ranksOf(roads.arcHeadVertex, rank);
  const cchArc = placeArcs(up, arcTailRank, arcHeadRank);
  const junctionOfRank = sharedUint32(up.vertexCount);
  for (let vertex = 0; vertex < up.vertexCount; vertex++) junctionOfRank[rank[vertex]] = roads.junctionOfVertex[vertex];
  return {
    ...up,
    ...listTriangles(up),
    ...treeShape(up.parent),
    junctionOfRank,
    arcTailRank,
    arcHeadRank,
    cchArc,
    ...inputsByArc(cchArc, up.head.length),
  };
}

/** Levels from below, depths from above; a parent's number is larger than its child's. */
export function treeShape(parent: Uint32Array): Pick<Hierarchy, 'level' | 'heightMax'> {
  const level = sharedUint32(parent.length);
  const depth = new Uint32Array(parent.length);
  let heightMax = 0;
  for (let v = 0; v < parent.length; v++) {
    const up = parent[v];
    if (up !== INVALID_INDEX && level[up] <= level[v]) level[up] = level[v] + 1;
  }
  for (let v = parent.length - 1; v >= 0; v--) {
    depth[v] = parent[v] === INVALID_INDEX ? 1 : depth[parent[v]] + 1;
    if (depth[v] > heightMax) heightMax = depth[v];
  }
  return { level, heightMax };
}

function ranksOf(arcVertex: Uint32Array, rank: Uint32Array): Uint32Array {
  const ranks = sharedUint32(arcVertex.length);
  for (let arc = 0; arc < arcVertex.length; arc++) {
    ranks[arc] = arcVertex[arc] === INVALID_INDEX ? INVALID_INDEX : rank[arcVertex[arc]];
  }
  return ranks;
}

function placeArcs(up: UpwardGraph, arcTailRank: Uint32Array, arcHeadRank: Uint32Array): Uint32Array {
  const cchArc = sharedUint32(arcTailRank.length).fill(INVALID_INDEX);
  for (let arc = 0; arc < cchArc.length; arc++) {
    const [from, to] = [arcTailRank[arc], arcHeadRank[arc]];
    if (from === to) continue;
    cchArc[arc] = from < to ? 2 * upArc(up, from, to) : 2 * upArc(up, to, from) + 1;
  }
  return cchArc;
}

/** The arc from a lower to a higher vertex that are known to be joined: by halving the row. */
function upArc({ firstUp, head }: UpwardGraph, low: number, high: number): number {
  let first = firstUp[low];
  let last = firstUp[low + 1] - 1;
  while (first < last) {
    const mid = (first + last) >> 1;
    if (head[mid] < high) first = mid + 1;
    else last = mid;
  }
  return first;
}

function inputsByArc(cchArc: Uint32Array, upArcCount: number): Pick<Hierarchy, 'firstInput' | 'inputArc'> {
  const firstInput = sharedUint32(upArcCount + 1);
  for (const placed of cchArc) if (placed !== INVALID_INDEX) firstInput[(placed >>> 1) + 1]++;
  for (let up = 0; up < upArcCount; up++) firstInput[up + 1] += firstInput[up];
  const next = firstInput.slice();
  const inputArc = sharedUint32(firstInput[upArcCount]);
  for (let arc = 0; arc < cchArc.length; arc++) {
    if (cchArc[arc] !== INVALID_INDEX) inputArc[next[cchArc[arc] >>> 1]++] = arc;
  }
  return { firstInput, inputArc };
}
