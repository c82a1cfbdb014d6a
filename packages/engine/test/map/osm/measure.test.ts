import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  HEIGHT_BOUNDS_CM,
  LENGTH_UNITS_CM,
  NAMED_SPEEDS_KMH,
  parseHeightCm,
  parseLanes,
  parseSpeedKmh,
  parseWeightKg,
  parseWidthCm,
  SPEED_BOUNDS_KMH,
  SPEED_UNITS_KMH,
  WEIGHT_BOUNDS_KG,
  WEIGHT_UNITS_KG,
  WIDTH_BOUNDS_CM,
} from '../../../src/map/osm/measure.ts';
import { measureLike, SEED } from './tags.ts';

describe('lengths', () => {
  const cases: [string, number | null][] = [
    ['2.5', 250],
    ['2.5 m', 250],
    ['2.5m', 250],
    ['2,5', 250],
    ['2,5 m', 250],
    [' 3 M ', 300],
    ['250 cm', 250],
    ['2500 mm', 250],
    ['2 m 50 cm', 250],
    ['0.05 km', 5_000],
    ['8\'6"', 259], // 8 × 30.48 + 6 × 2.54 = 259.08
    ['8\' 6"', 259],
    ["8'6''", 259],
    ['8′6″', 259],
    ["8'", 244], // 243.84
    ['8 ft', 244],
    ['8 ft 6 in', 259],
    ['8 feet', 244],
    ['3 yd', 274], // 274.32
    ['3 mét', 300],
    ['default', null],
    ['none', null],
    ['below_default', null],
    ['', null],
    ['m', null],
    ['3.', null],
    ['.5', null],
    ['-3', null],
    ['3 4', null],
    ['3 furlongs', null],
    ['3;4', null],
    ['~3', null],
    ['2-3', null],
    ['1,500', null], // 1.5 or 1500: nobody can say
    ['NaN', null],
    ['Infinity', null],
    ['1e3', null],
    ['0', null],
    ['0.2', null], // below 30 cm
    ['101', null], // above 100 m
    ['3 m'.padEnd(40), null], // longer than a measure is
  ];
  it.each(cases)('reads %j as %s cm of width', (text, cm) => expect(parseWidthCm(text)).toBe(cm));

  it('reads every unit of its table', () => {
    for (const [unit, cm] of LENGTH_UNITS_CM) {
      // As many of the unit as make about 5 m.
      const count = Math.max(1, Math.round(500 / cm));
      const wanted = Math.round(count * cm);
      expect(parseWidthCm(`${count} ${unit}`), unit).toBe(wanted > WIDTH_BOUNDS_CM.max ? null : wanted);
    }
  });

  it('knows no headroom below 1 m or above 30 m', () => {
    expect(parseHeightCm('0.9')).toBeNull();
    expect(parseHeightCm('1')).toBe(100);
    expect(parseHeightCm('30')).toBe(3_000);
    expect(parseHeightCm('31')).toBeNull();
  });
});

describe('weights', () => {
  const cases: [string, number | null][] = [
    ['3.5', 3_500],
    ['3.5 t', 3_500],
    ['3,5t', 3_500],
    ['7500 kg', 7_500],
    ['7500kg', 7_500],
    ['10 tấn', 10_000],
    ['12 st', 10_886], // 12 × 907.18474
    ['24000 lbs', 10_886], // 12 short tons
    ['10 lt', 10_160],
    ['default', null],
    ['none', null],
    ['3.5 m', null],
    ['0.05', null], // 50 kg
    ['501', null],
  ];
  it.each(cases)('reads %j as %s kg', (text, kg) => expect(parseWeightKg(text)).toBe(kg));

  it('reads every unit of its table', () => {
    for (const [unit, kg] of WEIGHT_UNITS_KG) {
      const count = Math.max(1, Math.round(5_000 / kg));
      expect(parseWeightKg(`${count} ${unit}`), unit).toBe(Math.round(count * kg));
    }
  });
});

describe('speeds and lanes', () => {
  const speeds: [string, number | null][] = [
    ['50', 50],
    ['50 km/h', 50],
    ['30 mph', 48], // 48.28
    ['50;30', 50],
    ['VN:urban', 50],
    ['vn:rural', 80],
    ['walk', 5],
    ['none', null],
    ['signals', null],
    ['DE:urban', null],
    ['2', null],
    ['300', null],
  ];
  it.each(speeds)('reads %j as %s km/h', (text, kmh) => expect(parseSpeedKmh(text)).toBe(kmh));

  it('reads every unit and every name of its tables', () => {
    for (const [unit, kmh] of SPEED_UNITS_KMH) expect(parseSpeedKmh(`40 ${unit}`), unit).toBe(Math.round(40 * kmh));
    for (const [name, kmh] of NAMED_SPEEDS_KMH) expect(parseSpeedKmh(name.toUpperCase()), name).toBe(kmh);
  });

  const lanes: [string, number | null][] = [
    ['2', 2],
    ['1.5', 1.5],
    ['3;2', 2],
    ['two', null],
    ['0', null],
    ['21', null],
    ['2;', null],
  ];
  it.each(lanes)('reads %j as %s lanes', (text, count) => expect(parseLanes(text)).toBe(count));
});

it('never throws, and answers within its bounds or null, whatever is written', () => {
  const readers = [
    { read: parseWidthCm, bounds: WIDTH_BOUNDS_CM },
    { read: parseHeightCm, bounds: HEIGHT_BOUNDS_CM },
    { read: parseWeightKg, bounds: WEIGHT_BOUNDS_KG },
    { read: parseSpeedKmh, bounds: SPEED_BOUNDS_KMH },
    { read: parseLanes, bounds: { min: 0.5, max: 20 } },
  ];
  fc.assert(
    fc.property(fc.oneof(measureLike, fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
      for (const { read, bounds } of readers) {
        const value = read(text);
        if (value !== null && !(value >= bounds.min && value <= bounds.max))
          throw new Error(`${read.name}(${JSON.stringify(text)}) is ${value}`);
      }
    }),
    SEED,
  );
});
