import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';

/** What is wrong with a value from outside, in words for people and a path for machines. */
export interface SchemaProblem {
  /** Path inside the value as it is written in JavaScript, e.g. `units[3].crew`; empty for the value itself. */
  readonly path: string;
  readonly keyword: string;
  /** The value there, shortened. */
  readonly seen: string;
  readonly wanted: string;
}

/**
 * The first way in which a value breaks the schema. Compiled at first use. Absent means undefined as well as left out; NaN and ±∞
 * are no numbers. A schema's own `description` says what is wanted; without one its limits do.
 */
export function schemaCheck(schema: TSchema): (value: unknown) => SchemaProblem | undefined {
  let compiled: ReturnType<typeof Compile> | undefined;
  return (value) => {
    compiled ??= Compile(schema);
    if (compiled.Check(value)) return undefined;
    const [error] = compiled.Errors(value).filter(({ keyword }) => keyword !== 'boolean');
    const union = unionOnTheWay(schema, error);
    return union === undefined ? problemOf(schema, value, error) : problemInUnion(union, value);
  };
}

interface SchemaError {
  readonly keyword: string;
  readonly schemaPath: string;
  readonly instancePath: string;
  readonly params: object;
}

function problemOf(schema: TSchema, value: unknown, error: SchemaError): SchemaProblem {
  const keys = error.instancePath.split('/').slice(1).map(unescapePointer);
  const params = error.params as { requiredProperties?: string[]; additionalProperties?: string[] };
  const below = params.requiredProperties?.[0] ?? params.additionalProperties?.[0];
  const at = below === undefined ? keys : [...keys, below];
  const here = keys.reduce<unknown>(childValue, value);
  const wanted =
    error.keyword === 'additionalProperties'
      ? keysWanted(Object.keys(propertiesOf(keys.reduce(childSchema, schema))))
      : wantedBy(at.reduce(childSchema, schema));
  return {
    path: pathOf(at, value),
    keyword: error.keyword,
    seen: error.keyword === 'additionalProperties' ? `the key ${shown(below)}` : shown(below ? undefined : here),
    wanted,
  };
}

interface Union {
  readonly branches: readonly TSchema[];
  /** To the value that fits none of them. */
  readonly keys: readonly string[];
}

/** Errors of a union are those of all its branches, cut off after eight: only where it stands can be taken from them. */
function unionOnTheWay(schema: TSchema, { schemaPath, instancePath }: SchemaError): Union | undefined {
  const left = instancePath.split('/').slice(1).map(unescapePointer);
  const steps = schemaPath.split('/').slice(1);
  const keys: string[] = [];
  let at = schema;
  for (let i = 0; i < steps.length; i++) {
    const { anyOf } = at as SchemaParts;
    if (anyOf !== undefined) return { branches: anyOf, keys };
    const key = left.shift();
    if (key === undefined) break;
    if (steps[i] !== 'items') i++;
    at = childSchema(at, key);
    keys.push(key);
  }
  const { anyOf } = at as SchemaParts;
  return anyOf === undefined ? undefined : { branches: anyOf, keys };
}

/** Told by the branch that was meant, and by no other. */
function problemInUnion({ branches, keys }: Union, value: unknown): SchemaProblem {
  const here = keys.reduce<unknown>(childValue, value);
  const path = pathOf(keys, value);
  const inner = meantBranch(branches, here);
  const problem = inner === undefined ? undefined : schemaCheck(inner)(here);
  if (problem === undefined)
    return { path, keyword: 'anyOf', seen: shown(here), wanted: `one of ${branches.map(branchName).join(', ')}` };
  const dot = path === '' || problem.path === '' || problem.path.startsWith('[') ? '' : '.';
  return { ...problem, path: `${path}${dot}${problem.path}` };
}

/** All of its constants the value has, such as its `kind`; of several the one that knows most of the value's keys. */
function meantBranch(branches: readonly TSchema[], value: unknown): TSchema | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const fitting = branches.filter((branch) =>
    Object.entries(propertiesOf(branch)).every(([key, { const: wanted }]: [string, SchemaParts]) => {
      return wanted === undefined || childValue(value, key) === wanted;
    }),
  );
  const known = (branch: TSchema): number =>
    Object.keys(value).filter((key) => Object.hasOwn(propertiesOf(branch), key)).length;
  return fitting.sort((a, b) => known(b) - known(a))[0];
}

/** Its constants, or else its keys. */
function branchName(branch: TSchema): string {
  const properties = Object.entries(propertiesOf(branch));
  const constants = properties.flatMap(([key, { const: value }]: [string, SchemaParts]) =>
    value === undefined ? [] : [`${key} ${shown(value)}`],
  );
  if (constants.length > 0) return constants.join(' ');
  return properties.length === 0 ? wantedBy(branch) : `{ ${properties.map(([key]) => key).join(', ')} }`;
}

/** A record has no keys of its own, but a pattern for them. */
const keysWanted = (known: readonly string[]): string =>
  known.length === 0 ? 'a key of the right form' : `only the keys ${known.join(', ')}`;

/** `a[3].b`: a step is an index where the value has a list. */
function pathOf(keys: readonly string[], value: unknown): string {
  let path = '';
  let here = value;
  for (const key of keys) {
    path += Array.isArray(here) ? `[${key}]` : path ? `.${key}` : key;
    here = childValue(here, key);
  }
  return path;
}

function childValue(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

interface SchemaParts extends TSchema {
  readonly type?: string;
  readonly items?: TSchema;
  readonly properties?: Readonly<Record<string, TSchema>>;
  readonly patternProperties?: Readonly<Record<string, TSchema>>;
  readonly anyOf?: readonly TSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly description?: string;
}

const propertiesOf = (schema: TSchema): Readonly<Record<string, TSchema>> => (schema as SchemaParts).properties ?? {};

function childSchema(schema: TSchema, key: string): TSchema {
  const parts = schema as SchemaParts;
  return parts.items ?? parts.properties?.[key] ?? Object.values(parts.patternProperties ?? {})[0] ?? {};
}

function wantedBy(schema: TSchema): string {
  const parts = schema as SchemaParts;
  if (parts.description) return parts.description;
  if (parts.enum) return `one of ${parts.enum.join(', ')}`;
  if (parts.const !== undefined) return shown(parts.const);
  const { minimum, maximum, minItems = 0, maxItems, minLength = 0, maxLength } = parts;
  if (parts.type === 'integer') return `a whole number${between(minimum, maximum)}`;
  if (parts.type === 'number') return `a number${between(minimum, maximum)}`;
  if (parts.type === 'array') return `a list${between(minItems, maxItems)}${maxItems === undefined ? '' : ' entries'}`;
  if (parts.type === 'string')
    return `text${maxLength === undefined ? '' : ` of ${minLength} to ${maxLength} characters`}`;
  if (parts.type === 'boolean') return 'true or false';
  return 'an object';
}

function between(low: number | undefined, high: number | undefined): string {
  if (high === undefined) return low ? ` of at least ${low}` : '';
  return low === undefined ? ` of at most ${high}` : ` from ${low} to ${high}`;
}

const SHOWN_LENGTH_MAX = 60;

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > SHOWN_LENGTH_MAX ? `${text.slice(0, SHOWN_LENGTH_MAX)}…` : text;
}

const unescapePointer = (key: string): string => key.replaceAll('~1', '/').replaceAll('~0', '~');
