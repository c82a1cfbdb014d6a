import { localHour } from './outcome.ts';

/** Sums a count over time, in all and by hour of the day; of several runs one after the other. */
export interface HourClock {
  /** From where the clock stands until then the count was this. Nothing before the window or after it counts. */
  runTo(atMs: number, count: number): void;
  /** Over all the time that it ran; 0 where it did not. */
  mean(): number;
  /** Null for hours that it never ran in. */
  byHour(): (number | null)[];
}

export function createHourClock(): HourClock & {
  open(startMs: number, endMs: number, utcOffsetMinutes: number): void;
} {
  const sums = new Float64Array(24);
  const lengths = new Float64Array(24);
  let [nowMs, endMs, offsetMinutes] = [0, 0, 0];
  return {
    open(start, end, utcOffsetMinutes) {
      [nowMs, endMs, offsetMinutes] = [start, end, utcOffsetMinutes];
    },
    runTo(atMs, count) {
      const offsetMs = offsetMinutes * 60_000;
      while (nowMs < Math.min(atMs, endMs)) {
        const hourEndsMs = (Math.floor((nowMs + offsetMs) / HOUR_MS) + 1) * HOUR_MS - offsetMs;
        const toMs = Math.min(atMs, endMs, hourEndsMs);
        const hour = localHour(nowMs, offsetMinutes);
        sums[hour] += count * (toMs - nowMs);
        lengths[hour] += toMs - nowMs;
        nowMs = toMs;
      }
    },
    mean: () => total(sums) / Math.max(1, total(lengths)),
    byHour: () => Array.from(sums, (sum, hour) => (lengths[hour] === 0 ? null : sum / lengths[hour])),
  };
}

const HOUR_MS = 3_600_000;
const total = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
