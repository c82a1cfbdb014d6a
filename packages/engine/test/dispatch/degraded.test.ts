import { describe, expect, it } from 'vitest';
import type { RecommendInput } from '../../src/dispatch/answer.ts';
import { DEGRADED, type DegradedCode } from '../../src/dispatch/codes.ts';
import type { RecommendContext } from '../../src/dispatch/decide.ts';
import { recommend } from '../../src/dispatch/recommend.ts';
import type { Unit } from '../../src/world/world.ts';
import { at, contextOf, fakeGround, fireAt, NOON_MS, planOf, unitAt, waterAt, worldOf } from './scene.ts';

interface Rung {
  readonly unit?: Partial<Unit>;
  readonly plan?: string;
  readonly context?: (context: RecommendContext) => Partial<RecommendContext>;
  readonly input?: RecommendInput;
}

/** What is marked when one pumper 1 km off is asked for, a hydrant of 1,200 l/min at the fire, and one thing is not as it should be. */
function marksOf({ unit = {}, plan = 'PUMP 1', context = () => ({}), input = {} }: Rung): string[] {
  const world = worldOf({
    units: [unitAt('P', at(1_000), 'PUMP', unit)],
    water: [waterAt('H', at(20), { flowLpm: 1_200 })],
  });
  const usual = contextOf(world, { plan: planOf(plan, 1_000) });
  const rec = recommend(fireAt(world, input), { ...usual, ...context(usual) });
  expect(rec.units.length).toBeGreaterThan(0);
  return rec.degraded.map(({ code }) => code);
}

describe('a degraded answer', () => {
  it('is none when nothing is missing', () => {
    expect(marksOf({})).toEqual([]);
  });

  const rungs: Readonly<Record<Exclude<DegradedCode, 'SEARCH_STOPPED'>, Rung>> = {
    NO_ROUTE: { context: () => ({ ground: fakeGround({ part: (place) => (place.lon > at(500).lon ? 2 : 0) }) }) },
    PARTIAL_RESPONSE: { plan: 'PUMP 2' },
    NO_CAPABLE_UNIT: { plan: 'FOAM 1' },
    POSITIONS_OLD: { unit: { position: { ...at(900), atMs: NOON_MS - 300_000 } } },
    NO_WATER: { context: (usual) => ({ near: { ...usual.near, waterWithin: () => [], nearestWater: () => [] } }) },
    NO_TRAFFIC: { context: ({ ground }) => ({ ground: { ...ground, speedsAsOfMs: null } }) },
    TRAFFIC_STALE: { context: ({ ground }) => ({ ground: { ...ground, speedsAsOfMs: NOON_MS - 300_001 } }) },
    TRAFFIC_PENDING: { context: () => ({ pendingSinceMs: NOON_MS - 2_001 }) },
  };

  it.each(Object.entries(rungs))('is marked %s, and somebody is sent all the same', (code, rung) => {
    const marks = marksOf(rung);
    expect(marks).toContain(code);
    // Nobody who can is short by itself too.
    expect(marks.filter((mark) => mark !== code)).toEqual(code === 'NO_CAPABLE_UNIT' ? ['PARTIAL_RESPONSE'] : []);
  });

  it('has a mark for every rung; a deadline that was too near is in standing.test.ts', () => {
    expect([...Object.keys(rungs), 'SEARCH_STOPPED'].sort()).toEqual(Object.keys(DEGRADED).sort());
  });
});
