import { E7, type LatLon, mmPerDegree } from '../../core/units.ts';
import { pointLatE7, pointLonE7, segmentCountOf } from '../../map/geometry.ts';
import type { Network } from '../../map/network.ts';
import { forSegmentsAlong, isLegalArc, isRoad } from './near-segments.ts';
import type { Direction } from './schemas.ts';

/**
 * Roads that run along a line which somebody drew, or which comes from another map.
 *
 *        ══════════════ road A        The part of a road within the distance of the line, where it runs at most 30 degrees off the
 *     ─ ─ ─ ─ ─ ─ ─ ─ ─ line           line's own direction there, lies along it. A piece is meant when three quarters of it lie along
 *           ║                          the line, or when half of the line lies along the piece (a short line on a long piece). A road
 *           ║ road B                   that crosses has a part within the distance too, but runs across; a carriageway against the
 *                                      line's direction is told by its one-way.
 *
 * All on the flat map about the middle of the line, lengths in mm and not rounded. What a vehicle may not legally drive is never meant.
 */
const ANGLE_COS_MIN = Math.cos(Math.PI / 6);
const COVERED_OF_PIECE = 3 / 4;
const COVERED_OF_LINE = 1 / 2;

/** Arcs in increasing order. */
export function arcsAlongLine(
  network: Network,
  points: readonly LatLon[],
  withinM: number,
  direction: Direction,
): Uint32Array {
  const line = flatLine(points);
  const covered = coverOf(network, line, withinM * 1_000);
  const arcs: number[] = [];
  for (const [piece, { alongMm, againstMm, lengthMm }] of covered) {
    const enoughMm = Math.min(COVERED_OF_PIECE * lengthMm, COVERED_OF_LINE * line.lengthMm);
    const isAlong = alongMm >= enoughMm;
    const isAgainst = againstMm >= enoughMm;
    const forward = direction !== 'BACKWARD';
    const backward = direction !== 'FORWARD';
    if (((isAlong && forward) || (isAgainst && backward)) && isLegalArc(network, 2 * piece)) arcs.push(2 * piece);
    if (((isAlong && backward) || (isAgainst && forward)) && isLegalArc(network, 2 * piece + 1))
      arcs.push(2 * piece + 1);
  }
  return Uint32Array.from(arcs).sort();
}

interface FlatLine {
  readonly points: readonly LatLon[];
  /** mm a unit of 1e-7 degrees. */
  readonly mmPerX: number;
  readonly mmPerY: number;
  readonly lengthMm: number;
}

function flatLine(points: readonly LatLon[]): FlatLine {
  const lats = points.map(({ lat }) => lat);
  const scale = mmPerDegree((Math.min(...lats) + Math.max(...lats)) / 2);
  let lengthMm = 0;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]];
    lengthMm += Math.hypot((b.lon - a.lon) * scale.lon, (b.lat - a.lat) * scale.lat);
  }
  return { points, mmPerX: scale.lon / E7, mmPerY: scale.lat / E7, lengthMm };
}

/** How much of a piece lies along the line, by the direction in which the piece itself runs. */
interface Cover {
  alongMm: number;
  againstMm: number;
  readonly lengthMm: number;
}

function coverOf(network: Network, line: FlatLine, withinMm: number): Map<number, Cover> {
  const { segmentPiece, segmentOrdinal } = network;
  const parts = partsAlong(network, line, withinMm);
  const covers = new Map<number, Cover>();
  for (let i = 0; i < parts.length; ) {
    const { segment, isAlong } = parts[i];
    let fraction = 0;
    let coveredTo = 0;
    for (; i < parts.length && parts[i].segment === segment && parts[i].isAlong === isAlong; i++) {
      fraction += Math.max(0, parts[i].to - Math.max(coveredTo, parts[i].from));
      coveredTo = Math.max(coveredTo, parts[i].to);
    }
    const piece = segmentPiece[segment];
    let cover = covers.get(piece);
    if (cover === undefined) {
      cover = { alongMm: 0, againstMm: 0, lengthMm: flatLengthMm(network, piece, line) };
      covers.set(piece, cover);
    }
    const mm = fraction * segmentMm(network, piece, segmentOrdinal[segment], line);
    if (isAlong) cover.alongMm += mm;
    else cover.againstMm += mm;
  }
  return covers;
}

/** The part of a segment, as fractions of it, that lies along one side of the line. */
interface Part {
  readonly segment: number;
  readonly isAlong: boolean;
  readonly from: number;
  readonly to: number;
}

