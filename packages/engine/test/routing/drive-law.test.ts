import { describe, expect, it } from 'vitest';
import { createPrng } from '../../src/core/prng.ts';
import { INFINITE_MS } from '../../src/core/units.ts';
import { driveTimeMs, rawMsAtMost } from '../../src/routing/metric/drive-law.ts';
import { PROFILES } from '../../src/routing/metric/profiles.ts';
import { EVEN } from './even-profile.ts';

const SEED = 20261127;
const of = (accelerationMs: number) => ({ ...EVEN, accelerationMs });
const SLOW = of(40_000);

describe('the law of short trips', () => {
  it('adds the whole of tc to a drive that reaches its speed', () => {
    expect([40_000, 40_001, 300_000].map((ms) => driveTimeMs(SLOW, ms))).toEqual([80_000, 80_001, 340_000]);
  });

  it('is twice the root of t · tc below, rounded up', () => {
    // 2 √(10 s · 40 s) = 40 s; 2 √(1 ms · 40,000 ms) = 400 ms; 2 √(2 · 40,000) = 565.68…; 2 √(39,999 · 40,000) = 79,998.99….
    expect([0, 1, 2, 10_000, 39_999].map((ms) => driveTimeMs(SLOW, ms))).toEqual([0, 400, 566, 40_000, 79_999]);
  });

  it("is New York's with New York's figures: 2.10 √D and 0.65 + 1.70 D minutes, D in miles", () => {
    // tc = 0.65 min; a raw minute is 1 ÷ 1.7 miles. Within 0.1 s of the published two-digit factors.
    const newYork = of(39_000);
    for (const miles of [0.05, 0.1, 0.2, 0.38])
      expect(
        Math.abs(driveTimeMs(newYork, Math.round(miles * 1.7 * 60_000)) - 2.1 * Math.sqrt(miles) * 60_000),
      ).toBeLessThan(150);
    for (const miles of [0.5, 1, 3])
      expect(driveTimeMs(newYork, miles * 1.7 * 60_000)).toBe((0.65 + 1.7 * miles) * 60_000);
  });

  it.each([0, 1, 2, 7, 100, 4_999, ...PROFILES.map(({ accelerationMs }) => accelerationMs)])(
    'with tc = %i ms rises with every ms and is never below the raw time',
    (tc) => {
      let before = driveTimeMs(of(tc), 0);
      expect(before).toBe(0);
      for (let rawMs = 1; rawMs <= 2 * tc + 1_000; rawMs++) {
        const ms = driveTimeMs(of(tc), rawMs);
        if (!(Number.isSafeInteger(ms) && ms > before && ms >= rawMs))
          expect.fail(`tc ${tc}: T(${rawMs}) = ${ms} after ${before}`);
        before = ms;
      }
    },
  );

  it('never makes a way where there is none, nor a number that no int32 holds', () => {
    expect(driveTimeMs(SLOW, INFINITE_MS)).toBe(INFINITE_MS);
    expect(driveTimeMs(SLOW, 2 * INFINITE_MS)).toBe(INFINITE_MS);
    expect(driveTimeMs(SLOW, INFINITE_MS - 40_001)).toBe(INFINITE_MS - 1);
    expect(driveTimeMs(SLOW, INFINITE_MS - 1)).toBe(INFINITE_MS);
    expect(driveTimeMs(of(0), INFINITE_MS - 1)).toBe(INFINITE_MS - 1);
  });
});

describe('the bound on the raw time', () => {
  it('is the largest whose law is at most the bound on the drive', () => {
    // As above, read backwards: 566 ms is reached by 2 and not by 3 (2 √(3 · 40,000) = 692.8).
    expect([0, 399, 400, 565, 566, 692, 693, 40_000, 80_000, 340_000].map((ms) => rawMsAtMost(SLOW, ms))).toEqual([
      0, 0, 1, 1, 2, 2, 3, 10_000, 40_000, 300_000,
    ]);
  });

  it.each([0, 1, 2, 7, 100, 4_999, 51_000])('with tc = %i ms keeps exactly what the law keeps', (tc) => {
    for (let driveMs = 0; driveMs <= 3 * tc + 200; driveMs++) {
      const rawMs = rawMsAtMost(of(tc), driveMs);
      const isLargest = driveTimeMs(of(tc), rawMs) <= driveMs && driveTimeMs(of(tc), rawMs + 1) > driveMs;
      if (!isLargest) expect.fail(`tc ${tc}, bound ${driveMs}: seen ${rawMs}, wanted the largest raw time`);
    }
  });

  it(`does so for any figures, drawn from seed ${SEED}`, () => {
    const random = createPrng(SEED, 'drive-law');
    for (let i = 0; i < 20_000; i++) {
      const [tc, driveMs] = [random.below(600_001), random.below(INFINITE_MS - 1)];
      const short = driveMs % (3 * tc + 1);
      for (const ms of [short, driveMs]) {
        const rawMs = rawMsAtMost(of(tc), ms);
        expect(driveTimeMs(of(tc), rawMs), `tc ${tc}, bound ${ms}`).toBeLessThanOrEqual(ms);
        expect(driveTimeMs(of(tc), rawMs + 1), `tc ${tc}, bound ${ms}`).toBeGreaterThan(ms);
      }
    }
  });

  it('lets everything pass without a bound, and nothing below 0', () => {
    for (const ms of [INFINITE_MS, 2 * INFINITE_MS, Infinity]) expect(rawMsAtMost(SLOW, ms)).toBe(INFINITE_MS);
    expect(rawMsAtMost(SLOW, -1)).toBe(-1);
    expect(rawMsAtMost(SLOW, 400.7)).toBe(1);
    expect(rawMsAtMost(SLOW, INFINITE_MS - 1)).toBe(INFINITE_MS - 40_001);
  });
});
