import { INFINITE_MS } from '../core/units.ts';
import type { Position } from '../map/position.ts';
import { driveTimeMs } from './metric/drive-law.ts';
import type { VehicleProfile } from './metric/profile.ts';
import { createReach, reachMs, sweepReach } from './query/reach.ts';
import type { SearchGraph } from './query/search-graph.ts';

/**
 * The drive from whichever of the starts is soonest, to one place after another: one sweep over the whole city (PHAST, `query/reach.ts`), then
 * half a microsecond for each place, where asking about every start costs 20. For thousands of places; the times are the same, because the law
 * of short trips is strictly increasing and so keeps which start is soonest. Not for roads with closures, which a drive counts otherwise.
 */
export function createSoonestDrive(
  graph: SearchGraph,
  profile: VehicleProfile,
  starts: readonly Position[],
): (place: Position) => number {
  if (starts.length === 0) return () => INFINITE_MS;
  const reach = createReach(graph.hierarchy, { direction: 'from', keepsSource: false, sourcesMax: starts.length });
  sweepReach(graph, reach, starts);
  return (place) => driveTimeMs(profile, reachMs(reach, place));
}
