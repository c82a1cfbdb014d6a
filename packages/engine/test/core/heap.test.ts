import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HEAP_VALUES_MAX, IntHeap } from '../../src/core/heap.ts';
import { INFINITE_MS } from '../../src/core/units.ts';

const SEED = 20261122;

describe('IntHeap', () => {
  it('gives pairs back in the order of key, then value, whatever order they came in', () => {
    const pair = fc.tuple(fc.nat(INFINITE_MS), fc.nat(HEAP_VALUES_MAX - 1));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 300 }), (pairs) => {
        const heap = new IntHeap(1);
        for (const [key, value] of pairs) heap.push(key, value);
        expect(heap.size).toBe(pairs.length);
        expect(drain(heap)).toEqual(pairs.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]));
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('keeps the smallest on top while pushes and pops alternate', () => {
    const steps = fc.array(fc.option(fc.nat(1000), { freq: 3 }), { maxLength: 400 });
    fc.assert(
      fc.property(steps, (keys) => {
        const heap = new IntHeap(2);
        const model: number[] = [];
        for (const key of keys) {
          if (key !== null) {
            heap.push(key, 7);
            model.push(key);
            model.sort((a, b) => a - b);
          } else if (model.length > 0) {
            expect(heap.topKey()).toBe(model.shift());
            heap.pop();
          }
        }
        expect(heap.size).toBe(model.length);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('holds the largest key and value exactly', () => {
    const heap = new IntHeap();
    heap.push(INFINITE_MS, HEAP_VALUES_MAX - 1);
    expect([heap.topKey(), heap.topValue()]).toEqual([INFINITE_MS, HEAP_VALUES_MAX - 1]);
  });

  it('is empty and usable again after clear', () => {
    const heap = new IntHeap();
    heap.push(3, 1);
    heap.clear();
    expect(heap.size).toBe(0);
    heap.push(5, 2);
    expect(drain(heap)).toEqual([[5, 2]]);
  });
});

function drain(heap: IntHeap): [number, number][] {
  const pairs: [number, number][] = [];
  while (heap.size > 0) {
    pairs.push([heap.topKey(), heap.topValue()]);
    heap.pop();
  }
  return pairs;
}
