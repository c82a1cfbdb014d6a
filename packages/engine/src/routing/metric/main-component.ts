import { sharedUint8 } from '../../core/shared-columns.ts';
import { INFINITE_MS } from '../../core/units.ts';
import { arcOfInput, type RoadGraph } from '../../map/road-graph.ts';
import { type Adjacency, strongComponents } from '../../map/strong-components.ts';
import type { RoadTimes } from '../router.ts';

/**
 * Marks (1) the pieces that can be come to from anywhere in the largest set of vertices that all reach each other, and left for there,
 * turns counted. Of equally large sets, the one with the lowest vertex.
 */
export function mainPieces(roads: RoadGraph, times: RoadTimes): Uint8Array {
  const ends = mainEnds(roads, times);
  return new Uint8Array(roads.arcCount >> 1).map((_, piece) => (isMainPiece(ends, piece) ? 1 : 0));
}

/** The same from what `mainEnds` found. */
export const isMainPiece = (ends: Uint8Array, piece: number): boolean =>
  (ends[2 * piece] | ends[2 * piece + 1]) === (COME_TO | LEFT);

/** Whether who drives this arc to its head comes into that set. */
export const leadsToMain = (ends: Uint8Array, arc: number): boolean => (ends[arc] & LEFT) !== 0;

/** Per arc, which of its ends lie in that set; 0 where it may not be driven. In shared memory. */
export function mainEnds(roads: RoadGraph, times: RoadTimes): Uint8Array {
  const component = strongComponents(openInputs(roads, times));
  const size = new Uint32Array(roads.vertexCount);
  for (const c of component) size[c]++;
  let main = 0;
  for (let v = 0; v < component.length; v++) if (v === 0 || size[component[v]] > size[main]) main = component[v];
  const ends = sharedUint8(roads.arcCount);
  for (let arc = 0; arc < ends.length; arc++) {
    if (times.arcMs[arc] >= INFINITE_MS) continue;
    if (component[roads.inputTail[arc]] === main) ends[arc] |= COME_TO;
    if (component[roads.inputHead[arc]] === main) ends[arc] |= LEFT;
  }
  return ends;
}

const COME_TO = 1;
const LEFT = 2;

function openInputs(roads: RoadGraph, { arcMs, turnMs }: RoadTimes): Adjacency {
  const { vertexCount, inputTail, inputHead, arcCount, copyOf } = roads;
  const firstTurn = arcCount + copyOf.length;
  const isOpen = (input: number): boolean =>
    (input >= firstTurn ? turnMs[input - firstTurn] : arcMs[arcOfInput(roads, input)]) < INFINITE_MS;
  const first = new Uint32Array(vertexCount + 1);
  for (let input = 0; input < inputTail.length; input++) if (isOpen(input)) first[inputTail[input] + 1]++;
  for (let v = 0; v < vertexCount; v++) first[v + 1] += first[v];
  const next = first.slice();
  const to = new Uint32Array(first[vertexCount]);
  for (let input = 0; input < inputTail.length; input++)
    if (isOpen(input)) to[next[inputTail[input]]++] = inputHead[input];
  return { first, to };
}
