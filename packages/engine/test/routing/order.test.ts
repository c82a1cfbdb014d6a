import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPrng } from '../../src/core/prng.ts';
import { type CellResult, type CellTask, runTask } from '../../src/routing/hierarchy/dissect.ts';
import type { PlainGraph } from '../../src/routing/hierarchy/graph.ts';
import { computeOrder, computeOrderOn, type OrderOptions, type TaskRunner } from '../../src/routing/hierarchy/order.ts';
import { orderQuality } from '../../src/routing/hierarchy/quality.ts';
import { randomOrder } from './hierarchies.ts';
import { edgesOf, grid, ORDINARY, plainGraph, randomGraph } from './plain-graphs.ts';

const SEED = 305;
const RUNS = 60;
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

/** Limits so low that graphs of a few hundred vertices are cut often, and handed back in parts. */
const CUT_MUCH: OrderOptions = { wholeVerticesMax: 40, smallVerticesMax: 6 };

/** Tasks end in a turn drawn by lot, on copies of what they were given. */
function slowRunner(seed: number, atOnce: number): TaskRunner & { underWayMax: number } {
  const random = createPrng(seed, 'turns');
  let underWay = 0;
  return {
    atOnce,
    underWayMax: 0,
    async run(task) {
      this.underWayMax = Math.max(this.underWayMax, ++underWay);
      const result = structuredClone(runTask(structuredClone(task)));
      for (let turns = random.below(6); turns > 0; turns--) await Promise.resolve();
      underWay--;
      return result;
    },
  };
}

const sorted = (rank: Uint32Array): number[] => [...rank.slice().sort()];
const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

describe(`the order, ${RUNS} graphs from seed ${SEED}`, () => {
  const holds = (what: (graph: PlainGraph, seed: number) => void): void =>
    fc.assert(
      fc.property(seeds, (seed) => what(randomGraph(seed, 300), seed)),
      { seed: SEED, numRuns: RUNS },
    );

  it('gives every vertex a rank of its own', () => {
    holds((graph) => {
      for (const options of [{}, CUT_MUCH]) {
        expect(sorted(computeOrder(graph, options))).toEqual(upTo(graph.vertexCount));
      }
    });
  });

  it.each(Object.entries(ORDINARY))('gives every vertex a rank of its own in %s', (_, graph) => {
    for (const options of [{}, CUT_MUCH]) {
      expect(sorted(computeOrder(graph, options))).toEqual(upTo(graph.vertexCount));
    }
  });

  it('does not depend on where, when and in which turn its tasks run', () => {
    holds((graph, seed) => {
      const random = createPrng(seed, 'turns');
      const shuffled = computeOrder(graph, {
        ...CUT_MUCH,
        runTasks: (tasks) => {
          const turns = tasks.map((task) => ({ task: structuredClone(task), turn: random.float() }));
          return turns.sort((a, b) => a.turn - b.turn).map(({ task }) => structuredClone(runTask(task)));
        },
      });
      expect(shuffled).toEqual(computeOrder(graph, CUT_MUCH));
    });
  });

  it('is the same where tasks are waited for, whichever is done first, and never has more under way than it may', async () => {
    for (let seed = SEED; seed < SEED + RUNS / 2; seed++) {
      const graph = randomGraph(seed, 300);
      const atOnce = 1 + (seed % 3);
      const runner = slowRunner(seed, atOnce);
      expect(await computeOrderOn(graph, runner, CUT_MUCH), `seed ${seed}`).toEqual(computeOrder(graph, CUT_MUCH));
      expect(runner.underWayMax, `seed ${seed}`).toBeLessThanOrEqual(atOnce);
    }
  });

  it.each(Object.entries(ORDINARY))('is the same where tasks are waited for in %s', async (_, graph) => {
    expect(await computeOrderOn(graph, slowRunner(SEED, 2), CUT_MUCH)).toEqual(computeOrder(graph, CUT_MUCH));
  });

  it('fails with what a task fails with, and hands over no more', async () => {
    const graph = grid(20, 20);
    let runs = 0;
    const run = (task: CellTask): Promise<CellResult> =>
      ++runs < 4 ? Promise.resolve(runTask(task)) : Promise.reject(new Error(`task ${runs}`));
    await expect(computeOrderOn(graph, { atOnce: 2, run }, CUT_MUCH)).rejects.toThrow('task 4');
    const seen = runs;
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect([runs, seen <= 5]).toEqual([seen, true]);
  });

  it('leaves the graph as it was', () => {
    const graph = grid(12, 12);
    const before = structuredClone(graph);
    computeOrder(graph, CUT_MUCH);
    expect(graph).toEqual(before);
  });
});

