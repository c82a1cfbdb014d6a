import { describe, expect, it } from 'vitest';
import { DEFAULT_PLAN } from '../../src/dispatch/plan/default-plan.ts';
import { createMains } from '../../src/dispatch/water/mains.ts';
import { sourceFlow } from '../../src/dispatch/water/source-flow.ts';
import type { WaterSource } from '../../src/world/world.ts';
import { at, fakeGround, waterAt } from './scene.ts';

const { water } = DEFAULT_PLAN;
const tested = (staticKpa: number, residualKpa: number) =>
  waterAt('H', at(0), { test: { staticKpa, residualKpa, flowLpm: 1_000 } });

describe('the flow of a hydrant', () => {
  it('is that of its test at 20 psi', () => {
    // (400 − 138) ÷ (400 − 200) = 1.31; 1.31^0.54 = e^(0.54 × 0.27003) = e^0.14582 = 1.15698: 1,156 l/min of 1,000.
    expect(sourceFlow(tested(400, 200), water)).toEqual({ flowLpm: 1_156, isLowPressure: false });
    // At a residual of 138 kPa it is the test's own flow.
    expect(sourceFlow(tested(400, 138), water).flowLpm).toBe(1_000);
  });

  // Case 5 of tactics: static 1.0 bar is below 20 psi; a test without a drop says nothing either.
  it.each([
    [100, 50],
    [138, 50],
    [300, 300],
  ])('tested at %i kPa static and %i residual is that of its class, and said to be', (staticKpa, residualKpa) => {
    expect(sourceFlow(tested(staticKpa, residualKpa), water)).toEqual({
      flowLpm: water.flowLpm.HYDRANT,
      isLowPressure: true,
    });
  });

  it('is as told without a test, and of its class when nobody told', () => {
    expect(sourceFlow(waterAt('H', at(0), { flowLpm: 700 }), water).flowLpm).toBe(700);
    expect(sourceFlow(waterAt('H', at(0)), water).flowLpm).toBe(600);
  });
});

describe('hydrants on one main', () => {
  const mainsOf = (all: readonly WaterSource[]) => createMains(fakeGround(), all);
  const sumLpm = (all: readonly WaterSource[], taken = all): number =>
    mainsOf(all).sumLpm(taken, ({ flowLpm = 0 }) => flowLpm);
  const of = (id: string, eastM: number, more = {}) => waterAt(id, at(eastM), { flowLpm: 900, ...more });

  it('give no more than the best of them: case 4 of tactics', () => {
    // 100 m apart, 900 l/min each: 900 of the 1,222 needed, 322 short.
    const two = [of('a', 0), of('b', 100)];
    expect(sumLpm(two)).toBe(900);
    expect(1_222 - sumLpm(two)).toBe(322);
  });

  it('are those within 150 m of each other, at second hand too, where no main is named', () => {
    // a–b 140 m and b–c 140 m share; d is 160 m from c.
    const row = [of('a', 0), of('b', 140), of('c', 280), of('d', 440)];
    expect(
      mainsOf(row)
        .shared(row)
        .map((group) => group.map(({ id }) => id)),
    ).toEqual([['a', 'b', 'c']]);
    expect(sumLpm(row)).toBe(1_800);
    // The middle one ties the other two together, taken or not.
    expect(sumLpm(row, [row[0]!, row[2]!])).toBe(900);
  });

  it('are those of the named main, however near or far', () => {
    const named = [of('a', 0, { mainId: 'm1' }), of('b', 50, { mainId: 'm2' }), of('c', 5_000, { mainId: 'm1' })];
    expect(sumLpm(named)).toBe(1_800);
    expect(
      mainsOf(named)
        .shared(named)
        .map((group) => group.map(({ id }) => id)),
    ).toEqual([['a', 'c']]);
  });

  it('are hydrants alone: tanks and ponds have water of their own', () => {
    expect(sumLpm([of('a', 0, { kind: 'TANK' }), of('b', 10, { kind: 'TANK' })])).toBe(1_800);
  });
});
