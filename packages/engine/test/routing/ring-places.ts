import { type LatLon, mmPerDegree } from '../../src/core/units.ts';
import { placeOf } from '../../src/map/geometry.ts';
import type { Network } from '../../src/map/network.ts';
import type { Position } from '../../src/map/position.ts';

/** Slow and obvious: rings, places and how far they are apart, in metres on the flat map about one point. */
export interface PlaneM {
  xOf(place: LatLon): number;
  yOf(place: LatLon): number;
}

export function planeM(about: LatLon): PlaneM {
  const scale = mmPerDegree(about.lat);
  return {
    xOf: ({ lon }) => ((lon - about.lon) * scale.lon) / 1000,
    yOf: ({ lat }) => ((lat - about.lat) * scale.lat) / 1000,
  };
}

type Rings = readonly (readonly LatLon[])[];

/** By the even-odd rule. */
export function isInside(place: LatLon, rings: Rings): boolean {
  let isIn = false;
  for (const ring of rings) {
    for (const [k, b] of ring.entries()) {
      const a = ring[(k + ring.length - 1) % ring.length];
      if (a.lat > place.lat === b.lat > place.lat) continue;
      if (place.lon < a.lon + ((place.lat - a.lat) / (b.lat - a.lat)) * (b.lon - a.lon)) isIn = !isIn;
    }
  }
  return isIn;
}

export function toOutlineM(place: LatLon, rings: Rings, plane: PlaneM): number {
  let least = Infinity;
  for (const ring of rings) {
    for (const [k, b] of ring.entries()) {
      const a = ring[(k + ring.length - 1) % ring.length];
      least = Math.min(least, toSegmentM(place, a, b, plane));
    }
  }
  return least;
}

/** Positive where the ring runs anticlockwise. */
export function areaM2(ring: readonly LatLon[], { xOf, yOf }: PlaneM): number {
  return ring.reduce((sum, b, k) => {
    const a = ring[(k + ring.length - 1) % ring.length];
    return sum + (xOf(a) * yOf(b) - xOf(b) * yOf(a)) / 2;
  }, 0);
}

export function apartM(a: LatLon, b: LatLon, { xOf, yOf }: PlaneM): number {
  return Math.hypot(xOf(a) - xOf(b), yOf(a) - yOf(b));
}

function toSegmentM(place: LatLon, a: LatLon, b: LatLon, { xOf, yOf }: PlaneM): number {
  const [x, y] = [xOf(place) - xOf(a), yOf(place) - yOf(a)];
  const [dx, dy] = [xOf(b) - xOf(a), yOf(b) - yOf(a)];
  const squared = dx * dx + dy * dy;
  const t = squared === 0 ? 0 : Math.min(1, Math.max(0, (x * dx + y * dy) / squared));
  return Math.hypot(x - t * dx, y - t * dy);
}

export interface RoadPlace extends Position, LatLon {}

/** Along these pieces, at most so far apart, both ends included. */
export function placesAlong(network: Network, pieces: readonly number[], stepM: number): RoadPlace[] {
  return pieces.flatMap((piece) => {
    const lengthMm = network.pieceLengthMm[piece];
    const steps = Math.max(1, Math.ceil(lengthMm / (1000 * stepM)));
    return Array.from({ length: steps + 1 }, (_, i) => {
      const position = { piece, offsetMm: Math.round((lengthMm * i) / steps) };
      return { ...position, ...placeOf(network, position) };
    });
  });
}
