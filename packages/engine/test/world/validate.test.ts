import { describe, expect, it } from 'vitest';
import { RuncardError } from '../../src/core/errors.ts';
import { REPORTS_MAX, STATIONS_MAX } from '../../src/world/limits.ts';
import {
  parseAreas,
  parseCommunityPoints,
  parseExpectedFree,
  parsePositionReports,
  parseStations,
  parseUnitDefinitions,
  parseWaterSources,
} from '../../src/world/validate.ts';

const at = { lat: 21.03, lon: 105.85 };
const STATION = { id: 's1', name: 'Đội 1', location: at };
const UNIT = {
  id: 'u1',
  kind: 'TANKER',
  stationId: 's1',
  capabilities: ['TANK', 'TANK', 'AIRPORT_FOAM'],
  ...{
    crew: 3,
    widthCm: 250,
    lengthCm: 950,
    heightCm: 330,
    weightKg: 22_000,
    tankL: 10_000,
    pumpLpm: 1_500,
    hoseM: 80,
  },
};
const HYDRANT = { id: 'h1', kind: 'HYDRANT', location: at };
const FLOW_TEST = { staticKpa: 400, residualKpa: 300, flowLpm: 1_000 };
const POINT = { id: 'c1', kind: 'WARD_POLICE', location: at };
const AREA = { id: 'a1', population: 9, outlines: [{ points: [at, { lat: 21, lon: 105 }, { lat: 22, lon: 105 }] }] };
const REPORT = { unitId: 'u1', location: at, atUnixMs: 1_790_000_000_000 };

function refusalOf(read: () => unknown): [string, string | undefined, string] {
  try {
    read();
  } catch (error) {
    if (error instanceof RuncardError) return [error.code, error.field, error.message];
    throw error;
  }
  expect.fail('accepted, wanted a refusal');
}

