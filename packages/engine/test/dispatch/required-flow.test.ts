import { describe, expect, it } from 'vitest';
import { type FlowMethod, requiredFlow } from '../../src/dispatch/plan/required-flow.ts';
import { recommend } from '../../src/dispatch/recommend.ts';
import { at, contextOf, fireAt, planOf, unitAt, worldOf } from './scene.ts';

const NFA: FlowMethod = { name: 'NFA', involvedPercent: 100, exposedSides: 2 };
const NFPA: FlowMethod = {
  name: 'NFPA_1142',
  storeyHeightCm: 330,
  hazardClass: 7,
  constructionPercent: 100,
  isExposed: false,
};
const qcvn = (use: 'DWELLING' | 'PUBLIC'): FlowMethod => ({ name: 'QCVN_06', use, storeyHeightCm: 300 });

const flowOf = (method: FlowMethod, floorAreaM2: number, floors?: number): number | undefined =>
  requiredFlow(method, floors === undefined ? { floorAreaM2 } : { floorAreaM2, floors })?.flowLpm;

describe('the required flow', () => {
  it('by NFA is a third of a gallon a square foot, a quarter more a side', () => {
    // A tube house of 4 × 15 m: 60 × 10.76391 / 3 = 215.278 gpm, × 1.5 = 322.917, × 3.785412 = 1,222.4 l/min.
    expect(flowOf(NFA, 60)).toBe(1_222);
    // 30 × 50 ft, a quarter of it burning: 1,500 / 3 × 0.25 = 125 gpm = 473.2 l/min. 1,500 ft² are 139.4 m²: 139 give 471.9.
    expect(flowOf({ name: 'NFA', involvedPercent: 25, exposedSides: 0 }, 139)).toBe(472);
  });

  it('by Iowa is a gallon for 100 cubic feet', () => {
    // 100 m² × 3.3 m = 330 m³ = 11,653.84 ft³ → 116.538 gpm = 441.1 l/min.
    expect(flowOf({ name: 'IOWA', storeyHeightCm: 330 }, 100)).toBe(441);
  });

  it('by ISO is rounded in its steps and kept in its bounds', () => {
    const iso = (constructionPercent: number): FlowMethod => ({
      name: 'ISO_NFF',
      constructionPercent,
      occupancyPercent: 100,
      exposurePercent: 0,
    });
    // 18 × 1.5 × √(500 × 10.76391) = 27 × 73.362 = 1,980.8 → 2,000 gpm = 7,570.8 l/min.
    expect(flowOf(iso(150), 500)).toBe(7_571);
    // 18 × 0.6 × √(60 × 10.76391) = 274.5 → 250, below the least of 500 gpm = 1,892.7.
    expect(flowOf(iso(60), 60)).toBe(1_893);
    // 27 × √(1,000,000 × 10.76391) = 88,583, above the most of 12,000 gpm = 45,424.9.
    expect(flowOf(iso(150), 1_000_000)).toBe(45_425);
    // 27 × √(1,000 × 10.76391) = 2,801.2 → in steps of 500: 3,000 gpm = 11,356.2.
    expect(flowOf(iso(150), 1_000)).toBe(11_356);
  });

  it('by NFPA 1142 follows the total of water, of which there is a least', () => {
    // 60 m² × 1 × 3.3 m = 6,992 ft³ / 7 = 999 gal, at least 2,000 → 250 gpm = 946.4 l/min.
    expect(flowOf(NFPA, 60, 1)).toBe(946);
    // Exposed: 999 × 1.5 = 1,498, at least 3,000 → 500 gpm.
    expect(flowOf({ ...NFPA, isExposed: true }, 60, 1)).toBe(1_893);
    // 500 × 4 × 3.3 = 6,600 m³ = 233,077 ft³ / 7 = 33,297 gal → 1,000 gpm; / 7 of half of it 16,648 → 750.
    expect(flowOf(NFPA, 500, 4)).toBe(3_785);
    expect(flowOf(NFPA, 500, 2)).toBe(2_839);
    expect(requiredFlow(NFPA, { floorAreaM2: 60, floors: 1 })?.basis).toBe('NFPA 1142, 8 m³ in all');
  });

  it.each([
    // 100 m² × 5 × 3 m = 1,500 m³: 3–12 floors, 1–5 thousand.
    ['DWELLING', 100, 5, 15],
    // 300 m³; the row begins there.
    ['DWELLING', 50, 2, 10],
    // Dashes: 14 floors of 1,000 m³ take the row's first number, 2 floors of 9,000 m³ its last.
    ['DWELLING', 20, 14, 20],
    ['DWELLING', 1_500, 2, 10],
    // 30 floors: the row of the highest buildings; 45,000 m³.
    ['DWELLING', 500, 30, 25],
    ['PUBLIC', 1_000, 4, 20],
    ['PUBLIC', 4_000, 12, 35],
    // 16 floors at most and 23,100 m³: the row begins with the next class, 30. 20 floors and 600,000 m³ lie beyond the table.
    ['PUBLIC', 550, 14, 30],
    ['PUBLIC', 10_000, 20, 35],
  ] as const)('by the table for a %s of %i m² and %i floors is %i l/s', (use, areaM2, floors, lps) => {
    expect(flowOf(qcvn(use), areaM2, floors)).toBe(60 * lps);
  });

  it('by the table says where the table has no number of its own', () => {
    const basis = (areaM2: number, floors: number): string | undefined =>
      requiredFlow(qcvn('PUBLIC'), { floorAreaM2: areaM2, floors })?.basis;
    expect(basis(1_000, 4)).toBe('QCVN 06 table, unverified, 4 floors, 12000 m³');
    for (const [areaM2, floors] of [
      [550, 14],
      [1_000, 20],
      [20_000, 4],
    ] as const)
      expect(basis(areaM2, floors)).toMatch(/, the nearest number of the table$/);
  });

  it('is unknown where the size is', () => {
    expect(requiredFlow(NFA, {})).toBeNull();
    expect(requiredFlow(NFPA, { floorAreaM2: 60 })).toBeNull();
    expect(requiredFlow(qcvn('PUBLIC'), { floorAreaM2: 60 })).toBeNull();
  });
});

