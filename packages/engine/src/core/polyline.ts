import type { LatLon } from './units.ts';

/** https://developers.google.com/maps/documentation/utilities/polylinealgorithm, precision 5: about a metre. */
const PRECISION = 1e5;

/** Each coordinate as its difference from the one before, zigzag, in 5-bit groups from the lowest, each group as one ASCII character. */
export function encodePolyline(points: readonly LatLon[]): string {
  const characters = Buffer.allocUnsafe(POINT_CHARACTERS_MAX * points.length);
  let at = 0;
  let latBefore = 0;
  let lonBefore = 0;
  for (const point of points) {
    const lat = rounded(point.lat);
    const lon = rounded(point.lon);
    at = encodeNumber(lat - latBefore, characters, at);
    at = encodeNumber(lon - lonBefore, characters, at);
    latBefore = lat;
    lonBefore = lon;
  }
  return characters.toString('latin1', 0, at);
}

/** Two numbers of at most 32 bits, in groups of 5. */
const POINT_CHARACTERS_MAX = 14;

/**
 * The inverse of `encodePolyline`; `precision` 1e6 reads the polyline6 of other routers. What is no polyline gives points that mean
 * nothing, never an endless loop.
 */
export function decodePolyline(text: string, precision = PRECISION): LatLon[] {
  const coordinates = decodeCoordinates(text, precision);
  const points: LatLon[] = [];
  for (let i = 0; i < coordinates.length; i += 2) points.push({ lat: coordinates[i]!, lon: coordinates[i + 1]! });
  return points;
}

/** The same as lat and lon in turn, a quarter of the memory: for whoever keeps many. */
export function decodeCoordinates(text: string, precision = PRECISION): Float64Array {
  const coordinates = new Float64Array(text.length);
  const sums = [0, 0];
  let at = 0;
  for (let i = 0; i < text.length; at++) {
    let value = 0;
    let group = 0x20;
    for (let shift = 0; group >= 0x20 && i < text.length; shift += 5) {
      group = text.charCodeAt(i++) - 63;
      value |= (group & 0x1f) << shift;
    }
    sums[at & 1]! += value & 1 ? ~(value >> 1) : value >> 1;
    coordinates[at] = sums[at & 1]! / precision;
  }
  return coordinates.slice(0, at & ~1);
}

function encodeNumber(difference: number, characters: Buffer, at: number): number {
  let rest = difference < 0 ? ~(difference << 1) : difference << 1;
  for (; rest >= 0x20; rest >>>= 5) characters[at++] = (0x20 | (rest & 0x1f)) + 63;
  characters[at++] = rest + 63;
  return at;
}

/** Half away from zero, as the other implementations do; `Math.round` would take −0.5 to 0. */
const rounded = (degrees: number): number => Math.sign(degrees) * Math.round(Math.abs(degrees) * PRECISION);
