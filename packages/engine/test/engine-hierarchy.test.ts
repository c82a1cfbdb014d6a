import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { UnitId } from '../src/core/ids.ts';
import { createPrng } from '../src/core/prng.ts';
import { E7 } from '../src/core/units.ts';
import type { Recommendation } from '../src/dispatch/answer.ts';
import { createEngine, createEngineFamily } from '../src/engine.ts';
import { readNetworkFile, writeNetworkFile } from '../src/map/network-file.ts';
import { hierarchyIn, prepareHierarchy } from '../src/routing/hierarchy/prepare.ts';
import { printNetwork, randomNetwork } from '../src/testing/index.ts';
import { NOON_MS, unitAt, worldOf } from './dispatch/scene.ts';

const SEEDS = Array.from({ length: 12 }, (_, i) => 9_100 + i);
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'runcard-prepared-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Equally fast roads may differ between backends; who is sent, when, to where and why may not. */
const decided = ({ units, ...rest }: Recommendation) => ({
  ...rest,
  units: units.map(({ route: _route, ...unit }) => unit),
});

it.each(SEEDS)(
  'seed %i: a network with its hierarchy in the file gives the decisions of one without, alone and in a family, also once units told where they are',
  async (seed) => {
    const network = randomNetwork(seed, { junctionsMax: 60 });
    const path = join(folder, `${seed}.net`);
    await writeNetworkFile(network, path, prepareHierarchy(network));
    const prepared = await readNetworkFile(path);
    expect(hierarchyIn(network)).toBeUndefined();
    expect(hierarchyIn(prepared)).toBeDefined();

    const random = createPrng(seed, 'places');
    const place = () => {
      const j = random.below(network.junctionCount);
      return { lat: network.junctionLatE7[j] / E7, lon: network.junctionLonE7[j] / E7 };
    };
    const world = worldOf({
      units: Array.from({ length: 9 }, (_, i) =>
        unitAt(`U${i}`, place(), i % 3 === 0 ? 'PUMP RESCUE' : 'PUMP', { profileId: 'heavy-pumper' }),
      ),
    });
    const plain = createEngine({ network, world });
    const fast = createEngine({ network: prepared, world });
    // Finds the road of a told place later than the others, and no other one.
    const ofFamily = createEngineFamily({ network: prepared }).open(world);
    for (let i = 0; i < 12; i++) {
      const told = { unitId: `U${random.below(9)}` as UnitId, ...place(), atMs: NOON_MS - 20 + i };
      for (const engine of [plain, fast, ofFamily])
        expect(engine.apply({ kind: 'REPORT_POSITIONS', reports: [told] }, NOON_MS).ok).toBe(true);
      const incident = { location: place(), type: 'STRUCTURE_FIRE', facilityClass: 'HOUSE', alarmLevel: 1 + (i % 3) };
      const whole = fast.recommend({ incident }, NOON_MS);
      const answer = decided(whole);
      expect(answer, `seed ${seed}\n${printNetwork(network)}`).toEqual(decided(plain.recommend({ incident }, NOON_MS)));
      expect(ofFamily.recommend({ incident }, NOON_MS)).toEqual(whole);
      expect(answer.units.length).toBeGreaterThan(0);
    }
  },
);
