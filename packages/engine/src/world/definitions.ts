import type { AreaId, CommunityPointId, CrewId, StationId, UnitId, WaterSourceId } from '../core/ids.ts';
import type { Checked } from '../core/input-schema.ts';
import type { LatLon } from '../core/units.ts';
import type { PositionReport, UnitDefinition } from './events.ts';
import type {
  AreaSchema,
  CommunityPointSchema,
  ExpectedFreeSchema,
  PositionReportsSchema,
  StationSchema,
  UnitSchema,
  WaterSourceSchema,
} from './schemas.ts';
import { releasedStatus } from './status.ts';
import { PROFILE_OF_KIND } from './unit-kinds.ts';
import type {
  Area,
  CommunityPoint,
  ExpectedFree,
  FlowTest,
  Station,
  Unit,
  UnitPosition,
  WaterSource,
} from './world.ts';

/** Between the outside form (`schemas.ts`) and the world's own, both ways. Absent names are the id, absent flags false. */

export function readStation(given: Checked<typeof StationSchema>): Station {
  const { id, name, location, isSynthetic = false } = given;
  return { id: id as StationId, name: name || id, ...place(location), isSynthetic };
}

export function writeStation({ id, name, lat, lon, isSynthetic }: Station): Checked<typeof StationSchema> {
  return { id, name, location: { lat, lon }, isSynthetic };
}

export function readUnit(given: Checked<typeof UnitSchema>): UnitDefinition {
  const { id, name, stationId, capabilities, profileId, crewId, agency, turnoutMs, needsPermission } = given;
  const { status, position, kind, crew, widthCm, lengthCm, heightCm, weightKg, tankL, pumpLpm, hoseM } = given;
  const expectedFree = readExpectedFree(given);
  return {
    id: id as UnitId,
    name: name || id,
    kind,
    stationId: stationId as StationId,
    capabilities: [...new Set(capabilities)],
    ...{ crew, widthCm, lengthCm, heightCm, weightKg, tankL, pumpLpm, hoseM },
    profileId: profileId || PROFILE_OF_KIND[kind],
    ...(crewId !== undefined && { crewId: crewId as CrewId }),
    ...(agency !== undefined && agency !== 'FIRE_POLICE' && { agency }),
    ...(turnoutMs !== undefined && { turnoutMs }),
    ...(needsPermission && { needsPermission }),
    ...(status !== undefined && { status }),
    ...(expectedFree && { expectedFree }),
    ...(position && { position: readFix(position) }),
  };
}

/** A file holds no incidents: a held unit is written as it will be once it is let go, without the clock that ends with its work. */
export function writeUnit(unit: Unit): Checked<typeof UnitSchema> {
  const { id, name, kind, stationId, crew, widthCm, lengthCm, heightCm, weightKg, tankL, pumpLpm, hoseM } = unit;
  const { capabilities, profileId, crewId, agency, turnoutMs, needsPermission, position } = unit;
  const isFree = unit.incidentId === undefined;
  const status = isFree ? unit.status : releasedStatus(unit.status);
  return {
    id,
    name,
    kind,
    stationId,
    capabilities: [...capabilities],
    ...{ crew, widthCm, lengthCm, heightCm, weightKg, tankL, pumpLpm, hoseM },
    profileId,
    ...(crewId !== undefined && { crewId }),
    ...(agency !== undefined && { agency }),
    ...(turnoutMs !== undefined && { turnoutMs }),
    ...(needsPermission && { needsPermission }),
    ...(status !== 'AVAILABLE' && { status }),
    ...(isFree && unit.expectedFree && writeExpectedFree(unit.expectedFree)),
    ...(position && { position: writeFix(position) }),
  };
}

/** Absent where none is told. The p90 of a time that comes alone is that time. */
export function readExpectedFree(given: Checked<typeof ExpectedFreeSchema>): ExpectedFree | undefined {
  const { expectedFreeUnixMs: atMs, expectedFreeP90UnixMs: p90AtMs } = given;
  return atMs === undefined ? undefined : { atMs, p90AtMs: p90AtMs ?? atMs };
}

