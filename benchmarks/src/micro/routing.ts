import type { Network } from '@runcard/engine';
import { buildRoadGraph } from '../../../packages/engine/src/map/road-graph.ts';
import { createDijkstraRouter } from '../../../packages/engine/src/routing/backends/dijkstra.ts';
import { createNgraphRouter } from '../../../packages/engine/src/routing/backends/ngraph.ts';
import { mainPieces } from '../../../packages/engine/src/routing/metric/main-component.ts';
import { profileById } from '../../../packages/engine/src/routing/metric/profiles.ts';
import { computeRoadTimes } from '../../../packages/engine/src/routing/metric/road-times.ts';
import type { CreateRouter } from '../../../packages/engine/src/routing/profile-roads.ts';
import type { Route, Router } from '../../../packages/engine/src/routing/router.ts';
import type { Case } from '../harness.ts';
import { drivePairs, type Pair } from '../queries.ts';

const PAIRS = 100;
export const PROFILE = 'heavy-pumper';

/** The same pairs for every backend: by the routers' contract their answers, and so their hashes, are equal. */
export function pairCases(network: Network): readonly (() => Case<Route>)[] {
  const roads = buildRoadGraph(network);
  const times = computeRoadTimes(network, roads, profileById(PROFILE)!);
  // Where it can come from anywhere and leave again: so every pair has a route.
  const isMain = mainPieces(roads, times);
  const pairs = drivePairs(network, PAIRS, (piece) => isMain[piece] === 1);
  const caseOf = (id: string, create: CreateRouter) => () => pairCase(id, create(network, roads, times), pairs);
  return [caseOf('routing.dijkstra.pair', createDijkstraRouter), caseOf('routing.ngraph.pair', createNgraphRouter)];
}

function pairCase(id: string, router: Router, pairs: readonly Pair[]): Case<Route> {
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
