import { describe, expect, it } from 'vitest';
import type { RecommendInput } from '../../src/dispatch/answer.ts';
import { recommend } from '../../src/dispatch/recommend.ts';
import { formatRecommendation } from '../../src/dispatch/say/format-recommendation.ts';
import { at, contextOf, fireAt, NIGHT_MS, NOON_MS, planOf, unitAt, waterAt, worldOf } from './scene.ts';

const hydrant = waterAt('H', at(40), { flowLpm: 600 });
const pond = waterAt('N', at(40), { kind: 'NATURAL', flowLpm: 600 });

function ask(incident: NonNullable<RecommendInput['incident']>, nowMs = NOON_MS, flowLpm = 0, water = [hydrant]) {
  const world = worldOf({ units: [unitAt('A', at(500), 'PUMP')], water });
  return {
    rec: recommend(fireAt(world, { incident }), contextOf(world, { plan: planOf('PUMP 1', flowLpm), nowMs })),
    world,
  };
}
const calls = (...words: Parameters<typeof ask>): string[] =>
  ask(...words).rec.notify.map(({ agency, reason }) => `${agency} ${reason}`);

describe('other agencies', () => {
  it('are called for whom they help: power for buildings, the ambulance where people are or may be trapped', () => {
    const house = { facilityClass: 'HOUSE' as const };
    expect(calls(house)).toEqual(['POWER BUILDING_FIRE']);
    expect(calls({ ...house, peopleTrapped: 2 })).toEqual(['AMBULANCE_115 PEOPLE_TRAPPED', 'POWER BUILDING_FIRE']);
    // 23:00 in a dwelling: unknown is not zero, and zero is.
    expect(calls(house, NIGHT_MS)).toEqual(['AMBULANCE_115 PEOPLE_MAY_BE_TRAPPED', 'POWER BUILDING_FIRE']);
    expect(calls({ ...house, peopleTrapped: 0 }, NIGHT_MS)).toEqual(['POWER BUILDING_FIRE']);
  });

  it('are called once, and by the kind of incident', () => {
    expect(calls({ type: 'ELECTRICAL_FIRE' })).toEqual(['POWER ELECTRICAL_FIRE']);
    expect(calls({ type: 'TRAFFIC_RESCUE', peopleTrapped: 1 })).toEqual([
      'AMBULANCE_115 PEOPLE_TRAPPED',
      'TRAFFIC_POLICE ROAD_INCIDENT',
    ]);
    expect(calls({ type: 'OUTDOOR_FIRE' })).toEqual([]);
  });

  it('are the water company only where mains are short', () => {
    expect(calls({ type: 'OUTDOOR_FIRE' }, NOON_MS, 600)).toEqual([]);
    expect(calls({ type: 'OUTDOOR_FIRE' }, NOON_MS, 601)).toEqual(['WATER FLOW_SHORT']);
    expect(calls({ type: 'OUTDOOR_FIRE' }, NOON_MS, 601, [pond])).toEqual([]);
    // 1,500 m away it serves a shuttle, and no pressure makes it nearer.
    expect(calls({ type: 'OUTDOOR_FIRE' }, NOON_MS, 601, [waterAt('H', at(1_500))])).toEqual([]);
  });

  it('stand in the text that a dispatcher reads', () => {
    const { rec, world } = ask({ peopleTrapped: 1 });
    expect(formatRecommendation(rec, world)).toContain(
      '\nCall\n  AMBULANCE_115  The caller says that people are trapped.\n  POWER          Power off before crews and water go in.\n',
    );
  });
});
