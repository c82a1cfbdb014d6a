import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createEngine,
  localMinuteOfDay,
  readWorldFile,
  type World,
  writeNetworkFile,
  writeWorldFile,
} from '@runcard/engine';
import { randomNetwork } from '@runcard/engine/testing';
import { generateWorld } from '@runcard/sim';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GROUPS } from '../src/groups.ts';
import { type Figure, hashOf, type Row, SMOKE } from '../src/harness.ts';
import { measureFirstAlarmHttp } from '../src/macro/first-alarm-http.ts';
import { firstAlarmCase } from '../src/micro/dispatch.ts';
import { atNoon, createSetting } from '../src/setting.ts';

const folder = mkdtempSync(join(tmpdir(), 'runcard-bench-test-'));
const paths = { network: join(folder, 'grid.net'), world: join(folder, 'grid.world.json') };

// Named by the contract, but for map.snap and world.nearest, which it leaves open.
const ROW_IDS = [
  'codec.decode',
  'codec.encode',
  'dispatch.first-alarm',
  'dispatch.http.first-alarm',
  'map.snap',
  'routing.dijkstra.pair',
  'routing.load',
  'routing.ngraph.pair',
  'world.nearest',
];

/** A grid of 400 junctions, 120 m apart: 2.3 km across. */
const network = randomNetwork(1, { shape: 'grid', junctionsMax: 400, footShare: 0 });

beforeAll(async () => {
  await writeNetworkFile(network, paths.network);
  const city = { name: 'Grid', utcOffsetMinutes: 420, synthetic: true, note: '' };
  const water = { hydrants: 60, tanks: 20, naturalSources: 0, suctionPoints: 0 };
  const world = generateWorld(network, { seed: 1, city, stations: 4, units: 24, communityPoints: 10, ...water });
  await writeWorldFile(world, paths.world);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('every benchmark, briefly', () => {
  it('gives well-formed rows, the same answers again, and equal answers of both routers', async () => {
    const first = await measureAll();
    expect(first.rows.map((row) => row.id).sort()).toEqual(ROW_IDS);
    for (const row of first.rows) checkRow(row);
    expect(first.figures).toEqual([{ id: 'routing.rssMb', value: expect.any(Number), unit: 'MB' }]);
    // A process of Node alone takes some 40 MB, and this network next to nothing.
    expect(first.figures[0]!.value).toBeGreaterThan(30);
    expect(first.figures[0]!.value).toBeLessThan(500);

    const hashes = hashesOf(first.rows);
    expect(hashes['routing.ngraph.pair']).toBe(hashes['routing.dijkstra.pair']);
    const second = await measureAll();
    expect(hashesOf(second.rows)).toEqual(hashes);
  });

  it('leaves out a run over HTTP in which too many sends were late, and says so', async () => {
    // No number of late sends is below a negative limit, so each of the ten runs is void.
    const effort = { ...SMOKE, http: { ...SMOKE.http, warmUp: 0, requests: 2 }, lateShareMax: -1 };
    const { row, answers, remarks } = await measureFirstAlarmHttp(network, paths, effort);
    expect(row).toBeUndefined();
    expect(answers).toEqual([]);
    expect(remarks.filter((remark) => remark.endsWith('the run is void'))).toHaveLength(10);
  });
});

describe('the hour at which it is measured', () => {
  // 23:00 in Hanoi, an hour at which turnout is slower than at 09:00, ten hours later.
  const nightMs = Date.UTC(2026, 10, 23, 16);
  const morningMs = nightMs + 10 * 3_600_000;
  const hashAt = (world: World, nowMs: number): string =>
    hashOf(firstAlarmCase(createEngine({ network, world }), nowMs));

  it('shows in no answer, because it is always noon', async () => {
    const world = await readWorldFile(paths.world);
    expect(hashAt(world, nightMs)).not.toBe(hashAt(world, morningMs));
    expect(hashAt(atNoon(world, nightMs), nightMs)).toBe(hashAt(atNoon(world, morningMs), morningMs));
    for (let hour = 0; hour < 24; hour++) {
      const nowMs = nightMs + hour * 3_600_000;
      expect(localMinuteOfDay(nowMs, atNoon(world, nowMs).city.utcOffsetMinutes)).toBe(12 * 60);
    }
  });
});

async function measureAll(): Promise<{ rows: Row[]; figures: Figure[] }> {
  const rows: Row[] = [];
  const figures: Figure[] = [];
  const setting = createSetting({ ...paths, dataFolder: folder, nowMs: Date.now(), say: () => undefined });
  const to = {
    row: (row: Row) => rows.push(row),
    figure: (figure: Figure) => figures.push(figure),
    remark: () => undefined,
    missing: (text: string) => expect.unreachable(text),
  };
  try {
    for (const group of GROUPS) {
      const before = rows.length + figures.length;
      await group.run(setting, SMOKE, to);
      const measured = [...rows, ...figures].map(({ id }) => id);
      expect(measured.length - before, `${group.name} measures what it lists`).toBe(Object.keys(group.ids).length);
      for (const id of Object.keys(group.ids)) expect(measured).toContain(id);
    }
  } finally {
    setting.close();
  }
  return { rows, figures };
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
