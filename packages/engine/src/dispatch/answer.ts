import type { CommunityPointId, RequestId, StationId, UnitId, WaterSourceId } from '../core/ids.ts';
import type { LatLon } from '../core/units.ts';
import type { CommunityKind, IncidentFacts, WaterKind } from '../world/world.ts';
import type { NotChosenReason, NotifyReason } from './codes.ts';

/** The question and the answer of RecommendUnits. Field names are those of the protocol (contract). */
export interface RecommendRequest {
  readonly requestId: RequestId;
  readonly incident: IncidentFacts;
  /** When not empty, replaces the plan's slots. */
  readonly requirements: readonly Requirement[];
  /** > 0 replaces the computed flow. */
  readonly requiredFlowLpm: number;
  readonly options: RecommendOptions;
}

/** `RecommendRequest` before it is checked: plain strings, everything that has a default optional. */
export interface RecommendInput {
  readonly requestId?: string;
  readonly incident?: {
    readonly id?: string;
    readonly location?: { readonly lat?: number; readonly lon?: number };
    readonly type?: string;
    readonly facilityClass?: string;
    readonly alarmLevel?: number;
    readonly floors?: number;
    readonly floorAreaM2?: number;
    readonly peopleTrapped?: number;
    readonly premiseId?: string;
    readonly fireFloor?: number;
    readonly trappedFloor?: number;
    readonly hazards?: readonly string[];
    readonly powerCut?: boolean;
    readonly locationAccuracyM?: number;
    readonly reportedAtMs?: number;
    readonly verification?: string;
    readonly callCount?: number;
    readonly accessPoints?: readonly AccessPointInput[];
  };
  readonly requirements?: readonly { readonly capability?: string; readonly count?: number }[];
  readonly requiredFlowLpm?: number;
  readonly options?: {
    readonly alternatives?: number;
    readonly includeGeometry?: boolean;
    readonly deadlineMs?: number;
    readonly excludeUnitIds?: readonly string[];
  };
}

export interface AccessPointInput {
  readonly lat?: number;
  readonly lon?: number;
  readonly probability?: number;
  readonly openHours?: string;
  readonly gateLocked?: boolean;
}

export interface Requirement {
  readonly capability: string;
  readonly count: number;
}

export interface RecommendOptions {
  readonly alternatives: number;
  readonly includeGeometry: boolean;
  readonly deadlineMs: number;
  readonly excludeUnitIds: readonly UnitId[];
}

/** Which state an answer was computed from. */
export interface Epochs {
  readonly network: number;
  readonly traffic: number;
  readonly fleet: number;
  /** How long ago the newest live speed was measured; absent = none was ever sent. */
  readonly trafficAgeMs?: number;
}

export interface Recommendation {
  readonly requestId: RequestId;
  readonly units: readonly RecommendedUnit[];
  readonly water: WaterAnswer;
  readonly community: readonly CommunityAnswer[];
  readonly notify: readonly NotifyAnswer[];
  readonly shortfalls: readonly Shortfall[];
  readonly notChosen: readonly NotChosen[];
  readonly summary: Summary;
  readonly outlook: Outlook;
  readonly alternative?: Alternative;
  /** Absent where nobody was chosen by road. */
  readonly proof?: ProofAnswer;
  /** Codes from `codes.ts`: NO_ROUTE, PARTIAL_RESPONSE … */
  readonly degraded: readonly Notice[];
  readonly warnings: readonly Notice[];
  readonly epochs: Epochs;
  /** The plan rule that gave the slots, or `REQUEST` where the caller did. */
  readonly planRule: string;
  /** What the plan asks for besides once the report is confirmed; absent for a report that is, and where people are said to be trapped. */
  readonly onConfirmation?: readonly Requirement[];
  /** How long ago the call came in; absent where the request does not say. */
  readonly reportAgeMs?: number;
}

export interface RecommendedUnit {
  readonly unitId: UnitId;
  readonly stationId: StationId;
  /** Which place it fills, from 1: the slots in rank order, each counted out (PUMP × 2, COMMAND × 1 is 1, 2, 3). */
  readonly slot: number;
  readonly capability: string;
  readonly task: Task;
  /** In which order the vehicles come to their stops, from 1: who goes deepest goes first. */
  readonly arrivalOrder: number;
  readonly eta: Eta;
  readonly staging: Staging;
  readonly route: RouteAnswer;
  /** Of whoever lays hose. */
  readonly line?: LineAnswer;
}

