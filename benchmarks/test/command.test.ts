import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { readWords } from '../src/words.ts';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'runcard-bench-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `npm run -s bench -- …args`, with an empty data folder. */
function bench(...args: string[]) {
  const env = { ...process.env, RUNCARD_DATA: join(folder, 'data') };
  return spawnSync(process.execPath, ['--conditions=@runcard/source', MAIN, ...args], { env, encoding: 'utf8' });
}

describe('npm run bench', () => {
  it('explains itself', () => {
    const { status, stdout } = bench('--help');
    expect(status).toBe(0);
    for (const word of [
      'routing.dijkstra.pair',
      'dispatch.http.first-alarm',
      '--json',
      '--network',
      '--world',
      '--osrm',
      'routing.osrm.table300',
    ])
      expect(stdout).toContain(word);
  });

  it('refuses wrong words with exit code 2, before anything is made or measured', () => {
    for (const args of [
      ['roting'],
      ['map', '--network', 'nowhere.net'],
      ['codec', '--json', 'no/such/folder/x.json'],
      ['routing', '--osrm', 'ftp://osrm'],
      ['codec', '--osrm', 'http://127.0.0.1:5000'],
    ]) {
      const { status, stdout, stderr } = bench(...args);
      expect(status).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toMatch(
        /^bench: (there is no group "roting"|there is no network at|--json: there is no folder|--osrm: osrm.url: seen ftp:|--osrm belongs to the group routing)/,
      );
      expect(stderr).toContain('usage: npm run -s bench');
    }
  });

  it("writes JSON of the contract's shape and shows a table, progress apart", () => {
    const file = join(folder, 'codec.json');
    const { status, stdout, stderr } = bench('codec', '--smoke', '--json', file);
    expect(status).toBe(0);
    const report = JSON.parse(readFileSync(file, 'utf8'));
    expect(Object.keys(report)).toEqual(['environment', 'rows', 'figures']);
    expect(Object.keys(report.environment)).toEqual(['node', 'cpu', 'cores', 'commit', 'network']);
    expect(report.environment.node).toBe(process.version);
    expect(report.environment.commit).toMatch(/^([0-9a-f]{7,}|unknown)$/);
    // The codec asks nothing of a network, so none is generated.
    expect(report.environment.network).toContain('generated city');
    expect(existsSync(join(folder, 'data', 'hanoi-generated.net'))).toBe(false);
    expect(report.rows.map((row: { id: string }) => row.id)).toEqual(['codec.encode', 'codec.decode']);
    expect(report.figures).toEqual([]);
    for (const row of report.rows) expect(stdout).toMatch(new RegExp(`^${row.id} .*${row.hash}$`, 'm'));
    expect(stderr).toContain('codec …');
    expect(stdout).not.toContain('codec …');
  });

  it('gives JSON alone on stdout when asked for it there', () => {
    const { status, stdout, stderr } = bench('codec', '--smoke', '--json', '-');
    expect(status).toBe(0);
    expect(JSON.parse(stdout).rows).toHaveLength(2);
    expect(stderr).toContain('median ms');
  });
});

describe('the words', () => {
  const read = (...args: string[]) => readWords(args, ['codec', 'map'], 'data/bench.json');

  it.each([
    [['roting'], 'there is no group "roting"; wanted one of codec, map'],
    [['codec', 'map'], 'got 2 groups, wanted one or none'],
    [['--fast'], "Unknown option '--fast'; flags are --json, --network, --world, --osrm, --smoke, --help"],
    [['--network'], "'--network <value>' argument missing"],
  ])('refuse %j', (args, message) => {
    expect(() => read(...args)).toThrow(message);
  });

  it('take --json with and without a file', () => {
    expect(read('--json').json).toBe('data/bench.json');
    expect(read('--json', '--smoke').json).toBe('data/bench.json');
    expect(read('codec', '--json', 'x.json')).toMatchObject({ group: 'codec', json: 'x.json' });
    expect(read('--json', '-').json).toBe('-');
    expect(read('--json=x.json').json).toBe('x.json');
    expect(read().json).toBeUndefined();
  });
});
