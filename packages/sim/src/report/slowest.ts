import type { Record } from '../truth/record.ts';
import type { CityFacts } from './facts.ts';
import { wordsOf } from './groups.ts';
import type { MeasuredRun } from './measured-run.ts';
import type { SlowIncident } from './measures.ts';
import { countText, minuteText } from './minute-text.ts';
import { type Outcome, PART_NAMES, type Parts } from './outcome.ts';
import { percentileOf } from './statistics.ts';

const SLOWEST_MAX = 20;

/** What took longest of all, each with the part that was farthest above its own median, because that is what made it slow. */
export function slowestOf(runs: readonly MeasuredRun[]): SlowIncident[] {
  const usual = usualParts(runs.flatMap(({ outcomes }) => outcomes));
  return runs
    .flatMap(({ outcomes, records, facts }, k) => {
      const recordOf = new Map(records.map((record) => [record.incident.number, record]));
      return outcomes.flatMap((outcome) => {
        const record = recordOf.get(outcome.number);
        return record === undefined ? [] : [{ outcome, record, facts, k, totalMs: totalMsOf(outcome, record) }];
      });
    })
    .sort((a, b) => b.totalMs - a.totalMs || a.k - b.k || a.outcome.number - b.outcome.number)
    .slice(0, SLOWEST_MAX)
    .map(({ outcome, record, facts, totalMs }) => explain(outcome, record, totalMs, usual, facts));
}

/** To water at a fire, to the first vehicle otherwise; where it never came, for as long as it was waited for. */
function totalMsOf({ nature, waterMs, firstMs, calledAtMs }: Outcome, { overAtMs, closedAtMs }: Record): number {
  const came = nature === 'FIRE' ? waterMs : firstMs;
  return came ?? Math.max(0, (overAtMs ?? closedAtMs ?? calledAtMs) - calledAtMs);
}

function usualParts(outcomes: readonly Outcome[]): Parts {
  const median = (part: (typeof PART_NAMES)[number]): number => {
    const values = outcomes.flatMap(({ parts }) => parts[part] ?? []).sort((a, b) => a - b);
    return percentileOf(values, 50) ?? 0;
  };
  const [report, callHandling, turnout, drive, setup, water] = PART_NAMES.map(median);
  return { report, callHandling, turnout, drive, setup, water };
}

function explain(
  outcome: Outcome,
  record: Record,
  totalMs: number,
  usual: Parts,
  { areas, run }: CityFacts,
): SlowIncident {
  const { incident } = record;
  const counted: SlowIncident['slowPart'][] = ['callHandling', 'turnout', 'drive', 'water'];
  if (incident.nature !== 'FIRE') counted.pop();
  const over = (part: SlowIncident['slowPart']): number =>
    part === 'neverReached' || part === 'none' ? 0 : (outcome.parts[part] ?? 0) - (usual[part] ?? 0);
  const slowest = counted.reduce((a, b) => (over(b) > over(a) ? b : a));
  const slowPart = slowPartOf(outcome, over(slowest) > SLOWER_LEAST_MS ? slowest : 'none');
  return {
    ...{
      number: outcome.number,
      seed: run.seed,
      calledAtMs: outcome.calledAtMs,
      nature: outcome.nature,
      totalMs,
      slowPart,
    },
    ...{ facilityClass: incident.facilityClass, lat: incident.at.lat, lon: incident.at.lon },
    area: areas.find(({ id }) => id === incident.areaId)?.name ?? null,
    words: wordsFor(outcome, record, slowPart, usual),
    replay: `runcard replay ${run.logFile} --incident ${outcome.number}`,
    logMaker: run.logMaker,
  };
}

/** A few seconds more than usual explain nothing. */
const SLOWER_LEAST_MS = 15_000;

/** Whom nobody reached, and what no water reached, waited for that. */
function slowPartOf(
  { nature, firstMs, waterMs }: Outcome,
  slowest: SlowIncident['slowPart'],
): SlowIncident['slowPart'] {
  if (firstMs === null) return 'neverReached';
  return nature === 'FIRE' && waterMs === null ? 'water' : slowest;
}

function wordsFor(outcome: Outcome, record: Record, slowPart: SlowIncident['slowPart'], usual: Parts): string {
  const { parts } = outcome;
  const first = record.runs.find(
    ({ arrivedAtMs }) => arrivedAtMs !== null && arrivedAtMs - outcome.calledAtMs === outcome.firstMs,
  );
  const unit = first?.unitId ?? 'nobody';
  const against = (part: keyof Parts): string =>
    `${minuteText(parts[part] ?? 0)}, usually ${minuteText(usual[part] ?? 0)}`;
  switch (slowPart) {
    case 'neverReached':
      return record.retries > 0
        ? `Nobody was free: asked ${countText(record.retries, 'time')}, and it was over before anybody came.`
        : 'It was over before anybody came.';
    case 'callHandling':
      return record.retries > 0
        ? `Nobody was free: asked ${countText(record.retries, 'time')}, ${unit} was alerted after ${against(slowPart)}.`
        : `The call took long: ${unit} was alerted after ${against(slowPart)}.`;
    case 'none':
      return 'No part of it was slower than usual.';
    case 'turnout':
      return `${unit} turned out in ${against(slowPart)}.`;
    case 'drive':
      return `${unit} came ${kmText(first?.roadM)} ${first?.isFromStation === true ? 'from its station' : 'from where it was'}: ${against(slowPart)}.`;
    default:
      return waterWords(outcome, record, against('water'));
  }
}

function waterWords({ waterMs }: Outcome, { runs, unmet, waterShortLpm }: Record, against: string): string {
  const farM = Math.max(0, ...runs.map(({ walkM }) => walkM));
  const reasons = [
    ...(farM > 0 ? [`vehicles stood up to ${farM} m away`] : []),
    ...(waterShortLpm > 0 ? [`sources were ${waterShortLpm} l/min short`] : []),
    ...unmet.map(({ capability, missing }) => `${missing} ${wordsOf(capability)} missing`),
  ];
  const why = reasons.length === 0 ? '' : `; ${reasons.join(', ')}`;
  return waterMs === null ? `No effective water came${why}.` : `From the first vehicle to water ${against}${why}.`;
}

const kmText = (m: number | undefined): string => `${((m ?? 0) / 1_000).toFixed(1)} km`;
