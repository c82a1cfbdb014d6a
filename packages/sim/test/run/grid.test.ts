import { fileURLToPath } from 'node:url';
import { formatWorldFile } from '@runcard/engine';
import { beforeAll, describe, expect, it } from 'vitest';
import { factsOf } from '../../src/report/facts.ts';
import { measure } from '../../src/report/measure.ts';
import type { CityFiles } from '../../src/run/job.ts';
import { createJobRunner } from '../../src/run/run-job.ts';
import { checkExpected } from '../../src/scenario/expected.ts';
import { buildGrid } from '../../src/scenario/grid-city.ts';
import { startMsOf } from '../../src/scenario/happenings.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { readScenarioFile } from '../../src/scenario/scenario-file.ts';

const FOLDER = fileURLToPath(new URL('../../../../scenarios/grid', import.meta.url));

let scenario: Scenario;
let city: CityFiles;
let world: Awaited<ReturnType<typeof buildGrid>>['world'];

beforeAll(async () => {
  scenario = (await readScenarioFile(FOLDER)).scenario;
  if (scenario.city.kind !== 'GRID') throw new Error('a grid');
  const built = await buildGrid(scenario.city);
  world = built.world;
  city = { key: 'grid', network: built.network.buffer, world: formatWorldFile(world) };
});

interface Seen {
  readonly atMs: number;
  readonly kind: string;
  readonly unit?: string;
  readonly incident?: number;
}

function play(change: Partial<Scenario> = {}) {
  const lines: Seen[] = [];
  const job = { policy: 'joint', isChanged: false, replication: 0, etaFactor: 1 } as const;
  const played = { ...scenario, ...change };
  const result = createJobRunner()({ city, scenario: played, recorded: null, job }, (line) => {
    lines.push(JSON.parse(line) as Seen);
  });
  const at = (kind: string, which: Partial<Seen> = {}): number[] =>
    lines
      .filter(
        (line) =>
          line.kind === kind && Object.entries(which).every(([key, value]) => line[key as keyof Seen] === value),
      )
      .map(({ atMs }) => atMs - startMsOf(scenario));
  return { result, at };
}

/** Corners are kept to 1e-7 degrees, 11 mm, which at 17 km/h are 2.4 ms; a leg of four blocks may be two of them off, and is rounded to ms. */
const TOLERANCE_MS = 10;
const near = (seen: readonly number[], wantedMs: number): void => {
  expect(seen).toHaveLength(1);
  expect(Math.abs(seen[0]! - wantedMs)).toBeLessThanOrEqual(TOLERANCE_MS);
};

/** 17 km/h, and 42 s for picking up speed and stopping, of every drive that would take longer than that. */
const driveMs = (metres: number): number => (metres * 3_600) / 17 + 42_000;

