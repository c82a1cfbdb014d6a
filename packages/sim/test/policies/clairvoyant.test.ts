import { createPrng, type Prng } from '@runcard/engine';
import { describe, expect, it } from 'vitest';
import { CLAIRVOYANT_LIMITS, type ClairvoyantTask, clairvoyantBound } from '../../src/policies/clairvoyant.ts';
import { homeTeamPolicy } from '../../src/policies/home-team.ts';
import { jointPolicy } from '../../src/policies/joint.ts';
import { kerbNearestPolicy } from '../../src/policies/kerb-nearest.ts';
import type { Policy } from '../../src/policies/policy.ts';
import { straightNearestPolicy } from '../../src/policies/straight-nearest.ts';
import { runCity } from '../../src/run/run-city.ts';
import type { TrueIncident } from '../../src/truth/incident.ts';
import { engineOf, incidentAt, LETTERS, START_MS, TOWN, type UnitRow } from '../small-city.ts';

describe('who knows all incidents ahead', () => {
  it('leaves the near unit for the incident that is to come, where that is better', () => {
    // Unit 0 is 1 from the first and 1 from the second, unit 1 is 2 and 50: greedy 1 + 50 = 51, or 1 + wait; with foresight 2 + 1 = 3.
    const tasks = [
      { readyMs: 0, workMs: 100, responseMs: [1, 2] },
      { readyMs: 10, workMs: 100, responseMs: [1, 50] },
    ];
    expect(clairvoyantBound(tasks, 2)).toEqual({ totalMs: 3, unitOf: [1, 0] });
  });

  it('may let one wait for the other: the short work first', () => {
    // In order: 1 + (1 + 100 + 1 − 0) = 103; the other way: 1 + (1 + 5 + 1) = 8.
    const tasks = [
      { readyMs: 0, workMs: 100, responseMs: [1] },
      { readyMs: 0, workMs: 5, responseMs: [1] },
    ];
    expect(clairvoyantBound(tasks, 1).totalMs).toBe(8);
  });

  it('says where one can be done by nobody, and takes no more than its limits', () => {
    const task = { readyMs: 0, workMs: 1, responseMs: [null] };
    expect(clairvoyantBound([task], 1)).toEqual({ totalMs: Number.POSITIVE_INFINITY, unitOf: [] });
    const many = Array.from({ length: CLAIRVOYANT_LIMITS.tasksMax + 1 }, () => task);
    expect(() => clairvoyantBound(many, 1)).toThrow('seen 8 incidents and 1 units, wanted at most 7 and 5');
    expect(() => clairvoyantBound([], CLAIRVOYANT_LIMITS.unitsMax + 1)).toThrow('seen 0 incidents and 6 units');
  });

  it.each([1, 2, 3, 4, 5, 6])('is the least over all assignments and orders, told one by one: seed %i', (seed) => {
    const prng = createPrng(seed, 'clairvoyant');
    const units = 1 + prng.below(3);
    const tasks: ClairvoyantTask[] = Array.from({ length: 5 }, () => ({
      readyMs: prng.below(50),
      workMs: prng.below(30),
      responseMs: Array.from({ length: units }, () => 1 + prng.below(40)),
    }));
    // Every order in which the tasks could be served, each by every unit: later ones queue behind earlier ones.
    let least = Number.POSITIVE_INFINITY;
    const go = (left: readonly ClairvoyantTask[], freeAt: readonly number[], total: number): void => {
      if (left.length === 0) least = Math.min(least, total);
      for (const task of left)
        for (let unit = 0; unit < units; unit++) {
          const arrive = Math.max(task.readyMs, freeAt[unit] ?? 0) + Number(task.responseMs[unit]);
          const others = left.filter((other) => other !== task);
          go(others, freeAt.with(unit, arrive + task.workMs), total + arrive - task.readyMs);
        }
    };
    go(
      tasks,
      Array.from({ length: units }, () => 0),
      0,
    );
    expect(clairvoyantBound(tasks, units).totalMs).toBe(least);
  });
});

