import { describe, expect, it } from 'vitest';
import { createPrng, type Prng } from '../../../src/core/prng.ts';
import { takeLowestUnits } from '../../../src/dispatch/assign/lowest-ids.ts';
import { Matching } from '../../../src/dispatch/assign/matching.ts';
import { minimizeSum } from '../../../src/dispatch/assign/min-sum.ts';
import type { Row } from '../../../src/dispatch/assign/rows.ts';

const SEED = 20261129;
const CASES = 4_000;
const CREWS_MAX = 7;
const SLOTS_MAX = 5;

/** Times from 1 to 3, so that many sums are equal. An option is its crew, and so is its unit. */
function drawRow(prng: Prng, crewCount: number): Row {
  const crews = Array.from({ length: crewCount }, (_, crew) => ({ crew, ms: 1 + prng.below(3) }))
    .filter(() => prng.below(4) > 0)
    .sort((a, b) => a.ms - b.ms || a.crew - b.crew);
  const dueMs = crews.map(({ ms }) => ms);
  return { options: crews.map(({ crew }) => crew), crews: crews.map(({ crew }) => crew), dueMs, steps: dueMs };
}

/** The least sum, then the lowest crews slot by slot, over the first `limits` of the rows; all slots are filled. */
function tryAll(rows: readonly Row[], limits: readonly number[]): number[] | null {
  let best: number[] | null = null;
  const go = (taken: readonly number[], sumMs: number): void => {
    const row = rows[taken.length];
    if (row === undefined) {
      const found = [sumMs, ...taken];
      const differs = best === null ? 0 : found.findIndex((value, i) => value !== best?.[i]);
      if (best === null || (differs >= 0 && found[differs]! < best[differs]!)) best = found;
      return;
    }
    for (let i = 0; i < limits[taken.length]!; i++)
      if (!taken.includes(row.crews[i]!)) go([...taken, row.crews[i]!], sumMs + row.dueMs[i]!);
  };
  go([], 0);
  return best;
}

describe('the matching with the least sum and the lowest units of those', () => {
  it('is that of trying all, where most sums are equal', () => {
    const prng = createPrng(SEED, 'lowest-ids');
    let filledCount = 0;
    for (let i = 0; i < CASES; i++) {
      const crewCount = 1 + prng.below(CREWS_MAX);
      const rows = Array.from({ length: 1 + prng.below(SLOTS_MAX) }, () => drawRow(prng, crewCount));
      const matching = new Matching(rows, crewCount);
      for (let slot = 0; slot < rows.length; slot++)
        if (prng.below(3) === 0) matching.limits[slot] = prng.below(rows[slot]!.crews.length + 1);
      const isFilled = rows.map((_, slot) => matching.fill(slot)).every((is) => is);
      const expected = tryAll(rows, matching.limits);
      expect(isFilled).toBe(expected !== null);
      if (!isFilled) continue;
      filledCount++;
      takeLowestUnits(matching, minimizeSum(matching), (option) => option);
      const sumMs = rows.reduce((sum, row, slot) => sum + row.dueMs[matching.picks[slot]!]!, 0);
      expect([sumMs, ...rows.map((_, slot) => matching.crewOf(slot))]).toEqual(expected);
    }
    expect(filledCount / CASES).toBeGreaterThan(0.3);
  });
});
