import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IncidentId } from '../../src/core/ids.ts';
import { DEFAULT_PLAN } from '../../src/dispatch/plan/default-plan.ts';
import { recommend } from '../../src/dispatch/recommend.ts';
import type { World } from '../../src/world/world.ts';
import { at, contextOf, fakeGround, fireAt, NIGHT_MS, NOON_MS, nearOf, planOf, unitAt, worldOf } from './scene.ts';

const SEED = 20261123;

describe('the choice of units', () => {
  it('fills places in rank order, each unit once, and lists them so', () => {
    // Turnout 80 s by day, a metre takes 100 ms: B 80 + 50 = 130 s, A 80 + 100 = 180 s, C 80 + 150 = 230 s, D (command) 380 s.
    const world = worldOf({
      units: [
        unitAt('A', at(1_000), 'PUMP'),
        unitAt('B', at(-500), 'PUMP'),
        unitAt('C', at(0, 1_500), 'PUMP'),
        unitAt('D', at(0, -3_000), 'COMMAND'),
      ],
    });
    const rec = recommend(fireAt(world), contextOf(world, { plan: planOf('PUMP 2, COMMAND 1') }));
    expect(rec.units.map((unit) => [unit.slot, unit.unitId, unit.capability, unit.eta.totalMs])).toEqual([
      [1, 'B', 'PUMP', 130_000],
      [2, 'A', 'PUMP', 180_000],
      [3, 'D', 'COMMAND', 380_000],
    ]);
    // C is 1,500 m away and nearer than D, but no unit chosen for PUMP is farther than C.
    expect(rec.notChosen).toEqual([{ unitId: 'C', reason: 'NOT_NEEDED' }]);
    expect(rec.shortfalls).toEqual([]);
    expect(rec.degraded).toEqual([]);
    expect(rec.epochs).toEqual({ network: 7, traffic: 3, fleet: 42, trafficAgeMs: 0 });
    expect([rec.planRule, rec.requestId]).toEqual(['ALL', 'r1']);
  });

  it('counts what a unit takes for its parts: turnout, drive, laying hose from the stop, and the late tenth', () => {
    const stops = { truck: [{ ...at(120), walkM: 120 }] };
    const world = worldOf({ units: [unitAt('A', at(1_120), 'PUMP')] });
    const rec = recommend(
      fireAt(world),
      contextOf(world, { plan: planOf('PUMP 1'), ground: fakeGround({ stops }), nowMs: NIGHT_MS }),
    );
    // 23:00: night turnout 90 s. Drive 1,000 m = 100 s. Hose 120 m × 3 s = 360 s, and 120 × 3.3 l to fill it at 800 l/min = 29.7 s:
    // 389.7 s. p90 of the two, 1.4 each: σ = ln 1.4 / 1.28155 = 0.26255, w = e^σ² = 1.071364; mean 489.7 √w = 506.872, variance
    // (100² + 389.7²) w (w − 1) = 12,375.818, third moment (100³ + 389.7³) w^1.5 (w − 1)² (w + 2) = 1,043,919.387; skew 0.758239 =
    // y³ + 3y, y = 0.247682, 1 + y² = 1.061346; scale √(variance / 1.061346) / y = 435.978; p90 = 506.872 − 435.978 √1.061346 +
    // 435.978 e^(1.28155 √ln 1.061346) = 653.7536 s, and 90 s.
    expect(rec.units[0]?.eta).toEqual({
      availableInMs: 0,
      turnoutMs: 90_000,
      driveMs: 100_000,
      holdMs: 0,
      chargeHoldMs: 0,
      setupMs: 389_700,
      totalMs: 579_700,
      totalP90Ms: 743_754,
    });
    expect(rec.units[0]?.staging).toMatchObject({ ...at(120), walkDistanceM: 120 });
    expect(rec.units[0]?.route).toEqual({ lengthM: 1_000, polyline: '', contraflowM: 0, warnings: [] });
  });

  it('takes equals by their id', () => {
    const world = worldOf({ units: ['C', 'A', 'B'].map((id) => unitAt(id, at(700), 'PUMP')) });
    const rec = recommend(fireAt(world), contextOf(world));
    expect(rec.units.map((unit) => unit.unitId)).toEqual(['A', 'B']);
  });

  it('sends no unit that is busy or excluded and says which capability is short, and why', () => {
    const world = worldOf({
      units: [
        unitAt('A', at(100), 'PUMP', { status: 'ON_SCENE', incidentId: 'other' as IncidentId }),
        unitAt('B', at(200), 'PUMP'),
        unitAt('C', at(300), 'PUMP'),
        unitAt('D', at(400), 'RESCUE', { status: 'OUT_OF_SERVICE' }),
        unitAt('E', at(5_000), 'TANK'),
      ],
    });
    const request = fireAt(world, { options: { excludeUnitIds: ['B'] } });
    const plan = planOf('PUMP 3, RESCUE 1, LADDER 2, TANK 1');
    const rec = recommend(request, contextOf(world, { plan }));
    expect(rec.units.map((unit) => [unit.slot, unit.unitId])).toEqual([
      [1, 'C'],
      [7, 'E'],
    ]);
    expect(rec.shortfalls).toEqual([
      { capability: 'PUMP', missing: 2, reason: 'EXCLUDED' },
      { capability: 'RESCUE', missing: 1, reason: 'ALL_BUSY' },
      { capability: 'LADDER', missing: 2, reason: 'NONE_IN_FLEET' },
    ]);
    expect(rec.notChosen).toEqual([
      { unitId: 'A', reason: 'STATUS' },
      { unitId: 'B', reason: 'EXCLUDED' },
      { unitId: 'D', reason: 'STATUS' },
    ]);
    expect(rec.degraded.map((notice) => notice.code)).toEqual(['PARTIAL_RESPONSE']);
  });

  it('names a unit that is nearer in a straight line and later by road, with its time', () => {
    // R stands 400 m away over the river: the road is ten times as long, 4,000 m = 400 s. X can do nothing that is asked for.
    const world = worldOf({
      units: [unitAt('R', at(400), 'PUMP'), unitAt('A', at(-900), 'PUMP'), unitAt('X', at(300), 'LADDER')],
    });
    const detour = (from: { lon: number }): number => (from.lon > at(0).lon ? 10 : 1);
    const rec = recommend(fireAt(world), contextOf(world, { plan: planOf('PUMP 1'), ground: fakeGround({ detour }) }));
    expect(rec.units.map((unit) => unit.unitId)).toEqual(['A']);
    expect(rec.notChosen).toEqual([
      { unitId: 'X', reason: 'NO_CAPABILITY' },
      { unitId: 'R', reason: 'SLOWER', wouldArriveInMs: 480_000 },
    ]);
  });

  it('stands where a road leads, though another stop be nearer on foot', () => {
    // The stop nearest on foot is a courtyard (part 2) that no truck reaches; the next is at the mouth, 80 m on foot.
    const courtyard = at(10);
    const stops = {
      truck: [
        { ...courtyard, walkM: 10 },
        { ...at(80), walkM: 80 },
      ],
    };
    const part = (place: { lon: number }): number => (place.lon === courtyard.lon ? 2 : 0);
    const world = worldOf({ units: [unitAt('A', at(1_080), 'PUMP')] });
    const rec = recommend(
      fireAt(world),
      contextOf(world, { plan: planOf('PUMP 1'), ground: fakeGround({ stops, part }) }),
    );
    expect(rec.units[0]).toMatchObject({ eta: { driveMs: 100_000 }, staging: { walkDistanceM: 80 } });
    expect(rec.degraded).toEqual([]);
  });

  it('ranks by the straight line where no road leads, marks it, and stays in order', () => {
    const part = (place: { lon: number }): number => (place.lon === at(0).lon ? 2 : 0);
    const world = worldOf({
      units: [unitAt('A', at(2_000), 'PUMP'), unitAt('B', at(1_000), 'PUMP'), unitAt('C', at(3_000), 'PUMP')],
    });
    const rec = recommend(fireAt(world), contextOf(world, { ground: fakeGround({ part }) }));
    // 80 s + 1,000 m × 140 ms = 220 s; 80 s + 280 s = 360 s.
    expect(rec.units.map((unit) => [unit.unitId, unit.eta.totalMs, unit.route.lengthM])).toEqual([
      ['B', 220_000, 1_000],
      ['A', 360_000, 2_000],
    ]);
    expect(rec.units[0]?.route.warnings.map((warning) => warning.code)).toEqual(['NO_ROUTE']);
    expect(rec.degraded.map((notice) => notice.code)).toEqual(['NO_ROUTE']);
    expect(rec.shortfalls).toEqual([{ capability: 'PUMP', missing: 2, reason: 'NO_ROUTE' }]);
  });

  it('prefers a far unit with a road to a near one without', () => {
    const part = (place: { lon: number }): number => (place.lon === at(500).lon ? 2 : 0);
    const world = worldOf({ units: [unitAt('A', at(500), 'PUMP'), unitAt('B', at(9_000), 'PUMP')] });
    const rec = recommend(fireAt(world), contextOf(world, { plan: planOf('PUMP 1'), ground: fakeGround({ part }) }));
    expect(rec.units.map((unit) => unit.unitId)).toEqual(['B']);
    expect(rec.notChosen).toEqual([{ unitId: 'A', reason: 'NO_ROUTE' }]);
  });

  it('has no stop at all: the point itself stands for it', () => {
    const world = worldOf({ units: [unitAt('A', at(500), 'PUMP')] });
    const rec = recommend(fireAt(world), contextOf(world, { ground: fakeGround({ stops: { truck: [] } }) }));
    expect(rec.units[0]?.staging).toMatchObject({ ...at(0), walkDistanceM: 0 });
    expect(rec.degraded.map((notice) => notice.code)).toEqual(['NO_ROUTE', 'PARTIAL_RESPONSE']);
  });

  it('sends the nearest of any kind when nobody can do what the plan asks for, and nobody when the caller asked', () => {
    const world = worldOf({ units: [unitAt('A', at(900), 'COMMAND'), unitAt('B', at(500), 'LIGHT')] });
    const byPlan = recommend(fireAt(world), contextOf(world));
    expect(byPlan.units.map((unit) => [unit.slot, unit.unitId, unit.capability])).toEqual([[1, 'B', 'ANY']]);
    expect(byPlan.degraded.map((notice) => notice.code)).toEqual(['NO_CAPABLE_UNIT', 'PARTIAL_RESPONSE']);
    expect(byPlan.shortfalls).toEqual([{ capability: 'PUMP', missing: 2, reason: 'NONE_IN_FLEET' }]);
    const byCaller = recommend(fireAt(world, { requirements: [{ capability: 'PUMP', count: 1 }] }), contextOf(world));
    expect(byCaller.units).toEqual([]);
    expect(byCaller.planRule).toBe('REQUEST');
    // Nobody chosen: a reason for everybody.
    expect(byCaller.notChosen.map((n) => [n.unitId, n.reason])).toEqual([
      ['B', 'NO_CAPABILITY'],
      ['A', 'NO_CAPABILITY'],
    ]);
  });

  it('stands where it is soonest at work, not where it comes first', () => {
    // To the stop 100 m off, 1,000 m of road = 100 s and 100 m of hose × 3.2475 s = 324.75 s; round to the other way in, 10 m from the
    // door, 1,300 m = 130 s and 32.475 s.
    const stops = {
      truck: [
        { ...at(-300), walkM: 10 },
        { ...at(0), walkM: 100 },
      ],
    };
    const world = worldOf({ units: [unitAt('A', at(1_000), 'PUMP'), unitAt('B', at(1_000), 'COMMAND')] });
    const context = contextOf(world, { plan: planOf('PUMP 1, COMMAND 1'), ground: fakeGround({ stops }) });
    // The command crew walks: 100 s + 100 s on the one side, 130 s + 10 s on the other.
    expect(
      recommend(fireAt(world), context).units.map(({ eta, staging }) => [
        eta.driveMs,
        staging.walkDistanceM,
        eta.setupMs,
      ]),
    ).toEqual([
      [130_000, 10, 32_475],
      [130_000, 10, 10_000],
    ]);
  });

  it('gives a reason for five of those that stand nearer, the nearest first', () => {
    // Six without what is asked for at 100 to 600 m, the pumper behind them.
    const others = [6, 3, 1, 5, 2, 4].map((n) => unitAt(`X${n}`, at(100 * n), 'LIGHT'));
    const world = worldOf({ units: [...others, unitAt('A', at(900), 'PUMP')] });
    const { notChosen } = recommend(fireAt(world), contextOf(world, { plan: planOf('PUMP 1') }));
    expect(notChosen.map(({ unitId }) => unitId)).toEqual(['X1', 'X2', 'X3', 'X4', 'X5']);
  });

  it('counts units that are on the incident already: a level is a total', () => {
    const on = { status: 'ON_SCENE', incidentId: 'fire' as IncidentId } as const;
    const world = worldOf({
      units: [
        unitAt('A', at(10), 'PUMP', on),
        unitAt('B', at(20), 'PUMP', { ...on, status: 'RETURNING' }),
        unitAt('C', at(900), 'PUMP'),
        unitAt('D', at(800), 'PUMP'),
      ],
    });
    const rec = recommend(fireAt(world), contextOf(world, { plan: planOf('PUMP 3') }));
    // A holds place 1. B has left: free again, and nearest.
    expect(rec.units.map((unit) => [unit.slot, unit.unitId])).toEqual([
      [2, 'B'],
      [3, 'D'],
    ]);
    expect(rec.warnings.find((warning) => warning.code === 'ALREADY_SENT')?.message).toContain('A');
  });
});

