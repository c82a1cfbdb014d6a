import { describe, expect, it } from 'vitest';
import { areaM2, burnUntil, ignite, neededLpm, pour, workShare } from '../../src/truth/burn.ts';
import type { FireLoad } from '../../src/truth/incident.ts';

/** A circle of 1 m radius that spreads at 1 m/min, half of that for ten minutes; 10 l/min hold a square metre. */
const LOAD: FireLoad = {
  startAreaM2: Math.PI,
  spreadMPerMin: 1,
  areaMaxM2: 1_000,
  neededLpmPerM2: 10,
  burnsMs: 7_200_000,
};
const MINUTE_MS = 60_000;

describe('a fire that nobody fights', () => {
  it.each([
    [0, 1],
    [4, 3], // 1 + 4 × 0.5
    [10, 6], // 1 + 10 × 0.5
    [12, 8], // 6 + 2 × 1
  ])('after %i min has a radius of %i m', (minutes, radiusM) => {
    const burn = burnUntil(ignite(LOAD, 1_000), 1_000 + minutes * MINUTE_MS);
    expect(burn.radiusM).toBeCloseTo(radiusM, 9);
    expect(areaM2(burn)).toBeCloseTo(Math.PI * radiusM ** 2, 6);
  });

  it('stops at the walls: π r² = 1,000 m² at 17.84 m', () => {
    const burn = burnUntil(ignite(LOAD, 0), 60 * MINUTE_MS);
    expect(areaM2(burn)).toBe(1_000);
    // A step of 15 s goes at most 0.25 m beyond.
    expect(burn.radiusM).toBeGreaterThanOrEqual(Math.sqrt(1_000 / Math.PI));
    expect(burn.radiusM).toBeLessThan(Math.sqrt(1_000 / Math.PI) + 0.25);
    expect(neededLpm(burn)).toBe(10_000);
  });

  it('comes to the same by whichever instants it is looked at, as long as they are whole steps', () => {
    const once = burnUntil(ignite(LOAD, 0), 20 * MINUTE_MS);
    let often = ignite(LOAD, 0);
    for (let minute = 1; minute <= 20; minute++) often = burnUntil(often, minute * MINUTE_MS);
    expect(often.radiusM).toBeCloseTo(once.radiusM, 9);
  });

  it('grows from a point as from anything: 4 min at 0.5 m/min are 2 m', () => {
    const spark = pour(ignite({ ...LOAD, startAreaM2: 0 }, 0), 0, 0);
    expect(neededLpm(spark)).toBe(0);
    const burn = burnUntil(spark, 4 * MINUTE_MS);
    expect(burn.radiusM).toBeCloseTo(2, 9);
    expect(neededLpm(burn)).toBe(Math.ceil(10 * Math.PI * 4));
  });

  it('does not go back', () => {
    const later = burnUntil(ignite(LOAD, 0), 5 * MINUTE_MS);
    expect(burnUntil(later, MINUTE_MS)).toEqual(later);
  });
});

describe('water', () => {
  it('holds it from the instant at which there is enough, for good', () => {
    const burning = burnUntil(ignite(LOAD, 0), 4 * MINUTE_MS);
    // π × 3² × 10 = 282.7 l/min.
    expect(neededLpm(burning)).toBe(283);
    expect(pour(burning, 282, 4 * MINUTE_MS).heldAtMs).toBeNull();
    const held = pour(burning, 283, 4 * MINUTE_MS);
    expect(held.heldAtMs).toBe(4 * MINUTE_MS);
    expect(burnUntil(held, 90 * MINUTE_MS).radiusM).toBe(held.radiusM);
    // The line runs dry: it stays held.
    expect(pour(held, 0, 6 * MINUTE_MS).heldAtMs).toBe(4 * MINUTE_MS);
  });

  it('slows it by its share: half of what it takes, half the speed', () => {
    const burning = burnUntil(ignite(LOAD, 0), 12 * MINUTE_MS);
    // 8 m: π × 64 × 10 = 2,010.6, so 2,011 l/min; 1,005.5 of them for one step of 15 s: 0.25 m × 0.5.
    const slowed = burnUntil(pour(burning, 1_005.5, 12 * MINUTE_MS), 12.25 * MINUTE_MS);
    expect(slowed.radiusM).toBeCloseTo(8.125, 9);
  });

  it('none of it holds nothing, not even a fire of no size', () => {
    expect(pour(ignite({ ...LOAD, startAreaM2: 0 }, 0), 0, 0).heldAtMs).toBeNull();
  });
});

describe('the share of the work', () => {
  it.each([
    ['a quarter of the area: half of the width', { areaMaxM2: 4 * Math.PI }, 0.5],
    ['all of its extent', { areaMaxM2: Math.PI }, 1],
    ['held as a point', { startAreaM2: 0 }, 0],
    ['one that never spreads, far from any wall', { spreadMPerMin: 0 }, 1],
    ['one that has nothing to burn', { startAreaM2: 0, areaMaxM2: 0 }, 1],
    ['one that begins beyond its walls', { areaMaxM2: 1 }, 1],
  ])('%s', (_, load, share) => {
    expect(workShare(ignite({ ...LOAD, ...load }, 0))).toBeCloseTo(share, 12);
  });

  it('never passes 1, though the edge may step beyond the walls', () => {
    expect(workShare(burnUntil(ignite(LOAD, 0), 60 * MINUTE_MS))).toBe(1);
  });
});
