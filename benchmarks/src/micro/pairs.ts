import { encodePolyline } from '@runcard/engine';
import { placeOf } from '../../../packages/engine/src/map/geometry.ts';
import type { Position } from '../../../packages/engine/src/map/position.ts';
import { createDijkstraRouter } from '../../../packages/engine/src/routing/backends/dijkstra.ts';
import { createNgraphRouter } from '../../../packages/engine/src/routing/backends/ngraph.ts';
import type { Stop } from '../../../packages/engine/src/routing/ground.ts';
import { freeFlowGround } from '../../../packages/engine/src/routing/network-ground.ts';
import type { CreateRouter } from '../../../packages/engine/src/routing/profile-roads.ts';
import { createPairSearch, searchPair } from '../../../packages/engine/src/routing/query/point-to-point.ts';
import type { Route } from '../../../packages/engine/src/routing/router.ts';
import type { Case } from '../harness.ts';
import { type Pair, uniformPairs } from '../queries.ts';
import { type CchRoads, PROFILE, type Roads } from './roads.ts';

/**
 * As many as ngraph.path answers twice in a minute on Hanoi. Of so few more is found in the processor's caches: on 5,000 pairs one
 * drive time takes a fifth more (docs/benchmarks.md).
 */
const PAIRS = 200;

export const pairsOf = ({ network, isMain }: Roads): readonly Pair[] => uniformPairs(network, PAIRS, isMain);

/** The time alone. */
export function pairTimeCase({ hierarchy, graph }: CchRoads, pairs: readonly Pair[]): Case<number> {
  const search = createPairSearch(hierarchy, { keepsArcs: false });
  return {
    id: 'routing.p2p',
    queries: pairs.length,
    run: (query) => searchPair(graph, search, pairs[query]!.from, pairs[query]!.to),
    digest: String,
  };
}

interface Path {
  readonly ms: number;
  readonly polyline: string;
}

/** As an answer carries it: searched, unpacked, with its geometry and warnings, the geometry as a polyline. */
export function pathCase({ network, hierarchy }: CchRoads, pairs: readonly Pair[]): Case<Path> {
  const ground = freeFlowGround(network, { hierarchy });
  // Where a unit's point meets the road is kept by the point's object, as for a unit that stands at its station.
  const ways = pairs.map(({ from, to }) => ({ from: placeOf(network, from), to: stopAt(to) }));
  return {
    id: 'routing.path',
    queries: pairs.length,
    run(query) {
      const { from, to } = ways[query]!;
      const route = ground.route(PROFILE, from, to);
      if (route === null) throw new Error(`routing.path: pair ${query} has no route`);
      return { ms: route.ms, polyline: encodePolyline(route.points) };
    },
    digest: ({ ms, polyline }) => `${ms} ${polyline}`,
  };

  function stopAt(position: Position): Stop {
    return {
      ...position,
      ...placeOf(network, position),
      distanceMm: 0,
      side: 'on',
      inMain: true,
      walkMm: 0,
      limit: null,
      widthCm: network.pieceWidthCm[position.piece]!,
      lengthMm: network.pieceLengthMm[position.piece]!,
      goesOn: true,
      junction: null,
      walksBy: [],
      walksAlong: [],
      crossesRails: false,
      walkWidthsCm: [],
    };
  }
}

/** The same pairs by a search that needs no hierarchy: by the routers' contract their times, and so the hashes, are those of `routing.p2p`. */
export function referenceCase(
  id: string,
  create: CreateRouter,
  { network, roads, times }: Roads,
  pairs: readonly Pair[],
): Case<Route> {
  const router = create(network, roads, times);
  return {
    id,
    queries: pairs.length,
    run(query) {
      const route = router.route(pairs[query]!.from, pairs[query]!.to);
      if (route === null) throw new Error(`${id}: pair ${query} has no route`);
      return route;
    },
    digest: (route) => String(route.ms),
  };
}

export const dijkstraCase = (roads: Roads, pairs: readonly Pair[]): Case<Route> =>
  referenceCase('routing.dijkstra.pair', createDijkstraRouter, roads, pairs);

export const ngraphCase = (roads: Roads, pairs: readonly Pair[]): Case<Route> =>
  referenceCase('routing.ngraph.pair', createNgraphRouter, roads, pairs);
