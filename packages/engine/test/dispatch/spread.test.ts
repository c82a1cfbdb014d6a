import { describe, expect, it } from 'vitest';
import { createPrng, type Prng } from '../../src/core/prng.ts';
import { P90_FACTOR_MAX, type Part, p90OfSumMs } from '../../src/dispatch/spread.ts';

const SAMPLES = 100_000;
const Z90 = 1.281_551_565_544_600_4;

const part = (p50Ms: number, factor: number): Part => ({ p50Ms, p90Ms: p50Ms * factor });

/** Box and Muller. */
const normal = (random: Prng): number =>
  Math.sqrt(-2 * Math.log(1 - random.float())) * Math.cos(2 * Math.PI * random.float());

function sampledP90(parts: readonly Part[], random: Prng): number {
  const spreads = parts.map(({ p50Ms, p90Ms }) => [p50Ms, Math.log(p90Ms / p50Ms) / Z90] as const);
  const sums = new Float64Array(SAMPLES);
  for (let i = 0; i < SAMPLES; i++)
    for (const [p50Ms, sigma] of spreads) sums[i] += p50Ms * Math.exp(sigma === 0 ? 0 : sigma * normal(random));
  return sums.sort()[Math.floor(0.9 * SAMPLES)]!;
}

/** One to four parts of 10 s to half an hour, one of seven of them certain. */
function drawParts(random: Prng): Part[] {
  return Array.from({ length: 1 + random.below(4) }, () => {
    const p50Ms = 10_000 * 180 ** random.float();
    return part(p50Ms, random.below(7) === 0 ? 1 : P90_FACTOR_MAX ** random.float());
  });
}

describe('the p90 of a sum', () => {
  it.each([1, 2, 3])('seed %i: is within 2 %% of that of 100,000 samples', (seed) => {
    const random = createPrng(seed, 'spread');
    for (let i = 0; i < 15; i++) {
      const parts = drawParts(random);
      const off = p90OfSumMs(parts) / sampledP90(parts, random) - 1;
      expect(Math.abs(off), `seed ${seed}: ${JSON.stringify(parts)}`).toBeLessThan(0.02);
    }
  });

  it('is the p90 of a single part, moved on by what is certain', () => {
    expect(p90OfSumMs([part(100_000, 1.4)])).toBeCloseTo(140_000, 5);
    expect(p90OfSumMs([part(100_000, 1.4), part(80_000, 1), part(0, 1)])).toBeCloseTo(220_000, 5);
    expect(p90OfSumMs([part(80_000, 1)])).toBe(80_000);
    expect(p90OfSumMs([])).toBe(0);
  });

  it('is less than the sum of the p90s, and not below the sum of the p50s', () => {
    const random = createPrng(4, 'spread');
    for (let i = 0; i < 2_000; i++) {
      const parts = drawParts(random);
      const sum = (key: keyof Part): number => parts.reduce((ms, one) => ms + one[key], 0);
      const spread = parts.filter(({ p50Ms, p90Ms }) => p90Ms > p50Ms).length;
      expect(p90OfSumMs(parts)).toBeGreaterThanOrEqual(sum('p50Ms') - 1e-6);
      if (spread > 1) expect(p90OfSumMs(parts), JSON.stringify(parts)).toBeLessThan(sum('p90Ms'));
    }
  });

  it('is no later where a part is faster', () => {
    const random = createPrng(5, 'spread');
    for (let i = 0; i < 2_000; i++) {
      const parts = drawParts(random);
      const at = random.below(parts.length);
      const { p50Ms, p90Ms } = parts[at]!;
      const faster = parts.with(at, { p50Ms: 0.9 * p50Ms, p90Ms: 0.9 * p90Ms });
      expect(p90OfSumMs(faster), JSON.stringify(parts)).toBeLessThanOrEqual(p90OfSumMs(parts));
    }
  });

  it('of parts that hardly spread is that of a normal sum', () => {
    // σ ≈ ln(1 + 1e-9) / z: a normal part of σ · 100 s; of two alike √2 of it: 100,000 + 100,000 + √2 · 1e-4 ms.
    expect(p90OfSumMs([part(1e5, 1 + 1e-9), part(1e5, 1 + 1e-9)])).toBeCloseTo(200_000.000_141, 5);
  });
});
