import { INVALID_INDEX } from '../core/units.ts';

/** A place on a road piece. Everything that drives or stops is one of these: attached to pieces, never a vertex of its own. */
export interface Position {
  readonly piece: number;
  /** From the piece's tail, 0 … its length. */
  readonly offsetMm: number;
  /**
   * The arc of the piece that a moving vehicle is on: it leaves by that arc's head alone, see `mayLeaveBy`. Absent for what stands, which
   * leaves either way. No matter for where a drive ends.
   */
  readonly onwardArc?: number | undefined;
}

/** From columns, which have `INVALID_INDEX` where there is no onward arc. */
export function positionAt(piece: number, offsetMm: number, onwardArc: number): Position {
  return onwardArc === INVALID_INDEX ? { piece, offsetMm } : { piece, offsetMm, onwardArc };
}

/** One of several places to which a point may belong. */
export interface SnapCandidate extends Position {
  readonly lat: number;
  readonly lon: number;
  /** From the point to the piece, straight. */
  readonly distanceMm: number;
  /** On which side of the piece (seen from tail to head) the point lies. */
  readonly side: 'left' | 'right' | 'on';
  /** In the main component of those who may use it. */
  readonly inMain: boolean;
}
