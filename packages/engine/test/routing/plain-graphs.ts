import { createPrng } from '../../src/core/prng.ts';
import type { PlainGraph } from '../../src/routing/hierarchy/graph.ts';

export type Edge = readonly [number, number];

/** A plain graph of these edges; loops and repeated ones are left out. Without places, vertex v lies at a place drawn by lot. */
export function plainGraph(vertexCount: number, edges: readonly Edge[], place?: (vertex: number) => Edge): PlainGraph {
  const random = createPrng(vertexCount, 'places');
  const rows = Array.from({ length: vertexCount }, () => new Set<number>());
  for (const [a, b] of edges) {
    if (a === b) continue;
    rows[a].add(b);
    rows[b].add(a);
  }
  const places = rows.map((_, v) => place?.(v) ?? [random.below(1e6), random.below(1e6)]);
  const firstOut = new Uint32Array(vertexCount + 1);
  for (let v = 0; v < vertexCount; v++) firstOut[v + 1] = firstOut[v] + rows[v].size;
  return {
    vertexCount,
    firstOut,
    head: Uint32Array.from(rows.flatMap((row) => [...row])),
    lonE7: Int32Array.from(places, ([x]) => x),
    latE7: Int32Array.from(places, ([, y]) => y),
  };
}

export function edgesOf({ vertexCount, firstOut, head }: PlainGraph): Edge[] {
  const edges: Edge[] = [];
  for (let v = 0; v < vertexCount; v++) {
    for (let a = firstOut[v]; a < firstOut[v + 1]; a++) if (v < head[a]) edges.push([v, head[a]]);
  }
  return edges;
}

/** `columns` × `rows` junctions, 100 m apart. */
export function grid(columns: number, rows: number): PlainGraph {
  const edges: Edge[] = [];
  for (let v = 0; v < columns * rows; v++) {
    if (v % columns < columns - 1) edges.push([v, v + 1]);
    if (v + columns < columns * rows) edges.push([v, v + columns]);
  }
  return plainGraph(columns * rows, edges, (v) => [(v % columns) * 9_000, Math.floor(v / columns) * 9_000]);
}

/** Any pairs of vertices; about every third time so few that there are islands, and at times all of them. */
export function randomGraph(seed: number, verticesMax: number): PlainGraph {
  const random = createPrng(seed, 'graph');
  const vertexCount = 1 + random.below(verticesMax);
  const pairs = random.below(1 + vertexCount * [1, 2, 4, 8][random.below(4)]);
  const edges = Array.from({ length: pairs }, (): Edge => [random.below(vertexCount), random.below(vertexCount)]);
  return plainGraph(vertexCount, edges);
}

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** What stands for itself and is seldom met among random ones. */
export const ORDINARY: Readonly<Record<string, PlainGraph>> = {
  'none at all': plainGraph(0, []),
  'one vertex': plainGraph(1, []),
  'isolated ones': plainGraph(300, []),
  'a path': path(1_000),
  'a ring': plainGraph(500, [...edgesOf(path(500)), [499, 0]]),
  'a star': plainGraph(
    1_000,
    range(999).map((v): Edge => [999, v]),
  ),
  'a clique': plainGraph(
    200,
    range(200 * 200).map((i): Edge => [i % 200, Math.floor(i / 200)]),
  ),
  'a clique at one place': plainGraph(
    150,
    range(150 * 150).map((i): Edge => [i % 150, Math.floor(i / 150)]),
    () => [7, 7],
  ),
  'three hubs, all joined to each of the rest': plainGraph(
    600,
    range(600 * 3).map((i): Edge => [i % 3, Math.floor(i / 3)]),
  ),
  'a long grid': grid(4, 150),
  'two grids apart': plainGraph(800, [
    ...edgesOf(grid(20, 20)),
    ...edgesOf(grid(20, 20)).map(([a, b]): Edge => [a + 400, b + 400]),
  ]),
};

function path(vertexCount: number): PlainGraph {
  return plainGraph(
    vertexCount,
    range(vertexCount - 1).map((v): Edge => [v, v + 1]),
  );
}
