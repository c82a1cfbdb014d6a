import {
  buildNetwork,
  hash32,
  type LatLon,
  type Network,
  type OsmSource,
  PieceFlag,
  RoadClass,
  straightMm,
  type World,
} from '@runcard/engine';
import { beforeAll, describe, expect, it } from 'vitest';
import { bridgeAnchors } from '../src/city/facts/anchors.ts';
import { districts } from '../src/city/facts/districts.ts';
import { generateHanoi, generateHanoiWorld } from '../src/index.ts';
import { type CityStatistics, measureCity } from './city-statistics.ts';
import { REAL_HANOI } from './real-hanoi.ts';
import { recommendAnywhere } from './recommend-anywhere.ts';
import { lineOf, type WaterCrossing, waterCrossings } from './water-crossings.ts';

const SEED = 1;
const PAIRS = 1000;
const ALLEY_KINDS = ['Ngõ', 'Ngách', 'Hẻm'] as const;

describe('the generated Hanoi', () => {
  let source: OsmSource;
  let network: Network;
  let city: CityStatistics;
  let world: World;
  let crossings: WaterCrossing[];

  beforeAll(async () => {
    source = generateHanoi(SEED);
    network = await buildNetwork(source);
    city = measureCity(network, PAIRS);
    world = generateHanoiWorld(network, SEED);
    crossings = waterCrossings(network);
  });

  it('has junctions, pieces and kilometres within 10 % of the real ones', () => {
    for (const count of ['junctions', 'pieces', 'km'] as const)
      expect(Math.abs(city[count] / REAL_HANOI[count] - 1), count).toBeLessThan(0.1);
  });

  it('sends units, by road or marked, to points anywhere in the inner city', () => {
    const tally = recommendAnywhere(network, world, 30, SEED);
    expect(tally.problems).toEqual([]);
    expect(tally.noRoute).toBeLessThanOrEqual(2);
  });

  it('ends blind at 20 to 32 % of its junctions and is one-way on 4 to 8 % of its pieces', () => {
    expect(city.deadEndShare).toBeGreaterThan(0.2);
    expect(city.deadEndShare).toBeLessThan(0.32);
    expect(city.onewayShare).toBeGreaterThan(0.04);
    expect(city.onewayShare).toBeLessThan(0.08);
  });

  it('gives each larger class its share of the kilometres, within a quarter', () => {
    const large = Object.entries(REAL_HANOI.classShare).filter(([, share]) => share >= 0.01);
    // Motorway, trunk, primary, secondary, tertiary, unclassified, residential, service.
    expect(large).toHaveLength(8);
    for (const [name, share] of large)
      expect(Math.abs((city.classShare[name] ?? 0) / share - 1), name).toBeLessThan(0.25);
  });

  it('lets almost every junction reach every other, with one-ways kept', () => {
    expect(city.stronglyConnectedShare).toBeGreaterThanOrEqual(0.99);
  });

  it('makes ways as much longer than the straight line as the real network does, within 15 %', () => {
    expect(Math.abs(city.detour / REAL_HANOI.detour - 1)).toBeLessThan(0.15);
  });

  it('numbers alleys as Hanoi does: ngõ off streets, ngách off ngõ, hẻm off ngách', () => {
    expect(Math.abs(city.alleyPieces / REAL_HANOI.alleyPieces - 1)).toBeLessThan(0.25);
    const names = alleyNames(network);
    const houseNumber = '\\d{1,4}[A-Z]?';
    const forms = [
      new RegExp(`^Ngõ ${houseNumber} .+`),
      new RegExp(`^Ngách ${houseNumber}/${houseNumber}$`),
      new RegExp(`^Hẻm ${houseNumber}/${houseNumber}/${houseNumber}$`),
    ];
    ALLEY_KINDS.forEach((kind, level) => {
      expect(names[kind].length, kind).toBeGreaterThan(100);
      expect(names[kind].filter((name) => !forms[level].test(name))).toEqual([]);
    });
    // Every chain begins with a number that some ngõ bears.
    const numbers = new Set(names.Ngõ.map((name) => name.split(' ')[1]));
    expect(names.Ngách.filter((name) => !numbers.has(name.split(' ')[1].split('/')[0]))).toEqual([]);
  });

  it('makes alleys narrower the deeper they lie', async () => {
    const widths = await taggedWidthsM(source);
    const means = ALLEY_KINDS.map((kind) => widths[kind].reduce((sum, m) => sum + m, 0) / widths[kind].length);
    expect(means[0]).toBeGreaterThan(means[1]);
    expect(means[1]).toBeGreaterThan(means[2]);
    // §2.7: the narrowest are one person wide, none takes two lanes.
    expect(Math.min(...ALLEY_KINDS.flatMap((kind) => widths[kind]))).toBeGreaterThanOrEqual(0.5);
    expect(Math.max(...ALLEY_KINDS.flatMap((kind) => widths[kind]))).toBeLessThan(5.5);
  });

  it('crosses water on its bridges alone', () => {
    expect(crossings.filter(({ piece }) => (network.pieceFlags[piece] & PieceFlag.BRIDGE) === 0)).toEqual([]);
    const bridges = new Set(crossings.map(({ piece }) => network.names.get(network.pieceName[piece])));
    // The eleven bridges over Red River, Đuống and, at the city's edge, Đà.
    expect([...bridges].sort()).toEqual(
      Object.keys(bridgeAnchors)
        .map((name) => `Cầu ${name}`)
        .sort(),
    );
  });

  it('lays each bridge where the real one is, within the 300 m that the anchors are good for', () => {
    for (const [name, anchors] of Object.entries(bridgeAnchors)) {
      const [lat, lon] = anchors[anchors.length >> 1];
      const nearestMm = crossings
        .filter(({ piece }) => network.names.get(network.pieceName[piece]) === `Cầu ${name}`)
        .flatMap(({ piece }) => lineOf(network, piece))
        .reduce(
          (least, [lonE7, latE7]) => Math.min(least, straightMm({ lat, lon }, { lat: latE7 / 1e7, lon: lonE7 / 1e7 })),
          Infinity,
        );
      expect(nearestMm, name).toBeLessThan(300_000);
    }
  });

  it('keeps everything wider than a motorbike off the Long Biên bridge', () => {
    const pieces = [...network.pieceName.keys()].filter(
      (piece) => network.names.get(network.pieceName[piece]) === 'Cầu Long Biên',
    );
    expect(pieces.length).toBeGreaterThan(0);
    // ArcAccess: VEHICLE is bit 1, MOTORBIKE bit 2.
    for (const piece of pieces) expect(network.arcAccess[2 * piece] & 3).toBe(2);
    expect(network.pieceClass[pieces[0]]).toBe(RoadClass.SECONDARY);
  });

  it('has the stations, vehicles, water and people that the city publishes, all said to be synthetic', () => {
    const waters = [...world.waterSources.values()];
    const count = (kind: string) => waters.filter((water) => water.kind === kind).length;
    // hanoi-and-standards §2.4, §2.5.
    expect(world.stations.size).toBe(42);
    expect(world.units.size).toBe(129);
    expect(['HYDRANT', 'TANK', 'NATURAL', 'SUCTION_POINT'].map(count)).toEqual([4204, 3670, 2230, 11]);
    expect(world.city).toMatchObject({ synthetic: true, utcOffsetMinutes: 420 });
    expect([...world.stations.values()].every((station) => station.isSynthetic)).toBe(true);
    const communityKinds = new Set([...world.communityPoints.values()].map(({ kind }) => kind));
    expect(communityKinds).toContain('NEIGHBOUR_GROUP');
    expect(communityKinds).toContain('PUBLIC_FIREFIGHTING_POINT');
    // Census of 2019, §2.2: the districts' sum.
    expect([...world.areas.values()].reduce((sum, area) => sum + area.population, 0)).toBe(8_047_163);
  });

  it('draws the thirty districts about as large as they are', () => {
    const areas = [...world.areas.values()];
    expect(areas).toHaveLength(30);
    const km2 = areas.map((area) => areaKm2(area.polygon[0]));
    // §2.1: 3,359.8 km² together; single cells are sketched, so they may be a third off.
    expect(km2.reduce((sum, one) => sum + one, 0) / 3359.8).toBeCloseTo(1, 1);
    areas.forEach((area, i) => {
      expect(km2[i] / (districts.find(({ name }) => name === area.name)?.areaKm2 ?? 0), area.name).toBeGreaterThan(
        0.67,
      );
      expect(km2[i] / (districts.find(({ name }) => name === area.name)?.areaKm2 ?? 0), area.name).toBeLessThan(1.33);
    });
  });

  it('gives each district the team of the station nearest to its centroid', () => {
    for (const area of world.areas.values()) {
      const district = districts.find(({ name }) => name === area.name);
      if (!district) expect.fail(area.name);
      const centre = { lat: district.latDeg, lon: district.lonDeg };
      const byDistance = [...world.stations.values()].sort((a, b) => straightMm(a, centre) - straightMm(b, centre));
      expect(area.stationId, area.name).toBe(byDistance[0]?.id);
    }
  });

  it('is the same, element by element, for the same seed', async () => {
    const first = await hashElements(source);
    expect(await hashElements(generateHanoi(SEED))).toBe(first);
  });
});

