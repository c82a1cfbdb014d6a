import { RoadClass } from '@runcard/engine';
import { createCustomiser } from '../../../packages/engine/src/pool/customiser.ts';
import { changeMetric } from '../../../packages/engine/src/routing/metric/change-metric.ts';
import { customise, type Metric } from '../../../packages/engine/src/routing/metric/customise.ts';
import { PROFILES } from '../../../packages/engine/src/routing/metric/profiles.ts';
import { computeRoadTimes } from '../../../packages/engine/src/routing/metric/road-times.ts';
import type { RoadTimes } from '../../../packages/engine/src/routing/router.ts';
import { drawTraffic } from '../../../packages/engine/src/testing/road-draws.ts';
import { type AsyncCase, type Case, type Effort, measureAsync, type Row } from '../harness.ts';
import { streamOf } from '../queries.ts';
import { poolOfTwo } from '../threads.ts';
import { digestOf } from './digest.ts';
import type { CchRoads } from './roads.ts';

/** Sets of changes to one metric, none of which builds on another. */
const CHANGES = 25;

/** Every profile's metric in full. */
export function fullCase(roads: CchRoads): Case<Metric> {
  const times = timesOfAll(roads);
  const retired = customise(roads.hierarchy, roads.times);
  return {
    id: 'routing.customize.full.1',
    queries: times.length,
    run: (query) => customise(roads.hierarchy, times[query]!, retired),
    digest: digestOfMetric,
  };
}

/** The same metrics, each shared out among two threads that wait for them. */
export async function measureFullOnThreads(roads: CchRoads, effort: Effort): Promise<Row> {
  const times = timesOfAll(roads);
  const retired = customise(roads.hierarchy, roads.times);
  const pool = poolOfTwo();
  // On threads however small the network is: that is what the row is about.
  const customiser = createCustomiser(pool, roads.hierarchy, { postedTrianglesMin: 0, partedTrianglesMin: 0 });
  const full: AsyncCase<Metric> = {
    id: 'routing.customize.full.2',
    queries: times.length,
    run: (query) => customiser.customise(times[query]!, retired),
    digest: digestOfMetric,
  };
  try {
    return await measureAsync(full, effort);
  } finally {
    await pool.close();
  }
}

/** New snapshots for the traffic on some arcs: uniformly drawn ones, and ones of the roads that a feed covers. */
export function changeCases(roads: CchRoads): readonly Case<Metric>[] {
  const { pieceClass } = roads.network;
  const isTertiaryAndAbove = (piece: number): boolean => pieceClass[piece]! <= RoadClass.TERTIARY_LINK;
  return [
    changeCase(roads, 'routing.customize.arcs100', 100),
    changeCase(roads, 'routing.customize.arcs1000', 1_000),
    changeCase(roads, 'routing.customize.main100', 100, isTertiaryAndAbove),
  ];
}

/** Always from the same metric into the same memory: after the last change the first one would find nothing to do. */
function changeCase(
  { hierarchy, times, metric }: CchRoads,
  id: string,
  arcCount: number,
  isUsable?: (piece: number) => boolean,
): Case<Metric> {
  const random = streamOf(id);
  const changes = Array.from({ length: CHANGES }, () => drawTraffic(times, random, arcCount, isUsable));
  const retired = customise(hierarchy, times);
  return {
    id,
    queries: CHANGES,
    run: (query) => changeMetric(hierarchy, metric, changes[query]!.arcs, changes[query]!.ms, retired),
    digest: digestOfMetric,
  };
}

function timesOfAll({ network, roads }: CchRoads): RoadTimes[] {
  return PROFILES.map((profile) => computeRoadTimes(network, roads, profile));
}

const digestOfMetric = ({ upMs, downMs }: Metric): string => `${digestOf(upMs)} ${digestOf(downMs)}`;
