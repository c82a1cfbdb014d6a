import { hash32 } from '../../src/core/prng.ts';
import { straightMm } from '../../src/core/units.ts';
import { buildNetwork } from '../../src/map/build-network.ts';
import { placeOf } from '../../src/map/geometry.ts';
import { openPbf } from '../../src/map/osm/read-pbf.ts';
import type { Position } from '../../src/map/position.ts';
import { buildRoadGraph } from '../../src/map/road-graph.ts';
import { contract } from '../../src/routing/hierarchy/contract.ts';
import { plainGraph } from '../../src/routing/hierarchy/graph.ts';
import { buildHierarchy } from '../../src/routing/hierarchy/hierarchy.ts';
import { hierarchySections } from '../../src/routing/hierarchy/hierarchy-sections.ts';
import { computeOrder } from '../../src/routing/hierarchy/order.ts';
import { listTriangles } from '../../src/routing/hierarchy/triangles.ts';
import { changeMetric } from '../../src/routing/metric/change-metric.ts';
import { customise, type Metric } from '../../src/routing/metric/customise.ts';
import { PROFILES } from '../../src/routing/metric/profiles.ts';
import { computeRoadTimes } from '../../src/routing/metric/road-times.ts';
import { joinLabels } from '../../src/routing/query/join.ts';
import {
  createLabelScratch,
  createLabels,
  writeBackwardLabel,
  writeForwardLabel,
} from '../../src/routing/query/label.ts';
import { createNearest, findNearest } from '../../src/routing/query/nearest.ts';
import { createPathBuffer, unpackWay } from '../../src/routing/query/path.ts';
import { createPairSearch, searchPair } from '../../src/routing/query/point-to-point.ts';
import { createReach, sweepReach } from '../../src/routing/query/reach.ts';
import { aimAt, createToTarget, msToTarget } from '../../src/routing/query/to-target.ts';
import { positionsOn, traffic } from './hanoi-draws.ts';

/**
 * Run as a process of its own, because the test runner wraps every imported function and hot loops call some:
 * `node cch-figures.ts FILE.osm.pbf`. Prints a line a figure, medians; `hash` is over the times that were found.
 */
/** `RoadClass.TERTIARY_LINK`. */
const MAIN_ROADS_CLASS_MAX = 9;
type Figure = readonly [what: string, figure: string];

const network = await buildNetwork(await openPbf(process.argv[2]));
const roads = buildRoadGraph(network);
const plain = plainGraph(network, roads);
const orderStart = performance.now();
const rank = computeOrder(plain);
const orderMs = performance.now() - orderStart;
const hierarchy = buildHierarchy(roads, plain, rank);
const times = computeRoadTimes(network, hierarchy.roads, PROFILES[0]);
const metric = customise(hierarchy, times);
const graph = { hierarchy, metric, lengthMm: network.pieceLengthMm };
const positions = positionsOn(network, times, 5_000, 'figures');

for (const [what, figure] of [
  ...hierarchyFigures(),
  ...metricFigures(),
  ...queryFigures(),
  ...pairFigures(),
  ...reachFigures(),
]) {
  process.stdout.write(`${what.padEnd(50)} ${figure}\n`);
}

function hierarchyFigures(): Figure[] {
  const up = contract(plain, rank);
  const sections = hierarchySections(hierarchy).reduce((sum, { data }) => sum + data.byteLength, 0);
  return [
    ['vertices, edges', `${plain.vertexCount}, ${plain.head.length / 2}`],
    ['upward arcs, triangles, height', `${up.head.length}, ${hierarchy.target.length}, ${hierarchy.heightMax}`],
    ['order, one thread, first run', inMs(orderMs)],
    ['contraction', inMs(median(7, 1, () => contract(plain, rank)))],
    ['triangle lists', inMs(median(7, 1, () => listTriangles(up)))],
    ['hierarchy, all of it', inMs(median(5, 1, () => buildHierarchy(roads, plain, rank)))],
    ['its sections', `${(sections / 1e6).toFixed(1)} MB`],
  ];
}

function metricFigures(): Figure[] {
  const retired = customise(hierarchy, times);
  const change = (count: number, reused?: Metric, classMax?: number): string => {
    const changes = Array.from({ length: 25 }, (_, i) => traffic(network, times, count, i, classMax));
    return inMs(median(25, 1, (i) => changeMetric(hierarchy, metric, changes[i].arcs, changes[i].ms, reused)));
  };
  return [
    ['customise in full', inMs(median(35, 1, () => customise(hierarchy, times)))],
    ['customise in full, memory reused', inMs(median(35, 1, () => customise(hierarchy, times, retired)))],
    ['customise 100 arcs', change(100)],
    ['customise 100 arcs, memory reused', change(100, retired)],
    ['customise 1,000 arcs', change(1_000)],
    ['customise 1,000 arcs, memory reused', change(1_000, retired)],
    ['customise 100 arcs of main roads', change(100, undefined, MAIN_ROADS_CLASS_MAX)],
    ['customise 1,000 arcs of main roads', change(1_000, undefined, MAIN_ROADS_CLASS_MAX)],
  ];
}

