import { ArcAccess, type Network } from '@runcard/engine';
import type { SnapCandidate } from '../../../packages/engine/src/map/position.ts';
import { snap } from '../../../packages/engine/src/map/snap.ts';
import type { Case } from '../harness.ts';
import { inCityPoints } from '../queries.ts';

const POINTS = 1_000;

/** A point to its road candidates, as every incident and every position report begins. */
export function snapCase(network: Network): Case<SnapCandidate[]> {
  const points = inCityPoints(network, POINTS, 'snap');
  return {
    id: 'map.snap',
    queries: POINTS,
    run: (query) => snap(network, points[query]!, { accept: ArcAccess.VEHICLE }),
    digest: (candidates) => JSON.stringify(candidates),
  };
}
