import type { LatLon } from '@runcard/engine';
import { type CityCells, cornerOf } from './cells.ts';

/** Cells that touch along a side, as one polygon: the outer ring anticlockwise, then its holes clockwise, none closed by its first point again. */
export interface Gap {
  readonly rings: readonly (readonly LatLon[])[];
  /** Of `CityCells.places`. */
  readonly cells: readonly number[];
}

/**
 * The cells that are not reached in time, put together; largest first. Exact: a polygon is the sum of its squares, so that its area is theirs. (The
 * outlines of `routing/reach` are of times and round the corners off.)
 */
export function gapsOf(cells: CityCells, isGap: (cell: number) => boolean): Gap[] {
  const { index, columns, rows } = cells;
  /** One cell wide of nothing on every side. */
  const wide = columns + 2;
  const cellAt = new Int32Array(wide * (rows + 2)).fill(-1);
  const squareOf = (cell: number): number =>
    (Math.floor(index[cell] / columns) + 1) * wide + (index[cell] % columns) + 1;
  for (let cell = 0; cell < index.length; cell++) if (isGap(cell)) cellAt[squareOf(cell)] = cell;
  const partOf = new Int32Array(cellAt.length);
  const gaps: Gap[] = [];
  for (let cell = 0; cell < index.length; cell++) {
    const square = squareOf(cell);
    if (cellAt[square] < 0 || partOf[square] !== 0) continue;
    const squares = flood(square, gaps.length + 1, cellAt, partOf, wide);
    const rings = ringsOf(squares, partOf, wide);
    gaps.push({
      cells: squares.map((one) => cellAt[one]),
      rings: rings.map((ring) => ring.map((at) => cornerOf(cells, (at % wide) - 1, Math.floor(at / wide) - 1))),
    });
  }
  return gaps.sort((a, b) => b.cells.length - a.cells.length || a.cells[0] - b.cells[0]);
}

function flood(start: number, part: number, cellAt: Int32Array, partOf: Int32Array, wide: number): number[] {
  const squares = [start];
  partOf[start] = part;
  for (const square of squares)
    for (const other of [square + 1, square - 1, square + wide, square - wide])
      if (cellAt[other] >= 0 && partOf[other] === 0) {
        partOf[other] = part;
        squares.push(other);
      }
  return squares;
}

/** East, north, west, south: the sides of a square in the order of a walk about it with the inside on the left. */
const SIDES = 4;

/**
 * A corner is named by the square of which it is the south-west one. `begins`: the sides of the part that begin at a corner. Where two do, the part
 * touches itself there and parts two grounds that are outside of it: the walk turns right and so stays with its own one, so that no ring touches
 * itself, as GeoJSON wants it. Corners in a straight line are left out.
 */
function ringsOf(squares: readonly number[], partOf: Int32Array, wide: number): number[][] {
  const step = [1, wide, -1, -wide];
  const beside = [-wide, 1, wide, -1];
  const corner = [0, 1, wide + 1, wide];
  const part = partOf[squares[0]];
  const begins = new Map<number, number[]>();
  for (const square of squares)
    for (let side = 0; side < SIDES; side++)
      if (partOf[square + beside[side]] !== part) {
        const at = square + corner[side];
        begins.set(at, [...(begins.get(at) ?? []), side]);
      }
  const rings: number[][] = [];
  for (const [first, sides] of begins)
    while (sides.length > 0) {
      const firstSide = sides.pop() ?? 0;
      const ring: number[] = [];
      let [at, side] = [first, firstSide];
      do {
        at += step[side];
        // Back where it began, by the side that is walked to: nothing begins there any more.
        const next = takeRightmost(begins.get(at) ?? [], side) ?? firstSide;
        if (next !== side) ring.push(at);
        side = next;
      } while (at !== first || side !== firstSide);
      rings.push(ring);
    }
  return rings.sort((a, b) => areaOf(b, wide) - areaOf(a, wide));
}

function takeRightmost(sides: number[], cameBy: number): number | undefined {
  const right = (cameBy + SIDES - 1) % SIDES;
  const k = sides.indexOf(right);
  return k >= 0 ? sides.splice(k, 1)[0] : sides.pop();
}

/** Twice the area, positive anticlockwise. */
function areaOf(ring: readonly number[], wide: number): number {
  let area = 0;
  for (const [i, at] of ring.entries()) {
    const next = ring[(i + 1) % ring.length];
    area += (at % wide) * Math.floor(next / wide) - (next % wide) * Math.floor(at / wide);
  }
  return area;
}
