import type { DescField, DescMessage, JsonObject, JsonValue } from '@bufbuild/protobuf';
import { ScalarType } from '@bufbuild/protobuf';
import { joinPath, ProtocolError, quoted } from './errors.ts';
import { fitsScalar, notFinite, unknownEnum } from './plain.ts';

/**
 * Checks parsed JSON against the schema before protobuf-es converts it, for two things that its errors lack: the path of the field,
 * and our code. Unknown names are refused although many servers ignore them: `peopleTraped: 3` must not vanish.
 * @throws ProtocolError MALFORMED_JSON, UNKNOWN_ENUM, INVALID_LOCATION, INVALID_FIELD
 */
export function checkJson(schema: DescMessage, json: JsonValue, path = ''): asserts json is JsonObject {
  if (json === null || typeof json !== 'object' || Array.isArray(json)) {
    throw new ProtocolError('MALFORMED_JSON', `${path || 'the body'}: seen ${kindOf(json)}, wanted an object`, path);
  }
  const seen = new Set<DescField>();
  for (const [name, value] of Object.entries(json)) {
    const field = schema.fields.find((candidate) => candidate.jsonName === name || candidate.name === name);
    const at = joinPath(path, name);
    if (field === undefined) {
      const names = schema.fields.map((candidate) => candidate.jsonName).join(', ');
      throw new ProtocolError(
        'MALFORMED_JSON',
        `seen unknown field ${quoted(at)}, wanted one of ${names}`,
        at.slice(0, 200),
      );
    }
    if (seen.has(field))
      throw new ProtocolError('MALFORMED_JSON', `${at}: seen the field by both of its names, wanted it once`, at);
    seen.add(field);
    if (value === null) continue;
    if (field.fieldKind !== 'list') {
      checkValue(schema, field, value, at);
    } else {
      if (!Array.isArray(value)) throw wrongKind(value, 'a list', at);
      value.forEach((item, i) => {
        checkValue(schema, field, item, `${at}[${i}]`);
      });
    }
  }
}

/**
 * JSON.parse keeps the last of two equal names and drops the others, but of an emergency nothing may vanish. `scannedFields` is what
 * `scanJson` counted in the text; fewer in the parsed value mean that a name stood twice in one object.
 * @throws ProtocolError MALFORMED_JSON
 */
export function refuseRepeatedNames(json: JsonValue, scannedFields: number): void {
  if (countFields(json) < scannedFields)
    throw new ProtocolError('MALFORMED_JSON', 'seen a name twice in one object, wanted each once');
}

/** As `scanJson` counts: every name of an object, every element of a list but its first. */
function countFields(json: JsonValue): number {
  if (json === null || typeof json !== 'object') return 0;
  const values: readonly JsonValue[] = Array.isArray(json) ? json : Object.values(json);
  let fields = Array.isArray(json) ? Math.max(0, values.length - 1) : values.length;
  for (const value of values) fields += countFields(value);
  return fields;
}

function checkValue(schema: DescMessage, field: DescField, value: JsonValue, at: string): void {
  if (field.message !== undefined) {
    checkJson(field.message, value, at);
  } else if (field.enum !== undefined) {
    const known = field.enum.values.some((candidate) => candidate.name === value || candidate.number === value);
    if (!known) throw unknownEnum(field.enum, typeof value === 'string' ? value : JSON.stringify(value), at);
  } else if (field.scalar === ScalarType.STRING) {
    if (typeof value !== 'string') throw wrongKind(value, 'a string', at);
    if (!value.isWellFormed())
      throw new ProtocolError('INVALID_FIELD', `${at}: seen half a surrogate pair, wanted text`, at);
  } else if (field.scalar === ScalarType.BOOL) {
    if (typeof value !== 'boolean') throw wrongKind(value, 'true or false', at);
  } else {
    checkNumber(schema, field, value, at);
  }
}

/** proto3 JSON lets a number stand in quotes, and so must 64-bit ones. */
function checkNumber(schema: DescMessage, field: DescField, value: JsonValue, at: string): void {
  const isDouble = field.scalar === ScalarType.DOUBLE;
  if (typeof value !== 'number' && !(typeof value === 'string' && NUMBER_TEXT.test(value))) {
    throw wrongKind(value, isDouble ? 'a number' : 'a whole number', at);
  }
  const number = Number(value);
  if (isDouble && !Number.isFinite(number)) throw notFinite(schema, number, at);
  if (!fitsScalar(field.scalar, number)) {
    const wanted =
      field.scalar === ScalarType.UINT32 ? 'a whole number from 0 to 2^32 − 1' : 'a whole number that fits';
    throw new ProtocolError('INVALID_FIELD', `${at}: seen ${quoted(String(value))}, wanted ${wanted}`, at);
  }
}

/** At most 24 characters, so that no backtracking matters. */
const NUMBER_TEXT = /^(?=.{1,24}$)(-?\d+(\.\d+)?([eE][+-]?\d+)?|NaN|-?Infinity)$/;

const wrongKind = (seen: JsonValue, wanted: string, at: string): ProtocolError =>
  new ProtocolError('INVALID_FIELD', `${at}: seen ${kindOf(seen)}, wanted ${wanted}`, at);

function kindOf(value: JsonValue): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `${typeof value} ${quoted(String(value))}`;
}
