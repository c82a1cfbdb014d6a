/** `2026-03-09`, in the city's time. */
export const dayText = (atMs: number, utcOffsetMinutes: number): string =>
  localText(atMs, utcOffsetMinutes).slice(0, 10);

/** `2026-03-09 14:05`. */
export const momentText = (atMs: number, utcOffsetMinutes: number): string =>
  localText(atMs, utcOffsetMinutes).slice(0, 16).replace('T', ' ');

const localText = (atMs: number, utcOffsetMinutes: number): string =>
  new Date(atMs + utcOffsetMinutes * 60_000).toISOString();
