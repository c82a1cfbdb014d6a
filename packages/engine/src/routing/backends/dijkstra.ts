import { assert } from '../../core/assert.ts';
import { HEAP_VALUES_MAX, IntHeap } from '../../core/heap.ts';
import { INFINITE_MS } from '../../core/units.ts';
import type { Network } from '../../map/network.ts';
import { tailOf } from '../../map/network.ts';
import type { Position } from '../../map/position.ts';
import { directArc, directMs, mmFromTail, msFromTail, msToHead } from '../position-time.ts';
import type { ArcTimes, Route, Router } from '../router.ts';

/**
 * Dijkstra (1959), the reference that the fast backends are held against, and the search of a network that keeps no hierarchy.
 *
 * Every question is a search backwards from its target: `distMs[j]` is the time from junction j to it, `nextArc[j]` the arc to
 * take there. The tree of the last target is kept: a further question about the same target grows it only as far as it must, so that
 * a growing bound and the routes of many units to one stop cost one search together (measured: docs/decisions/0003-kept-tree.md).
 * Columns are told apart by a version, so a query allocates nothing but its answer. The router refers to the network's and the
 * metric's columns and copies neither.
 */
export function createDijkstraRouter(network: Network, { arcMs }: ArcTimes): Router {
  assert(arcMs.length === 2 * network.pieceCount, 'one time for each arc of this network');
  assert(network.junctionCount < HEAP_VALUES_MAX, `fewer junctions than ${HEAP_VALUES_MAX}`);
  const lengthMm = network.pieceLengthMm;
  const state = createState(network, arcMs);
  const single: Position[] = [];

  return {
    name: 'dijkstra',
    manyToOne(from, to, boundMs = INFINITE_MS - 1) {
      const limitMs = Math.min(boundMs, INFINITE_MS - 1);
      search(state, from, to, limitMs);
      const cells = new Int32Array(from.length);
      for (let i = 0; i < from.length; i++) {
        const ms = Math.min(viaJunctionMs(state, from[i], bestExit(state, from[i])), alongPieceMs(state, from[i], to));
        cells[i] = ms > limitMs ? INFINITE_MS : ms;
      }
      return cells;
    },
    route(from, to, options = {}) {
      single[0] = from;
      search(state, single, to, INFINITE_MS - 1);
      const exit = bestExit(state, from);
      const viaMs = viaJunctionMs(state, from, exit);
      const straightMs = alongPieceMs(state, from, to);
      if (Math.min(viaMs, straightMs) >= INFINITE_MS) return null;
      if (viaMs < straightMs) return follow(state, from, to, exit, viaMs, options.path === true);
      const arc = directArc(arcMs, lengthMm, from, to);
      const lengthBetweenMm = Math.abs(from.offsetMm - to.offsetMm);
      return { ms: straightMs, lengthMm: lengthBetweenMm, arcs: options.path ? [arc] : [] };
    },
  };
}

interface State {
  readonly network: Network;
  readonly arcMs: Int32Array;
  readonly heap: IntHeap;
  /** The other columns hold for junction j only where `seen[j]` is the tree's version. */
  readonly seen: Uint32Array;
  readonly distMs: Int32Array;
  /** The arc to take from here; where it is the target's own piece, to be used in part: `~arc`. */
  readonly nextArc: Int32Array;
  /** The search may pause when all junctions marked with the query's version are settled. */
  readonly wanted: Uint32Array;
  tree: number;
  query: number;
  /** Where the tree is rooted. */
  target: Position | undefined;
}

function createState(network: Network, arcMs: Int32Array): State {
  const column = () => new Uint32Array(network.junctionCount);
  return {
    network,
    arcMs,
    heap: new IntHeap(),
    seen: column(),
    distMs: new Int32Array(network.junctionCount),
    nextArc: new Int32Array(network.junctionCount),
    wanted: column(),
    tree: 0,
    query: 0,
    target: undefined,
  };
}

/**
 * Settles junctions in order of their time to `to`, until those by which `from` can be left are settled or the next one lies beyond
 * `limitMs`. Then every time up to `limitMs` by which `from` can be left is final; larger ones may not be.
 */
