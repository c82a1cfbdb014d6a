/** Runcard as a library. What is exported here is the public API; everything else may change. */

// The front door.

export {
  createEngine,
  createEngineFamily,
  type Engine,
  type EngineFamily,
  type EngineOptions,
} from './engine.ts';

// Units, ids, errors, seeded numbers.

export { align } from './core/align.ts';
export { ERRORS, type ErrorCode, type ErrorContext, RuncardError } from './core/errors.ts';
export type {
  AreaId,
  CommunityPointId,
  CrewId,
  IncidentId,
  RequestId,
  StationId,
  UnitId,
  WaterSourceId,
} from './core/ids.ts';
export { ID_PATTERN } from './core/ids.ts';
export { type JsonForm, jsonForm } from './core/json-form.ts';
export { decodeCoordinates, decodePolyline, encodePolyline } from './core/polyline.ts';
export { createPrng, hash32, type Prng } from './core/prng.ts';
export type { Result } from './core/result.ts';
export { E7, INFINITE_MS, type LatLon, mmPerDegree, straightMm } from './core/units.ts';
export { asidePath, makeFolder, readTextFile, reasonOf, writeWholeFile } from './core/whole-file.ts';

// The ground: extracts, networks and their files.

export { type BuildOptions, buildNetwork } from './map/build-network.ts';
export type { Corrections } from './map/corrections.ts';
export { readCorrectionsFile, shippedCorrections } from './map/corrections-file.ts';
export { pointsOfPiece } from './map/geometry.ts';
export { type ImportOptions, importOsm } from './map/import-osm.ts';
export { type DrivableReport, type InspectReport, inspectNetwork } from './map/inspect-network.ts';
export {
  ArcAccess,
  JunctionFlag,
  type NameTable,
  type Network,
  type NetworkMeta,
  PieceFlag,
  PointKind,
  RoadClass,
} from './map/network.ts';
export { readNetworkBuffer, readNetworkFile, writeNetworkFile } from './map/network-file.ts';
export { openNetwork } from './map/network-sections.ts';
export type { OsmMember, OsmSource, OsmTags, OsmVisitor } from './map/osm/source.ts';
export { type SnapOptions, snap } from './map/snap.ts';

// An OSRM server in front of our own graph (docs/osrm.md): its `own` is the router of one vehicle.

export type { OsrmClock, OsrmRouter, Sourced } from './routing/backends/osrm.ts';
export { openOsrmRouter } from './routing/backends/osrm.ts';
export type { OsrmRoute } from './routing/backends/osrm-answer.ts';
export type { OsrmOptions } from './routing/backends/osrm-options.ts';
export { OSRM_TROUBLES, type OsrmTrouble, type OsrmTroubleCode } from './routing/backends/osrm-trouble.ts';

// Worker threads.

export { type Customiser, createCustomiser } from './pool/customiser.ts';
export { createPool, type EnginePool, orderRunner } from './pool/pool.ts';
export {
  createTaskPool,
  type Pool,
  type PoolOptions,
  type PoolState,
  type PoolTimers,
  THREADS_MAX,
} from './pool/task-pool.ts';
export { type Answers, workerFor } from './pool/task-table.ts';

// Kinds of vehicle.

export type { TaskRunner } from './routing/hierarchy/order.ts';
export { prepareHierarchy, prepareHierarchyOn } from './routing/hierarchy/prepare.ts';
export type { VehicleProfile } from './routing/metric/profile.ts';
export { PROFILES } from './routing/metric/profiles.ts';
export { besideShipped, parseProfiles, readProfilesFile } from './routing/metric/profiles-file.ts';

// What slows and closes roads, and a network in the place of another.

export type { SwapReport } from './routing/live/road-desk.ts';
export type { PreparedHours } from './routing/live/shared-hours.ts';
export type { TrafficOutcome, TrafficReport, TrafficResult } from './routing/traffic/apply-traffic.ts';
export type { TrafficList } from './routing/traffic/list-traffic.ts';

// Who is where.

export { applyEvent } from './world/apply-event.ts';
export { CAPABILITIES, CAPABILITY_PATTERN, type KnownCapability } from './world/capabilities.ts';
export { emptyWorld } from './world/create-world.ts';
export type { PositionReport, Touched, UnitDefinition, WorldEvent } from './world/events.ts';
export { localMinuteOfDay, localMinuteOfWeek } from './world/local-time.ts';
export type { Near } from './world/place-index.ts';
export { isDispatchable, nextStatuses } from './world/status.ts';
export { PROFILE_OF_KIND } from './world/unit-kinds.ts';
export {
  parseAreas,
  parseCommunityPoints,
  parseExpectedFree,
  parsePositionReports,
  parseStations,
  parseUnitDefinitions,
  parseWaterSources,
} from './world/validate.ts';
export * from './world/world.ts';
export { formatWorldFile, parseWorldFile } from './world/world-file.ts';
export { readWorldFile, writeWorldFile } from './world/world-io-file.ts';
export { createWorldStore, placeOfUnit, type WorldStore } from './world/world-store.ts';

// The question, the answer and the plan behind it.

export type {
  CommunityAnswer,
  Eta,
  NotChosen,
  Notice,
  Recommendation,
  RecommendedUnit,
  RecommendInput,
  RouteAnswer,
  Shortfall,
  Staging,
  WaterAnswer,
  WaterSourceAnswer,
} from './dispatch/answer.ts';
export type { CoverageAnswer, CoverageInput, CoverageMoment } from './dispatch/coverage.ts';
export type { UnitExplanation } from './dispatch/explain-unit.ts';
export { DEFAULT_PLAN } from './dispatch/plan/default-plan.ts';
export { explainPlan, type PlanExplanation, type RuleExplanation } from './dispatch/plan/explain-plan.ts';
export type { ResponsePlan } from './dispatch/plan/plan.ts';
export { formatPlan, parsePlan, readPlanFile } from './dispatch/plan/plan-file.ts';
export type { ReachAnswer, ReachInput } from './dispatch/reach.ts';
export { formatRecommendation } from './dispatch/say/format-recommendation.ts';
export { formatMinutes } from './dispatch/say/minutes.ts';
export type { Survey, SurveyPlace, SurveyUnit } from './dispatch/survey.ts';
export type { NearWater, NearWaterOptions } from './dispatch/water/near-water.ts';
