import type { Network } from '@runcard/engine';
import { INFINITE_MS } from '../../../packages/engine/src/core/units.ts';
import { createDijkstraRouter } from '../../../packages/engine/src/routing/backends/dijkstra.ts';
import { createNgraphRouter } from '../../../packages/engine/src/routing/backends/ngraph.ts';
import { computeArcTimes } from '../../../packages/engine/src/routing/metric/arc-times.ts';
import { mainComponent } from '../../../packages/engine/src/routing/metric/main-component.ts';
import { profileById } from '../../../packages/engine/src/routing/metric/profiles.ts';
import type { ArcTimes, Route, Router } from '../../../packages/engine/src/routing/router.ts';
import type { Case } from '../harness.ts';
import { drivePairs, type Pair } from '../queries.ts';

const PAIRS = 100;
export const PROFILE = 'heavy-pumper';

/** The same pairs for every backend: by the routers' contract their answers, and so their hashes, are equal. */
export function pairCases(network: Network): readonly (() => Case<Route>)[] {
  const arcTimes = computeArcTimes(network, profileById(PROFILE)!);
  const pairs = drivePairs(network, PAIRS, mainPieces(network, arcTimes));
  const caseOf = (id: string, create: (network: Network, arcTimes: ArcTimes) => Router) => () =>
    pairCase(id, create(network, arcTimes), pairs);
  return [caseOf('routing.dijkstra.pair', createDijkstraRouter), caseOf('routing.ngraph.pair', createNgraphRouter)];
}

/** Open to the vehicle, with both ends where it can come from anywhere and leave again: so every pair has a route. */
export function mainPieces(network: Network, { arcMs }: ArcTimes): (piece: number) => boolean {
  const inMain = mainComponent(network, arcMs);
  return (piece) => {
    const arc = 2 * piece;
    const isOpen = Math.min(arcMs[arc]!, arcMs[arc + 1]!) < INFINITE_MS;
    return isOpen && inMain[network.head[arc]!] === 1 && inMain[network.head[arc + 1]!] === 1;
  };
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
