import { straightMm } from '@runcard/engine';
import type { Record, Run } from '../truth/record.ts';
import type { CityFacts } from './facts.ts';

/** One incident as its times; null for what never came to be. All ms but where a name says otherwise. */
export interface Outcome {
  readonly number: number;
  readonly nature: 'FIRE' | 'EVENT' | 'FALSE';
  readonly facilityClass: string;
  readonly areaId: string | null;
  /** Of the city, 0 to 23, of the call. */
  readonly hour: number;
  readonly lat: number;
  readonly lon: number;
  readonly calledAtMs: number;
  readonly parts: Parts;
  /** From the call to the first, second and third vehicle at its stop. */
  readonly firstMs: number | null;
  readonly secondMs: number | null;
  readonly thirdMs: number | null;
  /** From the call until the first effective water; of fires. */
  readonly waterMs: number | null;
  /** The same from the decision that first sent somebody: what a choice can change. */
  readonly decisionToWaterMs: number | null;
  /** From the call until all that the first answer sent were at work. */
  readonly assembledMs: number | null;
  /** The longest drive of the first answer, once all of it has arrived. */
  readonly longestDriveMs: number | null;
  /** From where the fire began until water was on it, and how large it was by then and in the end. */
  readonly freeBurningMs: number | null;
  readonly areaAtWaterM2: number | null;
  readonly areaAtEndM2: number | null;
  /** To the nearest station in a straight line, and the road of the first vehicle where it came from a station. */
  readonly straightM: number | null;
  readonly roadM: number | null;
}

/**
 * Of the vehicle that came first: they add up to what passed from the start to its stop (report, callHandling, turnout, drive), and on until it was
 * at work (setup). `water` is from its arrival until the first effective water, whoever brought it.
 */
export interface Parts {
  readonly report: number;
  readonly callHandling: number | null;
  readonly turnout: number | null;
  readonly drive: number | null;
  readonly setup: number | null;
  readonly water: number | null;
}

export const PART_NAMES = ['report', 'callHandling', 'turnout', 'drive', 'setup', 'water'] as const;

/** Those that were called in; second ones of them that were found to be the first are no incidents of their own. */
export function outcomesOf(records: readonly Record[], facts: CityFacts): Outcome[] {
  return records.flatMap((record) =>
    record.calledAtMs === null || record.foundSameAtMs !== null ? [] : [outcomeOf(record, record.calledAtMs, facts)],
  );
}

function outcomeOf(record: Record, calledAtMs: number, { stations, utcOffsetMinutes }: CityFacts): Outcome {
  const { incident, runs, firstWaterAtMs, forceAtMs } = record;
  const since = (fromMs: number, toMs: number | null): number | null => (toMs === null ? null : toMs - fromMs);
  const arrivals = runs.filter((run) => run.arrivedAtMs !== null).sort((a, b) => arrivalMs(a) - arrivalMs(b));
  const first: Run | undefined = arrivals[0];
  const isFire = incident.nature === 'FIRE';
  const kth = (k: number): number | null => since(calledAtMs, arrivals[k]?.arrivedAtMs ?? null);
  const distancesM = stations.map((station) => straightMm(station, incident.at) / 1_000);
  return {
    ...{ number: incident.number, nature: incident.nature, facilityClass: incident.facilityClass },
    ...{ lat: incident.at.lat, lon: incident.at.lon },
    ...{ areaId: incident.areaId, calledAtMs, hour: localHour(calledAtMs, utcOffsetMinutes) },
    parts: {
      report: calledAtMs - incident.startMs,
      callHandling: first === undefined ? null : first.sentAtMs - calledAtMs,
      turnout: first === undefined ? null : since(first.sentAtMs, first.rolledAtMs),
      drive: first === undefined ? null : driveMsOf(first),
      setup: first?.arrivedAtMs == null ? null : since(first.arrivedAtMs, first.atWorkAtMs),
      water: isFire && first !== undefined ? since(arrivalMs(first), firstWaterAtMs) : null,
    },
    ...{ firstMs: kth(0), secondMs: kth(1), thirdMs: kth(2) },
    waterMs: isFire ? since(calledAtMs, firstWaterAtMs) : null,
    decisionToWaterMs: isFire && record.sentAtMs !== null ? since(record.sentAtMs, firstWaterAtMs) : null,
    assembledMs: since(calledAtMs, forceAtMs),
    longestDriveMs: longestDriveOf(runs),
    freeBurningMs: isFire ? since(incident.startMs, firstWaterAtMs) : null,
    ...{ areaAtWaterM2: record.areaAtWaterM2, areaAtEndM2: record.areaAtEndM2 },
    straightM: distancesM.length === 0 ? null : Math.round(Math.min(...distancesM)),
    roadM: first?.isFromStation === true ? first.roadM : null,
  };
}

const arrivalMs = ({ arrivedAtMs }: Run): number => arrivedAtMs ?? Number.POSITIVE_INFINITY;

const driveMsOf = ({ rolledAtMs, arrivedAtMs }: Run): number | null =>
  rolledAtMs === null || arrivedAtMs === null ? null : arrivedAtMs - rolledAtMs;

/** Of those that the first decision sent. */
function longestDriveOf(runs: readonly Run[]): number | null {
  const together = runs.filter(({ sentAtMs }) => sentAtMs === runs[0].sentAtMs);
  const drivesMs = together.map(driveMsOf);
  return together.length === 0 || drivesMs.includes(null) ? null : Math.max(...drivesMs.map(Number));
}

export function localHour(atMs: number, utcOffsetMinutes: number): number {
  return Math.floor(((((atMs + utcOffsetMinutes * 60_000) % DAY_MS) + DAY_MS) % DAY_MS) / 3_600_000);
}

const DAY_MS = 86_400_000;
