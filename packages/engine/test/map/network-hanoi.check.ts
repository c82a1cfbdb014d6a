import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedPath } from '../../../../tools/shared-data.ts';
import { createPrng } from '../../src/core/prng.ts';
import { importOsm } from '../../src/map/import-osm.ts';
import { ArcAccess, type Network } from '../../src/map/network.ts';
import { readNetworkFile } from '../../src/map/network-file.ts';
import { snap } from '../../src/map/snap.ts';
import { bruteForce } from './brute-snap.ts';

const LOAD_MS_MAX = 400;
const extract = sharedPath('data/hanoi/hanoi.osm.pbf');

describe.skipIf(extract === undefined)('the network of Hanoi', () => {
  let folder = '';
  let path = '';
  let network: Network;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'runcard-hanoi-'));
    path = join(folder, 'hanoi.net');
    await importOsm(extract ?? '', { out: path });
    network = await readNetworkFile(path);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it(`loads in ${LOAD_MS_MAX} ms and at most 64 MiB`, async () => {
    const times: number[] = [];
    for (let i = 0; i < 5; i++) {
      const start = performance.now();
      await readNetworkFile(path);
      times.push(performance.now() - start);
    }
    expect(times.sort((a, b) => a - b)[2]).toBeLessThan(LOAD_MS_MAX);
    expect((await stat(path)).size).toBeLessThan(64 * 2 ** 20);
  });

  it('snaps as measuring every segment does', () => {
    const random = createPrng(114, 'hanoi');
    const [west, south, east, north] = network.meta.bbox;
    for (let i = 0; i < 24; i++) {
      const point = { lon: west + random.float() * (east - west), lat: south + random.float() * (north - south) };
      const wanted = bruteForce(network, point, ArcAccess.VEHICLE).filter((row) => row.mm <= 2_000_000);
      const got = snap(network, point, { accept: ArcAccess.VEHICLE });
      const count = Math.min(8, wanted.length);
      const ranked = got.slice(0, count).map((candidate, rank) => Math.abs(candidate.distanceMm - wanted[rank].mm));
      expect(ranked.length, JSON.stringify(point)).toBe(count);
      for (const difference of ranked) expect(difference, JSON.stringify(point)).toBeLessThanOrEqual(1);
    }
  });
});
