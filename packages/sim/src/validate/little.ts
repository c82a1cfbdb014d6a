import type { StationId, UnitId } from '@runcard/engine';
import type { CityResult } from '../run/run-city.ts';
import type { City } from '../truth/city.ts';
import type { SimEvent } from '../truth/events.ts';
import type { TrueUnit } from '../truth/unit.ts';
import type { Row } from './row.ts';
import { rounded } from './row.ts';

const WITHIN_SHARE = 0.01;
/** Stations with fewer runs say little. */
const RUNS_MIN = 30;

/** What is looked at while a city runs: how many units of each station are out, integrated over time. */
export interface BusyIntegral {
  /** After each event. */
  look(city: City, nowMs: number): void;
  readonly unitMs: ReadonlyMap<StationId, number>;
}

/** L: units that are out on an alarm, by what the true units do, from event to event. */
export function createBusyIntegral(): BusyIntegral {
  const unitMs = new Map<StationId, number>();
  let busy = new Map<StationId, number>();
  let lastMs: number | null = null;
  return {
    unitMs,
    look(city, nowMs) {
      for (const [station, count] of busy)
        unitMs.set(station, (unitMs.get(station) ?? 0) + count * (nowMs - (lastMs ?? nowMs)));
      lastMs = nowMs;
      busy = new Map();
      for (const unit of city.units.values())
        if (isOut(unit)) busy.set(unit.made.stationId, (busy.get(unit.made.stationId) ?? 0) + 1);
    },
  };
}

const isOut = ({ phase }: TrueUnit): boolean => phase !== 'HOME' && phase !== 'BROKEN' && phase !== 'RESTING';

/**
 * Little's law, L = λ W, for every station of a run that begins and ends with everybody at home: L integrated as above, λ and W from what was
 * recorded, run by run, with the log's word of when each vehicle was home.
 */
export function littleRow(
  result: CityResult,
  busy: BusyIntegral,
  events: readonly LoggedEvent[],
  wholeMs: number,
): Row {
  const runsOf = Map.groupBy(listRuns(result, events), ({ unitId }) => stationOf(result.city, unitId));
  const stations = [...runsOf].filter(([, runs]) => runs.length >= RUNS_MIN).sort(([a], [b]) => (a < b ? -1 : 1));
  let worst = 0;
  const lines = stations.map(([station, runs]) => {
    const l = (busy.unitMs.get(station) ?? 0) / wholeMs;
    const lambda = runs.length / wholeMs;
    const wMs = runs.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0) / runs.length;
    const off = Math.abs((lambda * wMs) / l - 1);
    worst = Math.max(worst, Number.isNaN(off) ? Number.POSITIVE_INFINITY : off);
    return `${station}: L ${l.toFixed(5)}, λ ${(lambda * 3_600_000).toFixed(4)} an hour × W ${(wMs / 60_000).toFixed(2)} min = ${(lambda * wMs).toFixed(5)}`;
  });
  const runs = stations.reduce((sum, [, of]) => sum + of.length, 0);
  return {
    id: 'little.stations',
    what: `largest difference of λ W from L, ${stations.length} stations, ${runs} runs`,
    ...{ expected: 0, got: rounded(worst, 6) },
    tolerance: `λ W within ${100 * WITHIN_SHARE} % of L at every station with ${RUNS_MIN} runs or more`,
    holds: stations.length > 0 && worst <= WITHIN_SHARE,
    details: lines,
  };
}

export interface LoggedEvent {
  readonly atMs: number;
  readonly kind: SimEvent['kind'];
  readonly unit?: UnitId;
}

function stationOf({ units }: City, unitId: UnitId): StationId {
  const unit = units.get(unitId);
  if (unit === undefined) throw new Error(`unit ${unitId} is not in the city`);
  return unit.made.stationId;
}

/** From being sent to being home, sent elsewhere, broken down or called off before it left: whichever is first. */
function listRuns({ records }: CityResult, events: readonly LoggedEvent[]) {
  const endsOf = new Map<UnitId, number[]>();
  for (const { atMs, kind, unit } of events)
    if (unit !== undefined && (kind === 'HOME' || kind === 'BREAKDOWN')) listIn(endsOf, unit).push(atMs);
  const sentOf = new Map<UnitId, number[]>();
  for (const { runs } of records) for (const { unitId, sentAtMs } of runs) listIn(sentOf, unitId).push(sentAtMs);
  return records.flatMap(({ runs, closedAtMs }) =>
    runs.map(({ unitId, sentAtMs, rolledAtMs }) => {
      const after = (instants: readonly number[]): number =>
        Math.min(Number.POSITIVE_INFINITY, ...instants.filter((atMs) => atMs > sentAtMs));
      const calledOffMs = rolledAtMs === null ? (closedAtMs ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
      const toMs = Math.min(after(endsOf.get(unitId) ?? []), after(sentOf.get(unitId) ?? []), calledOffMs);
      return { unitId, fromMs: sentAtMs, toMs };
    }),
  );
}

function listIn(lists: Map<UnitId, number[]>, unitId: UnitId): number[] {
  const known = lists.get(unitId) ?? [];
  lists.set(unitId, known);
  return known;
}
