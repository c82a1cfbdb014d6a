import type { FacilityClass, IncidentType, LatLon } from '@runcard/engine';

/**
 * Something that happens in the city, whoever is sent: all of it is known before the run begins, so that every policy meets the same. What a
 * dispatcher knows of it is what the calls say.
 */
export interface TrueIncident {
  /** From 1, in the order in which they start. */
  readonly number: number;
  /** A FALSE one is reported, and nothing is there. */
  readonly nature: 'FIRE' | 'EVENT' | 'FALSE';
  readonly type: IncidentType;
  readonly facilityClass: FacilityClass;
  readonly severity: Severity;
  readonly isElectrical: boolean;
  readonly at: LatLon;
  /** Of the world; null outside of all of them. */
  readonly areaId: string | null;
  readonly startMs: number;
  readonly floors: number;
  readonly floorAreaM2: number;
  readonly fire: FireLoad | null;
  /** How long the work takes once it is in hand, or once nothing is found; of a fire, were it held at its full extent (`workShare`). */
  readonly workMs: number;
  /** What a dispatcher opened a second time, until it was found to be this one; absent: an incident of its own. */
  readonly sameAs?: number;
  /** What the callers make of it: the alarm level of the first decision. Absent: 1. */
  readonly firstLevel?: number;
  /** By time; the first is the report. */
  readonly calls: readonly Call[];
}

export type Severity = 'SMALL' | 'MEDIUM' | 'LARGE';

/** How a fire grows while nobody puts water on it. */
export interface FireLoad {
  readonly startAreaM2: number;
  /** Of the edge, once it is under way (`burn.ts`). */
  readonly spreadMPerMin: number;
  readonly areaMaxM2: number;
  /** To hold a square metre of it. */
  readonly neededLpmPerM2: number;
  /** After so long there is nothing left to burn. */
  readonly burnsMs: number;
}

/** What is told, which may be late, wrong and more than once. */
export interface Call {
  readonly atMs: number;
  readonly said: LatLon;
  readonly accuracyM: number;
  /** Absent: nobody said. */
  readonly peopleTrapped?: number;
  readonly isVerified: boolean;
}
