import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INFINITE_MS } from '../../src/core/units.ts';
import { ArcAccess, type Network } from '../../src/map/network.ts';
import type { Position } from '../../src/map/position.ts';
import { buildRoadGraph } from '../../src/map/road-graph.ts';
import { cchRouter, createCchRouter, createCchScratch } from '../../src/routing/backends/cch.ts';
import { createDijkstraRouter } from '../../src/routing/backends/dijkstra.ts';
import { customise } from '../../src/routing/metric/customise.ts';
import { joinLabels } from '../../src/routing/query/join.ts';
import { keepLabel, keptSlot, knownIn, planKeptLabels, writeKeptLabels } from '../../src/routing/query/kept-labels.ts';
import {
  createLabelScratch,
  createLabels,
  type Labels,
  writeBackwardLabel,
  writeForwardLabel,
} from '../../src/routing/query/label.ts';
import { createPathBuffer, unpackWay } from '../../src/routing/query/path.ts';
import { createPairSearch, searchPair } from '../../src/routing/query/point-to-point.ts';
import type { SearchGraph } from '../../src/routing/query/search-graph.ts';
import { networkOfRows } from '../../src/testing/index.ts';
import { drawLot, type Lot, lotFailure } from './hierarchies.ts';
import { slowRoads } from './slow-roads.ts';

const SEED = 20261128;
const RUNS = 150;
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

const graphOf = ({ hierarchy, network, times }: Lot): SearchGraph => ({
  hierarchy,
  metric: customise(hierarchy, times),
  lengthMm: network.pieceLengthMm,
});

/** Row by target, as the reference has it. */
const referenceTable = ({ network, roads, times, positions }: Lot): number[][] => {
  const reference = createDijkstraRouter(network, roads, times);
  return positions.map((to) => [...reference.manyToOne(positions, to)]);
};

