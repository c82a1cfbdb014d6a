import type { Position } from '../../../packages/engine/src/map/position.ts';
import { cchRouter, createCchScratch } from '../../../packages/engine/src/routing/backends/cch.ts';
import {
  type KeptLabels,
  planKeptLabels,
  writeKeptLabels,
} from '../../../packages/engine/src/routing/query/kept-labels.ts';
import {
  createLabelScratch,
  createLabels,
  type Labels,
  writeForwardLabel,
} from '../../../packages/engine/src/routing/query/label.ts';
import { createReach, type Reach, sweepReach } from '../../../packages/engine/src/routing/query/reach.ts';
import type { Case } from '../harness.ts';
import { digestOf } from './digest.ts';
import { type CchRoads, positionsIn } from './roads.ts';

const UNITS = 300;
/** Enough that what one question has read is not in the processor's caches when it comes again. */
const INCIDENTS = 500;
const LABELS = 5_000;
const STATIONS = 100;

/** The label of a unit that has moved. */
export function labelCase(roads: CchRoads): Case<Labels> {
  const { hierarchy, graph } = roads;
  const positions = positionsIn(roads, LABELS, 'labels');
  const scratch = createLabelScratch(hierarchy);
  const labels = createLabels(hierarchy, 1);
  return {
    id: 'routing.label',
    queries: LABELS,
    run(query) {
      writeForwardLabel(graph, scratch, positions[query]!, labels, 0);
      return labels;
    },
    digest: ({ rank, ms, count }) => `${rank.subarray(0, count[0]).join()} ${ms.subarray(0, count[0]).join()}`,
  };
}

/** 300 units and one incident after the other, the units' labels kept or not: the same times, by the router that answers. */
export function joinCases(roads: CchRoads): readonly [kept: Case<Int32Array>, fresh: Case<Int32Array>] {
  const units = positionsIn(roads, UNITS, 'units');
  const incidents = positionsIn(roads, INCIDENTS, 'incidents');
  const caseOf = (id: string, kept?: KeptLabels): Case<Int32Array> => {
    const router = cchRouter(roads.graph, createCchScratch(roads.hierarchy), kept);
    return {
      id,
      queries: INCIDENTS,
      run: (query) => router.manyToOne(units, incidents[query]!),
      digest: (cells) => cells.join(),
    };
  };
  return [caseOf('routing.join300.kept', keptLabels(roads, units)), caseOf('routing.join300.fresh')];
}

/** One station to the whole city. */
export function reachCase(roads: CchRoads): Case<Reach> {
  const { hierarchy, graph } = roads;
  const stations = positionsIn(roads, STATIONS, 'stations').map((station) => [station]);
  const reach = createReach(hierarchy, { direction: 'from', keepsSource: false, sourcesMax: 1 });
  return {
    id: 'routing.reach',
    queries: STATIONS,
    run(query) {
      sweepReach(graph, reach, stations[query]!);
      return reach;
    },
    digest: ({ ms }) => digestOf(ms),
  };
}

function keptLabels({ hierarchy, graph }: CchRoads, units: readonly Position[]): KeptLabels {
  const kept = planKeptLabels(hierarchy, units);
  writeKeptLabels(graph, createLabelScratch(hierarchy), kept.labels, kept.positions);
  return kept;
}
