import { E7, type LatLon, mmPerDegree } from '../core/units.ts';
import type { Network } from './network.ts';
import type { Position } from './position.ts';

/**
 * Where things are along a piece. A segment is the straight line between two neighbouring points of a piece; segment k of a piece
 * starts at its point k, and point 0 is the tail.
 *
 * A piece's length in mm is what its builder says; its points only say in which proportion the segments share it. So an offset and
 * its place convert into each other exactly, whatever formula measured the length.
 */
export const segmentCountOf = (network: Network, piece: number): number =>
  network.firstShape[piece + 1] - network.firstShape[piece] + 1;

/** Tail, shape, head. */
export function pointsOfPiece(network: Network, piece: number): LatLon[] {
  const points: LatLon[] = [];
  const last = segmentCountOf(network, piece);
  for (let k = 0; k <= last; k++) points.push(pointOf(network, piece, k));
  return points;
}

function pointOf(network: Network, piece: number, k: number): LatLon {
  return { lat: pointLatE7(network, piece, k) / E7, lon: pointLonE7(network, piece, k) / E7 };
}

export function pointLonE7(network: Network, piece: number, k: number): number {
  const first = network.firstShape[piece];
  if (k === 0) return network.junctionLonE7[network.head[2 * piece + 1]];
  const last = k > network.firstShape[piece + 1] - first;
  return last ? network.junctionLonE7[network.head[2 * piece]] : network.shapeLonE7[first + k - 1];
}

export function pointLatE7(network: Network, piece: number, k: number): number {
  const first = network.firstShape[piece];
  if (k === 0) return network.junctionLatE7[network.head[2 * piece + 1]];
  const last = k > network.firstShape[piece + 1] - first;
  return last ? network.junctionLatE7[network.head[2 * piece]] : network.shapeLatE7[first + k - 1];
}

/** Unrounded; equirectangular about the segment's middle latitude. */
function segmentLengthMm(network: Network, piece: number, k: number): number {
  const lat0 = pointLatE7(network, piece, k) / E7;
  const lat1 = pointLatE7(network, piece, k + 1) / E7;
  const lonDifference = (pointLonE7(network, piece, k + 1) - pointLonE7(network, piece, k)) / E7;
  const scale = mmPerDegree((lat0 + lat1) / 2);
  const [northMm, eastMm] = [(lat1 - lat0) * scale.lat, lonDifference * scale.lon];
  return Math.sqrt(northMm * northMm + eastMm * eastMm);
}

/** The place of a position; not rounded to 1e-7 degrees, which would be 11 mm. */
export function placeOf(network: Network, position: Position): LatLon {
  const { piece } = position;
  const count = segmentCountOf(network, piece);
  let restMm = (position.offsetMm / network.pieceLengthMm[piece]) * shapeLengthMm(network, piece);
  let k = 0;
  let lengthMm = segmentLengthMm(network, piece, 0);
  while (k < count - 1 && restMm > lengthMm) {
    restMm -= lengthMm;
    lengthMm = segmentLengthMm(network, piece, ++k);
  }
  const t = lengthMm === 0 ? 0 : Math.min(1, Math.max(0, restMm / lengthMm));
  const [lat0, lon0] = [pointLatE7(network, piece, k), pointLonE7(network, piece, k)];
  const lat = lat0 + t * (pointLatE7(network, piece, k + 1) - lat0);
  const lon = lon0 + t * (pointLonE7(network, piece, k + 1) - lon0);
  return { lat: lat / E7, lon: lon / E7 };
}

/**
 * Adds the part of a piece between two offsets, as points in that order (from may lie behind to), both ends included. To points that are
 * there already it joins: where they end it begins, and so its first point is left out.
 */
export function addPointsBetween(
  points: LatLon[],
  network: Network,
  piece: number,
  fromMm: number,
  toMm: number,
): void {
  const first = points.length === 0 ? 0 : 1;
  if (Math.abs(toMm - fromMm) === network.pieceLengthMm[piece]) {
    const last = segmentCountOf(network, piece);
    for (let i = first; i <= last; i++) points.push(pointOf(network, piece, fromMm > toMm ? last - i : i));
    return;
  }
  const part = partBetween(network, piece, fromMm, toMm);
  for (let i = first; i < part.length; i++) points.push(part[i]);
}

