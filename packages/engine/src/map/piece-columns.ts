import { float64s, type GrowingColumn, int32s, uint32s } from './growing-column.ts';

/** Pieces and junctions while they are being cut: what geometry decides. What the tags decide stands in the facts' row. */
export interface PieceColumns {
  /** Junction columns. */
  readonly junctionNodeRow: GrowingColumn<Uint32Array>;
  /** Piece columns: head junctions of both arcs (arc 2p, arc 2p + 1), the rest one entry a piece. */
  readonly head: GrowingColumn<Uint32Array>;
  readonly lengthMm: GrowingColumn<Uint32Array>;
  readonly factsRow: GrowingColumn<Uint32Array>;
  /**
   * Row of the way's facts, after corrections and before any barrier: equal rows, equal tags. On Hanoi the drivable part then has
   * 215,004 junctions and 269,732 pieces; with equality of the raw tags 215,019 and 269,747, with names ignored 214,238 and 268,966.
   * SOURCES.md of the extract counted 215,014 and 269,723.
   */
  readonly tagsKey: GrowingColumn<Uint32Array>;
  readonly wayId: GrowingColumn<Float64Array>;
  /** One more than pieces. */
  readonly firstShape: GrowingColumn<Uint32Array>;
  readonly shapeLonE7: GrowingColumn<Int32Array>;
  readonly shapeLatE7: GrowingColumn<Int32Array>;
}

export function createPieceColumns(): PieceColumns {
  const firstShape = uint32s();
  firstShape.push(0);
  return {
    junctionNodeRow: uint32s(),
    head: uint32s(),
    lengthMm: uint32s(),
    factsRow: uint32s(),
    tagsKey: uint32s(),
    wayId: float64s(),
    firstShape,
    shapeLonE7: int32s(),
    shapeLatE7: int32s(),
  };
}

export interface NewPiece {
  readonly tail: number;
  readonly head: number;
  readonly lengthMm: number;
  readonly factsRow: number;
  readonly tagsKey: number;
  readonly wayId: number;
}

/** Appends a piece whose shape points have been pushed already. Returns its index. */
export function addPiece(columns: PieceColumns, piece: NewPiece): number {
  columns.head.push(piece.head);
  columns.head.push(piece.tail);
  columns.lengthMm.push(piece.lengthMm);
  columns.factsRow.push(piece.factsRow);
  columns.tagsKey.push(piece.tagsKey);
  columns.wayId.push(piece.wayId);
  columns.firstShape.push(columns.shapeLonE7.length);
  return columns.lengthMm.length - 1;
}
