import { describe, expect, it } from 'vitest';
import type { Recommendation, RecommendInput } from '../../src/dispatch/answer.ts';
import type { ResponsePlan } from '../../src/dispatch/plan/plan.ts';
import { recommend } from '../../src/dispatch/recommend.ts';
import type { Station, Unit } from '../../src/world/world.ts';
import { at, contextOf, type FakeRoads, fakeGround, fireAt, planOf, unitAt, waterAt, worldOf } from './scene.ts';

/** Minutes and seconds from the alert. */
const ms = (minutes: number, seconds = 0): number => (minutes * 60 + seconds) * 1_000;

function ask(
  units: readonly (readonly [Station, Unit])[],
  plan: ResponsePlan,
  roads: FakeRoads = {},
  incident: NonNullable<RecommendInput['incident']> = { peopleTrapped: 0 },
): Recommendation {
  const world = worldOf({ units });
  return recommend(fireAt(world, { incident }), contextOf(world, { plan, ground: fakeGround(roads) }));
}
const sentBy = (rec: Recommendation) =>
  rec.units.map(({ slot, unitId, task, arrivalOrder, eta }) => [slot, unitId, task, arrivalOrder, eta.totalMs]);
const warningsOf = (rec: Recommendation): string[] => rec.warnings.map(({ code, message }) => `${code}: ${message}`);

/** The plan of a test with other numbers for water or arrival. */
const planWith = (
  places: string,
  { water, arrival }: { water?: Partial<ResponsePlan['water']>; arrival?: Partial<ResponsePlan['arrival']> },
): ResponsePlan => {
  const plan = planOf(places);
  return { ...plan, water: { ...plan.water, ...water }, arrival: { ...plan.arrival, ...arrival } };
};

describe('a motorbike with extinguishers', () => {
  const roads = { stops: { truck: [{ ...at(60), walkM: 60 }], motorbike: [{ ...at(0), walkM: 0 }] } };
  const bike = unitAt('bike', at(0, 1_000), 'EXTINGUISHERS', { profileId: 'motorbike', crew: 2, tankL: 40, hoseM: 0 });

  it('attacks early, in a place of its own, and is not the first water', () => {
    // At the door: 80 s and 1,000 m = 100 s: 3:00. The pumper 60 m off: 80 s and 2,200 m = 5:00; 60 m × 3 s = 3:00, and 198 l at
    // 800 l/min = 14.85 s.
    const rec = ask([bike, unitAt('pumper', at(2_260), 'PUMP')], planOf('PUMP 1, EXTINGUISHERS 1'), roads);
    expect(sentBy(rec)).toEqual([
      [1, 'pumper', 'ATTACK', 2, ms(8, 14.85)],
      [2, 'bike', 'EARLY_ATTACK', 1, ms(3)],
    ]);
    expect(rec.outlook.firstWaterInMs).toBe(ms(8, 14.85));
    // 4,000 l less 198 at 800 l/min last 4:45.15.
    expect(rec.outlook.tankDryInMs).toBe(ms(13));
    expect(rec.units.map(({ line }) => line)).toMatchObject([
      { hoseM: 60, rolls: 3, byCart: false, waterInMs: ms(8, 14.85), tankDryInMs: ms(13) },
      undefined,
    ]);
  });

  it('fills no place of a pumper, though nobody else is there', () => {
    const rec = ask([bike], planOf('PUMP 1, EXTINGUISHERS 1'), roads);
    expect(sentBy(rec)).toEqual([[2, 'bike', 'EARLY_ATTACK', 1, ms(3)]]);
    expect(rec.outlook.firstWaterInMs).toBe(undefined);
    expect(rec.shortfalls).toEqual([{ capability: 'PUMP', missing: 1, reason: 'NONE_IN_FLEET' }]);
  });
});

