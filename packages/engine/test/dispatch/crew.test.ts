import { describe, expect, it } from 'vitest';
import { explainPlan } from '../../src/dispatch/plan/explain-plan.ts';
import { recommend } from '../../src/dispatch/recommend.ts';
import { at, contextOf, fakeGround, fireAt, planOf, unitAt, worldOf } from './scene.ts';

/** PUMP asks for 3 (the shipped plan). */
function ask(crews: Readonly<Record<string, number>>, plan = 'PUMP 1', more: object = {}) {
  const units = Object.entries(crews).map(([id, crew], i) => unitAt(id, at(400 + 400 * i), 'PUMP', { crew, ...more }));
  const world = worldOf({ units });
  return recommend(fireAt(world), contextOf(world, { plan: planOf(plan) }));
}

describe('a crew below the least that a place asks for', () => {
  it('does not fill it, however near it is, and the answer says why', () => {
    const rec = ask({ near: 2, far: 3 });
    expect(rec.units.map(({ unitId, capability }) => [unitId, capability])).toEqual([['far', 'PUMP']]);
    expect(rec.notChosen).toEqual([{ unitId: 'near', reason: 'CREW_TOO_SMALL' }]);
  });

  it('is what is short where it would have been enough', () => {
    const rec = ask({ near: 2, far: 3 }, 'PUMP 2');
    expect(rec.shortfalls).toEqual([{ capability: 'PUMP', missing: 1, reason: 'CREW_TOO_SMALL' }]);
    expect(rec.degraded.map(({ code }) => code)).toEqual(['PARTIAL_RESPONSE']);
  });

  it('is sent all the same where nobody else is left: never nobody while somebody could help', () => {
    const rec = ask({ near: 2, far: 1 });
    expect(rec.units.map(({ unitId, capability }) => [unitId, capability])).toEqual([['near', 'PUMP']]);
    expect(rec.shortfalls).toEqual([{ capability: 'PUMP', missing: 1, reason: 'CREW_TOO_SMALL' }]);
    expect(rec.degraded.map(({ code }) => code)).toEqual(['PARTIAL_RESPONSE']);
    expect(rec.warnings.map(({ code, message }) => `${code}: ${message}`)).toContain(
      'CREW_TOO_SMALL: to be made up, nobody else is left: near (2 of 3 for PUMP)',
    );
  });

  it('is sent beside units that fill other places, and beside whole crews, in the order of the places', () => {
    const units = [
      unitAt('two', at(100), 'PUMP', { crew: 2 }),
      unitAt('car', at(900), 'COMMAND', { crew: 3 }),
      unitAt('five', at(2_000), 'PUMP'),
    ];
    const world = worldOf({ units });
    const rec = recommend(fireAt(world), contextOf(world, { plan: planOf('PUMP 4, COMMAND 1') }));
    expect(rec.units.map(({ unitId, slot }) => [unitId, slot])).toEqual([
      ['five', 1],
      ['two', 2],
      ['car', 5],
    ]);
    expect(rec.shortfalls).toEqual([
      { capability: 'PUMP', missing: 2, reason: 'NONE_IN_FLEET' },
      { capability: 'PUMP', missing: 1, reason: 'CREW_TOO_SMALL' },
    ]);
    const own = { requirements: [{ capability: 'PUMP', count: 1 }] };
    const alone = worldOf({ units: units.slice(0, 1) });
    expect(recommend(fireAt(alone, own), contextOf(alone)).units.map(({ unitId }) => unitId)).toEqual(['two']);
  });

  it('is not one that nobody told: 0 counts as enough', () => {
    expect(ask({ near: 0, far: 3 }).units.map(({ unitId }) => unitId)).toEqual(['near']);
  });

  it('is what an exclusion hides, and one place is short once', () => {
    const units = [unitAt('two', at(400), 'PUMP', { crew: 2 })];
    const world = worldOf({ units });
    const context = contextOf(world, { plan: planOf('PUMP 1') });
    expect(recommend(fireAt(world, { options: { excludeUnitIds: ['two'] } }), context).shortfalls).toEqual([
      { capability: 'PUMP', missing: 1, reason: 'EXCLUDED' },
    ]);
    const ground = fakeGround({ part: (place) => (place.lon === at(400).lon ? 2 : 0) });
    expect(recommend(fireAt(world), { ...context, ground }).shortfalls).toEqual([
      { capability: 'PUMP', missing: 1, reason: 'CREW_TOO_SMALL' },
    ]);
  });

  it('asks nothing of places without a least', () => {
    const world = worldOf({ units: [unitAt('car', at(400), 'COMMAND', { crew: 1 })] });
    const rec = recommend(fireAt(world), contextOf(world, { plan: planOf('COMMAND 1') }));
    expect(rec.units.map(({ unitId, capability }) => [unitId, capability])).toEqual([['car', 'COMMAND']]);
  });

  it('fills no place that it was sent for already', () => {
    const sent = { status: 'ON_SCENE', incidentId: 'fire', bookedAtMs: 0 };
    const units = [unitAt('two', at(0), 'PUMP', { crew: 2, ...(sent as object) }), unitAt('free', at(900), 'PUMP')];
    const world = worldOf({ units });
    const rec = recommend(fireAt(world), contextOf(world, { plan: planOf('PUMP 1') }));
    expect(rec.units.map(({ unitId }) => unitId)).toEqual(['free']);
  });

  it('is counted by the explanation of a plan', () => {
    const [unit] = [unitAt('U', at(0), 'PUMP', { crew: 2 })[1]];
    expect(explainPlan(planOf('PUMP 1'), [unit]).rules[0]?.neverFilled).toEqual([
      { capability: 'PUMP', isMandatory: true, wanted: 1, missing: 1 },
    ]);
  });
});

describe('a unit that has not on board what a place asks for besides', () => {
  const plan = { ...planOf('RESCUE 1'), needs: { RESCUE: ['BREATHING_APPARATUS', 'FORCIBLE_ENTRY'] } };
  const bare = unitAt('bare', at(400), 'RESCUE BREATHING_APPARATUS');
  const whole = unitAt('whole', at(900), 'RESCUE BREATHING_APPARATUS FORCIBLE_ENTRY');
  const ask2 = (units: readonly ReturnType<typeof unitAt>[]) => {
    const world = worldOf({ units });
    return recommend(fireAt(world, { incident: { peopleTrapped: 2 } }), contextOf(world, { plan }));
  };

  it('does not fill it, however near it is', () => {
    // 80 s, 900 m × 0.1 s.
    const rec = ask2([bare, whole]);
    expect(rec.units.map(({ unitId }) => unitId)).toEqual(['whole']);
    expect(rec.outlook.rescueReadyInMs).toBe(170_000);
    expect(rec.notChosen).toEqual([{ unitId: 'bare', reason: 'UNEQUIPPED' }]);
  });

  it('is sent all the same where nobody else is left, and is no rescue that counts', () => {
    const rec = ask2([bare]);
    expect(rec.units.map(({ unitId }) => unitId)).toEqual(['bare']);
    expect(rec.outlook.rescueReadyInMs).toBeUndefined();
    expect(rec.shortfalls).toEqual([{ capability: 'RESCUE', missing: 1, reason: 'UNEQUIPPED' }]);
    expect(rec.warnings.map(({ code }) => code)).toContain('UNEQUIPPED');
  });
});
