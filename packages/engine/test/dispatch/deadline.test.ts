import { describe, expect, it } from 'vitest';
import { searchStepsFor } from '../../src/dispatch/decide.ts';
import { DEFAULT_PLAN } from '../../src/dispatch/plan/default-plan.ts';
import { recommend } from '../../src/dispatch/recommend.ts';
import { REQUEST_LIMITS } from '../../src/dispatch/request-limits.ts';
import { at, contextOf, fireAt, planOf, unitAt, worldOf } from './scene.ts';

const options = { alternatives: 0, includeGeometry: false, excludeUnitIds: [] };
const stepsFor = (deadlineMs: number, places: number) =>
  searchStepsFor({ options: { ...options, deadlineMs } }, places);

describe('a deadline', () => {
  it.each([
    // None: 200 steps, or 1,000 ÷ places; thirty times as many where lives hang on it.
    [0, 4, { max: 200, urgentMax: 6_000 }],
    [0, 25, { max: 40, urgentMax: 1_200 }],
    // 20 ms less 25² ÷ 100, at 2 steps a ms: 27.5, rounded up.
    [20, 25, { max: 28, urgentMax: 28 }],
    [20, 4, { max: 40, urgentMax: 40 }],
    // 60 places: who is there when takes longer than that already. One step is always taken.
    [20, 60, { max: 1, urgentMax: 1 }],
    // 100 ms less 36, at 2 × (25 ÷ 60)² steps a ms: 22.2, above the 16 that 60 places have.
    [100, 60, { max: 16, urgentMax: 23 }],
    [1, 6, { max: 2, urgentMax: 2 }],
  ])('of %i ms for %i places buys these steps', (deadlineMs, places, steps) => {
    expect(stepsFor(deadlineMs, places)).toEqual(steps);
  });

  it('never buys fewer for more of it, nor more for more places', () => {
    for (let places = 1; places < REQUEST_LIMITS.placesMax; places++)
      for (let deadlineMs = 1; deadlineMs <= 200; deadlineMs++) {
        const { max } = stepsFor(deadlineMs, places);
        expect(stepsFor(deadlineMs + 1, places).max).toBeGreaterThanOrEqual(max);
        expect(stepsFor(deadlineMs, places + 1).max).toBeLessThanOrEqual(max);
      }
  });
});

describe('places', () => {
  it('are limited well beyond the largest alarm of the shipped plan, and a request of as many is answered', () => {
    const largest = Math.max(
      ...DEFAULT_PLAN.rules.map(({ slots }) => slots.reduce((sum, { count }) => sum + count, 0)),
    );
    // PUMP 11, RESCUE 3, COMMAND 2, LADDER 2, TANK 2, a stand-by crew and extinguishers.
    expect([largest, REQUEST_LIMITS.placesMax]).toEqual([22, 60]);
    const units = Array.from({ length: 70 }, (_, i) => unitAt(`P${100 + i}`, at(1_000 + 10 * i), 'PUMP'));
    const world = worldOf({ units });
    const requirements = [{ capability: 'PUMP', count: 60 }];
    const rec = recommend(
      fireAt(world, { requirements, options: { deadlineMs: 20 } }),
      contextOf(world, { plan: planOf('PUMP 1') }),
    );
    // On a wide street: the first sixty of them, each 1 s behind the one before.
    expect(rec.units.map(({ unitId }) => unitId)).toEqual(units.slice(0, 60).map(([, { id }]) => id));
    expect(() => fireAt(world, { requirements: [{ capability: 'PUMP', count: 61 }] })).toThrow(/placesMax/);
    // The bad input.
    const tenThousand = Array(10_000).fill({ capability: 'PUMP', count: 1 });
    expect(() => fireAt(world, { requirements: tenThousand })).toThrow(/wanted at most 100 \(requirementsMax\)/);
  });
});
