import { INNER_HANOI } from '../city/facts/inner-city.ts';
import type { Demand } from './demand.ts';
import { HANOI_KINDS, HANOI_LOADS } from './hanoi-kinds.ts';

/**
 * What happens in Hanoi on an ordinary day. Marks: [A] official, [B] news, [C] background knowledge, unverified, [S] suggested here; § of
 * `hanoi-and-standards.md`. The table with reasons: `docs/simulator-demand.md`.
 */
export const HANOI_DEMAND: Demand = {
  /** 351 fires and 437 other events in 90 days, Q1 2025 (§2.6) [B+]. False ones that are driven to: one in eleven turnouts [S], no figure found. */
  perDay: { FIRE: 351 / 90, EVENT: 437 / 90, FALSE: 0.88 },
  /** Per cent by hour (§2.6) [S]: no published table was found. */
  hourWeights: [
    ...[3.2, 3.2, 3.2, 3.2, 3.2, 3.2, 3.6, 3.6, 3.6, 4.6, 4.6, 4.6],
    ...[4.4, 4.4, 4.8, 4.8, 4.8, 4.8, 5.4, 5.4, 5.4, 5.4, 4.2, 4.2],
  ],
  /** A little more where people are at home [S]. */
  weekdayWeights: [0.99, 0.99, 0.99, 0.99, 1, 1.02, 1.02],
  /** Heat of May to July, dry and festive January [S]. Q1 2025 counts as an ordinary quarter: 3.9 a day is kept as the year's mean. */
  monthWeights: [1.03, 1, 0.97, 1, 1.06, 1.1, 1.06, 1, 0.95, 0.94, 0.94, 0.96],
  /** The other events alike [S]. */
  inner: INNER_HANOI,
  kinds: HANOI_KINDS,
  /** 783 small, 133 medium, 9 large and serious of 925 in nine months (§2.6) [B]. */
  severityWeights: { SMALL: 85, MEDIUM: 14, LARGE: 1 },
  loads: HANOI_LOADS,
  reporting: {
    /** Mean 8–15 min at 0–5 h, its middle, and 3–5 by day, its middle (§2.6) [S]; hours between as by day. */
    delayMs: Array.from({ length: 24 }, (_, hour) => (hour < 6 ? 690_000 : 240_000)),
    /** More see more [S]. */
    moreCalls: { SMALL: 0.4, MEDIUM: 2.5, LARGE: 9 },
    apartMs: 180_000,
    /** The app shows picture and place (§1.1) [B]; how many use it: [S]. */
    verifiedShare: 0.7,
    /** A phone in an alley [S]. */
    sigmaM: 15,
    /** The wrong alley or number [S]. */
    wrongShare: 0.06,
    wrongM: [100, 600],
  },
  /** 86 rescued or guided out in 351 fires [B+]; the shares are [S]. At night most callers do not know who sleeps inside. */
  trapped: {
    DWELLING: {
      night: { unknown: 0.7, some: 0.15, people: 3 },
      day: { unknown: 0.3, some: 0.08, people: 2 },
    },
    ELSEWHERE: {
      night: { unknown: 0.3, some: 0.02, people: 3 },
      day: { unknown: 0.3, some: 0.04, people: 4 },
    },
  },
  surges: [],
};
