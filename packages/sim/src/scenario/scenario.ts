import type { FacilityClass, IncidentType, LatLon } from '@runcard/engine';
import type { PolicyId } from '../policies/policies.ts';
import type { Settings } from '../truth/city.ts';
import type { ScenarioSurge } from './surges.ts';

/** One scenario file, checked: which city, what happens in it, who decides, and what is expected to come of it. */
export interface Scenario {
  readonly format: 'runcard-scenario';
  readonly version: 1;
  readonly name: string;
  readonly title: string;
  /** Where its facts come from, each with its mark. */
  readonly sources: readonly string[];
  /** HANOI is whatever network and world the command is given: an extract's or the generated city. GRID is drawn from its numbers. */
  readonly city: { readonly kind: 'HANOI' } | GridCity;
  /** With its offset from UTC: the city's own time. */
  readonly from: string;
  readonly days: number;
  readonly seed: number;
  readonly replications: number;
  /** What happens, named one by one: in the place of drawn demand. */
  readonly incidents?: readonly NamedIncident[];
  /** Or a file of recorded incidents, beside the scenario's own (docs/simulator-history.md). */
  readonly history?: string;
  /** All that is drawn times so much; Hanoi's own figures without it (docs/simulator-demand.md). */
  readonly demandFactor?: number;
  readonly surges?: readonly ScenarioSurge[];
  /** Public water that is out of order about a place. */
  readonly waterOut?: readonly WaterOut[];
  /** What if: played beside today's city, which comes first. */
  readonly fleet?: FleetChanges;
  readonly policies: readonly PolicyId[];
  /** The comparison is repeated with all drive times × these. */
  readonly etaFactors: readonly number[];
  readonly settings?: Partial<Settings>;
  readonly expected: readonly Expectation[];
}

/** Streets every so many metres, east and north of a corner; everything at its crossings. */
export interface GridCity {
  readonly kind: 'GRID';
  readonly columns: number;
  readonly rows: number;
  readonly blockM: number;
  readonly stations: readonly GridStation[];
}

export interface GridStation {
  readonly id: string;
  readonly column: number;
  readonly row: number;
  readonly units: readonly { readonly id: string; readonly kind: 'PUMPER' | 'RESCUE' | 'LADDER' | 'TANKER' }[];
}

export interface NamedIncident {
  readonly atMinute: number;
  /** From the start to the call, and what the caller says. */
  readonly reportDelayMs: number;
  readonly at: LatLon | { readonly column: number; readonly row: number };
  readonly type: IncidentType;
  readonly facilityClass: FacilityClass;
  readonly severity: 'SMALL' | 'MEDIUM' | 'LARGE';
  readonly floors: number;
  readonly floorAreaM2: number;
  readonly peopleTrapped?: number;
  readonly workMs: number;
  readonly calls?: number;
  /** Of the first decision, where callers told enough for more than the first. */
  readonly alarmLevel?: number;
}

/** Hours from the start of the scenario. */
export interface WaterOut extends LatLon {
  readonly fromHour: number;
  readonly toHour: number;
  readonly radiusM: number;
}

/** What if: stations closed, vehicles moved or gone. */
export interface FleetChanges {
  readonly closeStations?: readonly string[];
  readonly moveUnits?: readonly { readonly unitId: string; readonly stationId: string }[];
  readonly removeUnits?: readonly string[];
}

/** A figure of the report by its path, within a range that has a reason. */
export interface Expectation {
  readonly figure: string;
  readonly policy: PolicyId;
  /** Of the city with the scenario's changes of the fleet; absent: as it is today. */
  readonly isChanged?: boolean;
  readonly min: number;
  readonly max: number;
  readonly why: string;
}
