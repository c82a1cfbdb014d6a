import type { CommunityPointId, IncidentId, RequestId, StationId, UnitId, WaterSourceId } from '../core/ids.ts';
import type {
  Area,
  CommunityPoint,
  ExpectedFree,
  IncidentFacts,
  Station,
  Unit,
  UnitPosition,
  UnitStatus,
  WaterSource,
  WaterStatus,
} from './world.ts';

/** Everything that can happen to the world. Serialises whole, so that a journal of these rebuilds it. */
export type WorldEvent =
  | { readonly kind: 'UPSERT_STATIONS'; readonly stations: readonly Station[] }
  /** A new unit takes what is given; a known one keeps its status, clock, position and incident unless it carries them; a status alone ends the clock. */
  | { readonly kind: 'UPSERT_UNITS'; readonly units: readonly UnitDefinition[] }
  | { readonly kind: 'UPSERT_WATER_SOURCES'; readonly waterSources: readonly WaterSource[] }
  | { readonly kind: 'UPSERT_COMMUNITY_POINTS'; readonly communityPoints: readonly CommunityPoint[] }
  | { readonly kind: 'UPSERT_AREAS'; readonly areas: readonly Area[] }
  /** A batch; each report stands alone. Older than the known fix, or more than 5 s ahead of `nowMs`: kept out and counted, never an error. */
  | { readonly kind: 'REPORT_POSITIONS'; readonly reports: readonly PositionReport[] }
  /** The clock is told together with the status: without it the one told before is gone. */
  | {
      readonly kind: 'SET_UNIT_STATUS';
      readonly unitId: UnitId;
      readonly status: UnitStatus;
      readonly expectedFree?: ExpectedFree;
    }
  | {
      readonly kind: 'SET_WATER_STATUS';
      readonly waterSourceId: WaterSourceId;
      readonly status: WaterStatus;
      readonly checkedAtMs?: number;
    }
  /** Opens the incident when it is new, then books every unit or none. */
  | {
      readonly kind: 'DISPATCH';
      readonly requestId: RequestId;
      readonly contentHash: string;
      readonly incident: IncidentFacts;
      readonly unitIds: readonly UnitId[];
    }
  | {
      readonly kind: 'UPDATE_INCIDENT';
      readonly incidentId: IncidentId;
      readonly changes: Partial<Omit<IncidentFacts, 'id'>>;
      readonly releaseUnitIds: readonly UnitId[];
    }
  | { readonly kind: 'CLOSE_INCIDENT'; readonly incidentId: IncidentId };

export type UnitDefinition = Omit<Unit, 'status' | 'position' | 'incidentId' | 'bookedAtMs'> & {
  readonly status?: UnitStatus;
  readonly position?: UnitPosition;
};

export interface PositionReport extends UnitPosition {
  readonly unitId: UnitId;
}

/** What an accepted event touched, so that indexes follow without a scan. */
export interface Touched {
  readonly unitIds: readonly UnitId[];
  readonly stationIds: readonly StationId[];
  readonly waterSourceIds: readonly WaterSourceId[];
  readonly communityPointIds: readonly CommunityPointId[];
  /** Reports kept out of REPORT_POSITIONS, with the reason. */
  readonly ignored: readonly { readonly unitId: UnitId; readonly reason: 'OLDER' | 'FUTURE' | 'UNKNOWN_UNIT' }[];
  /** True where the event was a repetition (same requestId, same content) and changed nothing. */
  readonly isRepeat: boolean;
}
