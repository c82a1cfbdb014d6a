import type { Cell } from './cell.ts';

export interface Shaved {
  /** Local vertices of the cell in the order of their elimination. */
  readonly order: Uint32Array;
  /** What is left, with the edges that bridge the chains: every vertex has three neighbours or more. */
  readonly core: Cell;
}

/**
 * Eliminates vertices of degree 0, 1 and 2 until none is left: dead ends, then the chains between junctions, then what becomes a
 * chain by that (series-parallel reduction). No order has fewer arcs for doing otherwise: such a vertex brings at most one new edge,
 * and that stands for a way that was there.
 *
 *   a──v──b   →   a─────b       an edge a–b that was there already swallows the new one
 *
 * It goes in rounds that never take two neighbours: a chain of k vertices gets an elimination tree of height log2 k, not k.
 */
export function shave(cell: Cell): Shaved {
  const count = cell.vertex.length;
  const links = linksOf(cell);
  const weight = cell.weight.slice();
  const order = new Uint32Array(count);
  const { waiting, waitingCount } = smallDegrees(links, 2);
  if (waitingCount === 0) return { order: order.subarray(0, 0), core: cell };
  const isWaiting = new Uint8Array(count);
  for (let i = 0; i < waitingCount; i++) isWaiting[waiting[i]] = 1;
  const takenNextTo = new Uint32Array(count);
  let eliminated = 0;
  let end = waitingCount;
  let next: Uint32Array = new Uint32Array(count);
  let now: Uint32Array = waiting;
  for (let round = 1; end > 0; round++) {
    let nextEnd = 0;
    for (let i = 0; i < end; i++) {
      const v = now[i];
      if (takenNextTo[v] === round) {
        next[nextEnd++] = v;
        continue;
      }
      order[eliminated++] = v;
      const start = cell.firstOut[v];
      const degree = links.degree[v];
      if (degree > 0) weight[links.head[start]] += weight[v];
      const a = links.head[start];
      const b = links.head[start + 1];
      eliminate(links, v);
      for (let k = 0; k < degree; k++) {
        const u = k === 0 ? a : b;
        takenNextTo[u] = round;
        if (links.degree[u] > 2 || isWaiting[u] === 1) continue;
        isWaiting[u] = 1;
        next[nextEnd++] = u;
      }
    }
    [now, next] = [next, now];
    end = nextEnd;
  }
  return { order: order.subarray(0, eliminated), core: remaining({ ...cell, weight }, links, isWaiting) };
}

/** Adjacency that shrinks in place: the arcs of v are the `degree[v]` slots from `firstOut[v]` on. */
interface Links {
  readonly firstOut: Uint32Array;
  readonly degree: Uint32Array;
  readonly head: Uint32Array;
  readonly reverse: Uint32Array;
}

function linksOf({ firstOut, head, reverse }: Cell): Links {
  const degree = new Uint32Array(firstOut.length - 1);
  for (let v = 0; v < degree.length; v++) degree[v] = firstOut[v + 1] - firstOut[v];
  return { firstOut, degree, head: head.slice(), reverse: reverse.slice() };
}

function smallDegrees({ degree }: Links, most: number): { waiting: Uint32Array; waitingCount: number } {
  const waiting = new Uint32Array(degree.length);
  let waitingCount = 0;
  for (let v = 0; v < degree.length; v++) if (degree[v] <= most) waiting[waitingCount++] = v;
  return { waiting, waitingCount };
}

/** Takes v away and joins its neighbours, of which there are at most two. */
function eliminate(links: Links, v: number): void {
  const { firstOut, degree, head, reverse } = links;
  const start = firstOut[v];
  if (degree[v] === 2) {
    const [a, b] = [head[start], head[start + 1]];
    const [av, bv] = [reverse[start], reverse[start + 1]];
    if (areLinked(links, a, b)) {
      unlink(links, a, av);
      unlink(links, b, bv);
    } else {
      head[av] = b;
      head[bv] = a;
      reverse[av] = bv;
      reverse[bv] = av;
    }
  } else if (degree[v] === 1) {
    unlink(links, head[start], reverse[start]);
  }
  degree[v] = 0;
}

function areLinked({ firstOut, degree, head }: Links, a: number, b: number): boolean {
  const [from, to] = degree[a] <= degree[b] ? [a, b] : [b, a];
  for (let s = firstOut[from]; s < firstOut[from] + degree[from]; s++) if (head[s] === to) return true;
  return false;
}

/** The last slot of v takes the place of `slot`. */
function unlink({ firstOut, degree, head, reverse }: Links, v: number, slot: number): void {
  const last = firstOut[v] + --degree[v];
  head[slot] = head[last];
  reverse[slot] = reverse[last];
  reverse[reverse[slot]] = slot;
}

function remaining(cell: Cell, { firstOut, degree, head, reverse }: Links, gone: Uint8Array): Cell {
  const keep = new Uint32Array(gone.length);
  const local = new Uint32Array(gone.length);
  const arcOf = new Uint32Array(head.length);
  let [count, arcs] = [0, 0];
  for (let v = 0; v < gone.length; v++) {
    if (gone[v] === 1) continue;
    local[v] = count;
    keep[count++] = v;
    for (let s = firstOut[v]; s < firstOut[v] + degree[v]; s++) arcOf[s] = arcs++;
  }
  const members = keep.subarray(0, count);
  const core = {
    firstOut: new Uint32Array(count + 1),
    head: new Uint32Array(arcs),
    reverse: new Uint32Array(arcs),
  };
  for (let i = 0; i < count; i++) {
    const v = members[i];
    core.firstOut[i + 1] = core.firstOut[i] + degree[v];
    for (let s = firstOut[v]; s < firstOut[v] + degree[v]; s++) {
      core.head[arcOf[s]] = local[head[s]];
      core.reverse[arcOf[s]] = arcOf[reverse[s]];
    }
  }
  return {
    firstRank: cell.firstRank + gone.length - count,
    vertex: members.map((v) => cell.vertex[v]),
    x: Int32Array.from(members, (v) => cell.x[v]),
    y: Int32Array.from(members, (v) => cell.y[v]),
    weight: members.map((v) => cell.weight[v]),
    ...core,
    firstOuter: new Uint32Array(count + 1),
    outer: new Uint32Array(0),
  };
}
