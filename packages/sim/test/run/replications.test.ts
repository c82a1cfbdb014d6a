import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  formatWorldFile,
  openNetwork,
  prepareHierarchy,
  readNetworkBuffer,
  type WaterSource,
  type WaterSourceId,
  writeNetworkFile,
} from '@runcard/engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CityFiles, type JobResult, listJobs, nameOf } from '../../src/run/job.ts';
import { logHead, parseLog } from '../../src/run/log-file.ts';
import { prepareCity, runReplications } from '../../src/run/replications.ts';
import { openRunFolder, scenarioKey } from '../../src/run/run-folder-file.ts';
import { createJobRunner } from '../../src/run/run-job.ts';
import { buildGrid } from '../../src/scenario/grid-city.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { readScenarioFile } from '../../src/scenario/scenario-file.ts';
import { policiesWithThrowing } from './throwing-worker.ts';

const GRID = fileURLToPath(new URL('../../../../scenarios/grid', import.meta.url));
const TIMERS = {
  after(ms: number, run: () => void) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

let scratch = '';
let scenario: Scenario;
let city: CityFiles;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'runcard-runs-'));
  const { settings: _, ...read } = (await readScenarioFile(GRID)).scenario;
  scenario = { ...read, replications: 3 };
  if (scenario.city.kind !== 'GRID') throw new Error('a grid');
  const { network, world } = await buildGrid(scenario.city);
  city = { key: 'grid', network: network.buffer, world: formatWorldFile(world) };
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

async function run(
  threads: number,
  { stopAfter = Number.POSITIVE_INFINITY, city: played = city }: { stopAfter?: number; city?: CityFiles } = {},
): Promise<JobResult[]> {
  const done: JobResult[] = [];
  await runReplications({
    ...{ scenario, city: played, recorded: null, jobs: listJobs(scenario), threads, timers: TIMERS },
    isStopped: () => done.length >= stopAfter,
    onDone: (result) => void done.push(result),
  });
  return done;
}

const hashes = (results: readonly JobResult[]): Map<string, string> =>
  new Map(
    results.map(({ job, logHash }): [string, string] => [nameOf(job), logHash]).sort(([a], [b]) => (a < b ? -1 : 1)),
  );

describe('Replications', () => {
  it('are the same on one thread and on two, and each is of its own', async () => {
    const [one, two] = [await run(1), await run(2)];
    expect(hashes(two)).toEqual(hashes(one));
    expect(one).toHaveLength(6);
    // Chance is drawn anew for each replication: three for each policy.
    expect(new Set(one.filter(({ job }) => job.policy === 'joint').map(({ logHash }) => logHash)).size).toBe(3);
  });

  it('are the same with hours that were prepared before, by one thread or by three', async () => {
    const path = join(scratch, 'grid.net');
    const network = openNetwork(city.network, { verify: false });
    await writeNetworkFile(network, path, prepareHierarchy(network));
    const plain = { ...city, key: 'with a hierarchy', network: await readNetworkBuffer(path) };
    const expected = hashes(await run(1, { city: plain }));
    for (const threads of [1, 3]) {
      const prepared = await prepareCity({ city: plain, threads, timers: TIMERS });
      expect(prepared.hours?.hours).toHaveLength(7);
      expect(hashes(await run(2, { city: prepared }))).toEqual(expected);
    }
    expect(await prepareCity({ city, threads: 2, timers: TIMERS })).toEqual(city);
  });

  it('begin no further run once they are stopped, and keep what is done', async () => {
    expect(await run(1, { stopAfter: 2 })).toHaveLength(2);
  });

  it('begin with one of each policy, so that a stopped comparison has both', () => {
    expect(
      listJobs(scenario)
        .slice(0, 2)
        .map(({ policy }) => policy),
    ).toEqual(['joint', 'kerb-nearest']);
  });
});

describe('A policy that throws', () => {
  /** 25 min and a minute after ten: the second house is the third incident. */
  const told = {
    code: 'POLICY_FAILED',
    message: expect.stringMatching(
      /^policy kerb-nearest, incident-3 at 2026-03-02T03:2\d:\d\d\.\d{3}Z: seen units is not iterable, wanted who goes$/,
    ),
    details: { policy: 'kerb-nearest', incident: 'incident-3', reason: 'units is not iterable' },
  };

  it('ends its run with policy and incident', () => {
    const runJob = createJobRunner(policiesWithThrowing);
    const jobOf = (policy: 'joint' | 'kerb-nearest') => ({ policy, isChanged: false, replication: 0, etaFactor: 1 });
    const input = { city, scenario, recorded: null };
    expect(() => runJob({ ...input, job: jobOf('kerb-nearest') })).toThrow(expect.objectContaining(told));
    // What a run that was left in the middle leaves behind is nothing: the next is as any other.
    const after = runJob({ ...input, job: jobOf('joint') });
    expect(after.logHash).toBe(createJobRunner()({ ...input, job: jobOf('joint') }).logHash);
  });

  it.each([1, 2])('ends a simulation on %i threads: no run begins after it, none is half written', async (threads) => {
    const folder = await openRunFolder(join(scratch, `throwing-${threads}`), 'key', false);
    const done: JobResult[] = [];
    const running = runReplications({
      ...{ scenario, city, recorded: null, jobs: listJobs(scenario), threads, timers: TIMERS },
      worker: new URL('./throwing-worker.ts', import.meta.url),
      async onDone(result) {
        done.push(result);
        await folder.save(result);
      },
    });
    await expect(running).rejects.toMatchObject(told);
    // Joint and kerb-nearest take turns, three of each: whoever went on would do all three of joint.
    expect(done.length).toBeLessThan(3);
    expect(done.every(({ job }) => job.policy === 'joint')).toBe(true);
    const kept = await openRunFolder(folder.path, 'key', true);
    expect(await kept.load(listJobs(scenario))).toHaveLength(done.length);
    expect(readdirSync(join(folder.path, 'runs')).sort()).toEqual(done.map(({ job }) => `${nameOf(job)}.json`).sort());
  });
});

