import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { RuncardError } from '../../src/core/errors.ts';
import type { WorldEvent } from '../../src/world/events.ts';
import { formatWorldFile, parseWorldFile } from '../../src/world/world-file.ts';
import { readWorldFile, writeWorldFile } from '../../src/world/world-io-file.ts';
import { after, book, NOON_MS, pumper, smallCity, status } from './small-city.ts';

const TEXT = `{
  "format": "runcard-world",
  "version": 1,
  "city": {"name":"Hà Nội","utcOffsetMinutes":420,"synthetic":true,"note":"drawn"},
  "stations": [
    {"id":"s1","name":"Đội 1","location":{"lat":21.03,"lon":105.85},"isSynthetic":true},
    {"id":"s2","name":"Đội 2","location":{"lat":21.01,"lon":105.82},"isSynthetic":true}
  ],
  "units": [
    {"id":"u1","name":"Xe 1","kind":"MEDIUM_PUMPER","stationId":"s1","capabilities":["PUMP"],"crew":5,"widthCm":235,"lengthCm":750,"heightCm":310,"weightKg":11000,"tankL":3000,"pumpLpm":2000,"hoseM":300,"profileId":"medium-pumper"},
    {"id":"u2","name":"Xe 2","kind":"MOTORBIKE","stationId":"s2","capabilities":[],"crew":2,"widthCm":87,"lengthCm":213,"heightCm":126,"weightKg":300,"tankL":40,"pumpLpm":23,"hoseM":30,"profileId":"motorbike","status":"OFF_DUTY","position":{"location":{"lat":21,"lon":105.8},"atUnixMs":1790000000000}},
    {"id":"u3","name":"Xe 3","kind":"TANKER","stationId":"s1","capabilities":["TANK"],"crew":2,"widthCm":250,"lengthCm":950,"heightCm":330,"weightKg":22000,"tankL":10000,"pumpLpm":0,"hoseM":0,"profileId":"tanker","crewId":"k1","agency":"STREET_CLEANING","turnoutMs":600000,"needsPermission":true,"status":"REFILLING","expectedFreeUnixMs":1790000000000,"expectedFreeP90UnixMs":1790000600000}
  ],
  "waterSources": [
    {"id":"h1","kind":"HYDRANT","location":{"lat":21.03,"lon":105.85},"flowLpm":900,"status":"WORKING","lastCheckedUnixMs":1790000000000,"isPrivate":false,"mainId":"DN150-7","test":{"staticKpa":400,"residualKpa":300,"flowLpm":1000}},
    {"id":"t1","kind":"TANK","location":{"lat":21.03,"lon":105.84},"volumeL":50000,"status":"UNKNOWN","isPrivate":true}
  ],
  "communityPoints": [
    {"id":"c1","kind":"NEIGHBOUR_GROUP","name":"Tổ liên gia 1","location":{"lat":21.03,"lon":105.85},"isStocked":true,"lastCheckedUnixMs":1790000000000}
  ],
  "areas": [
    {"id":"a1","name":"Phường 1","population":25000,"stationId":"s2","outlines":[{"points":[{"lat":21,"lon":105},{"lat":21,"lon":106},{"lat":22,"lon":105}]}]}
  ]
}
`;

type Json = { [key: string]: Json } & Json[] & (string | number | boolean);

/** The file with one thing changed. */
function spoilt(change: (file: Json) => void): string {
  const file = JSON.parse(TEXT) as Json;
  change(file);
  return JSON.stringify(file);
}

function refusalOf(read: () => unknown): RuncardError {
  try {
    read();
  } catch (error) {
    if (error instanceof RuncardError) return error;
    throw error;
  }
  expect.fail('accepted, wanted a refusal');
}

