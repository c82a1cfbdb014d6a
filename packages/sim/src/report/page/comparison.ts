import {
  COMPARED,
  COMPARED_TEXT,
  type Compared,
  type ComparedPolicy,
  type Comparison,
  compare,
  type RunResult,
  rankingVerdict,
} from '../compare.ts';
import type { Measures } from '../measures.ts';
import { fineShareText, minuteText, numberText, shareText, signedText } from '../minute-text.ts';
import { isBeyondChance, meanOf, type PairedDifference, sumOf } from '../statistics.ts';
import { differenceChart } from './difference-chart.ts';
import { table, tag, text } from './markup.ts';

/** Side by side, pair by pair; nothing where there is one policy. */
export function comparison(results: readonly RunResult[]): string {
  const comparisons = compare(results);
  if (comparisons.every(({ rows }) => rows.length < 2)) return '';
  const [first, ...others] = comparisons;
  return (
    tag('h3', {}, 'Side by side') +
    tag('div', { class: first.rows.length > 2 ? 'scroll' : 'scroll narrow' }, sideBySide(first, results)) +
    tag('p', { class: 'soft' }, text(pairsText(first))) +
    tag('h3', {}, text(`Sooner or later than ${first.rows[0].policy}`)) +
    tag('figure', { class: 'wide' }, differenceChart(comparisons), tag('figcaption', {}, CHART_TEXT)) +
    (others.length === 0 ? '' : tag('div', { class: 'scroll' }, atFactors(comparisons))) +
    (others.length === 0 ? '' : ranking(comparisons))
  );
}

const CHART_TEXT =
  'Mean difference with its 95 % interval: left of the line is sooner. Grey where the interval holds zero, so that chance may have made it.';

const pairsText = ({ pairs, rows: [{ policy }] }: Comparison): string =>
  `${pairs === 'replications' ? 'Means are of the runs, each counting alike. ' : ''}Under a figure: what is more or less than with ${policy}, pair by pair over ${pairs}, 95 % interval by Student's t. Minus is sooner; bold where the interval holds no zero.`;

/** A column for each policy. */
function sideBySide({ rows, etaFactor }: Comparison, results: readonly RunResult[]): string {
  const runsOf = new Map(
    rows.map(({ policy }) => [
      policy,
      results.filter((run) => run.policy === policy && run.etaFactor === etaFactor).map(({ measures }) => measures),
    ]),
  );
  const timed = COMPARED.flatMap((measured) => [
    [text(`${COMPARED_TEXT[measured]}, mean`), ...rows.map((row, i) => timeCell(row, measured, i === 0))],
    [tag('span', { class: 'soft' }, 'nine of ten by'), ...rows.map(({ p90 }) => minuteText(p90[measured]))],
  ]);
  const counted = COUNTED.map(({ name, of }) => [
    text(name),
    ...rows.map(({ policy }) => of(runsOf.get(policy) ?? [])),
  ]).filter(([, ...cells]) => cells.some((cell) => cell !== NONE));
  return table(`l${'r'.repeat(rows.length)}`, ['', ...rows.map(({ policy }) => policy)], [...timed, ...counted]);
}

const NONE = '–';

const COUNTED: readonly { readonly name: string; readonly of: (runs: readonly Measures[]) => string }[] = [
  { name: 'first vehicle within 5 minutes of the call', of: metShare('five-minutes-vehicle') },
  { name: 'water within 5 minutes of the call', of: metShare('five-minutes-water') },
  { name: 'first vehicle drives at most 4 minutes', of: metShare('travel-240') },
  { name: 'whole first alarm drives at most 8 minutes', of: metShare('travel-480') },
  {
    name: 'vehicles an incident',
    of: (runs) => numberText(meanOf(runs.flatMap(({ run }) => run.vehiclesPerIncident ?? [])), 2),
  },
  {
    name: 'places that could not be filled',
    of: (runs) => numberText(sumOf(runs.flatMap(({ unmet }) => unmet.map(({ missing }) => missing)))),
  },
  {
    name: 'ground that nobody at home reaches in 8 minutes',
    of: (runs) => fineShareText(meanOf(runs.flatMap(({ coverageOverTime }) => coverageOverTime?.meanShare ?? []))),
  },
];

/** Of all replications together. */
function metShare(id: string): (runs: readonly Measures[]) => string {
  return (runs) => {
    const targets = runs.flatMap(({ targets }) => targets.filter((target) => target.id === id));
    const n = sumOf(targets.map((target) => target.n));
    return n === 0 ? NONE : shareText(sumOf(targets.map((target) => (target.share ?? 0) * target.n)) / n);
  };
}

function timeCell({ mean, difference }: ComparedPolicy, measured: Compared, isFirst: boolean): string {
  return minuteText(mean[measured]) + (isFirst ? '' : tag('div', {}, differenceText(difference[measured])));
}

/** Means again for each factor: what is left of it when every time is wrong by a fifth. */
function atFactors(comparisons: readonly Comparison[]): string {
  const head = ['ETA factor', '', ...COMPARED.map((measured) => `${COMPARED_TEXT[measured]}, mean`)];
  const rows = comparisons.flatMap(({ etaFactor, rows: policies }) =>
    policies.map((row, i) => [
      i === 0 ? tag('b', {}, `× ${numberText(etaFactor, 1)}`) : '',
      text(row.policy),
      ...COMPARED.map((measured) => timeCell(row, measured, i === 0)),
    ]),
  );
  return table('llrrrr', head, rows);
}

const VERDICTS = {
  HOLDS: 'the order holds at every factor',
  WITHIN_CHANCE: 'the order changes only between those that differ by no more than chance',
  CHANGES: 'the order changes with the factor',
} as const;

function ranking(comparisons: readonly Comparison[]): string {
  const factors = comparisons.map(({ etaFactor }) => numberText(etaFactor, 1)).join(', ');
  const lines = COMPARED.map((measured) => {
    const verdict = rankingVerdict(comparisons, measured);
    const order = comparisons[0].ranking[measured].join(', ');
    const isSure = comparisons[0].rows.some(({ difference }) => isBeyondChance(difference[measured]));
    return tag(
      'li',
      {},
      `${text(COMPARED_TEXT[measured])}: ${text(order)}; `,
      tag('span', verdict === 'CHANGES' ? { class: 'bad' } : {}, VERDICTS[verdict]),
      isSure ? '' : ', and no difference is beyond chance',
    );
  });
  return (
    tag('h3', {}, 'Does the ranking hold?') +
    tag('p', {}, `Best first by the mean, at the ETA factors ${factors}.`) +
    tag('ul', {}, ...lines)
  );
}

function differenceText(difference: PairedDifference): string {
  const { mean, interval, n } = difference;
  if (mean === null) return NONE;
  const within =
    interval === null ? `, n ${numberText(n)}` : ` (${signedText(interval.low)} to ${signedText(interval.high)})`;
  return tag(isBeyondChance(difference) ? 'b' : 'span', { class: 'soft' }, `${signedText(mean)}${within}`);
}
