import { describe, expect, it } from 'vitest';
import type { Recommendation, RecommendInput } from '../../src/dispatch/answer.ts';
import { decide } from '../../src/dispatch/decide.ts';
import { explainUnit } from '../../src/dispatch/explain-unit.ts';
import { awaitsConfirmation } from '../../src/dispatch/plan/confirmation.ts';
import { DEFAULT_PLAN } from '../../src/dispatch/plan/default-plan.ts';
import { recommend } from '../../src/dispatch/recommend.ts';
import type { Station, Unit } from '../../src/world/world.ts';
import { at, contextOf, fireAt, NIGHT_MS, NOON_MS, planOf, unitAt, worldOf } from './scene.ts';

/** By the shipped plan: pumpers 1,000 to 1,500 m off, a rescue truck nearer than any of them, a command car. */
const KIT = 'BREATHING_APPARATUS FORCIBLE_ENTRY';
const PUMPERS = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6'].map((id, i) => unitAt(id, at(1_000 + 100 * i), `PUMP ${KIT}`));
const UNITS = [...PUMPERS, unitAt('R1', at(500), `RESCUE ${KIT}`, { crew: 6 }), unitAt('C1', at(700), 'COMMAND')];

type Facts = NonNullable<RecommendInput['incident']>;

function ask(
  incident: Facts,
  {
    units = UNITS,
    nowMs = NOON_MS,
    ...more
  }: Partial<{
    units: readonly (readonly [Station, Unit])[];
    nowMs: number;
    requirements: { capability: string; count: number }[];
  }> = {},
) {
  const world = worldOf({ units });
  return recommend(fireAt(world, { incident, ...more }), contextOf(world, { plan: DEFAULT_PLAN, nowMs }));
}
const idsOf = (rec: Recommendation) => rec.units.map(({ unitId }) => unitId);
const told = (rec: Recommendation, code: string) => rec.warnings.find((warning) => warning.code === code)?.message;

/** Four pumpers and a command car, in a building of no special kind. */
const FIRE: Facts = { type: 'STRUCTURE_FIRE', peopleTrapped: 0 };

