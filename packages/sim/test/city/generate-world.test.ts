import {
  formatWorldFile,
  type LatLon,
  type Network,
  parseWorldFile,
  RuncardError,
  straightMm,
  type World,
} from '@runcard/engine';
import { drawNetwork, networkOfRows } from '@runcard/engine/testing';
import { describe, expect, it } from 'vitest';
import { generateWorld, type WorldRecipe } from '../../src/city/generate-world.ts';

const CITY = { name: 'Test', utcOffsetMinutes: 420, synthetic: true, note: 'Invented.' };
const RECIPE: WorldRecipe = {
  seed: 7,
  city: CITY,
  stations: 6,
  units: 40,
  hydrants: 60,
  tanks: 30,
  naturalSources: 20,
  suctionPoints: 5,
  communityPoints: 50,
};

/** 10 × 4 km: main roads A–E and F–J, streets between them, two alleys, a lake beside the north-west street, a hydrant and a station. */
const { network: town, latLon } = drawNetwork({
  gridM: 250,
  map: `
    A---------B---------C---------D---------E
    |         |         |         |         |
    |  w---x  |  1--2   |         |  3--4   |
    |  |   |  |         |    h    |         |
    |  z---y  |         |         |         |
    |         |         |   s     |         |
    F---------G---------H---------I---------J`,
  ways: {
    ABCDE: { class: 'primary', name: 'phố Bắc' },
    FGHIJ: { class: 'secondary', name: 'phố Nam' },
    AF: {},
    BG: {},
    CH: {},
    DI: {},
    EJ: {},
    B12: { class: 'service', name: 'ngõ 5', widthCm: 200, flags: 128 },
    D34: { class: 'footway', name: 'ngõ 9', flags: 128 },
  },
  water: { wxyz: 'hồ Vuông' },
  points: { h: { kind: 'hydrant' }, s: { kind: 'station', name: 'Đội 9' } },
});

const units = (world: World) => [...world.units.values()];
const count = <T>(things: Iterable<T>, is: (thing: T) => boolean): number => [...things].filter(is).length;
const water = (world: World, kind: string) => [...world.waterSources.values()].filter((source) => source.kind === kind);

/** Slow and obvious: the least distance to any of many points on the straight ways of the drawing. */
function metresToWay(at: LatLon, ways: readonly string[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const way of ways)
    for (let i = 0; i + 1 < way.length; i++) {
      const [a, b] = [latLon(way[i]), latLon(way[i + 1])];
      for (let part = 0; part <= 1; part += 1 / 2_048)
        least = Math.min(
          least,
          straightMm(at, { lat: a.lat + part * (b.lat - a.lat), lon: a.lon + part * (b.lon - a.lon) }),
        );
    }
  return least / 1_000;
}
const STREETS = ['ABCDE', 'FGHIJ', 'AF', 'BG', 'CH', 'DI', 'EJ'];