describe('what an order is worth', () => {
  it('is counted as slow elimination counts it', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const graph = randomGraph(seed, 40);
        const rank = randomOrder(graph, createPrng(seed, 'order'));
        const { upwardArcs, triangles, labelVertices, labelArcs } = orderQuality(graph, rank);
        const slow = eliminate(graph, rank);
        expect({ upwardArcs, triangles }).toEqual({ upwardArcs: slow.upwardArcs, triangles: slow.triangles });
        expect([...labelVertices]).toEqual(slow.labelVertices);
        expect([...labelArcs]).toEqual(slow.labelArcs);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it('of a tree is its edges: nothing is added', () => {
    const random = createPrng(SEED, 'tree');
    const edges = Array.from({ length: 999 }, (_, v) => [v + 1, random.below(v + 1)] as const);
    const tree = plainGraph(1_000, edges);
    expect(orderQuality(tree, computeOrder(tree))).toMatchObject({ upwardArcs: 999, triangles: 0 });
  });

  it('of a ring is its edges and one more for each vertex but three', () => {
    // Each vertex of a ring of n ≥ 4 that goes joins its two neighbours, until a triangle is left: 500 + 497, and one triangle each.
    const ring = ORDINARY['a ring'];
    expect(orderQuality(ring, computeOrder(ring))).toMatchObject({ upwardArcs: 997, triangles: 498 });
  });

  it('of a ring is a low tree as well: every second vertex of a chain goes in each round', () => {
    // 500 → 250 → 125 → 63 → 32 → 16 → 8 → 4 → 2 → 1: nine rounds and the last, and no two of one round lie above each other.
    const ring = ORDINARY['a ring'];
    expect(Math.max(...orderQuality(ring, computeOrder(ring)).labelVertices)).toBeLessThanOrEqual(10);
  });

  it('of a grid is what nested dissection promises', () => {
    // Row by row, an n × n grid has n upward arcs a vertex, about n³ = 216,000; George's bound (1973) is 31/4 · n² · log2 n = 164,800.
    // A label passes separators of 60 + 30 + 30 + 15 + 15 + … vertices, at most four sides; row by row it has n² / 2 on average.
    const side = 60;
    const { upwardArcs, labelVertices } = orderQuality(grid(side, side), computeOrder(grid(side, side)));
    expect(upwardArcs).toBeLessThan((31 / 4) * side ** 2 * Math.log2(side) * 0.5);
    expect(labelVertices.reduce((sum, n) => sum + n, 0) / side ** 2).toBeLessThan(4 * side);
  });
});

/** Set by set: what is left of each neighbourhood when its lowest vertex goes. */
function eliminate(graph: PlainGraph, rank: Uint32Array) {
  const count = graph.vertexCount;
  const above = upTo(count).map(() => new Set<number>());
  for (const [a, b] of edgesOf(graph)) above[Math.min(rank[a], rank[b])].add(Math.max(rank[a], rank[b]));
  for (const set of above) for (const x of set) for (const y of set) if (x < y) above[x].add(y);
  const ancestors = (r: number): number[] => (above[r].size === 0 ? [r] : [r, ...ancestors(Math.min(...above[r]))]);
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  return {
    upwardArcs: sum(above.map((set) => set.size)),
    triangles: sum(above.map((set) => (set.size * (set.size - 1)) / 2)),
    labelVertices: upTo(count).map((v) => ancestors(rank[v]).length),
    labelArcs: upTo(count).map((v) => sum(ancestors(rank[v]).map((r) => above[r].size))),
  };
}
