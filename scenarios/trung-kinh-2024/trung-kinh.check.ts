import type { Engine, RecommendInput } from '@runcard/engine';
import { beforeAll, describe, expect, it } from 'vitest';
import { alone, askAbout, EXTRACT, openBoth } from '../hanoi.ts';

/** Call 114 at 0:45 on 24 May 2024, Hanoi (UTC+7) [B+]. */
const CALL_MS = Date.UTC(2024, 4, 23, 17, 45);
/** Assumed: README.md says why there. */
const HOUSE = { lat: 21.0122, lon: 105.797 };
const FIRE: RecommendInput['incident'] = {
  ...{ id: 'trung-kinh', location: HOUSE, type: 'STRUCTURE_FIRE', facilityClass: 'BOARDING_HOUSE', floors: 5 },
};
/** Mouths of the alleys about the house: ngõ 43 and 119 are its own by the reports, the others by the map. */
const MOUTH =
  /^Ngõ (43 Phố|43|119|123|93 Phố) Trung Kính is about 2\.[05] m wide|^Ngõ 110 Trần Duy Hưng is about 2\.[05] m wide/;
/** Of a metre of hose, 3.3 l at 800 l/min. */
const FILL_MS_PER_M = 247.5;

describe.skipIf(EXTRACT === undefined)('Trung Kính, 24 May 2024', () => {
  let byMap: Engine;
  let byKnowledge: Engine;
  const ask = askAbout(FIRE, CALL_MS);
  beforeAll(async () => {
    ({ byMap, byKnowledge } = await openBoth(import.meta.url));
  });

  it.each(['heavy', 'cart'] as const)('a heavy pumper stops at a mouth, 200 to 300 m from the house: %s', (kind) => {
    for (const engine of [byMap, byKnowledge]) {
      const unit = alone(engine, { incident: FIRE }, 'PUMP', `CG-${kind}-1`, CALL_MS);
      const hoseM = unit.staging.walkDistanceM;
      expect(hoseM).toBeGreaterThanOrEqual(200);
      expect(hoseM).toBeLessThanOrEqual(300);
      expect(unit.staging.reason).toMatch(MOUTH);
      expect(unit.staging.reason).toContain('the vehicle needs 3.0 m');
      // 200 to 300 m: by hand 3 s/m = 600 to 900 s, by cart 0.9 s/m = 180 to 270 s.
      const layMs = unit.eta.setupMs - Math.ceil(hoseM * FILL_MS_PER_M);
      expect(layMs).toBe(hoseM * (kind === 'cart' ? 900 : 3_000));
      expect(unit.line).toMatchObject({ hoseM, rolls: Math.ceil(hoseM / 20), byCart: kind === 'cart' });
      process.stdout.write(`Trung Kính, ${kind}: ${hoseM} m, laid in ${layMs / 1_000} s; ${unit.staging.reason}\n`);
    }
  });

  it('nobody’s set-up point but a motorbike’s lies in an alley of 2 m', () => {
    // Corrected are the ways within 100 m of the house.
    const { units } = ask(byKnowledge);
    for (const { unitId, staging } of units) {
      expect(staging.walkDistanceM, unitId).toBeGreaterThan(100);
      expect(staging.reason, unitId).toMatch(MOUTH);
    }
  });

  it('the map alone sends mini pumpers to the door: what is known of the alley costs minutes, and is said', () => {
    const [map, known] = [ask(byMap), ask(byKnowledge)];
    const minis = map.units.filter(({ unitId, staging }) => unitId.includes('mini') && staging.walkDistanceM <= 20);
    expect(minis.length).toBeGreaterThan(0);
    expect(known.outlook.firstWaterInMs!).toBeGreaterThan(map.outlook.firstWaterInMs!);
    expect(known.units.find(({ task }) => task === 'ATTACK')?.line?.byCart).toBe(true);
    expect(known.warnings.map(({ code }) => code)).toContain('WIDTH_INFERRED');
    process.stdout.write(`${known.summary.en.join('\n')}\n`);
  });

  it('unknown people in a dwelling at night may be trapped: rescue counts, and 115 is called', () => {
    const rec = ask(byKnowledge);
    expect(rec.planRule).toBe('STRUCTURE_FIRE.BOARDING_HOUSE.1.PEOPLE');
    expect(rec.notify).toContainEqual({ agency: 'AMBULANCE_115', reason: 'PEOPLE_MAY_BE_TRAPPED' });
    expect(rec.outlook.rescueReadyInMs).toBeDefined();
    const told = ask(byKnowledge, 0);
    expect(told.planRule).toBe('STRUCTURE_FIRE.BOARDING_HOUSE.1');
    expect(told.notify.map(({ agency }) => agency)).not.toContain('AMBULANCE_115');
  });

  it('takes more than one mouth, has no place for a ladder, and is proven the best', () => {
    const rec = ask(byKnowledge);
    expect(rec.units.some(({ task }) => task === 'SECOND_MOUTH')).toBe(true);
    expect(rec.shortfalls).toEqual([{ capability: 'LADDER', missing: 1, reason: 'LADDER_CANNOT_SET_UP' }]);
    expect(rec.proof?.isOptimal).toBe(true);
  });
});
