import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPrng, type Prng } from '../../src/core/prng.ts';
import { bisect } from '../../src/routing/hierarchy/bisect.ts';
import { type Cell, componentsWithout, wholeCell } from '../../src/routing/hierarchy/cell.ts';
import { runTask } from '../../src/routing/hierarchy/dissect.ts';
import { edgeNet, entry, exit, vertexNet } from '../../src/routing/hierarchy/flow-net.ts';
import { MaxFlow, SINK, SOURCE } from '../../src/routing/hierarchy/max-flow.ts';
import { minimumDegreeOrder } from '../../src/routing/hierarchy/minimum-degree.ts';
import { edgeSeparator, vertexSeparator } from '../../src/routing/hierarchy/separator.ts';
import { shave } from '../../src/routing/hierarchy/shave.ts';
import { type Edge, edgesOf, grid, ORDINARY, plainGraph, randomGraph } from './plain-graphs.ts';

const SEED = 1973;
const RUNS = 80;
const OPTIONS = { directions: 4, balances: [0.2, 0.3, 0.4] };

const holds = (what: (seed: number) => void): void =>
  fc.assert(fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), what), { seed: SEED, numRuns: RUNS });

const isOneOf = (flags: Uint8Array): number[] => [...flags.keys()].filter((v) => flags[v] === 1);
const all = (cell: Cell): number[] => [...cell.vertex.keys()];
const componentsOf = (cell: Cell, without: Uint8Array = new Uint8Array(cell.vertex.length)): Cell[] =>
  componentsWithout(cell, without, cell.firstRank);

describe(`a maximum flow, ${RUNS} graphs of up to 9 vertices from seed ${SEED}`, () => {
  it('is the fewest edges that part the terminals, and both of its cuts have so many', () => {
    holds((seed) => {
      const { cell, random } = smallCell(seed);
      const side = new Uint8Array(cell.vertex.length);
      const flow = new MaxFlow(edgeNet(cell), side);
      for (let growth = 0; growth < 2; growth++) {
        markMore(side, random);
        const fewest = fewestEdges(cell, side);
        expect(flow.run()).toBe(fewest);
        for (const inside of [flow.sourceSide(), flow.allButSinkSide()]) {
          expect(cutEdges(cell, inside).length).toBe(fewest);
          expect(all(cell).filter((v) => side[v] === SOURCE && inside[v] === 0)).toEqual([]);
          expect(all(cell).filter((v) => side[v] === SINK && inside[v] === 1)).toEqual([]);
          expect(pathsPast(cell, side, edgeSeparator(cell, inside).isIn)).toBe(false);
        }
      }
    });
  });

  it('through vertices is the fewest vertices that part them, terminals among them', () => {
    holds((seed) => {
      const { cell, random } = smallCell(seed);
      const terminals = new Uint8Array(cell.vertex.length);
      markMore(terminals, random);
      const flow = new MaxFlow(vertexNet(cell), gates(terminals));
      const fewest = fewestVertices(cell, terminals);
      expect(flow.run()).toBe(fewest);
      for (const inside of [flow.sourceSide(), flow.allButSinkSide()]) {
        const { isIn, size } = vertexSeparator(cell, inside);
        expect([size, isOneOf(isIn).length]).toEqual([fewest, fewest]);
        expect(pathsPast(cell, terminals, isIn)).toBe(false);
      }
    });
  });

  it('equals both of its cuts on larger graphs too, as only the greatest flow and the least cut do', () => {
    holds((seed) => {
      const random = createPrng(seed, 'terminals');
      const streets = edgesOf(grid(14, 14)).filter(() => random.below(5) > 0);
      const cell = wholeCell(plainGraph(196, streets));
      const terminals = new Uint8Array(196);
      for (let i = 0; i < 24; i++) terminals[random.below(196)] = i % 2 === 0 ? SOURCE : SINK;
      const flow = new MaxFlow(edgeNet(cell), terminals);
      const edges = flow.run();
      for (const inside of [flow.sourceSide(), flow.allButSinkSide()]) {
        expect(cutEdges(cell, inside).length).toBe(edges);
        expect(pathsPast(cell, terminals, edgeSeparator(cell, inside).isIn)).toBe(false);
      }
      const through = new MaxFlow(vertexNet(cell), gates(terminals));
      const vertices = through.run();
      for (const inside of [through.sourceSide(), through.allButSinkSide()]) {
        const { isIn, size } = vertexSeparator(cell, inside);
        expect(size).toBe(vertices);
        expect(pathsPast(cell, terminals, isIn)).toBe(false);
      }
    });
  });

  it('is given up when it reaches what is too much', () => {
    // Four rows lead from the left column to the right one.
    const cell = wholeCell(grid(6, 4));
    const side = Uint8Array.from(all(cell), (v) => (v % 6 === 0 ? SOURCE : v % 6 === 5 ? SINK : 0));
    expect(new MaxFlow(edgeNet(cell), side).run(4)).toBeUndefined();
    expect(new MaxFlow(edgeNet(cell), side).run(5)).toBe(4);
  });
});

