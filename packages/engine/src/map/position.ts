/** A place on a road piece. Everything that drives or stops is one of these: attached to pieces, never a vertex of its own. */
export interface Position {
  readonly piece: number;
  /** From the piece's tail, 0 … its length. */
  readonly offsetMm: number;
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
