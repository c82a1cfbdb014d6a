import type { FacilityClass, IncidentType } from '@runcard/engine';
import type { TrueIncident } from '../truth/incident.ts';

export type Nature = TrueIncident['nature'];
export const NATURES = ['FIRE', 'EVENT', 'FALSE'] as const satisfies readonly Nature[];

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

export const LOAD_IDS = [
  'DWELLING',
  'PUBLIC',
  'STAGE',
  'MARKET',
  'WORKSHOP',
  'STORE',
  'VEHICLE',
  'CABLE',
  'RUBBISH',
] as const;
export type LoadId = (typeof LOAD_IDS)[number];

/** How a class of fire grows. The floor area and severity of an incident say how far. */
export interface Load {
  readonly spreadMPerMin: readonly [number, number];
  readonly neededLpmPerM2: number;
  /** A small one goes no farther than this. */
  readonly smallAreaM2: readonly [number, number];
  readonly burnsMs: number;
}