/** What a unit is sent to do. HOLD: waits at its stop until another is past, then does its work. */
export type Task =
  | 'ATTACK'
  | 'SUPPLY'
  | 'RESCUE'
  | 'HOLD'
  | 'SECOND_MOUTH'
  | 'EARLY_ATTACK'
  | 'LADDER'
  | 'COMMAND'
  | 'STANDBY'
  | 'SUPPORT';

/** From its stop to the fire. */
export interface LineAnswer {
  readonly hoseM: number;
  readonly rolls: number;
  readonly byCart: boolean;
  /** Until it gives effective water; absent where it does not. */
  readonly waterInMs?: number;
  /** Until its tank is empty; absent where it gives no water from that. */
  readonly tankDryInMs?: number;
  /** Where its own tank does not do: the source that it connects itself to, and the hose to it. */
  readonly sourceId?: WaterSourceId;
  readonly sourceHoseM?: number;
  /** The way of the hose, as a polyline like a route's; empty without geometry. */
  readonly polyline: string;
}

/** The first thirty seconds: the same at most six lines in either language, none longer than 90 characters. */
export interface Summary {
  readonly en: readonly string[];
  readonly vi: readonly string[];
}

/** When what counts is there, in ms from the alert; what is absent never is, or is not asked for. */
export interface Outlook {
  readonly rescueReadyInMs?: number;
  readonly rescueReadyP90InMs?: number;
  readonly firstWaterInMs?: number;
  readonly firstWaterP90InMs?: number;
  /** When the tank that gives the first water is empty. */
  readonly tankDryInMs?: number;
  /** The last mandatory place is filled by a unit at work; absent while the plan waits for a confirmation. */
  readonly assembledInMs?: number;
  /** Extinguishers are at the door, before the first water; never counted as water. */
  readonly earlyAttackInMs?: number;
}

/** Water first, where the answer puts rescue first and the two differ. */
export interface Alternative {
  readonly unitIds: readonly UnitId[];
  readonly outlook: Outlook;
}

/** How the answer was found, for the record. */
export interface ProofAnswer {
  /** Nothing better exists; else `gap` says in what it might be better. */
  readonly isOptimal: boolean;
  readonly searchSteps: number;
  readonly gap?: string;
  /** What choosing place by place would have made worse. */
  readonly greedyWorse?: string;
}

export interface Eta {
  readonly availableInMs: number;
  readonly turnoutMs: number;
  readonly driveMs: number;
  /** Waiting at the stop until a vehicle that goes deeper is past. */
  readonly holdMs: number;
  readonly setupMs: number;
  /** Its line is laid and not charged until a vehicle that drives over it is past. */
  readonly chargeHoldMs: number;
  readonly totalMs: number;
  readonly totalP90Ms: number;
}

export interface Staging extends LatLon {
  readonly walkDistanceM: number;
  readonly reason: string;
}

export interface RouteAnswer {
  readonly lengthM: number;
  /** Google's encoded polyline, precision 5; empty without geometry. */
  readonly polyline: string;
  readonly contraflowM: number;
  readonly warnings: readonly Notice[];
}

export interface WaterAnswer {
  readonly sources: readonly WaterSourceAnswer[];
  readonly requiredFlowLpm: number;
  readonly suppliedFlowLpm: number;
  readonly shortfallLpm: number;
}

export interface WaterSourceAnswer extends LatLon {
  readonly sourceId: WaterSourceId;
  readonly kind: WaterKind;
  readonly flowLpm: number;
  readonly hoseM: number;
  readonly readyInMs: number;
}

export interface CommunityAnswer {
  readonly id: CommunityPointId;
  readonly kind: CommunityKind;
  readonly walkMs: number;
  /** What to ask them for; never inside in smoke. */
  readonly task: CommunityTask;
}

export type CommunityTask = 'OPEN_GATE_AND_GUIDE' | 'FETCH_EQUIPMENT' | 'CUT_POWER_AND_COUNT' | 'CLEAR_THE_ROAD';

/** As the protocol's `Agency` names them. */
export type AgencyToNotify = 'POWER' | 'AMBULANCE_115' | 'WATER' | 'TRAFFIC_POLICE' | 'WARD_POLICE' | 'ARMY' | 'GAS';

export interface NotifyAnswer {
  readonly agency: AgencyToNotify;
  /** Code from `codes.ts`. */
  readonly reason: NotifyReason;
}

export interface Shortfall {
  readonly capability: string;
  readonly missing: number;
  readonly reason: string;
}

export interface NotChosen {
  readonly unitId: UnitId;
  readonly reason: NotChosenReason;
  readonly wouldArriveInMs?: number;
}

export interface Notice {
  readonly code: string;
  readonly message: string;
}
