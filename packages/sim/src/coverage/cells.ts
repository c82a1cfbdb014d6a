import { E7, type LatLon, mmPerDegree, type Network, PieceFlag, RuncardError } from '@runcard/engine';

/**
 * Square cells over a network, on the flat map about its middle; row 0 in the south. Only those count that a road or an alley passes: nobody
 * lives in the others. Each is asked about at the one place on its roads that is nearest to its middle, because addresses lie on roads.
 */
export interface CityCells {
  readonly cellM: number;
  readonly south: number;
  readonly west: number;
  readonly latPerCell: number;
  readonly lonPerCell: number;
  readonly columns: number;
  readonly rows: number;
  /** Row × columns + column of each cell that counts, rising. */
  readonly index: Uint32Array;
  /** Of each cell that counts. */
  readonly places: readonly LatLon[];
}

export const CELL_LIMITS = { cellMMin: 100, cellMMax: 5_000, cellsMax: 4_000_000 } as const;

/** @throws RuncardError LIMIT_EXCEEDED */
export function cellsOver(network: Network, cellM: number): CityCells {
  const [west, south, east, north] = network.meta.bbox;
  const scale = mmPerDegree((south + north) / 2);
  const [latPerCell, lonPerCell] = [(cellM * 1_000) / scale.lat, (cellM * 1_000) / scale.lon];
  const columns = Math.max(1, Math.ceil((east - west) / lonPerCell));
  const rows = Math.max(1, Math.ceil((north - south) / latPerCell));
  if (columns * rows > CELL_LIMITS.cellsMax)
    throw new RuncardError(
      'LIMIT_EXCEEDED',
      `cells: seen ${columns * rows} of ${cellM} m, wanted at most ${CELL_LIMITS.cellsMax}`,
      { field: 'cellM' },
    );
  const grid = { cellM, south, west, latPerCell, lonPerCell, columns, rows };
  const nearest = nearestToMiddles(network, grid);
  const index = Uint32Array.from(
    [...nearest.distance.keys()].filter((cell) => nearest.distance[cell] < Number.POSITIVE_INFINITY),
  );
  const places = Array.from(index, (cell) => ({ lat: nearest.lat[cell], lon: nearest.lon[cell] }));
  return { ...grid, index, places };
}

type Grid = Omit<CityCells, 'index' | 'places'>;

/** Points along every road, some 25 to a cell's side; the nearest of them to the middle, in cells. */
function nearestToMiddles(network: Network, grid: Grid) {
  const size = grid.columns * grid.rows;
  const nearest = {
    distance: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
    ...{ lat: new Float64Array(size), lon: new Float64Array(size) },
  };
  const { pieceCount, pieceFlags, arcAccess, head, firstShape, shapeLatE7, shapeLonE7 } = network;
  const { junctionLatE7, junctionLonE7 } = network;
  for (let piece = 0; piece < pieceCount; piece++) {
    if (pieceFlags[piece] & PieceFlag.BARRIER || (arcAccess[2 * piece] | arcAccess[2 * piece + 1]) === 0) continue;
    const [from, to] = [head[2 * piece + 1], head[2 * piece]];
    let [lat, lon] = [junctionLatE7[from] / E7, junctionLonE7[from] / E7];
    for (let i = firstShape[piece]; i < firstShape[piece + 1]; i++) {
      const [nextLat, nextLon] = [shapeLatE7[i] / E7, shapeLonE7[i] / E7];
      alongSegment(grid, nearest, lat, lon, nextLat, nextLon);
      [lat, lon] = [nextLat, nextLon];
    }
    alongSegment(grid, nearest, lat, lon, junctionLatE7[to] / E7, junctionLonE7[to] / E7);
  }
  return nearest;
}

function alongSegment(
  { south, west, latPerCell, lonPerCell, columns, rows }: Grid,
  nearest: { readonly distance: Float64Array; readonly lat: Float64Array; readonly lon: Float64Array },
  ...[aLat, aLon, bLat, bLon]: readonly [number, number, number, number]
): void {
  const steps = Math.ceil(STEPS_A_CELL * Math.hypot((bLat - aLat) / latPerCell, (bLon - aLon) / lonPerCell));
  for (let step = 0; step <= steps; step++) {
    const share = steps === 0 ? 0 : step / steps;
    const [lat, lon] = [aLat + share * (bLat - aLat), aLon + share * (bLon - aLon)];
    const [x, y] = [(lon - west) / lonPerCell, (lat - south) / latPerCell];
    const [column, row] = [Math.floor(x), Math.floor(y)];
    if (column < 0 || row < 0 || column >= columns || row >= rows) continue;
    const cell = row * columns + column;
    const distance = (x - column - 0.5) ** 2 + (y - row - 0.5) ** 2;
    if (distance >= nearest.distance[cell]) continue;
    nearest.distance[cell] = distance;
    nearest.lat[cell] = lat;
    nearest.lon[cell] = lon;
  }
}

const STEPS_A_CELL = 25;

/** Its south-west corner, degrees. */
export const cornerOf = ({ south, west, latPerCell, lonPerCell }: Grid, column: number, row: number): LatLon => ({
  lat: south + row * latPerCell,
  lon: west + column * lonPerCell,
});
