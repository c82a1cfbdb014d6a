const DAY_MINUTES = 1_440;

/** Minutes since local midnight, 0 … 1,439, by the city's fixed offset; the machine's zone plays no part. */
export function localMinuteOfDay(nowMs: number, utcOffsetMinutes: number): number {
  const minute = (Math.floor(nowMs / 60_000) + utcOffsetMinutes) % DAY_MINUTES;
  return minute < 0 ? minute + DAY_MINUTES : minute;
}
