const DAY_MINUTES = 1_440;
const WEEK_MINUTES = 7 * DAY_MINUTES;
/** 1970-01-01 was a Thursday. */
const MINUTE_OF_WEEK_1970 = 3 * DAY_MINUTES;

/** Minutes since local midnight, 0 … 1,439, by the city's fixed offset; the machine's zone plays no part. */
export function localMinuteOfDay(nowMs: number, utcOffsetMinutes: number): number {
  return localMinuteOfWeek(nowMs, utcOffsetMinutes) % DAY_MINUTES;
}

/** Minutes since the local Monday 00:00, 0 … 10,079. */
export function localMinuteOfWeek(nowMs: number, utcOffsetMinutes: number): number {
  const minute = (Math.floor(nowMs / 60_000) + utcOffsetMinutes + MINUTE_OF_WEEK_1970) % WEEK_MINUTES;
  return (minute + WEEK_MINUTES) % WEEK_MINUTES;
}
