import { E7, INVALID_INDEX, straightMm } from '../core/units.ts';
import { SEGMENTS_PER_PIECE_MAX } from './assemble-network.ts';
import { type CollectedWays, WayUse } from './collect-ways.ts';
import { DropReason, type Drops } from './drops.ts';
import type { LocatedNodes } from './locate-nodes.ts';
import type { NodeTable } from './node-table.ts';
import { addPiece, createPieceColumns, type PieceColumns } from './piece-columns.ts';

/** West, south, east, north in 1e-7 degrees. */
export type BoxE7 = readonly [number, number, number, number];

/**
 * A longer piece is a node that was moved to another country by mistake. It would widen the network's area to there, and its length
 * in mm would not fit its column: 8,700 km came out as 83. Times by offset are exact up to here too (`position-time.ts`).
 */
const PIECE_MM_MAX = 100_000_000;

export interface SplitWays {
  readonly columns: PieceColumns;
  /** ways.count + 1: pieces of a way are `firstPiece[way] … firstPiece[way + 1] - 1`, in the way's order. */
  readonly firstPiece: Uint32Array;
  /** First junction at each node; INVALID_INDEX elsewhere. */
  readonly junctionAtNode: Uint32Array;
}

/**
 * Cuts roads into pieces at junctions: way ends, nodes used by more than one road or twice by one, barriers, and where rails cross.
 * Where nodes are missing from the source the way is cut and the gap counted. With a box, a piece stays when any of its points is in it.
 */
export function splitWays(ways: CollectedWays, nodes: LocatedNodes, box: BoxE7 | undefined, drops: Drops): SplitWays {
  const isJunction = findJunctions(ways, nodes, drops);
  const columns = createPieceColumns();
  const firstPiece = new Uint32Array(ways.count + 1);
  const junctionAtNode = new Uint32Array(nodes.table.length).fill(INVALID_INDEX);
  const run: number[] = [];
  const cut = (way: number): void => {
    if (run.length < 2) return;
    const lengthMm = lengthOf(run, nodes.table);
    const piece = { run, lengthMm, wayId: ways.id[way], factsRow: ways.factsRow[way] };
    if (box !== undefined && !touchesBox(run, nodes.table, box)) drops.add(DropReason.OUTSIDE_BOX);
    else if (lengthMm > PIECE_MM_MAX) drops.add(DropReason.TOO_LONG);
    else emitPiece(piece, nodes.table, columns, junctionAtNode);
  };
  for (let way = 0; way < ways.count; way++) {
    firstPiece[way] = columns.lengthMm.length;
    if ((ways.use[way] & WayUse.ROAD) === 0) continue;
    run.length = 0;
    for (let i = ways.firstRef[way]; i < ways.firstRef[way + 1]; i++) {
      const row = nodes.nodeRows[i];
      if (!nodes.table.isPlaced(row)) {
        cut(way);
        run.length = 0;
        continue;
      }
      if (run.length > 0 && run[run.length - 1] === row) continue;
      run.push(row);
      const isFull = run.length === SEGMENTS_PER_PIECE_MAX;
      if (run.length > 1 && (isJunction[row] === 1 || isFull)) {
        cut(way);
        run.length = 0;
        run.push(row);
      }
    }
    cut(way);
  }
  firstPiece[ways.count] = columns.lengthMm.length;
  return { columns, firstPiece, junctionAtNode };
}

/** 1 for ends of unbroken runs of placed nodes, for nodes met twice, for barriers and for rails. */
function findJunctions(ways: CollectedWays, nodes: LocatedNodes, drops: Drops): Uint8Array {
  const isJunction = new Uint8Array(nodes.table.length);
  const isMet = new Uint8Array(nodes.table.length);
  for (let way = 0; way < ways.count; way++) {
    if ((ways.use[way] & WayUse.ROAD) === 0) continue;
    let previous = -1;
    let missing = 0;
    for (let i = ways.firstRef[way]; i < ways.firstRef[way + 1]; i++) {
      const row = nodes.nodeRows[i];
      if (!nodes.table.isPlaced(row)) {
        missing++;
        if (previous >= 0) isJunction[previous] = 1;
        previous = -1;
        continue;
      }
      if (row === previous) continue;
      if (previous === -1 || isMet[row] === 1) isJunction[row] = 1;
      isMet[row] = 1;
      previous = row;
    }
    if (previous >= 0) isJunction[previous] = 1;
    if (missing > 0) drops.add(DropReason.CUT_WAY);
    drops.add(DropReason.MISSING_NODE, missing);
  }
  for (const row of nodes.barriers.keys()) isJunction[row] = 1;
  for (let row = 0; row < isJunction.length; row++) isJunction[row] |= nodes.hasRails[row];
  return isJunction;
}

interface Run {
  readonly run: readonly number[];
  readonly lengthMm: number;
  readonly wayId: number;
  readonly factsRow: number;
}

function emitPiece(
  { run, lengthMm, wayId, factsRow }: Run,
  table: NodeTable,
  columns: PieceColumns,
  junctionAtNode: Uint32Array,
): void {
  for (let i = 1; i < run.length - 1; i++) {
    columns.shapeLonE7.push(table.lonE7[run[i]]);
    columns.shapeLatE7.push(table.latE7[run[i]]);
  }
  const tail = junctionOf(run[0], columns, junctionAtNode);
  const head = junctionOf(run[run.length - 1], columns, junctionAtNode);
  addPiece(columns, { tail, head, lengthMm, factsRow, tagsKey: factsRow, wayId });
}

/** At least 1. */
function lengthOf(run: readonly number[], table: NodeTable): number {
  let lengthMm = 0;
  let from = placeOf(table, run[0]);
  for (let i = 1; i < run.length; i++) {
    const to = placeOf(table, run[i]);
    lengthMm += straightMm(from, to);
    from = to;
  }
  return Math.max(1, lengthMm);
}

function junctionOf(row: number, columns: PieceColumns, junctionAtNode: Uint32Array): number {
  if (junctionAtNode[row] !== INVALID_INDEX) return junctionAtNode[row];
  const junction = columns.junctionNodeRow.length;
  columns.junctionNodeRow.push(row);
  junctionAtNode[row] = junction;
  return junction;
}

const placeOf = (table: NodeTable, row: number) => ({ lat: table.latE7[row] / E7, lon: table.lonE7[row] / E7 });

function touchesBox(run: readonly number[], table: NodeTable, box: BoxE7): boolean {
  return run.some((row) => isInBox(table.lonE7[row], table.latE7[row], box));
}

export function isInBox(lonE7: number, latE7: number, [west, south, east, north]: BoxE7): boolean {
  return lonE7 >= west && lonE7 <= east && latE7 >= south && latE7 <= north;
}
