import { indexOfLeast } from '../core/lesser.ts';
import { INFINITE_MS } from '../core/units.ts';
import type { Network } from '../map/network.ts';
import type { Position } from '../map/position.ts';
import { CLOSURE_PASS_MS } from './ground.ts';
import type { LiveProfile } from './live/snapshot.ts';
import { driveTimeMs } from './metric/drive-law.ts';
import type { VehicleProfile } from './metric/profile.ts';
import { pastClosures, pastClosuresAtLeast } from './past-closures.ts';
import { CLOSED_MS } from './position-time.ts';
import { createReach, reachMs, sweepReach } from './query/reach.ts';
import type { SearchGraph } from './query/search-graph.ts';

/**
 * The drive from whichever of the points is soonest, to one place after another; each point by the quickest of its starts. For thousands of
 * places: one sweep over the whole city, then half a microsecond for each, where asking about every start costs 20. The times are the
 * same, because the law of short trips is strictly increasing and so keeps which start is soonest.
 *
 * With closures a drive past one may be sooner than an open one that is farther round, but takes ten minutes at least: only where the
 * sweep finds more than that is every point asked about, once for each place.
 */
export function createSoonestDrive(
  network: Network,
  live: LiveProfile,
  profile: VehicleProfile,
  starts: readonly (readonly Position[])[],
): (place: Position) => number {
  if (live.cch === undefined) return (place) => driveTimeMs(profile, leastMs(network, live, starts, place));
  const sweptMs = sweep(live.cch.graph, starts.flat());
  if (!live.times.arcMs.some((ms) => ms >= CLOSED_MS && ms < INFINITE_MS))
    return (place) => driveTimeMs(profile, sweptMs(place));
  const asked = new Map<Position, number>();
  return (place) => {
    const ms = sweptMs(place);
    const rawMs = ms <= CLOSURE_PASS_MS ? ms : (asked.get(place) ?? leastMs(network, live, starts, place));
    if (ms > CLOSURE_PASS_MS) asked.set(place, rawMs);
    return driveTimeMs(profile, rawMs);
  };
}

/** PHAST, `query/reach.ts`. */
function sweep(graph: SearchGraph, starts: readonly Position[]): (place: Position) => number {
  if (starts.length === 0) return () => INFINITE_MS;
  const reach = createReach(graph.hierarchy, { direction: 'from', keepsSource: false, sourcesMax: starts.length });
  sweepReach(graph, reach, starts);
  return (place) => reachMs(reach, place);
}

/** Who may be sooner past what is closed is looked at in the order of the least that it can take, until nobody is left who can be. */
function leastMs(
  network: Network,
  live: LiveProfile,
  starts: readonly (readonly Position[])[],
  place: Position,
): number {
  const row = starts.flat();
  const cells = live.router.manyToOne(row, place);
  let leastMs = INFINITE_MS;
  const closed: { readonly start: Position; readonly atLeastMs: number }[] = [];
  let first = 0;
  for (const { length } of starts) {
    const quickest = indexOfLeast(cells, first, first + length);
    first += length;
    if (quickest < 0 || cells[quickest] >= INFINITE_MS) continue;
    const atLeastMs = pastClosuresAtLeast(cells[quickest]);
    if (cells[quickest] < CLOSED_MS) leastMs = Math.min(leastMs, atLeastMs);
    else closed.push({ start: row[quickest], atLeastMs });
  }
  closed.sort((a, b) => a.atLeastMs - b.atLeastMs);
  for (const { start, atLeastMs } of closed) {
    if (atLeastMs >= leastMs) break;
    leastMs = Math.min(leastMs, pastClosures(network, live, start, place));
  }
  return leastMs;
}
