import { E7, INFINITE_MS } from '../../core/units.ts';
import { placeOf } from '../../map/geometry.ts';
import type { Network } from '../../map/network.ts';
import { CLOSED_MS } from '../position-time.ts';
import type { ReachField } from '../router.ts';
import type { Box, ReachGrid } from './grid.ts';

/** The roads of one profile and how soon their ends are reached. */
export interface ReachRoads {
  readonly network: Network;
  readonly field: ReachField;
  /**
   * By piece; `NOT_OPEN_MS` where the profile may not go. From these follows every place of a piece without a source: it is come to over
   * one of the ends, so its time is the lesser of `tailMs` and the way from the tail, and `headMs` and the way from the head.
   */
  readonly tailMs: Int32Array;
  readonly headMs: Int32Array;
  /** Offsets of the sources by piece. */
  readonly sources: ReadonlyMap<number, readonly number[]>;
}

const NOT_OPEN_MS = -1;

export function reachRoads(network: Network, field: ReachField): ReachRoads {
  const { arcMs } = field;
  const { pieceCount, pieceLengthMm } = network;
  const tailMs = new Int32Array(pieceCount).fill(NOT_OPEN_MS);
  const headMs = new Int32Array(pieceCount).fill(NOT_OPEN_MS);
  const at = { piece: 0, offsetMm: 0 };
  for (let piece = 0; piece < pieceCount; piece++) {
    if (Math.min(arcMs[2 * piece], arcMs[2 * piece + 1]) >= INFINITE_MS) continue;
    at.piece = piece;
    at.offsetMm = 0;
    tailMs[piece] = field.msAt(at);
    at.offsetMm = pieceLengthMm[piece];
    headMs[piece] = field.msAt(at);
  }
  const sources = new Map<number, number[]>();
  for (const { piece, offsetMm } of field.sources) sources.set(piece, [...(sources.get(piece) ?? []), offsetMm]);
  return { network, field, tailMs, headMs, sources };
}

/** About every piece of which any part is reached within the limit, all of it; undefined where nothing is. */
export function boxWithin({ network, tailMs, headMs, sources }: ReachRoads, limitMs: number): Box | undefined {
  const { junctionLonE7, junctionLatE7, head, firstShape, shapeLonE7, shapeLatE7 } = network;
  const box = { westE7: Infinity, southE7: Infinity, eastE7: -Infinity, northE7: -Infinity };
  for (let piece = 0; piece < network.pieceCount; piece++) {
    if (tailMs[piece] === NOT_OPEN_MS) continue;
    if (Math.min(tailMs[piece], headMs[piece]) > limitMs && !sources.has(piece)) continue;
    for (let arc = 2 * piece; arc <= 2 * piece + 1; arc++)
      hold(box, junctionLonE7[head[arc]], junctionLatE7[head[arc]]);
    for (let i = firstShape[piece]; i < firstShape[piece + 1]; i++) hold(box, shapeLonE7[i], shapeLatE7[i]);
  }
  return box.westE7 > box.eastE7 ? undefined : box;
}

function hold(box: { -readonly [side in keyof Box]: number }, lonE7: number, latE7: number): void {
  if (lonE7 < box.westE7) box.westE7 = lonE7;
  if (lonE7 > box.eastE7) box.eastE7 = lonE7;
  if (latE7 < box.southE7) box.southE7 = latE7;
  if (latE7 > box.northE7) box.northE7 = latE7;
}

/**
 * Gives every cell that one of these roads passes through the soonest time of the road within the cell, exactly: between two points
 * without a source between them a time is the lesser of two straight lines, so the least within a cell is where the road enters or
 * leaves it. Roads that are not reached count with `INFINITE_MS`, so that their cells are known to be theirs.
 */
