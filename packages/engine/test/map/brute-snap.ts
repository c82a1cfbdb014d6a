import { type LatLon, mmPerDegree } from '../../src/core/units.ts';
import { pointsOfPiece } from '../../src/map/geometry.ts';
import { type Network, PieceFlag } from '../../src/map/network.ts';

/** Slow and obvious: every segment of every piece, distances in metres about the point, no index. */
export function bruteForce(network: Network, point: LatLon, accept: number): { piece: number; mm: number }[] {
  const scale = mmPerDegree(point.lat);
  const all: { piece: number; mm: number }[] = [];
  for (let piece = 0; piece < network.pieceCount; piece++) {
    const access = network.arcAccess[2 * piece] | network.arcAccess[2 * piece + 1];
    if ((access & accept) === 0 || (network.pieceFlags[piece] & PieceFlag.BARRIER) !== 0) continue;
    const xy = pointsOfPiece(network, piece).map((p) => [
      (p.lon - point.lon) * scale.lon,
      (p.lat - point.lat) * scale.lat,
    ]);
    let nearest = Infinity;
    for (let k = 1; k < xy.length; k++) {
      const [[ax, ay], [bx, by]] = [xy[k - 1], xy[k]];
      const squared = (bx - ax) ** 2 + (by - ay) ** 2;
      const t = squared === 0 ? 0 : Math.max(0, Math.min(1, (-ax * (bx - ax) - ay * (by - ay)) / squared));
      nearest = Math.min(nearest, Math.hypot(ax + t * (bx - ax), ay + t * (by - ay)));
    }
    all.push({ piece, mm: nearest });
  }
  return all.sort((a, b) => a.mm - b.mm);
}
