import Type, { type Static } from 'typebox';
import { ID_PATTERN } from '../../core/ids.ts';
import { RoadClass } from '../../map/network.ts';
import type { VehicleProfile } from './profile.ts';
import { speedsByTier } from './road-tiers.ts';

/** Named limits of one file of profiles. */
export const PROFILE_LIMITS = {
  charactersMax: 1_000_000,
  /** Each is a metric of its own for every band: 8 MB on Hanoi. */
  profilesMax: 32,
} as const;

const strict = { additionalProperties: false };
const kmh = Type.Number({ minimum: 1, maximum: 200 });
/** One turn, one gate, one start. */
const ms = Type.Integer({ minimum: 0, maximum: 600_000 });
const name = Type.String({ minLength: 1, maxLength: 100 });

type ClassName = keyof typeof RoadClass;
const CLASS_NAMES = Object.keys(RoadClass) as ClassName[];
const kmhByClass = Object.fromEntries(CLASS_NAMES.map((key) => [key, Type.Optional(kmh)]));

/** One profile as it is written down. Sizes within the bounds of units (`world/schemas.ts`): what lies outside is a slip of unit. */
const EntrySchema = Type.Object(
  {
    id: Type.String({ pattern: ID_PATTERN, description: 'an id: 1 to 64 letters, digits and . _ : -' }),
    name: Type.Object({ en: name, vi: name }, strict),
    source: Type.Optional(Type.String({ minLength: 1, maxLength: 1_000 })),
    isMotorbike: Type.Boolean(),
    widthCm: Type.Integer({ minimum: 40, maximum: 400 }),
    clearanceCm: Type.Integer({ minimum: 0, maximum: 300 }),
    heightCm: Type.Integer({ minimum: 50, maximum: 500 }),
    weightKg: Type.Integer({ minimum: 50, maximum: 80_000 }),
    lengthCm: Type.Integer({ minimum: 100, maximum: 2_500 }),
    speedKmh: Type.Object({ trunk: kmh, arterial: kmh, collector: kmh, street: kmh, alley: kmh, offRoad: kmh }, strict),
    classSpeedKmh: Type.Optional(Type.Object(kmhByClass, strict)),
    sirenFactor: Type.Number({ minimum: 0.5, maximum: 3 }),
    queueFactorMin: Type.Number({ minimum: 0, maximum: 1 }),
    accelerationMs: ms,
    obeys: Type.Object({ turnBans: Type.Boolean(), oneWays: Type.Boolean(), signals: Type.Boolean() }, strict),
    turns: Type.Object(
      {
        straightMs: ms,
        slightMs: ms,
        rightMs: ms,
        leftMs: ms,
        sharpMs: ms,
        uTurnMs: ms,
        signalMs: ms,
        redWaitMs: ms,
        bannedTurnMs: ms,
      },
      strict,
    ),
    contraflowFactor: Type.Number({ minimum: 0, maximum: 1 }),
    gateMs: ms,
  },
  strict,
);

export const ProfilesSchema = Type.Object(
  {
    format: Type.Literal('runcard-profiles'),
    version: Type.Literal(1),
    name,
    profiles: Type.Array(EntrySchema, { minItems: 1, maxItems: PROFILE_LIMITS.profilesMax }),
  },
  strict,
);

type Written = Static<typeof EntrySchema>;
/** What a file says of a vehicle: as `VehicleProfile`, but speeds by tier, and by class where one of a tier differs. */
export interface ProfileEntry extends Omit<Written, 'classSpeedKmh'> {
  readonly classSpeedKmh?: Partial<Record<ClassName, number>>;
}

export function profileOf({ source: _, speedKmh, classSpeedKmh = {}, ...rest }: ProfileEntry): VehicleProfile {
  const speeds = speedsByTier(speedKmh);
  for (const key of CLASS_NAMES) speeds[RoadClass[key]] = classSpeedKmh[key] ?? speeds[RoadClass[key]];
  return { ...rest, speedKmh: speeds };
}
