import { describe, expect, it } from 'vitest';
import { explainUnit } from '../../src/dispatch/explain-unit.ts';
import { recommend } from '../../src/dispatch/recommend.ts';
import { at, contextOf, type FakeRoads, fakeGround, fireAt, planOf, unitAt, worldOf } from './scene.ts';

const units = [
  unitAt('near', at(400), 'PUMP'),
  unitAt('mid', at(800), 'PUMP'),
  unitAt('far', at(2_000), 'PUMP'),
  unitAt('busy', at(100), 'PUMP', { status: 'OUT_OF_SERVICE' }),
  unitAt('two', at(200), 'PUMP', { crew: 2 }),
  unitAt('car', at(150), 'COMMAND'),
];
const world = worldOf({ units });

function explain(unitId: string, plan = 'PUMP 1', roads: FakeRoads = {}) {
  const context = contextOf(world, { plan: planOf(plan), ground: fakeGround(roads) });
  const { facts, ...said } = explainUnit(fireAt(world), unitId, context);
  return { ...said, facts: facts.map(({ code, message }) => `${code}: ${message}`) };
}

describe('the explanation of a unit', () => {
  it('that is sent names its place, its rank and its times, which are those of the recommendation', () => {
    const said = explain('near');
    const sent = recommend(fireAt(world), contextOf(world, { plan: planOf('PUMP 1') })).units[0];
    expect([said.isChosen, said.reason, said.unitId]).toEqual([true, 'CHOSEN', 'near']);
    expect(said.eta).toEqual(sent?.eta);
    expect(said.facts).toEqual([
      'PLACE: fills place 1, PUMP',
      'RANK: number 1 to be at work, of 3 who may go and can do PUMP',
      'START: from its station S-near, 1:20 to turn out; AVAILABLE',
      'STOP: stops on the road at the point, 0 m on foot',
      'ROAD: 400 m of road for 400 m in a straight line',
    ]);
  });

  it('that is not sent names who is, and how much sooner', () => {
    const said = explain('far', 'PUMP 2');
    // 80 s and 2,000 m × 100 ms; the last one sent is mid, with 80 s and 80 s: two minutes.
    expect([said.isChosen, said.reason, said.eta?.totalMs]).toEqual([false, 'NOT_NEEDED', 280_000]);
    expect(said.facts.slice(0, 3)).toEqual([
      'PLACE: could fill place 1, PUMP',
      'RANK: number 3 to be at work, of 3 who may go and can do PUMP',
      'SENT_INSTEAD: mid is at work 2:00 sooner',
    ]);
  });

  it('that is nearer and slower says so, with its road against its straight line', () => {
    // Nine times round: 400 m take 360 s, where the guess says 400 m × 140 ms = 56 s: 6.4 times apart.
    const detour = (from: { lon: number }): number => (from.lon === at(400).lon ? 9 : 1);
    const said = explain('near', 'PUMP 1', { detour });
    expect([said.reason, said.eta?.driveMs]).toEqual(['SLOWER', 360_000]);
    expect(said.facts).toContain('ROAD: 3600 m of road for 400 m in a straight line');
    expect(said.facts).toContain('CROSS_CHECK: 6:00 by road, 0:56 by the straight line');
    expect(said.facts).toContain('SENT_INSTEAD: mid is at work 4:40 sooner');
  });

  it.each([
    ['busy', 'STATUS'],
    ['two', 'CREW_TOO_SMALL'],
    ['car', 'NO_CAPABILITY'],
  ])('%s: %s', (unitId, reason) => {
    const said = explain(unitId);
    expect([said.isChosen, said.reason]).toEqual([false, reason]);
    expect(said.facts.some((text) => text.startsWith('START: from its station'))).toBe(true);
  });

  it('of too small a crew says so, sent or not', () => {
    const alone = worldOf({ units: [unitAt('two', at(200), 'PUMP', { crew: 2 })] });
    const said = explainUnit(fireAt(alone), 'two', contextOf(alone, { plan: planOf('PUMP 1') }));
    expect([said.reason, said.facts[0]?.message]).toEqual([
      'CHOSEN',
      'offered for place 1, PUMP, with a crew of 2, of the 3 that it asks for',
    ]);
    expect(said.facts.map(({ code }) => code)).not.toContain('RANK');
    expect(explain('two').facts[0]).toBe('PLACE: too few for place 1, PUMP: a crew of 2, of the 3 that it asks for');
  });

  it('without a road has no times', () => {
    const part = (place: { lon: number }): number => (place.lon === at(400).lon ? 2 : 0);
    const said = explain('near', 'PUMP 1', { part });
    expect([said.reason, said.eta]).toEqual(['NO_ROUTE', undefined]);
  });

  it('that nobody knows is refused', () => {
    expect(() => explain('nobody')).toThrow(expect.objectContaining({ code: 'UNKNOWN_UNIT', field: 'unitId' }));
  });
});