describe('a world file', () => {
  it('read and written again is the same, byte for byte', () => {
    expect(formatWorldFile(parseWorldFile(TEXT, 'city.json'))).toBe(TEXT);
  });

  it('keeps the bearing of a unit that moved when the file was written', () => {
    const moving = TEXT.replace('"atUnixMs":1790000000000}}', '"atUnixMs":1790000000000,"bearingDeg":0}}');
    expect(moving).not.toBe(TEXT);
    expect(formatWorldFile(parseWorldFile(moving, 'city.json'))).toBe(moving);
    const wrong = refusalOf(() => parseWorldFile(moving.replace('"bearingDeg":0', '"bearingDeg":361'), 'city.json'));
    expect([wrong.code, wrong.field]).toEqual(['INVALID_WORLD', 'units[1].position.bearingDeg']);
  });

  it('fills the world', () => {
    const world = parseWorldFile(TEXT, 'city.json');
    expect(world.epoch).toBe(0);
    expect([...world.units.values()].map(({ id, status }) => [id, status])).toEqual([
      ['u1', 'AVAILABLE'],
      ['u2', 'OFF_DUTY'],
      ['u3', 'REFILLING'],
    ]);
    expect([...world.units.values()][1]?.position).toEqual({ lat: 21, lon: 105.8, atMs: 1_790_000_000_000 });
    expect([...world.units.values()][2]).toMatchObject({
      crewId: 'k1',
      agency: 'STREET_CLEANING',
      turnoutMs: 600_000,
      needsPermission: true,
      expectedFree: { atMs: 1_790_000_000_000, p90AtMs: 1_790_000_600_000 },
    });
    expect([...world.waterSources.values()][0]).toMatchObject({
      mainId: 'DN150-7',
      test: { staticKpa: 400, residualKpa: 300, flowLpm: 1_000 },
    });
    expect([...world.waterSources.values()][1]).toEqual({
      id: 't1',
      kind: 'TANK',
      lat: 21.03,
      lon: 105.84,
      volumeL: 50_000,
      status: 'UNKNOWN',
      isPrivate: true,
    });
    expect([...world.areas.values()][0]?.polygon[0]).toHaveLength(3);
    expect([...world.areas.values()][0]?.stationId).toBe('s2');
  });

  it('gives the same bytes in whatever order the world was filled', () => {
    const world = parseWorldFile(TEXT, 'city.json');
    const turned = {
      ...world,
      units: new Map([...world.units].reverse()),
      stations: new Map([...world.stations].reverse()),
    };
    expect(formatWorldFile(turned)).toBe(TEXT);
  });

  it('written while units are held describes them as they will be once released', () => {
    const clock = { expectedFree: { atMs: NOON_MS, p90AtMs: NOON_MS } };
    const onScene = { ...status('B', 'ON_SCENE'), ...clock } as WorldEvent;
    const world = after(smallCity(), book('r1', 'f1', ['A', 'B']), onScene);
    const read = parseWorldFile(formatWorldFile(world), 'city.json');
    expect([...read.units.values()].map(({ status }) => status)).toEqual([
      'AVAILABLE',
      'RETURNING',
      'AVAILABLE',
      'AVAILABLE',
    ]);
    expect([...read.units.values()][0]).toEqual({ ...pumper('A'), status: 'AVAILABLE' });
    expect([...read.units.values()][1]).toEqual({ ...pumper('B'), status: 'RETURNING' });
  });

  it('gives an unnamed unit its id as name and the profile of its kind', () => {
    const text = spoilt((file) => {
      Reflect.deleteProperty(file['units'][0], 'name');
      Reflect.deleteProperty(file['units'][0], 'profileId');
    });
    expect([...parseWorldFile(text, 'f').units.values()][0]).toMatchObject({ name: 'u1', profileId: 'medium-pumper' });
  });
});