describe(`a bisection, ${RUNS} graphs from seed ${SEED}`, () => {
  it('parts every connected cell in lighter pieces, and its separator is as large as it says', () => {
    holds((seed) => {
      for (const cell of componentsOf(wholeCell(randomGraph(seed, 120)))) {
        const count = cell.vertex.length;
        if (count < 2) continue;
        const { isIn, size, lighterWeight } = bisect(cell, OPTIONS);
        expect(isOneOf(isIn).length).toBe(size);
        expect(size).toBeGreaterThan(0);
        const parts = componentsOf(cell, isIn).map((part) => part.vertex.length);
        expect(parts.reduce((sum, n) => sum + n, size)).toBe(count);
        // Each part lies whole on one side, and the sides weigh `lighterWeight` and the rest.
        expect(Math.max(0, ...parts)).toBeLessThanOrEqual(count - size - lighterWeight);
      }
    });
  });

  it('takes one side of a square grid to part it in halves', () => {
    // Every way to part 20 × 20 in two of at least 3/8 each takes 20 vertices: a corner cut off by a diagonal of k has k (k − 1) / 2.
    const { size, lighterWeight } = bisect(wholeCell(grid(20, 20)), { directions: 4, balances: [0.3, 0.4, 0.45] });
    expect(size).toBe(20);
    expect(lighterWeight).toBeGreaterThanOrEqual(160);
  });

  it('takes the short side of a long grid, however it lies', () => {
    expect(bisect(wholeCell(grid(60, 5)), OPTIONS).size).toBe(5);
    expect(bisect(wholeCell(grid(5, 60)), OPTIONS).size).toBe(5);
  });
});

describe('a task', () => {
  it('places the separator above its parts, which no edge joins', () => {
    holds((seed) => {
      const graph = randomGraph(seed, 150);
      const cells = componentsOf(wholeCell(graph));
      const options = { ...OPTIONS, wholeVerticesMax: 10, smallVerticesMax: 4 };
      const { placed, parts } = runTask({ cells, options });
      const partOf = new Map(parts.flatMap((part, p) => [...part.vertex].map((v) => [v, p] as const)));
      const rankOf = new Map(placed.flatMap((p) => [...p.vertices].map((v, i) => [v, p.firstRank + i] as const)));
      expect(partOf.size + rankOf.size).toBe(graph.vertexCount);
      for (const [a, b] of edgesOf(graph)) {
        const [p, q] = [partOf.get(a), partOf.get(b)];
        if (p !== undefined && q !== undefined) expect(p).toBe(q);
        const part = p ?? q;
        const rank = rankOf.get(p === undefined ? a : b);
        if (part === undefined || rank === undefined) continue;
        expect(rank).toBeGreaterThanOrEqual(parts[part].firstRank + parts[part].vertex.length);
        expect([...parts[part].outer]).toContain(p === undefined ? a : b);
      }
    });
  });
});

describe('what is left when dead ends and chains are shaved off', () => {
  it('has three neighbours each, weighs as much as before, and is connected where the whole was', () => {
    holds((seed) => {
      const cell = wholeCell(randomGraph(seed, 120));
      const { order, core } = shave(cell);
      expect(new Set(order).size).toBe(order.length);
      expect(order.length + core.vertex.length).toBe(cell.vertex.length);
      for (const v of all(core)) {
        const neighbours = core.head.subarray(core.firstOut[v], core.firstOut[v + 1]);
        expect(neighbours.length).toBeGreaterThanOrEqual(3);
        expect(new Set(neighbours).size).toBe(neighbours.length);
        expect(neighbours).not.toContain(v);
        for (let a = core.firstOut[v]; a < core.firstOut[v + 1]; a++) {
          expect([core.reverse[core.reverse[a]], core.head[core.reverse[a]]]).toEqual([a, v]);
        }
      }
      const originals = new Set(core.vertex);
      const whole = componentsOf(cell).filter((part) => part.vertex.some((v) => originals.has(v)));
      const left = componentsOf(core);
      expect(left.length).toBe(whole.length);
      const weights = left.map((part) => part.weight.reduce((sum, w) => sum + w, 0));
      expect(weights.sort()).toEqual(whole.map((part) => part.vertex.length).sort());
    });
  });

  it.each(['a path', 'a ring', 'a star', 'isolated ones'])('is nothing of %s', (name) => {
    expect(shave(wholeCell(ORDINARY[name])).core.vertex.length).toBe(0);
  });
});

