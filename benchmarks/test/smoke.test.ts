import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Area,
  type AreaId,
  createEngine,
  createPrng,
  E7,
  localMinuteOfDay,
  prepareHierarchy,
  readNetworkFile,
  readWorldFile,
  type World,
  writeNetworkFile,
  writeWorldFile,
} from '@runcard/engine';
import { randomNetwork } from '@runcard/engine/testing';
import { generateWorld } from '@runcard/sim';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OsrmStub, servedBy, startStub } from '../../packages/engine/test/routing/osrm-stub.ts';
import { drawAlarms } from '../src/alarms.ts';
import { drawFleet, ownRouter } from '../src/compare/osrm.ts';
import { GROUPS } from '../src/groups.ts';
import { type Figure, hashOfTexts, type Row, SMOKE } from '../src/harness.ts';
import { measureFirstAlarmHttp } from '../src/macro/first-alarm-http.ts';
import { cchRoadsOf } from '../src/micro/roads.ts';
import { placesIn } from '../src/places.ts';
import { firstAlarms } from '../src/queries.ts';
import { atSix, createSetting, type Setting } from '../src/setting.ts';
import { SAME_ANSWERS } from './same-answers.ts';

const folder = mkdtempSync(join(tmpdir(), 'runcard-bench-test-'));
const paths = { network: join(folder, 'grid.net'), world: join(folder, 'grid.world.json') };

// Named by the contract, but for map.snap, world.nearest and routing.http.loopDelayMs, which it leaves open.
const ROW_IDS = [
  'codec.decode',
  'codec.encode',
  'dispatch.first-alarm',
  'dispatch.http.first-alarm',
  'dispatch.third-alarm',
  'map.snap',
  'planner.coverage',
  'routing.customize.arcs100',
  'routing.customize.arcs1000',
  'routing.customize.full.1',
  'routing.customize.full.2',
  'routing.customize.main100',
  'routing.dijkstra.pair',
  'routing.http.recommend300',
  'routing.join300.fresh',
  'routing.join300.kept',
  'routing.label',
  'routing.load',
  'routing.ngraph.pair',
  'routing.order',
  'routing.order.2',
  'routing.p2p',
  'routing.path',
  'routing.reach',
  'sim.runs',
  'sim.runs.2',
  'sim.year',
  'sim.year100k',
  'world.nearest',
];
const FIGURE_IDS = [
  'routing.expandedVertices',
  'routing.http.loopDelayMs',
  'routing.labelArcs',
  'routing.labelVertices',
  'routing.rssMb',
  'routing.upArcs',
  'sim.prepareMs',
  'sim.runs.speedUp',
];

/**
 * A grid of 400 junctions, 120 m apart: 2.3 km across. Without the pieces of a millimetre that tests like and no road has: a way over
 * one is too fast to be believed of an OSRM server.
 */
const network = randomNetwork(1, { shape: 'grid', junctionsMax: 400, footShare: 0, tinyShare: 0 });
const stubs: OsrmStub[] = [];

beforeAll(async () => {
  await writeNetworkFile(network, paths.network, prepareHierarchy(network));
  const city = { name: 'Grid', utcOffsetMinutes: 420, synthetic: true, note: '' };
  const water = { hydrants: 60, tanks: 20, naturalSources: 0, suctionPoints: 0 };
  const world = generateWorld(network, { seed: 1, city, stations: 20, units: 300, communityPoints: 10, ...water });
  await writeWorldFile(world, paths.world);
});

