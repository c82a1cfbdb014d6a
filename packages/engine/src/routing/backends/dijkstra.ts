import { assert } from '../../core/assert.ts';
import { HEAP_VALUES_MAX, IntHeap } from '../../core/heap.ts';
import { INFINITE_MS, INVALID_INDEX } from '../../core/units.ts';
import type { Network } from '../../map/network.ts';
import type { Position } from '../../map/position.ts';
import { arcOfInput, inputsByHead, type RoadGraph } from '../../map/road-graph.ts';
import { directArc, directMs, mayLeaveBy, mmFromTail, msFromTail, msToHead } from '../position-time.ts';
import type { RoadTimes, Route, Router } from '../router.ts';

/**
 * Dijkstra (1959), the reference that the fast backends are held against, and the search of a network that keeps no hierarchy.
 *
 * Every question is a search backwards from its target over the roads' vertices: `distMs[v]` is the time from v to it, `nextInput[v]`
 * the arc, copy or turn to take there. The tree of the last target is kept: a further question about the same target grows it only as
 * far as it must, so that a growing bound and the routes of many units to one stop cost one search together (measured:
 * docs/decisions/0003-kept-tree.md). Columns are told apart by a version, so a query allocates nothing but its answer. The router
 * refers to the columns of network, roads and times and copies none.
 */
export function createDijkstraRouter(network: Network, roads: RoadGraph, times: RoadTimes): Router {
  assert(times.arcMs.length === 2 * network.pieceCount, 'one time for each arc of this network');
  assert(times.turnMs.length === roads.turnFrom.length, 'one time for each turn of these roads');
  assert(roads.vertexCount < HEAP_VALUES_MAX, `fewer vertices than ${HEAP_VALUES_MAX}`);
  const lengthMm = network.pieceLengthMm;
  const state = createState(network, roads, times);
  const single: Position[] = [];

  return {
    name: 'dijkstra',
    manyToOne(from, to, boundMs = INFINITE_MS - 1) {
      const limitMs = Math.min(boundMs, INFINITE_MS - 1);
      search(state, from, to, limitMs);
      const cells = new Int32Array(from.length);
      for (let i = 0; i < from.length; i++) {
        const ms = Math.min(viaHeadMs(state, from[i], bestExit(state, from[i])), alongPieceMs(state, from[i], to));
        cells[i] = ms > limitMs ? INFINITE_MS : ms;
      }
      return cells;
    },
    route(from, to, options = {}) {
      single[0] = from;
      search(state, single, to, INFINITE_MS - 1);
      const exit = bestExit(state, from);
      const viaMs = viaHeadMs(state, from, exit);
      const straightMs = alongPieceMs(state, from, to);
      if (Math.min(viaMs, straightMs) >= INFINITE_MS) return null;
      if (viaMs < straightMs)
        return follow(state, from, to, exit, viaMs, options.path !== undefined && options.path !== false);
      const arc = directArc(times.arcMs, lengthMm, from, to);
      const lengthBetweenMm = Math.abs(from.offsetMm - to.offsetMm);
      return { ms: straightMs, lengthMm: lengthBetweenMm, arcs: options.path ? [arc] : [] };
    },
  };
}

interface State {
  readonly network: Network;
  readonly roads: RoadGraph;
  readonly arcMs: Int32Array;
  readonly turnMs: Int32Array;
  readonly arriving: ReturnType<typeof inputsByHead>;
  readonly heap: IntHeap;
  /** The other columns hold for vertex v only where `seen[v]` is the tree's version. */
  readonly seen: Uint32Array;
  readonly distMs: Int32Array;
  /** The input to take from here; where it is the target's own piece, to be used in part: `~input`. */
  readonly nextInput: Int32Array;
  /** The search may pause when all vertices marked with the query's version are settled. */
  readonly wanted: Uint32Array;
  tree: number;
  query: number;
  /** Where the tree is rooted. */
  target: Position | undefined;
}

/** The same for every profile's router over the same roads. */
const arrivingOf = new WeakMap<RoadGraph, ReturnType<typeof inputsByHead>>();

function createState(network: Network, roads: RoadGraph, { arcMs, turnMs }: RoadTimes): State {
  const column = () => new Uint32Array(roads.vertexCount);
  const arriving = arrivingOf.get(roads) ?? inputsByHead(roads);
  arrivingOf.set(roads, arriving);
  return {
    network,
    roads,
    arcMs,
    turnMs,
    arriving,
    heap: new IntHeap(),
    seen: column(),
    distMs: new Int32Array(roads.vertexCount),
    nextInput: new Int32Array(roads.vertexCount),
    wanted: column(),
    tree: 0,
    query: 0,
    target: undefined,
  };
}

/**
 * Settles vertices in order of their time to `to`, until those by which `from` can be left are settled or the next one lies beyond
 * `limitMs`. Then every time up to `limitMs` by which `from` can be left is final; larger ones may not be.
 */
