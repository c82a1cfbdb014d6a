import type { LatLon } from '@runcard/engine';
import type { Severity } from '../truth/incident.ts';
import type { Kind, Load, LoadId, Nature } from './kind.ts';
import type { SurgeSpec } from './surge.ts';

/**
 * How much happens where, when and of which kind: plain data, as a scenario file holds it. Weights are of any scale. Hanoi's own, each figure
 * with its mark and source: `hanoi-demand.ts`.
 */
export interface Demand {
  /** Mean over a year. FALSE: sent to, and nothing there; beside the others, never part of them. */
  readonly perDay: Readonly<Record<Nature, number>>;
  /** By local hour, from midnight. */
  readonly hourWeights: readonly number[];
  /** From Monday. */
  readonly weekdayWeights: readonly number[];
  /** From January. */
  readonly monthWeights: readonly number[];
  readonly inner: InnerCity;
  readonly kinds: Readonly<Record<Nature, readonly Kind[]>>;
  /** Of fires. */
  readonly severityWeights: Readonly<Record<Severity, number>>;
  readonly loads: Readonly<Record<LoadId, Load>>;
  readonly reporting: Reporting;
  readonly trapped: Readonly<Record<'DWELLING' | 'ELSEWHERE', Trapped>>;
  readonly surges: readonly SurgeSpec[];
}

/** Areas of a world count as inner where so many live on a km²; where the world has no areas, places so near to the middle do. */
export interface InnerCity {
  readonly share: number;
  readonly densityMinPerKm2: number;
  readonly centre: LatLon;
  readonly radiusM: number;
}

export interface Reporting {
  /** From the start to the first call, mean by local hour. */
  readonly delayMs: readonly number[];
  /** Further calls about the same, mean by severity; what is no fire counts as small. */
  readonly moreCalls: Readonly<Record<Severity, number>>;
  /** From the first call to a further one, mean. */
  readonly apartMs: number;
  readonly verifiedShare: number;
  /** Of one direction, of a caller who knows where he is. */
  readonly sigmaM: number;
  /** Calls that name another place, so far off. */
  readonly wrongShare: number;
  readonly wrongM: readonly [number, number];
}

/** What callers say of people inside, in the hours 22 to 6 and by day. The rest says that there are none. */
export interface Trapped {
  readonly night: TrappedShares;
  readonly day: TrappedShares;
}

export interface TrappedShares {
  /** Nobody says anything. */
  readonly unknown: number;
  readonly some: number;
  /** Of those who say so, mean. */
  readonly people: number;
}

/** Named limits of what may be asked for. */
export const DEMAND_LIMITS = {
  /** Of any process, at its busiest hour. */
  perDayMax: 20_000,
  incidentsMax: 1_000_000,
  kindsMax: 200,
  surgesMax: 100,
  /** Of one flood. */
  spotsMax: 500,
  /** About one incident. */
  callsMax: 200,
  /** The busiest hour of a year against its mean: hour, weekday and month together. */
  peakMax: 8,
} as const;
