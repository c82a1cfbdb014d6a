import { describe, expect, it } from 'vitest';
import { checkRequest } from '../../src/dispatch/check-request.ts';
import { recommend } from '../../src/dispatch/recommend.ts';
import { COLUMNS, formatRecommendation } from '../../src/dispatch/say/format-recommendation.ts';
import { formatMinutes } from '../../src/dispatch/say/minutes.ts';
import { PieceFlag, WidthSource } from '../../src/map/network.ts';
import { freeFlowGround } from '../../src/routing/network-ground.ts';
import { drawNetwork } from '../../src/testing/index.ts';
import { EVEN } from '../routing/even-profile.ts';
import { contextOf, nearOf, planOf, pointAt, unitAt, waterAt, worldOf } from './scene.ts';

const ALLEY = { widthCm: 200, widthSource: WidthSource.NAME, name: 'ngõ 98', flags: PieceFlag.ALLEY } as const;

/** 20 m a character, 36 km/h: a character of street takes 2 s. The house x stands at the end of an alley of 2 m. */
const town = drawNetwork({
  gridM: 20,
  map: `
    P-h--A----w----B----Q
              |
              |
              x
  `,
  ways: { PAwBQ: { name: 'phố Trung Kính' }, wx: ALLEY },
});
const VAN = { ...EVEN, id: 'van', widthCm: 120 };
const ground = freeFlowGround(town.network, { profiles: [EVEN, VAN] });
const world = worldOf({
  units: [
    unitAt('U-far', town.latLon('P'), 'PUMP', { profileId: 'even' }),
    unitAt('U-near', town.latLon('B'), 'PUMP', { profileId: 'even' }),
    unitAt('U-van', town.latLon('Q'), 'RESCUE', { profileId: 'van' }),
    unitAt('U-light', town.latLon('A'), 'LIGHT', { profileId: 'even' }),
  ],
  water: [waterAt('H1', town.latLon('A'), { flowLpm: 700 }), waterAt('T2', town.latLon('h'), { kind: 'TANK' })],
  community: [pointAt('Tổ 7', town.latLon('x'))],
});
const request = checkRequest(
  {
    requestId: 'r',
    incident: { id: 'i', location: town.latLon('x'), type: 'STRUCTURE_FIRE' },
    options: { includeGeometry: true },
  },
  world,
  [105, 20, 107, 22],
);
const rec = recommend(request, {
  ...contextOf(world, { ground, plan: planOf('PUMP 2, RESCUE 1', 1_222) }),
  near: nearOf(world),
});

describe('a recommendation on a drawn town', () => {
  it('sends trucks to the mouth of the alley and the van to the door', () => {
    // Wide trucks stop at w, 3 rows of 20 m from x. B–w is 5 characters = 100 m = 10 s, P–w 200 m = 20 s; the van drives Q–w–x,
    // 200 + 60 m = 26 s.
    expect(rec.units.map((unit) => [unit.slot, unit.unitId, unit.eta.driveMs, unit.staging.walkDistanceM])).toEqual([
      [1, 'U-near', 10_000, 60],
      [2, 'U-far', 20_000, 60],
      [3, 'U-van', 26_000, 0],
    ]);
    expect(rec.units[0]?.staging.reason).toBe(
      'ngõ 98 is about 2.0 m wide, the vehicle needs 2.5 m: inferred from its class and name, confidence medium; 60 m on foot',
    );
    expect(rec.units[1]?.route.lengthM).toBe(200);
    expect(rec.notChosen).toEqual([{ unitId: 'U-light', reason: 'NO_CAPABILITY' }]);
  });

  it('measures hose from the truck at the mouth: A is 100 m from it, h 160 m', () => {
    // The second pumper's crew lays it: 80 s + 20 s; hose 100 m × 3 s, 160 m × 3 s, filled with 330 l at 700 l/min and 528 l
    // at the class default of a tank, 800.
    expect(rec.water.sources.map((s) => [s.sourceId, s.hoseM, s.flowLpm, s.readyInMs])).toEqual([
      ['H1', 100, 700, 428_286],
      ['T2', 160, 800, 619_600],
    ]);
  });

  it('reads on a terminal within its columns, names and numbers in their places', () => {
    const text = formatRecommendation(rec, world);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(COLUMNS);
    for (const words of [
      'Station of U-near',
      '1222 of 1222 l/min',
      'ngõ 98',
      'Tổ 7',
      'NO_CAPABILITY',
      'WIDTH_INFERRED',
    ])
      expect(text).toContain(words);
    // 90 s to the stop; 60 m of hose × 3 s = 180 s, and 198 l to fill it at 800 l/min = 14.85 s: 284.85 s.
    expect(text).toMatch(/1 {2}U-near .* 1:30 +4:45/);
  });

  it('breaks long lines at a space and keeps their indent', () => {
    const long = { ...rec, warnings: [{ code: 'SYNTHETIC_DATA', message: 'word '.repeat(60) }] };
    const lines = formatRecommendation(long, world).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(COLUMNS);
    expect(lines.filter((line) => line.startsWith('    word')).length).toBeGreaterThan(1);
  });

  it('writes minutes and seconds', () => {
    expect([0, 59_499, 59_500, 485_000].map(formatMinutes)).toEqual(['0:00', '0:59', '1:00', '8:05']);
  });
});
