import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NodeTable } from '../../src/map/node-table.ts';
import { strongComponents } from '../../src/map/strong-components.ts';
import { joinLines } from '../../src/map/water-rings.ts';

const SEED = 20261122;

describe('a node table', () => {
  it('finds every id that it was given and no other, asked in any order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 40 }),
        fc.array(fc.integer({ min: 0, max: 62 }), { maxLength: 200 }),
        (given, asked) => {
          const table = new NodeTable(Float64Array.from(given));
          const sorted = [...new Set(given)].sort((a, b) => a - b);
          expect([...table.ids]).toEqual(sorted);
          for (const id of asked) expect(table.rowOf(id)).toBe(sorted.indexOf(id));
        },
      ),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('tells a node at 0° N 0° E from one that has no place yet', () => {
    const table = new NodeTable(Float64Array.of(4, 5));
    table.place(0, 0, 0);
    expect([table.isPlaced(0), table.isPlaced(1)]).toEqual([true, false]);
  });
});

describe('strong components', () => {
  it('are the sets of vertices that reach each other, by the definition', () => {
    const edge = fc.tuple(fc.nat(11), fc.nat(11));
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 30 }), (edges) => {
        const first = new Uint32Array(13);
        for (const [from] of edges) first[from + 1]++;
        for (let v = 1; v < 13; v++) first[v] += first[v - 1];
        const next = first.slice();
        const to = new Uint32Array(edges.length);
        for (const [from, into] of edges) to[next[from]++] = into;
        const component = strongComponents({ first, to });
        // Reachability by closing over single steps (Warshall).
        const reaches = Array.from({ length: 12 }, (_, v) => Array.from({ length: 12 }, (__, w) => v === w));
        for (const [from, into] of edges) reaches[from][into] = true;
        for (let k = 0; k < 12; k++)
          for (let i = 0; i < 12; i++) for (let j = 0; j < 12; j++) reaches[i][j] ||= reaches[i][k] && reaches[k][j];
        for (let i = 0; i < 12; i++)
          for (let j = 0; j < 12; j++) expect(component[i] === component[j]).toBe(reaches[i][j] && reaches[j][i]);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('of a line a million long do not overflow the stack', () => {
    const count = 1_000_000;
    const first = Uint32Array.from({ length: count + 1 }, (_, v) => Math.min(v, count - 1));
    const to = Uint32Array.from({ length: count - 1 }, (_, v) => v + 1);
    expect(new Set(strongComponents({ first, to })).size).toBe(count);
  });
});

describe('lines joined to rings', () => {
  it('are found again when a ring is cut, turned and shuffled', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 0, max: 19 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(cuts, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), fc.integer(), (at, turned, order) => {
        const sorted = at.toSorted((a, b) => a - b);
        // The ring 0 … 19 cut at these corners; a piece from the last cut runs over 19 to the first.
        const lines = sorted.map((from, i) => {
          const length = sorted.length === 1 ? 20 : (sorted[(i + 1) % sorted.length] - from + 20) % 20;
          const line = Array.from({ length: length + 1 }, (_, k) => (from + k) % 20);
          return turned[i] ? line.toReversed() : line;
        });
        const rotation = Math.abs(order) % lines.length;
        const { closed, open } = joinLines([...lines.slice(rotation), ...lines.slice(0, rotation)]);
        expect([closed.length, open]).toEqual([1, 0]);
        expect(closed[0].slice(0, -1).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i));
        for (let i = 1; i < closed[0].length; i++) {
          expect([1, 19]).toContain(Math.abs(closed[0][i] - closed[0][i - 1]));
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('are counted as open when an end is left', () => {
    expect(joinLines([[1, 2, 3], [3, 4], [9, 8, 9], []])).toEqual({ closed: [[9, 8, 9]], open: 1 });
  });
});
