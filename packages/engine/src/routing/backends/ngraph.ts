import createGraph, { type Graph, type Link, type NodeId } from 'ngraph.graph';
import { nba, type PathFinder } from 'ngraph.path';
import { assert } from '../../core/assert.ts';
import { INFINITE_MS } from '../../core/units.ts';
import type { Network } from '../../map/network.ts';
import { tailOf } from '../../map/network.ts';
import type { Position } from '../../map/position.ts';
import { directArc, directMs, mmFromTail, msFromTail, msToHead } from '../position-time.ts';
import type { ArcTimes, Route, Router } from '../router.ts';

/**
 * ngraph.path's NBA* (Pijls and Post 2009) without a heuristic, behind the same contract: the peer that we are measured against.
 *
 * Its graph keeps one link for each pair of nodes, so parallel arcs are merged to the quickest first. Positions never enter the
 * graph: up to two ways off the first piece and two onto the last are tried, junction to junction.
 */
export function createNgraphRouter(network: Network, { arcMs }: ArcTimes): Router {
  assert(arcMs.length === 2 * network.pieceCount, 'one time for each arc of this network');
  const graph = buildGraph(network, arcMs);
  const finder = nba<unknown, number>(graph, { oriented: true, distance: (_from, _to, link) => arcMs[link.data] });
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
  for (let exit = 2 * from.piece; exit <= 2 * from.piece + 1; exit++) {
    for (let entry = 2 * to.piece; entry <= 2 * to.piece + 1; entry++) {
      const endsMs = msToHead(arcMs, lengthMm, exit, from.offsetMm) + msFromTail(arcMs, lengthMm, entry, to.offsetMm);
      if (endsMs >= (best?.ms ?? INFINITE_MS)) continue;
      const between = arcsBetween(peer, network.head[exit], tailOf(network, entry));
      if (between === null) continue;
      const ms = between.reduce((sum, arc) => sum + arcMs[arc], endsMs);
      if (ms >= (best?.ms ?? INFINITE_MS)) continue;
      const endsMm =
        lengthMm[from.piece] -
        mmFromTail(lengthMm[from.piece], exit, from.offsetMm) +
        mmFromTail(lengthMm[to.piece], entry, to.offsetMm);
      best = {
        ms,
        lengthMm: between.reduce((sum, arc) => sum + lengthMm[arc >> 1], endsMm),
        arcs: wantsPath ? [exit, ...between, entry] : [],
      };
    }
  }
  return best;
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
