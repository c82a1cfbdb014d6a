import createGraph, { type Graph, type Link, type Node, type NodeId } from 'ngraph.graph';
import { nba, type PathFinder } from 'ngraph.path';
import { assert } from '../../core/assert.ts';
import { E7, INFINITE_MS, INVALID_INDEX, mmPerDegree } from '../../core/units.ts';
import type { Network } from '../../map/network.ts';
import { tailOf } from '../../map/network.ts';
import type { Position } from '../../map/position.ts';
import { arcOfInput, type RoadGraph } from '../../map/road-graph.ts';
import { directArc, directMs, mayLeaveBy, mmFromTail, msFromTail, msToHead } from '../position-time.ts';
import type { RoadTimes, Route, Router } from '../router.ts';

/**
 * ngraph.path's NBA* (Pijls and Post 2009) behind the same contract: the peer that we are measured against.
 *
 * Its graph keeps one link for each pair of nodes, so parallel arcs are merged to the quickest first. Positions never enter the
 * graph: every way off the first piece and onto the last is tried, vertex to vertex.
 */
export function createNgraphRouter(network: Network, roads: RoadGraph, times: RoadTimes): Router {
  assert(times.arcMs.length === 2 * network.pieceCount, 'one time for each arc of this network');
  const inputMs = timesOfInputs(roads, times);
  const graph = buildGraph(roads, inputMs);
  const finder = nba<unknown, number>(graph, {
    oriented: true,
    distance: (_from, _to, link) => inputMs[link.data],
    heuristic: straightTimes(network, roads, times.arcMs),
  });
  const peer: Peer = { network, roads, arcMs: times.arcMs, inputMs, graph, finder };
  return {
    name: 'ngraph',
    route: (from, to, options = {}) => fastest(peer, from, to, options.path !== undefined && options.path !== false),
    manyToOne: (from, to, boundMs = INFINITE_MS - 1) =>
      Int32Array.from(from, (position) => {
        const ms = fastest(peer, position, to, false)?.ms ?? INFINITE_MS;
        return ms > boundMs ? INFINITE_MS : ms;
      }),
  };
}

interface Peer {
  readonly network: Network;
  readonly roads: RoadGraph;
  readonly arcMs: Int32Array;
  readonly inputMs: Int32Array;
  /** Nodes are the roads' vertices, a link's data is its input. */
  readonly graph: Graph<unknown, number>;
  readonly finder: PathFinder<unknown>;
}

/**
 * Straight distance at the highest speed, straight line over time, of any arc. Consistent by that choice, on one flat map, whatever
 * the lengths: no way between two vertices beats it, and a turn goes nowhere. Between junctions of Hanoi 25–34 ms (median of 40 pairs, two runs, 2 shared cores), without
 * it 59.
 */
function straightTimes(
  network: Network,
  { junctionOfVertex }: RoadGraph,
  arcMs: Int32Array,
): (a: Node, b: Node) => number {
  const { junctionLonE7: lon, junctionLatE7: lat } = network;
  const [, south, , north] = network.meta.bbox;
  const scale = mmPerDegree((south + north) / 2);
  const straightMm = (a: number, b: number): number =>
    Math.hypot((lon[a] - lon[b]) * scale.lon, (lat[a] - lat[b]) * scale.lat) / E7;
  let mmPerMsMax = Number.MIN_VALUE;
  for (let arc = 0; arc < arcMs.length; arc++) {
    const mmPerMs = arcMs[arc] < INFINITE_MS ? straightMm(tailOf(network, arc), network.head[arc]) / arcMs[arc] : 0;
    if (mmPerMs > mmPerMsMax) mmPerMsMax = mmPerMs;
  }
  return (a, b) => straightMm(junctionOfVertex[Number(a.id)], junctionOfVertex[Number(b.id)]) / mmPerMsMax;
}

function timesOfInputs({ inputTail, arcCount, copyOf }: RoadGraph, { arcMs, turnMs }: RoadTimes): Int32Array {
  const inputMs = new Int32Array(inputTail.length);
  inputMs.set(arcMs);
  for (let copy = 0; copy < copyOf.length; copy++) inputMs[arcCount + copy] = arcMs[copyOf[copy]];
  inputMs.set(turnMs, arcCount + copyOf.length);
  return inputMs;
}

