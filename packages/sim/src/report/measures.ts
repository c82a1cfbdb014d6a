import type { CoverageOverTime } from './coverage-over-time.ts';
import type { RunFact } from './facts.ts';
import type { PART_NAMES } from './outcome.ts';
import type { Interval, Spread } from './statistics.ts';

/** What a run is measured by: plain JSON, and these names stay. Times in ms; spreads as `statistics.ts` defines them. */
export interface Measures {
  readonly format: 1;
  /** What every reader must know before the first figure. */
  readonly cautions: readonly string[];
  readonly run: RunFact & {
    readonly city: string;
    /** Of all replications that are measured together. */
    readonly days: number;
    readonly replications: number;
    readonly incidents: number;
    readonly fires: number;
    readonly falseReports: number;
    /** Nobody had come by the time that it was over. */
    readonly neverReached: number;
    readonly turnouts: number;
    readonly vehiclesPerIncident: number | null;
    readonly peoplePerIncident: number | null;
  };
  /** Of the first vehicle (`outcome.ts`). */
  readonly parts: { readonly [Part in (typeof PART_NAMES)[number]]: Spread };
  /** From the call. `assembled`: all that the first answer sent are at work. */
  readonly due: {
    readonly first: Spread;
    readonly firstAtFires: Spread;
    readonly second: Spread;
    readonly third: Spread;
    readonly assembled: Spread;
  };
  /** From the call until the first effective water, of fires. */
  readonly water: Spread & {
    /** Fires that no effective water ever came to. */
    readonly never: number;
    readonly shortOfSources: number;
    readonly meanShortLpm: number | null;
    readonly ranDry: number;
  };
  readonly targets: readonly Target[];
  readonly byWard: readonly GroupMeasure[];
  readonly byHour: readonly GroupMeasure[];
  readonly byClass: readonly GroupMeasure[];
  /** At most ten, the longest mean first. */
  readonly worstWards: readonly GroupMeasure[];
  /** Hours in a year of 8,760. */
  readonly hoursAYear: {
    readonly twoFiresAtOnce: number;
    readonly threeFiresAtOnce: number;
    /** Null where the city has none at all. */
    readonly noFreeAerial: number | null;
    readonly noFreeTanker: number | null;
  };
  readonly units: readonly UnitMeasure[];
  readonly stations: readonly StationMeasure[];
  readonly unmet: readonly { readonly capability: string; readonly incidents: number; readonly missing: number }[];
  /** Of fires with effective water; never a number of lives. */
  readonly fire: { readonly freeBurning: Spread; readonly areaAtWaterM2: Spread; readonly areaAtEndM2: Spread };
  readonly coverageOverTime: CoverageOverTime | null;
  /** By whole minutes from the call: how many first vehicles, and first waters, came in that minute; the last holds all later ones. */
  readonly minutes: { readonly first: readonly number[]; readonly water: readonly number[] };
  readonly busyUnits: BusyUnits;
  readonly slowest: readonly SlowIncident[];
  /** For comparing runs incident by incident. */
  readonly outcomes: readonly {
    readonly number: number;
    readonly firstMs: number | null;
    readonly assembledMs: number | null;
    readonly decisionToWaterMs: number | null;
    readonly waterMs: number | null;
    readonly lat: number;
    readonly lon: number;
  }[];
}

export interface Target {
  readonly id: string;
  readonly name: string;
  /** Which clock runs, in words. */
  readonly clock: string;
  readonly limit: number;
  readonly unit: 'ms' | 'm';
  /** The share that is to meet it; null where no rule gives one. */
  readonly wantedShare: number | null;
  readonly n: number;
  readonly share: number | null;
  /** Wilson, 95 %. */
  readonly interval: Interval;
  /** Null where no share is wanted, or nothing was measured. */
  readonly isMet: boolean | null;
  readonly source: string;
}

export interface GroupMeasure {
  readonly id: string;
  readonly name: string;
  readonly n: number;
  /** Fewer than 30: shown greyed, because chance speaks louder. */
  readonly isFew: boolean;
  readonly first: Spread;
  /** Of the mean; bootstrap, 95 %, wards alone. */
  readonly meanInterval: Interval | null;
  readonly water: Spread;
  /** First vehicle within 5 minutes of the call. */
  readonly within5Share: number | null;
  readonly within5Interval: Interval;
}

export interface UnitMeasure {
  readonly id: string;
  readonly stationId: string;
  readonly kind: string;
  readonly runs: number;
  readonly busyShare: number;
}

export interface StationMeasure {
  readonly id: string;
  readonly name: string;
  readonly runs: number;
  /** Mean over its units. */
  readonly busyShare: number;
}

export interface BusyUnits {
  /** Mean number of busy units by hour of the day; null where the run has none of it. */
  readonly meanByHour: readonly (number | null)[];
  readonly most: number;
  readonly mostAtMs: number;
  /** The day with that moment: the largest number in each quarter of an hour. */
  readonly day: readonly number[];
  readonly dayStartMs: number;
}

export interface SlowIncident {
  /** Of its run, which has this seed. */
  readonly number: number;
  readonly seed: number;
  readonly calledAtMs: number;
  readonly nature: string;
  readonly facilityClass: string;
  readonly area: string | null;
  readonly lat: number;
  readonly lon: number;
  /** What counted: to effective water at a fire, to the first vehicle otherwise. */
  readonly totalMs: number;
  readonly slowPart: (typeof PART_NAMES)[number] | 'neverReached' | 'none';
  readonly words: string;
  /** The command, and `logMaker` of its run where no log was kept. */
  readonly replay: string;
  readonly logMaker: string | null;
}

export const CAUTIONS: readonly string[] = [
  'Stations, vehicles, water and demand are synthetic: no real station, crew or incident is shown.',
  'Drive, turnout and set-up times are uncalibrated: no run of a real vehicle has been compared with them.',
];

export const FEW: number = 30;
