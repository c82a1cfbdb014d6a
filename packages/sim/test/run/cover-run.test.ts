import { formatWorldFile } from '@runcard/engine';
import { beforeAll, describe, expect, it } from 'vitest';
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

describe('the coverage of a run', () => {
  let city: CityFiles;
  beforeAll(async () => {
    city = await filesOf(21);
  });

  it('is of the same ground by station and in all: the sooner of the two stations, cell by cell', () => {
    const { coverage, reach } = coverRun(city, {})!;
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
    const { reach, changedReach } = coverRun(city, {
      fleet: { closeStations: ['E'] },
    })!;
    expect(changedReach!.stationIds).toEqual(['W']);
    expect(changedReach!.stationKerbMs).toEqual(reach.stationKerbMs.subarray(reach.cells));
    expect(coverRun(city, {})!.changedReach).toBeNull();
  });

  it('is not drawn of a town of a few streets', async () => {
    expect(coverRun(await filesOf(6), {})).toBeNull();
  });
});
