import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jointPolicy } from '../../src/policies/joint.ts';
import { plantedRows } from '../../src/validate/city-rows.ts';
import { drawIncidents, runChecked, START_MS, type ValidationCity } from '../../src/validate/city-run.ts';
import { determinismRows } from '../../src/validate/determinism.ts';
import { faceValidityRow } from '../../src/validate/face-validity.ts';
import { createBusyIntegral, type LoggedEvent, littleRow } from '../../src/validate/little.ts';
import { PLANTED_FAULTS } from '../../src/validate/planted-faults.ts';
import { RECORDED_FIRES } from '../../src/validate/recorded-fires.ts';
import type { Row } from '../../src/validate/row.ts';
import { validationTown } from '../../src/validate/town.ts';
import { validate } from '../../src/validate/validate.ts';
import { engineOf } from '../small-city.ts';

const IDS = [
  ...['T1.workloads', 'T1.queued', 'T1.interarea', 'T1.f11', 'T1.loss', 'T1.loss-workloads'],
  ...['2-1', '3-1.5', '5-3', '10-5'].flatMap((of) => [
    `T5.B-${of}-exponential`,
    `T5.B-${of}-log-normal`,
    `T5.C-${of}-exponential`,
  ]),
  ...['T6.euclid', 'T6.right-angle', 'laws.kept', 'little.stations', 'water.balance', 'planted.none'],
  ...[
    'planted.double-booking',
    'planted.lost-water',
    'planted.time-reversed',
    'planted.stream-reused',
    'face.vehicles',
  ],
  ...['determinism.same-seed', 'determinism.other-seed', 'determinism.workers'],
];

describe('validate, a twentieth of the work', () => {
  it('holds in every row, and has a row for all that the simulator is held to', async () => {
    const steps: string[] = [];
    const rows = await validate({
      ...{ city: await validationTown(), share: 0.05, onStep: (step) => steps.push(step) },
      hashOnWorkers: async () => 'a'.repeat(64),
    });
    expect(rows.filter(({ holds }) => !holds)).toEqual([]);
    expect(rows.map(({ id }) => id)).toEqual(IDS);
    expect(steps).toHaveLength(7);
  });
});

describe('docs/validation.md', () => {
  it('explains every row and every law', () => {
    const page = readFileSync(new URL('../../../../docs/validation.md', import.meta.url), 'utf8');
    const explained = IDS.map((id) => id.replace(/^(T5\.[BC])-.*/, '$1-c-a-…'));
    const isNamed = (id: string): boolean =>
      page.includes(`\`${id}\``) || (id.startsWith('planted.') && page.includes('`planted.…`'));
    expect(explained.filter((id) => !isNamed(id))).toEqual([]);
    expect(
      [...PLANTED_FAULTS.map(({ law }) => law), 'ONE_PLACE', 'WORLD_AGREES', 'INCIDENTS_CLOSE'].filter(
        (law) => !isNamed(law),
      ),
    ).toEqual([]);
  });
});

/** Three stations, each with enough to send twice. */
const CITY: ValidationCity = {
  ...{ name: 'small city', days: 4, incidentsADay: 20 },
  open: () => engineOf(['A', 'E', 'T'].flatMap((home) => [1, 2, 3].map((i) => ({ id: `${home}${i}`, home })))),
};

describe('a row fails when what it looks at is wrong', () => {
  function littleOf(spoil: (events: LoggedEvent[]) => LoggedEvent[]): Row {
    const engine = CITY.open();
    const busy = createBusyIntegral();
    const events: LoggedEvent[] = [];
    let endMs = START_MS;
    const result = runChecked(engine, jointPolicy, 1, drawIncidents(engine, 1, CITY.days, CITY.incidentsADay), {
      lookOn(city, event, nowMs) {
        endMs = nowMs;
        busy.look(city, nowMs);
        if ('unit' in event) events.push({ atMs: nowMs, kind: event.kind, unit: event.unit });
      },
    });
    return littleRow(result, busy, spoil(events), endMs - START_MS);
  }

  it("Little's law, when one vehicle in ten is home a quarter of an hour later than the log says", () => {
    expect(littleOf((events) => events).holds).toBe(true);
    const spoilt = littleOf((events) =>
      events.map((event, i) =>
        event.kind === 'HOME' && i % 10 === 0 ? { ...event, atMs: event.atMs + 900_000 } : event,
      ),
    );
    expect(spoilt.holds).toBe(false);
  });

  it('a planted fault, when its checker is not the one that is named', () => {
    const rows = plantedRows(CITY, { seed: 1, share: 1 });
    expect(rows.map(({ holds }) => holds)).toEqual(rows.map(() => true));
    expect(rows.map(({ got }) => got).slice(1)).toEqual(PLANTED_FAULTS.map(({ law }) => law));
    const [first, ...others] = rows;
    expect(first?.got).toBe('no law broken');
    expect(new Set(others.map(({ got }) => got)).size).toBe(4);
  });

  it('determinism on workers, when one of the hashes differs', async () => {
    const rowsWith = (hashOf: (workers: number) => string) =>
      determinismRows(CITY, { seed: 1, share: 1 }, async (workers) => hashOf(workers));
    const holdsOf = async (hashOf: (workers: number) => string) => (await rowsWith(hashOf)).at(-1)?.holds;
    expect(await holdsOf(() => 'same')).toBe(true);
    expect(await holdsOf((workers) => (workers === 8 ? 'other' : 'same'))).toBe(false);
    expect((await determinismRows(CITY, { seed: 1, share: 1 })).map(({ id }) => id)).not.toContain(
      'determinism.workers',
    );
  });

  it('face validity says near and miss for what they are, and names the source of each fire', () => {
    const row = faceValidityRow(CITY.open());
    const misses = row.details?.filter((line) => line.includes('MISS')) ?? [];
    expect(misses).toHaveLength(RECORDED_FIRES.filter(({ knownMiss }) => knownMiss !== undefined).length);
    expect(misses.every((line) => line.includes('MISS, listed: '))).toBe(true);
    expect(RECORDED_FIRES.every(({ source, mark }) => source !== '' && mark.startsWith('B'))).toBe(true);
    // A house by day, as the plan has it: PUMP 2. Within one of three, and not of four.
    const line = row.details?.find((one) => one.startsWith('trau-quy'));
    expect(line).toContain('reported 4 [B], planned 2');
  });
});

describe('drawn incidents', () => {
  it('are the same for a seed, in order of time, and about as many as asked for', () => {
    const engine = CITY.open();
    const drawn = drawIncidents(engine, 7, 50, 20);
    expect(drawIncidents(engine, 7, 50, 20)).toEqual(drawn);
    expect(drawn.map(({ number }) => number)).toEqual(drawn.map((_, i) => i + 1));
    expect([...drawn].sort((a, b) => a.startMs - b.startMs)).toEqual(drawn);
    // 1,000 by Poisson: 4.5 standard deviations are 142.
    expect(Math.abs(drawn.length - 1_000)).toBeLessThan(143);
  });
});
