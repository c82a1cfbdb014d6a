import {
  createEngineFamily,
  formatWorldFile,
  INFINITE_MS,
  type LatLon,
  openNetwork,
  parseWorldFile,
  type WaterSource,
  type WaterSourceId,
} from '@runcard/engine';
import { beforeAll, describe, expect, it } from 'vitest';
import { DAY_TIMES, leastReached } from '../../src/coverage/coverage.ts';
import { changesOf } from '../../src/demand/draw-incidents.ts';
import { HANOI_DEMAND } from '../../src/demand/hanoi-demand.ts';
import { coverRun } from '../../src/run/cover-run.ts';
import type { CityFiles } from '../../src/run/job.ts';
import { buildGrid } from '../../src/scenario/grid-city.ts';
import type { GridCity } from '../../src/scenario/scenario.ts';

const townOf = (columns: number): GridCity => ({
  ...{ kind: 'GRID', columns, rows: columns, blockM: 500 },
  stations: [
    { id: 'W', column: 0, row: 0, units: [{ id: 'W1', kind: 'PUMPER' }] },
    { id: 'E', column: columns - 1, row: columns - 1, units: [{ id: 'E1', kind: 'PUMPER' }] },
  ],
});

async function filesOf(columns: number): Promise<CityFiles> {
  const { network, world } = await buildGrid(townOf(columns));
  return { key: `grid-${columns}`, network: network.buffer, world: formatWorldFile(world) };
}

/** A Monday; nothing happens in it. */
const QUIET: Parameters<typeof coverRun>[1] = { from: '2026-03-02T00:00:00+07:00', days: 3 };
const HOUR_MS = 3_600_000;

