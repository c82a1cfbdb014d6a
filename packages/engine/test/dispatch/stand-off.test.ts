import { describe, expect, it } from 'vitest';
import { recommend } from '../../src/dispatch/recommend.ts';
import type { Unit, WaterSource } from '../../src/world/world.ts';
import { at, contextOf, fireAt, planOf, unitAt, waterAt, worldOf } from './scene.ts';

/** Everybody stands 100 m east of the gas; hydrants lie on the same line. */
function ask(water: readonly WaterSource[], pumper: Partial<Unit> = {}, type = 'HAZMAT') {
  const world = worldOf({ units: [unitAt('P', at(1_100), 'PUMP', pumper)], water });
  const request = fireAt(world, { incident: { type, peopleTrapped: 0 } });
  return recommend(request, contextOf(world, { plan: planOf('PUMP 1', 1_000) }));
}

describe('water about gas and chemicals', () => {
  const [inner, onRing, outer] = [waterAt('INNER', at(95)), waterAt('RING', at(101)), waterAt('OUTER', at(150))];
  const sources = (water: readonly WaterSource[], type?: string): string[] =>
    ask(water, {}, type).water.sources.map(({ sourceId }) => sourceId);

  it('is that which nobody must go within the ring for, though another be nearer', () => {
    // A class hydrant gives 900 l/min, and one alone would not do.
    expect(sources([inner, onRing])).toEqual(['RING']);
    expect(sources([inner, onRing], 'STRUCTURE_FIRE')[0]).toBe('INNER');
  });

  it('is fetched from outside the ring where no hose reaches any there', () => {
    const rec = ask([waterAt('BESIDE', at(0, 20)), waterAt('FAR', at(3_000))]);
    expect(rec.water.sources.map(({ sourceId }) => sourceId)).toEqual(['FAR']);
    expect(rec.water.suppliedFlowLpm).toBe(0);
  });

  it('is connected to outside the ring by a pumper whose tank its hose fills', () => {
    // 500 l: 330 fill 100 m of hose and leave less than 400. From the stop to INNER 5 m, to OUTER 50.
    const lineOf = (water: readonly WaterSource[]) => ask(water, { tankL: 500 }).units[0]?.line;
    expect(lineOf([inner, outer])).toMatchObject({ hoseM: 100, sourceId: 'OUTER', sourceHoseM: 50 });
    expect(lineOf([inner])?.sourceId).toBeUndefined();
  });
});