/** Shoelace formula on a plane that is true at 21° N: 111.2 km per degree, 103.8 along the parallel. */
function areaKm2(ring: readonly LatLon[]): number {
  let twice = 0;
  for (let i = 0; i < ring.length; i++) {
    const [a, b] = [ring[i], ring[(i + 1) % ring.length]];
    twice += (a.lon * b.lat - b.lon * a.lat) * 111.2 * 103.8;
  }
  return Math.abs(twice) / 2;
}

function alleyNames(network: Network): Record<(typeof ALLEY_KINDS)[number], string[]> {
  const names = { Ngõ: [] as string[], Ngách: [] as string[], Hẻm: [] as string[] };
  for (let i = 0; i < network.names.count; i++) {
    const name = network.names.get(i);
    for (const kind of ALLEY_KINDS) if (name.startsWith(`${kind} `)) names[kind].push(name);
  }
  return names;
}

async function taggedWidthsM(source: OsmSource): Promise<Record<(typeof ALLEY_KINDS)[number], number[]>> {
  const widths = { Ngõ: [] as number[], Ngách: [] as number[], Hẻm: [] as number[] };
  await source.read({
    way(_id, _nodeIds, tags) {
      const [name, width] = [tags.get('name') ?? '', tags.get('width')];
      if (width === undefined) return;
      for (const kind of ALLEY_KINDS) if (name.startsWith(`${kind} `)) widths[kind].push(Number(width));
    },
  });
  return widths;
}

async function hashElements(source: OsmSource): Promise<number> {
  let hash = 0;
  const mix = (value: number) => {
    hash = (Math.imul(hash ^ (value | 0), 0x0100_0193) ^ (hash >>> 13)) >>> 0;
  };
  await source.read({
    node(id, lonE7, latE7) {
      mix(id);
      mix(lonE7);
      mix(latE7);
    },
    way(id, nodeIds, tags) {
      mix(id);
      for (const node of nodeIds) mix(node);
      for (const [key, value] of tags) mix(hash32(`${key}=${value}`));
    },
  });
  return hash;
}
