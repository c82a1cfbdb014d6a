import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildNetwork, importOsm, readNetworkFile } from '@runcard/engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedPath } from '../../../tools/shared-data.ts';
import { generateHanoi } from '../src/index.ts';
import { type CityStatistics, measureCity } from './city-statistics.ts';
import { REAL_HANOI } from './real-hanoi.ts';

const PAIRS = 1000;
const SEEDS = [1, 2, 3];
const EXTRACT = sharedPath('data/hanoi/hanoi.osm.pbf');

describe.skipIf(EXTRACT === undefined)('the generated Hanoi beside the real extract', () => {
  const folder = mkdtempSync(join(tmpdir(), 'runcard-city-'));
  let truth: CityStatistics;

  beforeAll(async () => {
    await importOsm(EXTRACT ?? '', { out: join(folder, 'real.net') });
    truth = measureCity(await readNetworkFile(join(folder, 'real.net')), PAIRS);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is held to figures that the real extract has', () => {
    for (const name of ['junctions', 'pieces', 'km', 'deadEndShare', 'onewayShare', 'detour'] as const)
      expect(Math.abs(truth[name] / REAL_HANOI[name] - 1), name).toBeLessThan(0.01);
    // Pieces are counted before shape points are joined here, after it there.
    expect(Math.abs(truth.alleyPieces / REAL_HANOI.alleyPieces - 1)).toBeLessThan(0.03);
    for (const [name, share] of Object.entries(REAL_HANOI.classShare))
      expect(Math.abs(truth.classShare[name] - share), name).toBeLessThan(0.001);
  });

  it.each(SEEDS)('agrees with it under seed %i', async (seed) => {
    const city = measureCity(await buildNetwork(generateHanoi(seed)), PAIRS);
    for (const name of ['junctions', 'pieces', 'km'] as const)
      expect(Math.abs(city[name] / truth[name] - 1), name).toBeLessThan(0.1);
    for (const [name, share] of Object.entries(truth.classShare))
      if (share >= 0.01) expect(Math.abs((city.classShare[name] ?? 0) / share - 1), name).toBeLessThan(0.25);
    expect(Math.abs(city.detour / truth.detour - 1)).toBeLessThan(0.15);
    expect(Math.abs(city.alleyPieces / truth.alleyPieces - 1)).toBeLessThan(0.25);
    expect(city.deadEndShare).toBeGreaterThan(0.2);
    expect(city.deadEndShare).toBeLessThan(0.32);
    expect(city.onewayShare).toBeGreaterThan(0.04);
    expect(city.onewayShare).toBeLessThan(0.08);
    expect(city.stronglyConnectedShare).toBeGreaterThanOrEqual(0.99);
  });
});

/** Generates, builds, writes, then says how long that took and how much memory it held at most. */
const ONE_RUN = `
  import { buildNetwork, writeNetworkFile } from '@runcard/engine';
  import { generateHanoi, generateHanoiWorld } from '@runcard/sim';
  const network = await buildNetwork(generateHanoi(1));
  generateHanoiWorld(network, 1);
  await writeNetworkFile(network, process.argv[1]);
  process.stdout.write(JSON.stringify({ ms: performance.now(), maxKb: process.resourceUsage().maxRSS }));
`;
const MAX_MS = 15_000;
const MAX_KB = 1_000_000;

describe('making the generated Hanoi', () => {
  it('takes at most 15 s and 1 GB, file and world included', () => {
    const folder = mkdtempSync(join(tmpdir(), 'runcard-city-'));
    const arguments_ = [
      '--conditions=@runcard/source',
      '--input-type=module',
      '-e',
      ONE_RUN,
      '--',
      join(folder, 'city.net'),
    ];
    const run = spawnSync(process.execPath, arguments_, { cwd: join(import.meta.dirname, '..'), encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(run.stderr).toBe('');
    const { ms, maxKb } = JSON.parse(run.stdout);
    expect(ms).toBeLessThan(MAX_MS);
    expect(maxKb).toBeLessThan(MAX_KB);
  });
});
