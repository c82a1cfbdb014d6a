import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedPath } from '../../../../tools/shared-data.ts';

const EXTRACT = sharedPath('data/hanoi/hanoi.osm.pbf');

async function run(script: string, ...words: string[]): Promise<string> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=@runcard/source', path, ...words]);
  return stdout;
}

describe.skipIf(EXTRACT === undefined)('Hanoi on worker threads', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'runcard-pool-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is imported to the same bytes by one thread and by two, in 1.2 GB; order and contraction take at most 12 and 8 s', async () => {
    const files: Buffer[] = [];
    for (const [threads, msMax] of [
      ['1', 12_000],
      ['2', 8_000],
    ] as const) {
      const out = join(folder, `${threads}.net`);
      const { ms, orderMs, maxRssMb } = JSON.parse(await run('./prepare-child.ts', EXTRACT ?? '', out, threads));
      process.stderr.write(`import, ${threads} thread(s): ${ms} ms, of it hierarchy ${orderMs} ms, ${maxRssMb} MB\n`);
      expect(orderMs).toBeLessThanOrEqual(msMax);
      expect(maxRssMb).toBeLessThanOrEqual(1_200);
      files.push(readFileSync(out));
    }
    expect(files[0].equals(files[1])).toBe(true);
  });

  it('is customised to the same numbers by the calling thread, by one and by two, and so are cut-outs of it', async () => {
    // The script fails where they differ.
    const figures = await run('./pool-figures.ts', EXTRACT ?? '');
    process.stderr.write(figures);
    expect(figures).toMatch(/^customise all .* 2 threads/m);
  });
});
