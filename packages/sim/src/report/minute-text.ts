/** `7:05`: minutes and seconds, the nearest second; a dash for what never was. */
export function minuteText(ms: number | null): string {
  if (ms === null) return '–';
  const seconds = Math.round(Math.abs(ms) / 1_000);
  return `${ms < 0 ? '−' : ''}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

export const shareText = (share: number | null): string =>
  share === null ? '–' : `${(100 * share).toFixed(share > 0 && share < 0.0995 ? 1 : 0)}\u00a0%`;

/** At most one decimal, thousands parted. */
export const numberText = (value: number | null, decimals = 0): string =>
  value === null
    ? '–'
    : value.toLocaleString('en', { maximumFractionDigits: decimals, minimumFractionDigits: decimals });
