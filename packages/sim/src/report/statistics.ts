import type { Draw } from '../kernel/streams.ts';

/** Of times in ms or of areas; percentiles are nearest rank: the smallest value that at least so many of all are no larger than. */
export interface Spread {
  readonly n: number;
  /** Null where n is 0. */
  readonly p50: number | null;
  readonly p90: number | null;
  readonly mean: number | null;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return { n: sorted.length, p50: percentileOf(sorted, 50), p90: percentileOf(sorted, 90), mean: meanOf(sorted) };
}

/** Of sorted values; null where there are none. */
export function percentileOf(sorted: readonly number[], percent: number): number | null {
  if (sorted.length === 0) return null;
  return sorted[Math.max(0, Math.ceil((percent * sorted.length) / 100) - 1)];
}

export const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : sumOf(values) / values.length;

export const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Wilson's score interval of a share (E. B. Wilson 1927), 95 %; 0 to 1 where n is 0. */
export function wilsonInterval(met: number, n: number): Interval {
  if (n === 0) return { low: 0, high: 1 };
  const z2 = Z95 ** 2;
  const middle = (met + z2 / 2) / (n + z2);
  const half = (Z95 / (n + z2)) * Math.sqrt((met * (n - met)) / n + z2 / 4);
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

const Z95 = 1.96;

/** Percentile bootstrap of the mean (Efron 1979), 95 %, 1,000 resamples of this stream; null below two values. */
export function bootstrapInterval(values: readonly number[], draw: Draw): Interval | null {
  const n = values.length;
  if (n < 2) return null;
  const means: number[] = [];
  for (let k = 0; k < RESAMPLES; k++) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += values[Math.floor(draw() * n)];
    means.push(sum / n);
  }
  means.sort((a, b) => a - b);
  return { low: percentileOf(means, 2.5) as number, high: percentileOf(means, 97.5) as number };
}

const RESAMPLES = 1_000;

export interface PairedDifference {
  /** Pairs of which both have a value. */
  readonly n: number;
  /** b − a. */
  readonly mean: number | null;
  /** 95 %, by Student's t over the pairs; null below two pairs. */
  readonly interval: Interval | null;
}

/** Its interval holds no zero. */
export const isBeyondChance = ({ interval }: PairedDifference): boolean =>
  interval !== null && (interval.low > 0 || interval.high < 0);

/**
 * What b has more than a, pair by pair: of replications with the same seed, or of incidents that both runs met. Pairs count as independent; those
 * of incidents are nearly so, because one fire's vehicles are missed at another's only now and then.
 */
export function pairedDifference(a: readonly (number | null)[], b: readonly (number | null)[]): PairedDifference {
  const differences: number[] = [];
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [one, other] = [a[i], b[i]];
    if (one !== null && other !== null) differences.push(other - one);
  }
  const n = differences.length;
  const mean = meanOf(differences);
  if (mean === null || n < 2) return { n, mean, interval: null };
  const variance = sumOf(differences.map((value) => (value - mean) ** 2)) / (n - 1);
  const half = tQuantile975(n - 1) * Math.sqrt(variance / n);
  return { n, mean, interval: { low: mean - half, high: mean + half } };
}

/** Of Student's t with so many degrees of freedom; between the rows of the table the lower row, which is the wider interval. */
export function tQuantile975(degrees: number): number {
  if (degrees <= T_975.length) return T_975[Math.max(1, degrees) - 1];
  return T_975_LONG.findLast(([from]) => degrees >= from)?.[1] ?? T_975[T_975.length - 1];
}

/** For 1 to 30 degrees of freedom: the table of every textbook; a test integrates the density up to each. */
const T_975: readonly number[] = [
  ...[12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228],
  ...[2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11, 2.101, 2.093, 2.086],
  ...[2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042],
];
const T_975_LONG: readonly (readonly [number, number])[] = [
  [40, 2.021],
  [60, 2],
  [120, 1.98],
  [1_000, 1.962],
];
