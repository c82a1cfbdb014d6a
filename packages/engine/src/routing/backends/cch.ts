import { assert } from '../../core/assert.ts';
import { INFINITE_MS } from '../../core/units.ts';
import type { Network } from '../../map/network.ts';
import type { Position } from '../../map/position.ts';
import { roadGraph } from '../hierarchy/graph.ts';
import { buildHierarchy, type Hierarchy } from '../hierarchy/hierarchy.ts';
import { computeOrder } from '../hierarchy/order.ts';
import { customise } from '../metric/customise.ts';
import { directArc, directMs, mmFromTail } from '../position-time.ts';
import { createPathBuffer, type PathBuffer, unpackWay } from '../query/path.ts';
import { createPairSearch, type PairSearch, searchPair } from '../query/point-to-point.ts';
import { createReach, type Reach, reachMs, sweepReach } from '../query/reach.ts';
import type { SearchGraph } from '../query/search-graph.ts';
import { aimAt, createToTarget, msToTarget } from '../query/to-target.ts';
import type { ArcTimes, Route, Router } from '../router.ts';

/**
 * The fast backend: customizable contraction hierarchies. Without a hierarchy of the network it computes one, which takes seconds for
 * a city; with one, the tenths of a second of customising. A query allocates nothing but its answer.
 *
 * Of ways that are equally fast it may give another one than the reference; times are equal always.
 */
export function createCchRouter(
  network: Network,
  times: ArcTimes,
  hierarchy: Hierarchy = orderAndBuild(network),
): Router {
  assert(times.arcMs.length === 2 * network.pieceCount, 'one time for each arc of this network');
  const graph = { hierarchy, metric: customise(hierarchy, times), lengthMm: network.pieceLengthMm };
  const toTarget = createToTarget(graph);
  const search = createPairSearch(hierarchy, { keepsArcs: true });
  const path = createPathBuffer();
  let reach: Reach | undefined;
  return {
    name: 'cch',
    manyToOne(from, to, boundMs = INFINITE_MS - 1) {
      const limitMs = Math.min(boundMs, INFINITE_MS - 1);
      const cells = new Int32Array(from.length);
      aimAt(toTarget, to);
      for (let i = 0; i < from.length; i++) {
        const ms = msToTarget(toTarget, from[i]);
        cells[i] = ms > limitMs ? INFINITE_MS : ms;
      }
      return cells;
    },
    route: (from, to, options = {}) => findRoute(graph, search, path, from, to, options.path === true),
    reach(sources) {
      reach ??= createReach(hierarchy, { direction: 'from', keepsSource: false, sourcesMax: SOURCES_MAX });
      sweepReach(graph, reach, sources);
      const swept = reach;
      return { sources, arcMs: graph.metric.arcMs, msAt: (position) => reachMs(swept, position) };
    },
  };
}

/** Two ways onto the road for each station of a country's largest city. */
const SOURCES_MAX = 2_048;

function orderAndBuild(network: Network): Hierarchy {
  const roads = roadGraph(network);
  return buildHierarchy(roads, computeOrder(roads.graph));
}

function findRoute(
  graph: SearchGraph,
  search: PairSearch,
  path: PathBuffer,
  from: Position,
  to: Position,
  wantsPath: boolean,
): Route | null {
  const { arcMs } = graph.metric;
  const straight = directArc(arcMs, graph.lengthMm, from, to);
  const straightMs = straight < 0 ? INFINITE_MS : directMs(arcMs, graph.lengthMm, straight, from, to);
  const ms = searchPair(graph, search, from, to, straightMs);
  if (ms >= INFINITE_MS) return null;
  if (ms === straightMs) {
    return { ms, lengthMm: Math.abs(from.offsetMm - to.offsetMm), arcs: wantsPath ? [straight] : [] };
  }
  unpackWay(graph, search, path);
  const lengthMm = wayLengthMm(graph.lengthMm, path, from, to);
  return { ms, lengthMm, arcs: wantsPath ? Array.from(path.arcs.subarray(0, path.count)) : [] };
}

/** The whole arcs between the ends, the first one from the position on and the last one up to the other. */
function wayLengthMm(lengthMm: Uint32Array, { arcs, count }: PathBuffer, from: Position, to: Position): number {
  let sumMm = 0;
  for (let i = 0; i < count - 1; i++) sumMm += lengthMm[arcs[i] >> 1];
  const untilFromMm = mmFromTail(lengthMm[from.piece], arcs[0], from.offsetMm);
  return sumMm - untilFromMm + mmFromTail(lengthMm[to.piece], arcs[count - 1], to.offsetMm);
}
