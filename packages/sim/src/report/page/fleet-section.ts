import type { CityFacts } from '../facts.ts';
import { wordsOf } from '../groups.ts';
import type { Measures } from '../measures.ts';
import { numberText, shareText } from '../minute-text.ts';
import { meanOf } from '../statistics.ts';
import { columnChart } from './charts.ts';
import { dayText } from './day-text.ts';
import { table, tag, text } from './markup.ts';
import { tile } from './overview.ts';

export function fleet({ hoursAYear, busyUnits, units, stations, unmet }: Measures, facts: CityFacts): string {
  const { noFreeAerial, noFreeTanker, twoFiresAtOnce, threeFiresAtOnce } = hoursAYear;
  const hours = (value: number | null): string =>
    value === null ? '–' : `${numberText(value, value > 0 && value < 10 ? 1 : 0)} h`;
  const none = (value: number | null, what: string): string =>
    value === null ? `the city has no ${what}` : 'a year, none could be sent';
  const kinds = [...Map.groupBy(units, ({ kind }) => kind)];
  const busiest = [...stations]
    .sort((a, b) => b.busyShare - a.busyShare || (a.id < b.id ? -1 : 1))
    .slice(0, STATIONS_SHOWN);
  return (
    tag(
      'div',
      { class: 'tiles' },
      tile('Two fires at once', hours(twoFiresAtOnce), 'a year, at least two'),
      tile('Three fires at once', hours(threeFiresAtOnce), 'a year, at least three'),
      tile('No free aerial', hours(noFreeAerial), none(noFreeAerial, 'aerial ladder')),
      tile('No free tanker', hours(noFreeTanker), none(noFreeTanker, 'tanker')),
    ) +
    tag('div', { class: 'two' }, busyDay(busyUnits, facts), busyHours(busyUnits)) +
    tag(
      'div',
      { class: 'two' },
      tag(
        'div',
        {},
        tag('h3', {}, 'How busy vehicles are'),
        table(
          'lrrrr',
          ['kind', 'vehicles', 'turnouts', 'busy', 'busiest'],
          kinds.map(([kind, own]) => [
            ...[text(wordsOf(kind)), numberText(own.length), numberText(own.reduce((sum, { runs }) => sum + runs, 0))],
            ...[
              shareText(meanOf(own.map(({ busyShare }) => busyShare))),
              shareText(Math.max(...own.map(({ busyShare }) => busyShare))),
            ],
          ]),
        ),
        tag(
          'p',
          { class: 'soft' },
          'Busy: from the alert until it could be sent elsewhere, repairs included, as a share of all time.',
        ),
        unmetTable(unmet),
      ),
      tag(
        'div',
        {},
        tag('h3', {}, 'Busiest stations'),
        table(
          'lrr',
          ['station', 'turnouts', 'busy'],
          busiest.map(({ name, runs, busyShare }) => [text(name), numberText(runs), shareText(busyShare)]),
        ),
      ),
    )
  );
}

const STATIONS_SHOWN = 10;

function unmetTable(unmet: Measures['unmet']): string {
  const rows = unmet.map(({ capability, incidents, missing }) => [
    text(wordsOf(capability)),
    numberText(incidents),
    numberText(missing),
  ]);
  return (
    tag('h3', {}, 'What could not be sent') +
    (rows.length === 0
      ? tag('p', {}, 'Every place of every first answer was filled.')
      : table('lrr', ['wanted', 'first answers', 'vehicles missing'], rows))
  );
}

function busyDay({ day, dayStartMs, most }: Measures['busyUnits'], { utcOffsetMinutes }: CityFacts): string {
  const columns = day.map((count, quarter) => ({ name: String(Math.floor(quarter / 4)), values: [count] }));
  const words = `Vehicles busy at once on ${dayText(dayStartMs, utcOffsetMinutes)}`;
  const axes = {
    yMax: Math.max(1, most),
    xName: 'hour of the day',
    words,
    nameEvery: 12,
    isCounted: true,
    yText: (value: number) => numberText(value),
  };
  return tag(
    'figure',
    {},
    columnChart(columns, ['--s4'], axes),
    tag('figcaption', {}, `${words}, the fullest day: ${most} at the most.`),
  );
}

function busyHours({ meanByHour }: Measures['busyUnits']): string {
  const columns = meanByHour.map((mean, hour) => ({ name: String(hour), values: [mean ?? 0] }));
  const words = 'Vehicles busy at once by hour of the day, mean';
  const axes = {
    yMax: Math.max(0.1, ...meanByHour.map((mean) => mean ?? 0)),
    xName: 'hour of the day',
    words,
    nameEvery: 3,
    yText: (value: number) => numberText(value, 1),
  };
  return tag('figure', {}, columnChart(columns, ['--s3'], axes), tag('figcaption', {}, `${words}.`));
}
