import { expect, it } from 'vitest';
import { fuzz } from './fuzz.ts';

it('200,000 mutations of valid requests give answers or coded errors', async () => {
  const { answered, refused } = await fuzz(1_140, 200_000);
  expect(Math.min(answered, refused)).toBeGreaterThan(10_000);
});
