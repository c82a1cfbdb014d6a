import { ID_PATTERN, RuncardError } from '@runcard/engine';

/** An id that must be there. @throws RuncardError INVALID_FIELD */
export function requiredId<Id extends string>(value: string | undefined, field: string): Id {
  if (value !== undefined && ID_PATTERN.test(value)) return value as Id;
  const seen = value ? JSON.stringify(value.slice(0, 70)) : 'nothing';
  throw new RuncardError('INVALID_FIELD', `${field}: seen ${seen}, wanted an id: 1 to 64 letters, digits and . _ : -`, {
    field,
  });
}

/** An enum that must be there; its name was checked when it was read. @throws RuncardError INVALID_FIELD */
export function requiredEnum<Known extends string>(
  value: string | undefined,
  names: readonly Known[],
  field: string,
): Known {
  const name = names.find((known) => known === value);
  if (name !== undefined) return name;
  throw new RuncardError('INVALID_FIELD', `${field}: seen nothing, wanted one of ${names.join(', ')}`, { field });
}
