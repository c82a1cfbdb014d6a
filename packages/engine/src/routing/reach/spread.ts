import type { Network } from '../../map/network.ts';
import { NO_ROAD_MS, type ReachGrid } from './grid.ts';

/**
 * Gives ground without a road of its own the time of the nearest road, at most `spreadCells` steps from cell to cell, each to one of
 * four neighbours; of equally near roads the soonest. Not over water, and not off the rim. Cells of roads stay as they are, so that a
 * road that is not reached keeps the ground about it.
 */
export function spreadTimes(network: Network, grid: ReachGrid): void {
  const { ms, columns, rows, spreadCells } = grid;
  const claim = waterCells(network, grid);
  const queue = new Uint32Array(ms.length);
  let end = 0;
  for (let row = 1; row < rows - 1; row++) {
    claim[row * columns] = SHUT;
    claim[(row + 1) * columns - 1] = SHUT;
    for (let cell = row * columns + 1; cell < (row + 1) * columns - 1; cell++) {
      if (ms[cell] !== NO_ROAD_MS) queue[end++] = cell;
    }
  }
  claim.fill(SHUT, 0, columns);
  claim.fill(SHUT, (rows - 1) * columns);
  const sides = [-1, 1, -columns, columns];
  let at = 0;
  for (let step = 1; step <= spreadCells; step++) {
    for (const stepEnd = end; at < stepEnd; at++) {
      const cell = queue[at];
      for (let side = 0; side < 4; side++) {
        const other = cell + sides[side];
        if (ms[other] === NO_ROAD_MS && claim[other] !== SHUT) {
          claim[other] = step;
          queue[end++] = other;
        }
        if (claim[other] === step && ms[cell] < ms[other]) ms[other] = ms[cell];
      }
    }
  }
}

/** Above every step. */
const SHUT = 255;

/**
 * `SHUT` where the middle of a cell lies in a water outline, by the even-odd rule for each outline alone: some overlap. Every side turns
 * the cells east of it over in the rows whose middle it crosses; then the outline's rows are summed from the west.
 */
export function waterCells(
  { firstWaterPoint, waterLonE7, waterLatE7 }: Pick<Network, 'firstWaterPoint' | 'waterLonE7' | 'waterLatE7'>,
  grid: ReachGrid,
): Uint8Array {
  const { westE7, southE7, lonE7PerCell, latE7PerCell, columns, rows } = grid;
  const water = new Uint8Array(columns * rows);
  const turns = new Uint8Array(columns * rows);
  for (let ring = 0; ring + 1 < firstWaterPoint.length; ring++) {
    const [first, end] = [firstWaterPoint[ring], firstWaterPoint[ring + 1]];
    let [firstRow, lastRow, firstColumn, lastColumn] = [rows, -1, columns, -1];
    for (let i = first, before = end - 1; i < end; before = i++) {
      const ax = (waterLonE7[before] - westE7) / lonE7PerCell - 0.5;
      const ay = (waterLatE7[before] - southE7) / latE7PerCell - 0.5;
      const bx = (waterLonE7[i] - westE7) / lonE7PerCell - 0.5;
      const by = (waterLatE7[i] - southE7) / latE7PerCell - 0.5;
      const last = Math.min(rows - 1, Math.ceil(Math.max(ay, by)) - 1);
      for (let row = Math.max(0, Math.ceil(Math.min(ay, by))); row <= last; row++) {
        const column = Math.max(0, Math.ceil(ax + ((row - ay) / (by - ay)) * (bx - ax)));
        if (column < columns) turns[row * columns + column] ^= SHUT;
        firstColumn = Math.min(firstColumn, column);
        lastColumn = Math.max(lastColumn, Math.min(columns - 1, column));
        firstRow = Math.min(firstRow, row);
        lastRow = Math.max(lastRow, row);
      }
    }
    for (let row = firstRow; row <= lastRow; row++) {
      let inside = 0;
      for (let cell = row * columns + firstColumn; cell <= row * columns + lastColumn; cell++) {
        inside ^= turns[cell];
        turns[cell] = 0;
        water[cell] |= inside;
      }
    }
  }
  return water;
}
