import { describe, expect, it } from 'vitest';
import { createStreams } from '../../src/kernel/streams.ts';
import {
  bootstrapInterval,
  pairedDifference,
  percentileOf,
  spreadOf,
  tQuantile975,
  wilsonInterval,
} from '../../src/report/statistics.ts';

describe('percentiles', () => {
  it('are the smallest value that so many are no larger than', () => {
    // Of ten values the 50th percentile is the fifth, the 90th the ninth, the 91st the tenth.
    const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect([50, 90, 91, 100, 1].map((percent) => percentileOf(ten, percent))).toEqual([5, 9, 10, 10, 1]);
    expect(spreadOf([3, 1, 2])).toEqual({ n: 3, p50: 2, p90: 3, mean: 2 });
    expect(spreadOf([])).toEqual({ n: 0, p50: null, p90: null, mean: null });
  });
});

describe("Wilson's interval", () => {
  it('solves |p − share| = 1.96 · √(p(1 − p)/n) for p', () => {
    for (const [met, n] of [
      [0, 10],
      [3, 10],
      [10, 10],
      [45, 90],
    ] as const) {
      const { low, high } = wilsonInterval(met, n);
      for (const p of [low, high])
        if (p > 0 && p < 1) expect(Math.abs(p - met / n)).toBeCloseTo(1.96 * Math.sqrt((p * (1 - p)) / n), 9);
    }
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });
});

describe('paired differences', () => {
  it('have the mean of the pairs that both have, and an interval by Student', () => {
    // Differences 1, 2, 3: mean 2, variance 1, standard error √(1/3), t of 2 degrees 4.303.
    const { n, mean, interval } = pairedDifference([10, 20, 30, null, 5], [11, 22, 33, 7, null]);
    expect([n, mean]).toEqual([3, 2]);
    expect(interval?.low).toBeCloseTo(2 - 4.303 / Math.sqrt(3), 9);
    expect(interval?.high).toBeCloseTo(2 + 4.303 / Math.sqrt(3), 9);
    expect(pairedDifference([1], [2])).toEqual({ n: 1, mean: 1, interval: null });
    expect(pairedDifference([null], [2])).toEqual({ n: 0, mean: null, interval: null });
  });

  it("use quantiles up to which Student's density has 0.975 of its area", () => {
    for (let degrees = 1; degrees <= 30; degrees++)
      expect(areaUpTo(tQuantile975(degrees), degrees)).toBeCloseTo(0.975, 4);
    for (const degrees of [40, 60, 120]) expect(areaUpTo(tQuantile975(degrees), degrees)).toBeCloseTo(0.975, 4);
    // Between rows the wider one.
    expect([tQuantile975(35), tQuantile975(100), tQuantile975(1e6)]).toEqual([2.042, 2, 1.962]);
  });
});

/** A half, and the density (1 + x²/ν)^−(ν+1)/2 from 0 on over its whole area, both by Simpson's rule after x = √ν · tan u. */
function areaUpTo(t: number, degrees: number): number {
  const integral = (end: number): number => {
    const steps = 20_000;
    let sum = 0;
    for (let i = 0; i <= steps; i++) {
      const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2;
      sum += weight * Math.cos((i * end) / steps) ** (degrees - 1);
    }
    return (sum * end) / steps / 3;
  };
  return 0.5 + (0.5 * integral(Math.atan(t / Math.sqrt(degrees)))) / integral(Math.PI / 2);
}

describe('the bootstrap', () => {
  it('holds the mean of many values about as widely as the normal law does, and is the same for the same seed', () => {
    const values = Array.from({ length: 400 }, (_, i) => i % 20);
    // Mean 9.5, standard deviation √((20² − 1)/12) = 5.77, so ± 1.96 · 5.77/20 = 0.565.
    const at = (seed: number) => bootstrapInterval(values, createStreams(seed).open('x'));
    const { low = 0, high = 0 } = at(1) ?? {};
    expect(Math.abs(low - (9.5 - 0.565))).toBeLessThan(0.1);
    expect(Math.abs(high - (9.5 + 0.565))).toBeLessThan(0.1);
    expect(at(1)).toEqual({ low, high });
    expect(bootstrapInterval([1], createStreams(1).open('x'))).toBeNull();
  });
});