describe('a report that nobody has confirmed', () => {
  it('sends the nearest pumper at once and names the rest, of which nothing is missing', () => {
    const rec = ask({ ...FIRE, verification: 'UNVERIFIED' });
    expect(idsOf(rec)).toEqual(['P1']);
    expect(rec.onConfirmation).toEqual([
      { capability: 'PUMP', count: 3 },
      { capability: 'COMMAND', count: 1 },
    ]);
    expect([rec.shortfalls, rec.degraded.filter(({ code }) => code === 'PARTIAL_RESPONSE')]).toEqual([[], []]);
    expect(told(rec, 'ON_CONFIRMATION')).toBe(
      'nobody has confirmed the report: PUMP at once, on confirmation PUMP 3, COMMAND 1',
    );
    expect(rec.outlook.assembledInMs).toBe(undefined);
    // At the door after 80 s and 100 s of road, with no hose to lay.
    expect(rec.outlook.firstWaterInMs).toBe(180_000);
    expect(rec.summary.en[0]).toBe('Send 1: Station of P1 (pumper)');
    expect(rec.summary.en).toContain('When confirmed: 3 pumpers, command car');
    expect(rec.summary.vi).toContain('Khi xác minh: thêm 3 xe chữa cháy, xe chỉ huy');
    expect(rec.summary.en.at(-1)).toBe('Least sure: the report: nobody has confirmed it');
  });

  it('never makes the first unit later than the whole plan has it', () => {
    const whole = ask(FIRE);
    const first = ask({ ...FIRE, verification: 'UNVERIFIED' });
    expect(idsOf(whole)).toEqual(['P1', 'P2', 'P3', 'P4', 'C1']);
    expect(first.outlook.firstWaterInMs).toBe(whole.outlook.firstWaterInMs);
    expect('onConfirmation' in whole).toBe(false);
  });

  it('is an alarm, and one pumper; once verified, or told by three callers, the whole of its rule', () => {
    expect(idsOf(ask({ type: 'ALARM' }))).toEqual(['P1']);
    expect(idsOf(ask({ type: 'ALARM', callCount: 2 }))).toEqual(['P1']);
    for (const confirmed of [
      { verification: 'VERIFIED' },
      { callCount: 3 },
      { callCount: 3, verification: 'UNVERIFIED' },
    ])
      expect(idsOf(ask({ type: 'ALARM', ...confirmed }))).toEqual(['P1', 'P2']);
    expect(ask({ type: 'ALARM', verification: 'VERIFIED' }).planRule).toBe('ALARM.1');
  });

  it('delays nobody where people are said to be trapped, and is told of', () => {
    const facts = { type: 'STRUCTURE_FIRE', facilityClass: 'HOUSE', verification: 'UNVERIFIED' };
    const said = ask({ ...facts, peopleTrapped: 2 });
    // STRUCTURE_FIRE.HOUSE.1.PEOPLE: PUMP 4, COMMAND 1, [RESCUE 1].
    expect(idsOf(said)).toEqual(['P1', 'P2', 'P3', 'P4', 'C1', 'R1']);
    expect(told(said, 'UNVERIFIED')).toContain('people are said to be trapped');
    // At night in a house they only may be.
    const may = ask(facts, { nowMs: NIGHT_MS });
    expect([idsOf(may), may.planRule]).toEqual([['P1'], 'STRUCTURE_FIRE.HOUSE.1.PEOPLE']);
    expect(may.onConfirmation).toEqual([
      { capability: 'PUMP', count: 3 },
      { capability: 'COMMAND', count: 1 },
      { capability: 'RESCUE', count: 1 },
    ]);
  });

  it.each<[string, Facts, boolean]>([
    ['an alarm', { type: 'ALARM' }, true],
    ['an alarm of a level that somebody set', { type: 'ALARM', alarmLevel: 2 }, false],
    [
      'such an alarm of which the caller says that nobody has',
      { type: 'ALARM', alarmLevel: 2, verification: 'UNVERIFIED' },
      true,
    ],
    ['a fire', { type: 'STRUCTURE_FIRE' }, false],
    ['an accident, which is about people', { type: 'TRAFFIC_RESCUE', verification: 'UNVERIFIED' }, false],
    ['an accident with nobody in it', { type: 'TRAFFIC_RESCUE', verification: 'UNVERIFIED', peopleTrapped: 0 }, true],
    ['an alarm with people on the fourth floor', { type: 'ALARM', trappedFloor: 4 }, false],
  ])('of %s: the rest waits: %s', (_what, facts, waits) => {
    const { incident } = fireAt(worldOf({ units: UNITS }), { incident: facts });
    expect(awaitsConfirmation(incident, DEFAULT_PLAN.report)).toBe(waits);
  });

  it('sends nobody more while one pumper is on it, and says what waits', () => {
    const [station, pumper] = PUMPERS[0]!;
    const sent: [Station, Unit] = [station, { ...pumper, status: 'EN_ROUTE', incidentId: 'fire' as never }];
    const rec = ask({ ...FIRE, verification: 'UNVERIFIED' }, { units: [sent, ...UNITS.slice(1)] });
    expect([idsOf(rec), rec.onConfirmation?.[0]]).toEqual([[], { capability: 'PUMP', count: 3 }]);
    expect(rec.summary.en[0]).toBe('Nobody more until somebody confirms it');
    expect(told(rec, 'ON_CONFIRMATION')).toContain('one is on it, on confirmation PUMP 3');
    // A command car alone puts nothing out.
    const car: [Station, Unit] = [UNITS[7]![0], { ...UNITS[7]![1], status: 'EN_ROUTE', incidentId: 'fire' as never }];
    const other = ask({ ...FIRE, verification: 'UNVERIFIED' }, { units: [...UNITS.slice(0, 7), car] });
    expect([idsOf(other), other.onConfirmation]).toEqual([['P1'], [{ capability: 'PUMP', count: 3 }]]);
  });

  it('changes nothing about what the caller lists', () => {
    const rec = ask({ type: 'ALARM' }, { requirements: [{ capability: 'PUMP', count: 2 }] });
    expect([idsOf(rec), rec.onConfirmation]).toEqual([['P1', 'P2'], undefined]);
  });

  it('leaves a rescue truck that stands nearer at home for that reason', () => {
    const world = worldOf({ units: UNITS });
    const facts = {
      type: 'STRUCTURE_FIRE',
      facilityClass: 'MINI_APARTMENT',
      verification: 'UNVERIFIED',
      peopleTrapped: 0,
    };
    const request = fireAt(world, { incident: facts });
    const context = contextOf(world, { plan: DEFAULT_PLAN });
    expect(explainUnit(request, 'R1', context).reason).toBe('ON_CONFIRMATION');
    expect(recommend(request, context).notChosen).toContainEqual({ unitId: 'R1', reason: 'ON_CONFIRMATION' });
  });
});

