import Type from 'typebox';
import {
  bearingSchema,
  type Checked,
  idSchema as id,
  instantSchema,
  LatLonSchema,
  strict,
} from '../../core/input-schema.ts';
import type { LatLon } from '../../core/units.ts';
import { TRAFFIC_LIMITS } from './limits.ts';

/** What callers send, with the protocol's JSON names: field names and units are those of `traffic.proto`. */
export const DIRECTIONS = ['FORWARD', 'BACKWARD', 'BOTH'] as const;
export type Direction = (typeof DIRECTIONS)[number];

const direction = Type.Enum([...DIRECTIONS], { description: `one of ${DIRECTIONS.join(', ')}` });
const uint32 = Type.Integer({ minimum: 0, maximum: 0xffff_ffff });
const osmId = Type.Integer({
  minimum: 1,
  maximum: Number.MAX_SAFE_INTEGER,
  description: 'an OpenStreetMap id, a whole number from 1 to 2^53 − 1',
});
const text = (maxLength: number) => Type.Optional(Type.String({ maxLength }));
/** The points themselves are checked apart (`inputCheckEach`): a schema with items would look through all of them for one mistake. */
const pointsSchema = (minItems: number, maxItems: number) =>
  Type.Unsafe<readonly LatLon[]>({ type: 'array', minItems, maxItems });
const passingProfileIds = Type.Optional(
  Type.Array(Type.String({ maxLength: 64 }), { maxItems: TRAFFIC_LIMITS.passingProfilesMax }),
);
const common = {
  id,
  expiresAtUnixMs: instantSchema(1),
  source: text(TRAFFIC_LIMITS.sourceLengthMax),
};
const stated = {
  ...common,
  reason: text(TRAFFIC_LIMITS.reasonLengthMax),
  reportedAtUnixMs: Type.Optional(instantSchema()),
  passingProfileIds,
};

export const OutlineSchema = Type.Object({ points: pointsSchema(3, TRAFFIC_LIMITS.outlinePointsMax) }, strict);

const where = {
  location: Type.Optional(LatLonSchema),
  bearingDeg: Type.Optional(bearingSchema),
  piece: Type.Optional(Type.Object({ networkEpoch: uint32, pieceIndex: uint32, direction }, strict)),
  osmWay: Type.Optional(
    Type.Object({ wayId: osmId, fromNodeId: Type.Optional(osmId), toNodeId: Type.Optional(osmId), direction }, strict),
  ),
  line: Type.Optional(
    Type.Object(
      {
        points: pointsSchema(2, TRAFFIC_LIMITS.linePointsMax),
        withinM: Type.Integer({ minimum: 1, maximum: TRAFFIC_LIMITS.lineWithinMMax }),
        direction,
      },
      strict,
    ),
  ),
};

export const SpeedSchema = Type.Object(
  { ...common, ...where, speedKmh: Type.Integer(), measuredAtUnixMs: Type.Optional(instantSchema()) },
  strict,
);
export const ClosureSchema = Type.Object({ ...stated, ...where }, strict);
export const AreaSchema = Type.Object(
  {
    ...stated,
    outline: OutlineSchema,
    speedPercent: Type.Integer({ minimum: 0, maximum: 100 }),
    groundLevelOnly: Type.Optional(Type.Boolean()),
  },
  strict,
);

/** The lists alone; their entries are checked one by one. */
const listSchema = Type.Optional(
  Type.Unsafe<readonly unknown[]>({ type: 'array', maxItems: TRAFFIC_LIMITS.itemsPerBatchMax }),
);
const CityConditionsSchema = Type.Object(
  { rain: Type.Optional(Type.Boolean()), tet: Type.Optional(Type.Boolean()), expiresAtUnixMs: instantSchema(1) },
  strict,
);
export type SentCityConditions = Checked<typeof CityConditionsSchema>;
export const BatchSchema = Type.Object(
  {
    speeds: listSchema,
    closures: listSchema,
    areas: listSchema,
    removeIds: listSchema,
    cityConditions: Type.Optional(CityConditionsSchema),
  },
  strict,
);

export type SentSpeed = Checked<typeof SpeedSchema>;
export type SentClosure = Checked<typeof ClosureSchema>;
export type SentArea = Checked<typeof AreaSchema>;
/** Where a speed or a closure is. */
export type Where = Pick<SentSpeed, keyof typeof where>;
