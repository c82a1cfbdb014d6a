import Type from 'typebox';
import { bearingSchema, idSchema as id, instantSchema, LatLonSchema, strict } from '../core/input-schema.ts';
import { CAPABILITY_PATTERN } from './capabilities.ts';
import {
  AREA_RINGS_MAX,
  AREAS_MAX,
  COMMUNITY_POINTS_MAX,
  EXPECTED_FREE_MS_MIN,
  FLOW_LPM_MAX,
  FLOW_TEST_KPA_MAX,
  NAME_LENGTH_MAX,
  NOTE_LENGTH_MAX,
  REPORTS_MAX,
  RING_POINTS_MAX,
  STATIONS_MAX,
  TURNOUT_MS_MAX,
  UNIT_CAPABILITIES_MAX,
  UNITS_MAX,
  WATER_SOURCES_MAX,
} from './limits.ts';
import { COMMUNITY_KINDS, UNIT_AGENCIES, UNIT_KINDS, UNIT_STATUSES, WATER_KINDS, WATER_STATUSES } from './world.ts';

/**
 * The one schema of each thing, for world files and for the API: the protocol's JSON names, enums by name, instants as whole ms.
 * Field names and units are those of the `.proto` files; what is absent in both takes the default that `read-*` gives it.
 */
const name = Type.String({ maxLength: NAME_LENGTH_MAX });
const instantMs = instantSchema();
/** Where a unit was, when, and which way it moved. */
const fix = { location: LatLonSchema, atUnixMs: instantMs, bearingDeg: Type.Optional(bearingSchema) };

const clockMs = Type.Integer({
  ...instantSchema(EXPECTED_FREE_MS_MIN),
  description: 'an instant in whole ms since 1970, after 1999',
});
/** When a unit will be free again. */
const clock = { expectedFreeUnixMs: Type.Optional(clockMs), expectedFreeP90UnixMs: Type.Optional(clockMs) };

export const ExpectedFreeSchema = Type.Object(clock, strict);

export const StationSchema = Type.Object(
  { id, name: Type.Optional(name), location: LatLonSchema, isSynthetic: Type.Optional(Type.Boolean()) },
  strict,
);

/** Bounds of vehicles that exist, widened: what lies outside is a slip of unit (m for cm), not a vehicle. */
export const UnitSchema = Type.Object(
  {
    id,
    name: Type.Optional(name),
    kind: Type.Enum([...UNIT_KINDS]),
    stationId: id,
    capabilities: Type.Array(
      Type.String({ pattern: CAPABILITY_PATTERN, description: 'a capability: 1 to 40 capital letters, digits and _' }),
      { maxItems: UNIT_CAPABILITIES_MAX },
    ),
    crew: Type.Integer({ minimum: 0, maximum: 30 }),
    widthCm: Type.Integer({ minimum: 40, maximum: 400 }),
    lengthCm: Type.Integer({ minimum: 100, maximum: 2_500 }),
    heightCm: Type.Integer({ minimum: 50, maximum: 500 }),
    weightKg: Type.Integer({ minimum: 50, maximum: 80_000 }),
    tankL: Type.Integer({ minimum: 0, maximum: 50_000 }),
    pumpLpm: Type.Integer({ minimum: 0, maximum: 30_000 }),
    hoseM: Type.Integer({ minimum: 0, maximum: 10_000 }),
    profileId: Type.Optional(Type.String({ maxLength: 64 })),
    crewId: Type.Optional(id),
    agency: Type.Optional(Type.Enum([...UNIT_AGENCIES])),
    turnoutMs: Type.Optional(Type.Integer({ minimum: 0, maximum: TURNOUT_MS_MAX })),
    needsPermission: Type.Optional(Type.Boolean()),
    status: Type.Optional(Type.Enum([...UNIT_STATUSES])),
    ...clock,
    position: Type.Optional(Type.Object(fix, strict)),
  },
  strict,
);

const pressureKpa = Type.Integer({ minimum: 1, maximum: FLOW_TEST_KPA_MAX });
const FlowTestSchema = Type.Object(
  {
    staticKpa: pressureKpa,
    residualKpa: pressureKpa,
    flowLpm: Type.Integer({ minimum: 1, maximum: FLOW_LPM_MAX }),
  },
  { ...strict, description: 'a flow test { staticKpa, residualKpa, flowLpm }' },
);

export const WaterSourceSchema = Type.Object(
  {
    id,
    kind: Type.Enum([...WATER_KINDS]),
    location: LatLonSchema,
    flowLpm: Type.Optional(Type.Integer({ minimum: 0, maximum: FLOW_LPM_MAX })),
    volumeL: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000_000 })),
    status: Type.Optional(Type.Enum([...WATER_STATUSES])),
    lastCheckedUnixMs: Type.Optional(instantMs),
    isPrivate: Type.Optional(Type.Boolean()),
    mainId: Type.Optional(id),
    test: Type.Optional(FlowTestSchema),
  },
  strict,
);

export const CommunityPointSchema = Type.Object(
  {
    id,
    kind: Type.Enum([...COMMUNITY_KINDS]),
    name: Type.Optional(name),
    location: LatLonSchema,
    isStocked: Type.Optional(Type.Boolean()),
    lastCheckedUnixMs: Type.Optional(instantMs),
  },
  strict,
);

export const AreaSchema = Type.Object(
  {
    id,
    name: Type.Optional(name),
    population: Type.Integer({ minimum: 0, maximum: 100_000_000 }),
    outlines: Type.Array(
      Type.Object({ points: Type.Array(LatLonSchema, { minItems: 3, maxItems: RING_POINTS_MAX }) }, strict),
      { minItems: 1, maxItems: AREA_RINGS_MAX },
    ),
    stationId: Type.Optional(id),
  },
  strict,
);

const PositionReportSchema = Type.Object({ unitId: id, ...fix }, strict);

const CitySchema = Type.Object(
  {
    name,
    utcOffsetMinutes: Type.Integer({ minimum: -720, maximum: 840 }),
    synthetic: Type.Boolean(),
    note: Type.String({ maxLength: NOTE_LENGTH_MAX }),
  },
  strict,
);

export const StationsSchema = Type.Array(StationSchema, { maxItems: STATIONS_MAX });
export const UnitsSchema = Type.Array(UnitSchema, { maxItems: UNITS_MAX });
export const WaterSourcesSchema = Type.Array(WaterSourceSchema, { maxItems: WATER_SOURCES_MAX });
export const CommunityPointsSchema = Type.Array(CommunityPointSchema, { maxItems: COMMUNITY_POINTS_MAX });
export const AreasSchema = Type.Array(AreaSchema, { maxItems: AREAS_MAX });
export const PositionReportsSchema = Type.Array(PositionReportSchema, { maxItems: REPORTS_MAX });

export const WorldFileSchema = Type.Object(
  {
    format: Type.Literal('runcard-world'),
    version: Type.Literal(1),
    city: CitySchema,
    stations: StationsSchema,
    units: UnitsSchema,
    waterSources: WaterSourcesSchema,
    communityPoints: CommunityPointsSchema,
    areas: AreasSchema,
  },
  strict,
);
