import type { CityFacts, StationReach } from './facts.ts';
import type { UnitTimeline } from './fleet.ts';
import { createHourClock } from './hour-clock.ts';
import type { MeasuredRun } from './measured-run.ts';

/** Cells that no station with a pumper at home reaches in time, as shares of all cells, weighted by time. */
export interface CoverageOverTime {
  readonly withinMs: number;
  /** Whose roads they are. */
  readonly momentName: string;
  readonly meanShare: number;
  /** With every pumper at home: what no dispatching changes. */
  readonly leastShare: number;
  readonly worstShare: number;
  readonly worstAtMs: number;
  /** Mean of each hour of the city's day; null where the run has none of it. */
  readonly byHour: readonly (number | null)[];
}

/**
 * Who is at home changes with every vehicle that leaves or comes back; a cell is covered while a pumper is at home at a station that reaches it.
 * Vehicles on their way back do not count, so this is what stands ready and no more. Of several runs: over the time of all.
 */
export function coverageOverTime(runs: readonly [MeasuredRun, ...MeasuredRun[]]): CoverageOverTime | null {
  const { reach, run } = runs[0].facts;
  if (reach === undefined || reach.cells === 0) return null;
  const cellsOf = cellsWithin(reach);
  const clock = createHourClock();
  let [least, worst, worstAtMs] = [0, -1, run.fromMs];
  for (const one of runs) {
    const { fromMs, toMs } = one.facts.run;
    clock.open(fromMs, toMs, one.facts.utcOffsetMinutes);
    const steps = bareOverTime(one, reach, cellsOf);
    least = steps[0].bare;
    for (const [i, { atMs, bare }] of steps.entries()) {
      clock.runTo(steps[i + 1]?.atMs ?? toMs, bare);
      if (bare > worst) [worst, worstAtMs] = [bare, atMs];
    }
  }
  return {
    ...{ momentName: reach.momentName, withinMs: reach.withinMs },
    ...{ leastShare: least / reach.cells, meanShare: clock.mean() / reach.cells },
    ...{ worstShare: worst / reach.cells, worstAtMs },
    byHour: clock.byHour().map((cells) => (cells === null ? null : cells / reach.cells)),
  };
}

interface Step {
  readonly atMs: number;
  /** Cells that nobody at home reaches, from then on. */
  readonly bare: number;
}

/** A step for each change, the first with everybody at home. */
function bareOverTime(
  { timelines, facts }: MeasuredRun,
  reach: StationReach,
  cellsOf: readonly Uint32Array[],
): readonly [Step, ...Step[]] {
  const pumpersHome = reach.stationIds.map(
    (id) => facts.units.filter(({ stationId, isPumper }) => isPumper && stationId === id).length,
  );
  const covers = new Uint16Array(reach.cells);
  for (const cells of cellsOf) for (const cell of cells) covers[cell]++;
  let bare = covers.reduce((count, by) => count + (by === 0 ? 1 : 0), 0);
  const steps: [Step, ...Step[]] = [{ atMs: facts.run.fromMs, bare }];
  for (const { atMs, station, change } of changesOf(timelines, facts)) {
    const before = pumpersHome[station];
    pumpersHome[station] += change;
    if (before > 0 === pumpersHome[station] > 0) continue;
    for (const cell of cellsOf[station]) {
      if (change > 0 && covers[cell]++ === 0) bare--;
      if (change < 0 && --covers[cell] === 0) bare++;
    }
    steps.push({ atMs, bare });
  }
  return steps;
}

function cellsWithin({ stationIds, stationKerbMs, cells, withinMs }: StationReach): Uint32Array[] {
  return stationIds.map((_, s) => {
    const own = stationKerbMs.subarray(s * cells, (s + 1) * cells);
    return Uint32Array.from([...own.keys()].filter((cell) => own[cell] <= withinMs));
  });
}

/** A pumper leaves its station, or is back. */
function changesOf(
  timelines: ReadonlyMap<string, UnitTimeline>,
  { reach, units, run }: CityFacts,
): { readonly atMs: number; readonly station: number; readonly change: number }[] {
  const indexOf = new Map((reach?.stationIds ?? []).map((id, i) => [id, i]));
  return units
    .filter(({ isPumper }) => isPumper)
    .flatMap(({ id, stationId }) => {
      const station = indexOf.get(stationId);
      if (station === undefined) return [];
      return (timelines.get(id)?.away ?? []).flatMap(({ fromMs, toMs }) => [
        { atMs: fromMs, station, change: -1 },
        { atMs: toMs, station, change: 1 },
      ]);
    })
    .filter(({ atMs }) => atMs < run.toMs)
    .sort((a, b) => a.atMs - b.atMs || b.change - a.change);
}
