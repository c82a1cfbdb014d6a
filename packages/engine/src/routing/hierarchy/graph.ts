import { INVALID_INDEX } from '../../core/units.ts';
import { ArcAccess, type Network, tailOf } from '../../map/network.ts';

/**
 * The undirected simple graph that an order is computed for: each edge stands in the rows of both ends, no loops, no duplicates.
 * Neighbours of vertex v are `head[firstOut[v]] … head[firstOut[v + 1] - 1]`.
 */
export interface PlainGraph {
  readonly vertexCount: number;
  readonly firstOut: Uint32Array;
  readonly head: Uint32Array;
  /** 1e-7 degrees WGS 84, per vertex. */
  readonly lonE7: Int32Array;
  readonly latE7: Int32Array;
}

/**
 * What a hierarchy is built over: the plain graph, and where the network's arcs start and end in it.
 *
 *   (tail vertex) ──arc──► (head vertex)      Here both are simply the junction's vertex. A graph that expands junctions gives an
 *                                             arc's head the arriving vertex of that approach and its tail the leaving one.
 */
export interface RoadGraph {
  readonly graph: PlainGraph;
  readonly junctionOfVertex: Uint32Array;
  /** Per network arc; `INVALID_INDEX` for the arcs of pieces that no vehicle may use. */
  readonly arcTailVertex: Uint32Array;
  readonly arcHeadVertex: Uint32Array;
}

/** The pieces open to vehicles or motorbikes; a junction that only foot pieces touch is no vertex. Vertices in junction order. */
export function roadGraph(network: Network): RoadGraph {
  const vertexOfJunction = new Uint32Array(network.junctionCount).fill(INVALID_INDEX);
  const junctionOfVertex = junctionsOnRoads(network);
  for (let v = 0; v < junctionOfVertex.length; v++) vertexOfJunction[junctionOfVertex[v]] = v;
  const arcHeadVertex = new Uint32Array(2 * network.pieceCount).fill(INVALID_INDEX);
  const arcTailVertex = new Uint32Array(2 * network.pieceCount).fill(INVALID_INDEX);
  for (let arc = 0; arc < arcHeadVertex.length; arc++) {
    if (!isRoad(network, arc >> 1)) continue;
    arcHeadVertex[arc] = vertexOfJunction[network.head[arc]];
    arcTailVertex[arc] = vertexOfJunction[tailOf(network, arc)];
  }
  return {
    graph: {
      ...adjacency(network, junctionOfVertex, vertexOfJunction),
      vertexCount: junctionOfVertex.length,
      lonE7: Int32Array.from(junctionOfVertex, (junction) => network.junctionLonE7[junction]),
      latE7: Int32Array.from(junctionOfVertex, (junction) => network.junctionLatE7[junction]),
    },
    junctionOfVertex,
    arcTailVertex,
    arcHeadVertex,
  };
}

const DRIVEN = ArcAccess.VEHICLE | ArcAccess.MOTORBIKE;

/** Open to any vehicle in any direction, whatever its size: a metric decides who passes. */
function isRoad({ arcAccess }: Network, piece: number): boolean {
  return ((arcAccess[2 * piece] | arcAccess[2 * piece + 1]) & DRIVEN) !== 0;
}

function junctionsOnRoads(network: Network): Uint32Array {
  const onRoad = new Uint8Array(network.junctionCount);
  for (let arc = 0; arc < 2 * network.pieceCount; arc++) if (isRoad(network, arc >> 1)) onRoad[network.head[arc]] = 1;
  const junctions = new Uint32Array(onRoad.reduce((count, is) => count + is, 0));
  let count = 0;
  for (let junction = 0; junction < onRoad.length; junction++)
    if (onRoad[junction] === 1) junctions[count++] = junction;
  return junctions;
}

function adjacency(
  network: Network,
  junctionOfVertex: Uint32Array,
  vertexOfJunction: Uint32Array,
): Pick<PlainGraph, 'firstOut' | 'head'> {
  const firstOut = new Uint32Array(junctionOfVertex.length + 1);
  const head = new Uint32Array(network.outArc.length);
  const seenFrom = new Uint32Array(junctionOfVertex.length).fill(INVALID_INDEX);
  let count = 0;
  for (let v = 0; v < junctionOfVertex.length; v++) {
    const junction = junctionOfVertex[v];
    for (let i = network.firstOut[junction]; i < network.firstOut[junction + 1]; i++) {
      const arc = network.outArc[i];
      const neighbour = vertexOfJunction[network.head[arc]];
      if (!isRoad(network, arc >> 1) || neighbour === v || seenFrom[neighbour] === v) continue;
      seenFrom[neighbour] = v;
      head[count++] = neighbour;
    }
    firstOut[v + 1] = count;
  }
  return { firstOut, head: head.slice(0, count) };
}