it('says of units that nobody needs any more that they are not needed, not that they can do nothing', () => {
  const on = { status: 'ON_SCENE', incidentId: 'fire' as IncidentId } as const;
  const world = worldOf({ units: [unitAt('A', at(10), 'PUMP', on), unitAt('B', at(900), 'PUMP')] });
  const rec = recommend(fireAt(world), contextOf(world, { plan: planOf('PUMP 1') }));
  expect(rec.units).toEqual([]);
  expect(rec.notChosen).toEqual([
    { unitId: 'A', reason: 'STATUS' },
    { unitId: 'B', reason: 'NOT_NEEDED' },
  ]);
});

it('keeps the times of a unit that says it is on another continent within an int32', () => {
  const position = { lat: 0, lon: 0, atMs: NOON_MS };
  const world = worldOf({ units: [unitAt('A', at(900), 'PUMP', { position })] });
  const plan = { ...planOf('PUMP 1'), arrival: { ...DEFAULT_PLAN.arrival, p90Factor: 4 } };
  const stops = { truck: [] };
  const ground = { ...fakeGround({ stops }), bbox: [-180, -90, 180, 90] as const };
  const [unit] = recommend(fireAt(world), contextOf(world, { plan, ground })).units;
  for (const ms of Object.values(unit?.eta ?? {})) expect(ms).toBeLessThan(2 ** 31);
  expect(unit?.eta.totalP90Ms).toBeGreaterThanOrEqual(unit?.eta.totalMs ?? 0);
});