describe('a generated world', () => {
  const world = generateWorld(town, RECIPE);

  it('holds what the recipe asks for', () => {
    expect([world.stations.size, world.units.size, world.communityPoints.size]).toEqual([6, 40, 50]);
    expect(['HYDRANT', 'TANK', 'NATURAL', 'SUCTION_POINT'].map((kind) => water(world, kind).length)).toEqual([
      60, 30, 20, 5,
    ]);
  });

  it('is a valid world file, and the same seed gives the same bytes', () => {
    const text = formatWorldFile(world);
    expect(formatWorldFile(parseWorldFile(text, 'generated'))).toBe(text);
    expect(formatWorldFile(generateWorld(town, RECIPE))).toBe(text);
    expect(formatWorldFile(generateWorld(town, { ...RECIPE, seed: 8 }))).not.toBe(text);
  });

  it('more hydrants move nothing else', () => {
    const wetter = generateWorld(town, { ...RECIPE, hydrants: 90 });
    expect([wetter.stations, wetter.units, wetter.communityPoints]).toEqual([
      world.stations,
      world.units,
      world.communityPoints,
    ]);
    expect(water(wetter, 'TANK')).toEqual(water(world, 'TANK'));
  });

  it('has a pumper at every station and every kind of vehicle, none of which claims what it has not', () => {
    for (const id of world.stations.keys())
      expect(
        units(world).some((unit) => unit.stationId === id && unit.capabilities.includes('PUMP')),
        id,
      ).toBe(true);
    expect(new Set(units(world).map(({ kind }) => kind)).size).toBe(8);
    for (const unit of units(world)) {
      expect(unit.capabilities.includes('PUMP'), unit.name).toBe(unit.kind.endsWith('PUMPER'));
      expect(unit.capabilities.includes('TANK')).toBe(unit.kind === 'TANKER');
      expect(unit.status).toBe('AVAILABLE');
    }
  });

  it('of 129 vehicles at 42 stations four are ladders, and each kind has its part', () => {
    // 42 first pumpers, of which round(42 × 18/66) = 11 heavy; the other 87 by weights that sum to 87, so each weight is its count.
    const hanoi = generateWorld(town, { ...RECIPE, stations: 42, units: 129 });
    const kinds = new Map<string, number>();
    for (const { kind } of hanoi.units.values()) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    expect(Object.fromEntries(kinds)).toEqual({
      AERIAL_LADDER: 4,
      RESCUE_TRUCK: 10,
      COMMAND_CAR: 13,
      TANKER: 10,
      MINI_PUMPER: 19,
      MOTORBIKE: 8,
      HEAVY_PUMPER: 20,
      MEDIUM_PUMPER: 45,
    });
  });

  it('with fewer vehicles than stations sends pumpers to the busiest', () => {
    const few = generateWorld(town, { ...RECIPE, units: 3 });
    expect(units(few).map(({ kind }) => kind.endsWith('PUMPER'))).toEqual([true, true, true]);
    expect(new Set(units(few).map(({ stationId }) => stationId)).size).toBe(3);
  });

  it('takes the map’s own station and hydrant first and says so', () => {
    const [first] = world.stations.values();
    expect(first).toMatchObject({ name: 'Đội 9', isSynthetic: false, ...latLon('s') });
    expect(count(world.stations.values(), ({ isSynthetic }) => isSynthetic)).toBe(5);
    const [hydrant] = water(world, 'HYDRANT');
    expect(hydrant).toMatchObject({ ...latLon('h'), status: 'UNKNOWN' });
    expect(hydrant).not.toHaveProperty('flowLpm');
    expect(world.city.note).toBe('Invented. From the map itself: stations 1, water sources 1.');
  });

  it('stands where such things stand', () => {
    // 6 m beside the axis of a street, never in an alley; a lake's edge or 15 m beside a street; 2 m beside an alley.
    for (const source of water(world, 'HYDRANT').slice(1)) expect(metresToWay(source, STREETS)).toBeLessThan(6.6);
    for (const source of water(world, 'TANK')) expect(metresToWay(source, STREETS)).toBeLessThan(25.6);
    for (const point of world.communityPoints.values()) expect(metresToWay(point, ['B12', 'D34'])).toBeLessThan(2.6);
    for (const station of [...world.stations.values()].slice(1))
      expect('ABCDEFGHIJ'.split('').some((letter) => straightMm(station, latLon(letter)) < 100)).toBe(true);
  });

  it('hydrants keep 80 m apart while there is room', () => {
    const drawn = water(world, 'HYDRANT');
    const gaps = drawn.map((one) =>
      Math.min(...drawn.filter((other) => other !== one).map((other) => straightMm(one, other))),
    );
    // 32.5 km of streets have room for 400; with 60 placed and 12 tries each, a miss has a chance below (60 × 160 m / 32.5 km)^12 ≈ 4e-7.
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(80_000);
  });
});