function queryFigures(): Figure[] {
  const scratch = createLabelScratch(hierarchy);
  const one = createLabels(hierarchy, 1);
  const kept = createLabels(hierarchy, 300);
  const cellsMs = new Int32Array(300);
  let vertices = 0;
  const labelMs = median(15, positions.length, () => {
    vertices = 0;
    for (const position of positions) {
      writeForwardLabel(graph, scratch, position, one, 0);
      vertices += one.count[0];
    }
  });
  for (let i = 0; i < 300; i++) writeForwardLabel(graph, scratch, positions[i], kept, i);
  let keptHash = 0;
  const keptMs = median(15, 500, () => {
    keptHash = 0;
    for (let i = 0; i < 500; i++) {
      writeBackwardLabel(graph, scratch, positions[1_000 + i], one, 0);
      joinLabels(graph, scratch, kept, 300, one, 0, cellsMs);
      keptHash = hash32(String(cellsMs[i % 300]), keptHash);
    }
  });
  const toTarget = createToTarget(hierarchy);
  let freshHash = 0;
  const freshMs = median(15, 500, () => {
    freshHash = 0;
    for (let i = 0; i < 500; i++) {
      aimAt(toTarget, graph, positions[1_000 + i]);
      for (let unit = 0; unit < 300; unit++) cellsMs[unit] = msToTarget(toTarget, positions[unit]);
      freshHash = hash32(String(cellsMs[i % 300]), freshHash);
    }
  });
  return [
    [`one label (${Math.round(vertices / positions.length)} vertices)`, inUs(labelMs)],
    ['300 kept labels joined, incident label included', `${inUs(keptMs)}, hash ${keptHash}`],
    ['300 fresh positions to one', `${inUs(freshMs)}, hash ${freshHash}`],
  ];
}

function pairFigures(): Figure[] {
  const search = createPairSearch(hierarchy, { keepsArcs: false });
  const waySearch = createPairSearch(hierarchy, { keepsArcs: true });
  const path = createPathBuffer();
  const otherOf = (i: number): Position => positions[(7 * i + 3) % positions.length];
  let hash = 0;
  const pairMs = median(15, positions.length, () => {
    hash = 0;
    for (let i = 0; i < positions.length; i++)
      hash = (Math.imul(hash, 31) + searchPair(graph, search, positions[i], otherOf(i))) | 0;
  });
  let arcs = 0;
  const pathMs = median(15, 1_000, () => {
    arcs = 0;
    for (let i = 0; i < 1_000; i++) {
      searchPair(graph, waySearch, positions[i], otherOf(i));
      unpackWay(graph, waySearch, path);
      arcs += path.count;
    }
  });
  return [
    ['point to point', `${inUs(pairMs)}, hash ${hash}`],
    [`point to point with its path (${Math.round(arcs / 1_000)} arcs)`, inUs(pathMs)],
  ];
}

function reachFigures(): Figure[] {
  const [one, all] = [false, true].map((keepsSource) =>
    createReach(hierarchy, { direction: 'from', keepsSource, sourcesMax: 300 }),
  );
  const oneMs = median(60, 1, (i) => sweepReach(graph, one, [positions[i]]));
  const allMs = median(60, 1, (i) => sweepReach(graph, all, positions.slice(i, i + 300)));
  const scratch = createLabelScratch(hierarchy);
  const kept = createLabels(hierarchy, 300);
  for (let i = 0; i < 300; i++) writeForwardLabel(graph, scratch, positions[i], kept, i);
  const target = createLabels(hierarchy, 1);
  const nearest = createNearest(5);
  // The straight distance at the profile's fastest speed; 0.5 % for the formulas of lengths.
  const msPerMm = 3.6 / Math.max(...Object.values(PROFILES[0].speedKmh));
  const places = positions.map((position) => placeOf(network, position));
  const slot = Array.from({ length: 300 }, (_, i) => i);
  const candidates = Array.from({ length: 500 }, (_, t) => {
    const boundMs = slot.map((i) => Math.floor(0.995 * msPerMm * straightMm(places[i], places[1_000 + t])));
    return { count: 300, slot, boundMs };
  });
  let joined = 0;
  const nearestMs = median(15, 500, () => {
    joined = 0;
    for (let t = 0; t < 500; t++) {
      writeBackwardLabel(graph, scratch, positions[1_000 + t], target, 0);
      findNearest(graph, scratch, kept, candidates[t], target, 0, 5, nearest);
      joined += nearest.joined;
    }
  });
  return [
    ['reach of one position', inMs(oneMs)],
    ['reach of 300, with the nearest', inMs(allMs)],
    [`5 nearest of 300 kept (${Math.round(joined / 500)} joined), label included`, inUs(nearestMs)],
  ];
}

/** Median of the runs, of one operation. */
function median(runs: number, operations: number, run: (run: number) => unknown): number {
  const samples = Array.from({ length: runs }, (_, i) => {
    const start = performance.now();
    run(i);
    return (performance.now() - start) / operations;
  });
  return samples.sort((a, b) => a - b)[runs >> 1];
}

function inMs(ms: number): string {
  return `${ms.toFixed(1)} ms`;
}

function inUs(ms: number): string {
  return `${(1000 * ms).toFixed(1)} µs`;
}