describe(`queries on a hierarchy of any order, ${RUNS} networks from seed ${SEED}`, () => {
  const check = (what: (lot: Lot) => void): void =>
    fc.assert(
      fc.property(seeds, (seed) => what(drawLot(seed))),
      { seed: SEED, numRuns: RUNS },
    );

  it('joins labels to the times of the reference', () => {
    check((lot) => {
      const graph = graphOf(lot);
      const { positions, hierarchy } = lot;
      const scratch = createLabelScratch(hierarchy);
      const [from, to] = [createLabels(hierarchy, positions.length), createLabels(hierarchy, positions.length)];
      positions.forEach((position, i) => {
        writeForwardLabel(graph, scratch, position, from, i);
        writeBackwardLabel(graph, scratch, position, to, i);
      });
      const cellsMs = new Int32Array(positions.length);
      const table = positions.map((_, t) => {
        joinLabels(graph, scratch, from, positions.length, to, t, cellsMs);
        return [...cellsMs];
      });
      expect(table, lotFailure(lot)).toEqual(referenceTable(lot));
    });
  });

  it('answers many to one and point to point with the times of the reference', () => {
    check((lot) => {
      const router = createCchRouter(lot.network, lot.roads, lot.times, lot.hierarchy);
      const expected = referenceTable(lot);
      const many = lot.positions.map((to) => [...router.manyToOne(lot.positions, to)]);
      expect(many, lotFailure(lot)).toEqual(expected);
      const pairs = lot.positions.map((to) => lot.positions.map((from) => router.route(from, to)?.ms ?? INFINITE_MS));
      expect(pairs, lotFailure(lot)).toEqual(expected);
    });
  });

  it('answers from kept labels, one for each place and way onward, with the times of the reference', () => {
    check((lot) => {
      const { hierarchy, positions } = lot;
      const graph = graphOf(lot);
      const either = positions.flatMap(({ piece, offsetMm }) => [
        { piece, offsetMm },
        { piece, offsetMm, onwardArc: 2 * piece },
        { piece, offsetMm, onwardArc: 2 * piece + 1 },
      ]);
      const kept = planKeptLabels(hierarchy, either);
      writeKeptLabels(graph, createLabelScratch(hierarchy), kept.labels, kept.positions);
      expect(either.map((at) => kept.positions[keptSlot(kept, at)])).toEqual(either);
      const router = cchRouter(graph, createCchScratch(hierarchy), kept);
      const reference = createDijkstraRouter(lot.network, lot.roads, lot.times);
      for (const to of positions.slice(0, 6))
        expect([...router.manyToOne(either, to)], lotFailure(lot)).toEqual([...reference.manyToOne(either, to)]);
    });
  });

  it('copies a label that is there already, and writes the others, as if it had written all', () => {
    check((lot) => {
      const { hierarchy, positions } = lot;
      const graph = graphOf(lot);
      const scratch = createLabelScratch(hierarchy);
      const before = planKeptLabels(hierarchy, positions.slice(0, positions.length >> 1));
      writeKeptLabels(graph, scratch, before.labels, before.positions);
      // The other way round, so that hardly a label keeps its slot.
      const now = planKeptLabels(hierarchy, positions.toReversed());
      writeKeptLabels(graph, scratch, now.labels, now.positions, knownIn(before, now.positions));
      const afresh = planKeptLabels(hierarchy, positions.toReversed());
      writeKeptLabels(graph, scratch, afresh.labels, afresh.positions);
      for (const slot of now.positions.keys())
        expect(labelAt(now.labels, slot), lotFailure(lot)).toEqual(labelAt(afresh.labels, slot));
    });
  });

  it('keeps labels of places that are told of later as long as there is room, and answers from them as from the others', () => {
    check((lot) => {
      const { hierarchy, positions } = lot;
      const graph = graphOf(lot);
      const scratch = createLabelScratch(hierarchy);
      // Without a place there are 16 slots; what comes beyond them is searched for.
      const kept = planKeptLabels(hierarchy, []);
      const told = Array.from({ length: Math.min(20, lot.network.pieceCount) }, (_, piece) => ({ piece, offsetMm: 0 }));
      for (const at of [...told, ...told]) keepLabel(graph, scratch, kept, at);
      expect(kept.positions.length, lotFailure(lot)).toBe(Math.min(16, told.length));
      expect(told.map((at) => keptSlot(kept, at) >= 0)).toEqual(told.map((_, i) => i < 16));
      const router = cchRouter(graph, createCchScratch(hierarchy), kept);
      const reference = createDijkstraRouter(lot.network, lot.roads, lot.times);
      for (const to of positions.slice(0, 6))
        expect([...router.manyToOne(told, to)], lotFailure(lot)).toEqual([...reference.manyToOne(told, to)]);
    });
  });

  it('unpacks ways that connect, are open, and take the time that was found', () => {
    check((lot) => {
      const graph = graphOf(lot);
      const search = createPairSearch(lot.hierarchy, { keepsArcs: true });
      const plain = createPairSearch(lot.hierarchy, { keepsArcs: false });
      const path = createPathBuffer();
      const slow = slowRoads(lot.network, lot.roads, lot.times);
      for (const from of lot.positions) {
        for (const to of lot.positions.slice(0, 4)) {
          const ms = searchPair(graph, search, from, to);
          expect(searchPair(graph, plain, from, to), lotFailure(lot)).toBe(ms);
          unpackWay(graph, search, path);
          const arcs = [...path.arcs.subarray(0, path.count)];
          if (ms >= INFINITE_MS) {
            expect(arcs).toEqual([]);
            continue;
          }
          slow.expectDrivable(from, to, { ms, lengthMm: lengthOfWay(lot.network, from, to, arcs), arcs });
        }
      }
    });
  });

  it('routes on a network of one junction, and on one that no vehicle may use', () => {
    const loop = networkOfRows({
      junctions: [{ at: [0, 0] }],
      pieces: [{ tail: 0, head: 0, lengthMm: 10_000, access: [ArcAccess.VEHICLE, 0] }],
    });
    const noTurns = { profileId: 'even', turnMs: new Int32Array(0) };
    const router = createCchRouter(loop, buildRoadGraph(loop), {
      ...noTurns,
      arcMs: Int32Array.of(1_000, INFINITE_MS),
    });
    // Against the loop's direction: on to the junction, 0.7 of the way, and on to 0.1 of it.
    const [near, far] = [1_000, 3_000].map((offsetMm) => ({ piece: 0, offsetMm }));
    expect(router.route(near, far, { path: true })).toEqual({ ms: 200, lengthMm: 2_000, arcs: [0] });
    expect(router.route(far, near, { path: true })).toEqual({ ms: 800, lengthMm: 8_000, arcs: [0, 0] });
    const steps = networkOfRows({
      junctions: [{ at: [0, 0] }, { at: [10, 0] }],
      pieces: [{ tail: 0, head: 1, lengthMm: 10_000, access: [ArcAccess.FOOT, ArcAccess.FOOT] }],
    });
    const onSteps = (...arcMs: number[]) =>
      createCchRouter(steps, buildRoadGraph(steps), { ...noTurns, arcMs: Int32Array.from(arcMs) });
    const stuck = onSteps(INFINITE_MS, INFINITE_MS);
    expect(stuck.route(near, far)).toBeNull();
    expect([...stuck.manyToOne([near], far)]).toEqual([INFINITE_MS]);
    expect(() => onSteps(5, 5)).toThrow('arc 0 has a time');
  });

  it('leaves its scratch columns as it found them', () => {
    const lot = drawLot(SEED);
    const graph = graphOf(lot);
    const scratch = createLabelScratch(lot.hierarchy);
    const labels = createLabels(lot.hierarchy, 2);
    const search = createPairSearch(lot.hierarchy, { keepsArcs: false });
    for (const from of lot.positions) {
      writeForwardLabel(graph, scratch, from, labels, 0);
      writeBackwardLabel(graph, scratch, lot.positions[0], labels, 1);
      joinLabels(graph, scratch, labels, 1, labels, 1, new Int32Array(1));
      searchPair(graph, search, from, lot.positions[0]);
    }
    const columns = [scratch.ms, search.forwardMs, search.backwardMs];
    expect(columns.map((column) => column.every((ms) => ms === INFINITE_MS))).toEqual([true, true, true]);
  });
});

/** Whole arcs but the last, which is used up to the target, and the first, which is used from the start on. */
function lengthOfWay({ pieceLengthMm }: Network, from: Position, to: Position, arcs: readonly number[]): number {
  const along = (arc: number, { offsetMm }: Position): number =>
    arc % 2 === 0 ? offsetMm : pieceLengthMm[arc >> 1] - offsetMm;
  const whole = arcs.slice(0, -1).reduce((mm, arc) => mm + pieceLengthMm[arc >> 1], 0);
  return whole - along(arcs[0], from) + along(arcs[arcs.length - 1], to);
}

function labelAt({ count, stride, rank, ms, piece, offsetMm, onwardArc }: Labels, slot: number) {
  const [start, end] = [slot * stride, slot * stride + count[slot]!];
  const of = { piece: piece[slot], offsetMm: offsetMm[slot], onwardArc: onwardArc[slot] };
  return { ...of, rank: [...rank.subarray(start, end)], ms: [...ms.subarray(start, end)] };
}
