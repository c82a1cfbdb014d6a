import type { Network } from '@runcard/engine';
import type { Position } from '../../../packages/engine/src/map/position.ts';
import { buildRoadGraph, type RoadGraph } from '../../../packages/engine/src/map/road-graph.ts';
import type { Hierarchy } from '../../../packages/engine/src/routing/hierarchy/hierarchy.ts';
import { hierarchyIn } from '../../../packages/engine/src/routing/hierarchy/prepare.ts';
import { customise, type Metric } from '../../../packages/engine/src/routing/metric/customise.ts';
import { mainPieces } from '../../../packages/engine/src/routing/metric/main-component.ts';
import { profileById } from '../../../packages/engine/src/routing/metric/profiles.ts';
import { computeRoadTimes } from '../../../packages/engine/src/routing/metric/road-times.ts';
import type { SearchGraph } from '../../../packages/engine/src/routing/query/search-graph.ts';
import type { RoadTimes } from '../../../packages/engine/src/routing/router.ts';
import { positionsOn } from '../queries.ts';

export const PROFILE = 'heavy-pumper';

/** The roads of one vehicle, as the network's file has them. */
export interface Roads {
  readonly network: Network;
  /** Undefined where the file keeps none. */
  readonly hierarchy: Hierarchy | undefined;
  readonly roads: RoadGraph;
  readonly times: RoadTimes;
  /** It can come there from anywhere and leave again, so that every question has an answer. */
  isMain(piece: number): boolean;
}

/** And what queries on its hierarchy run on. */
export interface CchRoads extends Roads {
  readonly hierarchy: Hierarchy;
  readonly metric: Metric;
  readonly graph: SearchGraph;
}

export function roadsOf(network: Network): Roads {
  const hierarchy = hierarchyIn(network);
  const roads = hierarchy?.roads ?? buildRoadGraph(network);
  const times = computeRoadTimes(network, roads, profileById(PROFILE)!);
  const isMain = mainPieces(roads, times);
  return { network, hierarchy, roads, times, isMain: (piece) => isMain[piece] === 1 };
}

/** Undefined where the file keeps no hierarchy. */
export function cchRoadsOf(network: Network): CchRoads | undefined {
  const roads = roadsOf(network);
  const { hierarchy } = roads;
  if (hierarchy === undefined) return undefined;
  const metric = customise(hierarchy, roads.times);
  return { ...roads, hierarchy, metric, graph: { hierarchy, metric, lengthMm: network.pieceLengthMm } };
}

export function positionsIn({ network, isMain }: Roads, count: number, stream: string): Position[] {
  return positionsOn(network, count, stream, isMain);
}
