import { createWorldStore, type Near, type Network, type WaterSource, type World } from '@runcard/engine';
import type { Case } from '../harness.ts';
import { inCityPoints } from '../queries.ts';

const POINTS = 1_000;
const NEAREST = 20;

/** The 20 nearest water sources that work, out of the r-tree (rbush). */
export function nearestCase(network: Network, world: World): Case<Near<WaterSource>[]> {
  const store = createWorldStore(world);
  const points = inCityPoints(network, POINTS, 'nearest');
  const isUsable = (source: WaterSource): boolean => source.status !== 'OUT_OF_SERVICE';
  return {
    id: 'world.nearest',
    queries: POINTS,
    run: (query) => store.nearest('waterSource', points[query]!, NEAREST, isUsable),
    digest: (found) => found.map(({ item, straightMm }) => `${item.id} ${straightMm}`).join(),
  };
}
