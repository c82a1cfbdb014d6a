import { sharedUint32 } from '../../core/shared-columns.ts';
import { INVALID_INDEX } from '../../core/units.ts';
import type { RoadGraph } from '../../map/road-graph.ts';
import { contract, type UpwardGraph } from './contract.ts';
import type { PlainGraph } from './graph.ts';
import { listTriangles, type Triangles } from './triangles.ts';

/**
 * A customizable contraction hierarchy (Dibbelt, Strasser, Wagner, 2016; with turns: Buchhold, Wagner, Zeitz, Zündorf, 2020) without
 * any weight: one per network, shared by all metrics, immutable, columns in shared memory. Vertices are numbered by rank.
 *
 * An input arc that leads to a higher rank is an up arc of the hierarchy, one that leads to a lower rank the down direction of one;
 * parallel ones share an up arc, a loop has none.
 */
export interface Hierarchy extends UpwardGraph, Triangles {
  /** The roads that it was built over, their vertices renumbered to ranks. */
  readonly roads: RoadGraph;
  /** Steps to the elimination tree's farthest leaf below: vertices of one level do not depend on each other. */
  readonly level: Uint32Array;
  /** The longest way up to a root, in vertices: no label of one source is longer. */
  readonly heightMax: number;
  /** Per input arc: `2 · up arc`, + 1 for its down direction; `INVALID_INDEX` for loops and what no vehicle may use. */
  readonly cchArc: Uint32Array;
  /** The input arcs of up arc a, both directions, are `inputArc[firstInput[a]] … inputArc[firstInput[a + 1] - 1]`. */
  readonly firstInput: Uint32Array;
  readonly inputArc: Uint32Array;
}

/** `rank[vertex]` of the road graph. Any order gives the same answers; a good one gives them fast. */
export function buildHierarchy(roads: RoadGraph, graph: PlainGraph, rank: Uint32Array, upArcsMax?: number): Hierarchy {
  const up = contract(graph, rank, upArcsMax);
  const ranked = renumbered(roads, rank);
  const cchArc = placeArcs(up, ranked);
  return {
    ...up,
    ...listTriangles(up),
    ...treeShape(up.parent),
    roads: ranked,
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

function renumbered(roads: RoadGraph, rank: Uint32Array): RoadGraph {
  const junctionOfVertex = sharedUint32(roads.vertexCount);
  for (let v = 0; v < roads.vertexCount; v++) junctionOfVertex[rank[v]] = roads.junctionOfVertex[v];
  return {
    ...roads,
    junctionOfVertex,
    inputTail: ranksOf(roads.inputTail, rank),
    inputHead: ranksOf(roads.inputHead, rank),
  };
}

function ranksOf(vertices: Uint32Array, rank: Uint32Array): Uint32Array {
  const ranks = sharedUint32(vertices.length);
  for (let i = 0; i < vertices.length; i++)
    ranks[i] = vertices[i] === INVALID_INDEX ? INVALID_INDEX : rank[vertices[i]];
  return ranks;
}

function placeArcs(up: UpwardGraph, { inputTail, inputHead }: RoadGraph): Uint32Array {
  const cchArc = sharedUint32(inputTail.length).fill(INVALID_INDEX);
  for (let input = 0; input < cchArc.length; input++) {
    const [from, to] = [inputTail[input], inputHead[input]];
    if (from === to) continue;
    cchArc[input] = from < to ? 2 * upArc(up, from, to) : 2 * upArc(up, to, from) + 1;
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
  for (let input = 0; input < cchArc.length; input++) {
    if (cchArc[input] !== INVALID_INDEX) inputArc[next[cchArc[input] >>> 1]++] = input;
  }
  return { firstInput, inputArc };
}
