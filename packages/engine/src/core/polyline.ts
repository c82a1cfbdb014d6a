import type { LatLon } from './units.ts';

/** https://developers.google.com/maps/documentation/utilities/polylinealgorithm, precision 5: about a metre. */
const PRECISION = 1e5;

/** Each coordinate as its difference from the one before, zigzag, in 5-bit groups from the lowest, each group as one ASCII character. */
export function encodePolyline(points: readonly LatLon[]): string {
  let text = '';
  const codes: number[] = [];
  let [latBefore, lonBefore] = [0, 0];
  for (const point of points) {
    const [lat, lon] = [rounded(point.lat), rounded(point.lon)];
    encodeNumber(lat - latBefore, codes);
    encodeNumber(lon - lonBefore, codes);
    [latBefore, lonBefore] = [lat, lon];
    if (codes.length < CODES_AT_ONCE) continue;
    text += String.fromCharCode(...codes);
    codes.length = 0;
  }
  return text + String.fromCharCode(...codes);
}

/** Turned into text together: half the time of adding characters one by one. More would be too many arguments for one call. */
const CODES_AT_ONCE = 4_096;

/**
 * The inverse of `encodePolyline`; `precision` 1e6 reads the polyline6 of other routers. What is no polyline gives points that mean
 * nothing, never an endless loop.
 */
export function decodePolyline(text: string, precision = PRECISION): LatLon[] {
  const points: LatLon[] = [];
  const coordinates = [0, 0];
  for (let i = 0, at = 0; i < text.length; at ^= 1) {
    let value = 0;
    let group = 0x20;
    for (let shift = 0; group >= 0x20 && i < text.length; shift += 5) {
      group = text.charCodeAt(i++) - 63;
      value |= (group & 0x1f) << shift;
    }
    coordinates[at]! += value & 1 ? ~(value >> 1) : value >> 1;
    if (at === 1) points.push({ lat: coordinates[0]! / precision, lon: coordinates[1]! / precision });
  }
  return points;
}

function encodeNumber(difference: number, codes: number[]): void {
  let rest = difference < 0 ? ~(difference << 1) : difference << 1;
  for (; rest >= 0x20; rest >>>= 5) codes.push((0x20 | (rest & 0x1f)) + 63);
  codes.push(rest + 63);
}

/** Half away from zero, as the other implementations do; `Math.round` would take −0.5 to 0. */
const rounded = (degrees: number): number => Math.sign(degrees) * Math.round(Math.abs(degrees) * PRECISION);