afterAll(async () => {
  for (const stub of stubs) await stub.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('every benchmark, briefly', () => {
  it('gives well-formed rows, the same answers again, and equal answers by other ways', async () => {
    const first = await measureAll();
    expect(first.rows.map((row) => row.id).sort()).toEqual(ROW_IDS);
    for (const row of first.rows) checkRow(row);
    expect(first.figures.map((figure) => figure.id).sort()).toEqual(FIGURE_IDS);
    const figures = Object.fromEntries(first.figures.map(({ id, value }) => [id, value]));
    // A server takes some 100 MB, and this network next to nothing.
    expect(figures['routing.rssMb']).toBeGreaterThan(30);
    expect(figures['routing.rssMb']).toBeLessThan(500);
    // Eliminated anew, the order of the file gives the hierarchy of the file.
    const { hierarchy } = cchRoadsOf(await readNetworkFile(paths.network))!;
    expect(figures['routing.upArcs']).toBe(hierarchy.head.length);
    expect(figures['routing.expandedVertices']).toBe(hierarchy.vertexCount);
    expect(figures['routing.labelVertices']).toBeLessThanOrEqual(hierarchy.heightMax);

    const hashes = hashesOf(first.rows);
    for (const [one, ...others] of SAME_ANSWERS)
      for (const other of others) expect(hashes[other], other).toBe(hashes[one]);
    const second = await measureAll(await ownRoadsAsOsrm());
    expect(hashesOf(second.rows)).toMatchObject(hashes);
    const osrmIds = second.rows.map((row) => row.id).filter((id) => hashes[id] === undefined);
    expect(osrmIds).toEqual(['routing.osrm.table300', 'routing.osrm.own300']);
    expect(second.remarks.join()).toContain('rank correlation (Spearman)');
  }, 180_000);

  it('leaves out a run over HTTP in which too many sends were late, and says so', async () => {
    // No number of late sends is below a negative limit, so each of the ten runs is void.
    const effort = { ...SMOKE, http: { ...SMOKE.http, warmUp: 0, requests: 2 }, lateShareMax: -1 };
    const alarms = drawAlarms(network, await readWorldFile(paths.world), 2);
    const { row, answers, remarks } = await measureFirstAlarmHttp(alarms, paths, effort);
    expect(row).toBeUndefined();
    expect(answers).toEqual([]);
    expect(remarks.filter((remark) => remark.endsWith('the run is void'))).toHaveLength(10);
  });
});

describe('alarms', () => {
  it('ask for 6 and for 25 places, three of ten in alleys, while a fifth of the fleet moves', async () => {
    const world = await readWorldFile(paths.world);
    const alarms = drawAlarms(network, world, 50);
    const places = ({ requirements = [] }: (typeof alarms.first)[number]): number =>
      requirements.reduce((sum, { count = 0 }) => sum + count, 0);
    expect(new Set(alarms.first.map(places))).toEqual(new Set([6]));
    expect(new Set(alarms.third.map(places))).toEqual(new Set([25]));
    expect(alarms.inAlleys).toBeGreaterThanOrEqual(15);
    const [before, now] = [alarms.movesBefore(0), alarms.movesBefore(1)];
    // A fifth of 300.
    expect(new Set(now.map(({ unitId }) => unitId)).size).toBe(60);
    expect(now.map(({ unitId }) => unitId)).toEqual(before.map(({ unitId }) => unitId));
    expect(now.filter(({ lat, lon }, i) => before[i]!.lat === lat && before[i]!.lon === lon)).toEqual([]);
    expect(drawAlarms(network, world, 50).movesBefore(1)).toEqual(now);
  });

  it('lie where people live', async () => {
    const { junctionLatE7, junctionLonE7, junctionCount } = network;
    const [south, north] = [Math.min(...junctionLatE7), Math.max(...junctionLatE7)].map((e7) => e7 / E7);
    const [west, east] = [Math.min(...junctionLonE7), Math.max(...junctionLonE7)].map((e7) => e7 / E7);
    expect(junctionCount).toBeGreaterThan(100);
    const middle = (south! + north!) / 2;
    const area = (id: string, population: number, from: number, to: number): Area => {
      const ring = [
        { lat: from, lon: west! },
        { lat: from, lon: east! },
        { lat: to, lon: east! },
        { lat: to, lon: west! },
      ];
      return { id: id as AreaId, name: id, population, polygon: [ring] };
    };
    const areas = [area('south', 0, south!, middle), area('north', 1_000, middle, north!)];
    // A block's length of a piece may reach over the border from its junction.
    const blockDeg = 0.003;
    const random = createPrng(1, 'people');
    for (let i = 0; i < 200; i++)
      expect(placesIn(network, areas).draw(random, () => true).location.lat).toBeGreaterThan(middle - blockDeg);
  });
});

describe('the large fleet', () => {
  it('is one of 300 made for it where the world has fewer units', async () => {
    const world = { ...(await readWorldFile(paths.world)), units: new Map() };
    const small = join(folder, 'small.world.json');
    await writeWorldFile(world, small);
    const options = { ...paths, dataFolder: folder, nowMs: Date.now(), say: () => undefined };
    const settings = [createSetting(options), createSetting({ ...options, world: small })];
    const unitIds = async (setting: Setting) => [
      ...(await readWorldFile((await setting.largeFleet()).world)).units.keys(),
    ];
    const [given, made] = await Promise.all(settings.map(unitIds));
    for (const setting of settings) setting.close();
    expect(given).toEqual([...(await readWorldFile(paths.world)).units.keys()]);
    expect(made).toHaveLength(300);
  });
});

describe('the hour at which it is measured', () => {
  // Friday 23:00 in Hanoi, an hour at which turnout is slower than at noon on Friday, 11 hours before; a day later roads are slower.
  const nightMs = Date.UTC(2026, 10, 27, 16);
  const noonMs = nightMs - 11 * 3_600_000;
  const saturdayMs = noonMs + 24 * 3_600_000;
  const hashAt = (world: World, nowMs: number): string => {
    const engine = createEngine({ network, world });
    return hashOfTexts(firstAlarms(network).map((input) => JSON.stringify(engine.recommend(input, nowMs))));
  };

  it('shows in no answer, because it is always six in the morning', async () => {
    const world = await readWorldFile(paths.world);
    const moments = [nightMs, noonMs, saturdayMs];
    expect(new Set(moments.map((nowMs) => hashAt(world, nowMs))).size).toBe(3);
    expect(new Set(moments.map((nowMs) => hashAt(atSix(world, nowMs), nowMs))).size).toBe(1);
    for (let hour = 0; hour < 24; hour++) {
      const nowMs = nightMs + hour * 3_600_000;
      const { utcOffsetMinutes } = atSix(world, nowMs).city;
      expect(localMinuteOfDay(nowMs, utcOffsetMinutes)).toBe(6 * 60);
      // As world files may have it: the server reads it from one.
      expect(utcOffsetMinutes).toBeGreaterThanOrEqual(-720);
      expect(utcOffsetMinutes).toBeLessThanOrEqual(840);
    }
  });
});

async function measureAll(osrmUrl?: string): Promise<{ rows: Row[]; figures: Figure[]; remarks: string[] }> {
  const rows: Row[] = [];
  const figures: Figure[] = [];
  const remarks: string[] = [];
  const setting = createSetting({ ...paths, osrmUrl, dataFolder: folder, nowMs: Date.now(), say: () => undefined });
  const to = {
    row: (row: Row) => rows.push(row),
    figure: (figure: Figure) => figures.push(figure),
    remark: (text: string) => remarks.push(text),
    missing: (text: string) => expect.unreachable(text),
  };
  try {
    for (const group of GROUPS) {
      const before = rows.length + figures.length;
      await group.run(setting, SMOKE, to);
      const listed = Object.keys({ ...group.ids, ...(osrmUrl !== undefined && group.osrmIds) });
      expect([...rows, ...figures].length - before, `${group.name} measures what it lists`).toBe(listed.length);
      expect([...rows, ...figures].map(({ id }) => id)).toEqual(expect.arrayContaining(listed));
    }
  } finally {
    setting.close();
  }
  return { rows, figures, remarks };
}

/** A server that gives our own times. */
async function ownRoadsAsOsrm(): Promise<string> {
  const own = servedBy(network, ownRouter(network));
  const { sources, targets } = drawFleet(network);
  own.tell([...sources, ...targets]);
  const stub = await startStub(own.behave);
  stubs.push(stub);
  return stub.url;
}

function checkRow(row: Row): void {
  expect(Object.keys(row)).toEqual(['id', 'samples', 'batch', 'minMs', 'medianMs', 'p99Ms', 'hash']);
  expect(Number.isInteger(row.samples) && row.samples >= 1, row.id).toBe(true);
  expect(Number.isInteger(row.batch) && row.batch >= 1, row.id).toBe(true);
  expect(row.minMs, row.id).toBeGreaterThan(0);
  expect(row.medianMs, row.id).toBeGreaterThanOrEqual(row.minMs);
  expect(row.p99Ms, row.id).toBeGreaterThanOrEqual(row.medianMs);
  expect(row.hash).toMatch(/^[0-9a-f]{8}$/);
}

const hashesOf = (rows: readonly Row[]): Record<string, string> =>
  Object.fromEntries(rows.map(({ id, hash }) => [id, hash]));
