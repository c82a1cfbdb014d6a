import { INFINITE_MS, type LatLon, mmPerDegree } from '../core/units.ts';
import { GROUND_LIMITS, type LeastDriveMs } from './ground.ts';
import { driveTimeMs } from './metric/drive-law.ts';
import type { ProfileRoads } from './profile-roads.ts';

/**
 * Lengths are measured by another formula than straight lines: 0.5 % is five times what the two differ by within 100 km; 0.3 % more is what a
 * degree of longitude differs by within 50 km to the north and the south. From where the start meets the road, if that is known; else from as
 * far as that may be.
 */
const SURELY_ON_ROAD = 0.992;

/** The fastest that any road of the profile allows, along a straight line of so many mm. */
export function leastDriveOver({ profile }: ProfileRoads, kmhMax: number): (lineMm: number) => number {
  const msPerMm = msPerMmAt(kmhMax);
  return (lineMm) => driveTimeMs(profile, Math.floor(Math.max(0, lineMm) * msPerMm));
}

const msPerMmAt = (kmhMax: number): number => (SURELY_ON_ROAD * 18) / (5 * kmhMax);

export function leastDriveTo(roads: ProfileRoads, kmhMax: number, [stop, ...others]: readonly LatLon[]): LeastDriveMs {
  if (stop === undefined) return () => INFINITE_MS;
  const scale = mmPerDegree(stop.lat);
  const { starts } = roads;
  const leastOver = leastDriveOver(roads, kmhMax);
  // 1,200 bounds a question: `Math.hypot` takes 10 ns, this 2.
  const lineMm = (from: LatLon): number => {
    const y = (from.lat - stop.lat) * scale.lat;
    const x = (from.lon - stop.lon) * scale.lon;
    return Math.sqrt(y * y + x * x);
  };
  // All of them lie so near to the first.
  const aboutMm = others.reduce((most, other) => Math.max(most, lineMm(other)), 0);
  return (from) => {
    const known = starts.get(from);
    let leastMm = known === undefined ? lineMm(from) - GROUND_LIMITS.vehicleSnapM * 1000 : Infinity;
    if (known !== undefined) for (const start of known) leastMm = Math.min(leastMm, lineMm(start));
    if (leastMm === Infinity) return INFINITE_MS;
    return leastOver(leastMm - aboutMm);
  };
}