function search(state: State, from: readonly Position[], to: Position, limitMs: number): void {
  const { heap, wanted, roads, distMs, arriving } = state;
  if (state.target?.piece !== to.piece || state.target.offsetMm !== to.offsetMm) plant(state, to);
  let pending = want(state, from);
  while (pending > 0 && heap.size > 0 && heap.topKey() <= limitMs) {
    const ms = heap.topKey();
    const vertex = heap.topValue();
    heap.pop();
    if (ms > distMs[vertex]) continue;
    if (wanted[vertex] === state.query) pending--;
    for (let i = arriving.first[vertex]; i < arriving.first[vertex + 1]; i++) {
      const input = arriving.input[i];
      reach(state, roads.inputTail[input], ms + inputMs(state, input), input);
    }
  }
}

function inputMs({ roads, arcMs, turnMs }: State, input: number): number {
  const arc = arcOfInput(roads, input);
  return arc === INVALID_INDEX ? turnMs[input - roads.arcCount - roads.copyOf.length] : arcMs[arc];
}

/** A new tree: its only leaves are the tails of the target's own piece, in both directions and of every copy. */
function plant(state: State, { piece, offsetMm }: Position): void {
  const { network, roads, arcMs, heap } = state;
  state.tree = nextVersion(state.tree, state.seen);
  state.target = { piece, offsetMm };
  heap.clear();
  for (let arc = 2 * piece; arc <= 2 * piece + 1; arc++) {
    const ms = msFromTail(arcMs, network.pieceLengthMm, arc, offsetMm);
    for (const input of [arc, ...(roads.copies.get(arc) ?? [])]) reach(state, roads.inputTail[input], ms, ~input);
  }
}

/** Times stay below 2 · INFINITE_MS, an int32, because no unreachable ever enters the columns. */
function reach(state: State, vertex: number, ms: number, nextInput: number): void {
  if (ms >= INFINITE_MS || (state.seen[vertex] === state.tree && ms >= state.distMs[vertex])) return;
  state.seen[vertex] = state.tree;
  state.distMs[vertex] = ms;
  state.nextInput[vertex] = nextInput;
  state.heap.push(ms, vertex);
}

/** Marks the vertices by which `from` can be left and whose time is not final yet; how many they are. */
function want(state: State, from: readonly Position[]): number {
  const { heap, wanted, distMs, seen, roads } = state;
  state.query = nextVersion(state.query, wanted);
  // No later entry can better a time that is not above the smallest one waiting.
  const finalUpToMs = heap.size > 0 ? heap.topKey() : INFINITE_MS;
  let pending = 0;
  for (const position of from) {
    for (let arc = 2 * position.piece; arc <= 2 * position.piece + 1; arc++) {
      if (!mayLeaveBy(state.arcMs, position, arc)) continue;
      const vertex = roads.inputHead[arc];
      if (wanted[vertex] === state.query) continue;
      if (seen[vertex] === state.tree && distMs[vertex] <= finalUpToMs) continue;
      wanted[vertex] = state.query;
      pending++;
    }
  }
  return pending;
}

function nextVersion(version: number, column: Uint32Array): number {
  if (version < 0xffff_ffff) return version + 1;
  column.fill(0);
  return 1;
}

/** The arc by which to leave the position's piece; −1 where no way leads on. */
function bestExit(state: State, from: Position): number {
  const along = 2 * from.piece;
  const alongMs = viaHeadMs(state, from, along);
  const againstMs = viaHeadMs(state, from, along + 1);
  if (Math.min(alongMs, againstMs) >= INFINITE_MS) return -1;
  return alongMs <= againstMs ? along : along + 1;
}

/** `INFINITE_MS` or more where there is no such way. */
function viaHeadMs(state: State, from: Position, exit: number): number {
  if (exit < 0 || !mayLeaveBy(state.arcMs, from, exit)) return INFINITE_MS;
  const vertex = state.roads.inputHead[exit];
  if (state.seen[vertex] !== state.tree) return INFINITE_MS;
  return msToHead(state.arcMs, state.network.pieceLengthMm, exit, from.offsetMm) + state.distMs[vertex];
}

function alongPieceMs({ network, arcMs }: State, from: Position, to: Position): number {
  const arc = directArc(arcMs, network.pieceLengthMm, from, to);
  return arc < 0 ? INFINITE_MS : directMs(arcMs, network.pieceLengthMm, arc, from, to);
}

/** The way that the last search found from the head of `exit`, with the parts of pieces at both ends. */
function follow(state: State, from: Position, to: Position, exit: number, ms: number, wantsPath: boolean): Route {
  const { network, roads, nextInput } = state;
  const arcs: number[] = [];
  let lengthMm = network.pieceLengthMm[from.piece] - mmFromTail(network.pieceLengthMm[from.piece], exit, from.offsetMm);
  if (wantsPath) arcs.push(exit);
  let input = nextInput[roads.inputHead[exit]];
  for (; input >= 0; input = nextInput[roads.inputHead[input]]) {
    const arc = arcOfInput(roads, input);
    if (arc === INVALID_INDEX) continue;
    lengthMm += network.pieceLengthMm[arc >> 1];
    if (wantsPath) arcs.push(arc);
  }
  const entry = arcOfInput(roads, ~input);
  if (wantsPath) arcs.push(entry);
  return { ms, lengthMm: lengthMm + mmFromTail(network.pieceLengthMm[to.piece], entry, to.offsetMm), arcs };
}
