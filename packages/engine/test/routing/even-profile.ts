import { RoadClass } from '../../src/map/network.ts';
import type { RoadGraph } from '../../src/map/road-graph.ts';
import type { VehicleProfile } from '../../src/routing/metric/profile.ts';
import type { RoadTimes } from '../../src/routing/router.ts';

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

/**
 * The same roads driven backwards: every arc takes what its reverse took, every turn from a to b what the one from b's reverse to a's
 * reverse takes. Of roads without restrictions, which have no backwards.
 */
export function reversed({ turnFrom, turnTo }: RoadGraph, { profileId, arcMs, turnMs }: RoadTimes): RoadTimes {
  const msOf = new Map(Array.from(turnMs, (ms, t) => [`${turnFrom[t]} ${turnTo[t]}`, ms]));
  return {
    profileId,
    arcMs: arcMs.map((_, arc) => arcMs[arc ^ 1]),
    turnMs: turnMs.map((_, t) => msOf.get(`${turnTo[t] ^ 1} ${turnFrom[t] ^ 1}`) ?? 0),
  };
}
