import { createPrng, type Prng } from '../../src/core/prng.ts';
import { INFINITE_MS } from '../../src/core/units.ts';
import type { Network } from '../../src/map/network.ts';
import type { Position } from '../../src/map/position.ts';
import { buildRoadGraph, type RoadGraph } from '../../src/map/road-graph.ts';
import { type PlainGraph, plainGraph } from '../../src/routing/hierarchy/graph.ts';
import { buildHierarchy, type Hierarchy } from '../../src/routing/hierarchy/hierarchy.ts';
import { computeOrder } from '../../src/routing/hierarchy/order.ts';
import { customise } from '../../src/routing/metric/customise.ts';
import type { SearchGraph } from '../../src/routing/query/search-graph.ts';
import type { RoadTimes } from '../../src/routing/router.ts';
import { printNetwork, RANDOM_SHAPES, type RandomShape, randomNetwork } from '../../src/testing/index.ts';
import { EVEN, everywhere } from './even-profile.ts';
import { drawRoadTimes, inMotion } from './road-lots.ts';

/** Hierarchies and metrics drawn by lot: any order, times of every size, closed arcs in between. */
export interface Lot {
  readonly seed: number;
  readonly network: Network;
  readonly roads: RoadGraph;
  readonly hierarchy: Hierarchy;
  readonly times: RoadTimes;
  readonly positions: readonly Position[];
  readonly random: Prng;
}

export function drawLot(seed: number, junctionsMax = 40): Lot {
  const random = createPrng(seed, 'lot');
  const shape: RandomShape = RANDOM_SHAPES[seed % RANDOM_SHAPES.length];
  const network = randomNetwork(seed, { junctionsMax, shape });
  const roads = buildRoadGraph(network);
  const graph = plainGraph(network, roads);
  const hierarchy = buildHierarchy(roads, graph, ORDERS[random.below(ORDERS.length)](graph, random));
  const positions = Array.from({ length: 16 }, (_, i) => {
    const piece = random.below(network.pieceCount);
    const lengthMm = network.pieceLengthMm[piece];
    return { piece, offsetMm: i % 4 === 0 ? lengthMm * random.below(2) : random.below(lengthMm + 1) };
  });
  const times = timesOf(network, roads, random);
  return { seed, network, roads, hierarchy, times, positions: inMotion(positions, seed), random };
}

/** A network's roads with a hierarchy and a metric, for queries; slow for anything large. */
export function searchGraphOf(network: Network, roads: RoadGraph, times: RoadTimes): SearchGraph {
  const graph = plainGraph(network, roads);
  const hierarchy = buildHierarchy(roads, graph, computeOrder(graph));
  return { hierarchy, metric: customise(hierarchy, times), lengthMm: network.pieceLengthMm };
}

/** Random, by degree, by number, and the one that is meant. */
const ORDERS: readonly ((graph: PlainGraph, random: Prng) => Uint32Array)[] = [
  randomOrder,
  (graph) => rankBy(graph, (v) => graph.firstOut[v + 1] - graph.firstOut[v]),
  (graph) => rankBy(graph, (v) => v),
  (graph) => computeOrder(graph),
];

export function randomOrder({ vertexCount }: PlainGraph, random: Prng): Uint32Array {
  const keys = Array.from({ length: vertexCount }, () => random.float());
  return rankBy({ vertexCount }, (v) => keys[v]);
}

export function rankBy({ vertexCount }: Pick<PlainGraph, 'vertexCount'>, key: (vertex: number) => number): Uint32Array {
  const order = Array.from({ length: vertexCount }, (_, v) => v).sort((a, b) => key(a) - key(b) || a - b);
  const rank = new Uint32Array(vertexCount);
  order.forEach((vertex, r) => {
    rank[vertex] = r;
  });
  return rank;
}

/** As driven, or with times from 1 ms to almost none at all: sums that reach INFINITE_MS are ordinary. */
function timesOf(network: Network, roads: RoadGraph, random: Prng): RoadTimes {
  const profile = {
    ...EVEN,
    widthCm: 150,
    clearanceCm: 20,
    contraflowFactor: 0.6,
    speedKmh: { ...everywhere(23), 4: 41 },
  };
  const times = drawRoadTimes(network, roads, profile, random);
  if (random.below(2) === 0) return times;
  return { ...times, arcMs: times.arcMs.map((ms) => (ms >= INFINITE_MS ? ms : drawMs(random, ms))) };
}

/** Faster, slower, closed, as short and as long as a time may be. */
export function drawMs(random: Prng, ms: number): number {
  const kind = random.below(10);
  if (kind === 0) return INFINITE_MS;
  if (kind === 1) return 1;
  if (kind === 2) return INFINITE_MS - 1 - random.below(3);
  return Math.max(1, Math.min(INFINITE_MS - 1, Math.round(ms * (0.3 + 2.7 * random.float()))));
}

/** To paste into a test. */
export const lotFailure = ({ seed, network, times }: Lot): string =>
  `drawLot(${seed}), arcs ${JSON.stringify([...times.arcMs])}, turns ${JSON.stringify([...times.turnMs])}, ${printNetwork(network)}`;