describe('when the call came in', () => {
  it.each([
    [90_000, 90_000, false],
    [299_999, 299_999, false],
    [300_000, 300_000, true],
    // A clock that is ahead.
    [-60_000, 0, false],
  ])('%i ms ago is told as %i, and as late: %s', (agoMs, ageMs, isLate) => {
    const rec = ask({ ...FIRE, reportedAtMs: NOON_MS - agoMs });
    expect([rec.reportAgeMs, told(rec, 'REPORT_LATE') !== undefined]).toEqual([ageMs, isLate]);
    expect('reportAgeMs' in ask(FIRE)).toBe(false);
  });
});

describe('extinguishers', () => {
  const bike = (eastM: number) => unitAt('bike', at(0, eastM), 'EXTINGUISHERS', { crew: 2, tankL: 40, hoseM: 0 });
  const HOUSE: Facts = { type: 'STRUCTURE_FIRE', facilityClass: 'HOUSE', peopleTrapped: 0 };

  it('come to a house by the shipped plan where they are there before the water, in the last place', () => {
    // 80 s and 50 s of road against 80 and 100.
    const rec = ask(HOUSE, { units: [...UNITS, bike(500)] });
    expect(rec.units.map(({ slot, unitId, task }) => [slot, unitId, task])).toEqual([
      [1, 'P1', 'ATTACK'],
      [2, 'P2', 'SUPPLY'],
      [3, 'bike', 'EARLY_ATTACK'],
    ]);
    expect([rec.outlook.earlyAttackInMs, rec.outlook.firstWaterInMs]).toEqual([130_000, 180_000]);
    expect(rec.summary.en[2]).toMatch(/^Extinguishers 3 min, first water 3–/);
  });

  it('are explained like any other unit: sent, or at work only after the water', () => {
    const explained = (eastM: number) => {
      const world = worldOf({ units: [...UNITS, bike(eastM)] });
      return explainUnit(fireAt(world, { incident: HOUSE }), 'bike', contextOf(world, { plan: DEFAULT_PLAN }));
    };
    const sent = explained(500);
    expect([sent.reason, sent.facts[0]]).toEqual([
      'CHOSEN',
      { code: 'PLACE', message: 'fills place 3, EXTINGUISHERS' },
    ]);
    // 80 s and 100 s, as the water of P1.
    expect(explained(1_000).reason).toBe('AFTER_WATER');
    const rec = ask(HOUSE, { units: [...UNITS, bike(1_000)] });
    expect(rec.notChosen).toContainEqual({ unitId: 'bike', reason: 'AFTER_WATER', wouldArriveInMs: 180_000 });
  });

  it('stay at home where they are not, and are not missing where there are none', () => {
    const late = ask(HOUSE, { units: [...UNITS, bike(1_000)] });
    for (const rec of [late, ask(HOUSE)]) {
      expect(idsOf(rec)).toEqual(['P1', 'P2']);
      expect([rec.shortfalls, rec.outlook.earlyAttackInMs]).toEqual([[], undefined]);
    }
    // Everything else is as it is without it.
    const world = (units: typeof UNITS) => worldOf({ units });
    const chosenIn = (units: typeof UNITS) =>
      decide(fireAt(world(units), { incident: HOUSE }), contextOf(world(units), { plan: DEFAULT_PLAN })).chosen.proof;
    expect(chosenIn([...UNITS, bike(500)])).toEqual(chosenIn(UNITS));
  });

  it('are of no use where a pumper is at work already, nor in a fire that the plan sends none to', () => {
    const [station, pumper] = PUMPERS[0]!;
    const sent: [Station, Unit] = [station, { ...pumper, status: 'ON_SCENE', incidentId: 'fire' as never }];
    expect(idsOf(ask(HOUSE, { units: [sent, ...UNITS.slice(1), bike(500)] }))).toEqual(['P2']);
    expect(idsOf(ask({ ...HOUSE, facilityClass: 'WAREHOUSE' }, { units: [...UNITS, bike(500)] }))).not.toContain(
      'bike',
    );
  });
});

