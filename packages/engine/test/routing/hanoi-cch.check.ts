import { beforeAll, describe, expect, it } from 'vitest';
import { sharedPath } from '../../../../tools/shared-data.ts';
import { createPrng } from '../../src/core/prng.ts';
import { INFINITE_MS } from '../../src/core/units.ts';
import { buildNetwork } from '../../src/map/build-network.ts';
import { type Network, tailOf } from '../../src/map/network.ts';
import { openPbf } from '../../src/map/osm/read-pbf.ts';
import type { Position } from '../../src/map/position.ts';
import { createCchRouter } from '../../src/routing/backends/cch.ts';
import { createDijkstraRouter } from '../../src/routing/backends/dijkstra.ts';
import { contract } from '../../src/routing/hierarchy/contract.ts';
import { type RoadGraph, roadGraph } from '../../src/routing/hierarchy/graph.ts';
import { buildHierarchy, type Hierarchy } from '../../src/routing/hierarchy/hierarchy.ts';
import { hierarchySections } from '../../src/routing/hierarchy/hierarchy-sections.ts';
import { computeOrder } from '../../src/routing/hierarchy/order.ts';
import { listTriangles } from '../../src/routing/hierarchy/triangles.ts';
import { computeArcTimes } from '../../src/routing/metric/arc-times.ts';
import { changeMetric } from '../../src/routing/metric/change-metric.ts';
import { customise } from '../../src/routing/metric/customise.ts';
import type { VehicleProfile } from '../../src/routing/metric/profile.ts';
import { PROFILES } from '../../src/routing/metric/profiles.ts';
import { joinLabels } from '../../src/routing/query/join.ts';
import {
  createLabelScratch,
  createLabels,
  writeBackwardLabel,
  writeForwardLabel,
} from '../../src/routing/query/label.ts';
import { createPathBuffer, unpackWay } from '../../src/routing/query/path.ts';
import { createPairSearch, searchPair, searchWay } from '../../src/routing/query/point-to-point.ts';
import { aimAt, createToTarget, msToTarget } from '../../src/routing/query/to-target.ts';
import type { ArcTimes } from '../../src/routing/router.ts';

const SEED = 1142;
const SOURCES = 100;
const TARGETS = 100;
const PATHS_EACH = 5;
const EXTRACT = sharedPath('data/hanoi/hanoi.osm.pbf');
/** The largest, a small one and the one with roads of its own. */
const THREE = PROFILES.filter(({ id }) => ['heavy-pumper', 'mini-pumper', 'motorbike'].includes(id));

describe.skipIf(EXTRACT === undefined)(`the hierarchy of Hanoi's extract, seed ${SEED}`, () => {
  let network: Network;
  let roads: RoadGraph;
  let rank: Uint32Array;
  let hierarchy: Hierarchy;
  beforeAll(async () => {
    network = await buildNetwork(await openPbf(EXTRACT ?? ''));
    roads = roadGraph(network);
    rank = computeOrder(roads.graph);
    hierarchy = buildHierarchy(roads, rank);
  });

  it.each(THREE)(`$id: ${SOURCES} × ${TARGETS} times equal the reference's, and paths drive as they say`, (profile) => {
    const times = computeArcTimes(network, profile);
    expect(disagreements(network, hierarchy, times)).toEqual([]);
  });

  it('changes in part as in full, and routes by it as the reference does', () => {
    const random = createPrng(SEED, 'traffic');
    const times = computeArcTimes(network, THREE[0]);
    let metric = customise(hierarchy, times);
    for (const count of [100, 1_000, 20_000]) {
      const { arcs, ms } = traffic(network, metric, count, random.below(1_000));
      metric = changeMetric(hierarchy, metric, arcs, ms);
    }
    const full = customise(hierarchy, metric);
    expect(Buffer.from(metric.upMs.buffer).equals(Buffer.from(full.upMs.buffer))).toBe(true);
    expect(Buffer.from(metric.downMs.buffer).equals(Buffer.from(full.downMs.buffer))).toBe(true);
    expect(disagreements(network, hierarchy, metric)).toEqual([]);
  });

  it('takes the time that it takes', () => {
    const figures = measure(network, roads, rank, hierarchy, THREE[0]);
    process.stderr.write(`${figures.map(([what, figure]) => `${what.padEnd(44)} ${figure}\n`).join('')}`);
    expect(figures.length).toBeGreaterThan(0);
  });
});