function partBetween(network: Network, piece: number, fromMm: number, toMm: number): LatLon[] {
  const inner = bendsBetween(network, piece, fromMm, toMm).map(({ k }) => pointOf(network, piece, k));
  return [placeOf(network, { piece, offsetMm: fromMm }), ...inner, placeOf(network, { piece, offsetMm: toMm })];
}

/**
 * From one offset towards another, the first whole mm at which a place is wanted; null where none is, the first offset not asked about.
 * Exact for what is wanted from some place of each segment on, such as the outside of a ring that the offset lies in.
 */
export function firstOffsetWhere(
  network: Network,
  piece: number,
  fromMm: number,
  toMm: number,
  isWanted: (place: LatLon) => boolean,
): number | null {
  const isWantedAt = (offsetMm: number): boolean => isWanted(placeOf(network, { piece, offsetMm }));
  let lowMm = fromMm;
  const bends = bendsBetween(network, piece, fromMm, toMm).map(({ alongMm }) => Math.round(alongMm));
  for (const bendMm of [...bends, toMm]) {
    if (!isWantedAt(bendMm)) {
      lowMm = bendMm;
      continue;
    }
    let highMm = bendMm;
    while (Math.abs(highMm - lowMm) > 1) {
      const middleMm = Math.trunc((lowMm + highMm) / 2);
      if (isWantedAt(middleMm)) highMm = middleMm;
      else lowMm = middleMm;
    }
    return highMm;
  }
  return null;
}

/** The points between two offsets, in the order in which they are come by. */
function bendsBetween(
  network: Network,
  piece: number,
  fromMm: number,
  toMm: number,
): { readonly k: number; readonly alongMm: number }[] {
  const perShapeMm = network.pieceLengthMm[piece] / (shapeLengthMm(network, piece) || 1);
  const [lowMm, highMm] = [Math.min(fromMm, toMm), Math.max(fromMm, toMm)];
  const bends: { k: number; alongMm: number }[] = [];
  let alongMm = 0;
  for (let k = 1; k < segmentCountOf(network, piece); k++) {
    alongMm += segmentLengthMm(network, piece, k - 1) * perShapeMm;
    if (alongMm > lowMm && alongMm < highMm) bends.push({ k, alongMm });
  }
  return fromMm > toMm ? bends.reverse() : bends;
}

/** The flat map about one point in which distances to it are measured: mm a unit of 1e-7 degrees. */
export interface Plane {
  readonly lonE7: number;
  readonly latE7: number;
  readonly mmPerLonE7: number;
  readonly mmPerLatE7: number;
}

export function planeAt(point: LatLon): Plane {
  const scale = mmPerDegree(point.lat);
  return { lonE7: point.lon * E7, latE7: point.lat * E7, mmPerLonE7: scale.lon / E7, mmPerLatE7: scale.lat / E7 };
}

/** How far along segment k of the piece, 0 to 1, its point nearest to the plane's origin lies. */
function fractionAlong(network: Network, piece: number, k: number, plane: Plane): number {
  const x0 = (pointLonE7(network, piece, k) - plane.lonE7) * plane.mmPerLonE7;
  const y0 = (pointLatE7(network, piece, k) - plane.latE7) * plane.mmPerLatE7;
  const dx = (pointLonE7(network, piece, k + 1) - plane.lonE7) * plane.mmPerLonE7 - x0;
  const dy = (pointLatE7(network, piece, k + 1) - plane.latE7) * plane.mmPerLatE7 - y0;
  const squared = dx * dx + dy * dy;
  return squared === 0 ? 0 : Math.min(1, Math.max(0, -(x0 * dx + y0 * dy) / squared));
}

