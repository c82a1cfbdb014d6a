import { type BisectOptions, bisect } from './bisect.ts';
import { type Cell, componentsWithout } from './cell.ts';
import { minimumDegreeOrder } from './minimum-degree.ts';

/** A piece of work that depends on no other: plain data, so that it can be posted to a worker and its result back. */
export interface CellTask {
  readonly cells: readonly Cell[];
  readonly options: DissectOptions;
}

export interface DissectOptions extends BisectOptions {
  /** Cells of more vertices are cut once and handed back in parts, smaller ones are ordered to the end. */
  readonly wholeVerticesMax: number;
  /** Cells of up to so many vertices are ordered by minimum degree, not cut. */
  readonly smallVerticesMax: number;
}

export interface CellResult {
  /** Whose ranks are known now. */
  readonly placed: readonly Placed[];
  readonly parts: readonly Cell[];
}

/** These vertices of the whole graph take the ranks from `firstRank` on. */
export interface Placed {
  readonly firstRank: number;
  readonly vertices: Uint32Array;
}

/**
 * Nested dissection (George 1973): the separator takes the highest ranks of the cell, the components without it share the lower ones.
 * No path between two components but through the separator, so the elimination of one adds nothing to another.
 *
 *   ranks of the cell   [ component │ component │ … │ separator ]
 */
export function runTask({ cells, options }: CellTask): CellResult {
  const placed: Placed[] = [];
  const parts: Cell[] = [];
  const open = [...cells];
  for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
    const { firstRank, vertex } = cell;
    if (vertex.length <= options.smallVerticesMax) {
      placed.push({ firstRank, vertices: minimumDegreeOrder(cell).map((v) => vertex[v]) });
      continue;
    }
    const { isIn, size } = bisect(cell, options);
    placed.push({ firstRank: firstRank + vertex.length - size, vertices: vertex.filter((_, v) => isIn[v] === 1) });
    const into = vertex.length > options.wholeVerticesMax ? parts : open;
    for (const part of componentsWithout(cell, isIn, firstRank)) into.push(part);
  }
  return { placed, parts };
}
