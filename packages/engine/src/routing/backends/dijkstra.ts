import { assert } from '../../core/assert.ts';
import { HEAP_VALUES_MAX, IntHeap } from '../../core/heap.ts';
import { INFINITE_MS } from '../../core/units.ts';
import type { Network } from '../../map/network.ts';
import { tailOf } from '../../map/network.ts';
import type { Position } from '../../map/position.ts';
import { directArc, directMs, mmFromTail, msFromTail, msToHead } from '../position-time.ts';
import type { ArcTimes, Route, Router } from '../router.ts';

/**
 * Dijkstra (1959), the reference that the fast backends are held against, and the production search until they exist.
 *
 * Every question is one search backwards from the target: `distMs[j]` is the time from junction j to it, `nextArc[j]` the arc to
 * take there. Columns are kept between queries and told apart by a version, so a query allocates nothing but its answer.
 * The router refers to the network's and the metric's columns and copies neither.
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
  /** The other columns hold for junction j only where `seen[j]` is the version. */
  readonly seen: Uint32Array;
  readonly distMs: Int32Array;
  /** The arc to take from here; where it is the target's own piece, to be used in part: `~arc`. */
  readonly nextArc: Int32Array;
  /** The search may end when all junctions marked with the version are settled. */
  readonly wanted: Uint32Array;
  version: number;
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
    version: 0,
  };
}

/** Settles junctions in order of their time to `to`, until those by which `from` can be left are settled or `limitMs` is passed. */
function search(state: State, from: readonly Position[], to: Position, limitMs: number): void {
  const { heap, wanted, network, distMs } = state;
  const { firstOut, outArc, head } = network;
  nextVersion(state);
  let pending = want(state, from);
  heap.clear();
  for (let arc = 2 * to.piece; arc <= 2 * to.piece + 1; arc++) {
    reach(state, tailOf(network, arc), msFromTail(state.arcMs, network.pieceLengthMm, arc, to.offsetMm), ~arc, limitMs);
  }
  while (heap.size > 0 && pending > 0) {
    const ms = heap.topKey();
    const junction = heap.topValue();
    heap.pop();
    if (ms > distMs[junction]) continue;
    if (wanted[junction] === state.version) pending--;
    for (let i = firstOut[junction]; i < firstOut[junction + 1]; i++) {
      const arc = outArc[i] ^ 1;
      reach(state, head[arc ^ 1], ms + state.arcMs[arc], arc, limitMs);
    }
  }
}

/** Times stay below 2 · INFINITE_MS, an int32, because `limitMs` < INFINITE_MS keeps every unreachable out of the columns. */
function reach(state: State, junction: number, ms: number, nextArc: number, limitMs: number): void {
  if (ms > limitMs || (state.seen[junction] === state.version && ms >= state.distMs[junction])) return;
  state.seen[junction] = state.version;
  state.distMs[junction] = ms;
  state.nextArc[junction] = nextArc;
  state.heap.push(ms, junction);
}

function want(state: State, from: readonly Position[]): number {
  let pending = 0;
  for (const { piece } of from) {
    for (let arc = 2 * piece; arc <= 2 * piece + 1; arc++) {
      const junction = state.network.head[arc];
      if (state.arcMs[arc] >= INFINITE_MS || state.wanted[junction] === state.version) continue;
      state.wanted[junction] = state.version;
      pending++;
    }
  }
  return pending;
}

function nextVersion(state: State): void {
  if (state.version === 0xffff_ffff) {
    state.seen.fill(0);
    state.wanted.fill(0);
    state.version = 0;
  }
  state.version++;
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
  if (state.seen[junction] !== state.version) return INFINITE_MS;
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
