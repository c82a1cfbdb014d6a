import type { City, World } from './world.ts';

/** A city with nobody in it, at epoch 0. */
export function emptyWorld(city: City): World {
  return {
    epoch: 0,
    city,
    stations: new Map(),
    units: new Map(),
    waterSources: new Map(),
    communityPoints: new Map(),
    areas: new Map(),
    incidents: new Map(),
    bookings: new Map(),
  };
}
