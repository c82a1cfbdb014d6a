import type { Cell } from './cell.ts';
import { MaxFlow, NEITHER, SINK, SOURCE } from './max-flow.ts';

export interface BisectOptions {
  readonly directions: number;
  readonly balance: number;
}

export function bisect(cell: Cell, { directions, balance }: BisectOptions): Uint8Array {
  let best: Separator | undefined;
  const side = new Uint8Array(cell.vertex.length);
  for (let d = 0; d < directions; d++) {
    const angle = (Math.PI * d) / directions;
    const order = projected(cell, angle);
    mark(cell, order, balance, side);
    const flow = new MaxFlow(cell, side);
    if (flow.run(best?.cut ?? Infinity) === undefined) continue;
    const near = separatorOf(cell, flow.sourceSide());
    const far = separatorOf(cell, flow.allButSinkSide());
    const better = near.lighter >= far.lighter ? near : far;
    best = better;
  }
  return best!.removed;
}

interface Separator {
  readonly removed: Uint8Array;
  readonly cut: number;
  readonly lighter: number;
}
function separatorOf(cell: Cell, inside: Uint8Array): Separator {
  const { firstOut, head, weight } = cell;
  const removed = [new Uint8Array(inside.length), new Uint8Array(inside.length)];
  let cut = 0;
  const size = [0, 0];
  const heavy = [0, 0];
  for (let v = 0; v < inside.length; v++) {
    const s = inside[v];
    heavy[s] += weight[v];
    let ends = 0;
    for (let a = firstOut[v]; a < firstOut[v + 1]; a++) if (inside[head[a]] !== s) ends++;
    if (ends === 0) continue;
    cut += ends;
    size[s]++;
    removed[s][v] = 1;
  }
  const pick = size[0] < size[1] ? 0 : 1;
  return { removed: removed[pick], cut: cut / 2, lighter: Math.min(heavy[0], heavy[1]) };
}

function projected(cell: Cell, angle: number): Uint32Array {
  const { x, y } = cell;
  const count = x.length;
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  const keys = new Float64Array(count);
  for (let v = 0; v < count; v++) keys[v] = Math.round(x[v] * dx + y[v] * dy) * 0x20_0000 + v;
  keys.sort();
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i++) order[i] = ((keys[i] % 0x20_0000) + 0x20_0000) % 0x20_0000;
  return order;
}

function mark(cell: Cell, order: Uint32Array, balance: number, side: Uint8Array): void {
  const { weight } = cell;
  let total = 0;
  for (let i = 0; i < weight.length; i++) total += weight[i];
  side.fill(NEITHER);
  let sum = 0;
  for (let i = 0; i < order.length - 1 && (i === 0 || sum < balance * total); i++) {
    side[order[i]] = SOURCE;
    sum += weight[order[i]];
  }
  sum = 0;
  for (let i = order.length - 1; i > 0 && side[order[i]] === NEITHER && (i === order.length - 1 || sum < balance * total); i--) {
    side[order[i]] = SINK;
    sum += weight[order[i]];
  }
}
