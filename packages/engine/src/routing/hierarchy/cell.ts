import type { PlainGraph } from './graph.ts';

/**
 * A part of the graph whose vertices take the ranks `firstRank … firstRank + vertex.length - 1`: plain typed arrays, which refer to
 * nothing else and can be posted to a worker. Local vertices are numbered from 0 in the order of a breadth-first search, so that
 * neighbours lie near each other in memory; nothing promises that the arcs of a vertex are sorted.
 */
export interface Cell {
  readonly firstRank: number;
  /** Per local vertex, its number in the whole graph. */
  readonly vertex: Uint32Array;
  readonly firstOut: Uint32Array;
  readonly head: Uint32Array;
  /** Per arc, the arc that runs the other way. */
  readonly reverse: Uint32Array;
  /** The edges that lead out of the cell, to vertices with higher ranks: per local vertex, their numbers in the whole graph. */
  readonly firstOuter: Uint32Array;
  readonly outer: Uint32Array;
  /** Where it lies on a plane, one unit = 1e-7 degrees of latitude. */
  readonly x: Int32Array;
  readonly y: Int32Array;
  /** Itself and the vertices that were eliminated into it: a bisection balances weights. */
  readonly weight: Uint32Array;
}

/** The whole graph as one cell. */
export function wholeCell(graph: PlainGraph): Cell {
  const { vertexCount, lonE7, latE7 } = graph;
  const firstOut = graph.firstOut.slice(0, vertexCount + 1);
  const head = graph.head.slice(0, firstOut[vertexCount]);
  const scale = Math.cos((middle(latE7) / 1e7) * (Math.PI / 180));
  return {
    firstRank: 0,
    vertex: Uint32Array.from({ length: vertexCount }, (_, v) => v),
    firstOut,
    head,
    reverse: reverseArcs(firstOut, head),
    firstOuter: new Uint32Array(vertexCount + 1),
    outer: new Uint32Array(0),
    x: lonE7.map((lon) => Math.round(lon * scale)),
    y: latE7.slice(),
    weight: new Uint32Array(vertexCount).fill(1),
  };
}

/**
 * The connected components of what stays when the vertices with `removed` = 1 are taken away, in the order of their lowest local
 * vertex; each takes the next free ranks from `firstRank` on.
 */
export function componentsWithout(cell: Cell, removed: Uint8Array, firstRank: number): Cell[] {
  const { firstOut, head } = cell;
  const count = cell.vertex.length;
  const seen = removed.slice();
  const queue = new Uint32Array(count);
  const local = new Uint32Array(count);
  const arcOf = new Uint32Array(head.length);
  const parts: Cell[] = [];
  let rank = firstRank;
  for (let root = 0; root < count; root++) {
    if (seen[root] === 1) continue;
    let end = 0;
    queue[end++] = root;
    seen[root] = 1;
    for (let i = 0; i < end; i++) {
      const v = queue[i];
      local[v] = i;
      for (let a = firstOut[v]; a < firstOut[v + 1]; a++) {
        const w = head[a];
        if (seen[w] === 1) continue;
        seen[w] = 1;
        queue[end++] = w;
      }
    }
    parts.push(extract(cell, queue.subarray(0, end), { local, arcOf, removed, firstRank: rank }));
    rank += end;
  }
  return parts;
}

interface Extraction {
  /** Per vertex of the cell, its number in the part. */
  readonly local: Uint32Array;
  /** Room for one number per arc of the cell. */
  readonly arcOf: Uint32Array;
  readonly removed: Uint8Array;
  readonly firstRank: number;
}

function extract(cell: Cell, members: Uint32Array, { local, arcOf, removed, firstRank }: Extraction): Cell {
  const count = members.length;
  const firstOut = new Uint32Array(count + 1);
  const firstOuter = new Uint32Array(count + 1);
  let [arcs, outers] = [0, 0];
  for (let i = 0; i < count; i++) {
    const v = members[i];
    for (let a = cell.firstOut[v]; a < cell.firstOut[v + 1]; a++) {
      if (removed[cell.head[a]] === 0) arcOf[a] = arcs++;
      else outers++;
    }
    outers += cell.firstOuter[v + 1] - cell.firstOuter[v];
    firstOut[i + 1] = arcs;
    firstOuter[i + 1] = outers;
  }
  const outer = new Uint32Array(outers);
  const head = new Uint32Array(arcs);
  const reverse = new Uint32Array(arcs);
  const vertex = new Uint32Array(count);
  const x = new Int32Array(count);
  const y = new Int32Array(count);
  const weight = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const v = members[i];
    vertex[i] = cell.vertex[v];
    x[i] = cell.x[v];
    y[i] = cell.y[v];
    weight[i] = cell.weight[v];
    let at = firstOuter[i];
    for (let o = cell.firstOuter[v]; o < cell.firstOuter[v + 1]; o++) outer[at++] = cell.outer[o];
    for (let a = cell.firstOut[v]; a < cell.firstOut[v + 1]; a++) {
      if (removed[cell.head[a]] === 1) {
        outer[at++] = cell.vertex[cell.head[a]];
        continue;
      }
      head[arcOf[a]] = local[cell.head[a]];
      reverse[arcOf[a]] = arcOf[cell.reverse[a]];
    }
  }
  return { firstRank, vertex, firstOut, head, reverse, firstOuter, outer, x, y, weight };
}

/** Arcs are visited by head, then by tail: so each vertex meets its neighbours in increasing order, on both ends of every edge. */
export function reverseArcs(firstOut: Uint32Array, head: Uint32Array): Uint32Array {
  const count = firstOut.length - 1;
  const arcs = head.length;
  const tail = new Uint32Array(arcs);
  for (let v = 0; v < count; v++) tail.fill(v, firstOut[v], firstOut[v + 1]);
  const byTail = sortedBy(tail, head, count);
  const byHead = sortedBy(head, tail, count);
  const reverse = new Uint32Array(arcs);
  for (let i = 0; i < arcs; i++) reverse[byTail[i]] = byHead[i];
  return reverse;
}

/** Arcs sorted by `first`, then by `second`: two stable counting sorts. */
function sortedBy(first: Uint32Array, second: Uint32Array, count: number): Uint32Array {
  const identity = Uint32Array.from({ length: first.length }, (_, a) => a);
  return countingSort(countingSort(identity, second, count), first, count);
}

function countingSort(items: Uint32Array, key: Uint32Array, count: number): Uint32Array {
  const next = new Uint32Array(count + 1);
  for (let i = 0; i < items.length; i++) next[key[items[i]] + 1]++;
  for (let k = 0; k < count; k++) next[k + 1] += next[k];
  const sorted = new Uint32Array(items.length);
  for (let i = 0; i < items.length; i++) sorted[next[key[items[i]]]++] = items[i];
  return sorted;
}

function middle(values: Int32Array): number {
  let [low, high] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    if (i === 0 || values[i] < low) low = values[i];
    if (i === 0 || values[i] > high) high = values[i];
  }
  return (low + high) / 2;
}
