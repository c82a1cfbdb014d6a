import type { Measures } from './measures.ts';
import { isBeyondChance, meanOf, type PairedDifference, pairedDifference, percentileOf } from './statistics.ts';

/** One run among those that are compared: the same incidents for all of one replication. */
export interface RunResult {
  readonly policy: string;
  /** What every ETA was multiplied by in the true city. */
  readonly etaFactor: number;
  /** From 0; absent where there is one. */
  readonly replication?: number;
  readonly measures: Measures;
}

export const COMPARED = ['firstMs', 'decisionToWaterMs', 'assembledMs', 'waterMs'] as const;
export type Compared = (typeof COMPARED)[number];

/** Policies at one ETA factor, against the first of them. */
export interface Comparison {
  readonly etaFactor: number;
  /** What the pairs are. */
  readonly pairs: 'incidents' | 'replications';
  readonly rows: readonly ComparedPolicy[];
  /** Policies by their mean, best first. */
  readonly ranking: { readonly [Measure in Compared]: readonly string[] };
}

export interface ComparedPolicy {
  readonly policy: string;
  /** Of the means of its runs. */
  readonly mean: { readonly [Measure in Compared]: number | null };
  /** Of all incidents of all its runs. */
  readonly p90: { readonly [Measure in Compared]: number | null };
  readonly difference: { readonly [Measure in Compared]: PairedDifference };
}

/** One comparison for each ETA factor, factor 1 first. With two replications and more the pairs are replications, else incidents. */
export function compare(results: readonly RunResult[]): Comparison[] {
  return [...Map.groupBy(results, ({ etaFactor }) => etaFactor)]
    .sort(([a], [b]) => Number(b === 1) - Number(a === 1) || a - b)
    .map(([etaFactor, same]) => compareAt(etaFactor, same));
}

function compareAt(etaFactor: number, results: readonly RunResult[]): Comparison {
  const byPolicy = Map.groupBy(results, ({ policy }) => policy);
  const [first] = byPolicy.values();
  const isReplicated = first.length > 1;
  const valuesOf = (runs: readonly RunResult[], measured: Compared): readonly (number | null)[] =>
    isReplicated ? runs.map((run) => meanOfRun(run, measured)) : byNumber(runs[0], first[0], measured);
  const rows = [...byPolicy].map(([policy, runs]) => ({
    policy,
    mean: each((measured) => meanOf(runs.flatMap((run) => meanOfRun(run, measured) ?? []))),
    p90: each((measured) => percentileOf(allOf(runs, measured), 90)),
    difference: each((measured) => pairedDifference(valuesOf(first, measured), valuesOf(runs, measured))),
  }));
  const ranking = each((measured) =>
    [...rows]
      .sort((a, b) => (a.mean[measured] ?? Number.MAX_VALUE) - (b.mean[measured] ?? Number.MAX_VALUE))
      .map(({ policy }) => policy),
  );
  return { etaFactor, pairs: isReplicated ? 'replications' : 'incidents', rows, ranking };
}

const each = <Value>(of: (measured: Compared) => Value): { readonly [Measure in Compared]: Value } => ({
  ...{ firstMs: of('firstMs'), decisionToWaterMs: of('decisionToWaterMs') },
  ...{ assembledMs: of('assembledMs'), waterMs: of('waterMs') },
});

const meanOfRun = ({ measures }: RunResult, measured: Compared): number | null =>
  meanOf(measures.outcomes.flatMap((outcome) => outcome[measured] ?? []));

const allOf = (runs: readonly RunResult[], measured: Compared): number[] =>
  runs.flatMap(({ measures }) => measures.outcomes.flatMap((outcome) => outcome[measured] ?? [])).sort((a, b) => a - b);

/** In the order of the other run's incidents. */
function byNumber({ measures }: RunResult, other: RunResult, measured: Compared): (number | null)[] {
  const known = new Map(measures.outcomes.map((outcome) => [outcome.number, outcome[measured]]));
  return other.measures.outcomes.map(({ number }) => known.get(number) ?? null);
}

/** Call to water adds nothing where calls are handled alike: the decision's clock is the policy's own. */
export const COMPARED_IN_TABLES: readonly Compared[] = ['firstMs', 'decisionToWaterMs', 'assembledMs'];

/** As reports name them, on the clock that each runs on. */
export const COMPARED_TEXT: { readonly [Measure in Compared]: string } = {
  firstMs: 'call to first vehicle',
  decisionToWaterMs: 'decision to first water',
  assembledMs: 'call to force assembled',
  waterMs: 'call to first water',
};

/** Of the order of the policies at all ETA factors. */
export type RankingVerdict = 'HOLDS' | 'WITHIN_CHANCE' | 'CHANGES';

/** `WITHIN_CHANCE`: only those change places that differ from the first by no more than chance at some factor. */
export function rankingVerdict(comparisons: readonly Comparison[], measured: Compared): RankingVerdict {
  const isSame = (isKept: (policy: string) => boolean): boolean =>
    new Set(comparisons.map(({ ranking }) => ranking[measured].filter(isKept).join('\n'))).size <= 1;
  if (isSame(() => true)) return 'HOLDS';
  const near = new Set(
    comparisons.flatMap(({ rows }) =>
      rows.slice(1).flatMap(({ policy, difference }) => (isBeyondChance(difference[measured]) ? [] : [policy])),
    ),
  );
  return isSame((policy) => !near.has(policy)) ? 'WITHIN_CHANCE' : 'CHANGES';
}
