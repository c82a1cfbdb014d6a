import { assert } from '../core/assert.ts';
import { INVALID_INDEX } from '../core/units.ts';
import type { RoadGraph } from './road-graph.ts';

/**
 * The turns that a way makes: for each arc but the first its turn, or −1 where it only passes a plain junction. A way that drives the
 * first part of a restriction is followed over the copies, so that its turns are those that it really makes.
 */
export function turnsOfWay(roads: RoadGraph, arcs: ArrayLike<number>): number[] {
  const firstAt = firstTurns(roads);
  const firstInput = roads.arcCount + roads.copyOf.length;
  const turns: number[] = [];
  let input = arcs[0];
  for (let i = 1; i < arcs.length; i++) {
    const vertex = roads.inputHead[input];
    let turn = firstAt[vertex];
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

/** By the vertex that they start from, −1 where none does; the turns of one vertex stand in a row. */
const known = new WeakMap<RoadGraph, Int32Array>();

function firstTurns(roads: RoadGraph): Int32Array {
  let first = known.get(roads);
  if (first !== undefined) return first;
  first = new Int32Array(roads.vertexCount).fill(-1);
  const firstInput = roads.arcCount + roads.copyOf.length;
  for (let turn = roads.turnFrom.length - 1; turn >= 0; turn--) first[roads.inputTail[firstInput + turn]] = turn;
  known.set(roads, first);
  return first;
}
