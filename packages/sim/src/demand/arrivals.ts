import { randomExponential } from 'd3-random';
import type { Streams } from '../kernel/streams.ts';
import { DEMAND_LIMITS } from './demand.ts';

/** One process in time. */
export interface Process {
  /** Its streams are named after it. */
  readonly name: string;
  readonly perDay: number;
  /** Mean 1 over a year; at most `peakMax`. */
  readonly rhythm: (atMs: number) => number;
}

/** When something happens; `serial` stays with it when a rate or rhythm changes what else happens. */
export interface Arrival {
  readonly atMs: number;
  readonly serial: number;
}

/**
 * A Poisson process whose rate moves, by thinning (Lewis and Shedler 1979). Candidates come at the highest rate that the limits allow, whatever the
 * rhythm is, so that another rhythm keeps other candidates of the same, and moves none.
 */
export function* arrivals(process: Process, streams: Streams, fromMs: number, toMs: number): Iterable<Arrival> {
  const { name, perDay, rhythm } = process;
  const { peakMax } = DEMAND_LIMITS;
  if (perDay === 0) return;
  const wait = randomExponential.source(streams.open(`demand/${name}/time`))((peakMax * perDay) / DAY_MS);
  const keep = streams.open(`demand/${name}/thin`);
  let atMs = fromMs;
  for (let serial = 1; ; serial++) {
    atMs += wait();
    if (atMs >= toMs) return;
    if (keep() * peakMax < rhythm(atMs)) yield { atMs: Math.floor(atMs), serial };
  }
}

export const HOUR_MS = 3_600_000;
export const DAY_MS: number = 24 * HOUR_MS;

export interface Weights {
  readonly hourWeights: readonly number[];
  readonly weekdayWeights: readonly number[];
  readonly monthWeights: readonly number[];
}

/** Hour, weekday and month of the city's own clock, multiplied; mean 1 over a year. */
export function rhythmOf(
  { hourWeights, weekdayWeights, monthWeights }: Weights,
  offsetMinutes: number,
): Process['rhythm'] {
  const hours = scaled(hourWeights);
  const weekdays = scaled(weekdayWeights);
  const months = scaled(monthWeights, DAYS_OF_MONTH);
  return (atMs) => {
    const local = new Date(atMs + offsetMinutes * 60_000);
    return hours[local.getUTCHours()] * weekdays[(local.getUTCDay() + 6) % 7] * months[local.getUTCMonth()];
  };
}

export const localHour = (atMs: number, offsetMinutes: number): number =>
  new Date(atMs + offsetMinutes * 60_000).getUTCHours();

const DAYS_OF_MONTH = [31, 28.25, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** To a mean of 1. `lengths`: how long each weight holds. */
function scaled(weights: readonly number[], lengths: readonly number[] = weights.map(() => 1)): number[] {
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const mean = sum(weights.map((weight, i) => weight * lengths[i])) / sum(lengths);
  return weights.map((weight) => weight / mean);
}

export const peakOf = (weights: Weights): number =>
  Math.max(...scaled(weights.hourWeights)) *
  Math.max(...scaled(weights.weekdayWeights)) *
  Math.max(...scaled(weights.monthWeights, DAYS_OF_MONTH));
