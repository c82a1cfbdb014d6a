import { expect, it } from 'vitest';
import { createPrng } from '../../src/core/prng.ts';
import { SettledMap } from '../../src/world/settled-map.ts';
import { expectEntries } from './expect-entries.ts';

interface Thing {
  readonly step: number;
}

it.each([1, 2, 3])(
  'a settled map holds what a plain map does, in the same order, and no version ever changes (seed %i)',
  (seed) => {
    const prng = createPrng(seed);
    let settled = SettledMap.of<number, Thing>(new Map());
    const plain = new Map<number, Thing>();
    const before: [SettledMap<number, Thing>, [number, Thing][]][] = [];
    for (let step = 0; step < 500; step++) {
      // Up to four things at once, of ids that are new now and then.
      const changed = new Map(Array.from({ length: prng.below(5) }, () => [prng.below(2 + (step >> 2)), { step }]));
      settled = settled.with(changed);
      for (const [id, thing] of changed) plain.set(id, thing);
      const asked = prng.below(130);
      expect([settled.size, settled.get(asked), settled.has(asked)]).toEqual([
        plain.size,
        plain.get(asked),
        plain.has(asked),
      ]);
      if (step % 10 === 0) before.push([settled, [...plain]]);
    }
    expect(settled.size).toBeGreaterThan(50);
    for (const [version, entries] of before) expectEntries(version, entries);
  },
);

it('is the same one where it is one already, and takes a plain map as it is', () => {
  const plain = new Map([
    ['b', { step: 1 }],
    ['a', { step: 2 }],
  ]);
  const settled = SettledMap.of(plain);
  expect([...settled]).toEqual([...plain]);
  expect(SettledMap.of(settled)).toBe(settled);
});
