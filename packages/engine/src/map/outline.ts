import { type LatLon, mmPerDegree } from '../core/units.ts';

/** Lines and rings on the ground as points in degrees, before there is a network; all on the flat map about one of the points. */
type Point = LatLon;

/** From the point to the nearest place of the line; Infinity for an empty line. */
export function distanceToLineMm(point: Point, line: readonly Point[]): number {
  const scale = mmPerDegree(point.lat);
  const x = (p: Point): number => (p.lon - point.lon) * scale.lon;
  const y = (p: Point): number => (p.lat - point.lat) * scale.lat;
  let bestMm = line.length === 1 ? Math.hypot(x(line[0]), y(line[0])) : Infinity;
  for (let i = 1; i < line.length; i++) {
    const [x0, y0] = [x(line[i - 1]), y(line[i - 1])];
    const [dx, dy] = [x(line[i]) - x0, y(line[i]) - y0];
    const squared = dx * dx + dy * dy;
    const t = squared === 0 ? 0 : Math.min(1, Math.max(0, -(x0 * dx + y0 * dy) / squared));
    bestMm = Math.min(bestMm, Math.hypot(x0 + t * dx, y0 + t * dy));
  }
  return bestMm;
}

/** Whether any place of the line lies in the ring (closed of itself, even-odd rule): a vertex inside, or a side that it crosses. */
export function lineReachesRing(line: readonly Point[], ring: readonly Point[]): boolean {
  if (line.some((point) => isInRing(point, ring))) return true;
  for (let i = 1; i < line.length; i++) {
    for (let k = 0; k < ring.length; k++) {
      if (doCross(line[i - 1], line[i], ring[k], ring[(k + 1) % ring.length])) return true;
    }
  }
  return false;
}

/** Whether the line's box and the box (west, south, east, north) have a place in common. */
export function lineReachesBox(line: readonly Point[], [west, south, east, north]: readonly number[]): boolean {
  let [lineWest, lineSouth, lineEast, lineNorth] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { lat, lon } of line) {
    if (lon < lineWest) lineWest = lon;
    if (lon > lineEast) lineEast = lon;
    if (lat < lineSouth) lineSouth = lat;
    if (lat > lineNorth) lineNorth = lat;
  }
  return lineWest <= east && lineEast >= west && lineSouth <= north && lineNorth >= south;
}

function isInRing({ lat, lon }: Point, ring: readonly Point[]): boolean {
  let isInside = false;
  for (let k = 0; k < ring.length; k++) {
    const a = ring[k];
    const b = ring[(k + 1) % ring.length];
    if (a.lat > lat === b.lat > lat) continue;
    if (lon < a.lon + ((lat - a.lat) / (b.lat - a.lat)) * (b.lon - a.lon)) isInside = !isInside;
  }
  return isInside;
}

function doCross(a: Point, b: Point, c: Point, d: Point): boolean {
  return sideOf(a, b, c) !== sideOf(a, b, d) && sideOf(c, d, a) !== sideOf(c, d, b);
}

const sideOf = (a: Point, b: Point, point: Point): boolean =>
  (b.lon - a.lon) * (point.lat - a.lat) > (b.lat - a.lat) * (point.lon - a.lon);
