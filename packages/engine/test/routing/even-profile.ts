import { RoadClass } from '../../src/map/network.ts';
import type { VehicleProfile } from '../../src/routing/metric/profile.ts';
import type { ArcTimes } from '../../src/routing/router.ts';

/** 36 km/h everywhere: 10 mm a millisecond, so that a metre takes 100 ms and times are read off a drawing. 2 m wide, needs 2.5 m. */
export const EVEN: VehicleProfile = {
  id: 'even',
  name: { en: 'Even', vi: 'Đều' },
  isMotorbike: false,
  widthCm: 200,
  clearanceCm: 50,
  heightCm: 300,
  weightKg: 10_000,
  lengthCm: 700,
  speedKmh: everywhere(36),
  sirenFactor: 1.5,
  queueFactorMin: 0,
  accelerationMs: 0,
  obeys: { turnBans: false, oneWays: false, signals: false },
  turns: {
    straightMs: 0,
    slightMs: 1_000,
    rightMs: 2_000,
    leftMs: 4_000,
    sharpMs: 7_000,
    uTurnMs: 25_000,
    signalMs: 5_000,
    redWaitMs: 18_000,
    bannedTurnMs: 11_000,
  },
  contraflowFactor: 0.5,
  gateMs: 20_000,
};

/** Turn bans, one-ways and signals bind it. */
export const LAWFUL: VehicleProfile = {
  ...EVEN,
  id: 'lawful',
  obeys: { turnBans: true, oneWays: true, signals: true },
};

export function everywhere(kmh: number): Record<RoadClass, number> {
  return Object.fromEntries(Object.values(RoadClass).map((roadClass) => [roadClass, kmh])) as Record<RoadClass, number>;
}

/** The same roads driven backwards: every arc takes what its reverse took. */
export function reversed(times: ArcTimes): ArcTimes {
  return { profileId: times.profileId, arcMs: times.arcMs.map((_, arc) => times.arcMs[arc ^ 1]) };
}
