import { describe, expect, it } from 'vitest';
import { RuncardError } from '../../src/core/errors.ts';
import { REPORTS_MAX, STATIONS_MAX } from '../../src/world/limits.ts';
import {
  parseAreas,
  parseCommunityPoints,
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
