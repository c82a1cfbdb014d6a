import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_PLAN } from '../../src/dispatch/plan/default-plan.ts';
import { explainPlan } from '../../src/dispatch/plan/explain-plan.ts';
import { FACILITY_CLASSES, INCIDENT_TYPES, type Unit } from '../../src/world/world.ts';
import { at, planOf, unitAt } from './scene.ts';

const SEED = 20261127;
/** Types × classes × levels × people at risk or not. */
const CALLS = INCIDENT_TYPES.length * FACILITY_CLASSES.length * 3 * 2;

const fleetOf = (...capabilities: string[]): Unit[] => capabilities.map((names, i) => unitAt(`U${i}`, at(0), names)[1]);
const neverFilled = (places: string, fleet: readonly Unit[]) =>
  explainPlan(planOf(places), fleet).rules[0]!.neverFilled;

describe('the explanation of a plan', () => {
  it('says which rule answers each kind of call, and which none', () => {
    const [whole] = planOf('PUMP 1').rules;
    const fires = { ...whole!, id: 'FIRES', type: 'STRUCTURE_FIRE' as const };
    const night = { ...fires, id: 'NIGHT', peopleAtRisk: true as const };
    const explained = explainPlan({ ...DEFAULT_PLAN, rules: [whole!, fires, night, { ...night, id: 'LATE' }] });
    // Of one type 14 classes at 3 levels: 42 calls without people at risk and as many with. Equals: the earlier.
    const ofType = FACILITY_CLASSES.length * 3;
    expect(explained.calls).toBe(CALLS);
    expect(explained.rules.map(({ rule, calls }) => [rule.id, calls])).toEqual([
      ['ALL', CALLS - 2 * ofType],
      ['FIRES', ofType],
      ['NIGHT', ofType],
      ['LATE', 0],
    ]);
  });

  it('leaves no rule of the shipped plan unused', () => {
    const { rules, calls } = explainPlan(DEFAULT_PLAN);
    expect(rules.filter((rule) => rule.calls === 0)).toEqual([]);
    expect([calls, rules.every(({ neverFilled: open }) => open.length === 0)]).toEqual([CALLS, true]);
  });

  it('moves a unit on to the place that only it can fill', () => {
    // The one that can do both must be the ladder, though PUMP comes first.
    expect(neverFilled('PUMP 1, LADDER 1', fleetOf('PUMP LADDER', 'PUMP'))).toEqual([]);
    expect(neverFilled('PUMP 2, LADDER 1', fleetOf('PUMP LADDER', 'PUMP'))).toEqual([
      { capability: 'LADDER', isMandatory: true, wanted: 1, missing: 1 },
    ]);
    expect(neverFilled('PUMP 3, BOAT 2', fleetOf('PUMP', 'PUMP'))).toEqual([
      { capability: 'PUMP', isMandatory: true, wanted: 3, missing: 1 },
      { capability: 'BOAT', isMandatory: true, wanted: 2, missing: 2 },
    ]);
  });

  it('leaves as few places open as trying every division does', () => {
    const capability = fc.constantFrom('A', 'B', 'C');
    const fleet = fc.array(fc.subarray(['A', 'B', 'C'], { minLength: 1 }), { maxLength: 5 });
    const slots = fc.array(capability, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fleet, slots, (units, wanted) => {
        const open = neverFilled(
          wanted.map((name) => `${name} 1`).join(', '),
          fleetOf(...units.map((u) => u.join(' '))),
        );
        const missing = open.reduce((sum, one) => sum + one.missing, 0);
        expect(wanted.length - missing).toBe(mostFilled(wanted, units));
      }),
      { seed: SEED, numRuns: 400 },
    );
  });
});

/** Every place takes each unit that can, or none. */
function mostFilled([place, ...rest]: readonly string[], units: readonly (readonly string[])[]): number {
  if (place === undefined) return 0;
  const taken = units.map((unit, i) => (unit.includes(place) ? 1 + mostFilled(rest, units.toSpliced(i, 1)) : 0));
  return Math.max(mostFilled(rest, units), ...taken);
}
