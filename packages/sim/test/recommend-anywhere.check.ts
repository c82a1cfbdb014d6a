import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  buildNetwork,
  createEngine,
  importOsm,
  type Network,
  prepareHierarchy,
  readNetworkFile,
} from '@runcard/engine';
import { withHierarchy } from '@runcard/engine/testing';
import { describe, expect, it } from 'vitest';
import { sharedPath } from '../../../tools/shared-data.ts';
import { generateHanoi, generateHanoiWorld } from '../src/index.ts';
import { innerIncidents, recommendAnywhere } from './recommend-anywhere.ts';

const SEED = 114;
const POINTS = 1_000;
const EXTRACT = sharedPath('data/hanoi/hanoi.osm.pbf');

/** As `runcard import` makes it, with its hierarchy; or without, so that the reference searches. */
async function importedHanoi(isPrepared = true): Promise<Network> {
  const folder = mkdtempSync(join(tmpdir(), 'runcard-anywhere-'));
  try {
    await importOsm(EXTRACT ?? '', {
      out: join(folder, 'hanoi.net'),
      ...(isPrepared && { prepare: prepareHierarchy }),
    });
    return await readNetworkFile(join(folder, 'hanoi.net'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const networks: [string, boolean, () => Promise<Network>][] = [
  ['imported', EXTRACT !== undefined, () => importedHanoi()],
  ['generated', true, async () => withHierarchy(await buildNetwork(generateHanoi(1)))],
];

describe.each(networks)(`${POINTS} random points of the inner city, %s Hanoi, seed ${SEED}`, (what, isThere, open) => {
  it.skipIf(!isThere)('each get units by road or a marked fallback, and no number that is none', async () => {
    const network = await open();
    const tally = recommendAnywhere(network, generateHanoiWorld(network, 1), POINTS, SEED);
    process.stdout.write(
      `${what}: NO_ROUTE in ${((100 * tally.noRoute) / POINTS).toFixed(1)} % of ${POINTS} answers, PARTIAL_RESPONSE in ${((100 * tally.partial) / POINTS).toFixed(1)} %\n`,
    );
    expect(tally.problems).toEqual([]);
    expect(tally.noRoute / POINTS).toBeLessThan(0.05);
  });
});

const DECISIONS = 300;

it.skipIf(EXTRACT === undefined)(
  `${DECISIONS} decisions on imported Hanoi are the same by the hierarchy and by the reference, seed ${SEED}`,
  async () => {
    const [fast, plain] = [await importedHanoi(true), await importedHanoi(false)];
    const world = generateHanoiWorld(plain, 1);
    const [byHierarchy, byReference] = [
      createEngine({ network: fast, world }),
      createEngine({ network: plain, world }),
    ];
    for (const { input, nowMs } of innerIncidents(world, DECISIONS, SEED)) {
      // Equally fast roads may differ between the two; who is sent, when, to where and why may not.
      const decided = [byHierarchy, byReference].map((engine) => {
        const { units, ...rest } = engine.recommend(input, nowMs);
        return { ...rest, units: units.map(({ route: _route, ...unit }) => unit) };
      });
      expect(decided[0], JSON.stringify(input)).toEqual(decided[1]);
    }
  },
);