describe('the coverage of a run', () => {
  let city: CityFiles;
  beforeAll(async () => {
    city = await filesOf(21);
  });

  it('is of the same ground by station and in all: the sooner of the two stations, cell by cell', () => {
    const { coverage, reach } = coverRun(city, QUIET)!;
    // 10 by 10 km in squares of 500 m.
    expect(coverage.cells.places.length).toBeGreaterThanOrEqual(400);
    expect(reach).toMatchObject({ stationIds: ['E', 'W'], cells: coverage.cells.places.length, withinMs: 480_000 });
    const moment = coverage.moments.find(({ name }) => name === reach.momentName)!;
    const [east, west] = [0, 1].map((s) => reach.stationKerbMs.subarray(s * reach.cells, (s + 1) * reach.cells));
    const sooner = Int32Array.from(west!, (ms, cell) => Math.min(ms, east![cell]!));
    expect(moment.kerbMs).toEqual(sooner);
    // Each reaches its corner in time, and neither the other's.
    for (const own of [west!, east!])
      expect(own.some((ms) => ms <= 480_000) && own.some((ms) => ms > 480_000)).toBe(true);
  });

  it('is of the changed fleet too, on the same cells', () => {
    const { reach, changedReach } = coverRun(city, { ...QUIET, fleet: { closeStations: ['E'] } })!;
    expect(changedReach!.stationIds).toEqual(['W']);
    expect(changedReach!.stationKerbMs).toEqual(reach.stationKerbMs.subarray(reach.cells));
    expect(coverRun(city, QUIET)!.changedReach).toBeNull();
  });

  it('is not drawn of a town of a few streets', async () => {
    expect(coverRun(await filesOf(6), QUIET)).toBeNull();
  });

  it('is of an ordinary day alone where the scenario changes neither roads nor water', () => {
    const { coverage, reach } = coverRun(city, { ...QUIET, surges: [{ kind: 'TET', id: 't', year: 2028 }] })!;
    expect(coverage.moments).toHaveLength(6);
    expect(reach.momentName).toBe('day, 10:00');
  });

  /** What the engine says of those roads at that instant, asked by nobody but this test. */
  function askedAt(batches: readonly object[], atMs: number, cells: readonly LatLon[]): Int32Array {
    const network = openNetwork(city.network, { verify: false });
    const engine = createEngineFamily({ network }).open(parseWorldFile(city.world, 'world'));
    for (const batch of batches) engine.applyTraffic(batch, atMs);
    return engine.coverage({ cells, atMs: [atMs] }).moments[0]!.kerbMs;
  }

  it('is also of its floods, in the state and at the hour at which least is reached', () => {
    // Two days of rain in three thirds of 16 h, the second at the full depth; Hanoi's spots that lie in this town are seven.
    const rain = { kind: 'FLOOD', id: 'rain', fromHour: 0, toHour: 48 } as const;
    const { coverage, reach } = coverRun(city, { ...QUIET, surges: [rain] })!;
    expect(coverage.moments).toHaveLength(7);
    const worst = coverage.moments[6]!;
    const day = leastReached(coverage.moments.slice(0, 6));
    const minute = DAY_TIMES.find(({ name }) => name === day.name)!.minute;
    // The hour of the working day at which least is reached; each third lasts until then but the last, which the morning may be out of.
    expect((worst.atMs + 7 * HOUR_MS) % (24 * HOUR_MS)).toBe(minute * 60_000);
    expect(worst.isOfScenario).toBe(true);
    expect(worst.name).toMatch(/^the scenario at its worst, 2026-03-0[23] \d\d:\d\d$/);
    const startMs = Date.parse(QUIET.from);
    const ground = {
      network: openNetwork(city.network, { verify: false }),
      world: parseWorldFile(city.world, 'world'),
    };
    const surges = [{ kind: 'FLOOD', id: 'rain', fromMs: startMs, toMs: startMs + 48 * HOUR_MS }] as const;
    const inForce = changesOf({ ...HANOI_DEMAND, surges }, ground, startMs, startMs + 72 * HOUR_MS).flatMap((change) =>
      change.kind === 'TRAFFIC' && change.atMs <= worst.atMs && worst.atMs < change.untilMs ? [change.batch] : [],
    );
    expect(worst.kerbMs).toEqual(askedAt(inForce, worst.atMs, coverage.cells.places));
    // Rain and wading make every cell later, and none sooner.
    expect(worst.kerbMs.every((ms, cell) => ms >= day.kerbMs[cell]!)).toBe(true);
    expect(worst.reached[2]!.kerbAreaShare).toBeLessThan(day.reached[2]!.kerbAreaShare);
    expect(reach.momentName).toBe('day, 10:00, without the scenario’s weather, floods, closures and outages');
  });

  it('knows of the bridges that are closed only for a while between other hours', () => {
    // An hour at night: the working day's worst hour is no part of it, so it is looked at when it begins.
    const dark = {
      kind: 'BLACKOUT',
      ...{ id: 'dark', fromHour: 26, toHour: 27 },
      area: { centre: { lat: 21.045, lon: 105.85 }, radiusM: 20_000 },
    } as const;
    const { coverage } = coverRun(city, { ...QUIET, surges: [dark] })!;
    expect(coverage.moments[6]!.name).toBe('the scenario at its worst, 2026-03-03 02:00');
  });

  it('is of the water that is left', () => {
    // Pumpers without tanks, and a hydrant at each of the first places that are asked about: where those are out there is no water.
    const world = parseWorldFile(city.world, 'world');
    const units = new Map([...world.units].map(([key, unit]) => [key, { ...unit, tankL: 0 }]));
    const hydrants = coverRun(city, QUIET)!
      .coverage.cells.places.slice(0, 40)
      .map(
        (place, i): WaterSource => ({
          ...{ id: `H${i}` as WaterSourceId, kind: 'HYDRANT', status: 'WORKING', isPrivate: false, flowLpm: 2_000 },
          ...place,
        }),
      );
    const waterSources = new Map(hydrants.map((hydrant) => [hydrant.id, hydrant]));
    const dry = { ...city, world: formatWorldFile({ ...world, units, waterSources }) };
    const { lat, lon } = hydrants[0]!;
    const waterOut = [{ fromHour: 1, toHour: 30, radiusM: 90_000, lat, lon }];
    const { moments } = coverRun(dry, { ...QUIET, waterOut })!.coverage;
    expect(moments[0]!.waterMs.some((ms) => ms < INFINITE_MS)).toBe(true);
    expect(moments[6]!.waterMs.every((ms) => ms === INFINITE_MS)).toBe(true);
    expect(moments[6]!.kerbMs).toEqual(leastReached(moments.slice(0, 6)).kerbMs);
  });
});
