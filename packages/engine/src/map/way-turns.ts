import { assert } from '../core/assert.ts';
import { INVALID_INDEX } from '../core/units.ts';
import type { RoadGraph } from './road-graph.ts';

/**
 * The turns that a way makes: for each arc but the first its turn, or −1 where it only passes a plain junction. A way that drives the
 * first part of a restriction is followed over the copies, so that its turns are those that it really makes.
 */
export function turnsOfWay(roads: RoadGraph, arcs: ArrayLike<number>): number[] {
  const { firstAt, hasTurns } = turnStarts(roads);
  const firstInput = roads.arcCount + roads.copyOf.length;
  const turns: number[] = [];
  let input = arcs[0];
  for (let i = 1; i < arcs.length; i++) {
    // Most junctions are plain, and a byte says so; a copy's end is asked about by its vertex.
    if (input < roads.arcCount && hasTurns[input] === 0) {
      turns.push(-1);
      input = arcs[i];
      continue;
    }
    const vertex = roads.inputHead[input];
    let turn = firstAt.get(vertex) ?? -1;
    while (turn >= 0 && roads.turnTo[turn] !== arcs[i]) {
      turn = roads.inputTail[firstInput + turn + 1] === vertex ? turn + 1 : -1;
    }
    turns.push(turn);
    input = turn < 0 ? arcs[i] : enteredBy(roads, roads.inputHead[firstInput + turn], arcs[i]);
    assert(turn >= 0 || roads.inputTail[input] === vertex, `arc ${arcs[i]} follows arc ${arcs[i - 1]}`);
  }
  return turns;
}

/** The arc, or the copy of it, that leaves the vertex. */
function enteredBy({ inputTail, copies }: RoadGraph, vertex: number, arc: number): number {
  if (inputTail[arc] === vertex) return arc;
  return copies.get(arc)?.find((copy) => inputTail[copy] === vertex) ?? INVALID_INDEX;
}

interface TurnStarts {
  /** The first turn, by the vertex that it starts from; the turns of one vertex stand in a row. */
  readonly firstAt: ReadonlyMap<number, number>;
  /** 1 for network arcs at whose head turns start. */
  readonly hasTurns: Uint8Array;
}

const known = new WeakMap<RoadGraph, TurnStarts>();

function turnStarts(roads: RoadGraph): TurnStarts {
  const before = known.get(roads);
  if (before !== undefined) return before;
  const { arcCount, copyOf, turnFrom, vertexCount, inputTail, inputHead } = roads;
  const firstAt = new Map<number, number>();
  const isStart = new Uint8Array(vertexCount);
  for (let turn = turnFrom.length - 1; turn >= 0; turn--) {
    const vertex = inputTail[arcCount + copyOf.length + turn];
    firstAt.set(vertex, turn);
    isStart[vertex] = 1;
  }
  const hasTurns = new Uint8Array(arcCount);
  for (let arc = 0; arc < arcCount; arc++)
    if (inputHead[arc] !== INVALID_INDEX) hasTurns[arc] = isStart[inputHead[arc]];
  const starts = { firstAt, hasTurns };
  known.set(roads, starts);
  return starts;
}
