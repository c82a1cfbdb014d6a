import type { LatLon } from '../../core/units.ts';
import type { FacilityClass, Hazard, IncidentType } from '../../world/world.ts';
import type { FrictionForm } from '../water/friction.ts';
import type { FlowMethod } from './required-flow.ts';

/** The response plan: data, checked by its schema (`plan-file.ts`), never code. */
export interface ResponsePlan {
  readonly format: 'runcard-plan';
  readonly version: 1;
  readonly name: string;
  readonly rules: readonly PlanRule[];
  /** The least crew that fills a place, by its capability; others ask for none. A crew of 0 is one that nobody told. */
  readonly crewMin: Readonly<Record<string, number>>;
  /** What a unit must have on board besides to fill a place, by its capability; others ask for nothing. */
  readonly needs: Readonly<Record<string, readonly string[]>>;
  /** The home team of the place and the nearest pumper are named in the answer where they are not sent, with the reason and the price. */
  readonly namesHomeTeam: boolean;
  /** What may stand for a capability: capability → others that do as well, and what does as well as those. Never round in a circle. */
  readonly equivalents: Readonly<Record<string, readonly string[]>>;
  /** What hazards ask for besides. */
  readonly additions: readonly PlanAddition[];
  readonly turnout: TurnoutTimes;
  readonly report: ReportDefaults;
  readonly availability: AvailabilityDefaults;
  readonly water: WaterDefaults;
  readonly arrival: ArrivalDefaults;
  readonly community: CommunityDefaults;
  /** Where each number outside the rules comes from: path → source with its mark, e.g. `turnout.dayMs`. */
  readonly sources?: Readonly<Record<string, string>>;
}

/** The most specific rule wins: one that names more of type, class, level, people at risk, area and hours; then the earlier one. */
export interface PlanRule {
  readonly id: string;
  readonly type?: IncidentType;
  readonly facilityClass?: FacilityClass;
  readonly alarmLevel?: number;
  /** Applies only where people are or may be trapped (`people-at-risk.ts`). Counts as one more thing named. */
  readonly peopleAtRisk?: true;
  /** Applies only to places within this outline, closed of itself. */
  readonly area?: readonly LatLon[];
  /** Applies only between these local minutes of the day, [from, to), which may pass midnight. */
  readonly hours?: RuleHours;
  /** A level is a total, not an addition. Ranked: earlier slots are filled first. */
  readonly slots: readonly PlanSlot[];
  /** The least, and all where no method is named or the size of the fire is not known. */
  readonly requiredFlowLpm: number;
  readonly flowMethod?: FlowMethod;
  readonly source: string;
  readonly confidence: 'A' | 'B' | 'C' | 'S';
}

export interface RuleHours {
  readonly fromMinute: number;
  readonly toMinute: number;
}

export interface PlanSlot {
  readonly capability: string;
  readonly count: number;
  readonly isMandatory: boolean;
  /** Sent only where it is at work before the first water; else neither sent nor missing. Never mandatory. */
  readonly isEarly?: true;
}

/** What an incident asks for besides its rule, whichever that is, where a hazard is told of. */
export interface PlanAddition {
  readonly id: string;
  readonly hazard: Hazard;
  readonly slots: readonly PlanSlot[];
  readonly source: string;
  readonly confidence: 'A' | 'B' | 'C' | 'S';
}

/** How far a report is believed before somebody has seen the fire. */
export interface ReportDefaults {
  /** So many callers, independently of each other, are a verification. */
  readonly confirmingCalls: number;
  /** A call that is older when the first unit is sent is told of. */
  readonly lateMs: number;
  /** A mouth at least so likely counts, and so likely is one of which nobody told. */
  readonly likelyMouthPercent: number;
  readonly untoldMouthPercent: number;
  /** How likely one with a shut gate stays, of what it was. */
  readonly shutMouthPercent: number;
}

export interface TurnoutTimes {
  readonly dayMs: number;
  readonly nightMs: number;
  /** Local minutes of the day, [start, end). */
  readonly nightFromMinute: number;
  readonly nightToMinute: number;
}

export interface AvailabilityDefaults {
  /** What filling its tank takes a unit of which nobody told more, and nine of ten. */
  readonly refillMs: number;
  readonly refillP90Ms: number;
}

export interface WaterDefaults {
  readonly hoseReachM: number;
  readonly layMsPerM: number;
  /** What a metre of hose holds before anything comes out of it, ml. */
  readonly fillMlPerM: number;
  /** The same with a cart on board. */
  readonly cartMsPerM: number;
  /** How many times as long a crew of two takes. */
  readonly twoMenFactor: number;
  /** What one line takes from the pump, while it fills and after. */
  readonly lineLpm: number;
  readonly pumpStartMs: number;
  /** At the pump, and what a nozzle needs, bar; what is between them is lost in the hose and in lifting. */
  readonly pumpBar: number;
  readonly nozzleBar: number;
  readonly friction: FrictionForm;
  /** How high a storey is, and what of a roll goes up the stairs for each. */
  readonly storeyM: number;
  readonly stairHoseMPerFloor: number;
  /** The least that counts as water on a fire: so much, for so long, from a unit that has these on board. */
  readonly effectiveLpm: number;
  readonly effectiveMs: number;
  readonly effectiveNeeds: readonly string[];
  /** From the alert until somebody is there who opens a private source. */
  readonly keyHolderMs: number;
  /** How long first water is asked to last, in a dwelling and elsewhere, and how many times as long where batteries burn. */
  readonly dwellingHorizonMs: number;
  readonly horizonMs: number;
  readonly lithiumHorizonFactor: number;
  readonly flowLpm: Readonly<Record<'HYDRANT' | 'TANK' | 'NATURAL' | 'SUCTION_POINT', number>>;
}

export interface ArrivalDefaults {
  /** p90 ÷ middle value, of the drive and of the set-up each (`spread.ts`). Turnout is a p90 figure already. */
  readonly p90Factor: number;
  /** A crew on foot with its gear, from the stop to the point. */
  readonly withGearMsPerM: number;
  /** Times are compared in steps of this, so that a second never buys minutes; 1 = strictly. */
  readonly stepMs: number;
  /** How far down a narrow street a vehicle stands that leaves an alley's mouth open, and what one takes of a street where they line up. */
  readonly setbackM: number;
  readonly queueMPerVehicle: number;
  /** What is kept free of a street for an ambulance, where people are or may be hurt. */
  readonly ambulanceM: number;
  /** Gas or chemicals: nobody stands nearer than this, in a straight line. */
  readonly standOffM: number;
  /** What a charged hose takes of a road: who needs more than what is left drives in before it is charged. */
  readonly hoseWidthCm: number;
  /** An aerial ladder works on a road at least so wide, at most so far from the fire; so long, it reaches a storey at an angle. */
  readonly jackSpreadCm: number;
  readonly ladderReachM: number;
  readonly ladderM: number;
  /** A second crew in breathing apparatus is at work so long after the first at the latest. */
  readonly secondCrewMs: number;
}

export interface CommunityDefaults {
  /** How far on foot a neighbour group or public point is called. */
  readonly reachM: number;
  readonly walkMsPerM: number;
}
