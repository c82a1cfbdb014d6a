import { describe, expect, it } from 'vitest';
import { INFINITE_MS } from '../../src/core/units.ts';
import { ArcAccess, PieceFlag, RoadClass } from '../../src/map/network.ts';
import { arcTimeMs, computeArcTimes, neededWidthCm } from '../../src/routing/metric/arc-times.ts';
import type { VehicleProfile } from '../../src/routing/metric/profile.ts';
import { PROFILES, profileById } from '../../src/routing/metric/profiles.ts';
import { type BarrierDrawing, drawNetwork, type WayDrawing } from '../../src/testing/index.ts';
import { UNIT_KINDS } from '../../src/world/world.ts';
import { EVEN, everywhere, LAWFUL } from './even-profile.ts';

const BIKE: VehicleProfile = { ...EVEN, id: 'bike', isMotorbike: true, widthCm: 80, clearanceCm: 40 };

/** Times along and against one piece of 400 m: 40,000 ms at 36 km/h. */
function timesOf(way: WayDrawing, profile = EVEN): number[] {
  const drawn = drawNetwork({ map: 'A---B', ways: { AB: way } });
  const { arcMs } = computeArcTimes(drawn.network, profile);
  return [arcMs[drawn.arc('A-B')], arcMs[drawn.arc('B-A')]];
}

/** Time of the 1 mm piece that stands for the barrier. */
function barrierMs(barrier: BarrierDrawing, profile = EVEN): number {
  const { network } = drawNetwork({ map: 'A---B---C', ways: { ABC: {} }, barriers: { B: barrier } });
  const piece = network.pieceFlags.findIndex((flags) => (flags & PieceFlag.BARRIER) !== 0);
  return computeArcTimes(network, profile).arcMs[2 * piece];
}

describe('arc times', () => {
  it('are length over speed in whole ms, rounded up, never below 1', () => {
    // 1 m at 23 km/h: 3600 / 23 = 156.52…; 1 mm at 36 km/h: 0.1.
    expect(arcTimeMs(1000, 23)).toBe(157);
    expect(arcTimeMs(1000, 36)).toBe(100);
    expect(arcTimeMs(1, 36)).toBe(1);
  });

  it('fit an int32 and stay finite for 100 km at walking pace', () => {
    // 10^8 mm × 3.6 / 1 km/h.
    expect(arcTimeMs(100_000_000, 1)).toBe(360_000_000);
    expect(360_000_000).toBeLessThan(INFINITE_MS);
    expect(timesOf({ lengthMm: 100_000_000 }, { ...EVEN, speedKmh: everywhere(1) })).toEqual([
      360_000_000, 360_000_000,
    ]);
  });

  it('are the same in both directions where the road is', () => {
    expect(timesOf({})).toEqual([40_000, 40_000]);
  });

  it.each([
    ['width', { widthCm: 249 }, { widthCm: 250 }],
    ['height', { maxHeightCm: 299 }, { maxHeightCm: 300 }],
    ['weight', { maxWeightKg: 9_999 }, { maxWeightKg: 10_000 }],
  ] as const)('are infinite where the %s is too small by one, finite where it just suffices', (_, small, enough) => {
    expect(timesOf(small)).toEqual([INFINITE_MS, INFINITE_MS]);
    expect(timesOf(enough)).toEqual([40_000, 40_000]);
  });

  it('double against a one-way at half the speed, and are infinite there on motorways', () => {
    expect(timesOf({ oneway: true })).toEqual([40_000, 80_000]);
    expect(timesOf({ oneway: true, class: 'motorway' })).toEqual([40_000, INFINITE_MS]);
    expect(timesOf({ oneway: true, class: 'motorway_link' })).toEqual([40_000, INFINITE_MS]);
    expect(timesOf({ oneway: true, class: 'trunk' })).toEqual([40_000, 80_000]);
  });

  it('are infinite against a one-way for a profile that obeys them, whatever its factor', () => {
    expect(timesOf({ oneway: true }, LAWFUL)).toEqual([40_000, INFINITE_MS]);
    expect(timesOf({ oneway: true }, { ...EVEN, contraflowFactor: 0 })).toEqual([40_000, INFINITE_MS]);
    expect(timesOf({}, LAWFUL)).toEqual([40_000, 40_000]);
  });

  it('ignore a signed speed and mind a smaller road', () => {
    const profile = { ...EVEN, speedKmh: { ...everywhere(36), [RoadClass.LIVING_STREET]: 18 } };
    expect(timesOf({ speedKmh: 10 }, profile)).toEqual([40_000, 40_000]);
    expect(timesOf({ flags: PieceFlag.ALLEY }, profile)).toEqual([80_000, 80_000]);
  });

  it('let pass on private roads, and wait where somebody must open', () => {
    expect(timesOf({ flags: PieceFlag.PRIVATE })).toEqual([40_000, 40_000]);
    // 1 mm is 1 ms, the gate 20 s.
    expect(barrierMs({ gate: true })).toBe(20_001);
  });

  it('hold barriers to their gap and to whom they let through', () => {
    expect(barrierMs({ gate: true, widthCm: 249 })).toBe(INFINITE_MS);
    expect(barrierMs({ gate: true, maxHeightCm: 290 })).toBe(INFINITE_MS);
    expect(barrierMs({})).toBe(INFINITE_MS);
    expect(barrierMs({ widthCm: 120 }, BIKE)).toBe(1);
    expect(barrierMs({ widthCm: 119 }, BIKE)).toBe(INFINITE_MS);
  });

  it('tell motorbikes from wider vehicles', () => {
    const forBikes = { access: ArcAccess.MOTORBIKE | ArcAccess.FOOT };
    expect(timesOf(forBikes)).toEqual([INFINITE_MS, INFINITE_MS]);
    expect(timesOf(forBikes, BIKE)).toEqual([40_000, 40_000]);
    expect(timesOf({ class: 'steps' }, BIKE)).toEqual([INFINITE_MS, INFINITE_MS]);
  });
});

