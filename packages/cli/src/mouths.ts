import type { RecommendInput } from '@runcard/engine';
import { UsageError } from './command.ts';

type AccessPoints = NonNullable<NonNullable<RecommendInput['incident']>['accessPoints']>;
type AccessPoint = AccessPoints[number];

export const MOUTHS_HELP = [
  '--mouths LIST    alley mouths by which it may be reached, with semicolons between: LAT,LON and what is known',
  '                 of each, e.g. "21.03,105.85,p=0.6,open=06:00-22:00;21.031,105.851,locked"',
];

/** `LAT,LON[,p=SHARE][,open=HH:MM-HH:MM][,locked|unlocked]`, with semicolons between. Whether the values make sense is the engine's to say. */
export function parseMouths(text: string): AccessPoints {
  return text.split(';').map((mouth) => {
    const [lat = '', lon = '', ...known] = mouth.split(',').map((word) => word.trim());
    const facts: AccessPoint = Object.assign({}, ...known.map(factOf));
    return { lat: numberOf(lat, mouth), lon: numberOf(lon, mouth), ...facts };
  });
}

function factOf(word: string): AccessPoint {
  if (word === 'locked' || word === 'unlocked') return { gateLocked: word === 'locked' };
  const [key, value = ''] = word.split('=');
  if (key === 'p') return { probability: numberOf(value, word) };
  if (key === 'open') return { openHours: value };
  throw new UsageError(`--mouths has "${word}"; wanted p=SHARE, open=HH:MM-HH:MM, locked or unlocked`);
}

function numberOf(text: string, where: string): number {
  const value = text === '' ? Number.NaN : Number(text);
  if (Number.isFinite(value)) return value;
  throw new UsageError(`--mouths has "${text}" in "${where}"; wanted a number`);
}
