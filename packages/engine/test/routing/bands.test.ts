import { describe, expect, it } from 'vitest';
import { BAND_HOURS, BANDS, bandAt, trafficFactor, WEEK_MINUTES } from '../../src/routing/metric/bands.ts';
import { ROAD_TIERS } from '../../src/routing/metric/road-tiers.ts';

const at = (day: number, hour: number, minute = 0): string => bandAt((24 * day + hour) * 60 + minute);
const [MONDAY, FRIDAY, SATURDAY, SUNDAY] = [0, 4, 5, 6];

describe('the hours of the week', () => {
  it('have their bands on a working day', () => {
    const hours = [0, 4, 5, 7, 8, 9, 11, 12, 13, 16, 17, 18, 19, 21, 23];
    expect(hours.map((hour) => at(MONDAY, hour))).toEqual(
      `NIGHT NIGHT FREE_FLOW MORNING_PEAK MORNING_PEAK FREE_FLOW MIDDAY MIDDAY FREE_FLOW FREE_FLOW EVENING_PEAK EVENING_PEAK
       FREE_FLOW LATE_EVENING LATE_EVENING`.split(/\s+/),
    );
  });

  it('change on the minute', () => {
    expect([at(FRIDAY, 16, 29), at(FRIDAY, 16, 30)]).toEqual(['FREE_FLOW', 'EVENING_PEAK']);
    expect([at(FRIDAY, 18, 59), at(FRIDAY, 19)]).toEqual(['EVENING_PEAK', 'FREE_FLOW']);
    expect([at(FRIDAY, 23, 59), at(SATURDAY, 0)]).toEqual(['LATE_EVENING', 'NIGHT']);
  });

  it('have no peaks at the weekend, but a busy day and the same nights', () => {
    for (const day of [SATURDAY, SUNDAY]) {
      expect([3, 8, 9, 12, 17, 20, 21].map((hour) => at(day, hour))).toEqual(
        'NIGHT FREE_FLOW WEEKEND WEEKEND WEEKEND WEEKEND LATE_EVENING'.split(' '),
      );
    }
  });

  it('never belong to two bands, and every band but free flow has hours', () => {
    for (let minute = 0; minute < WEEK_MINUTES; minute += 5) {
      const day = Math.floor(minute / 1_440) < 5 ? 'Monday to Friday' : 'Saturday and Sunday';
      const rows = BAND_HOURS.filter(
        ({ days, fromMinute, toMinute }) =>
          (days === day || days === 'every day') && minute % 1_440 >= fromMinute && minute % 1_440 < toMinute,
      );
      expect(rows.length, `minute ${minute}`).toBeLessThanOrEqual(1);
      expect(bandAt(minute)).toBe(rows[0]?.band ?? 'FREE_FLOW');
    }
    const named = new Set(['FREE_FLOW', ...BAND_HOURS.map(({ band }) => band)]);
    expect([...named].sort()).toEqual(Object.keys(BANDS).sort());
  });

  it('are minutes of a week and nothing else', () => {
    for (const minute of [-1, WEEK_MINUTES, Number.NaN]) expect(() => bandAt(minute)).toThrow('wanted 0 to 10079');
    expect(bandAt(WEEK_MINUTES - 1)).toBe('LATE_EVENING');
  });
});

describe('the factors of the bands', () => {
  it('are at most eight columns, each a metric for every profile', () => {
    expect(Object.keys(BANDS).length).toBeLessThanOrEqual(8);
  });

  it('are those of the domain document on arterials', () => {
    const of = (band: keyof typeof BANDS) => BANDS[band].arterial;
    expect([of('FREE_FLOW'), of('NIGHT'), of('MIDDAY'), of('LATE_EVENING')]).toEqual([1, 1.25, 0.85, 1.1]);
    expect(of('MORNING_PEAK')).toBeGreaterThanOrEqual(0.55);
    expect(of('MORNING_PEAK')).toBeLessThanOrEqual(0.6);
    expect(of('EVENING_PEAK')).toBeGreaterThanOrEqual(0.5);
    expect(of('EVENING_PEAK')).toBeLessThanOrEqual(0.55);
  });

  it('move an alley less than a street, and a street less than an arterial', () => {
    for (const [band, of] of Object.entries(BANDS)) {
      const away = [of.offRoad, of.alley, of.street, of.arterial].map((factor) => Math.abs(1 - factor));
      expect(away, band).toEqual(away.toSorted((a, b) => a - b));
    }
  });

  it('rise at Tết by its own factor, but an empty road is no emptier', () => {
    // 0.5 · 1.3; 1 · 1.3; 1.25 · 1.3 would be 1.625.
    expect(trafficFactor({ band: 'EVENING_PEAK', rain: false, tet: true }, 'arterial')).toBe(0.65);
    expect(trafficFactor({ band: 'FREE_FLOW', rain: false, tet: true }, 'arterial')).toBe(1.3);
    expect(trafficFactor({ band: 'NIGHT', rain: false, tet: true }, 'arterial')).toBe(1.3);
    expect(trafficFactor({ band: 'NIGHT', rain: false, tet: true }, 'alley')).toBe(1);
    for (const tier of ROAD_TIERS)
      expect(trafficFactor({ band: 'NIGHT', rain: true, tet: false }, tier)).toBe(BANDS.NIGHT[tier]);
  });
});