describe('minimum degree', () => {
  it('takes the vertex with the fewest neighbours left, in the cell and out of it', () => {
    holds((seed) => {
      const whole = wholeCell(randomGraph(seed, 60));
      const random = createPrng(seed, 'outside');
      const outside = Uint8Array.from(all(whole), () => (random.below(4) === 0 ? 1 : 0));
      for (const cell of componentsOf(whole, outside)) {
        expect([...minimumDegreeOrder(cell)]).toEqual(slowMinimumDegree(cell));
      }
    });
  });
});

function smallCell(seed: number): { cell: Cell; random: Prng } {
  return { cell: wholeCell(randomGraph(seed, 9)), random: createPrng(seed, 'terminals') };
}

function markMore(side: Uint8Array, random: Prng): void {
  for (let v = 0; v < side.length; v++)
    if (side[v] === 0 && random.below(4) === 0) side[v] = [SOURCE, SINK][random.below(2)];
}

/** A source sends from its entry and a sink takes at its exit, so that they too can be what is cut. */
function gates(terminals: Uint8Array): Uint8Array {
  const side = new Uint8Array(2 * terminals.length);
  for (let v = 0; v < terminals.length; v++) {
    if (terminals[v] === SOURCE) side[entry(v)] = SOURCE;
    if (terminals[v] === SINK) side[exit(v)] = SINK;
  }
  return side;
}

/** All sets of vertices that hold the sources and no sink, by the bits of a number. */
function fewestEdges(cell: Cell, side: Uint8Array): number {
  let fewest = Number.POSITIVE_INFINITY;
  for (let set = 0; set < 2 ** side.length; set++) {
    const inside = Uint8Array.from(all(cell), (v) => (set >> v) & 1);
    if (side.some((s, v) => (s === SOURCE && inside[v] === 0) || (s === SINK && inside[v] === 1))) continue;
    fewest = Math.min(fewest, cutEdges(cell, inside).length);
  }
  return fewest;
}

function fewestVertices(cell: Cell, terminals: Uint8Array): number {
  let fewest = Number.POSITIVE_INFINITY;
  for (let set = 0; set < 2 ** terminals.length; set++) {
    const taken = Uint8Array.from(all(cell), (v) => (set >> v) & 1);
    if (!pathsPast(cell, terminals, taken)) fewest = Math.min(fewest, isOneOf(taken).length);
  }
  return fewest;
}

function cutEdges(cell: Cell, inside: Uint8Array): Edge[] {
  return edgesOf(asGraph(cell)).filter(([a, b]) => inside[a] !== inside[b]);
}

const asGraph = ({ vertex, firstOut, head, x, y }: Cell) => ({
  vertexCount: vertex.length,
  firstOut,
  head,
  lonE7: x,
  latE7: y,
});

/** Whether a source still reaches a sink when these vertices are taken away. */
function pathsPast(cell: Cell, side: Uint8Array, taken: Uint8Array): boolean {
  const seen = new Set(all(cell).filter((v) => side[v] === SOURCE && taken[v] === 0));
  for (const v of seen) {
    if (side[v] === SINK) return true;
    for (const u of cell.head.subarray(cell.firstOut[v], cell.firstOut[v + 1])) if (taken[u] === 0) seen.add(u);
  }
  return false;
}

/** Names are numbers of the whole graph, so that those out of the cell have one too. */
function slowMinimumDegree(cell: Cell): number[] {
  const neighbours = new Map<number, Set<number>>();
  const join = (a: number, b: number): void => {
    if (a === b) return;
    neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
    neighbours.set(b, (neighbours.get(b) ?? new Set()).add(a));
  };
  for (const [a, b] of edgesOf(asGraph(cell))) join(cell.vertex[a], cell.vertex[b]);
  for (const v of all(cell)) {
    for (const out of cell.outer.subarray(cell.firstOuter[v], cell.firstOuter[v + 1])) join(cell.vertex[v], out);
  }
  const left = new Set(all(cell));
  const degree = (v: number): number => neighbours.get(cell.vertex[v])?.size ?? 0;
  return all(cell).map(() => {
    const v = [...left].reduce((best, u) =>
      degree(u) < degree(best) || (degree(u) === degree(best) && u < best) ? u : best,
    );
    left.delete(v);
    const around = [...(neighbours.get(cell.vertex[v]) ?? [])];
    for (const a of around) {
      neighbours.get(a)?.delete(cell.vertex[v]);
      for (const b of around) join(a, b);
    }
    return v;
  });
}
