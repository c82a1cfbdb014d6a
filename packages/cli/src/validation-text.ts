import type { Row } from '@runcard/sim';

/** The table of `runcard validate`: a row is what it is, what was to come out, what came out, and how close that had to be. */
export function validationText(rows: readonly Row[], city: string, seed: number): string {
  const held = rows.filter(({ holds }) => holds).length;
  return [
    `seed ${seed}; city: ${city}`,
    '',
    ...rows.flatMap(rowLines),
    '',
    `${held} of ${rows.length} rows hold. docs/validation.md explains each.`,
  ].join('\n');
}

/** What is said at the end where a row does not hold. */
export function failureText(rows: readonly Row[]): string | null {
  const failed = rows.filter(({ holds }) => !holds).map(({ id }) => id);
  return failed.length === 0 ? null : `${failed.length} of ${rows.length} rows do not hold: ${failed.join(', ')}`;
}

function rowLines({ id, what, expected, got, tolerance, holds, details = [] }: Row): string[] {
  return [
    `${holds ? 'holds' : 'FAILS'}  ${id}: ${what}`,
    `         expected ${valueText(expected)}`,
    `         got      ${valueText(got)}`,
    `         ${tolerance}`,
    ...details.map((line) => `           ${line}`),
  ];
}

const valueText = (value: Row['expected']): string => (typeof value === 'object' ? value.join('  ') : `${value}`);
