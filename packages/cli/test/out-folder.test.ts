import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { lockFolder } from '../src/folder-lock.ts';
import { runcard, start } from './run-command.ts';

/** The folder that `runcard simulate` writes to: one simulation at a time, and one that can be written. */
const GRID = fileURLToPath(new URL('../../../scenarios/grid', import.meta.url));
const HANOI = fileURLToPath(new URL('../../../scenarios/hanoi-day', import.meta.url));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'runcard-out-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const wordsFor = (out: string, ...more: string[]): string[] => [
  ...['simulate', GRID, '--out', out, '--threads', '1', ...more],
];
/** So many runs that none of them ends before a signal comes. */
const MANY = ['--replications', '10000'];
/** Also where an expectation fails. */
const running: ReturnType<typeof start>[] = [];
afterEach(() => {
  for (const { child } of running.splice(0)) child.kill('SIGKILL');
});
function begin(...words: Parameters<typeof start>): ReturnType<typeof start> {
  const one = start(...words);
  running.push(one);
  return one;
}
const lockOf = (out: string): string => join(out, 'simulate.lock');

async function untilRuns(one: ReturnType<typeof start>, out: string): Promise<void> {
  while (!existsSync(join(out, 'runs')) || !readdirSync(join(out, 'runs')).some((name) => name.endsWith('.json'))) {
    if (one.child.exitCode !== null) throw new Error((await one.ended).stderr);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** The number of a process that has ended. */
async function deadProcess(): Promise<number> {
  const { child, ended } = start(['--help']);
  await ended;
  return child.pid!;
}

describe('Two simulations into one folder', () => {
  it('the second is refused at once, with the folder, who writes there, and the way out; the first goes on', async () => {
    const out = join(folder, 'two');
    const first = begin(wordsFor(out, ...MANY));
    await untilRuns(first, out);
    const { code, stdout, stderr } = await runcard(...wordsFor(out, '--resume'));
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`FOLDER_IN_USE: ${out}: seen process ${first.child.pid} on ${hostname()} writing there`);
    expect(stderr).toContain('Way out: ');
    expect(existsSync(join(out, 'report.json'))).toBe(false);
    first.child.kill('SIGINT');
    expect((await first.ended).code).toBe(130);
    expect(readdirSync(out).sort()).toEqual(['report.html', 'report.json', 'runs']);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('is free again after a second %s', async (signal) => {
    const out = join(folder, signal);
    const file = join(folder, `${signal}.json`);
    // A run of hours: four vehicles, and ten thousand incidents a day.
    const { incidents: _, ...grid } = JSON.parse(readFileSync(join(GRID, 'scenario.json'), 'utf8')) as object & {
      incidents: unknown;
    };
    writeFileSync(file, JSON.stringify({ ...grid, days: 80, demandFactor: 1_000, expected: [] }));
    const one = begin(['simulate', file, '--out', out, '--threads', '1']);
    while (!existsSync(join(out, 'runs'))) await new Promise((resolve) => setTimeout(resolve, 10));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(readFileSync(lockOf(out), 'utf8')).toBe(`${one.child.pid} ${hostname()}\n`);
    one.child.kill(signal);
    await one.said('once more ends at once');
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    one.child.kill(signal);
    await one.ended;
    expect(existsSync(lockOf(out))).toBe(false);
  });

  it('a lock that a killed process left is taken over', async () => {
    const out = join(folder, 'killed');
    const first = begin(wordsFor(out, ...MANY));
    await untilRuns(first, out);
    first.child.kill('SIGKILL');
    await first.ended;
    expect(existsSync(lockOf(out))).toBe(true);
    const { code, stderr } = await runcard(...wordsFor(out));
    expect([code, existsSync(lockOf(out))], stderr).toEqual([0, false]);
  });

  it('half a lock, of a process that ended while it wrote it, is taken over', async () => {
    const out = join(folder, 'half');
    mkdirSync(out);
    writeFileSync(lockOf(out), '');
    expect((await runcard(...wordsFor(out))).code).toBe(0);
  });

  it('of another machine nobody knows whether it lives: refused, and the lock is named', async () => {
    const out = join(folder, 'elsewhere');
    mkdirSync(out);
    writeFileSync(lockOf(out), `${await deadProcess()} another-host\n`);
    const { code, stderr } = await runcard(...wordsFor(out));
    expect(code).toBe(1);
    expect(stderr).toContain('FOLDER_IN_USE');
    expect(stderr).toContain(lockOf(out));
  });

  it('one of many that find a dead lock gets the folder', async () => {
    const out = join(folder, 'many');
    mkdirSync(out);
    writeFileSync(lockOf(out), `${await deadProcess()} ${hostname()}\n`);
    const all = Array.from({ length: 4 }, () => begin(wordsFor(out, ...MANY)));
    const refused = all.map(async ({ child, ended }) => {
      const { code } = await ended;
      return { child, code };
    });
    // Three are refused at once; the fourth goes on until it is stopped.
    await new Promise<void>((resolve) => {
      let count = 0;
      for (const one of refused) one.then(() => ++count === 3 && resolve());
    });
    const left = all.filter(({ child }) => child.exitCode === null);
    expect(left).toHaveLength(1);
    await untilRuns(left[0]!, out);
    left[0]!.child.kill('SIGINT');
    expect((await Promise.all(refused)).map(({ code }) => code).sort()).toEqual([1, 1, 1, 130]);
  });

  it('a city that is refused leaves neither lock nor folder', async () => {
    const out = join(folder, 'refused', 'deep');
    const file = join(folder, 'refused.json');
    const grid = JSON.parse(readFileSync(join(GRID, 'scenario.json'), 'utf8')) as object;
    writeFileSync(file, JSON.stringify({ ...grid, fleet: { closeStations: ['nowhere'] } }));
    const { code, stderr } = await runcard('simulate', file, '--out', out);
    expect([code, stderr.includes('fleet.closeStations[0]')], stderr).toEqual([1, true]);
    expect(existsSync(join(folder, 'refused'))).toBe(false);
  });
  it('a lock that cannot be read is refused at once, where it was asked for again and again', async () => {
    const out = join(folder, 'no-file');
    mkdirSync(lockOf(out), { recursive: true });
    await expect(lockFolder(out, 'simulate')).rejects.toMatchObject({ code: 'FILE_NOT_WRITTEN' });
  });

  it('a lock with this process’s own number is of one that is gone, unless it is its own: in a container all are process 1', async () => {
    const out = join(folder, 'same-number');
    mkdirSync(out);
    writeFileSync(lockOf(out), `${process.pid} ${hostname()}\n`);
    const unlock = await lockFolder(out, 'simulate');
    await expect(lockFolder(out, 'simulate')).rejects.toMatchObject({ code: 'FOLDER_IN_USE' });
    unlock();
    expect(readdirSync(out)).toEqual([]);
  });

  it('a lock that somebody else has made since is left', async () => {
    const out = join(folder, 'of-another');
    const unlock = await lockFolder(out, 'simulate');
    writeFileSync(lockOf(out), '1 elsewhere\n');
    unlock();
    expect(readFileSync(lockOf(out), 'utf8')).toBe('1 elsewhere\n');
  });
});

describe('A folder that cannot be made', () => {
  const WITHIN_MS = 20_000;
  const HAS_PROC = existsSync('/proc/self');
  if (!HAS_PROC) process.stderr.write('skipped: this system has no /proc, which takes no folder\n');

  it.skipIf(!HAS_PROC).each(['/proc/x', '/proc/x/y', '/proc/self/fd'])(
    '%s is refused before anything is loaded, and does not hang',
    async (out) => {
      const { child, ended } = begin(['simulate', HANOI, '--out', out], {
        RUNCARD_DATA: join(folder, 'no-city'),
      });
      const deadline = setTimeout(() => child.kill('SIGKILL'), WITHIN_MS);
      const { code, stderr } = await ended;
      clearTimeout(deadline);
      expect(code, stderr).toBe(1);
      expect(stderr).toContain(`FILE_NOT_WRITTEN: ${out}`);
      expect(stderr).not.toMatch(/generating|loading/);
    },
  );
});
