import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainPlan } from '../../src/dispatch/plan/explain-plan.ts';
import type { PlanRule, ResponsePlan } from '../../src/dispatch/plan/plan.ts';
import { formatPlan, parsePlan } from '../../src/dispatch/plan/plan-file.ts';
import { isInOutline } from '../../src/dispatch/plan/rule.ts';
import { recommend } from '../../src/dispatch/recommend.ts';
import { at, contextOf, fireAt, NIGHT_MS, NOON_MS, planOf, unitAt, worldOf } from './scene.ts';

const SEED = 20261128;
const [anywhere] = planOf('PUMP 1').rules;
const ruleWith = (id: string, more: Partial<PlanRule> = {}): PlanRule => ({ ...anywhere!, id, ...more });
const planWith = (...rules: PlanRule[]): ResponsePlan => ({ ...planOf('PUMP 1'), rules });

/** 200 m about the origin. */
const SQUARE = [at(-100, -100), at(100, -100), at(100, 100), at(-100, 100)];
const NIGHT = { fromMinute: 22 * 60, toMinute: 6 * 60 };
const world = worldOf({ units: [unitAt('U', at(500), 'PUMP')] });
const ruleAt = (plan: ResponsePlan, eastM: number, nowMs: number): string =>
  recommend(fireAt(world, {}, at(eastM)), contextOf(world, { plan, nowMs })).planRule;

describe('a rule of an area or of hours', () => {
  it('holds there and then, before those that hold everywhere', () => {
    const plan = planWith(
      ruleWith('ALL'),
      ruleWith('OLD-QUARTER', { area: SQUARE }),
      ruleWith('NIGHT', { hours: NIGHT }),
    );
    // 10:00 and 23:00 in Hanoi.
    expect([ruleAt(plan, 0, NOON_MS), ruleAt(plan, 150, NOON_MS)]).toEqual(['OLD-QUARTER', 'ALL']);
    expect(ruleAt(plan, 150, NIGHT_MS)).toBe('NIGHT');
    // As many things named: the earlier one.
    expect(ruleAt(plan, 0, NIGHT_MS)).toBe('OLD-QUARTER');
    const both = planWith(...plan.rules, ruleWith('BOTH', { area: SQUARE, hours: NIGHT }));
    expect(ruleAt(both, 0, NIGHT_MS)).toBe('BOTH');
    expect(
      ruleAt(planWith(ruleWith('ALL'), ruleWith('FIRE', { type: 'STRUCTURE_FIRE' }), both.rules[1]!), 0, NOON_MS),
    ).toBe('FIRE');
  });

  it('fills no hole of a plan, and comes back from a file as it was', () => {
    const limited = planWith(ruleWith('NIGHT', { hours: NIGHT }));
    expect(() => parsePlan(formatPlan(limited), 'plan.json')).toThrow('no rule for STRUCTURE_FIRE, HOUSE, level 1');
    const whole = planWith(ruleWith('ALL'), ruleWith('QUARTER', { area: SQUARE, hours: NIGHT }));
    expect(parsePlan(formatPlan(whole), 'plan.json')).toEqual(whole);
    const line = planWith(ruleWith('ALL'), ruleWith('LINE', { area: SQUARE.slice(0, 2) }));
    expect(() => parsePlan(formatPlan(line), 'plan.json')).toThrow(/rules\[1\]\.area: seen .*, wanted/);
  });

  it('is explained by the calls that it answers where it holds', () => {
    const fires = ruleWith('FIRES', { type: 'STRUCTURE_FIRE' });
    const night = ruleWith('NIGHT', { type: 'STRUCTURE_FIRE', hours: NIGHT });
    const { rules, calls } = explainPlan(planWith(ruleWith('ALL'), fires, night, ruleWith('LATE', { hours: NIGHT })));
    // 14 classes × 3 levels × people at risk or not are 84 kinds of a type; of ten types nine are left to LATE.
    expect([calls, rules.map(({ rule, calls: count }) => [rule.id, count])]).toEqual([
      840,
      [
        ['ALL', 756],
        ['FIRES', 84],
        ['NIGHT', 84],
        ['LATE', 756],
      ],
    ]);
  });
});

describe('a place in an outline', () => {
  it('is found by going round it: the angle that it sees the outline under is a whole turn', () => {
    const coordinate = fc.integer({ min: -40, max: 40 });
    const point = fc.record({ x: coordinate, y: coordinate });
    // Corners by angle about the middle, so that the outline does not cross itself; the place stands off the grid of the corners.
    const star = fc.array(fc.integer({ min: 5, max: 40 }), { minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(star, point, (radii, { x, y }) => {
        const corner = (radius: number, i: number) => {
          const angle = (2 * Math.PI * i) / radii.length;
          return { lat: radius * Math.sin(angle), lon: radius * Math.cos(angle) };
        };
        const outline = radii.map(corner);
        const place = { lat: y + 0.123_4, lon: x + 0.456_7 };
        const sees = outline.map((a) => Math.atan2(a.lat - place.lat, a.lon - place.lon));
        const turns = sees.map((angle, i) => {
          const by = sees[(i + 1) % sees.length]! - angle;
          return by - 2 * Math.PI * Math.round(by / (2 * Math.PI));
        });
        const turned = Math.abs(turns.reduce((sum, by) => sum + by, 0)) > Math.PI;
        expect(isInOutline(outline, place)).toBe(turned);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});
