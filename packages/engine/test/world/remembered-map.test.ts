import { describe, expect, it } from 'vitest';
import { createPrng } from '../../src/core/prng.ts';
import { RememberedMap } from '../../src/world/remembered-map.ts';
import { expectEntries } from './expect-entries.ts';

interface Thing {
  readonly endMs: number;
}
const endMs = (thing: Thing): number => thing.endMs;
const none = () => RememberedMap.of<number, Thing>(new Map(), endMs);

describe('what is remembered for a time', () => {
  it.each([1, 2, 3])('is what a plain map holds, in the same order, and no version ever changes (seed %i)', (seed) => {
    const prng = createPrng(seed);
    let known = none();
    let plain = new Map<number, Thing>();
    const before: [RememberedMap<number, Thing>, [number, Thing][]][] = [];
    for (let step = 0; step < 3_000; step++) {
      // Twelve ids in every ten steps, known and new ones, each for up to 1,000 steps or without an end; so some 500 at a time.
      const id = Math.max(0, step + 10 - prng.below(200));
      const thing = { endMs: prng.below(10) === 0 ? Number.POSITIVE_INFINITY : step + prng.below(1_000) };
      known = known.with(id, thing);
      plain.set(id, thing);
      // The clock of events may go back a little.
      const nowMs = step - prng.below(20);
      if (step % 3 === 0) {
        known = known.at(nowMs);
        plain = new Map([...plain].filter(([, kept]) => nowMs < kept.endMs));
      }
      expect(known.size).toBe(plain.size);
      const other = prng.below(step + 20);
      expect([known.get(other), known.has(other)]).toEqual([plain.get(other), plain.has(other)]);
      if (step % 100 === 0) before.push([known, [...plain]]);
    }
    expect(known.size).toBeGreaterThan(300);
    for (const [version, entries] of before) expectEntries(version, entries);
  });

  it('is the same version where nothing ends, and ends at its instant', () => {
    const known = none().with(1, { endMs: 10 });
    expect(known.at(9)).toBe(known);
    expect(known.at(10).size).toBe(0);
    expect(RememberedMap.of(known, endMs)).toBe(known);
  });

  it('takes a plain map of many as it is', () => {
    const plain = new Map(Array.from({ length: 1_000 }, (_, i) => [i, { endMs: i }]));
    expect([...RememberedMap.of(plain, endMs)]).toEqual([...plain]);
    expect([...RememberedMap.of(plain, endMs).at(997).keys()]).toEqual([998, 999]);
  });
});