describe('a hose cart', () => {
  // Both stop 200 m off. A: 80 s and 1,600 m = 4:00, and 200 × 3 s = 10:00. B: 80 s and 4,600 m = 9:00, and 200 × 0.9 s = 3:00.
  const roads = { stops: { truck: [{ ...at(200), walkM: 200 }] } };
  const units = [unitAt('A', at(1_800), 'PUMP'), unitAt('B', at(4_800), 'PUMP HOSE_CART')];

  it('makes whoever brings it the first water, and the other is still sent', () => {
    const rec = ask(units, planWith('PUMP 2', { water: { fillMlPerM: 0 } }), roads);
    expect(sentBy(rec)).toEqual([
      [1, 'B', 'ATTACK', 2, ms(12)],
      [2, 'A', 'SUPPLY', 1, ms(14)],
    ]);
    expect(rec.units.map(({ line }) => [line?.byCart, line?.rolls])).toEqual([
      [true, 10],
      [false, 10],
    ]);
    expect(rec.outlook.firstWaterInMs).toBe(ms(12));
  });

  it('fills its hose like any other: 660 l at 800 l/min take 49.5 s', () => {
    expect(ask(units, planOf('PUMP 2'), roads).units.map(({ eta }) => eta.totalMs)).toEqual([
      ms(12, 49.5),
      ms(14, 49.5),
    ]);
    // By a pump of 400 l/min 99 s, and by one of 1,000 no faster than the line takes.
    const weak = units.map(([s, u]): [Station, Unit] => [s, { ...u, pumpLpm: u.id === 'B' ? 400 : 1_000 }]);
    expect(ask(weak, planOf('PUMP 2'), roads).units.map(({ eta }) => eta.totalMs)).toEqual([ms(13, 39), ms(14, 49.5)]);
  });

  it('of two men goes half as slow again', () => {
    // No crew of two fills a place of the shipped plan's PUMP; a plan that lets it: 200 × 0.9 × 1.5 = 4:30, and 49.5 s.
    const two = units.map(([s, u]): [Station, Unit] => [s, { ...u, crew: 2 }]);
    const rec = ask(two, { ...planOf('PUMP 2'), crewMin: {} }, roads);
    // A: 200 × 3 × 1.5 = 15:00, and 49.5 s. Neither is first water: three are needed for that.
    expect(rec.units.map(({ unitId, eta }) => [unitId, eta.totalMs])).toEqual([
      ['B', ms(14, 19.5)],
      ['A', ms(19, 49.5)],
    ]);
    expect(rec.outlook.firstWaterInMs).toBe(undefined);
  });
});

describe('a tank that fills the hose', () => {
  // Both stop 150 m off and lay for 7:30; 495 l at 800 l/min fill the hose in 37.125 s. Small: 80 s and 1,000 m = 3:00; big: 2,800 m, 6:00.
  const roads = { stops: { truck: [{ ...at(150), walkM: 150 }] } };
  const units = [unitAt('small', at(1_150), 'PUMP', { tankL: 500 }), unitAt('big', at(2_950), 'PUMP')];

  it('is no first water: the larger one that comes later is', () => {
    const rec = ask(units, planOf('PUMP 2'), roads);
    expect(sentBy(rec)).toEqual([
      [1, 'big', 'ATTACK', 2, ms(14, 7.125)],
      [2, 'small', 'SUPPLY', 1, ms(11, 7.125)],
    ]);
    expect(rec.outlook.firstWaterInMs).toBe(ms(14, 7.125));
    // 4,000 − 495 = 3,505 l at 800 l/min: 4:22.875.
    expect(rec.outlook.tankDryInMs).toBe(ms(18, 30));
    expect(rec.units[1]?.line).toMatchObject({ hoseM: 150, rolls: 8, byCart: false });
    expect(rec.units[1]?.line?.waterInMs).toBe(undefined);
    expect(warningsOf(rec)).toContain(
      'TANK_FILLS_HOSE: no first water from the own tank: small (500 l, 495 to fill 150 m of hose)',
    );
    // Place by place the small one, which is at work first, takes the first place.
    expect(rec.proof?.greedyWorse).toBe('first water: never');
  });

  it('stays at home where one pumper is wanted, and is told of', () => {
    const rec = ask(units, planOf('PUMP 1'), roads);
    expect(sentBy(rec)).toEqual([[1, 'big', 'ATTACK', 1, ms(14, 7.125)]]);
    expect(rec.notChosen).toEqual([{ unitId: 'small', reason: 'NO_GAIN', wouldArriveInMs: ms(11, 7.125) }]);
  });

  it('is first water all the same where its hose reaches a hydrant too', () => {
    // 20 m from the truck: 170 m × 3 s, and 561 l at the hydrant's 800 l/min = 42.075 s; 3:00 + 8:30 + 0:42.075, before the big one.
    const world = worldOf({ units, water: [waterAt('H', at(170), { flowLpm: 800 })] });
    const rec = recommend(fireAt(world), contextOf(world, { plan: planOf('PUMP 1'), ground: fakeGround(roads) }));
    expect(sentBy(rec)).toEqual([[1, 'small', 'ATTACK', 1, ms(12, 12.075)]]);
    expect(rec.units[0]?.line).toMatchObject({ hoseM: 150, sourceId: 'H', sourceHoseM: 20, waterInMs: ms(12, 12.075) });
    expect(rec.outlook.tankDryInMs).toBe(undefined);
  });

  it('goes where nobody has more: late water is better than none', () => {
    const rec = ask(units.slice(0, 1), planOf('PUMP 1'), roads);
    expect(sentBy(rec)).toEqual([[1, 'small', 'ATTACK', 1, ms(11, 7.125)]]);
    expect(rec.outlook).toEqual({ assembledInMs: ms(11, 7.125) });
    expect(rec.summary.en[2]).toBe('All there 12 min');
  });
});

