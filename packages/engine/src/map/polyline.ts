import type { LatLon } from '../core/units.ts';

/** https://developers.google.com/maps/documentation/utilities/polylinealgorithm, precision 5: about a metre. */
const PRECISION = 1e5;

/** Each coordinate as its difference from the one before, zigzag, in 5-bit groups from the lowest, each group as one ASCII character. */
export function encodePolyline(points: readonly LatLon[]): string {
  let text = '';
  let [latBefore, lonBefore] = [0, 0];
  for (const point of points) {
    const [lat, lon] = [rounded(point.lat), rounded(point.lon)];
    text += encodeNumber(lat - latBefore) + encodeNumber(lon - lonBefore);
    [latBefore, lonBefore] = [lat, lon];
  }
  return text;
}

function encodeNumber(difference: number): string {
  let rest = difference < 0 ? ~(difference << 1) : difference << 1;
  let text = '';
  for (; rest >= 0x20; rest >>>= 5) text += String.fromCharCode((0x20 | (rest & 0x1f)) + 63);
  return text + String.fromCharCode(rest + 63);
}

/** Half away from zero, as the other implementations do; `Math.round` would take −0.5 to 0. */
const rounded = (degrees: number): number => Math.sign(degrees) * Math.round(Math.abs(degrees) * PRECISION);
