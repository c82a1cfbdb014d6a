import { COMPARED, type Compared, type Comparison, compare, type RunResult, rankingHolds } from '../compare.ts';
import { minuteText, numberText } from '../minute-text.ts';
import type { PairedDifference } from '../statistics.ts';
import { table, tag, text } from './markup.ts';

const NAMES: { readonly [Measure in Compared]: string } = {
  ...{ firstMs: 'first vehicle', assembledMs: 'first answer at work', waterMs: 'first effective water' },
};

/** Side by side, pair by pair; nothing where there is one run. */
export function comparison(results: readonly RunResult[]): string {
  if (results.length < 2) return '';
  const comparisons = compare(results);
  const holds = COMPARED.map((measured) => {
    const isHeld = rankingHolds(comparisons, measured);
    const order = comparisons[0].ranking[measured].join(', ');
    return tag(
      'li',
      {},
      `${text(NAMES[measured])}: ${text(order)}; `,
      tag(
        'span',
        isHeld ? {} : { class: 'bad' },
        isHeld ? 'the order holds at every factor' : 'the order changes with the factor',
      ),
    );
  });
  const factors = comparisons.map(({ etaFactor }) => numberText(etaFactor, 1)).join(', ');
  return (
    comparisons.map(atFactor).join('') +
    tag('h3', {}, 'Does the ranking hold?') +
    tag('p', {}, `Best first by the mean, at the ETA factors ${factors}.`) +
    tag('ul', {}, ...holds)
  );
}

function atFactor({ etaFactor, pairs, rows }: Comparison): string {
  const [first] = rows;
  const head = ['', ...COMPARED.flatMap((measured) => [`${NAMES[measured]}, mean`, `against ${first.policy}`])];
  const body = rows.map(({ policy, mean, difference }, i) => [
    tag('b', {}, text(policy)),
    ...COMPARED.flatMap((measured) => [
      minuteText(mean[measured]),
      i === 0 ? '' : differenceText(difference[measured]),
    ]),
  ]);
  return (
    tag('h3', {}, `ETA factor ${numberText(etaFactor, 1)}`) +
    tag('div', { class: 'scroll' }, table('lrrrrrr', head, body)) +
    tag('p', { class: 'soft' }, `Paired differences over ${pairs}, 95 % interval by Student's t. Minus is sooner.`)
  );
}

function differenceText({ mean, interval, n }: PairedDifference): string {
  if (mean === null) return '–';
  const sign = mean > 0 ? '+' : '';
  const within = interval === null ? '' : ` (${minuteText(interval.low)} to ${minuteText(interval.high)})`;
  const isSure = interval !== null && (interval.low > 0 || interval.high < 0);
  return (
    tag(isSure ? 'b' : 'span', {}, `${sign}${minuteText(mean)}`) +
    tag('div', { class: 'soft' }, `${within} n ${numberText(n)}`)
  );
}