it('says which units come back from elsewhere, and whose hose is too short for where it stops', () => {
  // Stops 300 m on foot: 300 m of hose reach, 299 do not; a command car lays none.
  const stops = { truck: [{ ...at(300), walkM: 300 }] };
  const world = worldOf({
    units: [
      unitAt('A', at(900), 'PUMP', { hoseM: 300 }),
      unitAt('B', at(1_000), 'PUMP', { hoseM: 299, status: 'RETURNING' }),
      unitAt('C', at(1_100), 'COMMAND', { hoseM: 0 }),
    ],
  });
  const plan = planOf('PUMP 2, COMMAND 1');
  const { warnings } = recommend(fireAt(world), contextOf(world, { plan, ground: fakeGround({ stops }) }));
  expect(warnings.map(({ code, message }) => `${code} ${message}`)).toEqual([
    'UNIT_RETURNING on the way back, tank and crew to be asked for: B',
    'HOSE_TOO_SHORT own hose does not reach: B (299 m for 300 m)',
  ]);
});

describe('positions', () => {
  const place = (ageMs: number, status: 'AVAILABLE' | 'RETURNING' = 'AVAILABLE'): World =>
    worldOf({ units: [unitAt('A', at(2_000), 'PUMP', { status, position: { ...at(1_000), atMs: NOON_MS - ageMs } })] });
  const ask = (world: World) => recommend(fireAt(world), contextOf(world, { plan: planOf('PUMP 1') }));

  it.each([
    [0, 100_000, undefined],
    [30_000, 100_000, undefined],
    [30_001, 100_000, 'POSITION_AGED'],
    [120_001, 100_000, 'POSITION_OLD'],
    [600_000, 100_000, 'POSITION_OLD'],
    [600_001, 200_000, 'POSITION_TOO_OLD'],
    [-5_000, 100_000, undefined],
    [-5_001, 200_000, 'POSITION_IN_FUTURE'],
  ])('%i ms old gives a drive of %i ms, marked %s', (ageMs, driveMs, mark) => {
    const rec = ask(place(ageMs));
    expect(rec.units[0]?.eta.driveMs).toBe(driveMs);
    expect(rec.warnings.map((warning) => warning.code)).toEqual(mark === undefined ? [] : [mark]);
  });

  it('off the map is no position: the unit is offered from its station, and said to be', () => {
    const lost = { lat: 0, lon: 0, atMs: NOON_MS };
    const world = worldOf({ units: [unitAt('A', at(900), 'PUMP', { position: lost }), unitAt('B', at(950), 'PUMP')] });
    const rec = ask(world);
    expect(rec.units.map(({ unitId, eta }) => [unitId, eta.driveMs])).toEqual([['A', 90_000]]);
    expect(rec.warnings.map(({ code, message }) => `${code} ${message}`)).toEqual([
      "POSITION_OUTSIDE A: position outside the map's area; taken to be at its station",
    ]);
  });

  it('spares a returning crew on the road its turnout, and no other', () => {
    expect(ask(place(0)).units[0]?.eta.turnoutMs).toBe(80_000);
    expect(ask(place(0, 'RETURNING')).units[0]?.eta.turnoutMs).toBe(0);
    expect(ask(place(700_000, 'RETURNING')).units[0]?.eta.turnoutMs).toBe(80_000);
  });
});