export function markRoads(roads: ReachRoads, grid: ReachGrid, isMarked: (piece: number) => boolean): void {
  const { network, tailMs, headMs, sources } = roads;
  const { arcMs } = roads.field;
  const none = new Float64Array(0);
  const line: Line = { count: 0, x: none, y: none, share: none, ms: none };
  for (let piece = 0; piece < network.pieceCount; piece++) {
    if (tailMs[piece] === NOT_OPEN_MS || !isMarked(piece) || !isNear(network, grid, piece)) continue;
    drawLine(network, grid, piece, line);
    const offsets = sources.get(piece);
    if (offsets === undefined && isInOneCell(line)) {
      markCell(grid, Math.floor(line.x[0]), Math.floor(line.y[0]), Math.min(tailMs[piece], headMs[piece]));
      continue;
    }
    measureLine(line);
    const along = drivenMs(arcMs[2 * piece]);
    const against = drivenMs(arcMs[2 * piece + 1]);
    if (offsets === undefined) timeBetweenEnds(line, tailMs[piece], headMs[piece], along, against);
    else timeBySources(roads, grid, piece, offsets, line);
    markLine(grid, line, along, against);
  }
}

/** A closure counts whole for any part of its arc (`CLOSED_MS`), so to a band no part of it is driven. */
function drivenMs(arcMs: number): number {
  return arcMs < CLOSED_MS ? arcMs : NEVER_MS;
}

/** So long that no share of a piece that is seen on a grid can be driven within any time. */
const NEVER_MS = 1e15;

/** A piece's points: place in cells, share of its length that lies before, time. Grows to the longest piece. */
interface Line {
  count: number;
  x: Float64Array;
  y: Float64Array;
  share: Float64Array;
  ms: Float64Array;
}

function makeRoom(line: Line, count: number): void {
  if (count <= line.x.length) return;
  line.x = new Float64Array(2 * count);
  line.y = new Float64Array(2 * count);
  line.share = new Float64Array(2 * count);
  line.ms = new Float64Array(2 * count);
}

/** No point of a piece is farther from its tail than the piece is long; 1 % more for the formula of its length. */
function isNear(network: Network, grid: ReachGrid, piece: number): boolean {
  const tail = network.head[2 * piece + 1];
  const cells = (1.01 * network.pieceLengthMm[piece]) / 1000 / grid.cellM + 1;
  const x = (network.junctionLonE7[tail] - grid.westE7) / grid.lonE7PerCell;
  const y = (network.junctionLatE7[tail] - grid.southE7) / grid.latE7PerCell;
  return x > -cells && y > -cells && x < grid.columns + cells && y < grid.rows + cells;
}

function drawLine(network: Network, grid: ReachGrid, piece: number, line: Line): void {
  const { junctionLonE7, junctionLatE7, head, firstShape, shapeLonE7, shapeLatE7 } = network;
  const { westE7, southE7 } = grid;
  const cellsPerLonE7 = 1 / grid.lonE7PerCell;
  const cellsPerLatE7 = 1 / grid.latE7PerCell;
  const first = firstShape[piece];
  const last = firstShape[piece + 1] - first + 1;
  makeRoom(line, last + 1);
  const { x, y } = line;
  x[0] = (junctionLonE7[head[2 * piece + 1]] - westE7) * cellsPerLonE7;
  y[0] = (junctionLatE7[head[2 * piece + 1]] - southE7) * cellsPerLatE7;
  for (let k = 1; k < last; k++) {
    x[k] = (shapeLonE7[first + k - 1] - westE7) * cellsPerLonE7;
    y[k] = (shapeLatE7[first + k - 1] - southE7) * cellsPerLatE7;
  }
  x[last] = (junctionLonE7[head[2 * piece]] - westE7) * cellsPerLonE7;
  y[last] = (junctionLatE7[head[2 * piece]] - southE7) * cellsPerLatE7;
  line.count = last + 1;
}

function isInOneCell({ x, y, count }: Line): boolean {
  const column = Math.floor(x[0]);
  const row = Math.floor(y[0]);
  for (let k = 1; k < count; k++) if (Math.floor(x[k]) !== column || Math.floor(y[k]) !== row) return false;
  return true;
}

/** A piece whose points are all at one place has its whole length in its last segment. */
function measureLine({ x, y, share, count }: Line): void {
  let length = 0;
  share[0] = 0;
  for (let k = 1; k < count; k++) {
    const dx = x[k] - x[k - 1];
    const dy = y[k] - y[k - 1];
    length += Math.sqrt(dx * dx + dy * dy);
    share[k] = length;
  }
  for (let k = 1; k < count && length > 0; k++) share[k] /= length;
  share[count - 1] = 1;
}