function buildGraph({ vertexCount, inputTail, inputHead }: RoadGraph, inputMs: Int32Array): Graph<unknown, number> {
  const graph = createGraph<unknown, number>();
  for (let vertex = 0; vertex < vertexCount; vertex++) graph.addNode(vertex);
  for (let input = 0; input < inputMs.length; input++) {
    const [tail, head] = [inputTail[input], inputHead[input]];
    if (inputMs[input] >= INFINITE_MS || tail === head) continue;
    const parallel = graph.getLink(tail, head);
    if (parallel === undefined || inputMs[input] < inputMs[parallel.data]) graph.addLink(tail, head, input);
  }
  return graph;
}

function fastest(peer: Peer, from: Position, to: Position, wantsPath: boolean): Route | null {
  const { arcMs, inputMs, network, roads } = peer;
  const lengthMm = network.pieceLengthMm;
  let best = alongPiece(peer, from, to, wantsPath);
  for (const exit of exitsOf(peer, from)) {
    for (const entry of entriesOf(peer, to)) {
      const last = arcOfInput(roads, entry);
      const endsMs = msToHead(arcMs, lengthMm, exit, from.offsetMm) + msFromTail(arcMs, lengthMm, last, to.offsetMm);
      if (endsMs >= (best?.ms ?? INFINITE_MS)) continue;
      const between = inputsBetween(peer, roads.inputHead[exit], roads.inputTail[entry]);
      if (between === null) continue;
      const ms = between.reduce((sum, input) => sum + inputMs[input], endsMs);
      if (ms >= (best?.ms ?? INFINITE_MS)) continue;
      const arcs = between.map((input) => arcOfInput(roads, input)).filter((arc) => arc !== INVALID_INDEX);
      const endsMm = mmToHead(peer, exit, from) + mmFromTail(lengthMm[to.piece], last, to.offsetMm);
      best = {
        ms,
        lengthMm: arcs.reduce((sum, arc) => sum + lengthMm[arc >> 1], endsMm),
        arcs: wantsPath ? joined(exit, arcs, last, from) : [],
      };
    }
  }
  return best;
}

/** Arcs by which to leave. */
const exitsOf = ({ arcMs }: Peer, from: Position): number[] =>
  [2 * from.piece, 2 * from.piece + 1].filter((arc) => mayLeaveBy(arcMs, from, arc));

/** Open arcs by which to arrive, and their copies. */
function entriesOf({ arcMs, roads }: Peer, { piece }: Position): number[] {
  const open = [2 * piece, 2 * piece + 1].filter((arc) => arcMs[arc] < INFINITE_MS);
  return open.flatMap((arc) => [arc, ...(roads.copies.get(arc) ?? [])]);
}

function mmToHead({ network }: Peer, arc: number, { piece, offsetMm }: Position): number {
  return network.pieceLengthMm[piece] - mmFromTail(network.pieceLengthMm[piece], arc, offsetMm);
}

/** An arc of which nothing is driven, and its whole reverse beside it, are one arc. A moving vehicle's own arc is driven first. */
function joined(exit: number, between: readonly number[], entry: number, { onwardArc }: Position): number[] {
  const arcs = [exit, ...between, entry];
  if (onwardArc === undefined && arcs[0] === (arcs[1] ^ 1)) arcs.shift();
  if (arcs.length > (onwardArc === undefined ? 1 : 2) && arcs[arcs.length - 1] === (arcs[arcs.length - 2] ^ 1))
    arcs.pop();
  return arcs;
}

function alongPiece({ arcMs, network }: Peer, from: Position, to: Position, wantsPath: boolean): Route | null {
  const arc = directArc(arcMs, network.pieceLengthMm, from, to);
  if (arc < 0) return null;
  return {
    ms: directMs(arcMs, network.pieceLengthMm, arc, from, to),
    lengthMm: Math.abs(from.offsetMm - to.offsetMm),
    arcs: wantsPath ? [arc] : [],
  };
}

/** Inputs of the fastest way between two vertices, or null; the library gives nodes, the last one first. */
function inputsBetween({ graph, finder }: Peer, fromVertex: number, toVertex: number): number[] | null {
  if (fromVertex === toVertex) return [];
  const nodes = finder.find(fromVertex, toVertex);
  if (nodes.length === 0) return null;
  const inputs: number[] = [];
  for (let i = nodes.length - 1; i > 0; i--) inputs.push(linkOf(graph, nodes[i].id, nodes[i - 1].id).data);
  return inputs;
}

function linkOf(graph: Graph<unknown, number>, from: NodeId, to: NodeId): Link<number> {
  const link = graph.getLink(from, to);
  assert(link !== undefined, `a path goes over links; none from ${from} to ${to}`);
  return link;
}
