import { describe, expect, it } from 'vitest';
import { gammaRatio } from '../../src/validate/due-law.ts';
import { erlangB, erlangC } from '../../src/validate/erlang.ts';
import { estimateOf, REPLICATIONS } from '../../src/validate/estimate.ts';
import { firstFree, type QueueCity, runQueueCity } from '../../src/validate/queue-city.ts';

describe("Erlang's formulas", () => {
  // Computed by the sums of their definition, and B(2, 0.5 / 0.7) by CRAN's queueing: validation.md, T5.
  it.each([
    [2, 1, 0.2, 0.333333],
    [3, 1.5, 0.134328, 0.236842],
    [5, 3, 0.110054, 0.236152],
    [10, 5, 0.018385, 0.036105],
    [10, 8, 0.121661, 0.40918],
    [20, 15, 0.045593, 0.160429],
    [100, 90, 0.026957, 0.21694],
  ])('of %i units under load %d are %d and %d', (units, load, b, c) => {
    expect(erlangB(units, load)).toBeCloseTo(b, 6);
    expect(erlangC(units, load)).toBeCloseTo(c, 6);
  });

  it('agree with the table that others print', () => {
    expect(erlangB(2, 0.5 / 0.7)).toBeCloseTo(0.1295337, 7);
  });
});

describe('the square-root law', () => {
  it.each([
    [1, 0.5],
    [2, 0.75],
    [3, 0.9375],
    [4, 1.09375],
    [5, 1.23047],
  ])('of the %i-th due is %d in a straight line', (k, expected) => {
    expect(gammaRatio(k) / Math.sqrt(Math.PI)).toBeCloseTo(expected, 5);
  });
});

describe('an estimate', () => {
  it('has the mean and its standard error: of 15 zeros and 15 ones 0.5 and √(0.25 × 30 / 29 / 30)', () => {
    const { mean, se } = estimateOf(Array.from({ length: REPLICATIONS }, (_, i) => i % 2));
    expect(mean).toBe(0.5);
    expect(se).toBeCloseTo(Math.sqrt(0.25 / 29), 12);
    expect(() => estimateOf([1, 2])).toThrow('2 replications, wanted 30');
  });
});

const CITY: QueueCity = {
  units: 3,
  kinds: [
    { load: 0.7, preference: [2, 0, 1] },
    { load: 0.5, preference: [1, 2, 0] },
  ],
  service: 'EXPONENTIAL',
  waits: true,
};

describe('a city without roads', () => {
  it('does the same for a seed and name, and another for another', () => {
    const run = (seed: number, name: string) => runQueueCity(CITY, { seed, name, calls: 500 });
    expect(run(1, 'a')).toEqual(run(1, 'a'));
    expect(run(1, 'a')).not.toEqual(run(2, 'a'));
    expect(run(1, 'a')).not.toEqual(run(1, 'b'));
  });

  it('is busy as much as comes in, whoever is sent: 1.2 of 3 units', () => {
    const anyFree = (_list: readonly number[], isFree: readonly boolean[]): number | null => {
      const unit = isFree.lastIndexOf(true);
      return unit < 0 ? null : unit;
    };
    for (const policy of [firstFree, anyFree]) {
      const { busyShare } = runQueueCity(CITY, { seed: 3, name: 'load', calls: 100_000 }, policy);
      // Standard error of the load of 100,000 calls of exponential service: 1.2 × √2 / √100,000 = 0.0054.
      expect(Math.abs(busyShare.reduce((a, b) => a + b, 0) - 1.2)).toBeLessThan(4.5 * 0.0054);
    }
  });

  it('sends the first of the list that is free, and tells when nobody is', () => {
    expect(firstFree([2, 0, 1], [true, true, false])).toBe(0);
    expect(firstFree([2, 0, 1], [true, true, true])).toBe(2);
    expect(firstFree([2, 0, 1], [false, false, false])).toBeNull();
  });

  it('loses nobody where they wait, and serves nobody twice', () => {
    const { calls, served, heldUp } = runQueueCity(CITY, { seed: 4, name: 'served', calls: 20_000 });
    const all = served.flat().reduce((a, b) => a + b, 0);
    // Those that still wait at either end.
    expect(Math.abs(all - calls)).toBeLessThan(50);
    const lost = runQueueCity({ ...CITY, waits: false }, { seed: 4, name: 'served', calls: 20_000 });
    expect(lost.served.flat().reduce((a, b) => a + b, 0) + lost.heldUp).toBe(20_000);
    expect(heldUp).toBeGreaterThan(lost.heldUp);
  });
});
