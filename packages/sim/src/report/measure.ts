import type { Record } from '../truth/record.ts';
import { coverageOverTime } from './coverage-over-time.ts';
import type { CityFacts } from './facts.ts';
import { countAtOnce, lengthMs, msWithAtLeast, type Span, timelinesOf, type UnitTimeline } from './fleet.ts';
import { byClass, byHour, byWard, worstOf } from './groups.ts';
import { type BusyUnits, CAUTIONS, type Measures } from './measures.ts';
import { localHour, type Outcome, outcomesOf } from './outcome.ts';
import { slowestOf } from './slowest.ts';
import { meanOf, spreadOf, sumOf } from './statistics.ts';
import { targetsOf } from './targets.ts';

/** From what a run left to what it is measured by. The same records, facts and seed: the same bytes. */
export function measure(records: readonly Record[], facts: CityFacts): Measures {
  const outcomes = outcomesOf(records, facts);
  const fires = outcomes.filter(({ nature }) => nature === 'FIRE');
  const timelines = timelinesOf(records, facts);
  const wards = byWard(outcomes, facts);
  const spread = (value: (outcome: Outcome) => number | null) => spreadOf(outcomes.flatMap((one) => value(one) ?? []));
  return {
    format: 1,
    cautions: CAUTIONS,
    run: runOf(records, outcomes, facts),
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
    hoursAYear: hoursAYear(records, timelines, facts),
    ...utilisation(timelines, facts),
    unmet: unmetOf(records),
    fire: {
      freeBurning: spreadOf(fires.flatMap(({ freeBurningMs }) => freeBurningMs ?? [])),
      areaAtWaterM2: spreadOf(fires.flatMap(({ areaAtWaterM2 }) => areaAtWaterM2 ?? [])),
      areaAtEndM2: spreadOf(
        fires.flatMap(({ areaAtWaterM2, areaAtEndM2 }) => (areaAtWaterM2 === null ? [] : (areaAtEndM2 ?? []))),
      ),
    },
    coverageOverTime: coverageOverTime(timelines, facts),
    minutes: {
      first: perMinute(outcomes.map(({ firstMs }) => firstMs)),
      water: perMinute(fires.map(({ waterMs }) => waterMs)),
    },
    busyUnits: busyUnitsOf(timelines, facts),
    slowest: slowestOf(outcomes, records, facts),
    outcomes: outcomes.map(({ number, firstMs, assembledMs, waterMs }) => ({ number, firstMs, assembledMs, waterMs })),
  };
}

