import { ArcAccess, type Network } from '../../map/network.ts';
import { segmentIndexOf } from '../../map/snap.ts';

/** About 300 m: the box of a slanting line's part stays small, so that few segments in it are far from the line. */
const PART_E7 = 30_000;

/**
 * Segments of the network whose boxes come within the margins of the straight line, in 1e-7 degrees; one may come more than once. The
 * line is searched part by part.
 */
export function forSegmentsAlong(
  network: Network,
  [x0, y0, x1, y1]: readonly [number, number, number, number],
  [marginX, marginY]: readonly [number, number],
  visit: (segment: number) => void,
): void {
  if (network.segmentPiece.length === 0) return;
  const index = segmentIndexOf(network);
  const parts = Math.max(1, Math.ceil(Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0)) / PART_E7));
  for (let part = 0; part < parts; part++) {
    const [fromX, toX] = [x0 + ((x1 - x0) * part) / parts, x0 + ((x1 - x0) * (part + 1)) / parts];
    const [fromY, toY] = [y0 + ((y1 - y0) * part) / parts, y0 + ((y1 - y0) * (part + 1)) / parts];
    // One unit more, because the ends of the parts are rounded.
    const found = index.search(
      Math.min(fromX, toX) - marginX - 1,
      Math.min(fromY, toY) - marginY - 1,
      Math.max(fromX, toX) + marginX + 1,
      Math.max(fromY, toY) + marginY + 1,
    );
    for (const segment of found) visit(segment);
  }
}

/** What traffic drives on. Steps and foot ways have no traffic, and walking is not hindered by it. */
export const ROAD_ACCESS: number = ArcAccess.VEHICLE | ArcAccess.MOTORBIKE;

export function isRoad({ arcAccess }: Network, piece: number): boolean {
  return ((arcAccess[2 * piece] | arcAccess[2 * piece + 1]) & ROAD_ACCESS) !== 0;
}

export const isAgainstOneWay = ({ arcAccess }: Network, arc: number): boolean =>
  (arcAccess[arc] & ArcAccess.CONTRAFLOW) !== 0;

/** An arc on which ordinary traffic may drive. */
export const isLegalArc = (network: Network, arc: number): boolean =>
  (network.arcAccess[arc] & ROAD_ACCESS) !== 0 && !isAgainstOneWay(network, arc);
