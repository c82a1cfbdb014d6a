import type { DescMethodUnary } from '@bufbuild/protobuf';
import type { MessageType } from './codec.ts';
import * as coverage from './gen/runcard/v1/coverage_pb.ts';
import * as dispatch from './gen/runcard/v1/dispatch_pb.ts';
import { type ErrorDetailJson, ErrorDetailSchema } from './gen/runcard/v1/errors_pb.ts';
import * as fleet from './gen/runcard/v1/fleet_pb.ts';
import * as intake from './gen/runcard/v1/intake_pb.ts';
import * as traffic from './gen/runcard/v1/traffic_pb.ts';
import * as water from './gen/runcard/v1/water_pb.ts';
import type { Plain } from './plain.ts';
import type { ScanLimits } from './wire-scan.ts';

/** What a request body may be; counted before anything is built from it. */
export interface MethodLimits extends ScanLimits {
  readonly bytesMax: number;
}

export interface Method<Request, Response> {
  readonly service: string;
  readonly name: string;
  /** `/runcard.v1.DispatchService/RecommendUnits` */
  readonly path: string;
  readonly request: MessageType<Request>;
  readonly response: MessageType<Response>;
  readonly limits: MethodLimits;
}

const DEPTH_MAX = 16;
const KIB = 1024;
const SMALL: MethodLimits = { bytesMax: 64 * KIB, fieldsMax: 2_000, depthMax: DEPTH_MAX };
/** A position is 6 fields and some 45 bytes, so both limits meet at about 6,000 of them. */
const POSITIONS: MethodLimits = { bytesMax: 256 * KIB, fieldsMax: 40_000, depthMax: DEPTH_MAX };
const BULK: MethodLimits = { bytesMax: 4 * KIB * KIB, fieldsMax: 200_000, depthMax: DEPTH_MAX };

const { DispatchService: D } = dispatch;
const { FleetService: F } = fleet;
const { WaterService: W } = water;
const { TrafficService: T } = traffic;
const { IntakeService: I } = intake;
const { CoverageService: C } = coverage;

/** Every method of the protocol, with its types and limits. Names are the contract's. */
export const METHODS = {
  RecommendUnits: row<dispatch.RecommendUnitsRequestJson, dispatch.RecommendUnitsResponseJson>(
    D.method.recommendUnits,
    SMALL,
  ),
  Dispatch: row<dispatch.DispatchRequestJson, dispatch.DispatchResponseJson>(D.method.dispatch, SMALL),
  UpdateIncident: row<dispatch.UpdateIncidentRequestJson, dispatch.UpdateIncidentResponseJson>(
    D.method.updateIncident,
    SMALL,
  ),
  CloseIncident: row<dispatch.CloseIncidentRequestJson, dispatch.CloseIncidentResponseJson>(
    D.method.closeIncident,
    SMALL,
  ),
  PlanAssignments: row<dispatch.PlanAssignmentsRequestJson, dispatch.PlanAssignmentsResponseJson>(
    D.method.planAssignments,
    SMALL,
  ),
  PlanMoveUps: row<dispatch.PlanMoveUpsRequestJson, dispatch.PlanMoveUpsResponseJson>(D.method.planMoveUps, SMALL),
  ExplainUnit: row<dispatch.ExplainUnitRequestJson, dispatch.ExplainUnitResponseJson>(D.method.explainUnit, SMALL),

  UpsertStations: row<fleet.UpsertStationsRequestJson, fleet.UpsertStationsResponseJson>(F.method.upsertStations, BULK),
  UpsertUnits: row<fleet.UpsertUnitsRequestJson, fleet.UpsertUnitsResponseJson>(F.method.upsertUnits, BULK),
  UpsertCommunityPoints: row<fleet.UpsertCommunityPointsRequestJson, fleet.UpsertCommunityPointsResponseJson>(
    F.method.upsertCommunityPoints,
    BULK,
  ),
  ReportPositions: row<fleet.ReportPositionsRequestJson, fleet.ReportPositionsResponseJson>(
    F.method.reportPositions,
    POSITIONS,
  ),
  SetUnitStatus: row<fleet.SetUnitStatusRequestJson, fleet.SetUnitStatusResponseJson>(F.method.setUnitStatus, SMALL),
  ListUnits: row<fleet.ListUnitsRequestJson, fleet.ListUnitsResponseJson>(F.method.listUnits, SMALL),

  UpsertWaterSources: row<water.UpsertWaterSourcesRequestJson, water.UpsertWaterSourcesResponseJson>(
    W.method.upsertWaterSources,
    BULK,
  ),
  SetWaterStatus: row<water.SetWaterStatusRequestJson, water.SetWaterStatusResponseJson>(
    W.method.setWaterStatus,
    SMALL,
  ),
  NearestWater: row<water.NearestWaterRequestJson, water.NearestWaterResponseJson>(W.method.nearestWater, SMALL),

  ApplyTraffic: row<traffic.ApplyTrafficRequestJson, traffic.ApplyTrafficResponseJson>(T.method.applyTraffic, BULK),
  ListTraffic: row<traffic.ListTrafficRequestJson, traffic.ListTrafficResponseJson>(T.method.listTraffic, SMALL),

  ReportCall: row<intake.ReportCallRequestJson, intake.ReportCallResponseJson>(I.method.reportCall, SMALL),
  ListIncidents: row<intake.ListIncidentsRequestJson, intake.ListIncidentsResponseJson>(I.method.listIncidents, SMALL),
  LinkCalls: row<intake.LinkCallsRequestJson, intake.LinkCallsResponseJson>(I.method.linkCalls, SMALL),
  SplitCall: row<intake.SplitCallRequestJson, intake.SplitCallResponseJson>(I.method.splitCall, SMALL),

  UpsertAreas: row<coverage.UpsertAreasRequestJson, coverage.UpsertAreasResponseJson>(C.method.upsertAreas, BULK),
  GetCoverage: row<coverage.GetCoverageRequestJson, coverage.GetCoverageResponseJson>(C.method.getCoverage, SMALL),
  GetReach: row<coverage.GetReachRequestJson, coverage.GetReachResponseJson>(C.method.getReach, SMALL),
} as const;

export type MethodName = keyof typeof METHODS;
export type RequestOf<Name extends MethodName> = NonNullable<(typeof METHODS)[Name]['request']['plainType']>;
export type ResponseOf<Name extends MethodName> = NonNullable<(typeof METHODS)[Name]['response']['plainType']>;

/** Rides in the details of every error. */
export const ERROR_DETAIL: MessageType<Plain<ErrorDetailJson>> = { schema: ErrorDetailSchema };

function row<RequestJson, ResponseJson>(
  method: DescMethodUnary,
  limits: MethodLimits,
): Method<Plain<RequestJson>, Plain<ResponseJson>> {
  return {
    service: method.parent.typeName,
    name: method.name,
    path: `/${method.parent.typeName}/${method.name}`,
    request: { schema: method.input },
    response: { schema: method.output },
    limits,
  };
}