describe('a recommendation', () => {
  const world = worldOf({ units: [unitAt('U', at(100), 'PUMP')] });
  const plan = planOf('PUMP 1', 900);
  const computing = { ...plan, rules: plan.rules.map((rule) => ({ ...rule, flowMethod: NFA })) };
  const ask = (floorAreaM2: number | undefined, more: object = {}) =>
    recommend(
      fireAt(world, { incident: floorAreaM2 === undefined ? {} : { floorAreaM2 }, ...more }),
      contextOf(world, { plan: computing }),
    );
  const flowWarnings = (rec: ReturnType<typeof ask>): string[] =>
    rec.warnings.filter(({ code }) => code.startsWith('FLOW')).map(({ code, message }) => `${code}: ${message}`);

  it('asks for the flow of the size that is told, and says by which method', () => {
    const rec = ask(60);
    expect(rec.water.requiredFlowLpm).toBe(1_222);
    expect(flowWarnings(rec)).toEqual([
      'FLOW_COMPUTED: 1222 l/min by NFA, 60 m², 100 % of it burning, 2 sides exposed',
    ]);
  });

  it('never asks for less than the rule does without a size, nor for more than a request may', () => {
    // 5 m² are 102 l/min: what is seen burning is a part of what will burn.
    expect([ask(5).water.requiredFlowLpm, flowWarnings(ask(5))]).toEqual([900, []]);
    expect(ask(10_000_000).water.requiredFlowLpm).toBe(1_000_000);
  });

  it('asks for the rule’s own flow where no size is told, and for the caller’s where one is given', () => {
    expect([ask(undefined).water.requiredFlowLpm, flowWarnings(ask(undefined))]).toEqual([900, []]);
    const given = ask(60, { requiredFlowLpm: 500 });
    expect([given.water.requiredFlowLpm, flowWarnings(given)]).toEqual([
      500,
      ['FLOW_FROM_REQUEST: required flow taken from the request'],
    ]);
  });
});
