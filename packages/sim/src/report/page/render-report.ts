import type { CityCoverage } from '../../coverage/coverage.ts';
import type { RunResult } from '../compare.ts';
import type { CityFacts } from '../facts.ts';
import type { Measures } from '../measures.ts';
import { countText, numberText } from '../minute-text.ts';
import { comparison } from './comparison.ts';
import { coverageSection } from './coverage-section.ts';
import { dayText } from './day-text.ts';
import { fires, overTime, slowest } from './fire-section.ts';
import { fleet } from './fleet-section.ts';
import { hoursAndClasses } from './hours-and-classes.ts';
import { tag, text } from './markup.ts';
import { overview, targetTable, times } from './overview.ts';
import { places } from './places.ts';
import { STYLE } from './style.ts';

export interface ReportInput {
  /** All are compared. */
  readonly results: readonly [RunResult, ...RunResult[]];
  /** What the page is about: all replications of the first together. Default: the first alone. */
  readonly together?: Measures;
  /** Of the scenario, in one line. */
  readonly title?: string;
  readonly facts: CityFacts;
  readonly coverage?: CityCoverage;
}

/** One page that needs nothing else: no network, script or font. The same input, the same bytes. */
export function renderReport({ results, together, title: subject, facts, coverage }: ReportInput): string {
  const measures = together ?? results[0].measures;
  const sections: readonly (readonly [string, string])[] = [
    ['Where the time goes', times(measures)],
    ['Where', places(measures, facts, coverage)],
    ['Coverage', (coverage === undefined ? '' : coverageSection(coverage, facts.stations)) + overTime(measures, facts)],
    ['Targets, each on its own clock', targetTable(measures)],
    ['Policies compared', comparison(results)],
    ['When and what', hoursAndClasses(measures)],
    ['The fleet', fleet(measures, facts)],
    ['Fires', fires(measures)],
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
    header(measures, facts, subject),
    caution(measures),
    overview(measures),
    ...shown,
    caution(measures),
  );
  return `<!doctype html>\n<html lang="en"><head>${head}</head><body>${body}</body></html>\n`;
}

function header({ run }: Measures, { utcOffsetMinutes }: CityFacts, subject: string | undefined): string {
  const factor = run.etaFactor === 1 ? '' : `, every ETA × ${run.etaFactor}`;
  const [from, to] = [run.fromMs, run.toMs - 1].map((ms) => dayText(ms, utcOffsetMinutes));
  const once = run.days / run.replications;
  const span = run.replications === 1 ? lengthText(once) : `${lengthText(once)}, ${numberText(run.replications)} times`;
  const seeds = run.replications === 1 ? `seed ${run.seed}` : `${numberText(run.replications)} seeds from ${run.seed}`;
  return (
    tag('h1', {}, text(`How soon help comes: ${run.city}`)) +
    (subject === undefined ? '' : tag('p', { class: 'subject' }, text(subject))) +
    tag(
      'p',
      { class: 'soft' },
      text(
        `Simulated, ${from === to ? from : `${from} to ${to}`}, ${span}. Policy ${run.policy}${factor}, ${seeds}. Log ${run.logHash.slice(0, 12)}.`,
      ),
    )
  );
}

/** Hours where a run is shorter than a day. */
const lengthText = (days: number): string =>
  days < 1 ? countText(tenth(days * 24), 'hour') : countText(tenth(days), 'day');
const tenth = (value: number): number => Math.round(value * 10) / 10;

const caution = ({ cautions }: Measures): string =>
  tag('div', { class: 'caution' }, ...cautions.map((words) => tag('p', {}, text(words))));

function notes({ run }: Measures): string {
  const lines = [
    'Times are minutes and seconds. "Half by" and "nine of ten by" are percentiles by nearest rank over sorted milliseconds: nothing is interpolated.',
    'Every clock but free burning starts with the first call. The parts are those of the vehicle that came first: report (from the start to the call), call handling (to its alert), turnout, drive, set-up (until it is at work); to water is from its arrival until the first effective water, whoever brought it.',
    'Force assembled: all vehicles that the first answer sent are at work. Incidents that were over before count in n of no such row.',
    "Intervals of shares are Wilson's, 95 %; of means of wards the bootstrap's, drawn from named streams of the run's seed.",
    `Hours a year are shares of the simulated time (${lengthText(run.days)} in all), times 8,760. A vehicle is free when it may be sent: on its way back it is, at rest or under repair it is not.`,
    ...(run.replications === 1
      ? []
      : [
          `The page is of ${countText(run.replications, 'run')} of the same time with other fires, measured together; the comparison pairs them.`,
        ]),
    `${run.neverReached === 0 ? 'Every' : `All but ${numberText(run.neverReached)}`} of ${countText(run.incidents, 'incident')} saw a vehicle before ${run.incidents === 1 ? 'it was' : 'they were'} over.`,
  ];
  return tag('ul', {}, ...lines.map((line) => tag('li', {}, text(line))));
}
