// core
export { ERRORS, type ErrorCode, RuncardError } from './core/errors.ts';
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
export { createPrng, hash32, type Prng } from './core/prng.ts';
export type { Result } from './core/result.ts';
export { E7, type LatLon, mmPerDegree, straightMm } from './core/units.ts';
// map
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
export { applyEvent } from './world/apply-event.ts';
// world
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
