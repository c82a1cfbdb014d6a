import type { Network, NetworkMeta } from './network.ts';

/**
 * What a builder hands over, primary columns only; `assembleNetwork` derives the rest (arcs out of junctions, main components,
 * segment index, content id) and lays everything into one shared buffer. Shapes and units as in `Network`.
 */
export type NetworkParts = Pick<
  Network,
  | 'junctionLonE7'
  | 'junctionLatE7'
  | 'junctionOsmNodeId'
  | 'head'
  | 'arcAccess'
  | 'pieceLengthMm'
  | 'pieceClass'
  | 'pieceFlags'
  | 'pieceSpeedKmh'
  | 'pieceWidthCm'
  | 'pieceWidthSource'
  | 'pieceMaxHeightCm'
  | 'pieceMaxWeightKg'
  | 'pieceLayer'
  | 'pieceName'
  | 'pieceOsmWayId'
  | 'pieceTagsKey'
  | 'firstShape'
  | 'shapeLonE7'
  | 'shapeLatE7'
  | 'restrictionFromPiece'
  | 'restrictionToPiece'
  | 'restrictionViaJunction'
  | 'restrictionKind'
  | 'restrictionFirstVia'
  | 'restrictionVia'
  | 'pointKind'
  | 'pointLonE7'
  | 'pointLatE7'
  | 'pointName'
  | 'pointDetail'
  | 'pointOsmId'
  | 'waterName'
  | 'firstWaterPoint'
  | 'waterLonE7'
  | 'waterLatE7'
> & {
  /** SIGNAL and RAILS bits only; the MAIN bits are derived. */
  readonly junctionFlags: Uint8Array;
  /** Index 0 must be the empty text. */
  readonly names: readonly string[];
  readonly meta: Omit<NetworkMeta, 'id' | 'bbox'>;
};
