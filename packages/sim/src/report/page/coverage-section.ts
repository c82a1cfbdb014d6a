import { type LatLon, straightMm } from '@runcard/engine';
import { type CityCoverage, type CoverageBand, leastReached, type Reached } from '../../coverage/coverage.ts';
import { gapsOf } from '../../coverage/gaps.ts';
import { countText, numberText, shareText } from '../minute-text.ts';
import { coverageMap, limitOf } from './coverage-map.ts';
import { table, tag, text } from './markup.ts';
import { tile } from './overview.ts';

/** What the stations reach with everybody at home: at the hour at which that is least, by area and people, and what is left over. */
export function coverageSection(coverage: CityCoverage, stations: readonly Station[]): string {
  const { km2, people, pumpers, cells, moments } = coverage;
  const moment = leastReached(moments);
  const hasScenario = moments.some(({ isOfScenario }) => isOfScenario);
  const mapOf = hasScenario && !moment.isOfScenario ? `${moment.name}, without the scenario` : moment.name;
  const far = farStations(coverage, moment, stations);
  const marks = far.map(({ station }) => station);
  const maps = (['kerb', 'water'] as const).map((to) =>
    tag(
      'figure',
      {},
      coverageMap(coverage, moment, { to, stations, marks: to === 'kerb' ? marks : [] }),
      tag('figcaption', {}, `${to === 'kerb' ? 'A pumper at the kerb' : 'Effective water'}, ${mapOf}.`),
    ),
  );
  const whole = `${numberText(km2)} km² in cells of ${cells.cellM} m with a road or an alley${people === null ? '' : `, ${countText(people, 'person', 'people')}`}, ${countText(pumpers, 'pumper')} at home`;
  return (
    tag(
      'p',
      {},
      text(
        `${whole}. From the alert: call handling comes before. ${hasScenario ? WITH_SCENARIO : ORDINARY_DAY}; the maps are of ${moment.name}, when least is reached.`,
      ),
    ) +
    reachedTiles(moment) +
    tag('div', { class: 'two' }, ...maps) +
    tag('h3', {}, 'By hour of the day') +
    reachedTable(coverage) +
    gapTable(coverage, moment, far)
  );
}

const ORDINARY_DAY = 'A working day without storm or closure';
const WITH_SCENARIO =
  'The hours are of a working day without storm or closure, the last row is of the scenario at its worst, with its weather, floods, closures and outages';

type Station = LatLon & { readonly name: string };

function reachedTiles(moment: CoverageBand): string {
  const { withinMs, kerbAreaShare, waterAreaShare, kerbPeopleShare, waterPeopleShare } = limitOf(moment);
  const minutes = `${withinMs / 60_000} minutes`;
  return tag(
    'div',
    { class: 'tiles' },
    tile(`${minutes}, kerb`, shareText(kerbAreaShare), 'of the ground has a pumper'),
    tile(`${minutes}, water`, shareText(waterAreaShare), 'of the ground has effective water'),
    ...(kerbPeopleShare === null
      ? []
      : [
          tile(`${minutes}, kerb`, shareText(kerbPeopleShare), 'of the people have a pumper'),
          tile(`${minutes}, water`, shareText(waterPeopleShare), 'of the people have effective water'),
        ]),
  );
}

const FAR_SHOWN = 10;

