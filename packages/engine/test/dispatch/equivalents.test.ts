import { describe, expect, it } from 'vitest';
import { DEFAULT_PLAN } from '../../src/dispatch/plan/default-plan.ts';
import { acceptedFor } from '../../src/dispatch/plan/places.ts';
import { formatPlan, parsePlan } from '../../src/dispatch/plan/plan-file.ts';
import { recommend } from '../../src/dispatch/recommend.ts';
import { at, contextOf, fireAt, planOf, unitAt, worldOf } from './scene.ts';

const EQUIVALENTS = { PUMP: ['LADDER_PUMP', 'FOAM_TENDER'], FOAM_TENDER: ['AIRPORT_TENDER'] };

describe('what may stand for a capability', () => {
  it('is what the plan says, and what may stand for that', () => {
    expect(acceptedFor('PUMP', EQUIVALENTS)).toEqual(['PUMP', 'LADDER_PUMP', 'FOAM_TENDER', 'AIRPORT_TENDER']);
    expect(acceptedFor('LADDER', EQUIVALENTS)).toEqual(['LADDER']);
    // A plan from a file has no circle; one from elsewhere ends all the same.
    expect(acceptedFor('A', { A: ['B'], B: ['A'] })).toEqual(['A', 'B']);
  });

  it('fills the place, by its own time, and the answer says so', () => {
    const units = [unitAt('ladder', at(400), 'LADDER LADDER_PUMP'), unitAt('pumper', at(800), 'PUMP')];
    const world = worldOf({ units });
    const plan = { ...planOf('PUMP 2'), equivalents: EQUIVALENTS };
    const rec = recommend(fireAt(world), contextOf(world, { plan }));
    expect(rec.units.map(({ unitId, capability }) => [unitId, capability])).toEqual([
      ['ladder', 'PUMP'],
      ['pumper', 'PUMP'],
    ]);
    expect(rec.warnings.map(({ code, message }) => `${code}: ${message}`)).toContain(
      'SUBSTITUTE: does as well by the plan: ladder (LADDER_PUMP for PUMP)',
    );
    const without = recommend(fireAt(world), contextOf(world, { plan: planOf('PUMP 2') }));
    expect(without.units.map(({ unitId }) => unitId)).toEqual(['pumper']);
  });

  it('leaves units that are there already the places that they alone can fill', () => {
    // A can stand for a pumper; only it is a ladder pump. B is a pumper. Both places are filled, and C stays at home.
    const sent = { status: 'ON_SCENE', incidentId: 'fire', bookedAtMs: 0 } as object;
    const units = [
      unitAt('A', at(0), 'LADDER_PUMP', sent),
      unitAt('B', at(0), 'PUMP', sent),
      unitAt('C', at(500), 'LADDER_PUMP'),
    ];
    const world = worldOf({ units });
    const plan = { ...planOf('PUMP 1, LADDER_PUMP 1'), equivalents: { PUMP: ['LADDER_PUMP'] } };
    const rec = recommend(fireAt(world), contextOf(world, { plan }));
    expect([rec.units, rec.shortfalls]).toEqual([[], []]);
    expect(rec.warnings.map(({ code, message }) => `${code}: ${message}`)).toContain(
      'ALREADY_SENT: on the incident already, and counted: A, B',
    );
  });

  it('in a circle is refused, with the place of the slip', () => {
    const refusal = (equivalents: Record<string, string[]>) => () =>
      parsePlan(formatPlan({ ...DEFAULT_PLAN, equivalents }), 'plan.json');
    expect(refusal(EQUIVALENTS)).not.toThrow();
    expect(refusal({ A: ['A'] })).toThrow(
      'plan.json: equivalents.A[0]: seen A, for which A may stand, wanted no circle',
    );
    expect(refusal({ A: ['X', 'B'], B: ['C'], C: ['A'] })).toThrow('equivalents.A[1]: seen B, for which A may stand');
  });
});
