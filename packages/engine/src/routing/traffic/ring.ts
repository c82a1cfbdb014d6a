import { assert } from '../../core/assert.ts';
import { E7, INVALID_INDEX, type LatLon } from '../../core/units.ts';
import { orientation, segmentsMeet } from './segments.ts';

/**
 * An outline in whole 1e-7 degrees, closed of itself. Side i runs from corner i to the next one. Neighbouring corners differ.
 * Spans less than `RING_SPAN_E7_MAX` in either direction, so that everything here is exact.
 */
export interface Ring {
  readonly xs: Int32Array;
  readonly ys: Int32Array;
}

/** 2^26: two coordinates within the span make one number below 2^52. */
const KEY_SHIFT = 0x400_0000;
export const RING_SPAN_E7_MAX: number = KEY_SHIFT - 1;

/** Rounded; a corner that repeats the one before it is left out, and so is a last one that repeats the first. */
export function ringOf(points: readonly LatLon[]): Ring {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const { lat, lon } of points) {
    const [x, y] = [Math.round(lon * E7), Math.round(lat * E7)];
    if (xs.length > 0 && xs[xs.length - 1] === x && ys[ys.length - 1] === y) continue;
    xs.push(x);
    ys.push(y);
  }
  while (xs.length > 1 && xs[0] === xs[xs.length - 1] && ys[0] === ys[ys.length - 1]) {
    xs.pop();
    ys.pop();
  }
  return { xs: Int32Array.from(xs), ys: Int32Array.from(ys) };
}

export interface RingBox {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

export function boxOfRing({ xs, ys }: Ring): RingBox {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < xs.length; i++) {
    if (xs[i] < minX) minX = xs[i];
    if (xs[i] > maxX) maxX = xs[i];
    if (ys[i] < minY) minY = ys[i];
    if (ys[i] > maxY) maxY = ys[i];
  }
  return { minX, minY, maxX, maxY };
}

/** Points to be located, column by column. */
export interface RingQueries {
  readonly xs: ArrayLike<number>;
  readonly ys: ArrayLike<number>;
}

/**
 * Shamos and Hoey's sweep (Geometric intersection problems, 1976), from left to right, points of equal longitude from below: whether
 * the ring is simple (no two sides with a point in common but neighbours at their corner), and of each query whether it lies inside
 * (1; on the ring counts) or outside (0). Returns null for a ring that is not simple.
 *
 *        ╱─────╲            The sides that the sweep line crosses stand in one array from the lowest to the highest. A corner swaps
 *      ╱ │    │  ╲          one side for the next, brings two in, or takes two out; only new neighbours are tested against each
 *      ──┼────┼───          other. Between two corners the array is constant: a point with an odd number of sides below it is inside.
 *        ▲    ▲
 *
 * O((corners + queries) · log corners), whatever the ring looks like; the array's moves are memory copies. A comb of 10,000 slanting
 * sides takes 3 ms; all pairs of sides whose boxes overlap would be 5 · 10^7 there.
 */
export function sweepRing(ring: Ring, queries: RingQueries): Uint8Array | null {
  const sweep = createSweep(ring);
  if (sweep === null) return null;
  const { order, keys } = sweep;
  const inside = new Uint8Array(queries.xs.length);
  const { bySlab, firstOfSlab } = slabsOf(sweep, queries);
  for (let slab = 0; slab <= order.length; slab++) {
    if (slab > 0 && !passCorner(sweep, order[slab - 1])) return null;
    for (let i = firstOfSlab[slab]; i < firstOfSlab[slab + 1]; i++) {
      const query = bySlab[i];
      const [x, y] = [queries.xs[query], queries.ys[query]];
      const isCorner = slab > 0 && keys[order[slab - 1]] === keyOf(sweep, x, y);
      inside[query] = isCorner || isInside(sweep, x, y) ? 1 : 0;
    }
  }
  return inside;
}

export function isSimple(ring: Ring): boolean {
  return sweepRing(ring, { xs: [], ys: [] }) !== null;
}

interface Sweep extends Ring {
  readonly box: RingBox;
  /** Of each corner, so that comparing two keys compares longitudes, then latitudes. */
  readonly keys: Float64Array;
  /** Corners from left to right. */
  readonly order: Uint32Array;
  /** Of each side the end that comes first. */
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  /** Sides on the sweep line, from the lowest; `count` of them. */
  readonly status: Uint32Array;
  count: number;
}

/** Null where a corner stands twice. */
function createSweep(ring: Ring): Sweep | null {
  const { xs, ys } = ring;
  const n = xs.length;
  const box = boxOfRing(ring);
  if (n < 3) return null;
  assert(Math.max(box.maxX - box.minX, box.maxY - box.minY) <= RING_SPAN_E7_MAX, 'the ring spans at most 6.7 degrees');
  const keys = Float64Array.from(xs, (x, i) => (x - box.minX) * KEY_SHIFT + (ys[i] - box.minY));
  const order = Uint32Array.from(xs, (_, i) => i).sort((a, b) => keys[a] - keys[b]);
  for (let i = 1; i < n; i++) if (keys[order[i - 1]] === keys[order[i]]) return null;
  const left = new Uint32Array(n);
  const right = new Uint32Array(n);
  for (let side = 0; side < n; side++) {
    const next = side + 1 === n ? 0 : side + 1;
    left[side] = keys[side] < keys[next] ? side : next;
    right[side] = keys[side] < keys[next] ? next : side;
  }
  return { xs, ys, box, keys, order, left, right, status: new Uint32Array(n + 1), count: 0 };
}

