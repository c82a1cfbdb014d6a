import type { Record } from '../truth/record.ts';
import { coverageOverTime } from './coverage-over-time.ts';
import type { CityFacts } from './facts.ts';
import { busyUnitsOf, hoursAYear, utilisation } from './fleet-measures.ts';
import { byClass, byHour, byWard, worstOf } from './groups.ts';
import { type MeasuredRun, measuredRun, type Played } from './measured-run.ts';
import { CAUTIONS, type Measures } from './measures.ts';
import type { Outcome } from './outcome.ts';
import { slowestOf } from './slowest.ts';
import { meanOf, spreadOf, sumOf } from './statistics.ts';
import { targetsOf } from './targets.ts';

/** From what a run left to what it is measured by. The same records, facts and seed: the same bytes. */
export const measure = (records: readonly Record[], facts: CityFacts): Measures => measureAll([{ records, facts }]);

/** Of replications together, of one city and policy: incidents count one by one, hours and shares over the time of all; named as the first. */
export function measureAll(played: readonly [Played, ...Played[]]): Measures {
  const [{ facts }] = played;
  const runs = played.map((one) => measuredRun(one)) as [MeasuredRun, ...MeasuredRun[]];
  const records = played.flatMap((one) => one.records);
  const outcomes = runs.flatMap((one) => one.outcomes);
  const fires = outcomes.filter(({ nature }) => nature === 'FIRE');
  const wards = byWard(outcomes, facts);
  const spread = (value: (outcome: Outcome) => number | null) => spreadOf(outcomes.flatMap((one) => value(one) ?? []));
  return {
    format: 1,
    cautions: CAUTIONS,
    run: runOf(records, outcomes, played),
    parts: {
      report: spread(({ parts }) => parts.report),
      callHandling: spread(({ parts }) => parts.callHandling),
      turnout: spread(({ parts }) => parts.turnout),
      drive: spread(({ parts }) => parts.drive),
      setup: spread(({ parts }) => parts.setup),
      water: spread(({ parts }) => parts.water),
    },
    due: {
      first: spread(({ firstMs }) => firstMs),
      firstAtFires: spreadOf(fires.flatMap(({ firstMs }) => firstMs ?? [])),
      second: spread(({ secondMs }) => secondMs),
      third: spread(({ thirdMs }) => thirdMs),
      assembled: spread(({ assembledMs }) => assembledMs),
    },
    water: waterOf(records, fires),
    targets: targetsOf(outcomes),
    ...{ byWard: wards, byHour: byHour(outcomes), byClass: byClass(outcomes), worstWards: worstOf(wards) },
    hoursAYear: hoursAYear(runs),
    ...utilisation(runs),
    unmet: unmetOf(records),
    fire: {
      freeBurning: spreadOf(fires.flatMap(({ freeBurningMs }) => freeBurningMs ?? [])),
      areaAtWaterM2: spreadOf(fires.flatMap(({ areaAtWaterM2 }) => areaAtWaterM2 ?? [])),
      areaAtEndM2: spreadOf(
        fires.flatMap(({ areaAtWaterM2, areaAtEndM2 }) => (areaAtWaterM2 === null ? [] : (areaAtEndM2 ?? []))),
      ),
    },
    coverageOverTime: coverageOverTime(runs),
    minutes: {
      first: perMinute(outcomes.map(({ firstMs }) => firstMs)),
      water: perMinute(fires.map(({ waterMs }) => waterMs)),
    },
    busyUnits: busyUnitsOf(runs),
    slowest: slowestOf(runs),
    outcomes: outcomes.map(({ number, firstMs, assembledMs, decisionToWaterMs, waterMs, lat, lon }) => ({
      ...{ number, firstMs, assembledMs, decisionToWaterMs, waterMs, lat, lon },
    })),
  };
}

function runOf(
  records: readonly Record[],
  outcomes: readonly Outcome[],
  played: readonly [Played, ...Played[]],
): Measures['run'] {
  const [{ facts }] = played;
  const { name, run, units } = facts;
  const crewOf = new Map(units.map(({ id, crew }) => [id, crew]));
  const runs = records.flatMap((record) => record.runs);
  const count = (nature: Outcome['nature']): number => outcomes.filter((outcome) => outcome.nature === nature).length;
  // The published counts are of attended events: where nothing was there is no part of them, nor who was sent to it.
  const attended = records.filter(({ incident, calledAtMs }) => incident.nature !== 'FALSE' && calledAtMs !== null);
  const attendedRuns = attended.flatMap((record) => record.runs);
  const per = (sum: number): number | null => (attended.length === 0 ? null : sum / attended.length);
  return {
    ...run,
    ...{ city: name, days: sumOf(played.map(lengthInDays)), incidents: outcomes.length },
    replications: played.length,
    ...{ fires: count('FIRE'), falseReports: count('FALSE'), turnouts: runs.length },
    neverReached: outcomes.filter(({ firstMs }) => firstMs === null).length,
    vehiclesPerIncident: per(attendedRuns.length),
    peoplePerIncident: per(sumOf(attendedRuns.map(({ unitId }) => crewOf.get(unitId) ?? 0))),
  };
}

const lengthInDays = ({ facts: { run } }: Played): number => (run.toMs - run.fromMs) / DAY_MS;
const DAY_MS = 86_400_000;

function waterOf(records: readonly Record[], fires: readonly Outcome[]): Measures['water'] {
  const burnt = records.filter(({ incident, calledAtMs }) => incident.nature === 'FIRE' && calledAtMs !== null);
  const short = burnt.filter(({ waterShortLpm }) => waterShortLpm > 0);
  return {
    ...spreadOf(fires.flatMap(({ waterMs }) => waterMs ?? [])),
    never: fires.filter(({ waterMs }) => waterMs === null).length,
    shortOfSources: short.length,
    meanShortLpm: meanOf(short.map(({ waterShortLpm }) => waterShortLpm)),
    ranDry: burnt.filter(({ dryMs }) => dryMs > 0).length,
  };
}

function unmetOf(records: readonly Record[]): Measures['unmet'] {
  const all = records.flatMap(({ unmet }) => unmet);
  return [...Map.groupBy(all, ({ capability }) => capability)]
    .map(([capability, same]) => ({
      ...{ capability, incidents: same.length, missing: sumOf(same.map(({ missing }) => missing)) },
    }))
    .sort((a, b) => b.incidents - a.incidents || (a.capability < b.capability ? -1 : 1));
}

/** Of a histogram; what took longer is in the last. */
const MINUTES_MAX = 40;

function perMinute(timesMs: readonly (number | null)[]): number[] {
  const counts = new Array<number>(MINUTES_MAX).fill(0);
  for (const ms of timesMs) if (ms !== null) counts[Math.min(MINUTES_MAX - 1, Math.max(0, Math.floor(ms / 60_000)))]++;
  return counts;
}