/** From the plane's origin to the nearest point of segment k of the piece. */
export function distanceToSegmentMm(network: Network, piece: number, k: number, plane: Plane): number {
  const t = fractionAlong(network, piece, k, plane);
  const [lon0, lat0] = [pointLonE7(network, piece, k), pointLatE7(network, piece, k)];
  const x = (lon0 + t * (pointLonE7(network, piece, k + 1) - lon0) - plane.lonE7) * plane.mmPerLonE7;
  const y = (lat0 + t * (pointLatE7(network, piece, k + 1) - lat0) - plane.latE7) * plane.mmPerLatE7;
  return Math.sqrt(x * x + y * y);
}

/** From the plane's origin to the nearest point of a box in 1e-7 degrees; 0 inside. */
export function distanceToBoxMm(plane: Plane, west: number, south: number, east: number, north: number): number {
  const x = Math.max(west - plane.lonE7, 0, plane.lonE7 - east) * plane.mmPerLonE7;
  const y = Math.max(south - plane.latE7, 0, plane.latE7 - north) * plane.mmPerLatE7;
  return Math.sqrt(x * x + y * y);
}

export interface Projection {
  readonly offsetMm: number;
  readonly distanceMm: number;
  readonly side: 'left' | 'right' | 'on';
}

/** The point of the piece, or of its segment `only`, nearest to the plane's origin; of equally near ones the one nearest to the tail. */
export function projectOnPiece(network: Network, piece: number, plane: Plane, only?: number): Projection {
  let bestMm = Infinity;
  let [bestK, bestAlongMm, alongMm] = [0, 0, 0];
  for (let k = 0; k < segmentCountOf(network, piece); k++) {
    const distanceMm = distanceToSegmentMm(network, piece, k, plane);
    const lengthMm = segmentLengthMm(network, piece, k);
    if (distanceMm < bestMm && (only === undefined || only === k)) {
      bestMm = distanceMm;
      bestK = k;
      bestAlongMm = alongMm + fractionAlong(network, piece, k, plane) * lengthMm;
    }
    alongMm += lengthMm;
  }
  const lengthMm = network.pieceLengthMm[piece];
  const offsetMm = alongMm === 0 ? 0 : Math.round((bestAlongMm / alongMm) * lengthMm);
  const distanceMm = Math.round(bestMm);
  const side = distanceMm === 0 ? 'on' : sideOf(network, piece, bestK, plane);
  return { offsetMm: Math.min(lengthMm, Math.max(0, offsetMm)), distanceMm, side };
}

/**
 * On which side the plane's origin lies. Beyond a bend both segments that meet there are asked together (the sum of their directions):
 * at a bend sharper than a right angle one of them alone would name the wrong side.
 */
function sideOf(network: Network, piece: number, k: number, plane: Plane): Projection['side'] {
  const t = fractionAlong(network, piece, k, plane);
  const at = t === 1 ? k + 1 : k;
  let [dx, dy] = direction(network, piece, k, plane);
  const other = t === 1 ? k + 1 : t === 0 ? k - 1 : -1;
  if (other >= 0 && other < segmentCountOf(network, piece)) {
    const [ex, ey] = direction(network, piece, other, plane);
    [dx, dy] = [dx + ex, dy + ey];
  }
  const x = (plane.lonE7 - pointLonE7(network, piece, at)) * plane.mmPerLonE7;
  const y = (plane.latE7 - pointLatE7(network, piece, at)) * plane.mmPerLatE7;
  const cross = dx * y - dy * x;
  return cross > 0 ? 'left' : cross < 0 ? 'right' : 'on';
}

function direction(network: Network, piece: number, k: number, plane: Plane): [number, number] {
  const dx = (pointLonE7(network, piece, k + 1) - pointLonE7(network, piece, k)) * plane.mmPerLonE7;
  const dy = (pointLatE7(network, piece, k + 1) - pointLatE7(network, piece, k)) * plane.mmPerLatE7;
  const length = Math.hypot(dx, dy) || 1;
  return [dx / length, dy / length];
}

/** Sum of the segments, which the piece's own length need not equal. */
function shapeLengthMm(network: Network, piece: number): number {
  let sumMm = 0;
  for (let k = 0; k < segmentCountOf(network, piece); k++) sumMm += segmentLengthMm(network, piece, k);
  return sumMm;
}
