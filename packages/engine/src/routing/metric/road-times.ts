import type { Network } from '../../map/network.ts';
import type { RoadGraph } from '../../map/road-graph.ts';
import type { RoadTimes } from '../router.ts';
import { computeArcTimes } from './arc-times.ts';
import { type Conditions, FREE_FLOW } from './bands.ts';
import type { VehicleProfile } from './profile.ts';
import { computeTurnTimes } from './turn-times.ts';

/** All that a metric or a router is made from, for one profile. The result refers to nothing else. */
export function computeRoadTimes(
  network: Network,
  roads: RoadGraph,
  profile: VehicleProfile,
  conditions: Conditions = FREE_FLOW,
): RoadTimes {
  return { ...computeArcTimes(network, profile, conditions), turnMs: computeTurnTimes(network, roads, profile) };
}
