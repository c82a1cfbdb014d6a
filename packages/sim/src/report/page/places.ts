import type { LatLon } from '@runcard/engine';
import type { CityCoverage } from '../../coverage/coverage.ts';
import type { CityFacts } from '../facts.ts';
import type { GroupMeasure, Measures } from '../measures.ts';
import { minuteText, numberText, shareText } from '../minute-text.ts';
import { cityMap, type Legend, type MapArea, type MapDots, type Sheet } from './city-map.ts';
import { groundPath } from './coverage-map.ts';
import { table, tag, text } from './markup.ts';

/** Minutes to the first vehicle, half of the incidents; the last is everything above. */
const STEPS: readonly { readonly untilMs: number; readonly colour: string; readonly name: string }[] = [
  { untilMs: 300_000, colour: '--s1', name: 'up to 5 min' },
  { untilMs: 480_000, colour: '--s2', name: '5 to 8 min' },
  { untilMs: 720_000, colour: '--s3', name: '8 to 12 min' },
  { untilMs: 1_200_000, colour: '--s4', name: '12 to 20 min' },
  { untilMs: Number.POSITIVE_INFINITY, colour: '--s5', name: 'more than 20 min' },
];

const NEVER = { colour: '--b', name: 'nobody came' } as const;

/** The map and the worst ten, and every ward below for whoever looks for one. */
export function places(measures: Measures, facts: CityFacts, coverage?: CityCoverage): string {
  if (facts.areas.length === 0) return incidentsMap(measures, facts, coverage);
  return mapAndWorst(measures, facts) + allWards(measures);
}

/** Where the world names no wards: each incident at its place. */
function incidentsMap({ outcomes }: Measures, { stations }: CityFacts, coverage?: CityCoverage): string {
  const dots = [...STEPS, NEVER].map(({ colour }): MapDots => ({ colour, places: [] as LatLon[] }));
  for (const { firstMs, lat, lon } of outcomes) dots[stepOf(firstMs)].places.push({ lat, lon });
  const legend = [...STEPS, NEVER].map(({ colour, name }) => ({ colour, name }));
  const map = cityMap(
    {
      ...{ areas: [], dots, stations },
      ...(coverage !== undefined && {
        ground: { places: coverage.cells.places, draw: (sheet: Sheet) => groundPath(coverage, sheet) },
      }),
    },
    legend,
    'Incidents by minutes from the call to the first vehicle, stations as small dots',
  );
  const rows = [...STEPS, NEVER].map(({ name }, i) => [
    text(name),
    numberText(dots[i].places.length),
    shareText(outcomes.length === 0 ? null : dots[i].places.length / outcomes.length),
  ]);
  const words =
    'Each incident at its place, by the minutes from the call to its first vehicle. Small dots: stations. The world names no wards, so there is no list of them.';
  return tag(
    'div',
    { class: 'two' },
    tag('figure', {}, map, tag('figcaption', {}, words)),
    tag('div', {}, tag('h3', {}, 'First vehicle after the call'), table('lrr', ['', 'incidents', 'share'], rows)),
  );
}

const stepOf = (ms: number | null): number =>
  ms === null ? STEPS.length : STEPS.findIndex(({ untilMs }) => ms <= untilMs);

function allWards({ byWard }: Measures): string {
  const rows = byWard.map(({ name, n, first, water, within5Share, within5Interval: { low, high } }) => [
    ...[text(name), numberText(n), minuteText(first.p50), minuteText(first.p90), minuteText(first.mean)],
    ...[
      minuteText(water.p50),
      minuteText(water.p90),
      shareText(within5Share),
      `${shareText(low)} to ${shareText(high)}`,
    ],
  ]);
  const head = [
    'ward',
    'n',
    'first, half',
    'nine of ten',
    'mean',
    'water, half',
    'nine of ten',
    'in 5 min',
    '95 % interval',
  ];
  return tag(
    'details',
    {},
    tag('summary', {}, byWard.length === 1 ? 'The one ward' : `All ${byWard.length} wards`),
    tag(
      'div',
      { class: 'scroll' },
      table('lrrrrrrrr', head, rows, (i) => (byWard[i].isFew ? 'few' : '')),
    ),
  );
}

function mapAndWorst({ byWard, worstWards }: Measures, { areas, stations }: CityFacts): string {
  const measured = new Map(byWard.map((ward) => [ward.id, ward]));
  const rank = new Map(worstWards.map(({ id }, i) => [id, String(i + 1)]));
  const shapes = areas.map(({ id, name, polygon }): MapArea => {
    const ward = measured.get(id);
    const mark = rank.get(id);
    return {
      ...{ rings: polygon, colour: colourOf(ward), isPale: ward?.isFew ?? true, words: wordsOf(name, ward) },
      ...(mark !== undefined && { mark }),
    };
  });
  const legend: Legend[] = [
    ...STEPS.map(({ colour, name }) => ({ colour, name })),
    { colour: '--s4', name: 'pale: fewer than 30', isPale: true },
    { colour: '--none', name: 'none' },
  ];
  const map = cityMap(
    { areas: shapes, dots: [], stations },
    legend,
    'Wards by minutes from the call to the first vehicle, stations as dots, the worst ten numbered',
  );
  const rows = worstWards.map(({ name, n, first, meanInterval, water }, i) => [
    ...[String(i + 1), text(name), numberText(n), minuteText(first.mean)],
    meanInterval === null ? '–' : `${minuteText(meanInterval.low)} to ${minuteText(meanInterval.high)}`,
    ...[minuteText(first.p50), minuteText(first.p90), minuteText(water.p50)],
  ]);
  const head = ['', 'ward', 'n', 'mean', '95 % interval', 'half by', 'nine of ten', 'water, half'];
  return tag(
    'div',
    { class: 'two' },
    tag(
      'figure',
      {},
      map,
      tag(
        'figcaption',
        {},
        'Half of the incidents of a ward had their first vehicle within so many minutes of the call. Dots: stations.',
      ),
    ),
    tag(
      'div',
      {},
      tag('h3', {}, 'The worst ten wards'),
      tag(
        'div',
        { class: 'scroll' },
        table('rlrrrrrr', head, rows, (i) => (worstWards[i].isFew ? 'few' : '')),
      ),
      tag(
        'p',
        { class: 'soft' },
        'By the mean from the call to the first vehicle. Interval of the mean: bootstrap, 1,000 resamples. Grey: fewer than 30 incidents, where chance speaks louder than the ward.',
      ),
    ),
  );
}

function colourOf(ward: GroupMeasure | undefined): string {
  const ms = ward?.first.p50 ?? null;
  return ms === null ? '--none' : (STEPS.find(({ untilMs }) => ms <= untilMs)?.colour ?? '--none');
}

function wordsOf(name: string, ward: GroupMeasure | undefined): string {
  return ward === undefined || ward.n === 0
    ? `${name}: no incident`
    : `${name}: half by ${minuteText(ward.first.p50)}, nine of ten by ${minuteText(ward.first.p90)}, n ${ward.n}`;
}