describe('natural water', () => {
  const atLake = (network: Network) => water(generateWorld(network, RECIPE), 'NATURAL');
  it('lies on a shore that a truck can come near, or beside a street where no shore is', () => {
    // The lake's corners are 750 m from any street: nothing there is within 60 m, so every source falls back to 15 m beside a street.
    for (const source of atLake(town)) expect(metresToWay(source, STREETS)).toBeLessThan(15.6);
    const shore = drawNetwork({
      gridM: 50,
      map: `
        w---x
        A---B---C---D
        z---y        `,
      ways: { ABCD: {} },
      water: { wxyz: 'ao làng' },
    });
    // The ring's edges north and south of A–B are 50 m from it, those west and east cross its ends: all within 60 m.
    const [w, y] = [shore.latLon('w'), shore.latLon('y')];
    for (const { lat, lon } of atLake(shore.network)) {
      const onNorthOrSouth = [w.lat, y.lat].some((edge) => Math.abs(lat - edge) < 2e-7);
      const onWestOrEast = [w.lon, y.lon].some((edge) => Math.abs(lon - edge) < 2e-7);
      expect(onNorthOrSouth || onWestOrEast).toBe(true);
    }
  });
});

describe('density', () => {
  const west = (point: LatLon) => point.lon < latLon('C').lon - 1e-6;

  it('draws everything to where the people are', () => {
    const world = generateWorld(town, { ...RECIPE, stations: 3, densityAt: (point) => (west(point) ? 1 : 0) });
    // A street is weighed by the density at its head, so those that begin west of C–H may end at it.
    const atMost = latLon('C').lon + 0.001;
    expect(count(water(world, 'TANK'), ({ lon }) => lon < atMost)).toBe(30);
    expect(count(world.stations.values(), (station) => station.isSynthetic && station.lon < atMost)).toBe(2);
  });

  it('spreads stations as its power 2/3, by which the mean way is least', () => {
    // 32 × 32 crossings, the west sixteen times as dense. 16^(2/3) = 6.35: of 150 stations 20 in the east; by the square root it were 30.
    const side = 32;
    const at = (column: number, row: number) => row * side + column;
    const rows = Array.from({ length: side }, (_, row) => row);
    const grid = networkOfRows({
      junctions: rows.flatMap((row) =>
        rows.map((column) => ({ at: [1_050_000_000 + column * 10_000, 210_000_000 + row * 10_000] as const })),
      ),
      pieces: rows.flatMap((a) =>
        rows.slice(1).flatMap((b) => [
          { tail: at(b - 1, a), head: at(b, a), lengthMm: 100_000 },
          { tail: at(a, b - 1), head: at(a, b), lengthMm: 100_000 },
        ]),
      ),
    });
    const isWest = ({ lon }: LatLon) => lon < 105.01555;
    let east = 0;
    for (let seed = 1; seed <= 5; seed++) {
      const densityAt = (point: LatLon) => (isWest(point) ? 16 : 1);
      const world = generateWorld(grid, { ...RECIPE, seed, stations: 30, hydrants: 0, tanks: 0, densityAt });
      east += count(world.stations.values(), (station) => !isWest(station));
    }
    expect(east).toBeLessThan(24);
  });

  it('of nothing anywhere, or of nonsense, counts as even', () => {
    const even = formatWorldFile(generateWorld(town, RECIPE));
    for (const nonsense of [0, Number.NaN, -1])
      expect(formatWorldFile(generateWorld(town, { ...RECIPE, densityAt: () => nonsense }))).toBe(even);
  });
});

it('given stations stand where they are given, and get vehicles by what they cover', () => {
  const stations = [
    { id: 'HK', name: 'Đội Hoàn Kiếm', ...latLon('A') },
    { id: 'XA', name: 'Đội Xa', lat: 22, lon: 107 },
  ];
  const world = generateWorld(town, { ...RECIPE, stations });
  expect([...world.stations.values()]).toEqual(stations.map((station) => ({ ...station, isSynthetic: true })));
  const at = (id: string) => count(world.units.values(), ({ stationId }) => stationId === id);
  expect(at('HK')).toBeGreaterThan(at('XA'));
  expect(at('XA')).toBeGreaterThan(0);
});

it('a network without a road is refused', () => {
  const { network } = drawNetwork({ map: 'A', ways: {} });
  expect(() => generateWorld(network, RECIPE)).toThrow(RuncardError);
});
