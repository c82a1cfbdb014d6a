/** `7:05`: minutes and seconds, the nearest second; a dash for what never was. */
export function minuteText(ms: number | null): string {
  if (ms === null) return '–';
  const seconds = Math.round(Math.abs(ms) / 1_000);
  return `${ms < 0 ? '−' : ''}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Whole percents, tenths below ten. */
export const shareText = (share: number | null): string =>
  share === null ? '–' : `${(100 * share).toFixed(share > 0 && share < 0.0995 ? 1 : 0)}\u00a0%`;

/** Where shares that are nearly alike stand beside each other. */
export const fineShareText = (share: number | null): string =>
  share === null ? '–' : `${(100 * share).toFixed(2)}\u00a0%`;

/** `+0:05`, `−0:05`; zero has no sign. */
export function signedText(ms: number): string {
  const words = minuteText(ms);
  return /^−?0:00$/.test(words) ? '0:00' : ms > 0 ? `+${words}` : words;
}

/** At most one decimal, thousands parted. */
export const numberText = (value: number | null, decimals = 0): string =>
  value === null
    ? '–'
    : value.toLocaleString('en', { maximumFractionDigits: decimals, minimumFractionDigits: decimals });

/** `1 day`, `5 days`, `2.5 days`: whole numbers without a decimal. */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${numberText(count, Number.isInteger(count) ? 0 : 1)} ${count === 1 ? one : many}`;
}
