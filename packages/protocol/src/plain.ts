import type { DescEnum, DescField, DescMessage } from '@bufbuild/protobuf';
import { ScalarType } from '@bufbuild/protobuf';
import { joinPath, ProtocolError, quoted } from './errors.ts';

/**
 * A message as server and tools see it, derived from the generated JSON type: enums are their names, instants (the only 64-bit
 * numbers, named …UnixMs, and `reportedAtMs`) are numbers, a number is never NaN or infinite, absent is absent.
 */
export type Plain<Json> = Json extends readonly (infer Item)[]
  ? readonly Plain<Item>[]
  : Json extends object
    ? { readonly [Key in keyof Json]: Key extends Instant ? number : Plain<Json[Key]> }
    : Exclude<Json, 'NaN' | 'Infinity' | '-Infinity'>;

/** The contract keeps the name that the tactics give to when a call came in. */
type Instant = `${string}UnixMs` | 'reportedAtMs';

type PlainObject = Record<string, unknown>;

/**
 * A decoded protobufjs message as a plain object. What has presence (messages, `optional`) and was not sent is absent, and so is an
 * enum at UNSPECIFIED: unknown is not zero. What has none holds its default: 0, '', false or [].
 * @throws ProtocolError UNKNOWN_ENUM, INVALID_LOCATION, INVALID_FIELD, each with the field's path
 */
export function toPlain(schema: DescMessage, message: PlainObject, path = ''): PlainObject {
  const plain: PlainObject = {};
  for (const field of schema.fields) {
    const name = field.jsonName;
    const value = Object.hasOwn(message, name) ? message[name] : undefined;
    if (field.fieldKind === 'list') {
      const items = (value ?? []) as readonly unknown[];
      plain[name] = items.map((item, i) => plainValue(schema, field, item, `${joinPath(path, name)}[${i}]`));
    } else if (value === undefined || value === null) {
      const absent = implicitDefault(field);
      if (absent !== undefined) plain[name] = absent;
    } else if (field.enum === undefined || value !== 0) {
      plain[name] = plainValue(schema, field, value, joinPath(path, name));
    }
  }
  return plain;
}

function implicitDefault(field: DescField): unknown {
  if (field.scalar === undefined || field.presence !== IMPLICIT) return undefined;
  if (field.scalar === ScalarType.STRING) return '';
  return field.scalar === ScalarType.BOOL ? false : 0;
}

/** FeatureSet_FieldPresence.IMPLICIT, whose enum protobuf-es keeps in a far corner. */
const IMPLICIT = 2;

function plainValue(schema: DescMessage, field: DescField, value: unknown, at: string): unknown {
  if (field.message !== undefined) return toPlain(field.message, value as PlainObject, at);
  if (field.enum !== undefined) {
    const known = field.enum.value[value as number];
    if (known === undefined) throw unknownEnum(field.enum, String(value), at);
    return known.name;
  }
  if (field.scalar === ScalarType.INT64) return safeNumber(value as number | Int64, at);
  if (field.scalar === ScalarType.DOUBLE && !Number.isFinite(value)) throw notFinite(schema, value as number, at);
  return value;
}

/** protobufjs decodes 64 bits to an object of two halves (package long), whatever its types say. */
interface Int64 {
  toNumber(): number;
}

function safeNumber(value: number | Int64, at: string): number {
  const number = typeof value === 'number' ? value : value.toNumber();
  if (Number.isSafeInteger(number)) return number;
  throw new ProtocolError('INVALID_FIELD', `${at}: seen ${number}, wanted a whole number within ±2^53`, at);
}

/**
 * The reverse, for encoding: enum names become numbers. What is wrong here is our own mistake, so it throws a plain error:
 * no NaN, no fraction and no misspelt field ever leaves by this door.
 */
export function fromPlain(schema: DescMessage, plain: PlainObject): PlainObject {
  const message: PlainObject = {};
  const fieldOf = fieldsByName(schema);
  for (const [name, value] of Object.entries(plain)) {
    const field = fieldOf.get(name);
    if (field === undefined) throw new TypeError(`${schema.typeName} has no field ${name}`);
    if (value === undefined) continue;
    message[name] =
      field.fieldKind === 'list'
        ? (value as readonly unknown[]).map((item) => wireValue(field, item))
        : wireValue(field, value);
  }
  return message;
}

function wireValue(field: DescField, value: unknown): unknown {
  if (field.message !== undefined) return fromPlain(field.message, value as PlainObject);
  if (field.enum !== undefined) {
    const known = field.enum.values.find((candidate) => candidate.name === value);
    if (known === undefined) throw new TypeError(`${field}: seen ${String(value)}, wanted ${enumNames(field.enum)}`);
    return known.number;
  }
  if (typeof value === 'number' && !fitsScalar(field.scalar, value)) {
    throw new TypeError(`${field}: seen ${value}, wanted a number that this type holds`);
  }
  return value;
}

export function fitsScalar(scalar: ScalarType | undefined, value: number): boolean {
  if (scalar === ScalarType.DOUBLE) return Number.isFinite(value);
  if (scalar === ScalarType.INT32) return Number.isInteger(value) && value >= -0x8000_0000 && value <= 0x7fff_ffff;
  if (scalar === ScalarType.UINT32) return Number.isInteger(value) && value >= 0 && value <= 0xffff_ffff;
  return Number.isSafeInteger(value);
}

export const enumNames = (desc: DescEnum): string =>
  desc.values
    .filter((value) => value.number !== 0)
    .map((value) => value.name)
    .join(', ');

export const unknownEnum = (desc: DescEnum, seen: string, at: string): ProtocolError =>
  new ProtocolError('UNKNOWN_ENUM', `${at}: seen ${quoted(seen)}, wanted one of ${enumNames(desc)}`, at);

export const notFinite = (schema: DescMessage, seen: number, at: string): ProtocolError =>
  schema.name === 'LatLon'
    ? new ProtocolError('INVALID_LOCATION', `${at}: seen ${seen}, wanted degrees`, at)
    : new ProtocolError('INVALID_FIELD', `${at}: seen ${seen}, wanted a finite number`, at);

const fieldsByNameCache = new WeakMap<DescMessage, ReadonlyMap<string, DescField>>();

function fieldsByName(schema: DescMessage): ReadonlyMap<string, DescField> {
  let fields = fieldsByNameCache.get(schema);
  if (fields === undefined) {
    fields = new Map(schema.fields.map((field) => [field.jsonName, field]));
    fieldsByNameCache.set(schema, fields);
  }
  return fields;
}
