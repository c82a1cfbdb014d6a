/** What independent replications say of a mean. */
export interface Estimate {
  readonly mean: number;
  /** Standard error of the mean. */
  readonly se: number;
}

export const REPLICATIONS = 30;
/** Student's t, 29 degrees of freedom: so many standard errors to either side hold the true mean in 99 of 100 cases. [C, table] */
export const T_99 = 2.756;

/** @param values one of each of `REPLICATIONS` replications */
export function estimateOf(values: readonly number[]): Estimate {
  if (values.length !== REPLICATIONS) throw new Error(`${values.length} replications, wanted ${REPLICATIONS}`);
  const mean = meanOf(values);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, se: Math.sqrt(variance / values.length) };
}

export const meanOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
