import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CAPABILITIES, createEngine, type Engine, readWorldFile } from '@runcard/engine';
import { encode, METHODS } from '@runcard/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedPath } from '../../tools/shared-data.ts';
import { type Alarms, drawAlarms } from '../src/alarms.ts';
import { GROUPS } from '../src/groups.ts';
import { FULL, type Report } from '../src/harness.ts';
import { answerOf } from '../src/macro/answers.ts';
import { measureFirstAlarmHttp, type ServedAnswer, type ServedFirstAlarms } from '../src/macro/first-alarm-http.ts';
import { serveRuncard } from '../src/macro/served-runcard.ts';
import { createMover } from '../src/micro/dispatch.ts';
import { firstAlarms, INCIDENTS } from '../src/queries.ts';
import { createSetting, type Paths, type Setting } from '../src/setting.ts';
import { SAME_ANSWERS } from './same-answers.ts';

type FirstAlarm = ReturnType<typeof firstAlarms>[number];

const MEDIAN_MS_MAX = 100;
const DISPATCH_UNITS = 500;
const WARMING = 50;
/** Left out where other processes had the cores. */
const HTTP_IDS = ['dispatch.http.first-alarm', 'routing.http.recommend300'];

const extract = sharedPath('data/hanoi/hanoi.osm.pbf');
const folder = mkdtempSync(join(tmpdir(), 'runcard-bench-hanoi-'));
const paths = { network: join(folder, 'hanoi.net'), world: join(folder, 'hanoi.net.world.json') };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(extract === undefined)('on the real Hanoi', () => {
  beforeAll(() => {
    runcard('import', extract!, '--out', paths.network);
    runcard('generate', 'world', '--network', paths.network, '--seed', '1', '--even', '--out', paths.world);
  });

  it('measures every group and writes JSON; what the machine spoilt is missing and makes the run fail', () => {
    const file = join(folder, 'bench.json');
    const run = runSource('benchmarks/src/main.ts', ['--network', paths.network, '--json', file]);
    process.stderr.write(run.stdout);
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    const hashes = Object.fromEntries(report.rows.map(({ id, hash }) => [id, hash]));
    const spoilt = HTTP_IDS.filter((id) => hashes[id] === undefined);
    expect(run.status, run.stderr).toBe(spoilt.length === 0 ? 0 : 1);
    for (const id of spoilt) expect(run.stderr).toContain(`not measured: ${id} is left out`);
    const measured = [...report.rows, ...report.figures, ...spoilt.map((id) => ({ id }))].map(({ id }) => id);
    const groups = GROUPS.filter(({ isApart }) => isApart === undefined);
    expect(measured.sort()).toEqual(groups.flatMap(({ ids }) => Object.keys(ids)).sort());
    expect(report.environment.network).toMatch(/^hanoi\.net: hanoi\.osm\.pbf, id [0-9a-f]{16}$/);
    for (const [one, ...others] of SAME_ANSWERS)
      for (const other of others) expect(hashes[other], other).toBe(hashes[one]);
  }, 1_800_000);

  describe('over HTTP', () => {
    let setting: Setting;
    let engine: Engine;
    let alarms: Alarms;
    let served: ServedFirstAlarms;
    let inProcess: number[];

    beforeAll(async () => {
      setting = createSetting({ ...paths, dataFolder: folder, nowMs: Date.now(), say: () => undefined });
      const fleet = await setting.dispatchFleet();
      const [network, world] = [await setting.network(), await readWorldFile(fleet.world)];
      alarms = drawAlarms(network, world, FULL.fires);
      engine = createEngine({ network, world });
      // Late sends only ever lengthen a latency, because it counts from the schedule: what is below a limit here is below it on a
      // quiet machine. So a busy one may not void this run.
      const effort = { ...FULL, lateShareMax: 1 };
      served = await measureFirstAlarmHttp(alarms, fleet, effort);
      // Labels are kept for the kinds of vehicle that were asked about when units last moved: as a server has them after its first questions.
      for (const input of alarms.first.slice(0, WARMING)) engine.recommend(input, setting.nowMs);
      createMover(engine, setting.nowMs)(alarms.movesBefore(0));
      await engine.refresh(setting.nowMs);
      inProcess = leastUsOfEach(engine, setting.nowMs, alarms.first, 12);
    });
    afterAll(() => setting?.close());

    it('answers a first alarm in at most 100 ms in the median', () => {
      expect(engine.world.units.size).toBe(DISPATCH_UNITS);
      expect(served.answers).toHaveLength(FULL.http.requests);
      expect(served.row!.medianMs).toBeLessThanOrEqual(MEDIAN_MS_MAX);
      process.stderr.write(`${JSON.stringify(served.row)}\n`);
    });

    it('states a computeUs that no client can contradict', () => {
      for (const { computeUs, latencyMs, query } of served.answers)
        expect(computeUs / 1_000, `incident ${query}`).toBeLessThanOrEqual(latencyMs);
    });

    it('leaves nothing of the work out of computeUs', () => {
      // The least of several runs in this process is what a question costs without disturbance. A server that stated a constant,
      // a part of its work, or another unit would be below a third of it; one that runs on a faster core is not.
      const least = leastServedUs(served.answers, alarms.first.length);
      const shares = least.map((us, query) => us / inProcess[query]!);
      const total = sum(least) / sum(inProcess);
      process.stderr.write(
        `computeUs ÷ time in process: ${total.toFixed(2)} in all, least ${Math.min(...shares).toFixed(2)}\n`,
      );
      for (const [query, share] of shares.entries()) expect(share, `incident ${query}`).toBeGreaterThan(0.3);
    });

    it('states more for questions that cost more', async () => {
      // First alarms alone cost nearly alike. Sorted by their cost in process, the dearer half must be the dearer half by computeUs too.
      const asked = firstAlarms(engine.network);
      const inputs = [...asked, ...asked.map(askForEveryKind)];
      const costs = leastUsOfEach(engine, setting.nowMs, inputs, 6);
      const order = inputs.map((_, query) => query).sort((a, b) => costs[a]! - costs[b]!);
      const stated = await leastStatedUs(await setting.dispatchFleet(), inputs);
      const half = (queries: readonly number[]): number => sum(queries.map((query) => stated[query]!));
      expect(half(order.slice(INCIDENTS))).toBeGreaterThan(1.2 * half(order.slice(0, INCIDENTS)));
    });
  });
});