/** By segment, direction and start, so that what overlaps stands together. */
function partsAlong(network: Network, line: FlatLine, withinMm: number): Part[] {
  const { segmentPiece, segmentOrdinal } = network;
  const { points, mmPerX, mmPerY } = line;
  const margins = [withinMm / mmPerX, withinMm / mmPerY] as const;
  const parts: Part[] = [];
  for (let i = 1; i < points.length; i++) {
    const [x0, y0] = [points[i - 1].lon * E7, points[i - 1].lat * E7];
    const [x1, y1] = [points[i].lon * E7, points[i].lat * E7];
    const [sideX, sideY] = [(x1 - x0) * mmPerX, (y1 - y0) * mmPerY];
    const sideMm = Math.hypot(sideX, sideY);
    if (sideMm === 0) continue;
    forSegmentsAlong(network, [x0, y0, x1, y1], margins, (segment) => {
      const piece = segmentPiece[segment];
      if (!isRoad(network, piece)) return;
      const k = segmentOrdinal[segment];
      const [ax, ay] = [(pointLonE7(network, piece, k) - x0) * mmPerX, (pointLatE7(network, piece, k) - y0) * mmPerY];
      const bx = (pointLonE7(network, piece, k + 1) - x0) * mmPerX;
      const by = (pointLatE7(network, piece, k + 1) - y0) * mmPerY;
      const cos = ((bx - ax) * sideX + (by - ay) * sideY) / (sideMm * Math.hypot(bx - ax, by - ay));
      // A segment between two points at one place has no direction: not a number, and not along anything.
      if (!(Math.abs(cos) >= ANGLE_COS_MIN)) return;
      const [from, to] = withinCapsule(ax, ay, bx, by, sideX, sideY, withinMm);
      if (from < to) parts.push({ segment, isAlong: cos > 0, from, to });
    });
  }
  return parts.sort((a, b) => a.segment - b.segment || Number(b.isAlong) - Number(a.isAlong) || a.from - b.from);
}

/**
 * The part of the segment a–b, as fractions of it, within `radius` of the straight line from the origin to (lx, ly). What lies within
 * is convex (a capsule), so the part is one interval: from the first to the last place where a–b is inside either end's circle, or
 * beside the line and near enough. Empty where from ≥ to.
 */
function withinCapsule(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  lx: number,
  ly: number,
  radius: number,
): [number, number] {
  const [dx, dy] = [bx - ax, by - ay];
  const length = Math.hypot(lx, ly);
  const [ux, uy] = [lx / length, ly / length];
  let [from, to] = between(ax * ux + ay * uy, dx * ux + dy * uy, 0, length);
  const [sideFrom, sideTo] = between(ay * ux - ax * uy, dy * ux - dx * uy, -radius, radius);
  [from, to] = [Math.max(from, sideFrom), Math.min(to, sideTo)];
  if (from > to) [from, to] = [Infinity, -Infinity];
  for (const [cx, cy] of [
    [0, 0],
    [lx, ly],
  ]) {
    const [px, py] = [ax - cx, ay - cy];
    const a = dx * dx + dy * dy;
    const b = px * dx + py * dy;
    const root = b * b - a * (px * px + py * py - radius * radius);
    if (root < 0) continue;
    const [first, last] = [(-b - Math.sqrt(root)) / a, (-b + Math.sqrt(root)) / a];
    if (last < 0 || first > 1) continue;
    [from, to] = [Math.min(from, first), Math.max(to, last)];
  }
  return [Math.max(0, from), Math.min(1, to)];
}

/** The fractions t from 0 to 1 for which start + t · rise lies between low and high. */
function between(start: number, rise: number, low: number, high: number): [number, number] {
  if (rise === 0) return start >= low && start <= high ? [0, 1] : [Infinity, -Infinity];
  const [a, b] = [(low - start) / rise, (high - start) / rise];
  return [Math.max(0, Math.min(a, b)), Math.min(1, Math.max(a, b))];
}

function segmentMm(network: Network, piece: number, k: number, { mmPerX, mmPerY }: FlatLine): number {
  const x = (pointLonE7(network, piece, k + 1) - pointLonE7(network, piece, k)) * mmPerX;
  const y = (pointLatE7(network, piece, k + 1) - pointLatE7(network, piece, k)) * mmPerY;
  return Math.hypot(x, y);
}

/** By its points, which need not be the length that the piece is driven as. */
function flatLengthMm(network: Network, piece: number, line: FlatLine): number {
  let mm = 0;
  for (let k = 0; k < segmentCountOf(network, piece); k++) mm += segmentMm(network, piece, k, line);
  return mm;
}