function runOf(
  records: readonly Record[],
  outcomes: readonly Outcome[],
  { name, run, units }: CityFacts,
): Measures['run'] {
  const crewOf = new Map(units.map(({ id, crew }) => [id, crew]));
  const runs = records.flatMap((record) => record.runs);
  const count = (nature: Outcome['nature']): number => outcomes.filter((outcome) => outcome.nature === nature).length;
  // The published counts are of attended events: where nothing was there is no part of them, nor who was sent to it.
  const attended = records.filter(({ incident, calledAtMs }) => incident.nature !== 'FALSE' && calledAtMs !== null);
  const attendedRuns = attended.flatMap((record) => record.runs);
  const per = (sum: number): number | null => (attended.length === 0 ? null : sum / attended.length);
  return {
    ...run,
    ...{ city: name, days: (run.toMs - run.fromMs) / DAY_MS, incidents: outcomes.length },
    ...{ fires: count('FIRE'), falseReports: count('FALSE'), turnouts: runs.length },
    neverReached: outcomes.filter(({ firstMs }) => firstMs === null).length,
    vehiclesPerIncident: per(attendedRuns.length),
    peoplePerIncident: per(sumOf(attendedRuns.map(({ unitId }) => crewOf.get(unitId) ?? 0))),
  };
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const YEAR_HOURS = 8_760;

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

function hoursAYear(
  records: readonly Record[],
  timelines: ReadonlyMap<string, UnitTimeline>,
  { units, run }: CityFacts,
): Measures['hoursAYear'] {
  const window: Span = run;
  const scaled = (ms: number): number => (ms / Math.max(1, run.toMs - run.fromMs)) * YEAR_HOURS;
  const fires = records.flatMap(({ incident, calledAtMs, overAtMs, closedAtMs }) => {
    if (incident.nature !== 'FIRE' || calledAtMs === null) return [];
    return [{ fromMs: calledAtMs, toMs: overAtMs ?? closedAtMs ?? run.toMs }];
  });
  const noneFree = (kind: string): number | null => {
    const own = units.filter((unit) => unit.kind === kind);
    if (own.length === 0) return null;
    return scaled(
      msWithAtLeast(
        own.flatMap(({ id }) => timelines.get(id)?.notFree ?? []),
        own.length,
        window,
      ),
    );
  };
  return {
    twoFiresAtOnce: scaled(msWithAtLeast(fires, 2, window)),
    threeFiresAtOnce: scaled(msWithAtLeast(fires, 3, window)),
    ...{ noFreeAerial: noneFree('AERIAL_LADDER'), noFreeTanker: noneFree('TANKER') },
  };
}

function utilisation(
  timelines: ReadonlyMap<string, UnitTimeline>,
  { units, stations, run }: CityFacts,
): Pick<Measures, 'units' | 'stations'> {
  const lengthOfRunMs = Math.max(1, run.toMs - run.fromMs);
  const ofUnits = units.map(({ id, stationId, kind }) => {
    const timeline = timelines.get(id);
    const busyShare = lengthMs(timeline?.busy ?? [], run) / lengthOfRunMs;
    return { id, stationId, kind, runs: timeline?.runs ?? 0, busyShare };
  });
  const ofStation = Map.groupBy(ofUnits, ({ stationId }) => stationId);
  return {
    units: ofUnits,
    stations: stations.map(({ id, name }) => {
      const own = ofStation.get(id) ?? [];
      const busyShare = meanOf(own.map((unit) => unit.busyShare)) ?? 0;
      return { id, name, runs: sumOf(own.map(({ runs }) => runs)), busyShare };
    }),
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

const QUARTER_MS = 900_000;

function busyUnitsOf(timelines: ReadonlyMap<string, UnitTimeline>, { run, utcOffsetMinutes }: CityFacts): BusyUnits {
  const spans = [...timelines.values()].flatMap(({ busy }) => busy);
  const steps = countAtOnce(spans);
  const top = steps.reduce((a, b) => (b.count > a.count ? b : a), { atMs: run.fromMs, count: 0 });
  const offsetMs = utcOffsetMinutes * 60_000;
  const dayStartMs = Math.floor((top.atMs + offsetMs) / DAY_MS) * DAY_MS - offsetMs;
  const day = new Array<number>(DAY_MS / QUARTER_MS).fill(0);
  const sums = new Float64Array(24);
  for (const [i, { atMs, count }] of steps.entries()) {
    const untilMs = Math.min(steps[i + 1]?.atMs ?? run.toMs, run.toMs);
    for (let ms = Math.max(atMs, run.fromMs); ms < untilMs; ms = (Math.floor(ms / QUARTER_MS) + 1) * QUARTER_MS) {
      const toMs = Math.min(untilMs, (Math.floor(ms / QUARTER_MS) + 1) * QUARTER_MS);
      sums[localHour(ms, utcOffsetMinutes)] += count * (toMs - ms);
      const quarter = Math.floor((ms - dayStartMs) / QUARTER_MS);
      if (quarter >= 0 && quarter < day.length) day[quarter] = Math.max(day[quarter], count);
    }
  }
  const hourMs = Math.max(1, run.toMs - run.fromMs) / 24;
  const meanByHour = Array.from(sums, (sum) => sum / Math.max(hourMs, HOUR_MS / 60));
  return { meanByHour, most: top.count, mostAtMs: top.atMs, day, dayStartMs };
}
