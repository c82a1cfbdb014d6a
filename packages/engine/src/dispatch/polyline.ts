import type { LatLon } from '../core/units.ts';

/** Google's encoded polyline, precision 5 (https://developers.google.com/maps/documentation/utilities/polylinealgorithm). */
export function encodePolyline(points: readonly LatLon[]): string {
  let text = '';
  let lat = 0;
  let lon = 0;
  for (const point of points) {
    const nextLat = Math.round(point.lat * 1e5);
    const nextLon = Math.round(point.lon * 1e5);
    text += encodeNumber(nextLat - lat) + encodeNumber(nextLon - lon);
    lat = nextLat;
    lon = nextLon;
  }
  return text;
}

/** Five bits a character, lowest first; the sign goes into the lowest bit. */
function encodeNumber(value: number): string {
  let rest = value < 0 ? ~(value << 1) : value << 1;
  let text = '';
  while (rest >= 0x20) {
    text += String.fromCharCode((0x20 | (rest & 0x1f)) + 63);
    rest >>>= 5;
  }
  return text + String.fromCharCode(rest + 63);
}
