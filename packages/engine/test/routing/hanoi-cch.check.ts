import { beforeAll, describe, expect, it } from 'vitest';
import { sharedPath } from '../../../../tools/shared-data.ts';
import { createPrng } from '../../src/core/prng.ts';
import { INFINITE_MS } from '../../src/core/units.ts';
import { buildNetwork } from '../../src/map/build-network.ts';
import { type Network, RoadClass } from '../../src/map/network.ts';
import { openPbf } from '../../src/map/osm/read-pbf.ts';
import { buildRoadGraph } from '../../src/map/road-graph.ts';
import { createCchRouter } from '../../src/routing/backends/cch.ts';
import { createDijkstraRouter } from '../../src/routing/backends/dijkstra.ts';
import { plainGraph } from '../../src/routing/hierarchy/graph.ts';
import { buildHierarchy, type Hierarchy } from '../../src/routing/hierarchy/hierarchy.ts';
import { computeOrder } from '../../src/routing/hierarchy/order.ts';
import { FREE_FLOW } from '../../src/routing/metric/bands.ts';
import { changeMetric } from '../../src/routing/metric/change-metric.ts';
import { customise } from '../../src/routing/metric/customise.ts';
import { PROFILES } from '../../src/routing/metric/profiles.ts';
import { computeRoadTimes } from '../../src/routing/metric/road-times.ts';
import { CLOSED_MS } from '../../src/routing/position-time.ts';
import { joinLabels } from '../../src/routing/query/join.ts';
import {
  createLabelScratch,
  createLabels,
  writeBackwardLabel,
  writeForwardLabel,
} from '../../src/routing/query/label.ts';
import type { RoadTimes } from '../../src/routing/router.ts';
import { drawOpenPositions, drawTraffic } from '../../src/testing/road-draws.ts';
import { drivesAsItSays } from './replay.ts';

const SEED = 1142;
const SOURCES = 100;
const TARGETS = 100;
const PATHS_EACH = 5;
const EXTRACT = sharedPath('data/hanoi/hanoi.osm.pbf');
/** The largest, a small one and the one with roads of its own. */
const THREE = PROFILES.filter(({ id }) => ['heavy-pumper', 'mini-pumper', 'motorbike'].includes(id));

/** What the roads are like: as the map has them, at rush hour in the rain with the larger roads jammed, at night with closures all over. */
const STATES = [
  { name: 'free', conditions: FREE_FLOW, arcs: 0, classMax: 99, closedOfTen: 0 },
  {
    name: 'jammed',
    conditions: { band: 'EVENING_PEAK', rain: true, tet: false },
    arcs: 20_000,
    classMax: RoadClass.TERTIARY_LINK,
    closedOfTen: 0,
  },
  { name: 'closed', conditions: { band: 'NIGHT', rain: false, tet: true }, arcs: 5_000, classMax: 99, closedOfTen: 6 },
] as const;

describe.skipIf(EXTRACT === undefined)(`the hierarchy of Hanoi's extract, seed ${SEED}`, () => {
  let network: Network;
  let hierarchy: Hierarchy;
  beforeAll(async () => {
    network = await buildNetwork(await openPbf(EXTRACT ?? ''));
    const roads = buildRoadGraph(network);
    const graph = plainGraph(network, roads);
    hierarchy = buildHierarchy(roads, graph, computeOrder(graph));
  });

  it.each(THREE.flatMap((profile) => STATES.map((state) => ({ profile, state, id: profile.id, name: state.name }))))(
    `$id, $name: ${SOURCES} × ${TARGETS} times equal the reference's, and paths drive as they say`,
    ({ profile, state }) => {
      const times = computeRoadTimes(network, hierarchy.roads, profile, state.conditions);
      const isJammed = (piece: number): boolean => network.pieceClass[piece] <= state.classMax;
      const { arcs, ms } = drawTraffic(times, createPrng(SEED, 'changes'), state.arcs, isJammed);
      for (const [i, arc] of arcs.entries()) times.arcMs[arc] = ms[i] + (i % 10 < state.closedOfTen ? CLOSED_MS : 0);
      expect(disagreements(network, hierarchy, times)).toEqual([]);
    },
  );

  it('changes in part as in full, and routes by it as the reference does', () => {
    const random = createPrng(SEED, 'traffic');
    const times = computeRoadTimes(network, hierarchy.roads, THREE[0]);
    let metric = customise(hierarchy, times);
    for (const count of [100, 1_000, 20_000]) {
      const { arcs, ms } = drawTraffic(metric, random, count);
      metric = changeMetric(hierarchy, metric, arcs, ms);
    }
    const full = customise(hierarchy, metric);
    expect(Buffer.from(metric.upMs.buffer).equals(Buffer.from(full.upMs.buffer))).toBe(true);
    expect(Buffer.from(metric.downMs.buffer).equals(Buffer.from(full.downMs.buffer))).toBe(true);
    expect(disagreements(network, hierarchy, metric)).toEqual([]);
  });
});

/** What differs from the reference, by pair; also ways that are no ways. */
function disagreements(network: Network, hierarchy: Hierarchy, times: RoadTimes): string[] {
  const sources = drawOpenPositions(network, createPrng(SEED, 'sources'), SOURCES, times);
  const targets = drawOpenPositions(network, createPrng(SEED, 'targets'), TARGETS, times);
  const reference = createDijkstraRouter(network, hierarchy.roads, times);
  const router = createCchRouter(network, hierarchy.roads, times, hierarchy);
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
      if (
        route !== null &&
        s < PATHS_EACH &&
        !drivesAsItSays(network, hierarchy.roads, times, source, target, route.arcs, ms)
      )
        wrong.push(`${JSON.stringify([source, target])}: ${route.arcs.join(' ')}`);
    });
  }
  return wrong;
}
