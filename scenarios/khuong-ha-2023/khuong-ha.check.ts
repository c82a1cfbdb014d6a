import type { Engine, RecommendInput } from '@runcard/engine';
import { beforeAll, describe, expect, it } from 'vitest';
import { alone, askAbout, EXTRACT, openBoth } from '../hanoi.ts';

/** Call at 23:22 on 12 September 2023, Hanoi (UTC+7) [B+]. */
const CALL_MS = Date.UTC(2023, 8, 12, 16, 22);
/** Assumed: where ngõ 29/70 of the map first forks, 358 m from phố Khương Hạ; where number 37 stands on it is not known. */
const HOUSE = { lat: 20.98919, lon: 105.81538 };
const FIRE: RecommendInput['incident'] = {
  ...{ id: 'khuong-ha', location: HOUSE, type: 'STRUCTURE_FIRE', facilityClass: 'MINI_APARTMENT' },
  ...{ alarmLevel: 3, floors: 9 },
};
const STEP_MS = 15_000;

describe.skipIf(EXTRACT === undefined)('Khương Hạ, 12 September 2023', () => {
  let byMap: Engine;
  let byKnowledge: Engine;
  const ask = askAbout(FIRE, CALL_MS);
  beforeAll(async () => {
    ({ byMap, byKnowledge } = await openBoth(import.meta.url));
  });

  it('level 3 sends at least the 15 vehicles that came, of several teams, and says what is missing', () => {
    for (const engine of [byMap, byKnowledge]) {
      const rec = ask(engine);
      // PUMP 11, RESCUE 3, COMMAND 2, TANK 2 = 18, and two ladders where they can stand.
      expect(rec.planRule).toBe('STRUCTURE_FIRE.MINI_APARTMENT.3');
      expect(rec.units.length).toBeGreaterThanOrEqual(15);
      expect(new Set(rec.units.map(({ stationId }) => stationId)).size).toBeGreaterThanOrEqual(4);
      expect(rec.shortfalls).toEqual([{ capability: 'LADDER', missing: 2, reason: 'LADDER_CANNOT_SET_UP' }]);
      // Where the search runs out of steps, only who is in which place may be bettered, and the answer says so.
      expect(rec.proof?.gap ?? 'place').toMatch(/^place/);
      expect(rec.degraded.some(({ code }) => code === 'SEARCH_STOPPED')).toBe(rec.proof?.isOptimal === false);
    }
  });

  it('puts rescue before water, and shows the other way with its price where it differs', () => {
    for (const engine of [byMap, byKnowledge]) {
      const rescueFirst = ask(engine);
      const waterFirst = ask(engine, 0);
      const step = (ms: number | undefined): number => Math.floor(ms! / STEP_MS);
      expect(rescueFirst.notify).toContainEqual({ agency: 'AMBULANCE_115', reason: 'PEOPLE_MAY_BE_TRAPPED' });
      expect(step(rescueFirst.outlook.rescueReadyInMs)).toBeLessThanOrEqual(step(waterFirst.outlook.rescueReadyInMs));
      expect(step(rescueFirst.outlook.firstWaterInMs)).toBeGreaterThanOrEqual(step(waterFirst.outlook.firstWaterInMs));
      // Both levels ask for the same places: the other way is the answer to who says that nobody is trapped.
      if (step(rescueFirst.outlook.firstWaterInMs) === step(waterFirst.outlook.firstWaterInMs))
        expect(rescueFirst.alternative).toBeUndefined();
      else expect(rescueFirst.alternative?.outlook.firstWaterInMs).toBe(waterFirst.outlook.firstWaterInMs);
      process.stdout.write(`${rescueFirst.units.length} vehicles\n${rescueFirst.summary.en.join('\n')}\n`);
    }
  });

  it('the map alone lets trucks into lanes without a name; as told they stand 300 to 400 m away, not confirmed', () => {
    const stand = (engine: Engine) => alone(engine, { incident: FIRE }, 'PUMP', 'TX-heavy-1', CALL_MS);
    const [map, known] = [stand(byMap), stand(byKnowledge)];
    // On the map a lane of no name, 3.5 m wide by its class, meets ngõ 29/70 77 m from the house.
    expect(map.staging.walkDistanceM).toBeLessThan(100);
    expect(map.staging.reason).toContain('Ngõ 29/70 Khương Hạ is about 2.0 m wide');
    // Without those lanes: Bùi Xương Trạch by ngõ 108, 290 m, Vũ Tông Phan by ngõ 387, 293 m, phố Khương Hạ by ngõ 29, 358 m.
    expect(known.staging.walkDistanceM).toBeGreaterThanOrEqual(290);
    expect(known.staging.walkDistanceM).toBeLessThanOrEqual(358);
    expect(known.staging.reason).toMatch(
      /^Ngõ (108 - Bùi Xương Trạch|387 Vũ Tông Phan|29 - Khương Hạ) is about 2\.5 m wide/,
    );
    const said = `by the map ${map.staging.walkDistanceM} m, as told ${known.staging.walkDistanceM} m`;
    process.stdout.write(`Khương Hạ: ${said}; ${known.staging.reason}\n`);
  });
});
