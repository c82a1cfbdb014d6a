import type { DescField, DescMessage } from '@bufbuild/protobuf';
import { ScalarType } from '@bufbuild/protobuf';
import fc from 'fast-check';

/** Any plain message of a schema with nothing written out that is a default. */
export function plainMessage(schema: DescMessage): fc.Arbitrary<Record<string, unknown>> {
  const fields = schema.fields.map((field) => fieldValue(field).map((value) => [field.jsonName, value] as const));
  return fc.subarray(fields).chain((chosen) => fc.tuple(...chosen).map((entries) => Object.fromEntries(entries)));
}

function fieldValue(field: DescField): fc.Arbitrary<unknown> {
  const hasPresence = field.message !== undefined || field.proto.proto3Optional;
  if (field.fieldKind === 'list') return fc.array(single(field), { minLength: 1, maxLength: 3 });
  return hasPresence ? single(field) : single(field).filter((value) => value !== 0 && value !== '' && value !== false);
}

function single(field: DescField): fc.Arbitrary<unknown> {
  if (field.message !== undefined) return plainMessage(field.message);
  if (field.enum !== undefined) return fc.constantFrom(...field.enum.values.slice(1).map((value) => value.name));
  switch (field.scalar) {
    case ScalarType.STRING:
      return fc.string({ unit: 'binary', maxLength: 8 });
    case ScalarType.BOOL:
      return fc.boolean();
    case ScalarType.DOUBLE:
      // −0 and 0 are one number to JSON.
      return fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
    case ScalarType.UINT32:
      return fc.integer({ min: 0, max: 0xffff_ffff });
    case ScalarType.INT64:
      return fc.maxSafeInteger();
    default:
      return fc.integer();
  }
}

/** What decoding makes of such a message: fields without presence hold their default. */
export function withDefaults(schema: DescMessage, plain: Record<string, unknown>): Record<string, unknown> {
  const full: Record<string, unknown> = {};
  for (const field of schema.fields) {
    const value = plain[field.jsonName] ?? defaultOf(field);
    if (value === undefined) continue;
    const inner = (item: unknown): unknown =>
      field.message === undefined ? item : withDefaults(field.message, item as Record<string, unknown>);
    full[field.jsonName] = Array.isArray(value) ? value.map(inner) : inner(value);
  }
  return full;
}

function defaultOf(field: DescField): unknown {
  if (field.fieldKind === 'list') return [];
  if (field.message !== undefined || field.enum !== undefined || field.proto.proto3Optional) return undefined;
  if (field.scalar === ScalarType.STRING) return '';
  return field.scalar === ScalarType.BOOL ? false : 0;
}

/** Fields of such a message, counted the slow way: every field, and every element of a list. */
export function countFields(schema: DescMessage, plain: Record<string, unknown>): number {
  let count = 0;
  for (const field of schema.fields) {
    const value = plain[field.jsonName];
    if (value === undefined) continue;
    for (const item of Array.isArray(value) ? value : [value]) {
      count += 1;
      if (field.message !== undefined) count += countFields(field.message, item);
    }
  }
  return count;
}
