import { expect, it } from 'vitest';
import { fuzz } from './fuzz.ts';

it('2,000 mutations of valid requests give answers or coded errors', async () => {
  const { answered, refused } = await fuzz(114, 2_000);
  // Both must be there, or the mutations test only one side.
  expect(answered).toBeGreaterThan(100);
  expect(refused).toBeGreaterThan(100);
});
