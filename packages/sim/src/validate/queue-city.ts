import { randomExponential, randomLogNormal } from 'd3-random';
import type { EventLog } from '../kernel/event-log.ts';
import { createSimulation } from '../kernel/simulation.ts';
import { createStreams, type Draw } from '../kernel/streams.ts';

/**
 * A city without roads, on the simulator's own kernel: calls of several kinds, units that serve one each, and a policy that sends the first free
 * of a list. What such a city comes to is known in closed form, so the kernel's queue, streams and handlers can be held to it.
 */
export interface QueueCity {
  readonly units: number;
  readonly kinds: readonly CallKind[];
  readonly service: 'EXPONENTIAL' | 'LOG_NORMAL';
  /** Whether who finds nobody free waits, first come first served, or is lost. */
  readonly waits: boolean;
}

export interface CallKind {
  /** Calls in a mean service time. */
  readonly load: number;
  /** Whom the policy sends: the first of these that is free. */
  readonly preference: readonly number[];
}

export interface QueueCounts {
  readonly calls: number;
  /** Found nobody free: waited, or were lost. */
  readonly heldUp: number;
  /** Share of the time that each unit was busy. */
  readonly busyShare: readonly number[];
  /** Kind → unit → how often it served one of these. */
  readonly served: readonly (readonly number[])[];
}

export type PreferencePolicy = (preference: readonly number[], isFree: readonly boolean[]) => number | null;

/** The first of the list that is free. */
export const firstFree: PreferencePolicy = (preference, isFree) => preference.find((unit) => isFree[unit]) ?? null;

/** Mean service, ms: so long that whole milliseconds change nothing that is looked at. */
const SERVICE_MS = 1_000_000;
/** Sigma of the logarithm: its variance is 1.7 times that of the exponential distribution. */
const LOG_SIGMA = 1;
/** Calls that are left out at the start: from empty to the usual takes some service times. */
const WARM_UP_CALLS = 200;

type QueueEvent = { readonly kind: 'CALL'; readonly of: number } | { readonly kind: 'DONE'; readonly unit: number };

/** Nobody replays these. */
const SILENT: EventLog = { lines: 0, write: () => undefined, hash: () => '' };

export function runQueueCity(
  city: QueueCity,
  { seed, name, calls }: { readonly seed: number; readonly name: string; readonly calls: number },
  policy: PreferencePolicy = firstFree,
): QueueCounts {
  const { units, kinds, waits } = city;
  const streams = createStreams(seed);
  const service = serviceOf(city, streams.open(`${name}/service`));
  const gaps = kinds.map(({ load }, of) =>
    randomExponential.source(streams.open(`${name}/calls/${of}`))(load / SERVICE_MS),
  );
  const isFree = Array.from({ length: units }, () => true);
  const waiting: number[] = [];
  const busyMs = Array.from({ length: units }, () => 0);
  const served = kinds.map(() => Array.from({ length: units }, () => 0));
  let [seen, heldUp, fromMs] = [0, 0, 0];
  const isWarm = (): boolean => seen > WARM_UP_CALLS;
  const simulation = createSimulation<QueueEvent>({
    ...{ startMs: 0, checkers: [], log: SILENT },
    handlers(made) {
      const serve = (of: number, unit: number, nowMs: number): void => {
        isFree[unit] = false;
        const endMs = nowMs + Math.round(service());
        if (isWarm()) served[of][unit]++;
        busyFrom[unit] = nowMs;
        made.schedule(endMs, { kind: 'DONE', unit });
      };
      return {
        CALL({ of }, nowMs) {
          made.schedule(nowMs + gaps[of](), { kind: 'CALL', of });
          seen++;
          if (seen === WARM_UP_CALLS + 1) fromMs = nowMs;
          const unit = policy(kinds[of].preference, isFree);
          if (unit !== null) {
            serve(of, unit, nowMs);
            return;
          }
          if (isWarm()) heldUp++;
          if (waits) waiting.push(of);
        },
        DONE({ unit }, nowMs) {
          isFree[unit] = true;
          if (isWarm()) busyMs[unit] += nowMs - Math.max(fromMs, busyFrom[unit]);
          const of = waiting.shift();
          if (of !== undefined) serve(of, unit, nowMs);
        },
      };
    },
  });
  const busyFrom = busyMs.map(() => 0);
  for (const [of, gap] of gaps.entries()) simulation.schedule(gap(), { kind: 'CALL', of });
  while (seen < WARM_UP_CALLS + calls) simulation.step(Number.POSITIVE_INFINITY);
  const { nowMs } = simulation;
  for (const [unit, free] of isFree.entries()) if (!free) busyMs[unit] += nowMs - Math.max(fromMs, busyFrom[unit]);
  const busyShare = busyMs.map((ms) => ms / (nowMs - fromMs));
  return { calls, heldUp, busyShare, served };
}

function serviceOf({ service }: QueueCity, draw: Draw): () => number {
  if (service === 'EXPONENTIAL') return randomExponential.source(draw)(1 / SERVICE_MS);
  // exp(µ + σ² / 2) is the mean.
  return randomLogNormal.source(draw)(Math.log(SERVICE_MS) - LOG_SIGMA ** 2 / 2, LOG_SIGMA);
}
