import Type from 'typebox';
import type { RuncardError } from '../core/errors.ts';
import { jsonForm } from '../core/json-form.ts';
import type { LatLon } from '../core/units.ts';
import { HEIGHT_BOUNDS_CM, SPEED_BOUNDS_KMH, WEIGHT_BOUNDS_KG, WIDTH_BOUNDS_CM } from './osm/measure.ts';

/**
 * Local knowledge: what the fire service knows of a road and the map does not. docs/corrections.md describes the file.
 * Ids differ between extracts and editions of a map, so a line names its road by way id, by name within a polygon, or by a point.
 */
export interface Corrections {
  readonly fileName: string;
  readonly name: string;
  /** West, south, east, north, degrees: no road beyond it is changed. */
  readonly bbox: readonly [number, number, number, number];
  readonly lines: readonly Correction[];
  /** Came with the program and not from the caller: says nothing on maps of other places. */
  readonly isShipped: boolean;
}

export interface Correction {
  readonly match: CorrectionMatch;
  readonly set: CorrectionSet;
  readonly reason: string;
  readonly source: string;
  readonly date: string;
}

export type CorrectionMatch =
  | { readonly by: 'wayId'; readonly wayId: number }
  | { readonly by: 'name'; readonly name: string; readonly within: readonly LatLon[] }
  | { readonly by: 'point'; readonly point: LatLon; readonly radiusM: number; readonly name: string | undefined };

export const CORRECTIONS_FORMAT = 'runcard-corrections';
export const CORRECTIONS_VERSION = 1;
export const CORRECTIONS_BYTES_MAX = 4 * 1024 * 1024;
export const CORRECTION_LINES_MAX = 10_000;
export const POLYGON_POINTS_MAX = 1_000;
/** A point speaks of the road it lies on; with more than this it would speak of a neighbourhood. */
export const POINT_RADIUS_M_MIN = 0.1;
export const POINT_RADIUS_M_MAX = 100;
const TEXT_MAX = 500;

const strict = { additionalProperties: false };
const Lat = Type.Number({ minimum: -90, maximum: 90 });
const Lon = Type.Number({ minimum: -180, maximum: 180 });
/** [lat, lon]; in range because it must lie in the box. */
const Corner = Type.Array(Type.Number(), { minItems: 2, maxItems: 2, description: '[lat, lon] in degrees' });
const Text = Type.String({ minLength: 1, maxLength: TEXT_MAX });

const SetSchema = Type.Object(
  {
    widthCm: Type.Optional(Type.Integer({ minimum: WIDTH_BOUNDS_CM.min, maximum: WIDTH_BOUNDS_CM.max })),
    maxHeightCm: Type.Optional(Type.Integer({ minimum: HEIGHT_BOUNDS_CM.min, maximum: HEIGHT_BOUNDS_CM.max })),
    maxWeightKg: Type.Optional(Type.Integer({ minimum: WEIGHT_BOUNDS_KG.min, maximum: WEIGHT_BOUNDS_KG.max })),
    vehicleAccess: Type.Optional(Type.Enum(['yes', 'no', 'motorbike'])),
    gate: Type.Optional(Type.Boolean()),
    closed: Type.Optional(Type.Literal(true)),
    oneway: Type.Optional(Type.Enum(['yes', 'no', 'reverse'])),
    speedKmh: Type.Optional(Type.Integer({ minimum: SPEED_BOUNDS_KMH.min, maximum: SPEED_BOUNDS_KMH.max })),
  },
  { ...strict, minProperties: 1, description: 'at least one thing to set' },
);
export type CorrectionSet = Readonly<Type.Static<typeof SetSchema>>;