describe('breathing apparatus', () => {
  it('for lithium is a crew more than the rule asks for, and said so', () => {
    const rec = ask({ ...FIRE, hazards: ['LITHIUM'] });
    expect(rec.units.map(({ unitId, task }) => [unitId, task])).toContainEqual(['R1', 'STANDBY']);
    expect(told(rec, 'PLAN_ADDED')).toMatch(/^LITHIUM: BREATHING_APPARATUS 1\. /);
    expect(told(ask(FIRE), 'PLAN_ADDED')).toBe(undefined);
  });

  it('stands by from level 2, by the shipped plan, for every kind of fire with somebody inside; and somebody leads', () => {
    const inside = ['STRUCTURE_FIRE', 'ELECTRICAL_FIRE', 'ALARM', 'HAZMAT'];
    for (const { id, type = '', alarmLevel = 1, slots } of DEFAULT_PLAN.rules) {
      if (alarmLevel < 2) continue;
      const asked = slots.map(({ capability }) => capability);
      expect(asked, id).toContain('COMMAND');
      expect(asked.includes('BREATHING_APPARATUS'), id).toBe(inside.includes(type));
    }
    const rec = ask({ ...FIRE, alarmLevel: 2 });
    // RESCUE takes R1; six pumpers for eight places, so the stand-by place stays open.
    expect(told(rec, 'STANDBY_PAIR')).toBe(
      'nobody is sent for it: two of the crews that come stand by outside, in breathing apparatus, while others are inside',
    );
    for (const type of [...inside, 'VEHICLE_FIRE', 'OUTDOOR_FIRE'])
      expect(told(ask({ ...FIRE, type, alarmLevel: 2 }), 'STANDBY_PAIR') !== undefined, type).toBe(
        inside.includes(type),
      );
    const more = ask(
      { ...FIRE, alarmLevel: 2 },
      { units: [...UNITS, unitAt('pair', at(900), 'BREATHING_APPARATUS', { crew: 2 })] },
    );
    // 80 s, 90 s of road.
    expect(told(more, 'STANDBY_PAIR')).toBe(
      'pair stands by outside from 2:50 on, in breathing apparatus, while others are inside',
    );
  });

  it('of a second crew is there within twenty minutes of the first, or that is told', () => {
    // First water in 80 + 100 s. The second pumper 100 ms a metre later: 20 min is 12 km more.
    const plan = planOf('PUMP 2');
    const askFor = (eastM: number) => {
      const world = worldOf({ units: [PUMPERS[0]!, unitAt('late', at(eastM), 'PUMP')] });
      return recommend(fireAt(world, { incident: { peopleTrapped: 0 } }), contextOf(world, { plan }));
    };
    expect(told(askFor(13_000), 'SECOND_CREW_LATE')).toBe(undefined);
    expect(told(askFor(13_001), 'SECOND_CREW_LATE')).toBe('P1 goes in at 3:00, and late can follow only 20:00 later');
  });
});
