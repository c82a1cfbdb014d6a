import { buildNetwork } from '../../src/map/build-network.ts';
import type { Network } from '../../src/map/network.ts';
import { openPbf } from '../../src/map/osm/read-pbf.ts';
import { buildRoadGraph } from '../../src/map/road-graph.ts';
import { createCustomiser } from '../../src/pool/customiser.ts';
import { createPool, orderRunner } from '../../src/pool/pool.ts';
import { type PlainGraph, plainGraph } from '../../src/routing/hierarchy/graph.ts';
import { buildHierarchy, type Hierarchy } from '../../src/routing/hierarchy/hierarchy.ts';
import { computeOrder, computeOrderOn } from '../../src/routing/hierarchy/order.ts';
import { customise, type Metric } from '../../src/routing/metric/customise.ts';
import { planParts } from '../../src/routing/metric/customise-plan.ts';
import { PROFILES } from '../../src/routing/metric/profiles.ts';
import { computeRoadTimes } from '../../src/routing/metric/road-times.ts';
import { TIMERS } from './timers.ts';

/**
 * Run as a process of its own, because the test runner wraps every imported function and hot loops call some:
 * `node pool-figures.ts FILE.osm.pbf`. Prints a line a figure, least and median in ms: on a machine that others use the least says
 * what it can do, and the figures of one line are taken in turns, so that they can be compared. Ends with 1 where results differ.
 */
type BBox = readonly [west: number, south: number, east: number, north: number];
const CENTRE = { lon: 105.85, lat: 21.02 };
const CUT_OUT_DEGREES = [0.015, 0.03, 0.06, 0.12, 0.25];
const RUNS = 50;
const THREADS = 2;

const file = process.argv[2];
const alone = createPool({ threads: 1, timers: TIMERS });
const pool = createPool({ threads: THREADS, longMax: THREADS, timers: TIMERS });
try {
  for (const degrees of CUT_OUT_DEGREES) await customiseFigures(await cutOut(degrees), `${degrees}°`);
  const network = await buildNetwork(await openPbf(file));
  await orderFigures(plainGraph(network, buildRoadGraph(network)));
  await customiseFigures(network, 'all');
} finally {
  await Promise.all([alone.close(), pool.close()]);
}

function cutOut(degrees: number): Promise<Network> {
  const { lon, lat } = CENTRE;
  const bbox: BBox = [lon - degrees, lat - degrees, lon + degrees, lat + degrees];
  return openPbf(file).then((source) => buildNetwork(source, { bbox: [...bbox] }));
}

async function orderFigures(graph: PlainGraph): Promise<void> {
  const wanted = computeOrder(graph);
  await inTurns('order', 5, {
    'calling thread': () => computeOrder(graph),
    [`${THREADS} threads, started for it`]: async () => {
      const own = createPool({ threads: THREADS, longMax: THREADS, timers: TIMERS });
      const order = await computeOrderOn(graph, orderRunner(own));
      await own.close();
      if (!equal(order, wanted)) throw new Error('another order');
    },
  });
}

async function customiseFigures(network: Network, of: string): Promise<void> {
  const hierarchy = hierarchyOf(network);
  const times = computeRoadTimes(network, hierarchy.roads, PROFILES[0]);
  const always = { postedTrianglesMin: 0, partedTrianglesMin: 0 };
  const byOne = createCustomiser(alone, hierarchy, always);
  const byAll = createCustomiser(pool, hierarchy, always);
  const wanted = customise(hierarchy, times);
  const kept: Metric[] = [customise(hierarchy, times), await byOne.customise(times), await byAll.customise(times)];
  for (const { upMs, downMs } of kept)
    if (!equal(upMs, wanted.upMs) || !equal(downMs, wanted.downMs)) throw new Error(`another metric of ${of}`);
  await inTurns(`customise ${of} (${hierarchy.target.length} triangles)`, RUNS, {
    'calling thread': () => customise(hierarchy, times, kept[0]),
    '1 thread': () => byOne.customise(times, kept[1]),
    [`${THREADS} threads`]: () => byAll.customise(times, kept[2]),
    plan: () => (of === 'all' ? planParts(hierarchy, THREADS) : undefined),
  });
}

function hierarchyOf(network: Network): Hierarchy {
  const roads = buildRoadGraph(network);
  const graph = plainGraph(network, roads);
  return buildHierarchy(roads, graph, computeOrder(graph));
}

async function inTurns(what: string, runs: number, ways: Record<string, () => unknown>): Promise<void> {
  const tookMs = new Map(Object.keys(ways).map((way) => [way, [] as number[]]));
  for (let run = 0; run < runs; run++) {
    for (const [way, work] of Object.entries(ways)) {
      const startMs = performance.now();
      await work();
      tookMs.get(way)?.push(performance.now() - startMs);
    }
  }
  for (const [way, samples] of tookMs) {
    samples.sort((a, b) => a - b);
    const [least, median] = [samples[0], samples[runs >> 1]].map((ms) => ms.toFixed(ms < 100 ? 2 : 0));
    process.stdout.write(`${what}: ${way.padEnd(28)} ${least.padStart(7)} ${median.padStart(7)}\n`);
  }
}

function equal(a: Uint32Array | Int32Array, b: Uint32Array | Int32Array): boolean {
  return Buffer.from(a.buffer, a.byteOffset, a.byteLength).equals(Buffer.from(b.buffer, b.byteOffset, b.byteLength));
}