/** As the bound has it: nothing at random, and home at once. */
const PLAIN = { spread: 0, breakdownShare: 0, returnFactor: 0, coupleMs: 0, restAfterMs: Number.MAX_SAFE_INTEGER };
const POLICIES = [jointPolicy, kerbNearestPolicy, straightNearestPolicy, homeTeamPolicy];

function totalOf(policy: Policy, rows: readonly UnitRow[], incidents: readonly TrueIncident[]) {
  const ready = new Map<number, number>();
  const { records } = runCity({
    ...{ engine: engineOf(rows), policy, seed: 9, incidents, startMs: START_MS, settings: PLAIN },
    listen(line) {
      const { atMs, kind, incident } = JSON.parse(line) as { atMs: number; kind: string; incident: number };
      if (kind === 'DISPATCH' && !ready.has(incident)) ready.set(incident, atMs);
    },
  });
  const totalMs = records.reduce((sum, { incident, runs }) => {
    const arrivedAtMs = runs[0]?.arrivedAtMs;
    return sum + (arrivedAtMs ?? Number.NaN) - (ready.get(incident.number) ?? Number.NaN);
  }, 0);
  return { totalMs, ready };
}

/** Six cars that burn somewhere, so far apart in time, and three pumpers. */
function drawCase(seed: number, gapMs: (prng: Prng) => number): { rows: UnitRow[]; incidents: TrueIncident[] } {
  const prng = createPrng(seed, 'clairvoyant-case');
  const letter = () => LETTERS[prng.below(LETTERS.length)] ?? 'A';
  const rows = Array.from({ length: 3 }, (_, i) => ({ id: `U${i}`, home: letter() }));
  let atMs = START_MS;
  const incidents = Array.from({ length: 6 }, (_, i) => {
    atMs += gapMs(prng);
    return incidentAt(i + 1, TOWN.latLon(letter()), atMs, { workMs: 300_000 + prng.below(600_000) });
  });
  return { rows, incidents };
}

function boundOf(
  rows: readonly UnitRow[],
  incidents: readonly TrueIncident[],
  ready: ReadonlyMap<number, number>,
): number {
  const empty = engineOf(rows);
  const tasks = incidents.map(({ number, at, workMs }) => {
    const readyMs = Number(ready.get(number));
    const { units } = empty.survey({ incident: { location: at, type: 'VEHICLE_FIRE', alarmLevel: 1 } }, readyMs);
    return { readyMs, workMs, responseMs: units.map((unit) => unit.turnoutMs + Number(unit.kerbDriveMs)) };
  });
  return clairvoyantBound(tasks, rows.length).totalMs;
}

describe('no policy', () => {
  it.each([11, 12, 13, 14, 15, 16, 17, 18])(
    'does better in the simulated city than who knows all incidents: seed %i',
    (seed) => {
      const { rows, incidents } = drawCase(seed, (prng) => prng.below(400_000));
      const found = POLICIES.map((policy) => totalOf(policy, rows, incidents));
      const ready = found[0]?.ready ?? new Map();
      const boundMs = boundOf(rows, incidents, ready);
      for (const one of found) {
        // All meet the same decisions.
        expect([...one.ready]).toEqual([...ready]);
        expect(one.totalMs).toBeGreaterThanOrEqual(boundMs);
      }
    },
  );

  it.each([21, 22, 23])(
    'needs to know them where everybody is home again in time: the nearest is as good, seed %i',
    (seed) => {
      // At most 15 minutes of work and 8 km of road.
      const { rows, incidents } = drawCase(seed, () => 45 * 60_000);
      const { totalMs, ready } = totalOf(kerbNearestPolicy, rows, incidents);
      expect(totalMs).toBe(boundOf(rows, incidents, ready));
      // The home team of the nearest station is not always the nearest by road, and never better.
      expect(totalOf(homeTeamPolicy, rows, incidents).totalMs).toBeGreaterThanOrEqual(totalMs);
    },
  );
});
