import { countAtOnce, lengthMs, msWithAtLeast, type Span } from './fleet.ts';
import { createHourClock } from './hour-clock.ts';
import type { MeasuredRun } from './measured-run.ts';
import type { BusyUnits, Measures } from './measures.ts';
import { meanOf, sumOf } from './statistics.ts';

type Runs = readonly [MeasuredRun, ...MeasuredRun[]];

const YEAR_HOURS = 8_760;
const DAY_MS = 86_400_000;
const QUARTER_MS = 900_000;

const playedMs = (runs: Runs): number => Math.max(1, sumOf(runs.map(({ facts: { run } }) => run.toMs - run.fromMs)));

export function hoursAYear(runs: Runs): Measures['hoursAYear'] {
  const hours = (ofRun: (run: MeasuredRun) => number): number => (sumOf(runs.map(ofRun)) / playedMs(runs)) * YEAR_HOURS;
  const withFires =
    (least: number) =>
    (run: MeasuredRun): number =>
      msWithAtLeast(firesOf(run), least, run.facts.run);
  const noneFree = (kind: string): number | null => {
    const own = runs[0].facts.units.filter((unit) => unit.kind === kind);
    if (own.length === 0) return null;
    return hours(({ timelines, facts }) => {
      const spans = own.flatMap(({ id }) => timelines.get(id)?.notFree ?? []);
      return msWithAtLeast(spans, own.length, facts.run);
    });
  };
  return {
    ...{ twoFiresAtOnce: hours(withFires(2)), threeFiresAtOnce: hours(withFires(3)) },
    ...{ noFreeAerial: noneFree('AERIAL_LADDER'), noFreeTanker: noneFree('TANKER') },
  };
}

const firesOf = ({ records, facts: { run } }: MeasuredRun): Span[] =>
  records.flatMap(({ incident, calledAtMs, overAtMs, closedAtMs }) => {
    if (incident.nature !== 'FIRE' || calledAtMs === null) return [];
    return [{ fromMs: calledAtMs, toMs: overAtMs ?? closedAtMs ?? run.toMs }];
  });

export function utilisation(runs: Runs): Pick<Measures, 'units' | 'stations'> {
  const { units, stations } = runs[0].facts;
  const ofUnits = units.map(({ id, stationId, kind }) => {
    const busyMs = sumOf(runs.map(({ timelines, facts }) => lengthMs(timelines.get(id)?.busy ?? [], facts.run)));
    const turnouts = sumOf(runs.map(({ timelines }) => timelines.get(id)?.runs ?? 0));
    return { id, stationId, kind, runs: turnouts, busyShare: busyMs / playedMs(runs) };
  });
  const ofStation = Map.groupBy(ofUnits, ({ stationId }) => stationId);
  return {
    units: ofUnits,
    stations: stations.map(({ id, name }) => {
      const own = ofStation.get(id) ?? [];
      const busyShare = meanOf(own.map((unit) => unit.busyShare)) ?? 0;
      return { id, name, runs: sumOf(own.map((unit) => unit.runs)), busyShare };
    }),
  };
}

/** The fullest day is one of one run. */
export function busyUnitsOf(runs: Runs): BusyUnits {
  const clock = createHourClock();
  let fullest:
    | { readonly most: number; readonly run: MeasuredRun; readonly steps: Steps; readonly atMs: number }
    | undefined;
  for (const run of runs) {
    const { fromMs, toMs } = run.facts.run;
    const steps = countAtOnce([...run.timelines.values()].flatMap(({ busy }) => busy));
    clock.open(fromMs, toMs, run.facts.utcOffsetMinutes);
    for (const [i, { atMs }] of steps.entries()) clock.runTo(atMs, steps[i - 1]?.count ?? 0);
    clock.runTo(toMs, steps.at(-1)?.count ?? 0);
    const top = steps.reduce((a, b) => (b.count > a.count ? b : a), { atMs: fromMs, count: 0 });
    if (fullest === undefined || top.count > fullest.most) fullest = { most: top.count, run, steps, atMs: top.atMs };
  }
  const { most, run, steps, atMs: mostAtMs } = fullest ?? { most: 0, run: runs[0], steps: [], atMs: 0 };
  const offsetMs = run.facts.utcOffsetMinutes * 60_000;
  const dayStartMs = Math.floor((mostAtMs + offsetMs) / DAY_MS) * DAY_MS - offsetMs;
  return {
    meanByHour: clock.byHour(),
    ...{ most, mostAtMs, dayStartMs, day: quartersOf(steps, dayStartMs, run.facts.run) },
  };
}

type Steps = ReturnType<typeof countAtOnce>;

/** The largest count in each quarter of an hour of that day. */
function quartersOf(steps: Steps, dayStartMs: number, window: Span): number[] {
  const day = new Array<number>(DAY_MS / QUARTER_MS).fill(0);
  for (const [i, { atMs, count }] of steps.entries()) {
    const untilMs = Math.min(steps[i + 1]?.atMs ?? window.toMs, window.toMs, dayStartMs + DAY_MS);
    for (
      let ms = Math.max(atMs, window.fromMs, dayStartMs);
      ms < untilMs;
      ms += QUARTER_MS - ((ms - dayStartMs) % QUARTER_MS)
    ) {
      const quarter = Math.floor((ms - dayStartMs) / QUARTER_MS);
      day[quarter] = Math.max(day[quarter], count);
    }
  }
  return day;
}
