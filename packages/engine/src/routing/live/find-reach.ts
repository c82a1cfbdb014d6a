import { openNetwork } from '../../map/network-sections.ts';
import type { Position } from '../../map/position.ts';
import type { Hierarchy } from '../hierarchy/hierarchy.ts';
import type { Metric } from '../metric/customise.ts';
import { createReach, reachMs, sweepReach } from '../query/reach.ts';
import type { SearchGraph } from '../query/search-graph.ts';
import { reachBands } from '../reach/bands.ts';
import type { ReachField } from '../router.ts';

/** What is reached in rising times, as outlines: 0.1 s for a city, so plain data over shared memory, for a worker. */
export interface ReachTask {
  readonly network: SharedArrayBuffer;
  readonly hierarchy: Hierarchy;
  /** Held by whoever asks until the answer is there. */
  readonly metric: Metric;
  /** At most `REACH_POSITIONS_MAX`. */
  readonly sources: readonly Position[];
  /** Raw times, rising. */
  readonly withinMs: readonly number[];
}

/** Two ways onto the road for each station of a country's largest city. */
const REACH_POSITIONS_MAX = 2_048;

export function findReachBands({
  network: buffer,
  hierarchy,
  metric,
  sources,
  withinMs,
}: ReachTask): ReturnType<typeof reachBands> {
  const network = openNetwork(buffer, { verify: false });
  const field = reachField({ hierarchy, metric, lengthMm: network.pieceLengthMm }, sources);
  return reachBands(network, field, withinMs);
}

/** From the nearest of the positions to everywhere, worked out now. */
export function reachField(graph: SearchGraph, sources: readonly Position[]): ReachField {
  const reach = createReach(graph.hierarchy, {
    direction: 'from',
    keepsSource: false,
    sourcesMax: REACH_POSITIONS_MAX,
  });
  sweepReach(graph, reach, sources);
  return { sources, arcMs: graph.metric.arcMs, msAt: (position) => reachMs(reach, position) };
}
