import { assert } from '../../core/assert.ts';
import type { ByTier, RoadTier } from './road-tiers.ts';

/**
 * Hours of the week by name, each with its factor on a profile's speeds. Hours, and the factors of trunk, arterial and collector:
 * hanoi-and-standards §4.8 [S], of a range its upper end on trunk and collector and its lower on arterials. Streets half as much
 * [S]; an alley is slow for its width, so an empty one is no faster and a full one hardly slower [S]. Weekend hours [S]: no rush to
 * work, the day's errands instead. Nothing was measured in Hanoi. At most 8: every band is one more metric for each profile.
 */
export const BANDS = {
  /** The speeds as the profiles state them: the other hours. */
  FREE_FLOW: { trunk: 1, arterial: 1, collector: 1, street: 1, alley: 1, offRoad: 1 },
  NIGHT: { trunk: 1.25, arterial: 1.25, collector: 1.25, street: 1.1, alley: 1, offRoad: 1 },
  MORNING_PEAK: { trunk: 0.6, arterial: 0.55, collector: 0.6, street: 0.75, alley: 0.9, offRoad: 1 },
  MIDDAY: { trunk: 0.85, arterial: 0.85, collector: 0.85, street: 0.9, alley: 1, offRoad: 1 },
  EVENING_PEAK: { trunk: 0.55, arterial: 0.5, collector: 0.55, street: 0.7, alley: 0.9, offRoad: 1 },
  LATE_EVENING: { trunk: 1.1, arterial: 1.1, collector: 1.1, street: 1.05, alley: 1, offRoad: 1 },
  WEEKEND: { trunk: 0.9, arterial: 0.8, collector: 0.8, street: 0.85, alley: 0.95, offRoad: 1 },
} as const satisfies Record<string, ByTier>;
export type Band = keyof typeof BANDS;

export interface BandHours {
  readonly band: Band;
  readonly days: 'every day' | 'Monday to Friday' | 'Saturday and Sunday';
  /** Local minutes of the day, [start, end). */
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** No two overlap; what lies between them is `FREE_FLOW`. */
export const BAND_HOURS: readonly BandHours[] = [
  { band: 'NIGHT', days: 'every day', fromMinute: 0, toMinute: 300 },
  { band: 'MORNING_PEAK', days: 'Monday to Friday', fromMinute: 420, toMinute: 540 },
  { band: 'MIDDAY', days: 'Monday to Friday', fromMinute: 660, toMinute: 780 },
  { band: 'EVENING_PEAK', days: 'Monday to Friday', fromMinute: 990, toMinute: 1_140 },
  { band: 'WEEKEND', days: 'Saturday and Sunday', fromMinute: 540, toMinute: 1_260 },
  { band: 'LATE_EVENING', days: 'every day', fromMinute: 1_260, toMinute: 1_440 },
];

const DAY_MINUTES = 1_440;
export const WEEK_MINUTES: number = 7 * DAY_MINUTES;
const SATURDAY = 5;

/** The band of a minute of the city's week, 0 = Monday 00:00. */
export function bandAt(localMinuteOfWeek: number): Band {
  assert(
    localMinuteOfWeek >= 0 && localMinuteOfWeek < WEEK_MINUTES,
    `minute ${localMinuteOfWeek} of the week, wanted 0 to ${WEEK_MINUTES - 1}`,
  );
  const minute = localMinuteOfWeek % DAY_MINUTES;
  const others = localMinuteOfWeek < SATURDAY * DAY_MINUTES ? 'Saturday and Sunday' : 'Monday to Friday';
  const row = BAND_HOURS.find(
    ({ days, fromMinute, toMinute }) => days !== others && fromMinute <= minute && minute < toMinute,
  );
  return row?.band ?? 'FREE_FLOW';
}

/** What changes the speeds of a whole city at once. */
export interface Conditions {
  readonly band: Band;
  readonly rain: boolean;
  /** The days of the lunar new year, when half the city has gone home. */
  readonly tet: boolean;
}

export const FREE_FLOW: Conditions = { band: 'FREE_FLOW', rain: false, tet: false };

/** × 0.8 on every road (§4.8) [S]. */
export const RAIN_FACTOR = 0.8;
/** × 1.3 (§4.8) [S]; streets half as much, alleys not, as with the hours [S]. */
export const TET_FACTORS: ByTier = { trunk: 1.3, arterial: 1.3, collector: 1.3, street: 1.15, alley: 1, offRoad: 1 };

/** Hour and Tết together, of the free flow. A road that the hour has emptied is no emptier at Tết: never above the larger of the two. */
export function trafficFactor({ band, tet }: Conditions, tier: RoadTier): number {
  const hour = BANDS[band][tier];
  if (!tet) return hour;
  return Math.min(hour * TET_FACTORS[tier], Math.max(hour, TET_FACTORS[tier]));
}