describe('an error in a world file names the path, what was seen and what was wanted', () => {
  const put = (list: string, key: string, value: unknown) => (file: Json) => Reflect.set(file[list][0], key, value);
  it.each<[string, (file: Json) => void, string]>([
    ['format', (f) => Reflect.set(f, 'format', 'other'), 'seen "other", wanted "runcard-world"'],
    ['version', (f) => Reflect.set(f, 'version', 2), 'seen 2, wanted 1'],
    [
      'city.utcOffsetMinutes',
      (f) => Reflect.set(f['city'], 'utcOffsetMinutes', 7_000),
      'a whole number from -720 to 840',
    ],
    [
      'city.note',
      (f) => Reflect.deleteProperty(f['city'], 'note'),
      'seen nothing, wanted text of 0 to 2000 characters',
    ],
    ['stations', (f) => Reflect.set(f, 'stations', {}), 'seen an object, wanted a list'],
    ['waterSources', (f) => Reflect.deleteProperty(f, 'waterSources'), 'seen nothing, wanted a list'],
    ['stations[0].id', put('stations', 'id', 'a b'), 'seen "a b", wanted an id'],
    [
      'stations[0].nam',
      put('stations', 'nam', 'x'),
      'seen the key "nam", wanted only the keys id, name, location, isSynthetic',
    ],
    ['stations[0].location.lat', put('stations', 'location', { lat: 95, lon: 0 }), 'seen 95, wanted a latitude'],
    ['stations[0].location.lon', put('stations', 'location', { lat: 21 }), 'seen nothing, wanted a longitude'],
    ['stations[0].location', put('stations', 'location', [21, 105]), 'seen a list of 2, wanted a location'],
    ['units[0].crew', put('units', 'crew', 2.5), 'seen 2.5, wanted a whole number from 0 to 30'],
    ['units[0].crew', put('units', 'crew', '5'), 'seen "5", wanted a whole number'],
    ['units[0].widthCm', put('units', 'widthCm', 2), 'seen 2, wanted a whole number from 40 to 400'],
    ['units[0].kind', put('units', 'kind', 'TRUCK'), 'seen "TRUCK", wanted one of HEAVY_PUMPER, MEDIUM_PUMPER'],
    ['units[0].status', put('units', 'status', 'BUSY'), 'seen "BUSY", wanted one of AVAILABLE'],
    [
      'units[0].status',
      put('units', 'status', 'EN_ROUTE'),
      'seen EN_ROUTE, wanted a status of a unit that no incident holds',
    ],
    ['units[0].capabilities[0]', put('units', 'capabilities', ['pump']), 'seen "pump", wanted a capability'],
    ['units[0].position.atUnixMs', put('units', 'position', { location: { lat: 1, lon: 1 } }), 'wanted an instant'],
    ['units[0].stationId', put('units', 'stationId', 's9'), 'seen s9, wanted the id of a station of this file'],
    [
      'units[2].expectedFreeP90UnixMs',
      (f) => Reflect.set(f['units'][2], 'expectedFreeP90UnixMs', 1_789_999_999_999),
      'seen 1789999999999, wanted an instant not before expectedFreeUnixMs, 1790000000000',
    ],
    [
      'units[2].expectedFreeP90UnixMs',
      (f) => Reflect.deleteProperty(f['units'][2], 'expectedFreeUnixMs'),
      'seen 1790000600000 alone, wanted expectedFreeUnixMs beside it',
    ],
    [
      'units[2].expectedFreeUnixMs',
      (f) => Reflect.set(f['units'][2], 'expectedFreeUnixMs', 1_790_000_000),
      'seen 1790000000, wanted an instant in whole ms since 1970, after 1999',
    ],
    [
      'units[2].expectedFreeUnixMs',
      (f) => Reflect.deleteProperty(f['units'][2], 'status'),
      'seen 1790000000000 of a unit that is AVAILABLE, wanted none, or a busy status',
    ],
    [
      'units[1].crewId',
      (f) => [0, 1, 2].map((i) => Reflect.set(f['units'][i], 'crewId', 'k1')),
      'seen k1 at station s2, while its unit u1 is at s1, wanted a crew whose units share a station',
    ],
    ['units[0].agency', put('units', 'agency', 'POLICE'), 'seen "POLICE", wanted one of FIRE_POLICE, AIRPORT'],
    ['units[0].turnoutMs', put('units', 'turnoutMs', 3_600_001), 'a whole number from 0 to 3600000'],
    ['units[1].id', (f) => Reflect.set(f['units'][1], 'id', 'u1'), 'seen u1, which is units[0] already'],
    ['waterSources[0].flowLpm', put('waterSources', 'flowLpm', -1), 'seen -1, wanted a whole number from 0'],
    [
      'waterSources[0].test.residualKpa',
      put('waterSources', 'test', { staticKpa: 300, residualKpa: 301, flowLpm: 1 }),
      'seen 301, wanted at most staticKpa, 300',
    ],
    [
      'waterSources[0].test.staticKpa',
      put('waterSources', 'test', { staticKpa: 400_000, residualKpa: 300, flowLpm: 1 }),
      'seen 400000, wanted a whole number from 1 to 3000',
    ],
    ['waterSources[0].test', put('waterSources', 'test', 5), 'seen 5, wanted a flow test'],
    ['waterSources[1].id', (f) => Reflect.set(f['waterSources'][1], 'id', 'h1'), 'which is waterSources[0] already'],
    ['communityPoints[0].isStocked', put('communityPoints', 'isStocked', 'yes'), 'seen "yes", wanted true or false'],
    [
      'areas[0].outlines[0].points',
      put('areas', 'outlines', [{ points: [] }]),
      'seen a list of 0, wanted a list from 3',
    ],
    ['areas[0].stationId', put('areas', 'stationId', 's9'), 'seen s9, wanted the id of a station of this file'],
    ['areas[0].population', put('areas', 'population', null), 'seen null, wanted a whole number'],
  ])('%s', (path, change, words) => {
    const error = refusalOf(() => parseWorldFile(spoilt(change), 'city.json'));
    expect([error.code, error.field]).toEqual(['INVALID_WORLD', path]);
    expect(error.message).toContain(`city.json: ${path}: `);
    expect(error.message).toContain(words);
  });

  it.each([
    ['not JSON', '{'],
    ['a list', '[]'],
    ['null', 'null'],
  ])('%s', (_what, text) => {
    const error = refusalOf(() => parseWorldFile(text, 'city.json'));
    expect([error.code, error.field]).toEqual(['INVALID_WORLD', '']);
    expect(error.message).toMatch(/^city\.json: seen .+, wanted (JSON|an object)$/);
  });
});

describe('on disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'runcard-world-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is written whole and read back, with nothing left beside it', async () => {
    const path = join(folder, 'city.world.json');
    writeFileSync(path, 'old');
    await writeWorldFile(smallCity(), path);
    expect(await readWorldFile(path)).toEqual({ ...smallCity(), epoch: 0 });
    expect(readdirSync(folder)).toEqual(['city.world.json']);
  });

  it('a path that cannot be read or written is a coded error that names it', async () => {
    const missing = join(folder, 'no', 'city.json');
    await expect(readWorldFile(missing)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND', details: { path: missing } });
    await expect(writeWorldFile(smallCity(), missing)).rejects.toMatchObject({
      code: 'FILE_NOT_WRITTEN',
      details: { path: missing },
    });
  });

  it('keeps an instant to the millisecond', () => {
    const report = {
      kind: 'REPORT_POSITIONS' as const,
      reports: [{ unitId: pumper('A').id, lat: -0, lon: 105.8000001, atMs: NOON_MS + 1 }],
    };
    const world = parseWorldFile(formatWorldFile(after(smallCity(), report)), 'f');
    expect([...world.units.values()][0]?.position).toEqual({ lat: 0, lon: 105.8000001, atMs: NOON_MS + 1 });
  });
});
