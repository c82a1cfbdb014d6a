import { AssertionFailure } from '../../core/assert.ts';
import { INVALID_INDEX } from '../../core/units.ts';
import type { Network } from '../../map/network.ts';
import { buildRoadGraph, type RoadGraph } from '../../map/road-graph.ts';
import { plainGraph } from './graph.ts';
import { buildHierarchy, type Hierarchy } from './hierarchy.ts';
import { hierarchySections } from './hierarchy-sections.ts';

/**
 * What of a hierarchy is not that of its network, or null. The order is the only thing in it that is free: everything else is built from
 * it once more and must be equal to the byte, so that no index leads nowhere and no triangle is missing, whatever the profile. Built by
 * another version of this code it may differ too, and then is to be prepared again. 0.4 s for Hanoi; memory as for building.
 */
export function hierarchyDefect(network: Network, hierarchy: Hierarchy): string | null {
  try {
    const roads = buildRoadGraph(network);
    const rank = orderIn(roads, hierarchy.roads);
    if (rank === null) return 'its vertices are not those of its roads';
    // A hopeless order would take gigabytes to find out about; one with more arcs than are kept is another one already.
    const upArcsMax = hierarchy.head.length;
    const built = hierarchySections(buildHierarchy(roads, plainGraph(network, roads), rank, upArcsMax));
    const differing = hierarchySections(hierarchy).find(({ data }, i) => !areEqual(data, built[i].data));
    return differing === undefined ? null : `section ${differing.name} is not what its roads and its order give`;
  } catch (error) {
    if (error instanceof AssertionFailure) return error.message;
    throw error;
  }
}

/** The rank of each vertex of `roads`, read off the ends of their arcs in `ranked`; null where the two do not fit. */
function orderIn(roads: RoadGraph, ranked: RoadGraph): Uint32Array | null {
  const { vertexCount } = roads;
  if (ranked.vertexCount !== vertexCount || ranked.inputTail.length !== roads.inputTail.length) return null;
  const rank = new Uint32Array(vertexCount).fill(INVALID_INDEX);
  const vertexOf = new Uint32Array(vertexCount).fill(INVALID_INDEX);
  const place = (vertex: number, at: number): boolean => {
    if (vertex === INVALID_INDEX || at === INVALID_INDEX) return vertex === at;
    if (at >= vertexCount) return false;
    if (rank[vertex] === INVALID_INDEX && vertexOf[at] === INVALID_INDEX) [rank[vertex], vertexOf[at]] = [at, vertex];
    return rank[vertex] === at && vertexOf[at] === vertex;
  };
  for (let input = 0; input < roads.inputTail.length; input++) {
    if (!place(roads.inputTail[input], ranked.inputTail[input])) return null;
    if (!place(roads.inputHead[input], ranked.inputHead[input])) return null;
  }
  return placeUnused(roads, ranked, rank, vertexOf) ? rank : null;
}

/** Vertices without an arc: by the junction that they belong to. */
function placeUnused(roads: RoadGraph, ranked: RoadGraph, rank: Uint32Array, vertexOf: Uint32Array): boolean {
  const unused = new Map<number, number[]>();
  for (let vertex = 0; vertex < rank.length; vertex++) {
    if (rank[vertex] !== INVALID_INDEX) continue;
    const junction = roads.junctionOfVertex[vertex];
    unused.set(junction, [...(unused.get(junction) ?? []), vertex]);
  }
  for (let at = 0; at < vertexOf.length; at++) {
    if (vertexOf[at] !== INVALID_INDEX) continue;
    const vertex = unused.get(ranked.junctionOfVertex[at])?.shift();
    if (vertex === undefined) return false;
    rank[vertex] = at;
  }
  return true;
}

type Column = ArrayBufferView & ArrayLike<number>;

const areEqual = (a: Column, b: Column): boolean => bytesOf(a).equals(bytesOf(b));

const bytesOf = ({ buffer, byteOffset, byteLength }: Column): Buffer => Buffer.from(buffer, byteOffset, byteLength);
