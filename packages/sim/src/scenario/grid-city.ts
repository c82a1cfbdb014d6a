import {
  buildNetwork,
  emptyWorld,
  type LatLon,
  mmPerDegree,
  type Network,
  type OsmSource,
  PROFILE_OF_KIND,
  type Station,
  type StationId,
  type Unit,
  type UnitId,
  type UnitKind,
  type World,
} from '@runcard/engine';
import type { GridCity, GridStation } from './scenario.ts';

/**
 * A town of straight streets, so that its answers can be worked out on paper: crossings every `blockM`, stations and fires at crossings.
 *
 *      (0,2)──(1,2)──(2,2)     column to the east, row to the north; the corner (0,0) is at 21° N, 105.8° E
 *        │      │      │
 *      (0,1)──(1,1)──(2,1)
 *        │      │      │
 *      (0,0)──(1,0)──(2,0)
 */
export async function buildGrid(grid: GridCity): Promise<{ readonly network: Network; readonly world: World }> {
  return { network: await buildNetwork(streetsOf(grid)), world: worldOf(grid) };
}

const CORNER: LatLon = { lat: 21, lon: 105.8 };

export function crossingAt({ blockM }: Pick<GridCity, 'blockM'>, column: number, row: number): LatLon {
  const { lat: latMm, lon: lonMm } = mmPerDegree(CORNER.lat);
  const at = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;
  return {
    lat: at(CORNER.lat + (row * blockM * 1_000) / latMm),
    lon: at(CORNER.lon + (column * blockM * 1_000) / lonMm),
  };
}

function streetsOf(grid: GridCity): OsmSource {
  const { columns, rows } = grid;
  const idOf = (column: number, row: number): number => 1 + row * (columns + 1) + column;
  const tags = new Map([
    ['highway', 'residential'],
    ['width', '10'],
    ['name', 'Phố'],
  ]);
  return {
    ...{ name: 'grid', licence: 'none', attribution: 'none', date: '' },
    async read(visitor) {
      for (let row = 0; row <= rows; row++)
        for (let column = 0; column <= columns; column++) {
          const { lat, lon } = crossingAt(grid, column, row);
          visitor.node?.(idOf(column, row), Math.round(lon * 1e7), Math.round(lat * 1e7), undefined);
        }
      let way = 0;
      for (let row = 0; row <= rows; row++)
        visitor.way?.(
          ++way,
          Float64Array.from({ length: columns + 1 }, (_, column) => idOf(column, row)),
          tags,
        );
      for (let column = 0; column <= columns; column++)
        visitor.way?.(
          ++way,
          Float64Array.from({ length: rows + 1 }, (_, row) => idOf(column, row)),
          tags,
        );
    },
  };
}

function worldOf(grid: GridCity): World {
  const stations = grid.stations.map(
    ({ id, column, row }): Station => ({
      ...{ id: id as StationId, name: id, isSynthetic: true },
      ...crossingAt(grid, column, row),
    }),
  );
  const units = grid.stations.flatMap((station) => station.units.map((unit) => unitOf(unit, station)));
  return {
    ...emptyWorld({ name: 'Grid', utcOffsetMinutes: 420, synthetic: true, note: 'Drawn: nothing of it is real.' }),
    stations: new Map(stations.map((station) => [station.id, station])),
    units: new Map(units.map((unit) => [unit.id, unit])),
  };
}

const KINDS: Readonly<
  Record<GridStation['units'][number]['kind'], Omit<Unit, 'id' | 'name' | 'stationId' | 'profileId' | 'status'>>
> = {
  PUMPER: made('MEDIUM_PUMPER', ['PUMP', 'BREATHING_APPARATUS', 'FORCIBLE_ENTRY'], 3_000, 2_000, 320),
  TANKER: made('TANKER', ['TANK'], 10_000, 1_500, 80),
  RESCUE: made('RESCUE_TRUCK', ['RESCUE', 'BREATHING_APPARATUS', 'FORCIBLE_ENTRY'], 0, 0, 0),
  LADDER: made('AERIAL_LADDER', ['LADDER'], 0, 0, 0),
};

function made(kind: UnitKind, capabilities: readonly string[], tankL: number, pumpLpm: number, hoseM: number) {
  return {
    kind,
    capabilities,
    crew: 5,
    widthCm: 235,
    lengthCm: 750,
    heightCm: 310,
    weightKg: 11_000,
    tankL,
    pumpLpm,
    hoseM,
  };
}

function unitOf({ id, kind }: GridStation['units'][number], station: GridStation): Unit {
  const described = KINDS[kind];
  return {
    ...described,
    ...{ id: id as UnitId, name: id, stationId: station.id as StationId, status: 'AVAILABLE' },
    profileId: PROFILE_OF_KIND[described.kind],
  };
}
