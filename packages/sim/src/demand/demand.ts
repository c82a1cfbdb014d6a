import type { FacilityClass, IncidentType, LatLon } from '@runcard/engine';
import type { Severity, TrueIncident } from '../truth/incident.ts';
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

export type Nature = TrueIncident['nature'];
export const NATURES = ['FIRE', 'EVENT', 'FALSE'] as const satisfies readonly Nature[];

/** Areas of a world count as inner where so many live on a km²; where the world has no areas, places so near to the middle do. */
export interface InnerCity {
  readonly share: number;
  readonly densityMinPerKm2: number;
  readonly centre: LatLon;
  readonly radiusM: number;
}

/** One row of the mix. Numbers of two are the least and the most, each in between as likely. */
export interface Kind {
  readonly type: IncidentType;
  readonly facilityClass: FacilityClass;
  readonly weight: number;
  /** Stands in an alley, where the network knows of one. */
  readonly alleyShare: number;
  readonly electricalShare: number;
  readonly floors: readonly [number, number];
  readonly floorAreaM2: readonly [number, number];
  /** Null: nothing that grows. */
  readonly load: LoadId | null;
  /** Mean of the work once it is in hand, for a small one. */
  readonly workMs: number;
}

export const LOAD_IDS = ['DWELLING', 'PUBLIC', 'STAGE', 'MARKET', 'WORKSHOP', 'STORE', 'VEHICLE', 'CABLE', 'RUBBISH'] as const;
export type LoadId = (typeof LOAD_IDS)[number];

/** How a class of fire grows. The floor area and severity of an incident say how far. */
export interface Load {
  readonly spreadMPerMin: readonly [number, number];
  readonly neededLpmPerM2: number;
  /** A small one goes no farther than this. */
  readonly smallAreaM2: readonly [number, number];
  readonly burnsMs: number;
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
  /** The busiest hour of a year against its mean: hour, weekday and month together. */
  peakMax: 8,
} as const;