it('counts no pumper as first water that lacks what the plan says its crew needs', () => {
  const plan = planWith('PUMP 2', { water: { effectiveNeeds: ['BREATHING_APPARATUS'] } });
  const units = [unitAt('A', at(500), 'PUMP'), unitAt('B', at(900), 'PUMP BREATHING_APPARATUS')];
  const rec = ask(units, plan);
  // 80 s and 50 s; 80 s and 90 s.
  expect(sentBy(rec)).toEqual([
    [1, 'B', 'ATTACK', 2, ms(2, 50)],
    [2, 'A', 'SUPPLY', 1, ms(2, 10)],
  ]);
  expect(warningsOf(rec)).toEqual([
    // Nobody else can relieve it either.
    'SECOND_CREW_LATE: B goes in at 2:50, and no second crew can follow it',
    'NO_BREATHING_APPARATUS: no first water, BREATHING_APPARATUS is not told of: A',
  ]);
});

describe('one crew with two vehicles', () => {
  const crew = { crewId: 'C1' } as Partial<Unit>;
  const places = (rec: Recommendation) => rec.units.map(({ unitId, eta }) => [unitId, eta.totalMs]);

  it('drives the one that rescue needs where people are trapped, else the pumper', () => {
    // P1 and R1: 80 s and 2,200 m = 5:00. P2: 3,100 m, 6:30. R2: 6,400 m, 12:00.
    const units = [
      unitAt('P1', at(2_200), 'PUMP', crew),
      unitAt('R1', at(2_200), 'RESCUE', crew),
      unitAt('P2', at(0, 3_100), 'PUMP'),
      unitAt('R2', at(0, -6_400), 'RESCUE'),
    ];
    const rec = ask(units, planOf('PUMP 1, RESCUE 1'), {}, { peopleTrapped: 3 });
    expect(places(rec)).toEqual([
      ['P2', ms(6, 30)],
      ['R1', ms(5)],
    ]);
    expect(rec.alternative?.unitIds).toEqual(['P1', 'R2']);
    expect(rec.notChosen).toEqual([{ unitId: 'P1', reason: 'CREW_SENT' }]);
    expect(places(ask(units, planOf('PUMP 1, RESCUE 1')))).toEqual([
      ['P1', ms(5)],
      ['R2', ms(12)],
    ]);
  });

  it('gives a second of water for minutes of the force', () => {
    // P1 5:00 or L1, 2,500 m, 5:30; P2, 2,250 m, 5:05, in the step of P1; L2, 8,200 m, 15:00.
    const units = [
      unitAt('P1', at(2_200), 'PUMP', crew),
      unitAt('L1', at(2_500), 'LADDER', crew),
      unitAt('P2', at(0, 2_250), 'PUMP'),
      unitAt('L2', at(0, -8_200), 'LADDER'),
    ];
    expect(places(ask(units, planOf('PUMP 1, LADDER 1')))).toEqual([
      ['P2', ms(5, 5)],
      ['L1', ms(5, 30)],
    ]);
    expect(places(ask(units, planWith('PUMP 1, LADDER 1', { arrival: { stepMs: 1 } })))).toEqual([
      ['P1', ms(5)],
      ['L2', ms(15)],
    ]);
  });
});

