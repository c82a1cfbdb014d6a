import type { LatLon } from './facts/anchors.ts';

/** Metres east and north of 21.0° N 105.75° E on a plane that is true at the city's middle latitude; ± 0.3 % at its ends. */
export const ORIGIN_LAT_DEG = 21;
export const ORIGIN_LON_DEG = 105.75;
const NORTH_M_PER_DEG = 111_195;
const EAST_M_PER_DEG = NORTH_M_PER_DEG * Math.cos((ORIGIN_LAT_DEG * Math.PI) / 180);

export interface Point {
  readonly xM: number;
  readonly yM: number;
}

export const toPlane = ([latDeg, lonDeg]: LatLon): Point => ({
  xM: (lonDeg - ORIGIN_LON_DEG) * EAST_M_PER_DEG,
  yM: (latDeg - ORIGIN_LAT_DEG) * NORTH_M_PER_DEG,
});
export const lonE7Of = (xM: number): number => Math.round((ORIGIN_LON_DEG + xM / EAST_M_PER_DEG) * 1e7);
export const latE7Of = (yM: number): number => Math.round((ORIGIN_LAT_DEG + yM / NORTH_M_PER_DEG) * 1e7);

/** A Catmull-Rom curve through the points, `perLeg` legs for each given one: what a sketch becomes before it is drawn. */
export function smoothCurve(points: readonly Point[], perLeg: number): Point[] {
  const curve: Point[] = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const [a, b, c, d] = [
      points[Math.max(0, i - 1)],
      points[i],
      points[i + 1],
      points[Math.min(points.length - 1, i + 2)],
    ];
    for (let k = 0; k < perLeg; k++) {
      const t = k / perLeg;
      curve.push({ xM: spline(a.xM, b.xM, c.xM, d.xM, t), yM: spline(a.yM, b.yM, c.yM, d.yM, t) });
    }
  }
  curve.push(points[points.length - 1]);
  return curve;
}

/** The same line cut into legs of at most `legM`. */
export function resample(points: readonly Point[], legM: number): Point[] {
  const out: Point[] = [points[0]];
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]];
    const legs = Math.max(1, Math.ceil(Math.hypot(b.xM - a.xM, b.yM - a.yM) / legM));
    for (let k = 1; k <= legs; k++)
      out.push({ xM: a.xM + ((b.xM - a.xM) * k) / legs, yM: a.yM + ((b.yM - a.yM) * k) / legs });
  }
  return out;
}

/** Smooth value noise in [-1, 1] with the given wavelength; the same place and salt give the same value. */
export function noise(xM: number, yM: number, waveM: number, salt: number): number {
  const [x, y] = [xM / waveM, yM / waveM];
  const [ix, iy] = [Math.floor(x), Math.floor(y)];
  const [u, v] = [ease(x - ix), ease(y - iy)];
  const low = lattice(ix, iy, salt) * (1 - u) + lattice(ix + 1, iy, salt) * u;
  const high = lattice(ix, iy + 1, salt) * (1 - u) + lattice(ix + 1, iy + 1, salt) * u;
  return low * (1 - v) + high * v;
}

/** One hashed value in [-1, 1) per lattice point. */
export function lattice(ix: number, iy: number, salt: number): number {
  let h = Math.imul(ix, 0x27d4_eb2f) ^ Math.imul(iy, 0x1656_67b1) ^ Math.imul(salt, 0x9e37_79b1);
  h = Math.imul(h ^ (h >>> 15), 0x85eb_ca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2_ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 0x8000_0000 - 1;
}

const ease = (t: number): number => t * t * (3 - 2 * t);

const spline = (a: number, b: number, c: number, d: number, t: number): number =>
  b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
