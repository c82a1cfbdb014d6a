import type { CityFacts } from '../facts.ts';
import { wordsOf } from '../groups.ts';
import type { Measures, SlowIncident } from '../measures.ts';
import { countText, fineShareText, minuteText, numberText } from '../minute-text.ts';
import { columnChart } from './charts.ts';
import { momentText } from './day-text.ts';
import { table, tag, text } from './markup.ts';
import { PART_TEXT, tile } from './overview.ts';

export function fires({ fire, water }: Measures): string {
  const { freeBurning, areaAtWaterM2, areaAtEndM2 } = fire;
  const short = water.meanShortLpm === null ? '' : `, on average ${numberText(water.meanShortLpm)} l/min`;
  return (
    tag(
      'div',
      { class: 'tiles' },
      tile(
        'Free burning',
        minuteText(freeBurning.p50),
        `from its start to water; nine of ten by ${minuteText(freeBurning.p90)}`,
      ),
      tile(
        'Area at first water',
        `${numberText(areaAtWaterM2.p50)} m²`,
        `nine of ten up to ${numberText(areaAtWaterM2.p90)} m², mean ${numberText(areaAtWaterM2.mean)}; in the end half up to ${numberText(areaAtEndM2.p50)}, mean ${numberText(areaAtEndM2.mean)}`,
      ),
      tile(
        'Tanks ran dry',
        numberText(water.ranDry),
        `${water.ranDry === 1 ? 'fire' : 'fires'} before it was held; no effective water at ${countText(water.never, 'fire')}`,
      ),
      tile(
        'Sources too small',
        numberText(water.shortOfSources),
        `${water.shortOfSources === 1 ? 'first answer' : 'first answers'}${short} short of what the plan asks for`,
      ),
    ) +
    tag(
      'p',
      { class: 'soft' },
      'Minutes and square metres are what a fire model gives. No figure of lives is drawn from them, here or anywhere.',
    )
  );
}

export function overTime({ coverageOverTime }: Measures, { utcOffsetMinutes }: CityFacts): string {
  if (coverageOverTime === null) return '';
  const { withinMs, momentName, meanShare, leastShare, worstShare, worstAtMs, byHour } = coverageOverTime;
  const minutes = numberText(withinMs / 60_000);
  const added = byHour.map((share) => Math.max(0, (share ?? leastShare) - leastShare));
  const columns = added.map((share, hour) => ({ name: String(hour), values: [share] }));
  const axes = {
    ...{ yMax: Math.max(0.001, ...added), xName: 'hour of the day', nameEvery: 3 },
    words: `What vehicles that are out add to the share of the city out of reach in ${minutes} minutes, by hour`,
    yText: (value: number) => `${numberText(100 * value, 1)} %`,
  };
  return (
    tag('h3', {}, `Over time: ground that nobody at home reaches in ${minutes} minutes`) +
    tag(
      'div',
      { class: 'two' },
      tag(
        'figure',
        {},
        columnChart(columns, ['--b'], axes),
        tag(
          'figcaption',
          {},
          text(`What is added, on average, while vehicles are out: share of the ground. Roads of ${momentName}.`),
        ),
      ),
      tag(
        'div',
        { class: 'tiles' },
        tile('With all at home', fineShareText(leastShare), 'of the ground is out of reach'),
        tile('On average', fineShareText(meanShare), 'over the whole run'),
        tile('At the worst', fineShareText(worstShare), `on ${momentText(worstAtMs, utcOffsetMinutes)}`),
      ),
    )
  );
}

export function slowest({ slowest: incidents }: Measures, { utcOffsetMinutes }: CityFacts): string {
  const rows = incidents.map((one, i) => [
    ...[String(i + 1), text(momentText(one.calledAtMs, utcOffsetMinutes))],
    text(`${wordsOf(one.nature)}, ${wordsOf(one.facilityClass)}`) +
      tag('div', { class: 'soft' }, text(one.area ?? `${one.lat.toFixed(4)}, ${one.lon.toFixed(4)}`)),
    minuteText(one.totalMs),
    tag('b', {}, text(SLOW_TEXT[one.slowPart])) + tag('div', {}, text(one.words)) + tag('code', {}, text(one.replay)),
  ]);
  return (
    tag('p', { class: 'soft' }, 'From the call to effective water at a fire, to the first vehicle otherwise.') +
    tag(
      'div',
      { class: 'scroll' },
      table('rllrl', ['', 'called', 'what and where', 'took', 'which part was slow, and how to see it again'], rows),
    ) +
    logMakers(incidents)
  );
}

/** How the logs are made that were not kept, one for each run that a slow incident is of. */
function logMakers(incidents: readonly SlowIncident[]): string {
  const makers = new Set(incidents.flatMap(({ logMaker }) => logMaker ?? []));
  if (makers.size === 0) return '';
  const lines = [...makers].sort().map((maker) => tag('div', {}, tag('code', {}, text(maker))));
  return (
    tag('p', { class: 'soft' }, 'The logs that are played again were not kept. These commands write them:') +
    lines.join('')
  );
}

const SLOW_TEXT: { readonly [Part in SlowIncident['slowPart']]: string } = {
  ...PART_TEXT,
  ...{ neverReached: 'nobody came', none: 'nothing in particular' },
};