function timeBetweenEnds(
  { share, ms, count }: Line,
  tailMs: number,
  headMs: number,
  along: number,
  against: number,
): void {
  for (let k = 0; k < count; k++) ms[k] = Math.min(tailMs + along * share[k], headMs + against * (1 - share[k]));
}

/** The sources become points of the line, so that none lies between two points. Rare, so every point's time is asked for. */
function timeBySources(
  { network, field }: ReachRoads,
  grid: ReachGrid,
  piece: number,
  offsets: readonly number[],
  line: Line,
): void {
  const lengthMm = network.pieceLengthMm[piece];
  const points = Array.from({ length: line.count }, (_, k) => ({ x: line.x[k], y: line.y[k], share: line.share[k] }));
  for (const offsetMm of offsets) {
    const { lat, lon } = placeOf(network, { piece, offsetMm });
    const x = (lon * E7 - grid.westE7) / grid.lonE7PerCell;
    const y = (lat * E7 - grid.southE7) / grid.latE7PerCell;
    points.push({ x, y, share: offsetMm / lengthMm });
  }
  points.sort((a, b) => a.share - b.share);
  makeRoom(line, points.length);
  line.count = points.length;
  for (const [k, { x, y, share }] of points.entries()) {
    line.x[k] = x;
    line.y[k] = y;
    line.share[k] = share;
    line.ms[k] = field.msAt({ piece, offsetMm: Math.round(share * lengthMm) });
  }
}

/**
 * Cell by cell along each segment (Amanatides, Woo: A Fast Voxel Traversal Algorithm for Ray Tracing, 1987). `along` and `against` are
 * the times of the whole piece in both directions. One function, because numbers with fractions that go from one to another may each
 * cost an allocation: a quarter of the time.
 */
function markLine(grid: ReachGrid, { count, x, y, share, ms }: Line, along: number, against: number): void {
  for (let k = 1; k < count; k++) {
    const x0 = x[k - 1];
    const y0 = y[k - 1];
    const ms0 = ms[k - 1];
    const dx = x[k] - x0;
    const dy = y[k] - y0;
    const segmentAlong = along * (share[k] - share[k - 1]);
    const segmentAgainst = against * (share[k] - share[k - 1]);
    const toColumn = dx > 0 ? 1 : -1;
    const toRow = dy > 0 ? 1 : -1;
    let column = Math.floor(x0);
    let row = Math.floor(y0);
    let steps = Math.abs(Math.floor(x[k]) - column) + Math.abs(Math.floor(y[k]) - row);
    // How far along the segment, 0 to 1, it comes to the next column and row.
    let nextColumn = dx === 0 ? Infinity : (dx > 0 ? column + 1 - x0 : column - x0) / dx;
    let nextRow = dy === 0 ? Infinity : (dy > 0 ? row + 1 - y0 : row - y0) / dy;
    let atMs = ms0;
    for (; steps > 0; steps--) {
      const t = Math.min(1, nextColumn, nextRow);
      const leaveMs = Math.min(ms0 + segmentAlong * t, ms[k] + segmentAgainst * (1 - t));
      markCell(grid, column, row, Math.min(atMs, leaveMs));
      atMs = leaveMs;
      if (nextColumn < nextRow) {
        column += toColumn;
        nextColumn += toColumn / dx;
      } else {
        row += toRow;
        nextRow += toRow / dy;
      }
    }
    markCell(grid, column, row, Math.min(atMs, ms[k]));
  }
}

function markCell({ ms, columns, rows }: ReachGrid, column: number, row: number, soonestMs: number): void {
  if (column < 0 || row < 0 || column >= columns || row >= rows) return;
  const cell = row * columns + column;
  // What is not reached still marks the cell as a road's.
  const markedMs = Math.min(soonestMs, INFINITE_MS);
  if (markedMs < ms[cell]) ms[cell] = markedMs;
}
