import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { E7 } from '../../src/core/units.ts';
import { importOsm } from '../../src/map/import-osm.ts';
import { readNetworkFile } from '../../src/map/network-file.ts';
import { writePbf } from '../../src/testing/write-pbf.ts';
import { tags } from './osm/tags.ts';

let folder: string;
let extract: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'runcard-import-'));
  extract = join(folder, 'line.osm.pbf');
  // Five nodes 0.001° apart to the east on the 21st parallel: one street of two ways, and a hydrant at the second node.
  const file = writePbf(extract, { replicationS: 86_400 });
  for (let i = 0; i < 5; i++) {
    file.node(i + 1, 105 * E7 + i * 10_000, 21 * E7, i === 1 ? tags('emergency=fire_hydrant') : undefined);
  }
  file.way(1, [1, 2, 3], tags('highway=residential name=Ngõ+43'));
  file.way(2, [3, 4, 5], tags('highway=tertiary'));
  file.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('importing an extract', () => {
  it('writes a network file that reads back as what the report says, telling each step', async () => {
    const out = join(folder, 'line.net');
    const steps: string[] = [];
    const report = await importOsm(extract, { out, onProgress: (step) => void steps.push(step) });
    const network = await readNetworkFile(out);
    expect(report).toMatchObject({
      file: out,
      source: 'line.osm.pbf',
      date: '1970-01-02T00:00:00.000Z',
      bbox: [105, 21, 105.004, 21],
      network: { junctions: 3, pieces: 2 },
      hydrants: 1,
    });
    expect([network.junctionCount, network.pieceCount]).toEqual([3, 2]);
    expect(network.names.get(network.pieceName[0])).toBe('Ngõ 43');
    expect([...new Set(steps)]).toEqual(['relations', 'ways', 'nodes', 'pieces', 'index', 'write']);
  });

  it('gives the same bytes again', async () => {
    await importOsm(extract, { out: join(folder, 'one.net') });
    await importOsm(extract, { out: join(folder, 'two.net') });
    expect(readFileSync(join(folder, 'one.net')).equals(readFileSync(join(folder, 'two.net')))).toBe(true);
  });

  it('leaves what was there, and nothing beside it, when the extract is cut off', async () => {
    const cut = join(folder, 'cut.osm.pbf');
    const out = join(folder, 'kept.net');
    writeFileSync(cut, readFileSync(extract));
    truncateSync(cut, readFileSync(extract).length - 1);
    writeFileSync(out, 'before');
    const before = readdirSync(folder);
    await expect(importOsm(cut, { out })).rejects.toMatchObject({ code: 'PBF_CORRUPT' });
    expect(readFileSync(out, 'utf8')).toBe('before');
    expect(readdirSync(folder)).toEqual(before);
  });

  it('refuses an extract without a road in the box, and keeps the network that was there', async () => {
    const out = join(folder, 'elsewhere.net');
    writeFileSync(out, 'before');
    await expect(importOsm(extract, { out, bbox: [1, 1, 2, 2] })).rejects.toMatchObject({ code: 'NO_ROADS' });
    expect(readFileSync(out, 'utf8')).toBe('before');
  });

  it('says so when the place to write is not there', async () => {
    const out = join(folder, 'nowhere', 'line.net');
    await expect(importOsm(extract, { out })).rejects.toMatchObject({ code: 'FILE_NOT_WRITTEN' });
  });
});
