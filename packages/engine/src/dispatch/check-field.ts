import { RuncardError } from '../core/errors.ts';
import { ID_PATTERN } from '../core/ids.ts';

const isUnspecified = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || value === 'UNSPECIFIED';

export const optionalEnum = <T extends string>(field: string, value: unknown, names: readonly T[]): T | undefined =>
  isUnspecified(value) ? undefined : checkEnum(field, value, names);

export function checkEnum<T extends string>(field: string, value: unknown, names: readonly T[], absent?: T): T {
  if (isUnspecified(value)) {
    if (absent !== undefined) return absent;
    throw invalid(field, value, `one of ${names.join(', ')}`);
  }
  const name = names.find((known) => known === value);
  if (name !== undefined) return name;
  throw new RuncardError('UNKNOWN_ENUM', `${field}: seen ${seen(value)}, wanted one of ${names.join(', ')}`, {
    field,
    details: { known: [...names] },
  });
}

export function integerIn(field: string, value: unknown, min: number, max: number): number {
  if (Number.isInteger(value) && (value as number) >= min && (value as number) <= max) return (value as number) + 0;
  throw invalid(field, value, `a whole number from ${min} to ${max}`);
}

export const optionalInteger = (field: string, value: unknown, min: number, max: number): number | undefined =>
  value === undefined || value === null ? undefined : integerIn(field, value, min, max);

export function optionalBoolean(field: string, value: unknown): boolean | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'boolean') return value;
  throw invalid(field, value, 'true or false');
}

export const ID_WANTED = '1 to 64 letters, digits and . _ : -';

/** Empty is absent: proto3 does not tell the two apart. */
export function optionalId(field: string, value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (!isId(value)) throw invalid(field, value, ID_WANTED);
  return value;
}

export const isId = (value: unknown): value is string => typeof value === 'string' && ID_PATTERN.test(value);

export const present = <K extends string, V>(key: K, value: V | undefined): { readonly [key in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [key in K]?: V };

export const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

export function invalid(field: string, value: unknown, wanted: string): RuncardError {
  return new RuncardError('INVALID_FIELD', `${field}: seen ${seen(value)}, wanted ${wanted}`, { field });
}

export function tooMany(field: string, count: number, limit: string, max: number): RuncardError {
  return new RuncardError('LIMIT_EXCEEDED', `${field}: seen ${count}, wanted at most ${max} (${limit})`, {
    field,
    details: { limit, max },
  });
}

const SEEN_CHARS_MAX = 40;

/** The value for a message: short, on one line, no control characters; whatever it is, this does not throw. */
export function seen(value: unknown): string {
  if (value === undefined) return 'absent';
  if (typeof value === 'number') return String(value);
  const text = written(value) ?? typeof value;
  return text.length > SEEN_CHARS_MAX ? `${text.slice(0, SEEN_CHARS_MAX)}…` : text;
}

/** Undefined for what JSON has no form for: a big integer, a symbol, an object in a circle or with a getter that throws. */
function written(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

/**
 * What a caller of the same process hands over may be anything: a getter that throws, a proxy that lies. That is the world's mistake too.
 * @throws RuncardError what `read` throws, and INVALID_FIELD in place of anything else
 */
export function readSafely<T>(field: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RuncardError) throw error;
    throw new RuncardError('INVALID_FIELD', `${field}: seen fields that cannot be read, wanted plain data`, { field });
  }
}

/**
 * The items of a list by their numbers, not by methods of its own, which may be anything.
 * @throws RuncardError INVALID_FIELD, LIMIT_EXCEEDED before any item is looked at
 */
export function checkItems<T>(
  field: string,
  list: unknown,
  limit: { readonly name: string; readonly max: number },
  check: (item: unknown, field: string) => T,
): T[] {
  if (!Array.isArray(list)) throw invalid(field, list, 'a list');
  const count = list.length;
  if (count > limit.max) throw tooMany(field, count, limit.name, limit.max);
  return Array.from({ length: count }, (_, i) => check(list[i], `${field}[${i}]`));
}
