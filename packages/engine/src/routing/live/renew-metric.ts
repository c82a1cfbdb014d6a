import { openNetwork } from '../../map/network-sections.ts';
import type { Position } from '../../map/position.ts';
import type { RoadGraph } from '../../map/road-graph.ts';
import type { Hierarchy } from '../hierarchy/hierarchy.ts';
import type { Conditions } from '../metric/bands.ts';
import { changeMetric } from '../metric/change-metric.ts';
import { customise, type Metric } from '../metric/customise.ts';
import type { VehicleProfile } from '../metric/profile.ts';
import { computeRoadTimes } from '../metric/road-times.ts';
import { type ProfileColumns, profileColumns } from '../profile-roads.ts';
import { type KnownLabels, writeKeptLabels } from '../query/kept-labels.ts';
import { type Labels, labelScratchOf } from '../query/label.ts';

/**
 * The work of making one profile's part of a new snapshot: its metric and the labels that are kept on it. Plain data over shared memory,
 * so that it can be posted to a worker, which fills `into` and `labels` and sends nothing back.
 */
export interface RenewTask {
  readonly hierarchy: Hierarchy;
  /** Of the network: per piece. */
  readonly lengthMm: Uint32Array;
  /** What the new times start from; `kept` where they stay as they are in `into`, and with them the labels of who has not moved. */
  readonly start:
    | { readonly kind: 'kept'; readonly known: KnownLabels }
    | { readonly kind: 'metric'; readonly metric: Metric }
    | {
        readonly kind: 'profile';
        readonly network: SharedArrayBuffer;
        readonly profile: VehicleProfile;
        readonly conditions: Conditions;
      };
  /** Network arcs whose times differ from those, and their times. */
  readonly arcs: Uint32Array;
  readonly ms: Int32Array;
  /** Not published yet, or unchanged. */
  readonly into: Metric;
  readonly labels: Labels;
  /** By slot. */
  readonly positions: readonly Position[];
}

/** What a worker finds out of a network for one profile: `ProfileColumns`. */
export interface ProfileColumnsInput {
  readonly network: SharedArrayBuffer;
  readonly roads: RoadGraph;
  readonly profile: VehicleProfile;
}

export function findProfileColumns({ network, roads, profile }: ProfileColumnsInput): ProfileColumns {
  return profileColumns(openNetwork(network, { verify: false }), roads, profile);
}

/** Fills the task's columns. Overwrites nothing that is published. */
export function renewMetric({ hierarchy, lengthMm, start, arcs, ms, into, labels, positions }: RenewTask): void {
  if (start.kind === 'metric') changeMetric(hierarchy, start.metric, arcs, ms, into);
  if (start.kind === 'profile') {
    const network = openNetwork(start.network, { verify: false });
    const times = computeRoadTimes(network, hierarchy.roads, start.profile, start.conditions);
    for (let i = 0; i < arcs.length; i++) times.arcMs[arcs[i]] = ms[i];
    customise(hierarchy, times, into);
  }
  const known = start.kind === 'kept' ? start.known : undefined;
  writeKeptLabels({ hierarchy, metric: into, lengthMm }, labelScratchOf(hierarchy), labels, positions, known);
}
