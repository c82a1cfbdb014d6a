import type { CityFacts } from './facts.ts';
import type { UnitTimeline } from './fleet.ts';
import { localHour } from './outcome.ts';

/** Cells that no station with a pumper at home reaches in time, as shares of all cells, weighted by time. */
export interface CoverageOverTime {
  readonly withinMs: number;
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
 * Vehicles on their way back do not count, so this is what stands ready and no more.
 */
export function coverageOverTime(
  timelines: ReadonlyMap<string, UnitTimeline>,
  facts: CityFacts,
): CoverageOverTime | null {
  const { reach, units, run, utcOffsetMinutes } = facts;
  if (reach === undefined || reach.cells === 0) return null;
  const cellsOf = cellsWithin(reach);
  const pumpersHome = reach.stationIds.map(
    (id) => units.filter(({ stationId, isPumper }) => isPumper && stationId === id).length,
  );
  const covers = new Uint16Array(reach.cells);
  for (const cells of cellsOf) for (const cell of cells) covers[cell]++;
  let bare = covers.reduce((count, by) => count + (by === 0 ? 1 : 0), 0);
  const leastShare = bare / reach.cells;
  const clock = createClock(run.fromMs, run.toMs, utcOffsetMinutes);
  let [worst, worstAtMs] = [bare, run.fromMs];
  for (const { atMs, station, change } of changesOf(timelines, facts)) {
    clock.runTo(atMs, bare);
    const before = pumpersHome[station];
    pumpersHome[station] += change;
    if (before > 0 === pumpersHome[station] > 0) continue;
    for (const cell of cellsOf[station]) {
      if (change > 0 && covers[cell]++ === 0) bare--;
      if (change < 0 && --covers[cell] === 0) bare++;
    }
    if (bare > worst) [worst, worstAtMs] = [bare, atMs];
  }
  clock.runTo(run.toMs, bare);
  return {
    ...{ withinMs: reach.withinMs, leastShare, worstShare: worst / reach.cells, worstAtMs },
    meanShare: clock.mean() / reach.cells,
    byHour: clock.byHour().map((cells) => (cells === null ? null : cells / reach.cells)),
  };
}

function cellsWithin({ stationIds, stationKerbMs, cells, withinMs }: NonNullable<CityFacts['reach']>): Uint32Array[] {
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

/** Sums a count over time, in all and by hour of the day. */
function createClock(startMs: number, endMs: number, utcOffsetMinutes: number) {
  const sums = new Float64Array(24);
  const lengths = new Float64Array(24);
  let nowMs = startMs;
  const offsetMs = utcOffsetMinutes * 60_000;
  return {
    runTo(atMs: number, count: number): void {
      while (nowMs < Math.min(atMs, endMs)) {
        const hourEndsMs = (Math.floor((nowMs + offsetMs) / HOUR_MS) + 1) * HOUR_MS - offsetMs;
        const toMs = Math.min(atMs, endMs, hourEndsMs);
        const hour = localHour(nowMs, utcOffsetMinutes);
        sums[hour] += count * (toMs - nowMs);
        lengths[hour] += toMs - nowMs;
        nowMs = toMs;
      }
    },
    mean: (): number =>
      sums.reduce((a, b) => a + b, 0) /
      Math.max(
        1,
        lengths.reduce((a, b) => a + b, 0),
      ),
    byHour: (): (number | null)[] =>
      Array.from(sums, (sum, hour) => (lengths[hour] === 0 ? null : sum / lengths[hour])),
  };
}

const HOUR_MS = 3_600_000;