/** What differs from the reference, by pair; also ways that are no ways. */
function disagreements(network: Network, hierarchy: Hierarchy, times: ArcTimes): string[] {
  const sources = positionsOn(network, times, SOURCES, 'sources');
  const targets = positionsOn(network, times, TARGETS, 'targets');
  const reference = createDijkstraRouter(network, times);
  const router = createCchRouter(network, times, hierarchy);
  const graph = { hierarchy, metric: customise(hierarchy, times), lengthMm: network.pieceLengthMm };
  const scratch = createLabelScratch(hierarchy);
  const kept = createLabels(hierarchy, SOURCES);
  sources.forEach((source, s) => {
    writeForwardLabel(graph, scratch, source, kept, s);
  });
  const one = createLabels(hierarchy, 1);
  const joinedMs = new Int32Array(SOURCES);
  const wrong: string[] = [];
  for (const target of targets) {
    const wanted = reference.manyToOne(sources, target);
    const seen = router.manyToOne(sources, target);
    writeBackwardLabel(graph, scratch, target, one, 0);
    joinLabels(graph, scratch, kept, SOURCES, one, 0, joinedMs);
    sources.forEach((source, s) => {
      const route = router.route(source, target, { path: s < PATHS_EACH });
      const ms = route?.ms ?? INFINITE_MS;
      if (seen[s] !== wanted[s] || joinedMs[s] !== wanted[s] || ms !== wanted[s])
        wrong.push(`${JSON.stringify([source, target])}: ${[wanted[s], seen[s], joinedMs[s], ms].join(', ')} ms`);
      if (route !== null && s < PATHS_EACH && !drivesAsItSays(network, times, source, target, route.arcs, ms))
        wrong.push(`${JSON.stringify([source, target])}: ${route.arcs.join(' ')}`);
    });
  }
  return wrong;
}

function drivesAsItSays(
  { head, pieceLengthMm }: Network,
  { arcMs }: ArcTimes,
  from: Position,
  to: Position,
  arcs: readonly number[],
  ms: number,
): boolean {
  const partMs = (arc: number, { offsetMm }: Position): number => {
    const lengthMm = pieceLengthMm[arc >> 1];
    return Math.floor((arcMs[arc] * (arc % 2 === 0 ? offsetMm : lengthMm - offsetMm)) / lengthMm);
  };
  const [first, last] = [arcs[0], arcs[arcs.length - 1]];
  const wholeMs = arcs.slice(0, -1).reduce((sum, arc) => sum + arcMs[arc], 0);
  const isConnected = arcs.every((arc, i) => i === 0 || tailOf({ head }, arc) === head[arcs[i - 1]]);
  const isOpen = arcs.every((arc) => arcMs[arc] < INFINITE_MS);
  const isBetween = first >> 1 === from.piece && last >> 1 === to.piece;
  return isConnected && isOpen && isBetween && wholeMs - partMs(first, from) + partMs(last, to) === ms;
}

/** Anywhere along pieces that the profile may use. */
function positionsOn(network: Network, { arcMs }: ArcTimes, count: number, stream: string): Position[] {
  const random = createPrng(SEED, stream);
  const positions: Position[] = [];
  while (positions.length < count) {
    const piece = random.below(network.pieceCount);
    if (Math.min(arcMs[2 * piece], arcMs[2 * piece + 1]) >= INFINITE_MS) continue;
    positions.push({ piece, offsetMm: random.below(network.pieceLengthMm[piece] + 1) });
  }
  return positions;
}

/** Arcs chosen uniformly among those of classes up to `classMax`, each × 0.3 to 3. */
function traffic(
  network: Network,
  { arcMs }: ArcTimes,
  count: number,
  seed: number,
  classMax = 99,
): { arcs: number[]; ms: number[] } {
  const random = createPrng(seed, 'changes');
  const arcs: number[] = [];
  while (arcs.length < count) {
    const arc = random.below(arcMs.length);
    if (arcMs[arc] < INFINITE_MS && network.pieceClass[arc >> 1] <= classMax) arcs.push(arc);
  }
  return { arcs, ms: arcs.map((arc) => Math.max(1, Math.round(arcMs[arc] * (0.3 + 2.7 * random.float())))) };
}

/** `RoadClass.TERTIARY_LINK`. */
const MAIN_ROADS_CLASS_MAX = 9;

/** Median of the runs, of one operation. */
function median(runs: number, operations: number, run: (run: number) => unknown): number {
  const samples = Array.from({ length: runs }, (_, i) => {
    const start = performance.now();
    run(i);
    return (performance.now() - start) / operations;
  });
  return samples.sort((a, b) => a - b)[runs >> 1];
}

