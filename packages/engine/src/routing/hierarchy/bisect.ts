import { assert } from '../../core/assert.ts';
import type { Cell } from './cell.ts';
import { edgeNet, entry, exit, vertexNet } from './flow-net.ts';
import { MaxFlow, SINK, SOURCE } from './max-flow.ts';
import { edgeSeparator, type Separator, vertexSeparator } from './separator.ts';

export interface BisectOptions {
  /** Lines that the vertices are projected on, evenly turned. */
  readonly directions: number;
  /** Shares of the weight that are held together at either end of the line; growing, below one half. */
  readonly balances: readonly number[];
}

/**
 * Inertial flow (Schild, Sommer 2015): the vertices are projected on a line, the first and the last share of them become source and
 * sink, and the minimum cut between the two is a place where few roads cross. For a connected cell of two vertices or more.
 *
 *      sources │ · · ╎· · · · · │ sinks         ╎ the cut; each direction and balance has two, nearest the sources and nearest
 *   ───────────┼─────╎──────────┼────── line       the sinks
 *
 * The best of all those has the fewest separator vertices for the weight of its lighter side. The terminals that it came from are then
 * cut once more through vertices instead of edges. Hanoi, 225,710 vertices and 283,500 edges, minimum degree at 128 vertices, dead ends
 * and chains in the same rounds (`shave`):
 *
 *   chosen by, over 4 directions             seconds of CPU   upward arcs   triangles   label: vertices   arcs
 *   fewest edges, balance 0.3 only                      2.3          718k      3.04 M             144.8   5,126
 *   fewest vertices, balance 0.3 only                   1.8          718k      3.02 M             142.1   4,890
 *   vertices ÷ entropy of the two shares, 0.2 … 0.45    2.4          711k      2.80 M             131.2   4,494
 *   vertices ÷ √lighter side, 0.15 … 0.45               2.9          707k      2.68 M             131.6   4,455
 *   vertices ÷ lighter side, 0.15 … 0.45                3.6          708k      2.75 M             131.3   4,461
 *   the last two, then once through vertices      4.5 | 3.8    702k | 702k   2.57 | 2.62 M  129.3 | 127.6   4,298 | 4,179
 *   … each flow through vertices                  6.5 | 6.2    700k | 701k   2.59 | 2.63 M  127.6 | 127.4   4,287 | 4,192
 *   … 8 directions                                6.1 | 5.7    702k | 701k   2.58 | 2.64 M  128.7 | 127.6   4,265 | 4,202
 *
 * The whole lighter side it is: the shorter label is what every query pays. Fewer balances: 0.2, 0.3, 0.4 take 0.8 s less and make
 * labels of 4,419 arcs.
 */
export function bisect(cell: Cell, { directions, balances }: BisectOptions): Separator {
  const search: Search = { cell, totalWeight: totalOf(cell.weight), score: Number.POSITIVE_INFINITY };
  for (let d = 0; d < directions; d++) tryDirection(search, (Math.PI * d) / directions, balances);
  cutVertices(search);
  assert(search.best !== undefined && search.best.size > 0, 'a connected cell of two vertices has a separator');
  return search.best;
}

interface Search {
  readonly cell: Cell;
  readonly totalWeight: number;
  score: number;
  best?: Separator;
  /** Per vertex, which terminal it was when the best was found. */
  bestSide?: Uint8Array;
}

/** A flow that reaches the best score is given up: its separator is almost never better. */
function tryDirection(search: Search, angle: number, balances: readonly number[]): void {
  const { cell } = search;
  const line = projected(cell, angle);
  const side = new Uint8Array(line.length);
  const flow = new MaxFlow(edgeNet(cell), side);
  const ends: Ends = { low: 0, lowWeight: 0, high: line.length, highWeight: 0 };
  for (const balance of balances) {
    widen(ends, line, cell.weight, balance * search.totalWeight, side);
    if (flow.run(search.score) === undefined) return;
    const near = offer(search, edgeSeparator(cell, flow.sourceSide()));
    const far = offer(search, edgeSeparator(cell, flow.allButSinkSide()));
    if (near || far) search.bestSide = side.slice();
  }
}

function cutVertices(search: Search): void {
  const { cell, bestSide = new Uint8Array(0) } = search;
  const side = new Uint8Array(2 * bestSide.length);
  for (let v = 0; v < bestSide.length; v++) {
    if (bestSide[v] === SOURCE) side[entry(v)] = SOURCE;
    else if (bestSide[v] === SINK) side[exit(v)] = SINK;
  }
  const flow = new MaxFlow(vertexNet(cell), side);
  flow.run();
  offer(search, vertexSeparator(cell, flow.sourceSide()));
  offer(search, vertexSeparator(cell, flow.allButSinkSide()));
}

/** Takes it when it is better than the best so far. One is added so that a lighter side without weight still compares. */
function offer(search: Search, separator: Separator): boolean {
  const score = (separator.size * search.totalWeight) / (2 * (separator.lighterWeight + 1));
  if (score >= search.score) return false;
  search.score = score;
  search.best = separator;
  return true;
}

/** The vertices along the line, ties by vertex: whole steps and the vertex in one double. */
function projected({ x, y }: Cell, angle: number): Uint32Array {
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  const keys = new Float64Array(x.length);
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let v = 0; v < keys.length; v++) {
    const at = x[v] * dx + y[v] * dy;
    keys[v] = at;
    if (at < low) low = at;
    if (at > high) high = at;
  }
  const scale = Math.min(1, STEPS_MAX / (high - low));
  for (let v = 0; v < keys.length; v++) keys[v] = Math.round((keys[v] - low) * scale) * CELL_VERTICES_MAX + v;
  keys.sort();
  return Uint32Array.from(keys, (key) => key % CELL_VERTICES_MAX);
}

/** A key holds a step and a vertex in 53 bits. */
export const CELL_VERTICES_MAX: number = 2 ** 23;
const STEPS_MAX = 2 ** 30 - 1;

/** The sources are `line[0 … low − 1]`, the sinks `line[high …]`. */
interface Ends {
  low: number;
  lowWeight: number;
  high: number;
  highWeight: number;
}

/** Until both ends have the wanted weight, and one vertex at least; a heavy one may bring more. They never meet. */
function widen(ends: Ends, line: Uint32Array, weight: Uint32Array, wanted: number, side: Uint8Array): void {
  while (ends.low === 0 || (ends.lowWeight < wanted && ends.low < ends.high - 1)) {
    ends.lowWeight += weight[line[ends.low]];
    side[line[ends.low++]] = SOURCE;
  }
  while (ends.high === line.length || (ends.highWeight < wanted && ends.low < ends.high)) {
    ends.highWeight += weight[line[--ends.high]];
    side[line[ends.high]] = SINK;
  }
}

function totalOf(weight: Uint32Array): number {
  let total = 0;
  for (let v = 0; v < weight.length; v++) total += weight[v];
  return total;
}
