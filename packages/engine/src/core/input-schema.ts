import Type, { type Static, type TSchema } from 'typebox';
import { type SchemaProblem, schemaCheck } from './check-schema.ts';
import { type ErrorCode, RuncardError } from './errors.ts';
import { ID_PATTERN } from './ids.ts';

/** What several schemas of the API share: the protocol's JSON names, enums by name, instants as whole ms. */
export const idSchema = Type.String({ pattern: ID_PATTERN, description: 'an id: 1 to 64 letters, digits and . _ : -' });

const INSTANT_MS_MAX = 8_640_000_000_000_000;
export const instantSchema = (minimum = 0) =>
  Type.Integer({ minimum, maximum: INSTANT_MS_MAX, description: 'an instant in whole ms since 1970' });

/** Degrees clockwise from north; 360 is what a receiver rounds up to, and north like 0. */
export const bearingSchema = Type.Integer({ minimum: 0, maximum: 360 });

export const strict = { additionalProperties: false };

export const LatLonSchema = Type.Object(
  {
    lat: Type.Number({ minimum: -90, maximum: 90, description: 'a latitude in degrees, −90 to 90' }),
    lon: Type.Number({ minimum: -180, maximum: 180, description: 'a longitude in degrees, −180 to 180' }),
  },
  { ...strict, description: 'a location { lat, lon }' },
);

export type Checked<Schema extends TSchema> = Static<Schema>;

/**
 * A check of plain objects from callers. `path` is where the value stands in the request and opens every error's field; empty for
 * the request itself.
 * @throws RuncardError INVALID_LOCATION, UNKNOWN_ENUM, LIMIT_EXCEEDED or INVALID_FIELD
 */
export function inputCheck<Schema extends TSchema>(schema: Schema): (input: unknown, path: string) => Checked<Schema> {
  const check = schemaCheck(schema);
  return (input, path) => {
    const problem = check(input);
    if (problem) throw refusalOf(problem, path);
    return input as Checked<Schema>;
  };
}

/**
 * The same for each element of a list. For long lists: what is wrong is looked for in the one element alone, where a schema of the
 * whole list looks through all of them (60,000 points: 270 ms; one by one 0.5 ms).
 */
export function inputCheckEach<Schema extends TSchema>(
  schema: Schema,
): (list: readonly unknown[], path: string) => readonly Checked<Schema>[] {
  const check = schemaCheck(schema);
  return (list, path) => {
    for (let i = 0; i < list.length; i++) {
      const problem = check(list[i]);
      if (problem) throw refusalOf(problem, `${path}[${i}]`);
    }
    return list as readonly Checked<Schema>[];
  };
}

function refusalOf(problem: SchemaProblem, path: string): RuncardError {
  const isBelow = path !== '' && problem.path !== '' && !problem.path.startsWith('[');
  const field = `${path}${isBelow ? '.' : ''}${problem.path}`;
  const message = `${field}: seen ${problem.seen}, wanted ${problem.wanted}`;
  return new RuncardError(codeOf(field, problem.keyword), message, { field });
}

function codeOf(field: string, keyword: string): ErrorCode {
  if (keyword === 'maxItems') return 'LIMIT_EXCEEDED';
  if (keyword === 'additionalProperties') return 'INVALID_FIELD';
  if (/(^|\.)location(\.lat|\.lon)?$|\.points\[\d+\](\.lat|\.lon)?$/.test(field)) return 'INVALID_LOCATION';
  return keyword === 'enum' ? 'UNKNOWN_ENUM' : 'INVALID_FIELD';
}
