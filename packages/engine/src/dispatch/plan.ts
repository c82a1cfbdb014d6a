import type { FacilityClass, IncidentType } from '../world/world.ts';

/** The response plan: data, checked by its schema (`plan-file.ts`), never code. */
export interface ResponsePlan {
  readonly format: 'runcard-plan';
  readonly version: 1;
  readonly name: string;
  readonly rules: readonly PlanRule[];
  readonly turnout: TurnoutTimes;
  readonly water: WaterDefaults;
}

/** The most specific rule wins: a rule that names more of type, class and level beats one that names fewer; then the earlier one. */
export interface PlanRule {
  readonly id: string;
  readonly type?: IncidentType;
  readonly facilityClass?: FacilityClass;
  readonly alarmLevel?: number;
  /** A level is a total, not an addition. Ranked: earlier slots are filled first. */
  readonly slots: readonly PlanSlot[];
  readonly requiredFlowLpm: number;
  readonly source: string;
  readonly confidence: 'A' | 'B' | 'C' | 'S';
}

export interface PlanSlot {
  readonly capability: string;
  readonly count: number;
  readonly isMandatory: boolean;
}

export interface TurnoutTimes {
  readonly dayMs: number;
  readonly nightMs: number;
  /** Local minutes of the day, [start, end). */
  readonly nightFromMinute: number;
  readonly nightToMinute: number;
}

export interface WaterDefaults {
  readonly hoseReachM: number;
  readonly layMsPerM: number;
  readonly flowLpm: Readonly<Record<'HYDRANT' | 'TANK' | 'NATURAL' | 'SUCTION_POINT', number>>;
}
