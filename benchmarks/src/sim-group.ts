import { createEngineFamily, type EngineFamily, formatWorldFile, type World } from '@runcard/engine';
import {
  type CityFiles,
  coverCity,
  type Days,
  drawDays,
  type JobResult,
  listJobs,
  nameOf,
  prepareCity,
  runReplications,
  type Scenario,
} from '@runcard/sim';
import type { Group } from './group.ts';
import { hashOfTexts, type Row, rowOf } from './harness.ts';
import { digestOf } from './micro/digest.ts';
import { TIMERS } from './threads.ts';

/** A year of Hanoi's demand, and what it takes to make it 100,000 attended events (docs/simulator-demand.md): 8.76 a day. */
const EVENTS_A_DAY = 8.76;
const EVENTS_MANY = 100_000;
const FROM = '2026-01-01T00:00:00+07:00';
const UTC_OFFSET_MINUTES = 7 * 60;
const YEAR_DAYS = 365;
const CELL_M = 500;

/** The simulated year of the issue "the simulator", by the joint policy with every law checked after each event. */
export const SIM: Group = {
  name: 'sim',
  isApart: true,
  ids: {
    'sim.year': 'a year at the calibrated demand, the hours’ drive times prepared before, events drawn before',
    'sim.year100k': 'the same for 100,000 events',
    'sim.runs': 'eight replications of the year on a thread of their own, hours prepared before',
    'sim.runs.2': 'the same ones on two threads',
    'sim.runs.speedUp': 'how many times as fast that is',
    'sim.prepareMs': 'to make the drive times of all kinds of hour for the fleet',
    'planner.coverage':
      'who is reached from the stations in 5, 8 and 12 minutes, to the kerb and to water, 500 m cells, one moment',
  },
  async run(setting, effort, to) {
    const { network, world: atSix } = await setting.engine();
    // The setting's clock depends on when it is measured; a year has hours of its own.
    const world = { ...atSix, city: { ...atSix.city, utcOffsetMinutes: UTC_OFFSET_MINUTES } };
    const family = createEngineFamily({ network });
    const beganMs = performance.now();
    family.prepare(world);
    to.figure({ id: 'sim.prepareMs', value: Math.round(performance.now() - beganMs), unit: 'ms' });
    const asked = { network, world, family, from: FROM, days: YEAR_DAYS * effort.simYears };
    const many = EVENTS_MANY / (EVENTS_A_DAY * YEAR_DAYS);
    to.row(yearRow('sim.year', effort.longProcesses, { ...asked, demandFactor: 1 }));
    to.row(yearRow('sim.year100k', 1, { ...asked, demandFactor: many }));
    to.row(coverageRow(effort.longProcesses, world, family));
    const city = { key: 'bench', network: network.buffer, world: formatWorldFile(world) };
    const prepared = await prepareCity({ city, threads: 1, timers: TIMERS });
    const scenario = yearsOf(asked.days, effort.simRuns);
    const [one, two] = [
      await runsRow('sim.runs', prepared, scenario, 1),
      await runsRow('sim.runs.2', prepared, scenario, 2),
    ];
    to.row(one);
    to.row(two);
    to.figure({ id: 'sim.runs.speedUp', value: Math.round((100 * one.minMs) / two.minMs) / 100, unit: 'times' });
  },
};

function yearsOf(days: number, replications: number): Scenario {
  return {
    ...{ format: 'runcard-scenario', version: 1, name: 'bench', title: 'Years of Hanoi', sources: [] },
    ...{ city: { kind: 'HANOI' }, from: FROM, days, seed: 1, replications },
    ...{ policies: ['joint'], etaFactors: [1], expected: [] },
  };
}

/** With the threads' start, which takes a tenth of a second; each compiles for itself. */
async function runsRow(id: string, city: CityFiles, scenario: Scenario, threads: number): Promise<Row> {
  const jobs = listJobs(scenario);
  const hashes = new Map<string, string>();
  const beganMs = performance.now();
  await runReplications({
    ...{ scenario, city, recorded: null, jobs, threads, timers: TIMERS },
    onDone: ({ job, logHash }: JobResult) => void hashes.set(nameOf(job), logHash),
  });
  const ms = performance.now() - beganMs;
  return rowOf(id, [ms], 1, hashOfTexts(jobs.map((job) => hashes.get(nameOf(job))!)));
}

function yearRow(id: string, runs: number, days: Days): Row {
  const play = drawDays(days);
  return runsOf(id, runs, () => {
    const beganMs = performance.now();
    const { logHash } = play();
    return { ms: performance.now() - beganMs, hash: logHash };
  });
}

/** What takes seconds, each time anew; the same hash every time. */
function runsOf(id: string, runs: number, play: () => { readonly ms: number; readonly hash: string }): Row {
  const played = Array.from({ length: runs }, play);
  const [first] = played;
  if (first === undefined || played.some(({ hash }) => hash !== first.hash))
    throw new Error(`${id}: one run’s log is not another’s`);
  return rowOf(
    id,
    played.map(({ ms }) => ms),
    1,
    hashOfTexts([first.hash]),
  );
}

function coverageRow(runs: number, world: World, family: EngineFamily): Row {
  const engine = family.open(world);
  const dayStartMs = Date.parse(FROM);
  return runsOf('planner.coverage', runs, () => {
    const beganMs = performance.now();
    const { moments } = coverCity(engine, {
      ...{ cellM: CELL_M, withinMs: [300_000, 480_000, 720_000], dayStartMs },
      times: [{ name: 'day', minute: 600 }],
    });
    const ms = performance.now() - beganMs;
    return { ms, hash: hashOfTexts(moments.flatMap(({ kerbMs, waterMs }) => [digestOf(kerbMs), digestOf(waterMs)])) };
  });
}
