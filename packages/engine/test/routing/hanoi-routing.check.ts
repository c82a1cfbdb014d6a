import { beforeAll, describe, expect, it } from 'vitest';
import { sharedPath } from '../../../../tools/shared-data.ts';
import { createPrng, type Prng } from '../../src/core/prng.ts';
import { INFINITE_MS, type LatLon, straightMm } from '../../src/core/units.ts';
import { buildNetwork } from '../../src/map/build-network.ts';
import type { Network } from '../../src/map/network.ts';
import { openPbf } from '../../src/map/osm/read-pbf.ts';
import type { Position } from '../../src/map/position.ts';
import { buildRoadGraph } from '../../src/map/road-graph.ts';
import { createDijkstraRouter } from '../../src/routing/backends/dijkstra.ts';
import { createNgraphRouter } from '../../src/routing/backends/ngraph.ts';
import { PROFILES } from '../../src/routing/metric/profiles.ts';
import { computeRoadTimes } from '../../src/routing/metric/road-times.ts';
import { freeFlowGround } from '../../src/routing/network-ground.ts';
import { reversed } from './even-profile.ts';

const SEED = 114;
const SOURCES = 40;
const TARGETS = 50;
const NGRAPH_PAIRS = 200;
const POINTS = 1_000;
const EXTRACT = sharedPath('data/hanoi/hanoi.osm.pbf');

describe.skipIf(EXTRACT === undefined)(`routing on Hanoi's extract, seed ${SEED}`, () => {
  let network: Network;
  beforeAll(async () => {
    network = await buildNetwork(await openPbf(EXTRACT ?? ''));
  });

  it(`the reference agrees with itself reversed on ${SOURCES} × ${TARGETS} pairs, and with ngraph on ${NGRAPH_PAIRS}`, () => {
    const random = createPrng(SEED, 'pairs');
    const roads = buildRoadGraph(network);
    const times = computeRoadTimes(network, roads, PROFILES[0]);
    const sources = junctionPositions(network, times.arcMs, random, SOURCES);
    const targets = junctionPositions(network, times.arcMs, random, TARGETS);
    const there = createDijkstraRouter(network, roads, times);
    const back = createDijkstraRouter(network, roads, reversed(roads, times));
    const table = targets.map((target) => there.manyToOne(sources, target));
    const reversedTable = sources.map((source) => back.manyToOne(targets, source));
    const differing = table.flatMap((row, t) => [...row].filter((ms, s) => ms !== reversedTable[s][t]));
    expect(differing).toEqual([]);
    const finite = table.reduce((count, row) => count + row.filter((ms) => ms < INFINITE_MS).length, 0);
    expect(finite).toBeGreaterThan(0.8 * SOURCES * TARGETS);

    const peer = createNgraphRouter(network, roads, times);
    for (let i = 0; i < NGRAPH_PAIRS; i++) {
      const [from, to] = [anywhereOn(network, random, sources), anywhereOn(network, random, targets)];
      const wanted = there.route(from, to)?.ms;
      expect(peer.route(from, to)?.ms, `seed ${SEED}: ${JSON.stringify([from, to])}`).toBe(wanted);
    }
  });

  it(`${POINTS} points in the city have a stop or none of any kind, and no drive beats its lower bound`, () => {
    const random = createPrng(SEED, 'points');
    const ground = freeFlowGround(network);
    const units = Array.from({ length: 20 }, () => inCity(random));
    let withStop = 0;
    for (let i = 0; i < POINTS; i++) {
      const point = inCity(random);
      const { id } = PROFILES[i % PROFILES.length];
      const [stop] = ground.stops(point, id);
      if (stop === undefined) continue;
      withStop++;
      expect(stop.walkMm, `seed ${SEED}, point ${i}`).toBeGreaterThanOrEqual(straightMm(point, stop) * 0.99 - 1000);
      if (i % 50 !== 0) continue;
      const drives = ground.driveMs(id, units, stop);
      units.forEach((unit, k) => {
        expect(ground.leastDriveTo(id, [stop])(unit)).toBeLessThanOrEqual(drives[k]);
      });
    }
    // The city box holds the Red River and Hồ Tây, whose middles lie beyond 500 m and some beyond 2 km of any road.
    expect(withStop).toBeGreaterThan(0.95 * POINTS);
  });
});

/** At the tails of random open pieces: there nothing is rounded, so that times reversed are equal exactly. */
function junctionPositions(network: Network, arcMs: Int32Array, random: Prng, count: number): Position[] {
  const positions: Position[] = [];
  while (positions.length < count) {
    const piece = random.below(network.pieceCount);
    if (Math.min(arcMs[2 * piece], arcMs[2 * piece + 1]) < INFINITE_MS) positions.push({ piece, offsetMm: 0 });
  }
  return positions;
}

function anywhereOn(network: Network, random: Prng, positions: readonly Position[]): Position {
  const { piece } = positions[random.below(positions.length)];
  return { piece, offsetMm: random.below(network.pieceLengthMm[piece] + 1) };
}

/** About 16 × 16 km with Hoàn Kiếm in the middle. */
function inCity(random: Prng): LatLon {
  return { lat: 21.03 + (random.float() - 0.5) * 0.15, lon: 105.85 + (random.float() - 0.5) * 0.15 };
}
