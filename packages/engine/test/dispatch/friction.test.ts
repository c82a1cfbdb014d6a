import { describe, expect, it } from 'vitest';
import { flowLpmOver, frictionBar, type HoseMm, hoseMFor } from '../../src/dispatch/water/friction.ts';

describe('friction in hose', () => {
  // VN: S · (l/s)² · 5 rolls ÷ 10.197 m per bar. 66 mm at 13.33 l/s: 0.034 × 177.8 × 5 = 30.2 m = 2.96 bar.
  // FL: C · (100 gpm)² · 3.281 hundreds of feet. 66 mm at 2.113 hundred gpm: 2 × 4.466 × 3.281 = 29.3 psi = 2.02 bar.
  it.each<[HoseMm, number, number, number]>([
    [66, 800, 2.96, 2.02],
    [51, 600, 6.37, 4.55],
    [77, 600, 0.74, 0.45],
  ])('of %i mm takes at %i l/min over 100 m %f bar in the Vietnamese form and %f in the other', (mm, lpm, vn, fl) => {
    // 51 mm: 0.13 × 100 × 5 = 65 m = 6.37 bar. 77 mm: 0.015 × 100 × 5 = 7.5 m = 0.74 bar.
    expect(frictionBar(mm, 'VN', 100, lpm)).toBeCloseTo(vn, 2);
    expect(frictionBar(mm, 'FL', 100, lpm)).toBeCloseTo(fl, 2);
  });

  it('leaves 684 l/min of one 65 mm line over 300 m at 10 bar with 3.5 for the nozzle, so 1,222 need two', () => {
    // 6.5 bar = 66.28 m; 66.28 ÷ (0.034 × 15 rolls) = 129.96; its root 11.40 l/s = 684 l/min.
    expect(Math.round(flowLpmOver(66, 'VN', 300, 6.5))).toBe(684);
  });

  it('spaces a relay of 800 l/min at 10 bar with 1.5 left 287 m apart', () => {
    // 8.5 bar = 86.67 m; a roll takes 0.034 × 13.33² = 6.044 m: 14.34 rolls = 286.8 m, floored.
    expect(hoseMFor(66, 'VN', 800, 8.5)).toBe(286);
  });

  it('lets nothing through when the lift has taken the pressure', () => {
    expect(flowLpmOver(66, 'VN', 20, 0)).toBe(0);
    expect(hoseMFor(66, 'VN', 200, -1)).toBe(0);
  });
});
