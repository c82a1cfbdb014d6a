import { assert } from '../../core/assert.ts';
import { sharedUint32 } from '../../core/shared-columns.ts';
import { transposed, type UpwardGraph } from './contract.ts';

/**
 * Every triangle of the upward graph, twice: as customising asks for it and as unpacking does.
 *
 *            z            x < y < z in rank. The lower arcs xy and xz offer the way y–x–z, or back, to the arc yz.
 *           ╱│
 *          ╱ │            `target`: by x, then y, then z, the arc yz. The lower arcs follow from the place: with the row of x
 *         ╱  │            starting at `a` and d arcs long, its triangles start at `firstTarget[x]`, those of the i-th arc with the
 *        ╱   y            arcs i + 1 … d − 1 follow those of arc i − 1. One number a triangle, read in one linear pass.
 *       ╱  ╱
 *      x─┘                `lower`: by arc yz, the pairs (xy, xz), x increasing: what an arc may be a shortcut for.
 *
 * Alternatives: the list of three numbers that `routing.md` measured reads three times as much.
 */
export interface Triangles {
  readonly firstTarget: Uint32Array;
  readonly target: Uint32Array;
  /** The pairs of arc yz are `lower[2 * i]`, `lower[2 * i + 1]` for i from `firstLower[yz]` to `firstLower[yz + 1] - 1`. */
  readonly firstLower: Uint32Array;
  readonly lower: Uint32Array;
}

/** One pass to number them, one to count and one to fill; each visits every triangle once and searches for nothing. */
export function listTriangles(up: UpwardGraph): Triangles {
  const firstTarget = firstTargets(up);
  const target = listTargets(up, firstTarget);
  const firstLower = sharedUint32(up.head.length + 1);
  for (let k = 0; k < target.length; k++) firstLower[target[k] + 1]++;
  for (let arc = 0; arc < up.head.length; arc++) firstLower[arc + 1] += firstLower[arc];
  return { firstTarget, target, firstLower, lower: listLower(up, target, firstLower) };
}

/** Bounds the memory that a hopeless order may take: 12 bytes each, 3 GB. */
const TRIANGLES_MAX = 2 ** 28;

function firstTargets({ vertexCount, firstUp }: UpwardGraph): Uint32Array {
  const first = sharedUint32(vertexCount + 1);
  for (let x = 0; x < vertexCount; x++) {
    const degree = firstUp[x + 1] - firstUp[x];
    const end = first[x] + (degree * (degree - 1)) / 2;
    assert(end <= TRIANGLES_MAX, `a hierarchy has at most ${TRIANGLES_MAX} triangles`);
    first[x + 1] = end;
  }
  return first;
}

/** By y: its row is laid out by head, then each lower neighbour x looks up the arcs to what both see above. */
function listTargets({ vertexCount, firstUp, head }: UpwardGraph, firstTarget: Uint32Array): Uint32Array {
  const target = sharedUint32(firstTarget[vertexCount]);
  const next = firstTarget.slice();
  const lowerTails = transposed(firstUp, head);
  const arcTo = new Uint32Array(vertexCount);
  // How many arcs of x lead to vertices up to y: counted on while y increases.
  const passed = firstUp.slice();
  for (let y = 0; y < vertexCount; y++) {
    for (let arc = firstUp[y]; arc < firstUp[y + 1]; arc++) arcTo[head[arc]] = arc;
    for (let i = lowerTails.first[y]; i < lowerTails.first[y + 1]; i++) {
      const x = lowerTails.tail[i];
      let k = next[x];
      for (let xz = ++passed[x]; xz < firstUp[x + 1]; xz++) target[k++] = arcTo[head[xz]];
      next[x] = k;
    }
  }
  return target;
}

function listLower({ vertexCount, firstUp }: UpwardGraph, target: Uint32Array, firstLower: Uint32Array): Uint32Array {
  const lower = sharedUint32(2 * target.length);
  const next = firstLower.slice();
  for (let x = 0, k = 0; x < vertexCount; x++) {
    for (let xy = firstUp[x]; xy < firstUp[x + 1]; xy++) {
      for (let xz = xy + 1; xz < firstUp[x + 1]; xz++, k++) {
        const at = 2 * next[target[k]]++;
        lower[at] = xy;
        lower[at + 1] = xz;
      }
    }
  }
  return lower;
}
