import Type from 'typebox';
import Value from 'typebox/value';
import { RuncardError } from '../core/errors.ts';
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
export const POINT_RADIUS_M_MAX = 100;
const TEXT_MAX = 500;

const strict = { additionalProperties: false };
const Lat = Type.Number({ minimum: -90, maximum: 90 });
const Lon = Type.Number({ minimum: -180, maximum: 180 });
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
  { ...strict, minProperties: 1 },
);
export type CorrectionSet = Readonly<Type.Static<typeof SetSchema>>;

/** The three forms in one, so that an error names one path instead of what each form would have wanted; `matchOf` tells them apart. */
const MatchSchema = Type.Object(
  {
    wayId: Type.Optional(Type.Integer({ minimum: 0 })),
    name: Type.Optional(Text),
    within: Type.Optional(Type.Array(Type.Tuple([Lat, Lon]), { minItems: 3, maxItems: POLYGON_POINTS_MAX })),
    point: Type.Optional(Type.Object({ lat: Lat, lon: Lon }, strict)),
    radiusM: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: POINT_RADIUS_M_MAX })),
  },
  strict,
);

const FileSchema = Type.Object(
  {
    format: Type.Literal(CORRECTIONS_FORMAT),
    version: Type.Literal(CORRECTIONS_VERSION),
    name: Text,
    bbox: Type.Tuple([Lon, Lat, Lon, Lat]),
    corrections: Type.Array(
      Type.Object(
        {
          match: MatchSchema,
          set: SetSchema,
          reason: Text,
          source: Text,
          date: Type.String({ format: 'date' }),
        },
        strict,
      ),
      { maxItems: CORRECTION_LINES_MAX },
    ),
  },
  strict,
);

/** Reads a corrections file; throws INVALID_CORRECTIONS with the path inside the file. */
export function parseCorrections(text: string, fileName: string): Corrections {
  const refuse = refuser(fileName);
  if (text.length > CORRECTIONS_BYTES_MAX) throw refuse('', `is longer than ${CORRECTIONS_BYTES_MAX} characters`);
  const file = parseJson(text, refuse);
  for (const error of Value.Errors(FileSchema, file)) {
    const { path, says } = placeOf(error, file);
    throw refuse(path, says);
  }
  const { name, bbox, corrections } = file as Type.Static<typeof FileSchema>;
  const [west, south, east, north] = bbox;
  if (!(west < east && south < north))
    throw refuse('bbox', `is ${JSON.stringify(bbox)}; wanted west < east, south < north`);
  const lines = corrections.map(({ match, ...line }, index) => ({
    ...line,
    match: matchOf(match, `corrections[${index}].match`, bbox, refuse),
  }));
  return { fileName, name, bbox, lines, isShipped: false };
}

type Refuse = (path: string, says: string) => RuncardError;

function refuser(fileName: string): Refuse {
  return (path, says) => {
    const subject = path === '' ? fileName : `${fileName}: ${path}`;
    return new RuncardError('INVALID_CORRECTIONS', `${subject} ${says}`, { field: path });
  };
}

function parseJson(text: string, refuse: Refuse): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw refuse('', `is no JSON: ${(error as Error).message}`);
  }
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
      `is ${place.lat}, ${place.lon}; wanted a latitude and longitude inside bbox ${bbox.join(', ')}`,
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
  throw refuse(path, `has ${keys || 'no key'}; wanted wayId, or name and within, or point and radiusM (and name)`);
}

/** Names are compared as people read them: whatever their case and however their marks are encoded. */
export const comparable = (name: string): string => name.trim().normalize('NFC').toLowerCase();

interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly message: string;
  readonly params: object;
}

function placeOf(error: SchemaError, file: unknown): { path: string; says: string } {
  const keys = error.instancePath.split('/').slice(1);
  if (error.keyword === 'required') {
    const [missing] = (error.params as { requiredProperties: string[] }).requiredProperties;
    return { path: pathOf([...keys, missing]), says: 'is missing' };
  }
  if (error.keyword === 'boolean') return { path: pathOf(keys), says: 'is not a known key' };
  const seen = keys.reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], file);
  return { path: pathOf(keys), says: `is ${shortJson(seen)}; it ${error.message}${allowedIn(error.params)}` };
}

function pathOf(keys: readonly string[]): string {
  return keys.reduce((path, key) => {
    if (/^\d+$/.test(key)) return `${path}[${key}]`;
    return path === '' ? key : `${path}.${key}`;
  }, '');
}

function allowedIn(params: object): string {
  if ('allowedValues' in params) return `: ${JSON.stringify(params.allowedValues)}`;
  return 'allowedValue' in params ? ` ${JSON.stringify(params.allowedValue)}` : '';
}

function shortJson(value: unknown): string {
  const json = JSON.stringify(value) ?? 'undefined';
  return json.length > 60 ? `${json.slice(0, 60)}…` : json;
}
