import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildNetwork, importOsm, type Network, readNetworkFile } from '@runcard/engine';
import { describe, expect, it } from 'vitest';
import { sharedPath } from '../../../tools/shared-data.ts';
import { generateHanoi, generateHanoiWorld } from '../src/index.ts';
import { recommendAnywhere } from './recommend-anywhere.ts';

const SEED = 114;
const POINTS = 1_000;
const EXTRACT = sharedPath('data/hanoi/hanoi.osm.pbf');

async function importedHanoi(): Promise<Network> {
  const folder = mkdtempSync(join(tmpdir(), 'runcard-anywhere-'));
  try {
    await importOsm(EXTRACT ?? '', { out: join(folder, 'hanoi.net') });
    return await readNetworkFile(join(folder, 'hanoi.net'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const networks: [string, boolean, () => Promise<Network>][] = [
  ['imported', EXTRACT !== undefined, importedHanoi],
  ['generated', true, () => buildNetwork(generateHanoi(1))],
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
