import { align } from '@runcard/engine';
import { COMPARED_IN_TABLES, COMPARED_TEXT, type Comparison, rankingVerdict } from './compare.ts';
import { minuteText, numberText, signedText } from './minute-text.ts';
import type { PairedDifference } from './statistics.ts';

/** For the terminal, 80 columns: policy by figure at the drive times as they are, each against the first; nothing where there is one policy. */
export function formatComparison(comparisons: readonly Comparison[]): string {
  const [first] = comparisons;
  if (first === undefined || first.rows.length < 2) return '';
  const rows = COMPARED_IN_TABLES.flatMap((measured) => [
    [COMPARED_TEXT[measured], '', '', '', ''],
    ...first.rows.map(({ policy, mean, p90, difference }, i) => [
      `  ${policy}`,
      minuteText(mean[measured]),
      minuteText(p90[measured]),
      ...(i === 0 ? ['', ''] : differenceCells(difference[measured])),
    ]),
  ]);
  const head = ['policies, minutes', 'mean', 'p90', `against ${first.rows[0].policy}`, '95 %'];
  return [
    ...align([head, ...rows]),
    `Paired over ${first.pairs}; minus is sooner.`,
    ...(comparisons.length < 2 ? [] : ['', ...holding(comparisons)]),
  ].join('\n');
}

function differenceCells({ mean, interval }: PairedDifference): string[] {
  if (mean === null) return ['–', ''];
  return [signedText(mean), interval === null ? '' : `${signedText(interval.low)} to ${signedText(interval.high)}`];
}

const VERDICTS = { HOLDS: 'holds', WITHIN_CHANCE: 'changes within chance', CHANGES: 'CHANGES' } as const;

function holding(comparisons: readonly Comparison[]): string[] {
  const factors = comparisons.map(({ etaFactor }) => numberText(etaFactor, 1)).join(', ');
  const rows = COMPARED_IN_TABLES.map((measured) => [
    `  ${COMPARED_TEXT[measured]}`,
    VERDICTS[rankingVerdict(comparisons, measured)],
  ]);
  const lines = align([[`order at ETA × ${factors}`, ''], ...rows]);
  return lines.flatMap((line, i) => {
    if (i === 0) return [line];
    return [line, `    ${comparisons[0].ranking[COMPARED_IN_TABLES[i - 1]].join(', ')}`];
  });
}
