import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPrng } from '../../src/core/prng.ts';
import { INFINITE_MS } from '../../src/core/units.ts';
import { customise, type Metric } from '../../src/routing/metric/customise.ts';
import { createDone, customisePart } from '../../src/routing/metric/customise-parts.ts';
import { type CustomisePlan, PARTS_MAX, planParts } from '../../src/routing/metric/customise-plan.ts';
import { drawLot, type Lot, lotFailure } from './hierarchies.ts';

const SEED = 407;
const RUNS = 150;

const check = (what: (lot: Lot, partCount: number) => void): void =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), fc.integer({ min: 1, max: 5 }), (seed, partCount) =>
      what(drawLot(seed, 60), partCount),
    ),
    { seed: SEED, numRuns: RUNS },
  );

/** Columns that hold times of something else, as those of a retired snapshot do. */
function usedColumns({ hierarchy, times }: Lot): Metric {
  const metric = customise(hierarchy, times);
  metric.upMs.fill(1);
  metric.downMs.fill(1);
  return metric;
}

interface Place {
  readonly part: number;
  /** The first arc into the top. */
  readonly splitArc: number;
}

/** By vertex; more than one place where a vertex stands in several. */
function placesOf(plan: CustomisePlan, vertexCount: number): Place[][] {
  const places: Place[][] = Array.from({ length: vertexCount }, () => []);
  [...plan.parts, plan.top].forEach(({ runs, crossing }, part) => {
    for (let i = 0; i < runs.length; i += 2)
      for (let v = runs[i]; v < runs[i + 1]; v++) places[v].push({ part, splitArc: Number.POSITIVE_INFINITY });
    for (let i = 0; i < crossing.length; i += 2) places[crossing[i]].push({ part, splitArc: crossing[i + 1] });
  });
  return places;
}

describe(`a plan of parts, ${RUNS} networks from seed ${SEED}`, () => {
  it('puts every vertex into one part or the top, and every arc between a part and itself or the top', () => {
    let [crossings, shared] = [0, 0];
    check((lot, partCount) => {
      const { vertexCount, tail, head } = lot.hierarchy;
      const plan = planParts(lot.hierarchy, partCount);
      const places = placesOf(plan, vertexCount);
      const wrong = places.flatMap((of, vertex) =>
        of.length === 1 ? [] : [`vertex ${vertex} in ${of.length} places`],
      );
      for (let arc = 0; arc < head.length; arc++) {
        const [[low], [high]] = [places[tail[arc]], places[head[arc]]];
        const isIntoTop = high.part === partCount && low.part !== partCount;
        if (!isIntoTop && low.part !== high.part) wrong.push(`arc ${arc} from part ${low.part} to ${high.part}`);
        if (isIntoTop !== arc >= low.splitArc) wrong.push(`arc ${arc} on the wrong side of ${low.splitArc}`);
      }
      expect(wrong, lotFailure(lot)).toEqual([]);
      crossings += plan.parts.filter(({ crossing }) => crossing.length > 0).length;
      shared += plan.parts.filter(({ runs, crossing }) => runs.length + crossing.length > 0).length > 1 ? 1 : 0;
    });
    // The drawn networks are small, yet most can be shared out, and many of their parts hang from a top.
    expect([shared > RUNS / 2, crossings > RUNS / 2]).toEqual([true, true]);
  });

  it('names every arc that has a place in the hierarchy as the input of one part', () => {
    check((lot, partCount) => {
      const { parts, top } = planParts(lot.hierarchy, partCount);
      const inputs = [...parts, top].flatMap((part) => [...part.inputs]).sort((a, b) => a - b);
      const placed = [...lot.hierarchy.cchArc.keys()].filter((arc) => lot.hierarchy.cchArc[arc] !== 0xffff_ffff);
      expect(inputs, lotFailure(lot)).toEqual(placed);
    });
  });

  it('has at most as many parts as have a bit each', () => {
    const { hierarchy } = drawLot(SEED);
    expect(planParts(hierarchy, PARTS_MAX).parts).toHaveLength(PARTS_MAX);
    expect(() => planParts(hierarchy, PARTS_MAX + 1)).toThrow(`1 to ${PARTS_MAX} parts`);
    expect(() => planParts(hierarchy, 0)).toThrow(`1 to ${PARTS_MAX} parts`);
  });
});

describe(`customising in parts, ${RUNS} networks from seed ${SEED}`, () => {
  it('gives every number that customising as a whole gives, whichever part is the last', () => {
    check((lot, partCount) => {
      const { hierarchy, times } = lot;
      const random = createPrng(lot.seed, 'turns');
      const plan = planParts(hierarchy, partCount);
      const metric = usedColumns(lot);
      const done = createDone();
      const turns = plan.parts.map((_, part) => ({ part, turn: random.float() })).sort((a, b) => a.turn - b.turn);
      for (const { part } of turns) customisePart({ hierarchy, plan, part, metric, done });
      const whole = customise(hierarchy, times);
      expect([...metric.upMs], lotFailure(lot)).toEqual([...whole.upMs]);
      expect([...metric.downMs], lotFailure(lot)).toEqual([...whole.downMs]);
    });
  });

  it('writes no arc of another part, nor of the top, before the last part is done', () => {
    check((lot, partCount) => {
      if (partCount === 1) return;
      const { hierarchy } = lot;
      const plan = planParts(hierarchy, partCount);
      const places = placesOf(plan, hierarchy.vertexCount);
      const metric = usedColumns(lot);
      const mark = INFINITE_MS + 1;
      metric.upMs.fill(mark);
      metric.downMs.fill(mark);
      customisePart({ hierarchy, plan, part: 0, metric, done: createDone() });
      const own = Array.from(hierarchy.tail, (tail) => places[tail][0].part === 0);
      expect(
        Array.from(metric.upMs, (ms) => ms !== mark),
        lotFailure(lot),
      ).toEqual(own);
      expect(
        Array.from(metric.downMs, (ms) => ms !== mark),
        lotFailure(lot),
      ).toEqual(own);
    });
  });
});
