import { align } from '@runcard/engine';
import type { RunResult } from '../report/compare.ts';
import type { Measures } from '../report/measures.ts';

/** Figures of one scenario by policy and path in the measures, `joint due.first.p90`: what is held to the figures of before. */
export type Figures = Readonly<Record<string, number>>;

export interface FigureChange {
  readonly figure: string;
  /** Null: it was not recorded. */
  readonly was: number | null;
  /** Null: it is no more. */
  readonly is: number | null;
}

/** Of all replications of a policy the mean; what stands in long lists, by ward or by vehicle, is left out. */
export function figuresOf(results: readonly RunResult[]): Figures {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const { policy, etaFactor, measures } of results) {
    const label = etaFactor === 1 ? policy : `${policy} × ${etaFactor}`;
    for (const [path, value] of numbersIn(headlines(measures), '')) {
      const known = sums.get(`${label} ${path}`) ?? { sum: 0, count: 0 };
      sums.set(`${label} ${path}`, { sum: known.sum + value, count: known.count + 1 });
    }
  }
  return Object.fromEntries([...sums].map(([figure, { sum, count }]) => [figure, rounded(sum / count)]));
}

/** In the order of the figures now; those that are gone last. */
export function changedFigures(was: Figures, is: Figures): FigureChange[] {
  const names = new Set([...Object.keys(is), ...Object.keys(was)]);
  return [...names]
    .map((figure) => ({ figure, was: was[figure] ?? null, is: is[figure] ?? null }))
    .filter((change) => change.was !== change.is);
}

export function formatChanges(changes: readonly FigureChange[]): string {
  const rows = changes.map(({ figure, was, is }) => [figure, shown(was), shown(is), shareText(was, is)]);
  return align([['changed figure', 'was', 'is', ''], ...rows]).join('\n');
}

function headlines({ run, parts, due, water, targets, hoursAYear, fire }: Measures): Readonly<Record<string, unknown>> {
  const { incidents, fires, falseReports, neverReached, turnouts, vehiclesPerIncident, peoplePerIncident } = run;
  return {
    run: { incidents, fires, falseReports, neverReached, turnouts, vehiclesPerIncident, peoplePerIncident },
    ...{ parts, due, water, hoursAYear, fire },
    targets: Object.fromEntries(targets.map(({ id, n, share }) => [id, { n, share }])),
  };
}

function numbersIn(value: unknown, path: string): [path: string, value: number][] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, path === '' ? key : `${path}.${key}`));
}

/** Sums of fractions end otherwise in another order of the same runs. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

const shown = (value: number | null): string => (value === null ? 'none' : String(value));

function shareText(was: number | null, is: number | null): string {
  if (was === null || is === null || was === 0) return '';
  const percent = (100 * (is - was)) / Math.abs(was);
  return `${percent > 0 ? '+' : ''}${percent.toFixed(2)} %`;
}
