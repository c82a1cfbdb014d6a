import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Recommendation } from '../../src/dispatch/answer.ts';
import { DEFAULT_PLAN } from '../../src/dispatch/plan/default-plan.ts';
import { recommend } from '../../src/dispatch/recommend.ts';
import { SUMMARY_COLUMNS } from '../../src/dispatch/say/summary.ts';
import { FACILITY_CLASSES, INCIDENT_TYPES } from '../../src/world/world.ts';
import { at, contextOf, type FakeRoads, fakeGround, fireAt, planOf, unitAt, waterAt, worldOf } from './scene.ts';

const SEED = 4_011;

describe('where people are trapped', () => {
  const RESCUER = unitAt('R', at(800), 'RESCUE BREATHING_APPARATUS FORCIBLE_ENTRY');
  const units = [
    RESCUER,
    ...Array.from({ length: 12 }, (_, i) => unitAt(`P${i}`, at(300 + i), 'PUMP BREATHING_APPARATUS')),
  ];
  const calls = INCIDENT_TYPES.flatMap((type) =>
    FACILITY_CLASSES.flatMap((facilityClass) => [1, 2, 3].map((alarmLevel) => ({ type, facilityClass, alarmLevel }))),
  );

  it(`somebody is sent to get them out, by the shipped plan, in each of ${calls.length} kinds of call`, () => {
    const world = worldOf({ units });
    for (const call of calls) {
      const request = fireAt(world, { incident: { ...call, peopleTrapped: 5 } });
      const rec = recommend(request, contextOf(world, { plan: DEFAULT_PLAN }));
      expect(
        rec.units.map(({ unitId }) => unitId),
        JSON.stringify(call),
      ).toContain('R');
      expect(rec.outlook.rescueReadyInMs, JSON.stringify(call)).toBeGreaterThan(0);
    }
  });

  it('and nobody is free for it, the answer says that it is missing', () => {
    const world = worldOf({ units: units.slice(1) });
    const rec = recommend(
      fireAt(world, { incident: { type: 'VEHICLE_FIRE', peopleTrapped: 1 } }),
      contextOf(world, { plan: DEFAULT_PLAN }),
    );
    expect(rec.shortfalls).toContainEqual({ capability: 'RESCUE', missing: 1, reason: 'NONE_IN_FLEET' });
    expect(rec.warnings.map(({ code }) => code)).toContain('RESCUE_ADDED');
  });
});

it('a mouth that is full and has no farther side sends the others behind, not home', () => {
  // A street of 4 m and 20 m that ends at the mouth, 60 m from the fire: room for one. Behind it 15 m more of hose: 48.713 s;
  // and 12 m behind that 36 + 2.97 s more, to the ms 261 s and 287.1 l = 21.533 s.
  const roads: FakeRoads = {
    stops: { truck: [{ ...at(60), walkM: 60, widthCm: 400, lengthMm: 20_000, goesOn: false, junction: 1 }] },
  };
  const units = ['A', 'B', 'C'].map((id) => unitAt(id, at(1_060), 'PUMP'));
  const world = worldOf({ units });
  const rec = recommend(fireAt(world), contextOf(world, { ground: fakeGround(roads), plan: planOf('PUMP 3') }));
  expect(rec.units.map(({ unitId, staging, eta }) => [unitId, staging.walkDistanceM, eta.totalMs])).toEqual([
    ['A', 60, 374_850],
    ['B', 75, 423_563],
    ['C', 87, 462_533],
  ]);
  expect(rec.shortfalls).toEqual([]);
});

describe(`of 400 answers in drawn towns, seed ${SEED},`, () => {
  const unit = fc.record({
    east: fc.integer({ min: -3_000, max: 3_000 }),
    kit: fc.constantFrom(
      'PUMP',
      'PUMP BREATHING_APPARATUS',
      'RESCUE',
      'TANK',
      'PUMP RESCUE BREATHING_APPARATUS HOSE_CART',
    ),
    tankL: fc.constantFrom(0, 500, 4_000),
    pumpLpm: fc.constantFrom(0, 100, 2_000),
    crew: fc.constantFrom(0, 1, 2, 5),
    profileId: fc.constantFrom('truck', 'mini'),
  });
  const town = fc.record({
    units: fc.array(unit, { minLength: 1, maxLength: 8 }),
    water: fc.array(
      fc.record({ east: fc.integer({ min: -150, max: 150 }), flowLpm: fc.constantFrom(300, 600, 3_000) }),
      { maxLength: 4 },
    ),
    walkM: fc.integer({ min: 0, max: 300 }),
    widthCm: fc.constantFrom(300, 400, 800),
    goesOn: fc.boolean(),
    peopleTrapped: fc.constantFrom(0, 3),
    plan: fc.constantFrom('PUMP 1', 'PUMP 2, RESCUE 1', 'PUMP 3, TANK 1, RESCUE 2'),
  });

  it('each holds what it says of itself', () => {
    fc.assert(
      fc.property(town, ({ units, water, walkM, widthCm, goesOn, peopleTrapped, plan }) => {
        const world = worldOf({
          units: units.map(({ east, kit, ...more }, i) => unitAt(`U${i}`, at(east), kit, more)),
          water: water.map(({ east, flowLpm }, i) => waterAt(`H${i}`, at(east, 5), { flowLpm })),
        });
        const ground = fakeGround({
          widths: { mini: { vehicleCm: 180, neededCm: 230 } },
          stops: {
            truck: [{ ...at(walkM), walkM, widthCm, goesOn, junction: 1 }],
            mini: [{ ...at(5), walkM: 5, widthCm: 300 }],
          },
          past: () => [at(walkM)],
        });
        const request = fireAt(world, { incident: { peopleTrapped } });
        checkAnswer(recommend(request, contextOf(world, { ground, plan: planOf(plan, 1_222) })));
      }),
      { seed: SEED, numRuns: 400 },
    );
  });
});

function checkAnswer(rec: Recommendation): void {
  for (const { eta } of rec.units) {
    const { availableInMs, turnoutMs, driveMs, holdMs, setupMs, chargeHoldMs, totalMs, totalP90Ms } = eta;
    expect(availableInMs + turnoutMs + driveMs + holdMs + setupMs + chargeHoldMs).toBe(totalMs);
    expect(Math.min(...Object.values(eta))).toBeGreaterThanOrEqual(0);
    expect(totalP90Ms).toBeGreaterThanOrEqual(totalMs);
  }
  expect(new Set(rec.units.map(({ unitId }) => unitId)).size).toBe(rec.units.length);
  const { firstWaterInMs = Infinity } = rec.outlook;
  expect(rec.alternative?.outlook.firstWaterInMs ?? -1).toBeLessThan(firstWaterInMs);
  expect(rec.water.suppliedFlowLpm + rec.water.shortfallLpm).toBe(rec.water.requiredFlowLpm);
  const orders = rec.units.map(({ arrivalOrder }) => arrivalOrder);
  expect(orders.toSorted((a, b) => a - b)).toEqual(orders.map((_, i) => i + 1));
  for (const lines of [rec.summary.en, rec.summary.vi]) {
    expect(lines.length).toBeLessThanOrEqual(6);
    for (const line of lines) expect([...line].length, line).toBeLessThanOrEqual(SUMMARY_COLUMNS);
  }
  if (rec.summary.en[1]?.startsWith('All drive up'))
    expect(Math.max(...rec.units.map(({ staging }) => staging.walkDistanceM))).toBeLessThanOrEqual(20);
  if (rec.units.length === 0) expect(rec.shortfalls.length).toBeGreaterThan(0);
}
