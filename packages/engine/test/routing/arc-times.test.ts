import { describe, expect, it } from 'vitest';
import { INFINITE_MS } from '../../src/core/units.ts';
import { ArcAccess, PieceFlag, RoadClass } from '../../src/map/network.ts';
import {
  arcMsAtSpeed,
  arcTimeMs,
  computeArcTimes,
  neededWidthCm,
  patternMs,
} from '../../src/routing/metric/arc-times.ts';
import { BANDS, type Band, type Conditions, FREE_FLOW } from '../../src/routing/metric/bands.ts';
import type { VehicleProfile } from '../../src/routing/metric/profile.ts';
import { PROFILES, profileById } from '../../src/routing/metric/profiles.ts';
import { fastestKmh, TRAFFIC_KMH_MIN } from '../../src/routing/metric/speeds.ts';
import {
  type BarrierDrawing,
  drawNetwork,
  printNetwork,
  randomNetwork,
  type WayDrawing,
} from '../../src/testing/index.ts';
import { UNIT_KINDS } from '../../src/world/world.ts';
import { EVEN, everywhere, LAWFUL } from './even-profile.ts';

const SEED = 20261127;
const NETWORKS = 60;
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
    // At a tenth of that 3.6 · 10^9, no int32: no way.
    expect(arcTimeMs(100_000_000, 0.1)).toBe(INFINITE_MS);
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

  it('wait at a barrier of a private road as long as at any other, and pay no toll', () => {
    const flags = PieceFlag.PRIVATE | PieceFlag.TOLL;
    expect(timesOf({ flags })).toEqual([40_000, 40_000]);
    const drawn = drawNetwork({ map: 'A---B---C', ways: { ABC: { flags } }, barriers: { B: { gate: true } } });
    const { arcMs } = computeArcTimes(drawn.network, EVEN);
    expect([...arcMs].reduce((sum, ms, arc) => (arc % 2 === 0 ? sum + ms : sum), 0)).toBe(40_000 + 40_000 + 20_001);
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

/** On a primary road: 36 km/h, 40,000 ms for the 400 m. */
const PRIMARY = { class: 'primary' } as const;

function patternOf(way: WayDrawing, conditions: Partial<Conditions>, profile = EVEN): number[] {
  const drawn = drawNetwork({ map: 'A---B', ways: { AB: way } });
  const all = { ...FREE_FLOW, ...conditions };
  return [drawn.arc('A-B'), drawn.arc('B-A')].map((arc) => patternMs(drawn.network, profile, all, arc));
}

describe('arc times by the hour', () => {
  it('divide by the factor of the band and of the weather', () => {
    // 40,000 ÷ 1.25, ÷ 0.5, ÷ 0.8, ÷ (0.5 · 0.8), ÷ 1.3 = 30,769.2…
    expect(patternOf(PRIMARY, {})).toEqual([40_000, 40_000]);
    expect(patternOf(PRIMARY, { band: 'NIGHT' })).toEqual([32_000, 32_000]);
    expect(patternOf(PRIMARY, { band: 'EVENING_PEAK' })).toEqual([80_000, 80_000]);
    expect(patternOf(PRIMARY, { rain: true })).toEqual([50_000, 50_000]);
    expect(patternOf(PRIMARY, { band: 'EVENING_PEAK', rain: true })).toEqual([100_000, 100_000]);
    expect(patternOf(PRIMARY, { tet: true })).toEqual([30_770, 30_770]);
  });

  it('slow against a one-way as well, and leave closed what is closed', () => {
    // Half the speed, at 0.5 of it: 40,000 × 4.
    expect(patternOf({ ...PRIMARY, oneway: true }, { band: 'EVENING_PEAK' })).toEqual([80_000, 160_000]);
    expect(patternOf({ oneway: true, class: 'motorway' }, { band: 'NIGHT' })[1]).toBe(INFINITE_MS);
    expect(patternOf({ ...PRIMARY, widthCm: 249 }, { band: 'NIGHT' })).toEqual([INFINITE_MS, INFINITE_MS]);
    expect(patternOf({ ...PRIMARY, access: ArcAccess.FOOT }, { band: 'NIGHT' })).toEqual([INFINITE_MS, INFINITE_MS]);
  });

  it('take an alley for one whatever its class: 0.9 at the peak where its street has 0.7', () => {
    // 40,000 ÷ 0.7 = 57,142.8…, ÷ 0.9 = 44,444.4….
    expect(patternOf({}, { band: 'EVENING_PEAK' })).toEqual([57_143, 57_143]);
    expect(patternOf({ flags: PieceFlag.ALLEY }, { band: 'EVENING_PEAK' })).toEqual([44_445, 44_445]);
    expect(patternOf({ flags: PieceFlag.ALLEY }, { band: 'NIGHT' })).toEqual([40_000, 40_000]);
  });

  it('do not slow below its factor what passes between the queues, but by the weather', () => {
    const bike = { ...BIKE, queueFactorMin: 0.85 };
    // 40,000 ÷ 0.85 = 47,058.8…; ÷ 0.68 = 58,823.5….
    expect(patternOf(PRIMARY, { band: 'EVENING_PEAK' }, bike)).toEqual([47_059, 47_059]);
    expect(patternOf(PRIMARY, { band: 'EVENING_PEAK', rain: true }, bike)).toEqual([58_824, 58_824]);
    expect(patternOf(PRIMARY, { band: 'NIGHT' }, bike)).toEqual([32_000, 32_000]);
  });

  it('do not change what a gate takes', () => {
    const drawn = drawNetwork({ map: 'A---B', ways: { AB: { ...PRIMARY, flags: PieceFlag.GATE } } });
    expect(patternMs(drawn.network, EVEN, { ...FREE_FLOW, band: 'EVENING_PEAK' }, 0)).toBe(80_000 + 20_000);
  });

  it(`are the same one by one as all together, on ${NETWORKS} networks from seed ${SEED}, under all conditions`, () => {
    const bands = Object.keys(BANDS) as Band[];
    for (let seed = SEED; seed < SEED + NETWORKS; seed++) {
      const network = randomNetwork(seed);
      const [rain, tet, band] = [seed % 2 === 0, seed % 3 === 0, bands[seed % bands.length]];
      const profile = [EVEN, LAWFUL, ...PROFILES][seed % (PROFILES.length + 2)];
      const { arcMs } = computeArcTimes(network, profile, { band, rain, tet });
      const single = arcMs.map((_, arc) => patternMs(network, profile, { band, rain, tet }, arc));
      expect(single, `seed ${seed}: ${printNetwork(network)}`).toEqual(arcMs);
    }
  });
});

/** `EVEN` drives 36 km/h, and half as fast again as the traffic about it. */
function liveOf(trafficKmh: number, conditions: Partial<Conditions> = {}, way: WayDrawing = PRIMARY, profile = EVEN) {
  const drawn = drawNetwork({ map: 'A---B', ways: { AB: way } });
  const all = { ...FREE_FLOW, ...conditions };
  return [drawn.arc('A-B'), drawn.arc('B-A')].map((arc) => arcMsAtSpeed(drawn.network, profile, arc, trafficKmh, all));
}

describe('arc times in live traffic', () => {
  it('are those of the traffic, by the siren factor', () => {
    // 12 km/h · 1.5 = 18 km/h: half of 36.
    expect(liveOf(12)).toEqual([80_000, 80_000]);
    expect(liveOf(12, {}, PRIMARY, { ...EVEN, sirenFactor: 1 })).toEqual([120_000, 120_000]);
  });

  it('are never below those of the free road, which is freer at night and slower in rain', () => {
    expect(liveOf(24)).toEqual([40_000, 40_000]);
    expect(liveOf(130)).toEqual([40_000, 40_000]);
    expect(liveOf(130, { band: 'NIGHT' })).toEqual([32_000, 32_000]);
    expect(liveOf(130, { band: 'EVENING_PEAK' })).toEqual([40_000, 40_000]);
    expect(liveOf(130, { rain: true })).toEqual([50_000, 50_000]);
  });

  it('keep walking pace in any jam, and the speed of its own where that is less', () => {
    // 400 m at 3 km/h: 480,000 ms; at 2 km/h 720,000.
    expect(TRAFFIC_KMH_MIN).toBe(3);
    expect(liveOf(0)).toEqual([480_000, 480_000]);
    expect(liveOf(2)).toEqual([480_000, 480_000]);
    expect(liveOf(0, {}, PRIMARY, { ...EVEN, speedKmh: everywhere(2) })).toEqual([720_000, 720_000]);
  });

  it('do not hold up what passes between the queues', () => {
    // 36 · 0.85 = 30.6 km/h: 47,058.8… ms.
    expect(liveOf(5, {}, PRIMARY, { ...BIKE, queueFactorMin: 0.85 })).toEqual([47_059, 47_059]);
  });

  it('are infinite where it cannot go, and slower against a one-way', () => {
    expect(liveOf(12, {}, { ...PRIMARY, oneway: true })).toEqual([80_000, 160_000]);
    expect(liveOf(12, {}, { ...PRIMARY, oneway: true }, LAWFUL)).toEqual([80_000, INFINITE_MS]);
    expect(liveOf(12, {}, { oneway: true, class: 'motorway' })).toEqual([80_000, INFINITE_MS]);
    expect(liveOf(12, {}, { ...PRIMARY, maxHeightCm: 299 })).toEqual([INFINITE_MS, INFINITE_MS]);
  });

  it('wait at gates', () => {
    expect(liveOf(12, {}, { ...PRIMARY, flags: PieceFlag.GATE })).toEqual([100_000, 100_000]);
  });

  it('refuse a speed that is none as our own mistake', () => {
    for (const kmh of [-1, Number.NaN]) expect(() => liveOf(kmh)).toThrow('wanted 0 or more');
  });

  it(`are never above the fastest speed that bounds a search, on ${NETWORKS} networks from seed ${SEED}`, () => {
    const conditions: Conditions = { band: 'NIGHT', rain: false, tet: true };
    for (let seed = SEED; seed < SEED + NETWORKS; seed++) {
      const network = randomNetwork(seed);
      const profile = PROFILES[seed % PROFILES.length];
      const leastMs = (arc: number) => network.pieceLengthMm[arc >> 1] / (fastestKmh(profile, conditions) / 3.6);
      for (let arc = 0; arc < 2 * network.pieceCount; arc++) {
        const times = [
          arcMsAtSpeed(network, profile, arc, 130, conditions),
          patternMs(network, profile, conditions, arc),
        ];
        expect(Math.min(...times), `seed ${seed}, arc ${arc}`).toBeGreaterThanOrEqual(leastMs(arc));
      }
    }
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
