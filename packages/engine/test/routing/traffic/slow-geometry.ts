/** Slow and obvious geometry on whole coordinates, in integers of any size: what the fast code must equal. */
export type Point = readonly [x: number, y: number];

/** Sign of the turn from a over b to c: 1 left, −1 right, 0 straight. */
export function turn(a: Point, b: Point, c: Point): number {
  const [ax, ay, bx, by, cx, cy] = [...a, ...b, ...c].map(BigInt);
  const cross = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  return cross > 0n ? 1 : cross < 0n ? -1 : 0;
}

export const isOnSegment = (p: Point, a: Point, b: Point): boolean =>
  turn(a, b, p) === 0 &&
  Math.min(a[0], b[0]) <= p[0] &&
  p[0] <= Math.max(a[0], b[0]) &&
  Math.min(a[1], b[1]) <= p[1] &&
  p[1] <= Math.max(a[1], b[1]);

/** A proper crossing, or an end of one on the other. */
export function meet(a: Point, b: Point, c: Point, d: Point): boolean {
  if (isOnSegment(a, c, d) || isOnSegment(b, c, d) || isOnSegment(c, a, b) || isOnSegment(d, a, b)) return true;
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

export const sidesOf = (ring: readonly Point[]): [Point, Point][] =>
  ring.map((point, i) => [point, ring[(i + 1) % ring.length]]);

/** Every pair of sides: neighbours have their corner in common and nothing else, others nothing. */
export function isSimpleRing(ring: readonly Point[]): boolean {
  if (ring.length < 3) return false;
  const sides = sidesOf(ring);
  for (let i = 0; i < sides.length; i++) {
    for (let k = i + 1; k < sides.length; k++) {
      const [[a, b], [c, d]] = [sides[i], sides[k]];
      const isNext = k === i + 1;
      const isLast = i === 0 && k === sides.length - 1;
      if (!isNext && !isLast) {
        if (meet(a, b, c, d)) return false;
        continue;
      }
      // In a triangle every two sides are neighbours in one of the two ways.
      if (isNext && (isOnSegment(d, a, b) || isOnSegment(a, c, d))) return false;
      if (isLast && (isOnSegment(c, a, b) || isOnSegment(b, c, d))) return false;
    }
  }
  return true;
}

/** Even-odd rule with a ray to the right; on the ring counts as inside. */
export function isInRing(p: Point, ring: readonly Point[]): boolean {
  let isInside = false;
  for (const [a, b] of sidesOf(ring)) {
    if (isOnSegment(p, a, b)) return true;
    if (a[1] > p[1] === b[1] > p[1]) continue;
    const [low, high] = a[1] < b[1] ? [a, b] : [b, a];
    if (turn(low, high, p) > 0) isInside = !isInside;
  }
  return isInside;
}
