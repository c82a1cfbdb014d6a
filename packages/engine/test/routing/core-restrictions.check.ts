import { beforeAll, describe, expect, it } from 'vitest';
import { sharedPath } from '../../../../tools/shared-data.ts';
import { createPrng } from '../../src/core/prng.ts';
import { INFINITE_MS } from '../../src/core/units.ts';
import { buildNetwork } from '../../src/map/build-network.ts';
import type { Network } from '../../src/map/network.ts';
import { openPbf } from '../../src/map/osm/read-pbf.ts';
import { buildRoadGraph, type RoadGraph } from '../../src/map/road-graph.ts';
import { TurnFlag } from '../../src/map/turn-columns.ts';
import { createCchRouter } from '../../src/routing/backends/cch.ts';
import { createDijkstraRouter } from '../../src/routing/backends/dijkstra.ts';
import { createNgraphRouter } from '../../src/routing/backends/ngraph.ts';
import { PROFILES } from '../../src/routing/metric/profiles.ts';
import { computeRoadTimes } from '../../src/routing/metric/road-times.ts';
import { drawOpenPositions } from '../../src/testing/road-draws.ts';
import { slowRoads } from './slow-roads.ts';

const EXTRACT = sharedPath('data/hanoi/hanoi-core-2026.osm.pbf');
const PLACES = 12;
const TARGETS = 60;
const SEED = 2026;
/** Every way that a restriction runs over is driven from its beginning to its end. */
const BIKE = { ...PROFILES[PROFILES.length - 1], widthCm: 60, clearanceCm: 10 };
const OBEYING = { ...BIKE, id: 'obeying', obeys: { turnBans: true, oneWays: true, signals: true } };

describe.skipIf(EXTRACT === undefined)(`turn restrictions of central Hanoi, seed ${SEED}`, () => {
  let network: Network;
  let roads: RoadGraph;
  beforeAll(async () => {
    network = await buildNetwork(await openPbf(EXTRACT ?? ''));
    roads = buildRoadGraph(network);
  });

  it('over ways become copies, each of a way that is come to from the first one', () => {
    const viaWays = network.restrictionKind.reduce((count, _, r) => {
      return count + (network.restrictionFirstVia[r + 1] > network.restrictionFirstVia[r] ? 1 : 0);
    }, 0);
    process.stderr.write(
      `central Hanoi: ${network.restrictionKind.length} restrictions, ${viaWays} over ways or barriers, ${roads.copyOf.length} copies, ` +
        `${roads.turnFlags.filter((flags) => (flags & TurnFlag.BANNED) !== 0).length} forbidden turns\n`,
    );
    // Five of the seven over ways are kept by the import; one is conditional and one runs outside.
    expect(viaWays).toBeGreaterThanOrEqual(5);
    expect(roads.copyOf.length).toBeGreaterThanOrEqual(viaWays);
  });

  it.each([
    ['obeyed', OBEYING],
    ['disregarded', BIKE],
  ] as const)('%s: all backends give the times of slow obvious code about every restriction', (_how, profile) => {
    const times = computeRoadTimes(network, roads, profile);
    const routers = [createCchRouter, createDijkstraRouter, createNgraphRouter].map((create) =>
      create(network, roads, times),
    );
    const random = createPrng(SEED, 'restrictions');
    const anywhere = drawOpenPositions(network, createPrng(SEED, 'targets'), TARGETS, times);
    const slow = slowRoads(network, roads, times);
    const wrong: string[] = [];
    for (let r = 0; r < network.restrictionKind.length; r++) {
      const from = { piece: network.restrictionFromPiece[r], offsetMm: 0 };
      from.offsetMm = random.below(network.pieceLengthMm[from.piece] + 1);
      const to = { piece: network.restrictionToPiece[r], offsetMm: 0 };
      to.offsetMm = random.below(network.pieceLengthMm[to.piece] + 1);
      const targets = [to, ...Array.from({ length: PLACES }, () => anywhere[random.below(TARGETS)])];
      const wanted = slow.timesFrom(from, targets);
      for (const router of routers) {
        targets.forEach((target, t) => {
          const route = router.route(from, target, { path: true });
          if ((route?.ms ?? INFINITE_MS) !== wanted[t])
            wrong.push(`${router.name}, restriction ${r}, ${JSON.stringify(target)}: ${route?.ms} for ${wanted[t]} ms`);
          if (route !== null) slow.expectDrivable(from, target, route);
        });
      }
    }
    expect(wrong).toEqual([]);
  });
});
