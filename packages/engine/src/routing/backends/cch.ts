import { assert } from '../../core/assert.ts';
import { INFINITE_MS } from '../../core/units.ts';
import type { Network } from '../../map/network.ts';
import type { Position } from '../../map/position.ts';
import type { RoadGraph } from '../../map/road-graph.ts';
import { plainGraph } from '../hierarchy/graph.ts';
import { buildHierarchy, type Hierarchy } from '../hierarchy/hierarchy.ts';
import { computeOrder } from '../hierarchy/order.ts';
import { customise } from '../metric/customise.ts';
import { CLOSED_MS, directArc, directMs, mmFromTail } from '../position-time.ts';
import { type KeptLabels, keptMs, keptSlot } from '../query/kept-labels.ts';
import { createPathBuffer, type PathBuffer, unpackWay } from '../query/path.ts';
import { createPairSearch, type PairSearch, searchPair } from '../query/point-to-point.ts';
import type { SearchGraph } from '../query/search-graph.ts';
import { aimAt, createToTarget, msToTarget, type ToTarget } from '../query/to-target.ts';
import type { RoadTimes, Route, Router } from '../router.ts';

/**
 * The fast backend: customizable contraction hierarchies. Without a hierarchy of the network it computes one, which takes seconds for
 * a city; with one, the hundredths of a second of customising.
 */
export function createCchRouter(
  network: Network,
  roads: RoadGraph,
  times: RoadTimes,
  hierarchy: Hierarchy = orderAndBuild(network, roads),
): Router {
  assert(times.arcMs.length === 2 * network.pieceCount, 'one time for each arc of this network');
  const graph = { hierarchy, metric: customise(hierarchy, times), lengthMm: network.pieceLengthMm };
  return cchRouter(graph, createCchScratch(hierarchy));
}

/** What the queries of one thread use again, whatever metric of the hierarchy they run on. */
export interface CchScratch {
  readonly search: PairSearch;
  readonly path: PathBuffer;
  readonly toTarget: ToTarget;
}

/** About 36 bytes a vertex. */
export function createCchScratch(hierarchy: Hierarchy): CchScratch {
  return {
    search: createPairSearch(hierarchy, { keepsArcs: true }),
    path: createPathBuffer(),
    toTarget: createToTarget(hierarchy),
  };
}

/**
 * On a metric that is there already. Positions with a kept label are joined with the target's (0.15 µs each), others searched for
 * (1 µs each); the times are the same. A query allocates nothing but its answer.
 *
 * Of ways that are equally fast it may give another one than the reference; times are equal always.
 */
export function cchRouter(graph: SearchGraph, scratch: CchScratch, kept?: KeptLabels): Router {
  const { search, path, toTarget } = scratch;
  const msToAim = (from: Position, to: Position): number => {
    const slot = kept === undefined ? -1 : keptSlot(kept, from);
    return kept === undefined || slot < 0 ? msToTarget(toTarget, from) : keptMs(graph, kept, slot, to, toTarget.seedMs);
  };
  return {
    name: 'cch',
    manyToOne(from, to, boundMs = INFINITE_MS - 1) {
      const limitMs = Math.min(boundMs, INFINITE_MS - 1);
      const cells = new Int32Array(from.length);
      aimAt(toTarget, graph, to);
      for (let i = 0; i < from.length; i++) {
        const ms = msToAim(from[i], to);
        cells[i] = ms > limitMs ? INFINITE_MS : ms;
      }
      return cells;
    },
    route(from, to, { path: wanted = false } = {}) {
      if (kept === undefined || keptSlot(kept, from) < 0) return findRoute(graph, search, path, from, to, wanted);
      aimAt(toTarget, graph, to);
      return findRoute(graph, search, path, from, to, wanted, msToAim(from, to));
    },
  };
}

function orderAndBuild(network: Network, roads: RoadGraph): Hierarchy {
  const graph = plainGraph(network, roads);
  return buildHierarchy(roads, graph, computeOrder(graph));
}

/** `knownMs` of the fastest way spares the search what lies farther off than that. */
function findRoute(
  graph: SearchGraph,
  search: PairSearch,
  path: PathBuffer,
  from: Position,
  to: Position,
  wanted: boolean | 'CLOSED_ARCS',
  knownMs = INFINITE_MS - 1,
): Route | null {
  const { arcMs } = graph.metric;
  const straight = directArc(arcMs, graph.lengthMm, from, to);
  const straightMs = straight < 0 ? INFINITE_MS : directMs(arcMs, graph.lengthMm, straight, from, to);
  const ms = searchPair(graph, search, from, to, Math.min(straightMs, knownMs + 1));
  if (ms >= INFINITE_MS) return null;
  if (ms === straightMs) {
    return { ms, lengthMm: Math.abs(from.offsetMm - to.offsetMm), arcs: wanted === false ? [] : [straight] };
  }
  const isWhole = wanted !== 'CLOSED_ARCS';
  unpackWay(graph, search, path, isWhole ? 0 : CLOSED_MS);
  const lengthMm = isWhole ? wayLengthMm(graph.lengthMm, path, from, to) : 0;
  return { ms, lengthMm, arcs: wanted === false ? [] : arcsOf(path) };
}

/** `Array.from` asks an iterator for each. */
function arcsOf({ arcs, count }: PathBuffer): number[] {
  const copied: number[] = [];
  for (let i = 0; i < count; i++) copied.push(arcs[i]);
  return copied;
}

/** The whole arcs between the ends, the first one from the position on and the last one up to the other. */
function wayLengthMm(lengthMm: Uint32Array, { arcs, count }: PathBuffer, from: Position, to: Position): number {
  let sumMm = 0;
  for (let i = 0; i < count - 1; i++) sumMm += lengthMm[arcs[i] >> 1];
  const untilFromMm = mmFromTail(lengthMm[from.piece], arcs[0], from.offsetMm);
  return sumMm - untilFromMm + mmFromTail(lengthMm[to.piece], arcs[count - 1], to.offsetMm);
}
