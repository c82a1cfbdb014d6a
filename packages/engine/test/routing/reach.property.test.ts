import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INFINITE_MS, INVALID_INDEX } from '../../src/core/units.ts';
import { buildRoadGraph } from '../../src/map/road-graph.ts';
import { createDijkstraRouter } from '../../src/routing/backends/dijkstra.ts';
import { plainGraph } from '../../src/routing/hierarchy/graph.ts';
import { buildHierarchy } from '../../src/routing/hierarchy/hierarchy.ts';
import { computeOrder } from '../../src/routing/hierarchy/order.ts';
import { customise } from '../../src/routing/metric/customise.ts';
import { computeRoadTimes } from '../../src/routing/metric/road-times.ts';
import { createFromSource, leaveFrom, msFromSource } from '../../src/routing/query/from-source.ts';
import {
  createLabelScratch,
  createLabels,
  writeBackwardLabel,
  writeForwardLabel,
} from '../../src/routing/query/label.ts';
import { type Candidates, createNearest, findNearest, type Nearest } from '../../src/routing/query/nearest.ts';
import { createReach, reachMs, reachSource, sweepReach } from '../../src/routing/query/reach.ts';
import type { SearchGraph } from '../../src/routing/query/search-graph.ts';
import { drawNetwork } from '../../src/testing/index.ts';
import { EVEN } from './even-profile.ts';
import { drawLot, type Lot, lotFailure } from './hierarchies.ts';

const SEED = 20261127;
const RUNS = 150;
const SOURCES = 5;
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

const graphOf = ({ hierarchy, network, times }: Lot): SearchGraph => ({
  hierarchy,
  metric: customise(hierarchy, times),
  lengthMm: network.pieceLengthMm,
});

/** `table[t][s]`: from position s to position t, by the reference. */
function referenceTable({ network, roads, times, positions }: Lot): number[][] {
  const reference = createDijkstraRouter(network, roads, times);
  return positions.map((to) => [...reference.manyToOne(positions, to)]);
}

/** From the quickest of the sources to each position. */
const fromSources = (table: number[][], sources: readonly number[]): number[] =>
  table.map((row) => Math.min(...sources.map((s) => row[s])));

/** To the quickest of the sources from each position. */
const toSources = (table: number[][], sources: readonly number[]): number[] =>
  table.map((_, p) => Math.min(...sources.map((s) => table[s][p])));

/** The same with times of 1 to 3 ms, so that many ways are equally quick. */
function withTies(lot: Lot): Lot {
  const arcMs = lot.times.arcMs.map((ms) => (ms >= INFINITE_MS ? ms : 1 + lot.random.below(3)));
  return { ...lot, times: { ...lot.times, arcMs } };
}

function check(what: (lot: Lot) => void): void {
  fc.assert(
    fc.property(seeds, (seed) => what(drawLot(seed))),
    { seed: SEED, numRuns: RUNS },
  );
}