/** Two units of every capability: no request may ask for more than 60. */
function askForEveryKind(input: FirstAlarm): FirstAlarm {
  return { ...input, requirements: Object.keys(CAPABILITIES).map((capability) => ({ capability, count: 2 })) };
}

/** For each question the least of the times that a server states, asked one after the other. */
async function leastStatedUs({ network, world }: Paths, inputs: readonly FirstAlarm[]): Promise<number[]> {
  const { path, request } = METHODS.RecommendUnits;
  const server = await serveRuncard(network, world);
  const least = new Array<number>(inputs.length).fill(Number.POSITIVE_INFINITY);
  try {
    for (let round = 0; round < 3; round++) {
      for (const [query, input] of inputs.entries()) {
        const body = await server.post(path, encode(request, input, 'proto'));
        least[query] = Math.min(least[query]!, answerOf(body, `question ${query}`).computeUs);
      }
    }
  } finally {
    await server.stop();
  }
  return least;
}

/** For each incident the least of the times that the server stated. */
function leastServedUs(answers: readonly ServedAnswer[], queries: number): number[] {
  const least = new Array<number>(queries).fill(Number.POSITIVE_INFINITY);
  for (const { query, computeUs } of answers) least[query] = Math.min(least[query]!, computeUs);
  return least;
}

/** The same questions without a server: the least time of each. In rounds, so that no question has the cold code for itself. */
function leastUsOfEach(engine: Engine, nowMs: number, inputs: readonly FirstAlarm[], rounds: number): number[] {
  const least = new Array<number>(inputs.length).fill(Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++) {
    for (const [query, input] of inputs.entries()) {
      const startedMs = performance.now();
      engine.recommend(input, nowMs);
      least[query] = Math.min(least[query]!, (performance.now() - startedMs) * 1_000);
    }
  }
  return least;
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

function runcard(...args: string[]): void {
  const { status, stderr } = runSource('packages/cli/src/main.ts', args);
  if (status !== 0) throw new Error(`runcard ${args.join(' ')} ended with ${status}: ${stderr}`);
}

function runSource(entry: string, args: readonly string[]) {
  const path = fileURLToPath(new URL(`../../${entry}`, import.meta.url));
  return spawnSync(process.execPath, ['--conditions=@runcard/source', path, ...args], { encoding: 'utf8' });
}