function reachedTable({ moments, people }: CityCoverage): string {
  const limits = moments[0].reached.map(({ withinMs }) => withinMs);
  const head = ['', ...['kerb', 'water'].flatMap((to) => limits.map((ms) => `${to}, ${ms / 60_000} min`))];
  const tableOf = (name: string, shares: readonly (keyof Reached)[]): string => {
    const rows = moments.map(({ name: moment, isOfScenario, reached }) => [
      // A long name takes several lines, between its words: two tables stand side by side.
      text(isOfScenario ? moment.replaceAll('-', '\u2011') : moment.replaceAll(' ', '\u00a0')),
      ...shares.flatMap((share) => reached.map((one) => shareText(one[share]))),
    ]);
    const body = table(`l${'r'.repeat(head.length - 1)}`, head, rows);
    return tag('div', {}, tag('p', {}, name), tag('div', { class: 'scroll' }, body));
  };
  const ground = tableOf('Share of the ground', ['kerbAreaShare', 'waterAreaShare']);
  if (people === null) return ground;
  return tag(
    'div',
    { class: 'two shares' },
    ground,
    tableOf('Share of the people', ['kerbPeopleShare', 'waterPeopleShare']),
  );
}

/** What is out of reach, parted by the station that is nearest: where another station or pumper would do most comes first. */
function gapTable(coverage: CityCoverage, moment: CoverageBand, farthest: readonly FarStation[]): string {
  const { cells, cellPeople } = coverage;
  const limit = limitOf(moment);
  const minutes = limit.withinMs / 60_000;
  const gaps = gapsOf(cells, (cell) => moment.kerbMs[cell] > limit.withinMs);
  if (gaps.length === 0) return tag('p', {}, `All of it is reached in ${minutes} minutes.`);
  const km2Of = (count: number): string => numberText((count * cells.cellM ** 2) / 1e6, 1);
  const rows = farthest.map(({ station, all, far, people, farPeople }, i) => [
    ...[String(i + 1), text(station.name), km2Of(far), shareText(far / all)],
    ...(cellPeople === null ? [] : [numberText(farPeople), shareText(people === 0 ? null : farPeople / people)]),
  ]);
  const head = ['', 'station', 'km² out of reach', 'of its ground'];
  if (cellPeople !== null) head.push('people out of reach', 'of its people');
  const gapText = `${countText(gaps.length, 'gap')} without a pumper at the kerb in ${minutes} minutes, the largest of ${km2Of(gaps[0].cells.length)} km²; "runcard coverage --geojson" writes ${gaps.length === 1 ? 'it' : 'them'}.`;
  return (
    tag('h3', {}, `Where most is out of reach in ${minutes} minutes, ${moment.name}`) +
    tag('div', { class: 'scroll' }, table(`rl${'r'.repeat(head.length - 2)}`, head, rows)) +
    tag(
      'p',
      { class: 'soft' },
      text(`By the station that is nearest in a straight line, numbered on the left map. ${gapText}`),
    )
  );
}

interface FarStation {
  readonly station: Station;
  /** Cells that it is nearest to, and those of them that nobody reaches in time; people alike. */
  all: number;
  far: number;
  people: number;
  farPeople: number;
}

/** Those with most people out of reach, with most ground where people are unknown. */
function farStations(
  { cells, cellPeople }: CityCoverage,
  moment: CoverageBand,
  stations: readonly Station[],
): FarStation[] {
  const { withinMs } = limitOf(moment);
  const counts = stations.map((station): FarStation => ({ station, all: 0, far: 0, people: 0, farPeople: 0 }));
  if (counts.length === 0) return [];
  for (const [cell, place] of cells.places.entries()) {
    const own = counts[nearestTo(place, stations)];
    const people = cellPeople?.[cell] ?? 0;
    own.all++;
    own.people += people;
    if (moment.kerbMs[cell] <= withinMs) continue;
    own.far++;
    own.farPeople += people;
  }
  return counts
    .filter(({ far }) => far > 0)
    .sort((a, b) => b.farPeople - a.farPeople || b.far - a.far)
    .slice(0, FAR_SHOWN);
}

function nearestTo(place: LatLon, stations: readonly LatLon[]): number {
  let [nearest, leastMm] = [0, Number.POSITIVE_INFINITY];
  for (const [i, station] of stations.entries()) {
    const mm = straightMm(station, place);
    if (mm < leastMm) [nearest, leastMm] = [i, mm];
  }
  return nearest;
}
