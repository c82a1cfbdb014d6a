import createGraph, { type Graph, type Link, type Node, type NodeId } from 'ngraph.graph';
import { nba, type PathFinder } from 'ngraph.path';
import { assert } from '../../core/assert.ts';
import { E7, INFINITE_MS, mmPerDegree } from '../../core/units.ts';
import type { Network } from '../../map/network.ts';
import { tailOf } from '../../map/network.ts';
import type { Position } from '../../map/position.ts';
import { directArc, directMs, mmFromTail, msFromTail, msToHead } from '../position-time.ts';
import type { ArcTimes, Route, Router } from '../router.ts';

/**
 * ngraph.path's NBA* (Pijls and Post 2009) behind the same contract: the peer that we are measured against.
 *
 * Its graph keeps one link for each pair of nodes, so parallel arcs are merged to the quickest first. Positions never enter the
 * graph: up to two ways off the first piece and two onto the last are tried, junction to junction.
 */
export function createNgraphRouter(network: Network, { arcMs }: ArcTimes): Router {
  assert(arcMs.length === 2 * network.pieceCount, 'one time for each arc of this network');
  const graph = buildGraph(network, arcMs);
  const finder = nba<unknown, number>(graph, {
    oriented: true,
    distance: (_from, _to, link) => arcMs[link.data],
    heuristic: straightTimes(network, arcMs),
  });
  const peer: Peer = { network, arcMs, graph, finder };
  return {
    name: 'ngraph',
    route: (from, to, options = {}) => fastest(peer, from, to, options.path === true),
    manyToOne: (from, to, boundMs = INFINITE_MS - 1) =>
      Int32Array.from(from, (position) => {
        const ms = fastest(peer, position, to, false)?.ms ?? INFINITE_MS;
        return ms > boundMs ? INFINITE_MS : ms;
      }),
  };
}

interface Peer {
  readonly network: Network;
  readonly arcMs: Int32Array;
  /** Nodes are junctions, a link's data is its arc. */
  readonly graph: Graph<unknown, number>;
  readonly finder: PathFinder<unknown>;
}

/**
 * Straight distance at the highest speed, straight line over time, of any arc. Consistent by that choice, on one flat map, whatever
 * the lengths: no way between two junctions beats it. Between junctions of Hanoi 25–34 ms (median of 40 pairs, two runs, 2 shared cores), without
 * it 59.
 */
function straightTimes(network: Network, arcMs: Int32Array): (a: Node, b: Node) => number {
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
  return (a, b) => straightMm(Number(a.id), Number(b.id)) / mmPerMsMax;
}

function buildGraph(network: Network, arcMs: Int32Array): Graph<unknown, number> {
  const graph = createGraph<unknown, number>();
  for (let junction = 0; junction < network.junctionCount; junction++) graph.addNode(junction);
  for (let arc = 0; arc < arcMs.length; arc++) {
    const [tail, head] = [tailOf(network, arc), network.head[arc]];
    if (arcMs[arc] >= INFINITE_MS || tail === head) continue;
    const parallel = graph.getLink(tail, head);
    if (parallel === undefined || arcMs[arc] < arcMs[parallel.data]) graph.addLink(tail, head, arc);
  }
  return graph;
}

function fastest(peer: Peer, from: Position, to: Position, wantsPath: boolean): Route | null {
  const { arcMs, network } = peer;
  const lengthMm = network.pieceLengthMm;
  let best = alongPiece(peer, from, to, wantsPath);
  for (const exit of exitsOf(peer, from)) {
    for (const entry of entriesOf(peer, to)) {
      const endsMs = msToHead(arcMs, lengthMm, exit, from.offsetMm) + msFromTail(arcMs, lengthMm, entry, to.offsetMm);
      if (endsMs >= (best?.ms ?? INFINITE_MS)) continue;
      const between = arcsBetween(peer, network.head[exit], tailOf(network, entry));
      if (between === null) continue;
      const ms = between.reduce((sum, arc) => sum + arcMs[arc], endsMs);
      if (ms >= (best?.ms ?? INFINITE_MS)) continue;
      const endsMm = mmToHead(peer, exit, from) + mmFromTail(lengthMm[to.piece], entry, to.offsetMm);
      best = {
        ms,
        lengthMm: between.reduce((sum, arc) => sum + lengthMm[arc >> 1], endsMm),
        arcs: wantsPath ? joined(exit, between, entry) : [],
      };
    }
  }
  return best;
}

/** Open arcs by which to leave; at an end of the piece one is enough, because the other starts there too. */
function exitsOf(peer: Peer, from: Position): number[] {
  const open = [2 * from.piece, 2 * from.piece + 1].filter((arc) => peer.arcMs[arc] < INFINITE_MS);
  const atEnd = open.find((arc) => mmToHead(peer, arc, from) === 0);
  return atEnd === undefined ? open : [atEnd];
}

function entriesOf({ arcMs, network }: Peer, to: Position): number[] {
  const open = [2 * to.piece, 2 * to.piece + 1].filter((arc) => arcMs[arc] < INFINITE_MS);
  const atEnd = open.find((arc) => mmFromTail(network.pieceLengthMm[to.piece], arc, to.offsetMm) === 0);
  return atEnd === undefined ? open : [atEnd];
}

function mmToHead({ network }: Peer, arc: number, { piece, offsetMm }: Position): number {
  return network.pieceLengthMm[piece] - mmFromTail(network.pieceLengthMm[piece], arc, offsetMm);
}

/** An arc of which nothing is driven, and its whole reverse beside it, are one arc. */
function joined(exit: number, between: readonly number[], entry: number): number[] {
  const arcs = [exit, ...between, entry];
  if (arcs[0] === (arcs[1] ^ 1)) arcs.shift();
  if (arcs.length > 1 && arcs[arcs.length - 1] === (arcs[arcs.length - 2] ^ 1)) arcs.pop();
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

/** Arcs of the fastest way between two junctions, or null; the library gives nodes, the last one first. */
function arcsBetween({ graph, finder }: Peer, fromJunction: number, toJunction: number): number[] | null {
  if (fromJunction === toJunction) return [];
  const nodes = finder.find(fromJunction, toJunction);
  if (nodes.length === 0) return null;
  const arcs: number[] = [];
  for (let i = nodes.length - 1; i > 0; i--) arcs.push(linkOf(graph, nodes[i].id, nodes[i - 1].id).data);
  return arcs;
}

function linkOf(graph: Graph<unknown, number>, from: NodeId, to: NodeId): Link<number> {
  const link = graph.getLink(from, to);
  assert(link !== undefined, `a path goes over links; none from ${from} to ${to}`);
  return link;
}
