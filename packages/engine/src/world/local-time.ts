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

/** Local minutes of the day between which something holds; they may pass midnight. */
export interface Hours {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** `06:00-22:00`, to 24:00 at the latest; null for what is none, and for no time at all. */
export function parseHours(text: string): Hours | null {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)-(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/.exec(text);
  if (parts === null) return null;
  const fromMinute = Number(parts[1]) * 60 + Number(parts[2]);
  const toMinute = parts[3] === undefined ? DAY_MINUTES : Number(parts[3]) * 60 + Number(parts[4]);
  return fromMinute === toMinute ? null : { fromMinute, toMinute };
}