describe('definitions from callers', () => {
  it('take their defaults where a field is absent or undefined', () => {
    expect(parseStations([{ ...STATION, isSynthetic: undefined }])).toEqual([
      { id: 's1', name: 'Đội 1', ...at, isSynthetic: false },
    ]);
    expect(
      parseUnitDefinitions([{ ...UNIT, name: '', profileId: '', status: undefined, position: undefined }]),
    ).toEqual([{ ...UNIT, name: 'u1', profileId: 'tanker', capabilities: ['TANK', 'AIRPORT_FOAM'] }]);
    expect(parseWaterSources([HYDRANT])).toEqual([
      { id: 'h1', kind: 'HYDRANT', ...at, status: 'UNKNOWN', isPrivate: false },
    ]);
    expect(parseCommunityPoints([POINT])).toEqual([
      { id: 'c1', kind: 'WARD_POLICE', name: 'c1', ...at, isStocked: false },
    ]);
    expect(parseAreas([AREA])).toEqual([{ id: 'a1', name: 'a1', population: 9, polygon: [AREA.outlines[0]?.points] }]);
    expect(parsePositionReports([REPORT, REPORT])).toEqual(
      Array(2).fill({ unitId: 'u1', ...at, atMs: REPORT.atUnixMs }),
    );
    expect(
      parsePositionReports([
        { ...REPORT, bearingDeg: 0 },
        { ...REPORT, bearingDeg: undefined },
      ]),
    ).toEqual([
      { unitId: 'u1', ...at, atMs: REPORT.atUnixMs, bearingDeg: 0 },
      { unitId: 'u1', ...at, atMs: REPORT.atUnixMs },
    ]);
  });

  it('of another force, a shared crew, a turnout of its own and a clock are kept, and their absence is', () => {
    const borrowed = { crewId: 'k1', agency: 'AIRPORT', turnoutMs: 0, needsPermission: true, status: 'REFILLING' };
    const clock = { expectedFreeUnixMs: 1_790_000_000_000, expectedFreeP90UnixMs: 1_790_000_060_000 };
    const [unit] = parseUnitDefinitions([{ ...UNIT, ...borrowed, ...clock }]);
    expect(unit).toMatchObject({
      ...borrowed,
      expectedFree: { atMs: 1_790_000_000_000, p90AtMs: 1_790_000_060_000 },
    });
    expect(unit).not.toHaveProperty('expectedFreeUnixMs');
    // The fire police's own, asked by nobody: what every unit is unless more is said.
    const [own] = parseUnitDefinitions([{ ...UNIT, agency: 'FIRE_POLICE', needsPermission: false, crewId: undefined }]);
    expect(own).toEqual(parseUnitDefinitions([UNIT])[0]);
    for (const key of ['agency', 'needsPermission', 'crewId', 'turnoutMs', 'expectedFree'])
      expect(own).not.toHaveProperty(key);
  });

  it('a clock told without its p90 is as sure as it can be, and an absent one is none', () => {
    const at = { expectedFreeUnixMs: 1_790_000_000_000 };
    const sure = { atMs: 1_790_000_000_000, p90AtMs: 1_790_000_000_000 };
    expect(parseExpectedFree(at)).toEqual(sure);
    expect(parseExpectedFree({ ...at, expectedFreeP90UnixMs: at.expectedFreeUnixMs })).toEqual(sure);
    expect(parseExpectedFree({})).toBeUndefined();
    expect(parseUnitDefinitions([{ ...UNIT, ...at }])[0]?.expectedFree).toEqual(sure);
    // 2000-01-01, and the last instant that a Date holds.
    expect(parseExpectedFree({ expectedFreeUnixMs: 946_684_800_000 })?.atMs).toBe(Date.UTC(2000, 0));
    expect(parseExpectedFree({ expectedFreeUnixMs: 8.64e15 })?.atMs).toBe(8.64e15);
  });

  it('a main and a flow test of a source, the home team of an area', () => {
    const test = { flowLpm: 1_000, residualKpa: 300, staticKpa: 300 };
    expect(parseWaterSources([{ ...HYDRANT, mainId: 'DN150-7', test }])[0]).toMatchObject({ mainId: 'DN150-7', test });
    expect(parseAreas([{ ...AREA, stationId: 's1' }])[0]).toHaveProperty('stationId', 's1');
    expect(parseAreas([{ ...AREA, stationId: undefined }])[0]).not.toHaveProperty('stationId');
  });

  it('a flow of 0 is a flow of 0, an absent flow is unknown', () => {
    expect(parseWaterSources([{ ...HYDRANT, flowLpm: 0 }])[0]).toHaveProperty('flowLpm', 0);
    expect(parseWaterSources([{ ...HYDRANT, flowLpm: undefined }])[0]).not.toHaveProperty('flowLpm');
  });

  it.each<[string, string, () => unknown]>([
    [
      'INVALID_LOCATION',
      'stations[0].location.lat',
      () => parseStations([{ ...STATION, location: { lat: Number.NaN, lon: 1 } }]),
    ],
    [
      'INVALID_LOCATION',
      'stations[0].location.lon',
      () => parseStations([{ ...STATION, location: { lat: 1, lon: Number.POSITIVE_INFINITY } }]),
    ],
    ['INVALID_LOCATION', 'stations[1].location', () => parseStations([STATION, { id: 's2', name: '' }])],
    [
      'INVALID_LOCATION',
      'areas[0].outlines[0].points[1].lat',
      () => parseAreas([{ ...AREA, outlines: [{ points: [at, { lat: -91, lon: 0 }, at] }] }]),
    ],
    [
      'INVALID_LOCATION',
      'units[0].position.location.lat',
      () => parseUnitDefinitions([{ ...UNIT, position: { location: { lat: 1e308, lon: 0 }, atUnixMs: 1 } }]),
    ],
    ['INVALID_LOCATION', 'reports[0].location.lat', () => parsePositionReports([{ ...REPORT, location: {} }])],
    ['INVALID_FIELD', 'reports[0].atUnixMs', () => parsePositionReports([{ ...REPORT, atUnixMs: Number.NaN }])],
    ...[-1, 361, 12.5, Number.NaN].map((bearingDeg): [string, string, () => unknown] => [
      'INVALID_FIELD',
      'reports[0].bearingDeg',
      () => parsePositionReports([{ ...REPORT, bearingDeg }]),
    ]),
    ['INVALID_FIELD', 'reports[0].unitId', () => parsePositionReports([{ ...REPORT, unitId: '' }])],
    ['INVALID_FIELD', 'units[0].crew', () => parseUnitDefinitions([{ ...UNIT, crew: Number.NaN }])],
    ['INVALID_FIELD', 'units[0].crewId', () => parseUnitDefinitions([{ ...UNIT, crewId: 'two words' }])],
    ['UNKNOWN_ENUM', 'units[0].agency', () => parseUnitDefinitions([{ ...UNIT, agency: 'POLICE' }])],
    ...[-1, 3_600_001, 0.5].map((turnoutMs): [string, string, () => unknown] => [
      'INVALID_FIELD',
      'units[0].turnoutMs',
      () => parseUnitDefinitions([{ ...UNIT, turnoutMs }]),
    ]),
    ['INVALID_FIELD', 'units[0].needsPermission', () => parseUnitDefinitions([{ ...UNIT, needsPermission: 1 }])],
    // Seconds for milliseconds: 1970-01-21.
    ...[1_790_000_000, 946_684_799_999, 8.64e15 + 1, Number.NaN].map((ms): [string, string, () => unknown] => [
      'INVALID_FIELD',
      'expectedFreeUnixMs',
      () => parseExpectedFree({ expectedFreeUnixMs: ms }),
    ]),
    [
      'INVALID_FIELD',
      'units[0].expectedFreeP90UnixMs',
      () => parseUnitDefinitions([{ ...UNIT, expectedFreeUnixMs: 1_790_000_000_000, expectedFreeP90UnixMs: 1 }]),
    ],
    [
      'INVALID_FIELD',
      'units[1].expectedFreeP90UnixMs',
      () => parseUnitDefinitions([UNIT, { ...UNIT, id: 'u2', expectedFreeP90UnixMs: 1_790_000_000_000 }]),
    ],
    [
      'INVALID_FIELD',
      'expectedFreeP90UnixMs',
      () => parseExpectedFree({ expectedFreeUnixMs: 1_790_000_000_000, expectedFreeP90UnixMs: 1_790_000_000_000 - 1 }),
    ],
    ...['staticKpa', 'residualKpa', 'flowLpm'].flatMap((key) =>
      [0, 0.5, 100_001, undefined].map((value): [string, string, () => unknown] => [
        'INVALID_FIELD',
        `waterSources[0].test.${key}`,
        () => parseWaterSources([{ ...HYDRANT, test: { ...FLOW_TEST, [key]: value } }]),
      ]),
    ),
    [
      'INVALID_FIELD',
      'waterSources[1].test.residualKpa',
      () => parseWaterSources([HYDRANT, { ...HYDRANT, id: 'h2', test: { ...FLOW_TEST, residualKpa: 401 } }]),
    ],
    ['INVALID_FIELD', 'waterSources[0].mainId', () => parseWaterSources([{ ...HYDRANT, mainId: '' }])],
    ['INVALID_FIELD', 'areas[0].stationId', () => parseAreas([{ ...AREA, stationId: 7 }])],
    ['INVALID_FIELD', 'units[0].widthCm', () => parseUnitDefinitions([{ ...UNIT, widthCm: 0 }])],
    ['INVALID_FIELD', 'units[0].id', () => parseUnitDefinitions([{ ...UNIT, id: 'x'.repeat(65) }])],
    ['INVALID_FIELD', 'units[1].id', () => parseUnitDefinitions([UNIT, UNIT])],
    ['INVALID_FIELD', 'units[0].widhtCm', () => parseUnitDefinitions([{ ...UNIT, widhtCm: 250 }])],
    ['INVALID_FIELD', 'units[0]', () => parseUnitDefinitions([null])],
    ['INVALID_FIELD', 'units', () => parseUnitDefinitions(undefined)],
    ['UNKNOWN_ENUM', 'units[0].kind', () => parseUnitDefinitions([{ ...UNIT, kind: 'UNSPECIFIED' }])],
    ['UNKNOWN_ENUM', 'units[0].status', () => parseUnitDefinitions([{ ...UNIT, status: 7 }])],
    ['UNKNOWN_ENUM', 'waterSources[0].kind', () => parseWaterSources([{ ...HYDRANT, kind: undefined }])],
    ['UNKNOWN_ENUM', 'waterSources[0].status', () => parseWaterSources([{ ...HYDRANT, status: 'BROKEN' }])],
    ['UNKNOWN_ENUM', 'communityPoints[0].kind', () => parseCommunityPoints([{ ...POINT, kind: 'POLICE' }])],
    [
      'LIMIT_EXCEEDED',
      'stations',
      () => parseStations(Array.from({ length: STATIONS_MAX + 1 }, (_, i) => ({ ...STATION, id: `s${i}` }))),
    ],
    ['LIMIT_EXCEEDED', 'reports', () => parsePositionReports(Array(REPORTS_MAX + 1).fill(REPORT))],
  ])('%s at %s', (code, field, read) => {
    const [seenCode, seenField, message] = refusalOf(read);
    expect([seenCode, seenField]).toEqual([code, field]);
    expect(message).toContain(`${field}: seen `);
  });

  it('the field begins where the caller says the list stands', () => {
    expect(refusalOf(() => parseStations([{ ...STATION, id: 5 }], 'fleet.stations'))[1]).toBe('fleet.stations[0].id');
  });

  it('a long hostile value is shown shortened', () => {
    const [, , message] = refusalOf(() => parseStations([{ ...STATION, id: '!'.repeat(1_000_000) }]));
    expect(message.length).toBeLessThan(200);
  });
});