const inMs = (ms: number): string => `${ms.toFixed(1)} ms`;
const inUs = (ms: number): string => `${(1000 * ms).toFixed(1)} µs`;

function measure(
  network: Network,
  roads: RoadGraph,
  rank: Uint32Array,
  hierarchy: Hierarchy,
  profile: VehicleProfile,
): [what: string, figure: string][] {
  const times = computeArcTimes(network, profile);
  const metric = customise(hierarchy, times);
  const up = contract(roads.graph, rank);
  const change = (count: number, classMax?: number): string => {
    const changes = Array.from({ length: 15 }, (_, i) => traffic(network, times, count, i, classMax));
    return inMs(median(15, 1, (i) => changeMetric(hierarchy, metric, changes[i].arcs, changes[i].ms)));
  };
  const sections = hierarchySections(hierarchy).reduce((sum, { data }) => sum + data.byteLength, 0);
  return [
    ['vertices, edges', `${roads.graph.vertexCount}, ${roads.graph.head.length / 2}`],
    ['upward arcs, triangles, height', `${hierarchy.head.length}, ${hierarchy.target.length}, ${hierarchy.heightMax}`],
    ['contraction', inMs(median(5, 1, () => contract(roads.graph, rank)))],
    ['triangle list', inMs(median(5, 1, () => listTriangles(up)))],
    [
      'hierarchy, all of it, and its sections',
      `${inMs(median(5, 1, () => buildHierarchy(roads, rank)))}, ${(sections / 1e6).toFixed(1)} MB`,
    ],
    ['customise in full', inMs(median(25, 1, () => customise(hierarchy, times)))],
    ['customise 100 arcs', change(100)],
    ['customise 1,000 arcs', change(1_000)],
    ['customise 100 arcs of main roads', change(100, MAIN_ROADS_CLASS_MAX)],
    ...measureQueries(network, hierarchy, times),
  ];
}

function measureQueries(network: Network, hierarchy: Hierarchy, times: ArcTimes): [what: string, figure: string][] {
  const graph = { hierarchy, metric: customise(hierarchy, times), lengthMm: network.pieceLengthMm };
  const positions = positionsOn(network, times, 5_000, 'figures');
  const scratch = createLabelScratch(hierarchy);
  const one = createLabels(hierarchy, 1);
  const kept = createLabels(hierarchy, 300);
  const cellsMs = new Int32Array(300);
  const search = createPairSearch(hierarchy);
  const path = createPathBuffer();
  const toTarget = createToTarget(graph);
  const pairOf = (i: number): [Position, Position] => [positions[i], positions[(7 * i + 3) % positions.length]];
  let [vertices, arcs] = [0, 0];
  const labelMs = median(11, positions.length, () => {
    vertices = 0;
    for (const position of positions) {
      writeForwardLabel(graph, scratch, position, one, 0);
      vertices += one.count[0];
    }
  });
  const pairMs = median(11, positions.length, () => {
    for (let i = 0; i < positions.length; i++) searchPair(graph, search, ...pairOf(i));
  });
  const pathMs = median(11, 1_000, () => {
    arcs = 0;
    for (let i = 0; i < 1_000; i++) {
      searchWay(graph, search, ...pairOf(i));
      unpackWay(graph, search, path);
      arcs += path.count;
    }
  });
  for (let i = 0; i < 300; i++) writeForwardLabel(graph, scratch, positions[i], kept, i);
  const keptMs = median(11, 500, () => {
    for (let i = 0; i < 500; i++) {
      writeBackwardLabel(graph, scratch, positions[1_000 + i], one, 0);
      joinLabels(graph, scratch, kept, 300, one, 0, cellsMs);
    }
  });
  const freshMs = median(11, 50, () => {
    for (let i = 0; i < 50; i++) {
      aimAt(toTarget, positions[1_000 + i]);
      for (let unit = 0; unit < 300; unit++) cellsMs[unit] = msToTarget(toTarget, positions[unit]);
    }
  });
  return [
    [`one label (${Math.round(vertices / positions.length)} vertices)`, inUs(labelMs)],
    ['point to point', inUs(pairMs)],
    [`point to point with its path (${Math.round(arcs / 1_000)} arcs)`, inUs(pathMs)],
    ['300 kept labels joined, incident label included', inUs(keptMs)],
    ['300 fresh positions to one', inUs(freshMs)],
  ];
}
