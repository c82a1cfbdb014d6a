import { ArcAccess, type Network } from '../../map/network.ts';
import { segmentIndexOf } from '../../map/snap.ts';

/** About 300 m: so far a line is searched at once. Longer boxes hold too much that is far from the line, shorter ones are too many. */
const BOX_E7 = 30_000;

/**
 * A segment with its box in 1e-7 degrees, which the index knows without a look at the network, and the sides of the line near which it
 * was found: `firstSide … endSide − 1`, where side i runs from point i to the next one.
 */
export type SegmentVisitor = (
  segment: number,
  minX: number,
  minY: number,
  maxX: number,
  maxY: number,
  firstSide: number,
  endSide: number,
) => void;

/** A line in 1e-7 degrees, with how far about it to look in either direction. */
export interface SearchLine {
  readonly xs: ArrayLike<number>;
  readonly ys: ArrayLike<number>;
  readonly marginX: number;
  readonly marginY: number;
}

/** Visits every segment of the network whose box comes within the margins of a side, with that side among those named; some more than once. */
export function forSegmentsAlong(network: Network, line: SearchLine, visit: SegmentVisitor): void {
  if (network.segmentPiece.length === 0) return;
  const { xs, ys } = line;
  let first = 0;
  while (first + 1 < xs.length) {
    let [minX, maxX] = [Math.min(xs[first], xs[first + 1]), Math.max(xs[first], xs[first + 1])];
    let [minY, maxY] = [Math.min(ys[first], ys[first + 1]), Math.max(ys[first], ys[first + 1])];
    let end = first + 1;
    for (; end + 1 < xs.length; end++) {
      const [x, y] = [xs[end + 1], ys[end + 1]];
      const isSmall =
        Math.max(maxX, x) - Math.min(minX, x) <= BOX_E7 && Math.max(maxY, y) - Math.min(minY, y) <= BOX_E7;
      if (!isSmall) break;
      [minX, maxX] = [Math.min(minX, x), Math.max(maxX, x)];
      [minY, maxY] = [Math.min(minY, y), Math.max(maxY, y)];
    }
    const isLong = maxX - minX > BOX_E7 || maxY - minY > BOX_E7;
    if (isLong) searchLongSide(network, line, first, visit);
    else searchBox(network, line, minX, minY, maxX, maxY, first, end, visit);
    first = end;
  }
}

/** Part by part: the box of a slanting side of 10 km holds half a city. */
function searchLongSide(network: Network, line: SearchLine, side: number, visit: SegmentVisitor): void {
  const [x0, y0] = [line.xs[side], line.ys[side]];
  const [dx, dy] = [line.xs[side + 1] - x0, line.ys[side + 1] - y0];
  const parts = Math.ceil(Math.max(Math.abs(dx), Math.abs(dy)) / BOX_E7);
  for (let part = 0; part < parts; part++) {
    const [xa, xb] = [x0 + (dx * part) / parts, x0 + (dx * (part + 1)) / parts];
    const [ya, yb] = [y0 + (dy * part) / parts, y0 + (dy * (part + 1)) / parts];
    const [minX, maxX] = [Math.min(xa, xb), Math.max(xa, xb)];
    searchBox(network, line, minX, Math.min(ya, yb), maxX, Math.max(ya, yb), side, side + 1, visit);
  }
}

function searchBox(
  network: Network,
  { marginX, marginY }: SearchLine,
  minX: number,
  minY: number,
  maxX: number,
  maxY: number,
  firstSide: number,
  endSide: number,
  visit: SegmentVisitor,
): void {
  // One unit more, because the ends of parts are rounded. Nothing is collected: what is found is visited.
  const [left, right] = [minX - marginX - 1, maxX + marginX + 1];
  segmentIndexOf(network).search(left, minY - marginY - 1, right, maxY + marginY + 1, (segment, x0, y0, x1, y1) => {
    visit(segment, x0, y0, x1, y1, firstSide, endSide);
    return false;
  });
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
