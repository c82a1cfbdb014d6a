import type { Cell } from './cell.ts';

/**
 * Minimum degree (Markowitz 1957, Tinney and Walker 1967), exact: always the vertex with the fewest neighbours in what is left, the
 * lowest of equals, and its neighbours become a clique. Neighbourhoods are rows of bits: for small cells only.
 */
export function minimumDegreeOrder(cell: Cell): Uint32Array {
  const count = cell.vertex.length;
  const outerBit = new Map<number, number>();
  for (const v of cell.outer) if (!outerBit.has(v)) outerBit.set(v, count + outerBit.size);
  const all = count + outerBit.size;
  const words = (all + 31) >> 5;
  const rows = new Uint32Array(all * words);
  const degree = new Uint32Array(all);
  const link = (v: number, u: number): void => {
    rows[v * words + (u >> 5)] |= 1 << (u & 31);
    degree[v]++;
  };
  for (let v = 0; v < count; v++) {
    for (let a = cell.firstOut[v]; a < cell.firstOut[v + 1]; a++) link(v, cell.head[a]);
    for (let o = cell.firstOuter[v]; o < cell.firstOuter[v + 1]; o++) {
      link(v, outerBit.get(cell.outer[o]) ?? 0);
    }
  }
  const order = new Uint32Array(count);
  const isGone = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    let v = -1;
    for (let u = 0; u < count; u++) if (isGone[u] === 0 && (v < 0 || degree[u] < degree[v])) v = u;
    order[i] = v;
    isGone[v] = 1;
    joinNeighbours(rows, words, v, degree, count);
  }
  return order;
}

/** Takes v out of the rows of its neighbours and makes them a clique. */
function joinNeighbours(rows: Uint32Array, words: number, v: number, degree: Uint32Array, count: number): void {
  for (let word = 0; word < words; word++) {
    for (let bits = rows[v * words + word]; bits !== 0; bits &= bits - 1) {
      const u = (word << 5) + 31 - Math.clz32(bits & -bits);
      if (u >= count) return;
      let size = 0;
      for (let k = 0; k < words; k++) rows[u * words + k] |= rows[v * words + k];
      rows[u * words + (u >> 5)] &= ~(1 << (u & 31));
      rows[u * words + (v >> 5)] &= ~(1 << (v & 31));
      for (let k = 0; k < words; k++) size += popCount(rows[u * words + k]);
      degree[u] = size;
    }
  }
}

function popCount(word: number): number {
  let n = word - ((word >>> 1) & 0x5555_5555);
  n = (n & 0x3333_3333) + ((n >>> 2) & 0x3333_3333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