describe('the answer', () => {
  it('has the same bytes whatever the order of the world', () => {
    const units = Array.from({ length: 12 }, (_, i) =>
      unitAt(`U${i}`, at((i * 997) % 4_000, (i * 389) % 3_000), i % 3 === 0 ? 'PUMP RESCUE' : 'PUMP TANK'),
    );
    const plan = planOf('PUMP 3, RESCUE 1, TANK 1', 1_222);
    const bytesOf = (order: typeof units): string => {
      const world = worldOf({ units: order });
      return JSON.stringify(recommend(fireAt(world), contextOf(world, { plan })));
    };
    const bytes = bytesOf(units);
    fc.assert(
      fc.property(fc.shuffledSubarray(units, { minLength: units.length }), (order) => {
        expect(bytesOf(order)).toBe(bytes);
      }),
      { seed: SEED, numRuns: 50 },
    );
  });

  it('takes a rule for people at risk at night in a dwelling, and not when the caller says that nobody is trapped', () => {
    const world = worldOf({ units: [unitAt('A', at(500), 'PUMP')] });
    const ruleAt = (nowMs: number, peopleTrapped?: number): string => {
      const incident = { facilityClass: 'HOUSE', ...(peopleTrapped === undefined ? {} : { peopleTrapped }) };
      return recommend(fireAt(world, { incident }), {
        ...contextOf(world, { plan: DEFAULT_PLAN, nowMs }),
        near: nearOf(world),
      }).planRule;
    };
    expect(ruleAt(NOON_MS)).toBe('STRUCTURE_FIRE.HOUSE.1');
    expect(ruleAt(NIGHT_MS)).toBe('STRUCTURE_FIRE.HOUSE.1.PEOPLE');
    expect(ruleAt(NIGHT_MS, 0)).toBe('STRUCTURE_FIRE.HOUSE.1');
    expect(ruleAt(NOON_MS, 2)).toBe('STRUCTURE_FIRE.HOUSE.1.PEOPLE');
  });

  it('says that data are invented', () => {
    const world = worldOf({ units: [unitAt('A', at(500), 'PUMP')] });
    const synthetic = { ...world, city: { ...world.city, synthetic: true, note: 'Made for tests.' } };
    const rec = recommend(fireAt(synthetic), contextOf(synthetic));
    expect(rec.warnings.map((warning) => warning.code)).toEqual(['SYNTHETIC_DATA']);
  });
});
