import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type AsyncCase, type Case, hashOf, measure, measureAsync, rowOf, SMOKE } from '../src/harness.ts';

const caseOf = (run: (query: number) => number, queries = 3): Case<number> => ({
  id: 'x',
  queries,
  run,
  digest: String,
});

describe('a row', () => {
  it('takes percentiles by nearest rank and divides by the batch', () => {
    // 1 … 100 ms a sample of 10 operations: rank 50 of 100 is 50 ms, rank 99 is 99 ms.
    const samples = Array.from({ length: 100 }, (_, i) => 100 - i);
    const row = { id: 'x', samples: 100, batch: 10, minMs: 0.1, medianMs: 5, p99Ms: 9.9, hash: 'h' };
    expect(rowOf('x', samples, 10, 'h')).toEqual(row);
    // Of three samples rank ⌈1.5⌉ = 2 is the median and rank ⌈2.97⌉ = 3 the 99th percentile.
    expect(rowOf('x', [30, 10, 20], 1, 'h')).toMatchObject({ minMs: 10, medianMs: 20, p99Ms: 30 });
  });

  it('is refused where nothing was measured', () => {
    expect(() => rowOf('x', [], 1, 'h')).toThrow('no samples');
  });
});

describe('measuring', () => {
  it('takes short operations in batches and hashes every answer in order', () => {
    const row = measure(
      caseOf((i) => i * i),
      SMOKE,
    );
    expect(row.batch).toBeGreaterThan(1);
    expect(row.minMs).toBeLessThan(0.05);
    expect(row.hash).toBe(hashOf(caseOf((i) => [0, 1, 4][i]!)));
    expect(row.hash).not.toBe(hashOf(caseOf((i) => [0, 4, 1][i]!)));
    expect(row.hash).not.toBe(hashOf(caseOf((i) => [0, 1][i]!, 2)));
  });

  it('takes long operations one by one, and their time is the time they take', () => {
    const row = measure(caseOf(spin), { ...SMOKE, samplesMin: 5 });
    // Each operation spins for 2 ms by the same clock, so no sample can be shorter and 20 ms hold at most 10 of them; how much
    // longer the machine decides, but 5 are taken whatever they take.
    expect(row.batch).toBe(1);
    expect(row.samples).toBeGreaterThanOrEqual(5);
    expect(row.samples).toBeLessThanOrEqual(10);
    expect(row.minMs).toBeGreaterThanOrEqual(1.99);
    expect(row.minMs).toBeLessThan(10);
  });

  it('takes fewer samples of what would need more time than there is', () => {
    // 2 ms each and 6 ms at most: 3 samples instead of 100, and the least time is none.
    const row = measure(caseOf(spin), { ...SMOKE, timeMs: 0, samplesMin: 100, timeMsMax: 6 });
    expect(row.samples).toBeGreaterThanOrEqual(2);
    expect(row.samples).toBeLessThanOrEqual(3);
  });

  it('refuses a case whose answers change while it is measured', () => {
    let calls = 0;
    expect(() =>
      measure(
        caseOf(() => calls++),
        SMOKE,
      ),
    ).toThrow('answers changed');
  });

  it('waits for answers that come later, one question after the other, and hashes them as others', async () => {
    let underWay = 0;
    const one: AsyncCase<number> = {
      ...caseOf((i) => i * i),
      async run(query) {
        expect(++underWay).toBe(1);
        await sleep(2);
        underWay--;
        return query * query;
      },
    };
    // At least 2 ms each by a timer that may ring a millisecond early, and 20 ms in all: no more than 20 samples.
    const row = await measureAsync(one, { ...SMOKE, samplesMin: 5 });
    expect(row.batch).toBe(1);
    expect(row.samples).toBeGreaterThanOrEqual(5);
    expect(row.samples).toBeLessThanOrEqual(20);
    expect(row.minMs).toBeGreaterThanOrEqual(1);
    expect(row.hash).toBe(hashOf(caseOf((i) => [0, 1, 4][i]!)));
    let calls = 0;
    const changing = { ...one, run: async () => calls++ };
    await expect(measureAsync(changing, SMOKE)).rejects.toThrow('answers changed');
  });

  it('may be of answers to what changes between two questions, which is not timed', async () => {
    let prepared = -1;
    const one: AsyncCase<number> = {
      ...caseOf(() => prepared),
      async prepare(query) {
        await sleep(20);
        prepared = query * query;
      },
    };
    const row = await measureAsync(one, { ...SMOKE, timeMs: 0, samplesMin: 5 });
    expect(row.samples).toBe(5);
    // The answer is there at once; with a timer of 20 ms it would not be.
    expect(row.medianMs).toBeLessThan(10);
    expect(row.hash).toBe(hashOf(caseOf((i) => [0, 1, 4][i]!)));
  });

  it('refuses a case that throws, with the cause', () => {
    let calls = 0;
    // Three for the hash, three for the pass that times it; the first sample then fails.
    const one = caseOf(() => {
      if (calls++ >= 6) throw new Error('broken');
      return 1;
    });
    expect(() => measure(one, SMOKE)).toThrow('x failed while it was measured');
  });
});

function spin(query: number): number {
  const untilMs = performance.now() + 2;
  while (performance.now() < untilMs);
  return query;
}