function search(state: State, from: readonly Position[], to: Position, limitMs: number): void {
  const { heap, wanted, network, distMs } = state;
  const { firstOut, outArc, head } = network;
  if (state.target?.piece !== to.piece || state.target.offsetMm !== to.offsetMm) plant(state, to);
  let pending = want(state, from);
  while (pending > 0 && heap.size > 0 && heap.topKey() <= limitMs) {
    const ms = heap.topKey();
    const junction = heap.topValue();
    heap.pop();
    if (ms > distMs[junction]) continue;
    if (wanted[junction] === state.query) pending--;
    for (let i = firstOut[junction]; i < firstOut[junction + 1]; i++) {
      const arc = outArc[i] ^ 1;
      reach(state, head[arc ^ 1], ms + state.arcMs[arc], arc);
    }
  }
}

/** A new tree: its only leaves are the ends of the target's own piece. */
function plant(state: State, { piece, offsetMm }: Position): void {
  const { network, arcMs, heap } = state;
  state.tree = nextVersion(state.tree, state.seen);
  state.target = { piece, offsetMm };
  heap.clear();
  for (let arc = 2 * piece; arc <= 2 * piece + 1; arc++) {
    reach(state, tailOf(network, arc), msFromTail(arcMs, network.pieceLengthMm, arc, offsetMm), ~arc);
  }
}

/** Times stay below 2 · INFINITE_MS, an int32, because no unreachable ever enters the columns. */
function reach(state: State, junction: number, ms: number, nextArc: number): void {
  if (ms >= INFINITE_MS || (state.seen[junction] === state.tree && ms >= state.distMs[junction])) return;
  state.seen[junction] = state.tree;
  state.distMs[junction] = ms;
  state.nextArc[junction] = nextArc;
  state.heap.push(ms, junction);
}

/** Marks the junctions by which `from` can be left and whose time is not final yet; how many they are. */
function want(state: State, from: readonly Position[]): number {
  const { heap, wanted, distMs, seen, network } = state;
  state.query = nextVersion(state.query, wanted);
  // No later entry can better a time that is not above the smallest one waiting.
  const finalUpToMs = heap.size > 0 ? heap.topKey() : INFINITE_MS;
  let pending = 0;
  for (const { piece } of from) {
    for (let arc = 2 * piece; arc <= 2 * piece + 1; arc++) {
      const junction = network.head[arc];
      if (state.arcMs[arc] >= INFINITE_MS || wanted[junction] === state.query) continue;
      if (seen[junction] === state.tree && distMs[junction] <= finalUpToMs) continue;
      wanted[junction] = state.query;
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
  const alongMs = viaJunctionMs(state, from, along);
  const againstMs = viaJunctionMs(state, from, along + 1);
  if (Math.min(alongMs, againstMs) >= INFINITE_MS) return -1;
  return alongMs <= againstMs ? along : along + 1;
}

/** `INFINITE_MS` or more where there is no such way. */
function viaJunctionMs(state: State, from: Position, exit: number): number {
  if (exit < 0) return INFINITE_MS;
  const junction = state.network.head[exit];
  if (state.seen[junction] !== state.tree) return INFINITE_MS;
  return msToHead(state.arcMs, state.network.pieceLengthMm, exit, from.offsetMm) + state.distMs[junction];
}

function alongPieceMs({ network, arcMs }: State, from: Position, to: Position): number {
  const arc = directArc(arcMs, network.pieceLengthMm, from, to);
  return arc < 0 ? INFINITE_MS : directMs(arcMs, network.pieceLengthMm, arc, from, to);
}

/** The way that the last search found from the head of `exit`, with the parts of pieces at both ends. */
function follow(state: State, from: Position, to: Position, exit: number, ms: number, wantsPath: boolean): Route {
  const { network, nextArc } = state;
  const arcs: number[] = [];
  let lengthMm = network.pieceLengthMm[from.piece] - mmFromTail(network.pieceLengthMm[from.piece], exit, from.offsetMm);
  if (wantsPath) arcs.push(exit);
  let arc = nextArc[network.head[exit]];
  while (arc >= 0) {
    lengthMm += network.pieceLengthMm[arc >> 1];
    if (wantsPath) arcs.push(arc);
    arc = nextArc[network.head[arc]];
  }
  if (wantsPath) arcs.push(~arc);
  return { ms, lengthMm: lengthMm + mmFromTail(network.pieceLengthMm[to.piece], ~arc, to.offsetMm), arcs };
}