describe('The folder of runs', () => {
  it('gives back what was kept, so that a resumed run is the whole one', async () => {
    const path = join(scratch, 'resumed');
    const key = scenarioKey({ scenario, city, recorded: null });
    const whole = await run(1);
    const first = await openRunFolder(path, key, false);
    for (const result of whole.slice(0, 4)) await first.save(result);
    const jobs = listJobs(scenario);
    const found = await (await openRunFolder(path, key, true)).load(jobs);
    expect(found).toEqual(whole.slice(0, 4));
    expect(await (await openRunFolder(path, key, false)).load(jobs)).toEqual([]);
  });

  it('does a run again whose file is half written, or of another scenario, seed or city', async () => {
    const path = join(scratch, 'half');
    const key = scenarioKey({ scenario, city, recorded: null });
    const folder = await openRunFolder(path, key, true);
    const [result] = await run(1, { stopAfter: 1 });
    await folder.save(result!);
    const jobs = listJobs(scenario);
    expect(await folder.load(jobs)).toHaveLength(1);
    const others = [
      scenarioKey({ scenario: { ...scenario, seed: 2 }, city, recorded: null }),
      scenarioKey({ scenario, city: { ...city, key: 'another' }, recorded: null }),
    ];
    for (const other of others) expect(await (await openRunFolder(path, other, true)).load(jobs)).toEqual([]);
    const [name] = readdirSync(join(path, 'runs'));
    const file = join(path, 'runs', name!);
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 200));
    expect(await folder.load(jobs)).toEqual([]);
  });

  it('is the same for more replications: those that are there are kept', () => {
    const more = { ...scenario, replications: 50 };
    expect(scenarioKey({ scenario: more, city, recorded: null })).toBe(scenarioKey({ scenario, city, recorded: null }));
  });

  it('that cannot be made is told with its path', async () => {
    writeFileSync(join(scratch, 'file'), '');
    await expect(openRunFolder(join(scratch, 'file', 'x'), 'key', false)).rejects.toThrow(
      expect.objectContaining({ code: 'FILE_NOT_WRITTEN', message: expect.stringContaining(join('file', 'x')) }),
    );
  });
});

describe('A log', () => {
  it('plays again what it says, line for line', () => {
    const job = { policy: 'joint', isChanged: false, replication: 1, etaFactor: 1 } as const;
    const lines: string[] = [];
    createJobRunner()({ city, scenario, recorded: null, job }, (line) => lines.push(line));
    const text = [JSON.stringify(logHead(city.key, { scenario, recorded: null, job })), ...lines].join('\n');
    const { head, lines: kept } = parseLog(`${text}\n`, 'a.log');
    const again: string[] = [];
    createJobRunner()({ city, ...head }, (line) => again.push(line));
    expect(kept).toEqual(lines);
    expect(again).toEqual(lines);
  });

  it.each([
    ['no log', 'hello', 'seen hello'],
    ['another version', '{"format":"runcard-log","version":2}', 'seen {"format":"runcard-log","version":2}'],
    ['nothing', '', 'seen , wanted a log'],
  ])('%s is refused', (_, text, told) => {
    expect(() => parseLog(text, 'a.log')).toThrow(told);
  });
});

describe('Water that is out', () => {
  it('is told to the dispatcher at its hour, and back afterwards, about the place alone', async () => {
    if (scenario.city.kind !== 'GRID') throw new Error('a grid');
    const { world, network } = await buildGrid(scenario.city);
    const near = [...world.stations.values()][0]!;
    const source = (id: string, lat: number): WaterSource => ({
      ...{
        id: id as WaterSourceId,
        kind: 'HYDRANT',
        status: 'WORKING',
        isPrivate: false,
        flowLpm: 600,
        lat,
        lon: near.lon,
      },
    });
    const sources = [source('H1', near.lat), source('H2', near.lat + 0.005)];
    const wet = { ...world, waterSources: new Map(sources.map((one) => [one.id, one])) };
    const dry: Scenario = {
      ...scenario,
      waterOut: [{ fromHour: 0.1, toHour: 0.2, lat: near.lat, lon: near.lon, radiusM: 300 }],
    };
    const lines: string[] = [];
    const files = { key: 'wet', network: network.buffer, world: formatWorldFile(wet) };
    const job = { policy: 'joint', isChanged: false, replication: 0, etaFactor: 1 } as const;
    createJobRunner()({ city: files, scenario: dry, recorded: null, job }, (line) => lines.push(line));
    const changes = lines
      .filter((line) => line.includes('"CHANGE"'))
      .map((line) => (JSON.parse(line) as { atMs: number }).atMs);
    const startMs = Date.parse(scenario.from);
    expect(changes).toEqual([startMs + 360_000, startMs + 720_000]);
  });
});