describe(`reach, ${RUNS} networks with hierarchies of any order from seed ${SEED}`, () => {
  const options = { sourcesMax: SOURCES, keepsSource: false } as const;

  it('takes from one position to everywhere, and back, the times of the reference', () => {
    check((lot) => {
      const graph = graphOf(lot);
      const [from, to] = (['from', 'to'] as const).map((direction) =>
        createReach(lot.hierarchy, { ...options, direction }),
      );
      const table = referenceTable(lot);
      lot.positions.slice(0, 6).forEach((source, s) => {
        sweepReach(graph, from, [source]);
        sweepReach(graph, to, [source]);
        const seen = lot.positions.map((position) => [reachMs(from, position), reachMs(to, position)]);
        expect(seen, lotFailure(lot)).toEqual(lot.positions.map((_, p) => [table[p][s], table[s][p]]));
      });
    });
  });

  it('of several sources counts the nearest, and names the first of equally near ones', () => {
    check((drawn) => {
      const lot = drawn.random.below(2) === 0 ? drawn : withTies(drawn);
      const graph = graphOf(lot);
      const table = referenceTable(lot);
      // One of them twice; two on one piece are ordinary in small networks.
      const sources = [3, 0, 7, 3, 5];
      const positions = sources.map((s) => lot.positions[s]);
      for (const direction of ['from', 'to'] as const) {
        const kept = createReach(lot.hierarchy, { sourcesMax: SOURCES, direction, keepsSource: true });
        const bare = createReach(lot.hierarchy, { ...options, direction });
        for (const reach of [kept, bare]) sweepReach(graph, reach, positions);
        const wanted = direction === 'from' ? fromSources(table, sources) : toSources(table, sources);
        expect(
          lot.positions.map((position) => reachMs(kept, position)),
          lotFailure(lot),
        ).toEqual(wanted);
        expect(
          lot.positions.map((position) => reachMs(bare, position)),
          lotFailure(lot),
        ).toEqual(wanted);
        const winners = wanted.map((ms, p) =>
          ms >= INFINITE_MS
            ? INVALID_INDEX
            : sources.findIndex((s) => (direction === 'from' ? table[p][s] : table[s][p]) === ms),
        );
        expect(
          lot.positions.map((position) => reachSource(kept, position)),
          lotFailure(lot),
        ).toEqual(winners);
      }
    });
  });

  it('forgets what the sweep before found', () => {
    check((lot) => {
      const graph = graphOf(lot);
      const [used, fresh] = [0, 1].map(() =>
        createReach(lot.hierarchy, { ...options, direction: 'from', keepsSource: true }),
      );
      sweepReach(graph, used, lot.positions.slice(0, SOURCES));
      for (const reach of [used, fresh]) sweepReach(graph, reach, [lot.positions[9]]);
      const seen = [used, fresh].map((reach) =>
        lot.positions.map((position) => [reachMs(reach, position), reachSource(reach, position)]),
      );
      expect(seen[0], lotFailure(lot)).toEqual(seen[1]);
      sweepReach(graph, used, []);
      expect(lot.positions.every((position) => reachMs(used, position) === INFINITE_MS)).toBe(true);
    });
  });

  it('refuses more sources than it was made for, and questions before a sweep', () => {
    const lot = drawLot(SEED);
    const reach = createReach(lot.hierarchy, { ...options, direction: 'from' });
    expect(() => reachMs(reach, lot.positions[0])).toThrow('after its sweep');
    expect(() => sweepReach(graphOf(lot), reach, lot.positions)).toThrow('16 sources of at most 5');
    sweepReach(graphOf(lot), reach, lot.positions.slice(0, 1));
    expect(() => reachSource(reach, lot.positions[0])).toThrow('a reach that keeps it');
  });
});

describe(`one to many, ${RUNS} networks from seed ${SEED}`, () => {
  it('takes the times of the reference, whatever source was asked before', () => {
    check((lot) => {
      const graph = graphOf(lot);
      const search = createFromSource(lot.hierarchy);
      const table = referenceTable(lot);
      const seen = table.map((row) => [...row]);
      lot.positions.forEach((source, s) => {
        leaveFrom(search, graph, source);
        for (let t = seen.length - 1; t >= 0; t--) seen[t][s] = msFromSource(search, lot.positions[t]);
      });
      expect(seen, lotFailure(lot)).toEqual(table);
    });
  });
});

