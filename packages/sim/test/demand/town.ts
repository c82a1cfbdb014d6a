import {
  type Area,
  type AreaId,
  createEngineFamily,
  type LatLon,
  PieceFlag,
  type WaterSource,
  type WaterSourceId,
  type World,
} from '@runcard/engine';
import { drawNetwork } from '@runcard/engine/testing';
import type { Demand } from '../../src/demand/demand.ts';
import { HANOI_DEMAND } from '../../src/demand/hanoi-demand.ts';
import { buildGrid, crossingAt } from '../../src/scenario/grid-city.ts';
import type { GridCity } from '../../src/scenario/scenario.ts';

/** Ten by ten blocks of 200 m; enough vehicles that nobody waits for long. */
export const GRID: GridCity = {
  ...{ kind: 'GRID', columns: 10, rows: 10, blockM: 200 },
  stations: [2, 8].flatMap((column) =>
    [2, 8].map((row) => ({
      ...{ id: `S${column}${row}`, column, row },
      units: [1, 2, 3, 4, 5].map((n) => ({
        id: `S${column}${row}-U${n}`,
        kind: n === 5 ? ('RESCUE' as const) : ('PUMPER' as const),
      })),
    })),
  ),
};

export const grid = await buildGrid(GRID);
export const family = createEngineFamily({ network: grid.network });
export const MIDDLE: LatLon = crossingAt(GRID, 5, 5);

/** The west half lives close together, 100 people on 1,000 m²; the east half not. */
export const halves: World = {
  ...grid.world,
  areas: new Map(
    [halfOf('west', -0.5, 5.25, 200_000), halfOf('east', 5.25, 10.5, 2_000)].map((area) => [area.id, area]),
  ),
};

function halfOf(name: string, west: number, east: number, population: number): Area {
  const corners = [
    [west, -0.5],
    [east, -0.5],
    [east, 10.5],
    [west, 10.5],
  ] as const;
  const polygon = [corners.map(([column, row]) => crossingAt(GRID, column, row))];
  return { id: name as AreaId, name, population, polygon };
}

export function hydrant(id: string, at: LatLon, status: WaterSource['status'] = 'WORKING'): WaterSource {
  return { id: id as WaterSourceId, kind: 'HYDRANT', ...at, status, isPrivate: false };
}

/** A street and an alley of the same length. */
export const withAlley = drawNetwork({
  map: `
    A----B
    |
    C----D`,
  ways: { AB: { class: 'tertiary' }, AC: { class: 'tertiary' }, CD: { class: 'service', flags: PieceFlag.ALLEY } },
}).network;

/** 2026 at UTC+7. */
export const YEAR_MS = Date.UTC(2026, 0, 1, -7);
export const DAY = 86_400_000;
export const YEAR_TO_MS: number = YEAR_MS + 365 * DAY;

export const demandWith = (changed: Partial<Demand>): Demand => ({ ...HANOI_DEMAND, ...changed });
