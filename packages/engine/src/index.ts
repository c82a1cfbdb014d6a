/** Runcard as a library. What is exported here is the public API; everything else may change. */

// The front door.

export { createEngine, type Engine, type EngineOptions } from './engine.ts';

// Units, ids, errors, seeded numbers.

export { ERRORS, type ErrorCode, type ErrorContext, RuncardError } from './core/errors.ts';
export type {
  AreaId,
  CommunityPointId,
  IncidentId,
  RequestId,
  StationId,
  UnitId,
  WaterSourceId,
} from './core/ids.ts';
export { ID_PATTERN } from './core/ids.ts';
export { decodePolyline, encodePolyline } from './core/polyline.ts';
export { createPrng, hash32, type Prng } from './core/prng.ts';
export type { Result } from './core/result.ts';
export { E7, type LatLon, mmPerDegree, straightMm } from './core/units.ts';
export { asidePath, reasonOf, writeWholeFile } from './core/whole-file.ts';

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
export { readNetworkFile, writeNetworkFile } from './map/network-file.ts';
export type { OsmMember, OsmSource, OsmTags, OsmVisitor } from './map/osm/source.ts';
export { type SnapOptions, snap } from './map/snap.ts';

// Kinds of vehicle.

export { prepareHierarchy } from './routing/hierarchy/prepare.ts';
export type { VehicleProfile } from './routing/metric/profile.ts';
export { PROFILES } from './routing/metric/profiles.ts';

// Who is where.

export { applyEvent } from './world/apply-event.ts';
export { CAPABILITIES, CAPABILITY_PATTERN, type KnownCapability } from './world/capabilities.ts';
export { emptyWorld } from './world/create-world.ts';
export type { PositionReport, Touched, UnitDefinition, WorldEvent } from './world/events.ts';
export { localMinuteOfDay } from './world/local-time.ts';
export { isDispatchable, nextStatuses } from './world/status.ts';
export { PROFILE_OF_KIND } from './world/unit-kinds.ts';
export {
  parseAreas,
  parseCommunityPoints,
  parsePositionReports,
  parseStations,
  parseUnitDefinitions,
  parseWaterSources,
} from './world/validate.ts';
export * from './world/world.ts';
export { formatWorldFile, parseWorldFile } from './world/world-file.ts';
export { readWorldFile, writeWorldFile } from './world/world-io-file.ts';
export { createWorldStore, type Near, placeOfUnit, type WorldStore } from './world/world-store.ts';

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
export { formatRecommendation } from './dispatch/format-recommendation.ts';
export type { NearWater, NearWaterOptions } from './dispatch/near-water.ts';
export type { ResponsePlan } from './dispatch/plan.ts';
export { formatPlan, parsePlan } from './dispatch/plan-file.ts';
export type { ReachAnswer, ReachInput } from './dispatch/reach.ts';
