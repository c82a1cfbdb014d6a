import { wordsOf } from '../groups.ts';
import type { GroupMeasure, Measures } from '../measures.ts';
import { minuteText, numberText, shareText } from '../minute-text.ts';
import { lineChart } from './charts.ts';
import { table, tag, text } from './markup.ts';

export function hoursAndClasses({ byHour, byClass }: Measures): string {
  const caption = 'Minutes from the call to the first vehicle, by the hour of the call.';
  return tag(
    'div',
    { class: 'two' },
    tag(
      'div',
      {},
      tag('h3', {}, 'By hour'),
      tag('figure', {}, hourChart(byHour), tag('figcaption', {}, caption)),
      tag('details', {}, tag('summary', {}, 'All 24 hours'), groupTable(byHour)),
    ),
    tag('div', {}, tag('h3', {}, 'By class of building'), groupTable(byClass), tag('p', { class: 'soft' }, FEW_TEXT)),
  );
}

const FEW_TEXT = 'Grey: fewer than 30.';

function hourChart(byHour: readonly GroupMeasure[]): string {
  const most = Math.max(60_000, ...byHour.map(({ first }) => first.p90 ?? 0));
  const lineOf = (percent: 'p50' | 'p90'): [number, number][] =>
    byHour.flatMap(({ first }, hour) => {
      const ms = first[percent];
      return ms === null ? [] : [[hour + 0.5, ms / 60_000] as [number, number]];
    });
  return lineChart(
    [
      { name: 'nine of ten by', colour: '--b', points: lineOf('p90'), isApart: true },
      { name: 'half by', colour: '--a', points: lineOf('p50'), isApart: true },
    ],
    {
      ...{ xMax: 24, yMax: (most / 60_000) * 1.25, xName: 'hour of the day' },
      words: 'Minutes to the first vehicle by hour',
      yText: (value) => `${value}`,
    },
  );
}

function groupTable(groups: readonly GroupMeasure[]): string {
  const rows = groups.map(({ name, n, first, water, within5Share }) => [
    text(wordsOf(name)),
    numberText(n),
    ...[first.p50, first.p90, water.p50, water.p90].map(minuteText),
    shareText(within5Share),
  ]);
  const head = ['', 'n', 'first, half', 'nine of ten', 'water, half', 'nine of ten', 'in 5 min'];
  return tag(
    'div',
    { class: 'scroll' },
    table('lrrrrrr', head, rows, (i) => (groups[i].isFew ? 'few' : '')),
  );
}
