import { bisect } from './bisect.ts';
import { type Cell, componentsWithout, wholeCell } from './cell.ts';
import type { PlainGraph } from './graph.ts';
import { minimumDegreeOrder } from './minimum-degree.ts';
import { shave } from './shave.ts';

export interface OrderOptions {
  readonly directions?: number;
  readonly balance?: number;
  readonly small?: number;
  readonly reshave?: boolean;
}

export function computeOrder(graph: PlainGraph, options: OrderOptions = {}): Uint32Array {
  const { directions = 4, balance = 0.3, small = 128, reshave = false } = options;
  const order = new Uint32Array(graph.vertexCount);
  const whole = wholeCell(graph);
  const stack: { cell: Cell; top: boolean }[] = componentsWithout(whole, new Uint8Array(graph.vertexCount), 0).map(cell => ({ cell, top: true }));
  for (let item = stack.pop(); item; item = stack.pop()) {
    let cell = item.cell;
    if (item.top || reshave) {
      const s = shave(cell);
      for (let i = 0; i < s.order.length; i++) order[cell.firstRank + i] = cell.vertex[s.order[i]];
      cell = s.core;
    }
    const n = cell.vertex.length;
    if (n === 0) continue;
    if (n <= small) {
      const o = minimumDegreeOrder(cell);
      for (let i = 0; i < n; i++) order[cell.firstRank + i] = cell.vertex[o[i]];
      continue;
    }
    const removed = bisect(cell, { directions, balance });
    let end = cell.firstRank + n;
    for (let v = n - 1; v >= 0; v--) if (removed[v] === 1) order[--end] = cell.vertex[v];
    for (const child of componentsWithout(cell, removed, cell.firstRank)) stack.push({ cell: child, top: false });
  }
  const rank = new Uint32Array(graph.vertexCount);
  for (let r = 0; r < order.length; r++) rank[order[r]] = r;
  return rank;
}
