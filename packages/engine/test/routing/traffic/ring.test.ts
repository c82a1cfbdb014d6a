import { describe, expect, it } from 'vitest';
import { createPrng } from '../../../src/core/prng.ts';
import { boxOfRing, isSimple, ringOf, sweepRing } from '../../../src/routing/traffic/ring.ts';
import { segmentsMeet } from '../../../src/routing/traffic/segments.ts';
import { randomRing, ringOfPoints } from './random-rings.ts';
import { isInRing, isSimpleRing, meet, type Point } from './slow-geometry.ts';

const simple = (...points: Point[]): boolean => isSimple(ringOfPoints(points));

describe('Two segments', () => {
  it('meet as slow exact arithmetic says', () => {
    const random = createPrng(1, 'segments');
    const seen = new Set<boolean>();
    for (let i = 0; i < 20_000; i++) {
      const size = [3, 5, 60_000_000][i % 3];
      const [a, b, c, d] = Array.from({ length: 4 }, (): Point => [random.below(size), random.below(size)]);
      const expected = meet(a, b, c, d);
      seen.add(expected);
      expect(segmentsMeet(...a, ...b, ...c, ...d), JSON.stringify([a, b, c, d])).toBe(expected);
    }
    expect(seen.size).toBe(2);
  });
});

describe('A ring', () => {
  it('is simple where sides meet at their common corners alone', () => {
    expect(simple([0, 0], [4, 0], [4, 4], [0, 4])).toBe(true);
    // A corner on a straight line, and one that points inwards.
    expect(simple([0, 0], [2, 0], [4, 0], [2, 2], [4, 4], [0, 4])).toBe(true);
  });

  it.each<[string, Point[]]>([
    [
      'a bow tie',
      [
        [0, 0],
        [4, 4],
        [4, 0],
        [0, 4],
      ],
    ],
    [
      'a corner on another side',
      [
        [0, 0],
        [8, 0],
        [8, 8],
        [4, 0],
        [0, 8],
      ],
    ],
    [
      'a corner that stands twice',
      [
        [0, 0],
        [4, 4],
        [8, 0],
        [8, 8],
        [4, 4],
        [0, 8],
      ],
    ],
    [
      'a spike',
      [
        [0, 0],
        [4, 0],
        [9, 0],
        [4, 0],
        [4, 4],
      ],
    ],
    [
      'a spike that comes back farther',
      [
        [0, 0],
        [9, 0],
        [4, 0],
        [4, 4],
      ],
    ],
    [
      'a line',
      [
        [0, 0],
        [1, 1],
        [2, 2],
      ],
    ],
    [
      'two corners',
      [
        [0, 0],
        [1, 1],
      ],
    ],
  ])('with %s is not', (_, points) => {
    expect(isSimple(ringOfPoints(points))).toBe(false);
    expect(isSimpleRing(points)).toBe(false);
  });

  it('is told apart as by all pairs of sides, and its inside as by rays, on random rings', () => {
    let [simpleRings, others, inside, outside] = [0, 0, 0, 0];
    for (let seed = 0; seed < 4_000; seed++) {
      const random = createPrng(seed, 'rings');
      const points = randomRing(random);
      const ring = ringOfPoints(points);
      const box = boxOfRing(ring);
      // Corners, places on the coarse grid (often on sides), and places all about.
      const queries: Point[] = [...points];
      for (let i = 0; i < 40; i++) {
        const [width, height] = [box.maxX - box.minX + 2, box.maxY - box.minY + 2];
        queries.push([box.minX - 1 + random.below(width + 1), box.minY - 1 + random.below(height + 1)]);
      }
      const located = sweepRing(ring, { xs: queries.map(([x]) => x), ys: queries.map(([, y]) => y) });
      const wanted = isSimpleRing(points) ? queries.map((query) => (isInRing(query, points) ? 1 : 0)) : null;
      expect(located && [...located], `seed ${seed}: ${JSON.stringify(points)}`).toEqual(wanted);
      if (wanted === null) others++;
      else {
        simpleRings++;
        inside += wanted.filter((each) => each === 1).length - points.length;
        outside += wanted.filter((each) => each === 0).length;
      }
    }
    // Every kind must have been tried often, or the test says nothing.
    expect(Math.min(simpleRings, others)).toBeGreaterThan(800);
    expect(Math.min(inside, outside)).toBeGreaterThan(8_000);
  });

  it('drops corners that repeat the one before, and a last one that repeats the first', () => {
    const at = (lat: number, lon: number) => ({ lat, lon });
    const ring = ringOf([at(21, 105), at(21, 105), at(21, 106), at(22, 106), at(22.00000000001, 106), at(21, 105)]);
    expect([...ring.xs]).toEqual([1_050_000_000, 1_060_000_000, 1_060_000_000]);
    expect([...ring.ys]).toEqual([210_000_000, 210_000_000, 220_000_000]);
  });

  it('of 10,000 slanting sides, whose boxes all overlap, is told apart too', () => {
    const comb: Point[] = [];
    for (let i = 0; i < 5_000; i++) comb.push([10 * i, 0], [10 * i + 4_000_000, 4_000_000]);
    comb.push([60_000, -10]);
    expect(isSimple(ringOfPoints(comb))).toBe(true);
    // One tooth is bent over the next.
    comb[5_001] = [comb[5_001][0] + 11, 4_000_000];
    expect(isSimple(ringOfPoints(comb))).toBe(false);
  });
});
