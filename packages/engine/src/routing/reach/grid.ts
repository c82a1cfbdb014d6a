import { assert } from '../../core/assert.ts';
import { E7, mmPerDegree } from '../../core/units.ts';

/** Named limits of a reach's picture. */
export const REACH_GRID_LIMITS = {
  /** Cells of 108 m for the 76 × 92 km of Hanoi's extract, of 26 m for the 18 × 23 km about 20 minutes from one station. */
  cellsMax: 600_000,
  /** The least side of a cell: about what parts two streets of the old quarter. [S] */
  cellMMin: 25,
  /**
   * Ground farther than this from every road that is reached is not reached, so that no field is filled: the least that the hose of
   * one truck spans (`GROUND_LIMITS.stopWalkM`). Where cells are larger than 74 m, 2.7 of them. [S]
   */
  nearRoadM: 200,
} as const;

/** Times above every road's: no road is near. A road that is not reached at all has `INFINITE_MS`. */
export const NO_ROAD_MS = 0x7fff_ffff;

/**
 * Square cells over a box, on the flat map about its middle; row 0 in the south. A place lies in column
 * `(lonE7 - westE7) / lonE7PerCell` and row `(latE7 - southE7) / latE7PerCell`, rounded down. Nothing in the box lies within
 * `spreadCells + 2` cells of the rim.
 */
export interface ReachGrid {
  readonly westE7: number;
  readonly southE7: number;
  readonly lonE7PerCell: number;
  readonly latE7PerCell: number;
  readonly columns: number;
  readonly rows: number;
  readonly cellM: number;
  /** How far from its road, in cells, ground counts as near. */
  readonly spreadCells: number;
  /** By cell, row by row: how soon it is reached; `NO_ROAD_MS` at first. */
  readonly ms: Int32Array;
}

/** In 1e-7 degrees. */
export interface Box {
  readonly westE7: number;
  readonly southE7: number;
  readonly eastE7: number;
  readonly northE7: number;
}

/** The finest grid within the limits. */
export function gridOver({ westE7, southE7, eastE7, northE7 }: Box): ReachGrid {
  assert(westE7 <= eastE7 && southE7 <= northE7, 'a grid lies over something');
  const scale = mmPerDegree((southE7 + northE7) / 2 / E7);
  const [mPerLonE7, mPerLatE7] = [scale.lon / 1000 / E7, scale.lat / 1000 / E7];
  const sizeOf = (cellM: number) => {
    const spreadCells = spreadOf(cellM);
    const cellsAcross = (m: number): number => Math.ceil(m / cellM) + 1 + 2 * (spreadCells + 2);
    const columns = cellsAcross((eastE7 - westE7) * mPerLonE7);
    return { cellM, spreadCells, columns, rows: cellsAcross((northE7 - southE7) * mPerLatE7) };
  };
  let size = sizeOf(REACH_GRID_LIMITS.cellMMin);
  while (size.columns * size.rows > REACH_GRID_LIMITS.cellsMax) size = sizeOf(size.cellM * COARSER);
  const [lonE7PerCell, latE7PerCell] = [size.cellM / mPerLonE7, size.cellM / mPerLatE7];
  // What lies on the box's edge lies in the middle of a cell, so that no outline runs along it.
  const margin = size.spreadCells + 2.5;
  return {
    ...size,
    westE7: westE7 - margin * lonE7PerCell,
    southE7: southE7 - margin * latE7PerCell,
    lonE7PerCell,
    latE7PerCell,
    ms: new Int32Array(size.columns * size.rows).fill(NO_ROAD_MS),
  };
}

/** How much larger the next cells are that are tried. */
const COARSER = 1.02;

/**
 * A road lies up to 0.71 cells from the middle of its cell, and the outline up to 0.8 (`outline.ts`) and 0.15 (`simplify.ts`) beyond
 * the middle of a cell that it holds: 1.7 together. At least one step, or blocks between streets would be full of holes.
 */
function spreadOf(cellM: number): number {
  return Math.max(1, Math.floor(REACH_GRID_LIMITS.nearRoadM / cellM - BESIDE_CELLS));
}

const BESIDE_CELLS = 1.7;
