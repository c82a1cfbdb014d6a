import type { Prng } from '../../../src/core/prng.ts';
import type { Ring } from '../../../src/routing/traffic/ring.ts';
import { meet, type Point, sidesOf } from './slow-geometry.ts';

/** Rings of all kinds: simple ones and others, on coarse grids where corners fall upon sides, and on fine ones. */
export function randomRing(random: Prng): Point[] {
  const size = [3, 6, 20, 1_000, 60_000_000][random.below(5)];
  const count = 3 + random.below([4, 12, 30][random.below(3)]);
  const points = Array.from({ length: count }, (): Point => [random.below(size), random.below(size)]);
  const kind = random.below(4);
  if (kind === 0) return points;
  if (kind === 1) return aroundCentre(points, size);
  if (kind === 2) return comb(random, count);
  return untangled(points);
}

/** By angle about the centre: mostly simple, with touching corners where two points lie on one ray. */
function aroundCentre(points: Point[], size: number): Point[] {
  const angle = ([x, y]: Point): number => Math.atan2(y - size / 2, x - size / 2);
  return points.sort((a, b) => angle(a) - angle(b));
}

/** Slanting teeth, all of whose boxes overlap. */
function comb(random: Prng, count: number): Point[] {
  const slant = random.below(50) - 25;
  const teeth = Array.from({ length: count }, (_, i): Point[] => [
    [4 * i, 0],
    [4 * i + 2 + slant, 40 + random.below(3)],
  ]);
  return [...teeth.flat(), [4 * count, 0], [2 * count, -5 - random.below(20)]];
}

/** Turns stretches round until no two sides cross: simple, and as crooked as it gets. A few stay crossed where points coincide. */
function untangled(points: Point[]): Point[] {
  const ring = [...points];
  for (let round = 0; round < 200; round++) {
    const sides = sidesOf(ring);
    const n = ring.length;
    let crossed: [number, number] | undefined;
    for (let i = 0; i < n && !crossed; i++) {
      for (let k = i + 2; k < n && !crossed; k++) {
        if (i === 0 && k === n - 1) continue;
        if (meet(...sides[i], ...sides[k])) crossed = [i, k];
      }
    }
    if (!crossed) return ring;
    ring.splice(crossed[0] + 1, crossed[1] - crossed[0], ...ring.slice(crossed[0] + 1, crossed[1] + 1).reverse());
  }
  return ring;
}

export const ringOfPoints = (points: readonly Point[]): Ring => ({
  xs: Int32Array.from(points, ([x]) => x),
  ys: Int32Array.from(points, ([, y]) => y),
});