/** The three forms in one, so that an error names one path instead of what each form would have wanted; `matchOf` tells them apart. */
const MatchSchema = Type.Object(
  {
    wayId: Type.Optional(Type.Integer({ minimum: 0 })),
    name: Type.Optional(Text),
    within: Type.Optional(Type.Array(Corner, { minItems: 3, maxItems: POLYGON_POINTS_MAX })),
    point: Type.Optional(Type.Object({ lat: Lat, lon: Lon }, strict)),
    radiusM: Type.Optional(Type.Number({ minimum: POINT_RADIUS_M_MIN, maximum: POINT_RADIUS_M_MAX })),
  },
  strict,
);

const FileSchema = Type.Object(
  {
    format: Type.Literal(CORRECTIONS_FORMAT),
    version: Type.Literal(CORRECTIONS_VERSION),
    name: Text,
    bbox: Type.Array(Type.Number(), { minItems: 4, maxItems: 4, description: '[west, south, east, north] in degrees' }),
    corrections: Type.Array(
      Type.Object(
        {
          match: MatchSchema,
          set: SetSchema,
          reason: Text,
          source: Text,
          date: Type.String({ format: 'date', description: 'a date as 2026-10-31' }),
        },
        strict,
      ),
      { maxItems: CORRECTION_LINES_MAX },
    ),
  },
  strict,
);

const form = jsonForm('INVALID_CORRECTIONS', FileSchema, CORRECTIONS_BYTES_MAX);

/** Reads a corrections file; throws INVALID_CORRECTIONS with the path inside the file. */
export function parseCorrections(text: string, fileName: string): Corrections {
  const { name, bbox, corrections } = form.parse(text, fileName);
  const refuse: Refuse = (path, seen, wanted) => form.refusal(fileName, path, seen, wanted);
  const box = boxOf(bbox, refuse);
  const lines = corrections.map(({ match, ...line }, index) => ({
    ...line,
    match: matchOf(match, `corrections[${index}].match`, box, refuse),
  }));
  return { fileName, name, bbox: box, lines, isShipped: false };
}

type Refuse = (path: string, seen: string, wanted: string) => RuncardError;

function boxOf(bbox: readonly number[], refuse: Refuse): Corrections['bbox'] {
  const [west, south, east, north] = bbox;
  const isOnGlobe = west >= -180 && east <= 180 && south >= -90 && north <= 90;
  if (isOnGlobe && west < east && south < north) return [west, south, east, north];
  throw refuse('bbox', bbox.join(', '), 'west < east in −180 to 180 and south < north in −90 to 90');
}

function matchOf(
  match: Type.Static<typeof MatchSchema>,
  path: string,
  bbox: Corrections['bbox'],
  refuse: Refuse,
): CorrectionMatch {
  const { wayId, name, within, point, radiusM } = match;
  const keys = Object.keys(match).sort().join(', ');
  const inBox = (place: LatLon, key: string): LatLon => {
    const [west, south, east, north] = bbox;
    if (place.lon >= west && place.lon <= east && place.lat >= south && place.lat <= north) return place;
    throw refuse(
      `${path}.${key}`,
      `${place.lat}, ${place.lon}`,
      `a latitude and longitude inside bbox ${bbox.join(', ')}`,
    );
  };
  if (wayId !== undefined && keys === 'wayId') return { by: 'wayId', wayId };
  if (name !== undefined && within !== undefined && keys === 'name, within') {
    const ring = within.map(([lat, lon], i) => inBox({ lat, lon }, `within[${i}]`));
    return { by: 'name', name: comparable(name), within: ring };
  }
  if (point !== undefined && radiusM !== undefined && (keys === 'point, radiusM' || keys === 'name, point, radiusM')) {
    return {
      by: 'point',
      point: inBox(point, 'point'),
      radiusM,
      name: name === undefined ? undefined : comparable(name),
    };
  }
  throw refuse(path, keys || 'no key', 'wayId, or name and within, or point and radiusM (and name)');
}

/** Names are compared as people read them: whatever their case and however their marks are encoded. */
export const comparable = (name: string): string => name.trim().normalize('NFC').toLowerCase();