describe('rescue or water', () => {
  // At the door all of them. U can do either: 80 s and 2,200 m = 5:00. P2: 3,100 m, 6:30. R2: 6,400 m, 12:00.
  const units = [
    unitAt('U', at(2_200), 'PUMP RESCUE'),
    unitAt('P2', at(0, 3_100), 'PUMP'),
    unitAt('R2', at(0, -6_400), 'RESCUE'),
  ];
  const plan = planOf('PUMP 1, RESCUE 1');

  it('is rescue where people are trapped, and water first is shown with both prices', () => {
    const rec = ask(units, plan, {}, { peopleTrapped: 3 });
    expect(sentBy(rec)).toEqual([
      [1, 'P2', 'ATTACK', 2, ms(6, 30)],
      [2, 'U', 'RESCUE', 1, ms(5)],
    ]);
    expect(rec.outlook).toMatchObject({ rescueReadyInMs: ms(5), firstWaterInMs: ms(6, 30), assembledInMs: ms(6, 30) });
    expect(rec.alternative).toMatchObject({
      unitIds: ['U', 'R2'],
      outlook: { rescueReadyInMs: ms(12), firstWaterInMs: ms(5), assembledInMs: ms(12) },
    });
    expect(rec.summary.en[3]).toBe('Water could come 1:30 sooner, rescue 7:00 later');
    expect(rec.summary.vi[3]).toBe('Nước có thể sớm hơn 1:30, cứu người muộn hơn 7:00');
    // Place by place U is the pumper.
    expect(rec.proof).toMatchObject({ isOptimal: true, greedyWorse: 'rescue ready 7:00 later' });
  });

  it('is water where nobody is', () => {
    const rec = ask(units, plan);
    expect(sentBy(rec)).toEqual([
      [1, 'U', 'ATTACK', 1, ms(5)],
      [2, 'R2', 'RESCUE', 2, ms(12)],
    ]);
    expect(rec.alternative).toBe(undefined);
    expect(rec.proof).toEqual({ isOptimal: true, searchSteps: 1 });
  });

  it('is rescue in a traffic accident, whoever is trapped, and has no other answer', () => {
    const rec = ask(units, plan, {}, { type: 'TRAFFIC_RESCUE', peopleTrapped: 0 });
    expect(sentBy(rec).map(([, unitId, task]) => [unitId, task])).toEqual([
      ['P2', 'ATTACK'],
      ['U', 'RESCUE'],
    ]);
    expect(rec.alternative).toBe(undefined);
  });
});

it('gives a second of water for minutes of the force, and not where times are compared strictly', () => {
  // U pumps or raises the ladder: 80 s and 2,200 m = 5:00. P2: 2,250 m, 5:05, in the same step of 15 s. L2: 8,200 m, 15:00.
  const units = [
    unitAt('U', at(2_200), 'PUMP LADDER'),
    unitAt('P2', at(0, 2_250), 'PUMP'),
    unitAt('L2', at(0, -8_200), 'LADDER'),
  ];
  const inSteps = ask(units, planOf('PUMP 1, LADDER 1'));
  expect(sentBy(inSteps)).toEqual([
    [1, 'P2', 'ATTACK', 2, ms(5, 5)],
    [2, 'U', 'LADDER', 1, ms(5)],
  ]);
  // 15:00 and 5:05 are 40 steps of 15 s apart.
  expect(inSteps.proof?.greedyWorse).toBe('force assembled 10:00 later');
  const strictly = ask(units, planWith('PUMP 1, LADDER 1', { arrival: { stepMs: 1 } }));
  expect(sentBy(strictly)).toEqual([
    [1, 'U', 'ATTACK', 1, ms(5)],
    [2, 'L2', 'LADDER', 2, ms(15)],
  ]);
});
