import type { Cell } from './cell.ts';

/** What a flow runs over. The tail of an arc is the head of its reverse. */
export interface FlowNet {
  readonly firstOut: Uint32Array;
  readonly head: Uint32Array;
  readonly reverse: Uint32Array;
  /** Per arc, how many more units may go along it; a flow changes it. */
  readonly rest: Uint8Array;
}

/** One unit along every edge: 1 before, 0 and 2 after a path went along the arc. The rest is the cell's own columns. */
export function edgeNet({ firstOut, head, reverse }: Cell): FlowNet {
  return { firstOut, head, reverse, rest: new Uint8Array(head.length).fill(1) };
}

export const entry = (vertex: number): number => 2 * vertex;
export const exit = (vertex: number): number => 2 * vertex + 1;

/**
 * One unit through every vertex: each becomes an entry and an exit, joined by an arc for one unit; an edge u–v becomes two arcs that
 * never fill, since no more than one unit comes to them.
 *
 *   ──► entry(v) ──1──► exit(v) ──∞──► entry(u) ──1──► exit(u) ──►       and exit(u) ──∞──► entry(v)
 *
 * The arcs of an entry are the one to its exit and the reverses of those that come in; of an exit, the reverse of that and those
 * that go out: each in the order of the cell's.
 */
export function vertexNet(cell: Cell): FlowNet {
  const count = cell.vertex.length;
  const arcs = 2 * (count + cell.head.length);
  const firstOut = new Uint32Array(2 * count + 1);
  for (let v = 0; v < count; v++) {
    const degree = cell.firstOut[v + 1] - cell.firstOut[v];
    firstOut[exit(v)] = firstOut[entry(v)] + 1 + degree;
    firstOut[exit(v) + 1] = firstOut[exit(v)] + 1 + degree;
  }
  const net = { firstOut, head: new Uint32Array(arcs), reverse: new Uint32Array(arcs), rest: new Uint8Array(arcs) };
  for (let v = 0; v < count; v++) {
    const through = firstOut[entry(v)];
    const back = firstOut[exit(v)];
    net.head[through] = exit(v);
    net.head[back] = entry(v);
    net.reverse[through] = back;
    net.reverse[back] = through;
    net.rest[through] = 1;
    for (let a = cell.firstOut[v]; a < cell.firstOut[v + 1]; a++) {
      const u = cell.head[a];
      const out = back + 1 + a - cell.firstOut[v];
      const incoming = firstOut[entry(u)] + 1 + cell.reverse[a] - cell.firstOut[u];
      net.head[out] = entry(u);
      net.head[incoming] = exit(v);
      net.reverse[out] = incoming;
      net.reverse[incoming] = out;
      net.rest[out] = NEVER_FULL;
    }
  }
  return net;
}

const NEVER_FULL = 2;