describe(`the nearest candidates, ${RUNS} networks from seed ${SEED}`, () => {
  const found = ({ count, slot, ms }: Nearest) =>
    Array.from({ length: count }, (_, i) => ({ slot: slot[i], ms: ms[i] }));

  /** Bounds of every quality, also none and the time itself; candidates in an order drawn by lot, some left out. */
  function drawCandidates({ random }: Lot, times: readonly number[]): Candidates {
    const quality = random.below(4);
    const slot = times.map((_, i) => i).filter(() => random.below(5) > 0);
    for (let i = slot.length - 1; i > 0; i--) {
      const k = random.below(i + 1);
      [slot[i], slot[k]] = [slot[k], slot[i]];
    }
    const boundOf = (s: number): number =>
      [0, times[s], Math.floor(0.7 * times[s]), Math.floor(random.float() * times[s])][quality];
    return { count: slot.length, slot, boundMs: slot.map(boundOf) };
  }

  it('are those of brute force: ties by slot, islands left out, fewer than asked for where fewer can come', () => {
    check((lot) => {
      const graph = graphOf(lot);
      const scratch = createLabelScratch(lot.hierarchy);
      // Half of the slots hold the position of another, so that equal times are ordinary.
      const places = [...lot.positions, ...lot.positions];
      const kept = createLabels(lot.hierarchy, places.length);
      for (const [slot, place] of places.entries()) writeForwardLabel(graph, scratch, place, kept, slot);
      const one = createLabels(lot.hierarchy, 1);
      const nearest = createNearest(places.length);
      const reference = createDijkstraRouter(lot.network, lot.roads, lot.times);
      for (const target of lot.positions.slice(0, 6)) {
        const times = [...reference.manyToOne(places, target)];
        const candidates = drawCandidates(lot, times);
        writeBackwardLabel(graph, scratch, target, one, 0);
        for (const k of [1, 3, places.length]) {
          findNearest(graph, scratch, kept, candidates, one, 0, k, nearest);
          const wanted = Array.from(candidates.slot, (slot) => ({ slot, ms: times[slot] }))
            .filter(({ ms }) => ms < INFINITE_MS)
            .sort((a, b) => a.ms - b.ms || a.slot - b.slot)
            .slice(0, k);
          expect(found(nearest), lotFailure(lot)).toEqual(wanted);
        }
      }
      expect(scratch.ms.every((ms) => ms === INFINITE_MS)).toBe(true);
    });
  });

  it('are found without joining those that cannot be among them', () => {
    const town = drawNetwork({ map: 'T-A-B-C-D-E', ways: { TABCDE: {} } });
    const roads = buildRoadGraph(town.network);
    const times = computeRoadTimes(town.network, roads, EVEN);
    const plain = plainGraph(town.network, roads);
    const hierarchy = buildHierarchy(roads, plain, computeOrder(plain));
    const graph = { hierarchy, metric: customise(hierarchy, times), lengthMm: town.network.pieceLengthMm };
    const scratch = createLabelScratch(hierarchy);
    const kept = createLabels(hierarchy, 5);
    const one = createLabels(hierarchy, 1);
    for (const [slot, end] of ['E-D', 'C-B', 'B-A', 'D-C', 'A-T'].entries())
      writeForwardLabel(graph, scratch, town.position(end, 0), kept, slot);
    writeBackwardLabel(graph, scratch, town.position('T-A', 0), one, 0);
    // 200 m are 20 s: from E, C, B, D, A 100, 60, 40, 80, 20 s. The bound is the time less 30 s, so D's is 50 and C's 30.
    const boundMs = [70_000, 30_000, 10_000, 50_000, 0];
    const nearest = createNearest(2);
    findNearest(graph, scratch, kept, { count: 5, slot: [0, 1, 2, 3, 4], boundMs }, one, 0, 2, nearest);
    const wanted = [
      { slot: 4, ms: 20_000 },
      { slot: 2, ms: 40_000 },
    ];
    expect(found(nearest)).toEqual(wanted);
    // A and B, and C because its bound is below B's 40 s.
    expect(nearest.joined).toBe(3);
    // C's bound as large as B's time: it may be as near, but not nearer.
    boundMs[1] = 40_000;
    findNearest(graph, scratch, kept, { count: 5, slot: [0, 1, 2, 3, 4], boundMs }, one, 0, 2, nearest);
    expect([found(nearest), nearest.joined]).toEqual([wanted, 3]);
    boundMs[1] = 40_001;
    findNearest(graph, scratch, kept, { count: 5, slot: [0, 1, 2, 3, 4], boundMs }, one, 0, 2, nearest);
    expect([found(nearest), nearest.joined]).toEqual([wanted, 2]);
  });
});
