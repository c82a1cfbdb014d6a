import { pointLatE7, pointLonE7 } from '../../map/geometry.ts';
import { type Network, PieceFlag } from '../../map/network.ts';
import { segmentIndexOf } from '../../map/snap.ts';
import { forSegmentsAlong, isRoad } from './near-segments.ts';
import { boxOfRing, type Ring, sweepRing } from './ring.ts';
import { orientation, segmentsMeet } from './segments.ts';

/**
 * Road pieces of which any part lies inside the ring or on it, in increasing order. Exact on the whole 1e-7 degrees of both.
 *
 *      ┌────────┐          A piece that the ring touches has a part in it. Every other piece lies inside or outside as a whole, so
 *   ───┼───●    │  ●       that one of its ends tells; all those ends are located in one sweep.
 *      │  ●──●  │ ╱
 *      └────────┘●
 *
 * Costs the segments near the ring's sides, and O((corners + pieces) · log corners) for what lies in its box.
 */
export function piecesInRing(network: Network, ring: Ring, groundLevelOnly: boolean): Uint32Array {
  const accept = (piece: number): boolean => isRoad(network, piece) && !(groundLevelOnly && isElevated(network, piece));
  const isIn = touchedPieces(network, ring);
  const whole = untouchedPieces(network, ring, isIn);
  const { head, junctionLonE7, junctionLatE7 } = network;
  const xs = Int32Array.from(whole, (piece) => junctionLonE7[head[2 * piece]]);
  const ys = Int32Array.from(whole, (piece) => junctionLatE7[head[2 * piece]]);
  // A ring that is not simple has no inside: it was refused when it came.
  const inside = sweepRing(ring, { xs, ys });
  for (let i = 0; i < whole.length; i++) if (inside?.[i] === 1) isIn[whole[i]] = 1;
  const pieces: number[] = [];
  for (let piece = 0; piece < isIn.length; piece++) if (isIn[piece] === 1 && accept(piece)) pieces.push(piece);
  return Uint32Array.from(pieces);
}

/** 1 for each piece that has a point in common with a side of the ring. */
function touchedPieces(network: Network, ring: Ring): Uint8Array {
  const isTouched = new Uint8Array(network.pieceCount);
  const closed = { xs: [...ring.xs, ring.xs[0]], ys: [...ring.ys, ring.ys[0]] };
  forSegmentsAlong(
    network,
    { ...closed, marginX: 0, marginY: 0 },
    (segment, minX, minY, maxX, maxY, firstSide, end) => {
      const piece = network.segmentPiece[segment];
      for (let side = firstSide; side < end && isTouched[piece] === 0; side++) {
        if (isBoxBeside(closed, side, minX, minY, maxX, maxY)) continue;
        if (sideMeets(closed, side, network, piece, network.segmentOrdinal[segment])) isTouched[piece] = 1;
      }
    },
  );
  return isTouched;
}

interface ClosedLine {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

/** Whether the box lies wholly to one side of the straight line through this side: two of its corners tell. */
function isBoxBeside(
  { xs, ys }: ClosedLine,
  side: number,
  minX: number,
  minY: number,
  maxX: number,
  maxY: number,
): boolean {
  const [ax, ay, bx, by] = [xs[side], ys[side], xs[side + 1], ys[side + 1]];
  const [leftX, leftY] = [by > ay ? minX : maxX, bx > ax ? maxY : minY];
  if (orientation(ax, ay, bx, by, leftX, leftY) < 0) return true;
  return orientation(ax, ay, bx, by, minX + maxX - leftX, minY + maxY - leftY) > 0;
}

function sideMeets({ xs, ys }: ClosedLine, side: number, network: Network, piece: number, k: number): boolean {
  const [cx, cy] = [pointLonE7(network, piece, k), pointLatE7(network, piece, k)];
  const [dx, dy] = [pointLonE7(network, piece, k + 1), pointLatE7(network, piece, k + 1)];
  return segmentsMeet(xs[side], ys[side], xs[side + 1], ys[side + 1], cx, cy, dx, dy);
}

/** The other pieces with a segment in the ring's box, each once. */
function untouchedPieces(network: Network, ring: Ring, isTouched: Uint8Array): Uint32Array {
  if (network.segmentPiece.length === 0) return new Uint32Array();
  const { minX, minY, maxX, maxY } = boxOfRing(ring);
  const isSeen = isTouched.slice();
  const pieces: number[] = [];
  for (const segment of segmentIndexOf(network).search(minX, minY, maxX, maxY)) {
    const piece = network.segmentPiece[segment];
    if (isSeen[piece] === 1) continue;
    isSeen[piece] = 1;
    pieces.push(piece);
  }
  return Uint32Array.from(pieces);
}

/** Over or under the ground: what happens in the street does not reach it. */
const isElevated = ({ pieceFlags, pieceLayer }: Network, piece: number): boolean =>
  (pieceFlags[piece] & (PieceFlag.BRIDGE | PieceFlag.TUNNEL)) !== 0 || pieceLayer[piece] !== 0;
