import { align } from '@runcard/engine';
import type { RunResult } from '../report/compare.ts';
import { labelOf } from '../run/job.ts';
import type { Expectation } from './scenario.ts';

/** A figure as it came out, of all replications of a policy the mean. */
export interface Expected extends Expectation {
  readonly got: number | null;
  readonly holds: boolean;
}

/** Figures are named by their path in the measures: `due.first.p90`, `targets.0.share`. Drive times as they are, factor 1. */
export function checkExpected(expected: readonly Expectation[], results: readonly RunResult[]): Expected[] {
  return expected.map((one) => {
    const label = labelOf({ policy: one.policy, isChanged: one.isChanged ?? false });
    const runs = results.filter(({ policy, etaFactor }) => policy === label && etaFactor === 1);
    const values = runs.map(({ measures }) => figureOf(measures, one.figure)).filter((value) => value !== null);
    const got = values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
    return { ...one, got, holds: got !== null && got >= one.min && got <= one.max };
  });
}

/** A row for each figure, its reason under it, for a terminal of 80 columns. */
export function formatExpected(expected: readonly Expected[]): string {
  if (expected.length === 0) return '';
  const rows = expected.map(({ figure, policy, isChanged = false, min, max, got, holds }) => [
    ...[holds ? 'holds' : 'FAILS', figure, labelOf({ policy, isChanged }), got === null ? 'none' : rounded(got)],
    `${rounded(min)} to ${rounded(max)}`,
  ]);
  const [head, ...lines] = align([['', 'figure', 'policy', 'got', 'expected'], ...rows]);
  return [head, ...lines.flatMap((line, i) => [line, ...wrapped(expected[i].why)])].join('\n');
}

const REASON_COLUMNS = 72;

function wrapped(words: string): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > REASON_COLUMNS) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines.map((line) => `       ${line}`);
}

const rounded = (value: number): string => String(Math.round(value * 1_000) / 1_000);

function figureOf(measures: unknown, path: string): number | null {
  let value: unknown = measures;
  for (const key of path.split('.')) value = (value as Record<string, unknown> | null | undefined)?.[key];
  return typeof value === 'number' ? value : null;
}