const keyOf = ({ box }: Sweep, x: number, y: number): number => (x - box.minX) * KEY_SHIFT + (y - box.minY);

/** Queries by the number of corners that the sweep has passed when it comes to them; those beyond the ring's box are left out. */
function slabsOf(sweep: Sweep, { xs, ys }: RingQueries): { bySlab: Uint32Array; firstOfSlab: Uint32Array } {
  const { order, keys, box } = sweep;
  const slabs = new Uint32Array(xs.length).fill(INVALID_INDEX);
  const firstOfSlab = new Uint32Array(order.length + 2);
  for (let query = 0; query < xs.length; query++) {
    const [x, y] = [xs[query], ys[query]];
    if (x < box.minX || x > box.maxX || y < box.minY || y > box.maxY) continue;
    const key = keyOf(sweep, x, y);
    let [low, high] = [0, order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (keys[order[middle]] <= key) low = middle + 1;
      else high = middle;
    }
    slabs[query] = low;
    firstOfSlab[low + 1]++;
  }
  for (let slab = 1; slab < firstOfSlab.length; slab++) firstOfSlab[slab] += firstOfSlab[slab - 1];
  const next = firstOfSlab.slice();
  const bySlab = new Uint32Array(firstOfSlab[firstOfSlab.length - 1]);
  for (let query = 0; query < xs.length; query++)
    if (slabs[query] !== INVALID_INDEX) bySlab[next[slabs[query]]++] = query;
  return { bySlab, firstOfSlab };
}

/** > 0 above the side, 0 on it. */
function heightOver({ xs, ys, left, right }: Sweep, side: number, x: number, y: number): number {
  const [a, b] = [left[side], right[side]];
  return orientation(xs[a], ys[a], xs[b], ys[b], x, y);
}

/** Sides on the sweep line that lie strictly below the point. */
function countBelow(sweep: Sweep, x: number, y: number): number {
  let [low, high] = [0, sweep.count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (heightOver(sweep, sweep.status[middle], x, y) > 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isInside(sweep: Sweep, x: number, y: number): boolean {
  const below = countBelow(sweep, x, y);
  const isOnSide = below < sweep.count && heightOver(sweep, sweep.status[below], x, y) === 0;
  return isOnSide || (below & 1) === 1;
}

/** Carries the sweep line over one corner. False where two sides meet that are no neighbours, or overlap. */
function passCorner(sweep: Sweep, corner: number): boolean {
  const { xs, left, status } = sweep;
  const before = corner === 0 ? xs.length - 1 : corner - 1;
  const [beforeBegins, afterBegins] = [left[before] === corner, left[corner] === corner];
  const at = countBelow(sweep, xs[corner], sweep.ys[corner]);
  if (beforeBegins && afterBegins) return beginBoth(sweep, corner, before, at);
  if (!beforeBegins && !afterBegins) return endBoth(sweep, corner, before, at);
  const [ended, begun] = beforeBegins ? [corner, before] : [before, corner];
  if (status[at] !== ended || at >= sweep.count) return false;
  status[at] = begun;
  return areApart(sweep, at - 1, at) && areApart(sweep, at, at + 1);
}

function beginBoth(sweep: Sweep, corner: number, before: number, at: number): boolean {
  const { xs, ys, right, status } = sweep;
  if (at < sweep.count && heightOver(sweep, status[at], xs[corner], ys[corner]) === 0) return false;
  const turn = heightOver(sweep, before, xs[right[corner]], ys[right[corner]]);
  if (turn === 0) return false;
  status.copyWithin(at + 2, at, sweep.count);
  sweep.count += 2;
  status[at] = turn > 0 ? before : corner;
  status[at + 1] = turn > 0 ? corner : before;
  return areApart(sweep, at - 1, at) && areApart(sweep, at + 1, at + 2);
}

function endBoth(sweep: Sweep, corner: number, before: number, at: number): boolean {
  const { xs, ys, left, status } = sweep;
  const [low, high] = [status[at], status[at + 1]];
  const areBoth =
    at + 1 < sweep.count && Math.min(low, high) === Math.min(corner, before) && low + high === corner + before;
  if (!areBoth || heightOver(sweep, before, xs[left[corner]], ys[left[corner]]) === 0) return false;
  status.copyWithin(at, at + 2, sweep.count);
  sweep.count -= 2;
  return areApart(sweep, at - 1, at);
}

/** Whether the sides at two neighbouring places of the sweep line have no point in common, but for the corner of neighbours. */
function areApart({ xs, ys, status, count }: Sweep, low: number, high: number): boolean {
  if (low < 0 || high >= count) return true;
  const [a, c] = [status[low], status[high]];
  const n = xs.length;
  const apart = Math.abs(a - c);
  if (apart === 1 || apart === n - 1) return true;
  const [b, d] = [a + 1 === n ? 0 : a + 1, c + 1 === n ? 0 : c + 1];
  return !segmentsMeet(xs[a], ys[a], xs[b], ys[b], xs[c], ys[c], xs[d], ys[d]);
}
