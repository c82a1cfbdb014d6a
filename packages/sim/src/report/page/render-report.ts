import type { CityCoverage } from '../../coverage/coverage.ts';
import type { RunResult } from '../compare.ts';
import type { CityFacts } from '../facts.ts';
import type { Measures } from '../measures.ts';
import { numberText } from '../minute-text.ts';
import { comparison } from './comparison.ts';
import { coverageSection } from './coverage-section.ts';
import { dayText } from './day-text.ts';
import { fires, overTime, slowest } from './fire-section.ts';
import { fleet } from './fleet-section.ts';
import { tag, text } from './markup.ts';
import { hoursAndClasses, overview, targetTable, times } from './overview.ts';
import { places } from './places.ts';
import { STYLE } from './style.ts';

export interface ReportInput {
  /** The first is the one that the page is about; all are compared. */
  readonly results: readonly [RunResult, ...RunResult[]];
  readonly facts: CityFacts;
  readonly coverage?: CityCoverage;
}

/** One page that needs nothing else: no network, script or font. The same input, the same bytes. */
export function renderReport({ results, facts, coverage }: ReportInput): string {
  const { measures } = results[0];
  const sections: readonly (readonly [string, string])[] = [
    ['Where the time goes', times(measures)],
    ['Targets, each on its own clock', targetTable(measures)],
    ['Where', places(measures, facts)],
    ['When and what', hoursAndClasses(measures)],
    ['The fleet', fleet(measures, facts)],
    ['Fires', fires(measures)],
    ['Coverage', (coverage === undefined ? '' : coverageSection(coverage, facts.stations)) + overTime(measures)],
    ['Compared', comparison(results)],
    ['The slowest twenty', slowest(measures, facts)],
    ['How to read this', notes(measures)],
  ];
  const shown = sections
    .filter(([, inside]) => inside !== '')
    .map(([name, inside]) => tag('section', {}, tag('h2', {}, text(name)), inside));
  const title = `${measures.run.city}: fire response, policy ${measures.run.policy}`;
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">${tag('title', {}, text(title))}<style>${STYLE}</style>`;
  const body = tag(
    'main',
    {},
    header(measures, facts),
    caution(measures),
    overview(measures),
    ...shown,
    caution(measures),
  );
  return `<!doctype html>\n<html lang="en"><head>${head}</head><body>${body}</body></html>\n`;
}

function header({ run }: Measures, { utcOffsetMinutes }: CityFacts): string {
  const factor = run.etaFactor === 1 ? '' : `, every ETA × ${run.etaFactor}`;
  const days = `${dayText(run.fromMs, utcOffsetMinutes)} to ${dayText(run.toMs - 1, utcOffsetMinutes)}, ${numberText(run.days, run.days % 1 === 0 ? 0 : 1)} days`;
  return (
    tag('h1', {}, text(`How soon help comes: ${run.city}`)) +
    tag(
      'p',
      { class: 'soft' },
      text(`Simulated, ${days}. Policy ${run.policy}${factor}, seed ${run.seed}. Log ${run.logHash.slice(0, 12)}.`),
    )
  );
}

const caution = ({ cautions }: Measures): string =>
  tag('div', { class: 'caution' }, ...cautions.map((words) => tag('p', {}, text(words))));

function notes({ run }: Measures): string {
  const lines = [
    'Times are minutes and seconds. "Half by" and "nine of ten by" are percentiles by nearest rank over sorted milliseconds: nothing is interpolated.',
    'Every clock but free burning starts with the first call. The parts are those of the vehicle that came first: report (from the start to the call), call handling (to its alert), turnout, drive, set-up (until it is at work); to water is from its arrival until the first effective water, whoever brought it.',
    'Force assembled: all vehicles that the first answer sent are at work. Incidents that were over before count in n of no such row.',
    "Intervals of shares are Wilson's, 95 %; of means of wards the bootstrap's, drawn from named streams of the run's seed.",
    'Hours a year are shares of the simulated time, times 8,760. A vehicle is free when it may be sent: on its way back it is, at rest or under repair it is not.',
    `${run.neverReached === 0 ? 'Every' : `All but ${numberText(run.neverReached)}`} of ${numberText(run.incidents)} incidents saw a vehicle before they were over.`,
  ];
  return tag('ul', {}, ...lines.map((line) => tag('li', {}, text(line))));
}
