import { beforeAll, describe, expect, it } from 'vitest';
import { sharedPath } from '../../../../tools/shared-data.ts';
import { createPrng } from '../../src/core/prng.ts';
import { buildNetwork } from '../../src/map/build-network.ts';
import { openPbf } from '../../src/map/osm/read-pbf.ts';
import { buildRoadGraph } from '../../src/map/road-graph.ts';
import { type PlainGraph, plainGraph } from '../../src/routing/hierarchy/graph.ts';
import { computeOrder } from '../../src/routing/hierarchy/order.ts';
import { type OrderQuality, orderQuality } from '../../src/routing/hierarchy/quality.ts';

const SEED = 5_000;
const LABELS = 5_000;
const EXTRACT = sharedPath('data/hanoi/hanoi.osm.pbf');

/** The limits of the issue "the routing core"; the figures that `order.ts` and `bisect.ts` quote are printed here. */
describe.skipIf(EXTRACT === undefined)(`the order of Hanoi's roads, seed ${SEED}`, () => {
  let graph: PlainGraph;
  let rank: Uint32Array;
  let quality: OrderQuality;
  let seconds: number;

  beforeAll(async () => {
    const network = await buildNetwork(await openPbf(EXTRACT ?? ''));
    graph = plainGraph(network, buildRoadGraph(network));
    const startMs = performance.now();
    rank = computeOrder(graph);
    seconds = (performance.now() - startMs) / 1_000;
    quality = orderQuality(graph, rank);
  });

  it('takes 12 s cold on one thread, and 1.2 GB with the import in the same process', () => {
    const maxRssMb = process.resourceUsage().maxRSS / 1_024;
    process.stderr.write(`order: ${seconds.toFixed(1)} s, ${Math.round(maxRssMb)} MB at most\n`);
    expect(seconds).toBeLessThanOrEqual(12);
    expect(maxRssMb).toBeLessThanOrEqual(1_200);
  });

  it('has at most 3.2 upward arcs an edge', () => {
    const edges = graph.head.length / 2;
    const { upwardArcs, triangles } = quality;
    process.stderr.write(
      `order: ${graph.vertexCount} vertices, ${edges} edges, ${upwardArcs} upward arcs, ${triangles} triangles\n`,
    );
    expect(upwardArcs / edges).toBeLessThanOrEqual(3.2);
  });

  it(`has labels of 170 vertices and 7,000 arcs on average over ${LABELS} vertices`, () => {
    const random = createPrng(SEED, 'labels');
    const drawn = Array.from({ length: LABELS }, () => random.below(graph.vertexCount));
    const mean = (column: Uint32Array): number => drawn.reduce((sum, v) => sum + column[v], 0) / LABELS;
    const [vertices, arcs] = [mean(quality.labelVertices), mean(quality.labelArcs)];
    process.stderr.write(`order: labels of ${vertices.toFixed(1)} vertices and ${Math.round(arcs)} arcs on average\n`);
    expect(vertices).toBeLessThanOrEqual(170);
    expect(arcs).toBeLessThanOrEqual(7_000);
  });

  it('is the same every time', () => {
    expect(computeOrder(graph)).toEqual(rank);
  });
});
