import type { Cell } from './cell.ts';
import { entry, exit } from './flow-net.ts';

/** Vertices whose removal leaves nothing between one side and the other. */
export interface Separator {
  /** Per local vertex, 1 for those of the separator. */
  readonly isIn: Uint8Array;
  readonly size: number;
  /** The weight of the lighter side, the separator on neither. */
  readonly lighterWeight: number;
}

/**
 * Of the edges that leave the inside, their ends on the side that has fewer. The fewest vertices that touch every edge of the cut
 * (König) are no better on Hanoi: 708,145 upward arcs for 708,368, 2.754 M triangles for 2.752 M, 9 % slower.
 */
export function edgeSeparator({ firstOut, head, weight }: Cell, inside: Uint8Array): Separator {
  const ends = [new Uint8Array(inside.length), new Uint8Array(inside.length)];
  const size = [0, 0];
  const endsWeight = [0, 0];
  const sideWeight = [0, 0];
  for (let v = 0; v < inside.length; v++) {
    const side = inside[v];
    sideWeight[side] += weight[v];
    let a = firstOut[v];
    while (a < firstOut[v + 1] && inside[head[a]] === side) a++;
    if (a === firstOut[v + 1]) continue;
    ends[side][v] = 1;
    size[side]++;
    endsWeight[side] += weight[v];
  }
  const side = size[0] < size[1] ? 0 : 1;
  const lighterWeight = Math.min(sideWeight[side] - endsWeight[side], sideWeight[1 - side]);
  return { isIn: ends[side], size: size[side], lighterWeight };
}

/** The vertices with their entry inside and their exit outside. */
export function vertexSeparator({ weight }: Cell, inside: Uint8Array): Separator {
  const isIn = new Uint8Array(weight.length);
  const sideWeight = [0, 0];
  let size = 0;
  for (let v = 0; v < weight.length; v++) {
    if (inside[entry(v)] === 1 && inside[exit(v)] === 0) {
      isIn[v] = 1;
      size++;
    } else {
      sideWeight[inside[entry(v)]] += weight[v];
    }
  }
  return { isIn, size, lighterWeight: Math.min(sideWeight[0], sideWeight[1]) };
}
