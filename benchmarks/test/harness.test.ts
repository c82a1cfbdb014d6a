import { expect, it } from 'vitest';
import { hashOf, measure, rowOf, SMOKE } from '../src/harness.ts';

it('takes percentiles of the samples and divides by the batch', () => {
  // 1 … 100 ms a sample of 10 operations: the median sample is the 51st (index 50), the 99th percentile the 100th (index 99).
  const samples = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect(rowOf('x', samples, 10)).toEqual({ id: 'x', samples: 100, batch: 10, minMs: 0.1, medianMs: 5.1, p99Ms: 10 });
});

it('measures short operations in batches and hashes every answer', async () => {
  const row = await measure({ id: 'x', queries: 3, run: (i) => i * i }, SMOKE);
  expect(row.batch).toBeGreaterThan(1);
  expect(row.hash).toBe(hashOf({ id: 'x', queries: 3, run: (i) => [0, 1, 4][i]! }));
  expect(row.hash).not.toBe(hashOf({ id: 'x', queries: 3, run: (i) => [0, 4, 1][i]! }));
});

it('refuses a case whose answers change while it is measured', async () => {
  let calls = 0;
  await expect(measure({ id: 'x', queries: 2, run: () => calls++ }, SMOKE)).rejects.toThrow('answers changed');
});
