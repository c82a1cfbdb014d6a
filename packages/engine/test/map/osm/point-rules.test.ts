import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PointKind } from '../../../src/map/network.ts';
import {
  interpretPoint,
  isSignal,
  KEPT_KEYS,
  NOT_WATER_ROWS,
  OUT_OF_USE_ROWS,
  POINT_ROWS,
  WATER_ROWS,
  waterBodyName,
} from '../../../src/map/osm/point-rules.ts';
import { anyTags, SEED, tags } from './tags.ts';

const point = (text: string) => interpretPoint(tags(text));

const KINDS: Record<string, PointKind> = {
  fire_hydrant: PointKind.HYDRANT,
  water_tank: PointKind.TANK,
  suction_point: PointKind.SUCTION_POINT,
  fire_water_pond: PointKind.SUCTION_POINT,
  fire_station: PointKind.STATION,
};

describe('points', () => {
  it.each(POINT_ROWS)('$key=$value', ({ key, value }) => {
    expect(point(`${key}=${value} name=A+b`)).toEqual({ kind: KINDS[value], name: 'A b', detail: '' });
    // Lifecycle prefixes say that it is not there.
    expect(point(`disused:${key}=${value}`)).toBeNull();
    for (const out of OUT_OF_USE_ROWS) {
      for (const state of out.values) expect(point(`${key}=${value} ${out.key}=${state}`), out.key).toBeNull();
    }
  });

  it('takes a hydrant at a pond for a place to draft from', () => {
    const pond = point('emergency=fire_hydrant fire_hydrant:type=pond');
    expect(pond).toEqual({ kind: PointKind.SUCTION_POINT, name: '', detail: '{"fire_hydrant:type":"pond"}' });
    expect(point('emergency=fire_hydrant fire_hydrant:type=pillar')?.kind).toBe(PointKind.HYDRANT);
  });

  it('keeps what tells a source, keys sorted, and nothing else', () => {
    const text = 'ref=7 emergency=fire_hydrant note=secret fire_hydrant:diameter=100 contact:phone=114 access=private';
    expect(point(text)?.detail).toBe('{"access":"private","fire_hydrant:diameter":"100","ref":"7"}');
    expect(KEPT_KEYS).toEqual([...KEPT_KEYS].sort());
    for (const key of KEPT_KEYS) expect(point(`emergency=water_tank ${key}=x`)?.detail).toBe(`{"${key}":"x"}`);
  });

  it.each([
    ['addr:housenumber=43 addr:street=Phố+Huế', 'Phố Huế', '43'],
    ['addr:housenumber=12/3A addr:place=Xóm+Đình', 'Xóm Đình', '12/3A'],
    ['addr:housenumber=5 addr:hamlet=Thôn+Đoài', 'Thôn Đoài', '5'],
    ['addr:housenumber=5', '', '5'],
    ['addr:housenumber=+7+ name=Cafe addr:street=+ addr:place=B', 'B', '7'],
  ])('%s is the address %s %s', (text, name, detail) => {
    expect(point(text)).toEqual({ kind: PointKind.ADDRESS, name, detail });
  });

  it('knows an address even where the hydrant beside it is gone, and none without a number', () => {
    expect(point('emergency=fire_hydrant disused=yes addr:housenumber=1')?.kind).toBe(PointKind.ADDRESS);
    expect(point('addr:street=Phố+Huế')).toBeNull();
    expect(point('addr:housenumber=')).toBeNull();
  });

  it('writes names in NFC', () => {
    const decomposed = 'Phố Huế'.normalize('NFD');
    const address = new Map([
      ['addr:housenumber', '1'],
      ['addr:street', decomposed],
    ]);
    expect(interpretPoint(address)?.name).toBe('Phố Huế');
    expect(
      waterBodyName(
        new Map([
          ['natural', 'water'],
          ['name', 'Hồ Tây'.normalize('NFD')],
        ]),
      ),
    ).toBe('Hồ Tây');
  });
});

it('counts the signal of a junction, not the lights of its crossings', () => {
  expect(isSignal(tags('highway=traffic_signals'))).toBe(true);
  expect(isSignal(tags('highway=crossing crossing=traffic_signals'))).toBe(false);
  expect(isSignal(tags(''))).toBe(false);
});

describe('water', () => {
  it.each(WATER_ROWS)('$key=$value is water', ({ key, value }) => {
    expect(waterBodyName(tags(`${key}=${value} name=Hồ+Tây`))).toBe('Hồ Tây');
    expect(waterBodyName(tags(`${key}=${value}`))).toBe('');
  });
  it.each(NOT_WATER_ROWS)('$key=$value is none, even beside natural=water', ({ key, value }) => {
    expect(waterBodyName(tags(`${key}=${value}`))).toBeNull();
    expect(waterBodyName(tags(`natural=water landuse=basin ${key}=${value}`))).toBeNull();
    // Unless the fire service drafts from it.
    expect(waterBodyName(tags(`${key}=${value} emergency=suction_point`))).toBe('');
  });
  it('is told from land', () => {
    for (const text of ['', 'natural=wood', 'waterway=river', 'landuse=residential', 'emergency=water_tank']) {
      expect(waterBodyName(tags(text)), text).toBeNull();
    }
  });
});

it('never throws, whatever the tags', () => {
  const keys = ['emergency', 'amenity', 'natural', 'addr:housenumber', 'name', 'disused', ...KEPT_KEYS];
  fc.assert(
    fc.property(anyTags(keys, Object.keys(KINDS)), (noise) => {
      const facts = interpretPoint(noise);
      if (facts !== null && facts.kind !== PointKind.ADDRESS && facts.detail !== '') JSON.parse(facts.detail);
      waterBodyName(noise);
      isSignal(noise);
    }),
    SEED,
  );
});
