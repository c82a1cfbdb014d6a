import { beforeAll, describe, expect, it } from 'vitest';
import { sharedPath } from '../../../../tools/shared-data.ts';
import type { RequestId } from '../../src/core/ids.ts';
import { createPrng, type Prng } from '../../src/core/prng.ts';
import { E7, type LatLon } from '../../src/core/units.ts';
import { checkRequest } from '../../src/dispatch/check-request.ts';
import { recommend } from '../../src/dispatch/recommend.ts';
import { buildNetwork } from '../../src/map/build-network.ts';
import { JunctionFlag, type Network, RoadClass } from '../../src/map/network.ts';
import { openPbf } from '../../src/map/osm/read-pbf.ts';
import { roadTasks } from '../../src/pool/pool.ts';
import type { Ground } from '../../src/routing/ground.ts';
import { hierarchyIn } from '../../src/routing/hierarchy/prepare.ts';
import { createRoadDesk } from '../../src/routing/live/road-desk.ts';
import { PROFILES } from '../../src/routing/metric/profiles.ts';
import { withHierarchy } from '../../src/testing/index.ts';
import { contextOf, planOf, unitAt, worldOf } from './scene.ts';

const SEED = 1143;
const UNITS = 300;
const FIRES_AN_HOUR = 15;
const EXTRACT = sharedPath('data/hanoi/hanoi.osm.pbf');
/** A Monday, 00:00 in Hanoi. */
const MONDAY_MS = Date.UTC(2026, 10, 22, 17);
const HOUR_MS = 3_600_000;
const CAPABILITIES = ['PUMP', 'PUMP RESCUE', 'LADDER', 'RESCUE', 'COMMAND'];

describe.skipIf(EXTRACT === undefined)(`the choice among ${UNITS} units on Hanoi's extract, seed ${SEED}`, () => {
  let network: Network;
  beforeAll(async () => {
    network = withHierarchy(await buildNetwork(await openPbf(EXTRACT ?? '')));
  });

  it('is at any hour, and with traffic as fast as it may be told of, that of asking about every unit', () => {
    const random = createPrng(SEED, 'choice');
    const units = Array.from({ length: UNITS }, (_, i) =>
      unitAt(`U${i}`, drawJunction(network, random), CAPABILITIES[random.below(5)]!, {
        profileId: PROFILES[random.below(PROFILES.length)]!.id,
      }),
    );
    const world = worldOf({ units });
    const desk = createRoadDesk(network, hierarchyIn(network), PROFILES, roadTasks());
    desk.applyTraffic({ speeds: fastRoads(network, random) }, MONDAY_MS);
    let asked = 0;
    for (let hour = 0; hour < 24; hour++) {
      const nowMs = MONDAY_MS + hour * HOUR_MS;
      desk.renew({ nowMs, localMinuteOfWeek: hour * 60 }, new Map());
      const counted: Ground = {
        ...desk.ground,
        driveMs(profileId, from, stop, boundMs) {
          asked += from.length;
          return desk.ground.driveMs(profileId, from, stop, boundMs);
        },
      };
      // No drive is shorter than nothing: nobody is turned away unasked.
      const whole: Ground = { ...desk.ground, leastDriveTo: () => () => 0 };
      const context = contextOf(world, { plan: planOf('PUMP 2, RESCUE 1, LADDER 1'), nowMs });
      for (let fire = 0; fire < FIRES_AN_HOUR; fire++) {
        const incident = { id: 'fire', location: drawJunction(network, random), type: 'STRUCTURE_FIRE' };
        const request = checkRequest({ requestId: 'r' as RequestId, incident }, world, desk.ground.bbox);
        const decided = recommend(request, { ...context, ground: counted });
        expect(decided, JSON.stringify(incident)).toEqual(recommend(request, { ...context, ground: whole }));
      }
    }
    const share = asked / (24 * FIRES_AN_HOUR * UNITS);
    process.stdout.write(`choice: ${(100 * share).toFixed(1)} % of ${UNITS} units asked about\n`);
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(0.75);
  });
});

/** In the main network, so as dense as the streets are. */
function drawJunction({ junctionCount, junctionFlags, junctionLatE7, junctionLonE7 }: Network, random: Prng): LatLon {
  for (;;) {
    const junction = random.below(junctionCount);
    if ((junctionFlags[junction]! & JunctionFlag.MAIN_VEHICLE) === 0) continue;
    return { lat: junctionLatE7[junction]! / E7, lon: junctionLonE7[junction]! / E7 };
  }
}

/** 130 km/h on 2,000 of the larger roads. */
function fastRoads(network: Network, random: Prng) {
  const pieces = new Set<number>();
  while (pieces.size < 2_000) {
    const piece = random.below(network.pieceCount);
    if (network.pieceClass[piece]! <= RoadClass.TERTIARY_LINK) pieces.add(piece);
  }
  return [...pieces].map((pieceIndex) => ({
    id: `fast-${pieceIndex}`,
    piece: { networkEpoch: 1, pieceIndex, direction: 'BOTH' },
    speedKmh: 130,
    expiresAtUnixMs: MONDAY_MS + 25 * HOUR_MS,
  }));
}
