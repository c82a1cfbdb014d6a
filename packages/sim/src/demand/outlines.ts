import { type LatLon, mmPerDegree } from '@runcard/engine';

export interface Circle {
  readonly centre: LatLon;
  readonly radiusM: number;
}

/** Outer rings as an area of the world has them, with the box about each. */
export type Outline = readonly BoxedRing[];

interface BoxedRing {
  readonly ring: readonly LatLon[];
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

export function outlineOf(rings: readonly (readonly LatLon[])[]): Outline {
  return rings.map((ring) => {
    const [south, north] = rangeOf(ring.map(({ lat }) => lat));
    const [west, east] = rangeOf(ring.map(({ lon }) => lon));
    return { ring, south, north, west, east };
  });
}

/** Even-odd: how often a line to the north crosses the edge. */
export function isInOutline(outline: Outline, { lat, lon }: LatLon): boolean {
  return outline.some(({ ring, south, north, west, east }) => {
    if (lat < south || lat > north || lon < west || lon > east) return false;
    let isIn = false;
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [a, b] = [ring[i], ring[j]];
      if (a.lon > lon !== b.lon > lon && lat < a.lat + ((lon - a.lon) / (b.lon - a.lon)) * (b.lat - a.lat))
        isIn = !isIn;
    }
    return isIn;
  });
}

/** West, south, east, north. */
export type Bounds = readonly [number, number, number, number];

export const isWithin = ({ lat, lon }: LatLon, [west, south, east, north]: Bounds): boolean =>
  lat >= south && lat <= north && lon >= west && lon <= east;

/** The shoelace sum on a plane about each ring: within 0.1 % for a city. */
export function areaKm2(rings: readonly (readonly LatLon[])[]): number {
  return rings.reduce((sum, ring) => sum + ringKm2(ring), 0);
}

function ringKm2(ring: readonly LatLon[]): number {
  const scale = mmPerDegree(ring[0].lat);
  let twice = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++)
    twice +=
      (ring[j].lon - ring[0].lon) * (ring[i].lat - ring[0].lat) -
      (ring[i].lon - ring[0].lon) * (ring[j].lat - ring[0].lat);
  return Math.abs((twice / 2) * scale.lon * scale.lat) / MM2_PER_KM2;
}

const MM2_PER_KM2 = 1e12;

/** Corners about a place, as an area of traffic is drawn. */
export function circleRing({ lat, lon }: LatLon, radiusM: number): LatLon[] {
  const scale = mmPerDegree(lat);
  return Array.from({ length: CORNERS }, (_, corner) => {
    const turn = (2 * Math.PI * corner) / CORNERS;
    return {
      lat: lat + (Math.sin(turn) * radiusM * 1_000) / scale.lat,
      lon: lon + (Math.cos(turn) * radiusM * 1_000) / scale.lon,
    };
  });
}

const CORNERS = 16;

function rangeOf(values: readonly number[]): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most];
}
