import { describe, expect, it } from 'vitest';
import { driveOn, pathBack, pathOf, placeOnWay, restOf, type Way } from '../../src/truth/way.ts';

/**
 * Degrees as if of a plane. Out of A by way of B to C, 4 and 4 long, in 8 s; turned at 6 s, two beyond B, to D, which is 2 away and takes 4 s.
 *
 *     A───────B
 *             │
 *             x───D
 *             │
 *             C
 */
const [A, B, C, D] = [
  { lat: 4, lon: 0 },
  { lat: 4, lon: 4 },
  { lat: 0, lon: 4 },
  { lat: 2, lon: 6 },
];
const WAY: Way = { fromMs: 0, toMs: 8_000, path: pathOf([A, B, C]) };

describe('a way', () => {
  it.each([
    [-1_000, A],
    [1_000, { lat: 4, lon: 1 }],
    [4_000, B],
    [6_000, { lat: 2, lon: 4 }],
    [9_000, C],
  ])('after %i ms has come to %o', (atMs, place) => {
    expect(placeOnWay(WAY, atMs)).toEqual(place);
  });

  it('that takes no time is driven a millisecond after it began, and stays driven', () => {
    const way: Way = { fromMs: 5, toMs: 5, path: pathOf([A, B]) };
    expect([5, 6, 7, 5].map((atMs) => placeOnWay(way, atMs))).toEqual([A, B, B, A]);
  });

  it('that is turned goes on from where it is, and is as long behind as what was driven', () => {
    const turned = driveOn(WAY, pathOf([D]), 6_000, 10_000);
    expect(turned.path).toEqual(pathOf([A, B, { lat: 2, lon: 4 }, D]));
    expect([6_000, 8_000, 10_000].map((atMs) => placeOnWay(turned, atMs))).toEqual([
      { lat: 2, lon: 4 },
      { lat: 2, lon: 5 },
      D,
    ]);
    // 6 behind at half a length a second: as if it had begun 12 s ago.
    expect(turned.fromMs).toBe(6_000 - 12_000);
  });

  it('has a rest, from where it is, and a way back to where it began', () => {
    const here = { lat: 2, lon: 4 };
    expect(restOf(WAY, 6_000)).toEqual({ fromMs: 6_000, toMs: 8_000, path: pathOf([here, C]) });
    expect(pathBack(WAY, 6_000)).toEqual(pathOf([here, B, A]));
    expect(restOf(WAY, 9_000)).toMatchObject({ fromMs: 9_000, toMs: 9_000 });
    expect(pathBack(WAY, 9_000)).toEqual(pathOf([C, B, A]));
  });

  it.each([8_000, 9_000])('that is turned where it ends stays there, until %i ms', (toMs) => {
    const turned = driveOn(WAY, pathOf([C]), 8_000, toMs);
    expect(turned.toMs).toBe(toMs);
    expect(placeOnWay(turned, 8_000).lat).toBeCloseTo(C.lat, 6);
    expect(placeOnWay(turned, 8_000).lon).toBeCloseTo(C.lon, 6);
  });
});
