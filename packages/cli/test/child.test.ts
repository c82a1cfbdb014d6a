import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildInChild } from '../src/child.ts';
import { runcard, writeTownPbf } from './run-command.ts';

/** What a hot swap needs: a network file built beside the server, or a coded reason why not and the old file as it was. */
const DEADLINE_MS = 30_000;
let folder = '';
let pbf = '';
const file = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'runcard-child-'));
  pbf = file('town.osm.pbf');
  writeTownPbf(pbf);
  vi.stubEnv('NODE_COMPILE_CACHE', join(tmpdir(), 'runcard-test-compiled'));
});
afterEach(() => vi.stubEnv('NODE_OPTIONS', undefined));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe('A network built in a child process', () => {
  it('is there when it is done, with its progress told line by line; prepared later it is the same file', async () => {
    const lines: string[] = [];
    const onLine = (line: string): void => void lines.push(line);
    const importing = ['import', pbf, '--corrections', 'none', '--out'];
    await buildInChild([...importing, file('whole.net')], { deadlineMs: DEADLINE_MS, onLine });
    expect(lines.filter((line) => /^(order|hierarchy|write): \d+\.\d s$/.test(line))).toHaveLength(3);
    await buildInChild([...importing, file('plain.net'), '--no-hierarchy'], { deadlineMs: DEADLINE_MS });
    expect(readFileSync(file('plain.net')).length).toBeLessThan(readFileSync(file('whole.net')).length);
    for (const from of ['plain.net', 'whole.net']) {
      await buildInChild(['prepare', file(from), '--out', file('prepared.net')], { deadlineMs: DEADLINE_MS });
      expect(readFileSync(file('prepared.net')).equals(readFileSync(file('whole.net')))).toBe(true);
    }
  });
});

describe('A network that cannot be built', () => {
  const out = (): string => file('kept.net');
  const build = (words: readonly string[], deadlineMs = DEADLINE_MS, signal?: AbortSignal): Promise<void> =>
    buildInChild(words, { deadlineMs, ...(signal && { signal }) });
  beforeAll(() => {
    writeFileSync(out(), 'RUNCARD, the old network');
    writeFileSync(file('half.osm.pbf'), readFileSync(pbf).subarray(0, -9));
  });
  afterEach(() => {
    expect(readFileSync(out(), 'utf8')).toBe('RUNCARD, the old network');
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it('is refused with the code that the child gave', async () => {
    await expect(build(['import', file('half.osm.pbf'), '--out', out()])).rejects.toMatchObject({
      code: 'PBF_CORRUPT',
      message: expect.stringContaining('half.osm.pbf'),
    });
    await expect(build(['prepare', file('none.net'), '--out', out()])).rejects.toMatchObject({
      code: 'FILE_NOT_FOUND',
    });
  });

  it('is given up at its deadline, and when it is called off', async () => {
    const words = ['generate', 'hanoi', '--seed', '1', '--out', out()];
    await expect(build(words, 600)).rejects.toMatchObject({
      code: 'BUILD_FAILED',
      message: expect.stringContaining('it took longer than 600 ms'),
    });
    const calledOff = new AbortController();
    setTimeout(() => calledOff.abort(), 600);
    await expect(build(words, DEADLINE_MS, calledOff.signal)).rejects.toMatchObject({
      code: 'BUILD_FAILED',
      message: expect.stringContaining('it was called off'),
    });
    await expect(build(words, DEADLINE_MS, AbortSignal.abort())).rejects.toMatchObject({ code: 'BUILD_FAILED' });
  });

  it('for want of memory takes its own process down and no other', async () => {
    vi.stubEnv('NODE_OPTIONS', '--max-old-space-size=16');
    await expect(build(['generate', 'hanoi', '--seed', '1', '--out', out()])).rejects.toMatchObject({
      code: 'BUILD_FAILED',
      message: expect.stringMatching(/ended by SIGABRT|ended with code 134/),
    });
  });

  it('for wrong words says what the command said', async () => {
    await expect(build(['import', pbf])).rejects.toMatchObject({
      code: 'BUILD_FAILED',
      details: { lines: expect.arrayContaining([expect.stringContaining('--out is missing')]) },
    });
  });
});

describe('--threads', () => {
  it.each([['0'], ['17'], ['2.5'], ['two']])('%s is a wrong word, told before anything is read', async (threads) => {
    const words = ['--out', file('o.net'), '--threads', threads];
    for (const command of [
      ['import', file('none.osm.pbf')],
      ['generate', 'hanoi', '--seed', '1'],
      ['prepare', file('none.net')],
    ]) {
      const { code, stderr } = await runcard(...command, ...words);
      expect([code, stderr.includes(`--threads is`)]).toEqual([2, true]);
    }
  });
});
