/** One line of the table that `runcard validate` prints: what was to come out, what came out, and whether that holds. */
export interface Row {
  readonly id: string;
  readonly what: string;
  readonly expected: Value;
  readonly got: Value;
  /** In words, with the number that it was held to. */
  readonly tolerance: string;
  readonly holds: boolean;
  /** More than fits the line: one entry a line. */
  readonly details?: readonly string[];
}

export type Value = number | string | readonly number[];

/** How much work a part of the table takes, and how close it is held. */
export interface Effort {
  readonly seed: number;
  /** Of the full form: 1 is the full one, and what is drawn at random grows by it. */
  readonly share: number;
}

/** So many digits that a difference from the published value shows. */
export const rounded = (value: number, digits = 5): number => Number(value.toFixed(digits));

/** What is drawn at random is so much less exact where less is drawn. */
export const looserBy = ({ share }: Effort): number => 1 / Math.sqrt(share);

/**
 * How many standard errors a result may lie off: so many as the full form says, and 4.5 in a shorter one. That is run at every change of the code, on
 * a fixed seed, with some thirty figures: a true value lies farther off once in 10,000 figures, a defect of a few per cent is still seen.
 */
export const errorsMax = ({ share }: Effort, full: number): number =>
  share < 1 ? Math.max(full, SHORT_ERRORS_MAX) : full;

const SHORT_ERRORS_MAX = 4.5;