describe('the vehicle profiles', () => {
  it('are one for each kind of unit, in the same words', () => {
    const kinds = UNIT_KINDS.filter((kind) => kind !== 'OTHER').map((kind) => kind.toLowerCase().replaceAll('_', '-'));
    expect(PROFILES.map((profile) => profile.id)).toEqual(kinds);
    for (const kind of kinds) expect(profileById(kind)?.id).toBe(kind);
    expect(profileById('other')).toBeUndefined();
  });

  it('need the clear widths of the domain document: pumper 3.0–3.5 m, pickup 2.3–2.5 m, motorbike 1.2 m', () => {
    const needed = (id: string): number => neededWidthCm(profileById(id) ?? EVEN);
    for (const id of ['heavy-pumper', 'tanker', 'aerial-ladder']) {
      expect(needed(id)).toBeGreaterThanOrEqual(300);
      expect(needed(id)).toBeLessThanOrEqual(350);
    }
    expect(needed('mini-pumper')).toBeGreaterThanOrEqual(230);
    expect(needed('mini-pumper')).toBeLessThanOrEqual(250);
    expect(needed('motorbike')).toBe(120);
  });

  it('drive every class at some speed, none faster on a smaller road than on a larger one', () => {
    const falling = [RoadClass.TRUNK, RoadClass.PRIMARY, RoadClass.TERTIARY, RoadClass.RESIDENTIAL, RoadClass.SERVICE];
    for (const { speedKmh } of PROFILES) {
      for (const roadClass of Object.values(RoadClass)) expect(speedKmh[roadClass]).toBeGreaterThan(0);
      const speeds = falling.map((roadClass) => speedKmh[roadClass]);
      expect(speeds).toEqual(speeds.toSorted((a, b) => b - a));
    }
  });
});
