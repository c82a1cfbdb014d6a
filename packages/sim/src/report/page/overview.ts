import type { Measures } from '../measures.ts';
import { countText, minuteText, numberText, shareText } from '../minute-text.ts';
import type { Spread } from '../statistics.ts';
import { columnChart, lineChart, partsBar, shareBar } from './charts.ts';
import { table, tag, text } from './markup.ts';

export const PART_TEXT: { readonly [Part in keyof Measures['parts']]: string } = {
  report: 'report',
  callHandling: 'call handling',
  turnout: 'turnout',
  drive: 'drive',
  setup: 'set-up',
  water: 'to water',
};

export function tile(name: string, figure: string, note: string): string {
  return tag(
    'div',
    { class: 'tile' },
    tag('span', { class: 'name' }, text(name)),
    tag('b', {}, text(figure)),
    tag('span', { class: 'soft' }, text(note)),
  );
}

const tileOf = (name: string, { p50, p90 }: Spread, note: string): string =>
  tile(name, minuteText(p50), `nine of ten by ${minuteText(p90)} ${note}`);

export function overview(measures: Measures): string {
  return tiles(measures) + fewText(measures.run);
}

/** A day's figures are those of single fires, and say so. */
function fewText({ incidents }: Measures['run']): string {
  if (incidents >= MANY) return '';
  return tag(
    'p',
    { class: 'soft' },
    text(
      `${countText(incidents, 'incident')} in all: a few decide such figures. Differences between policies are paired and bear less chance; a year is what times and wards need.`,
    ),
  );
}

const MANY = 300;

function tiles({ run, due, water, targets, hoursAYear }: Measures): string {
  const share = (id: string): string => shareText(targets.find((target) => target.id === id)?.share ?? null);
  const scaled = run.days < 365 ? ', scaled up' : '';
  return tag(
    'div',
    { class: 'tiles' },
    tileOf('First vehicle, fires', due.firstAtFires, `after the call; all incidents ${minuteText(due.first.p50)}`),
    tileOf('First effective water', water, 'after the call, fires'),
    tileOf('Force assembled', due.assembled, 'after the call'),
    tile('5 minutes, vehicle', share('five-minutes-vehicle'), 'first vehicle within 5 min of the call'),
    tile('5 minutes, water', share('five-minutes-water'), 'effective water within 5 min of the call'),
    tile(
      'Incidents',
      numberText(run.incidents),
      `${countText(run.fires, 'fire')}, ${countText(run.falseReports, 'false report')}`,
    ),
    tile(
      'Vehicles an incident',
      numberText(run.vehiclesPerIncident, 2),
      `${numberText(run.peoplePerIncident, 1)} people; ${countText(run.turnouts, 'turnout')} in all`,
    ),
    tile(
      'Two fires at once',
      `${numberText(hoursAYear.twoFiresAtOnce)} h`,
      `a year${scaled}; three at once ${numberText(hoursAYear.threeFiresAtOnce)}\u00a0h`,
    ),
  );
}

/** Where the minutes go. */
export function times(measures: Measures): string {
  const { parts, due, water, minutes } = measures;
  const named = (Object.keys(PART_TEXT) as (keyof Measures['parts'])[]).map((part) => ({ part, spread: parts[part] }));
  const bar = partsBar(
    named.map(({ part, spread }) => ({
      name: PART_TEXT[part],
      value: spread.mean ?? 0,
      note: minuteText(spread.mean),
    })),
    'Mean of each part, one after the other',
  );
  const row = (name: string, { p50, p90, mean, n }: Spread): string[] => [
    text(name),
    ...[p50, p90, mean].map(minuteText),
    numberText(n),
  ];
  const head = ['', 'half by', 'nine of ten by', 'mean', 'n'];
  return (
    tag(
      'figure',
      { class: 'wide' },
      bar,
      tag(
        'figcaption',
        {},
        'Mean minutes of the first vehicle, from the start of the incident. "To water" is from its arrival, and of fires.',
      ),
    ) +
    tag(
      'div',
      { class: 'two' },
      tag(
        'div',
        {},
        tag('h3', {}, 'Parts'),
        table(
          'lrrrr',
          head,
          named.map(({ part, spread }) => row(PART_TEXT[part], spread)),
        ),
      ),
      tag(
        'div',
        {},
        tag('h3', {}, 'From the call'),
        table('lrrrr', head, [
          row('first vehicle', due.first),
          row('first vehicle, fires', due.firstAtFires),
          row('second vehicle', due.second),
          row('third vehicle', due.third),
          row('first answer at work', due.assembled),
          row('first effective water', water),
        ]),
      ),
    ) +
    tag(
      'div',
      { class: 'two' },
      tag('figure', {}, curve(minutes), tag('figcaption', {}, 'Share of all that came, by minutes from the call.')),
      tag(
        'figure',
        {},
        histogram(minutes),
        tag('figcaption', {}, 'First vehicles by whole minutes from the call; the last column holds all later ones.'),
      ),
    )
  );
}

function histogram({ first }: Measures['minutes']): string {
  return columnChart(
    first.map((count, minute) => ({ name: String(minute), values: [count] })),
    ['--s4'],
    {
      // Room for the words beside the mark.
      ...{ yMax: 1.15 * Math.max(1, ...first), xName: 'minutes from the call', nameEvery: 5 },
      words: 'First vehicles by minutes from the call',
      isCounted: true,
      yText: (value) => numberText(value),
      mark: { x: 5, name: '5 minutes' },
    },
  );
}

function curve({ first, water }: Measures['minutes']): string {
  const upTo = first.length - 1;
  const pointsOf = (counts: readonly number[]): [number, number][] => {
    const all = Math.max(
      1,
      counts.reduce((a, b) => a + b, 0),
    );
    let sum = 0;
    const points = counts.slice(0, upTo).map((count, minute): [number, number] => {
      sum += count;
      return [minute + 1, sum / all];
    });
    return [[0, 0], ...points];
  };
  return lineChart(
    [
      { name: 'first vehicle', colour: '--a', points: pointsOf(first) },
      { name: 'first effective water', colour: '--b', points: pointsOf(water) },
    ],
    {
      ...{
        xMax: upTo,
        yMax: 1,
        xName: 'minutes from the call',
        words: 'Share of first vehicles and first waters by minutes from the call',
      },
      namesAt: 'bottom',
      yText: (value) => `${Math.round(100 * value)} %`,
      mark: { x: 5, name: '5 minutes' },
    },
  );
}

/** Each on its own clock. */
export function targetTable({ targets }: Measures): string {
  const rows = targets.map(({ name, clock, share, interval, wantedShare, n, isMet, source }) => [
    tag('b', {}, text(name)) + tag('div', { class: 'soft' }, text(clock)),
    share === null ? '' : shareBar(share, interval.low, interval.high, wantedShare),
    tag('span', isMet === false ? { class: 'bad' } : {}, shareText(share)),
    `${shareText(interval.low)} to ${shareText(interval.high)}`,
    wantedShare === null ? 'none given' : shareText(wantedShare),
    numberText(n),
    tag('span', { class: 'soft' }, text(source)),
  ]);
  return tag(
    'div',
    { class: 'scroll' },
    table('llrrrrl', ['Target and its clock', '', 'met', '95 % interval', 'wanted', 'n', 'source'], rows),
  );
}