describe('The drawn town', () => {
  it('goes by the clock that was worked out by hand', () => {
    const { at } = play();
    // House 1: call at 4 min, a minute to decide, 80 s to turn out; 1,000 m from the west and 2,000 m from the east.
    const alertMs = 240_000 + 60_000;
    expect(at('DISPATCH', { incident: 1 })).toEqual([alertMs]);
    const w1Ms = alertMs + 80_000 + driveMs(1_000);
    const e1Ms = alertMs + 80_000 + driveMs(2_000);
    near(at('AT_WORK', { unit: 'W1' }), w1Ms);
    near(at('AT_WORK', { unit: 'E1' }), e1Ms);
    // Rescue: call at 11 min, 1,000 m north. Work of 15 min from the arrival, and home at half the speed again: 1.5 × the drive.
    const r1Ms = 660_000 + 60_000 + 80_000 + driveMs(1_000);
    near(at('AT_WORK', { unit: 'R1' }), r1Ms);
    near(at('OVER', { incident: 2 }), r1Ms + 900_000);
    near(at('HOME', { unit: 'R1' }), r1Ms + 900_000 + 1.5 * driveMs(1_000));
    // Two lines of 400 l/min: W1 alone until E1 comes, then both, from 6,000 l.
    const leftL = 6_000 - ((e1Ms - w1Ms) / 60_000) * 400;
    near(at('DRY', { incident: 1 }), e1Ms + (leftL / 800) * 60_000);
  });

  it('lets a fire take the part of its work that its width is of its full extent, and one at its extent all of it', () => {
    // Radius of 1 m², then 0.65 m/min, half of it in the first ten minutes; the floor of 60 m² is a radius of 4.370 m.
    const startM = Math.sqrt(1 / Math.PI);
    const wholeM = Math.sqrt(60 / Math.PI);
    const waterMin = (240_000 + 60_000 + 80_000 + driveMs(1_000)) / 60_000;
    const waterM = startM + 0.65 * 0.5 * 10 + 0.65 * (waterMin - 10);
    const { at } = play();
    near(at('OVER', { incident: 1 }), waterMin * 60_000 + 1_200_000 * (waterM / wholeM));
    // The small one had come to all that it would.
    near(at('OVER', { incident: 3 }), 1_440_000 + 60_000 + 80_000 + driveMs(500) + 600_000);
    // Reported two minutes sooner, the first is reached within its first ten: 0.77 of the work, and not 0.96.
    const [house] = scenario.incidents!;
    const sooner = play({ incidents: [{ ...house!, reportDelayMs: 120_000 }] }).at;
    const soonerM = startM + 0.65 * 0.5 * (waterMin - 2);
    near(sooner('OVER', { incident: 1 }), (waterMin - 2) * 60_000 + 1_200_000 * (soonerM / wholeM));
  });

  it('gives what is hardly burning the look round that finding nothing takes, and never more than its own work', () => {
    // Seen at once: water after 393.765 s on a radius of 2.70 m, 0.62 of the work, which are 6.2 min of 10 and 9.3 of 15.
    const [house] = scenario.incidents!;
    const over = (workMs: number): number[] =>
      play({ incidents: [{ ...house!, reportDelayMs: 0, workMs }] }).at('OVER', { incident: 1 });
    const waterMs = 60_000 + 80_000 + driveMs(1_000);
    near(over(600_000), waterMs + 600_000);
    near(over(900_000), waterMs + 600_000);
    near(over(300_000), waterMs + 300_000);
  });

  it('fills what is empty: 2 min to couple, 3,000 l at 600 l/min, and only then is it free', () => {
    const { at } = play();
    const [overMs] = at('OVER', { incident: 1 });
    expect(at('REFILLED', { unit: 'W1' })).toEqual([overMs! + 120_000 + 300_000]);
    expect(at('REFILLED', { unit: 'E1' })).toEqual([overMs! + 120_000 + 300_000]);
  });

  it('has every expected figure of its file', () => {
    const { result } = play();
    const run = {
      policy: 'joint',
      seed: 1,
      etaFactor: 1,
      fromMs: startMsOf(scenario),
      toMs: startMsOf(scenario) + 5_400_000,
    };
    const facts = factsOf(world, { ...run, logHash: result.logHash, logFile: 'LOG', logMaker: null });
    const expected = scenario.expected.filter(({ policy }) => policy === 'joint');
    const results = [{ policy: 'joint', etaFactor: 1, replication: 0, measures: measure(result.records, facts) }];
    const failed = checkExpected(expected, results).filter(({ holds }) => !holds);
    expect(failed).toEqual([]);
  });

  it('turns out later about the change of shifts, and by nothing else', () => {
    const early = play({ settings: { ...scenario.settings, shiftChangeMinute: 610 } }).at;
    // 10:10, a quarter of an hour on either side: the alerts of 10:05 and 10:12 are in it, that of 10:25 is not.
    expect(early('ROLL', { unit: 'W1' })).toEqual([300_000 + 80_000 + 30_000]);
    expect(early('ROLL', { unit: 'R1' })).toEqual([720_000 + 80_000 + 30_000]);
    expect(early('ROLL', { unit: 'E2' })).toEqual([1_500_000 + 80_000]);
  });

  it('asks for the level that callers told of at once', () => {
    const [house] = scenario.incidents!;
    const { result } = play({ incidents: [{ ...house!, alarmLevel: 2 }] });
    // Level 2 of a house wants six pumpers, a rescue truck and command: all four vehicles of the town.
    expect(result.records[0]!.level).toBe(2);
    expect(new Set(result.records[0]!.runs.map(({ unitId }) => unitId))).toEqual(new Set(['W1', 'E1', 'E2', 'R1']));
  });

  it('ends a fire that nobody holds when it has burnt out', () => {
    const [house] = scenario.incidents!;
    const { records } = createJobRunner()({
      ...{ city, scenario: { ...scenario, incidents: [house!], fleet: { removeUnits: ['W1', 'E1', 'E2'] } } },
      ...{ recorded: null, job: { policy: 'joint', isChanged: true, replication: 0, etaFactor: 1 } },
    });
    const [record] = records;
    expect(record!.runs.map(({ unitId }) => unitId)).toEqual(['R1']);
    // A dwelling burns for 60 min, a medium fire twice as long.
    expect(record!.overAtMs! - startMsOf(scenario)).toBe(2 * 60 * 60_000);
    expect([record!.firstWaterAtMs, record!.heldAtMs]).toEqual([null, null]);
  });
});
