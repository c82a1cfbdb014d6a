import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INFINITE_MS } from '../../src/core/units.ts';
import { CHANGED_IN_PART_MAX, changeMetric } from '../../src/routing/metric/change-metric.ts';
import { customise, type Metric } from '../../src/routing/metric/customise.ts';
import { drawLot, drawMs, type Lot, lotFailure } from './hierarchies.ts';

const SEED = 20261129;
const RUNS = 150;

const numbers = ({ upMs, downMs, inputMs }: Metric): number[][] => [[...upMs], [...downMs], [...inputMs]];

/** Slow and obvious: the least of the arc's own times and of all ways over lower vertices, straight from the definition. */
function slowTimes({ hierarchy, times }: Lot): number[][] {
  const { vertexCount, firstUp, head, tail, roads } = hierarchy;
  const between = Array.from({ length: vertexCount }, () => new Array<number>(vertexCount).fill(INFINITE_MS));
  const inputMs = [...times.arcMs, ...Array.from(roads.copyOf, (arc) => times.arcMs[arc]), ...times.turnMs];
  inputMs.forEach((ms, input) => {
    const [from, to] = [roads.inputTail[input], roads.inputHead[input]];
    if (from !== to) between[from][to] = Math.min(between[from][to], ms);
  });
  for (let x = 0; x < vertexCount; x++) {
    const above = [...head.subarray(firstUp[x], firstUp[x + 1])];
    for (const y of above) {
      for (const z of above) if (y !== z) between[y][z] = Math.min(between[y][z], between[y][x] + between[x][z]);
    }
  }
  const arcs = [...head.keys()];
  return [arcs.map((a) => between[tail[a]][head[a]]), arcs.map((a) => between[head[a]][tail[a]])];
}

describe(`customising, ${RUNS} networks from seed ${SEED}`, () => {
  const check = (what: (lot: Lot) => void): void =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => what(drawLot(seed))),
      { seed: SEED, numRuns: RUNS },
    );

  it('gives every arc the least time over lower vertices', () => {
    check((lot) => {
      const { upMs, downMs } = customise(lot.hierarchy, lot.times);
      expect([[...upMs], [...downMs]], lotFailure(lot)).toEqual(slowTimes(lot));
    });
  });

  it('in part gives what it gives in full, after any sequence of changes, and leaves the old snapshot alone', () => {
    check((lot) => {
      const { hierarchy, times, random } = lot;
      const open = [...times.arcMs.keys()].filter((arc) => hierarchy.roads.inputTail[arc] !== 0xffff_ffff);
      if (open.length === 0) return;
      let metric = customise(hierarchy, times);
      const arcMs = times.arcMs.slice();
      let retired: Metric | undefined;
      for (let step = 0; step < 6; step++) {
        const arcs = Array.from(
          { length: step === 3 ? CHANGED_IN_PART_MAX + 1 : 1 + random.below(8) },
          () => open[random.below(open.length)],
        );
        const ms = arcs.map((arc) => drawMs(random, arcMs[arc]));
        const before = numbers(metric);
        const changed = changeMetric(hierarchy, metric, arcs, ms, retired);
        arcs.forEach((arc, i) => {
          arcMs[arc] = ms[i];
        });
        expect(numbers(metric)).toEqual(before);
        expect(numbers(changed), lotFailure(lot)).toEqual(numbers(customise(hierarchy, { ...times, arcMs })));
        retired = metric;
        metric = changed;
      }
    });
  });

  it('never wraps: arcs of almost no way and of none add up to none', () => {
    const lot = drawLot(SEED);
    const arcMs = lot.times.arcMs.map((ms, arc) => (ms < INFINITE_MS ? INFINITE_MS - 1 - (arc % 2) : ms));
    const { upMs, downMs } = customise(lot.hierarchy, {
      ...lot.times,
      arcMs,
      turnMs: lot.times.turnMs.map(() => INFINITE_MS - 1),
    });
    for (const ms of [...upMs, ...downMs]) {
      expect(ms).toBeGreaterThanOrEqual(INFINITE_MS - 2);
      expect(ms).toBeLessThanOrEqual(INFINITE_MS);
    }
  });

  it('overwrites a retired snapshot and no other', () => {
    const lot = drawLot(SEED);
    const [metric, old] = [customise(lot.hierarchy, lot.times), customise(lot.hierarchy, lot.times)];
    const slower = {
      ...lot.times,
      profileId: 'slower',
      arcMs: lot.times.arcMs.map((ms) => (ms < INFINITE_MS ? ms + 7 : ms)),
    };
    const renewed = customise(lot.hierarchy, slower, old);
    expect(renewed.upMs).toBe(old.upMs);
    expect(numbers(renewed)).toEqual(numbers(customise(lot.hierarchy, slower)));
    expect(() => changeMetric(lot.hierarchy, metric, [], [], metric)).toThrow('still read');
    expect(() => customise(drawLot(SEED + 1).hierarchy, drawLot(SEED + 1).times, old)).toThrow('of this hierarchy');
  });

  it('refuses a time that is none and an arc that no vehicle may use', () => {
    const lot = drawLot(SEED);
    const metric = customise(lot.hierarchy, lot.times);
    const open = lot.times.arcMs.findIndex((ms) => ms < INFINITE_MS);
    expect(() => changeMetric(lot.hierarchy, metric, [open], [0])).toThrow(`arc ${open} with a time of 0 ms`);
    expect(() => changeMetric(lot.hierarchy, metric, [open], [])).toThrow('one time for each changed arc');
    const onFoot = lot.hierarchy.roads.inputTail.indexOf(0xffff_ffff);
    expect(() => changeMetric(lot.hierarchy, metric, [onFoot], [5])).toThrow(`the piece of arc ${onFoot}`);
  });
});
