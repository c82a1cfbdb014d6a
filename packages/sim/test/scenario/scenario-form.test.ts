import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DEMAND_LIMITS } from '../../src/demand/demand.ts';
import { buildGrid } from '../../src/scenario/grid-city.ts';
import { checkAgainst, parseScenario, scenarioSchemaText } from '../../src/scenario/scenario-form.ts';

const ROOT = new URL('../../../../', import.meta.url);
const SCENARIOS = fileURLToPath(new URL('scenarios/', ROOT));
const NAMES = readdirSync(SCENARIOS).filter((name) => existsSync(`${SCENARIOS}${name}/scenario.json`));
const read = (name: string): string => readFileSync(`${SCENARIOS}${name}/scenario.json`, 'utf8');

type Json = Record<string, unknown>;
/** The scenario of the drawn town with something of it changed. */
const grid = (change: Json): string => JSON.stringify({ ...(JSON.parse(read('grid')) as Json), ...change });
const hanoi = (change: Json): string => JSON.stringify({ ...(JSON.parse(read('hanoi-day')) as Json), ...change });
const firstOfGrid = (): Json => (JSON.parse(read('grid')) as { incidents: Json[] }).incidents[0]!;
const parse = (text: string) => parseScenario(text, 's.json');

describe('The scenarios that ship', () => {
  it.each(NAMES)('%s is read, is named as its folder, and gives its sources with marks', (name) => {
    const scenario = parseScenario(read(name), name);
    expect(scenario.name).toBe(name);
    expect(scenario.sources.some((source) => /\[(?:A|B|C|S|computed)/.test(source))).toBe(true);
    expect(scenario.expected.length).toBeGreaterThan(0);
  });

  it('are the eleven that were asked for', () => {
    expect(NAMES.sort()).toEqual([
      ...['grid', 'hanoi-close-station', 'hanoi-day', 'hanoi-flood', 'hanoi-rush-hour', 'hanoi-storm-surge'],
      ...['hanoi-tet', 'hanoi-water-outage', 'hanoi-year', 'khuong-ha-2023', 'trung-kinh-2024'],
    ]);
  });

  it('have a schema for editors, which the file beside them is equal to', () => {
    const kept: unknown = JSON.parse(readFileSync(`${SCENARIOS}scenario.schema.json`, 'utf8'));
    expect(kept).toEqual(JSON.parse(scenarioSchemaText()));
  });

  it('are listed in their README, with every field of the form', () => {
    const page = readFileSync(`${SCENARIOS}README.md`, 'utf8');
    for (const name of NAMES) expect(page, name).toContain(`\`${name}\``);
    const schema = JSON.parse(scenarioSchemaText()) as { properties: Json };
    for (const field of Object.keys(schema.properties)) expect(page, field).toContain(`\`${field}\``);
  });
});

const tet = (year: number): Json => ({ surges: [{ kind: 'TET', id: 'tet', year }] });
const flood = (more: Json): Json => ({ surges: [{ kind: 'FLOOD', id: 'f', fromHour: 0, toHour: 3, ...more }] });
const centre = { lat: 21.02, lon: 105.83 };
const blackout = (radiusM: number): Json => ({
  surges: [{ kind: 'BLACKOUT', id: 'b', fromHour: 0, toHour: 3, area: { centre, radiusM } }],
});
const market = (calls: number): Json => ({
  surges: [
    {
      ...{ kind: 'MASS_CALL', id: 'm', atHour: 1, at: centre, type: 'STRUCTURE_FIRE' },
      ...{ facilityClass: 'MARKET', severity: 'LARGE', calls },
    },
  ],
});

describe('A file that is wrong', () => {
  it.each<[string, string, string]>([
    ['an unknown key', grid({ polices: [] }), 'polices: seen the key'],
    ['an unknown key deep inside', grid({ settings: { spred: 0 } }), 'settings.spred'],
    ['a negative rate', hanoi({ demandFactor: -1 }), 'demandFactor: seen -1'],
    ['more incidents than a run may have', hanoi({ demandFactor: 1_000, days: 3_650 }), 'demandFactor: seen 17'],
    ['no time at all', hanoi({ days: 0 }), 'days: seen 0, wanted a number above 0 and at most 3660'],
    ['days that go backward', hanoi({ days: -1 }), 'days: seen -1, wanted a number above 0'],
    ['days that are no number', hanoi({ days: 'abc' }), 'days: seen "abc", wanted a number above 0'],
    ['a 31 February', hanoi({ from: '2026-02-31T00:00:00+07:00' }), 'from: seen 2026-02-31'],
    ['a 24th hour', hanoi({ from: '2026-02-28T24:00:00+07:00' }), 'from: seen 2026-02-28T24'],
    ['a name that leads out of its folder', grid({ name: '..' }), 'name: seen ..'],
    ['a policy twice', hanoi({ policies: ['joint', 'kerb-nearest', 'joint'] }), 'policies[2]: seen joint again'],
    ['a drive-time factor twice', hanoi({ etaFactors: [1, 0.8, 1] }), 'etaFactors[2]: seen 1 again'],
    ['expected figures without factor 1', hanoi({ etaFactors: [0.8] }), 'etaFactors: seen 0.8, wanted 1 among them'],
    [
      'water that fails after the end',
      hanoi({ waterOut: [{ fromHour: 24, toHour: 25, lat: 21, lon: 105.8, radiusM: 9 }] }),
      'waterOut[0].fromHour: seen 24, wanted an hour before the end, below 24',
    ],
    [
      'a surge after the end',
      hanoi({ surges: [{ kind: 'HEAT_WAVE', id: 'a', fromHour: 99, toHour: 100 }] }),
      'surges[0].fromHour: seen 99',
    ],
    ['an instant without its offset', hanoi({ from: '2026-02-28T00:00:00' }), 'from: seen'],
    [
      'a surge of a kind that nobody knows',
      hanoi({ surges: [{ kind: 'SNOW', id: 'a' }] }),
      'surges[0]: seen an object, wanted one of kind "HEAT_WAVE", kind "TET"',
    ],
    [
      'a key that only another surge has',
      hanoi({ surges: [{ kind: 'TET', id: 't', year: 2027, toHour: 3 }] }),
      'surges[0].toHour: seen the key "toHour", wanted only the keys kind, id, year',
    ],
    ['half a place', grid({ incidents: [{ ...firstOfGrid(), at: { lat: 21 } }] }), 'incidents[0].at.lon: seen nothing'],
    [
      'a grid without its rows',
      grid({ city: { kind: 'GRID', columns: 1, blockM: 500, stations: [] } }),
      'city.rows: seen nothing',
    ],
    ['no policy', hanoi({ policies: [] }), 'policies'],
    ['a policy that nobody knows', hanoi({ policies: ['best'] }), 'policies[0]'],
    ['a history beside incidents', grid({ history: 'h.csv' }), 'history: seen a file beside named incidents'],
    ['more demand beside incidents', grid({ demandFactor: 2 }), 'demandFactor'],
    [
      'a range upside down',
      hanoi({ expected: [{ figure: 'a', policy: 'joint', min: 2, max: 1, why: 'x' }] }),
      'expected[0]: seen 2 to 1',
    ],
    [
      'a figure of a policy that is not played',
      hanoi({ expected: [{ figure: 'a', policy: 'home-team', min: 1, max: 1, why: 'x' }] }),
      'expected[0].policy',
    ],
    [
      'a figure of a changed fleet that nobody changes',
      hanoi({ expected: [{ figure: 'a', policy: 'joint', isChanged: true, min: 1, max: 1, why: 'x' }] }),
      'expected[0].isChanged',
    ],
    [
      'an outage that ends before it starts',
      hanoi({ waterOut: [{ fromHour: 3, toHour: 3, radiusM: 10, ...centre }] }),
      'waterOut[0]: seen 3 to 3',
    ],
    ['a surge that ends before it starts', hanoi(flood({ toHour: 0 })), 'surges[0]: seen 0 to 0'],
    [
      'two surges of one id',
      hanoi({ surges: [...(tet(2027)['surges'] as Json[]), ...(tet(2026)['surges'] as Json[])] }),
      'surges[1].id: seen tet again',
    ],
  ])('%s is refused with its path', (_, text, told) => {
    expect(() => parse(text)).toThrow(told);
    expect(() => parse(text)).toThrow('s.json: ');
    expect(() => parse(text)).toThrow(expect.objectContaining({ code: 'INVALID_SCENARIO' }));
  });

  it.each<[string, Json, Json, string]>([
    ['calls about one fire', market(DEMAND_LIMITS.callsMax), market(DEMAND_LIMITS.callsMax + 1), 'surges[0].calls'],
    ['the radius of a blackout', blackout(50_000), blackout(50_001), 'surges[0].area.radiusM'],
    ['the first year of Tết', tet(2025), tet(2024), 'surges[0].year'],
    ['the last year of Tết', tet(2028), tet(2029), 'surges[0].year'],
    [
      'a bridge by name',
      flood({ crossings: ['Chương Dương'] }),
      flood({ crossings: ['Cầu Mới'] }),
      'surges[0].crossings[0]',
    ],
  ])('%s: the limit is taken, and beyond it is refused with the path inside the file', (_, good, bad, path) => {
    expect(parse(hanoi(good)).surges).toHaveLength(1);
    expect(() => parse(hanoi(bad))).toThrow(`s.json: ${path}: seen`);
  });

  it.each<[string, Json, string]>([
    [
      'a station outside of the grid',
      { stations: [{ id: 'a', column: 7, row: 0, units: [] }] },
      'city.stations[0]: seen crossing 7, 0',
    ],
    [
      'two stations of one id',
      {
        stations: [
          { id: 'a', column: 0, row: 0, units: [] },
          { id: 'a', column: 1, row: 0, units: [] },
        ],
      },
      'city.stations[1].id: seen a again',
    ],
  ])('%s is refused with its path', (_, city, told) => {
    const whole = (JSON.parse(read('grid')) as { city: Json }).city;
    expect(() => parse(grid({ city: { ...whole, ...city } }))).toThrow(told);
  });

  it('with an incident at no crossing is refused with its path', () => {
    const [first] = (JSON.parse(read('grid')) as { incidents: Json[] }).incidents;
    const off = { ...first, at: { column: 2, row: 9 } };
    expect(() => parse(grid({ incidents: [first, off] }))).toThrow('incidents[1].at: seen crossing 2, 9');
    expect(() => parse(hanoi({ incidents: [first] }))).toThrow('incidents[0].at: seen a crossing');
  });
});

describe('A scenario for another city', () => {
  it.each<[string, Json, string]>([
    [
      'closes a station that is not there',
      { fleet: { closeStations: ['west', 'north'] } },
      'fleet.closeStations[1]: seen north',
    ],
    [
      'moves a vehicle that is not there',
      { fleet: { moveUnits: [{ unitId: 'X1', stationId: 'east' }] } },
      'fleet.moveUnits[0].unitId: seen X1',
    ],
    [
      'moves one to where nothing is',
      { fleet: { moveUnits: [{ unitId: 'W1', stationId: 'south' }] } },
      'fleet.moveUnits[0].stationId',
    ],
    ['removes a vehicle that is not there', { fleet: { removeUnits: ['X2'] } }, 'fleet.removeUnits[0]: seen X2'],
    ['leaves no vehicle at all', { fleet: { closeStations: ['west', 'east'] } }, 'fleet: seen no vehicle left'],
    ['has a fire where no road is', market(3), 'surges[0].at: seen 21.02, 105.83'],
  ])('%s: refused with the path', async (_, change, told) => {
    const scenario = parse(grid(change));
    if (scenario.city.kind !== 'GRID') throw new Error('a grid');
    const { network, world } = await buildGrid(scenario.city);
    expect(() => checkAgainst(scenario, { world, bbox: network.meta.bbox }, 's.json')).toThrow(told);
  });

  it('is refused on a world with a station outside of the network, or without a vehicle', async () => {
    const scenario = parse(grid({}));
    if (scenario.city.kind !== 'GRID') throw new Error('a grid');
    const { network, world } = await buildGrid(scenario.city);
    const { bbox } = network.meta;
    const stations = new Map([...world.stations].map(([id, one]) => [id, id === 'east' ? { ...one, lat: 22 } : one]));
    expect(() => checkAgainst(scenario, { world: { ...world, stations }, bbox }, 's.json')).toThrow(
      's.json: city: station east: seen 22, 105.8',
    );
    expect(() => checkAgainst(scenario, { world: { ...world, units: new Map() }, bbox }, 's.json')).toThrow(
      'city: seen no vehicle left',
    );
  });

  it('has its fires told by place refused outside of the network, and taken inside', async () => {
    const [first] = (JSON.parse(read('grid')) as { incidents: Json[] }).incidents;
    const at = (lat: number): string => grid({ incidents: [{ ...first, at: { lat, lon: 105.81 } }] });
    const [inside, outside] = [parse(at(21.005)), parse(at(22))];
    if (inside.city.kind !== 'GRID') throw new Error('a grid');
    const { network, world } = await buildGrid(inside.city);
    const ground = { world, bbox: network.meta.bbox };
    expect(() => checkAgainst(inside, ground, 's.json')).not.toThrow();
    expect(() => checkAgainst(outside, ground, 's.json')).toThrow('incidents[0].at: seen 22, 105.81');
  });
});
