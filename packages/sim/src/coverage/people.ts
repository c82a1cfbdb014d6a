import type { Area, LatLon } from '@runcard/engine';
import type { CityCells } from './cells.ts';

/**
 * By cell: how many people live there, each area's spread evenly over the cells whose place lies in it; null where no area has people. Those of an
 * area without a cell of its own are left out.
 */
export function peopleOf({ places }: CityCells, areas: Iterable<Area>): Float64Array | null {
  const people = new Float64Array(places.length);
  let isKnown = false;
  for (const { population, polygon } of areas) {
    if (population <= 0) continue;
    const rings = polygon.map((ring) => ({ ring, box: boxOf(ring) }));
    const own: number[] = [];
    for (const [cell, place] of places.entries())
      if (rings.some(({ ring, box }) => isInBox(place, box) && isInRing(place, ring))) own.push(cell);
    for (const cell of own) people[cell] += population / own.length;
    isKnown ||= own.length > 0;
  }
  return isKnown ? people : null;
}

function boxOf(ring: readonly LatLon[]) {
  const box = { south: 90, north: -90, west: 180, east: -180 };
  for (const { lat, lon } of ring) {
    [box.south, box.north] = [Math.min(box.south, lat), Math.max(box.north, lat)];
    [box.west, box.east] = [Math.min(box.west, lon), Math.max(box.east, lon)];
  }
  return box;
}

const isInBox = ({ lat, lon }: LatLon, box: ReturnType<typeof boxOf>): boolean =>
  lat >= box.south && lat <= box.north && lon >= box.west && lon <= box.east;

/** Even-odd: how many sides a line to the east crosses. */
function isInRing({ lat, lon }: LatLon, ring: readonly LatLon[]): boolean {
  let isInside = false;
  for (let i = 0, before = ring.length - 1; i < ring.length; before = i++) {
    const [a, b] = [ring[before], ring[i]];
    if (a.lat > lat === b.lat > lat) continue;
    if (lon < a.lon + ((lat - a.lat) / (b.lat - a.lat)) * (b.lon - a.lon)) isInside = !isInside;
  }
  return isInside;
}