function writeExpectedFree({ atMs, p90AtMs }: ExpectedFree): Checked<typeof ExpectedFreeSchema> {
  return { expectedFreeUnixMs: atMs, expectedFreeP90UnixMs: p90AtMs };
}

/** Unknown is not working: an absent status is UNKNOWN. */
export function readWaterSource(given: Checked<typeof WaterSourceSchema>): WaterSource {
  const { id, kind, location, flowLpm, volumeL, status = 'UNKNOWN', lastCheckedUnixMs, isPrivate = false } = given;
  const { mainId, test } = given;
  return {
    id: id as WaterSourceId,
    kind,
    ...place(location),
    ...(flowLpm !== undefined && { flowLpm }),
    ...(volumeL !== undefined && { volumeL }),
    status,
    ...(lastCheckedUnixMs !== undefined && { lastCheckedMs: lastCheckedUnixMs }),
    isPrivate,
    ...(mainId !== undefined && { mainId }),
    ...(test && { test: flowTest(test) }),
  };
}

export function writeWaterSource(source: WaterSource): Checked<typeof WaterSourceSchema> {
  const { id, kind, flowLpm, volumeL, status, lastCheckedMs, isPrivate, mainId, test } = source;
  return {
    id,
    kind,
    location: place(source),
    ...(flowLpm !== undefined && { flowLpm }),
    ...(volumeL !== undefined && { volumeL }),
    status,
    ...(lastCheckedMs !== undefined && { lastCheckedUnixMs: lastCheckedMs }),
    isPrivate,
    ...(mainId !== undefined && { mainId }),
    ...(test && { test: flowTest(test) }),
  };
}

/** In one order of keys, so that a world gives the same bytes. */
function flowTest({ staticKpa, residualKpa, flowLpm }: FlowTest): FlowTest {
  return { staticKpa, residualKpa, flowLpm };
}

export function readCommunityPoint(given: Checked<typeof CommunityPointSchema>): CommunityPoint {
  const { id, kind, name, location, isStocked = false, lastCheckedUnixMs } = given;
  return {
    id: id as CommunityPointId,
    kind,
    name: name || id,
    ...place(location),
    isStocked,
    ...(lastCheckedUnixMs !== undefined && { lastCheckedMs: lastCheckedUnixMs }),
  };
}

export function writeCommunityPoint(point: CommunityPoint): Checked<typeof CommunityPointSchema> {
  const { id, kind, name, isStocked, lastCheckedMs } = point;
  return {
    id,
    kind,
    name,
    location: place(point),
    isStocked,
    ...(lastCheckedMs !== undefined && { lastCheckedUnixMs: lastCheckedMs }),
  };
}

export function readArea(given: Checked<typeof AreaSchema>): Area {
  const { id, name, population, outlines, stationId } = given;
  return {
    id: id as AreaId,
    name: name || id,
    population,
    polygon: outlines.map(({ points }) => points.map(place)),
    ...(stationId !== undefined && { stationId: stationId as StationId }),
  };
}

export function writeArea({ id, name, population, polygon, stationId }: Area): Checked<typeof AreaSchema> {
  const outlines = polygon.map((ring) => ({ points: ring.map(place) }));
  return { id, name, population, ...(stationId !== undefined && { stationId }), outlines };
}

export function readPositionReport(given: Checked<typeof PositionReportsSchema>[number]): PositionReport {
  return { unitId: given.unitId as UnitId, ...readFix(given) };
}

type Fix = Omit<Checked<typeof PositionReportsSchema>[number], 'unitId'>;

function readFix({ location, atUnixMs, bearingDeg }: Fix): UnitPosition {
  return { ...place(location), atMs: atUnixMs, ...(bearingDeg !== undefined && { bearingDeg }) };
}

function writeFix({ atMs, bearingDeg, ...at }: UnitPosition): Fix {
  return { location: place(at), atUnixMs: atMs, ...(bearingDeg !== undefined && { bearingDeg }) };
}

/** −0 becomes 0, so that a world and its file are equal. */
function place({ lat, lon }: LatLon): LatLon {
  return { lat: lat + 0, lon: lon + 0 };
}
