import type { Ground } from '../../routing/ground.ts';
import type { Choice } from '../choice/choose.ts';
import { formatMinutes } from './minutes.ts';

/** Drive and guess farther apart than this are told of: one of the two is wrong, or the ground is unusual. [S] */
const CROSS_CHECK_RATIO = 2.5;
/** And by at least so much: round the corner, a minute is nothing. [S] */
const CROSS_CHECK_MS = 60_000;

/** The drive beside plain arithmetic, straight line × detour ÷ speed, where the two are far apart; null where they agree. */
export function crossCheck({ candidate, arrival }: Choice, ground: Ground): string | null {
  const { driveMs } = arrival;
  const guessMs = ground.guessMs(candidate.unit.profileId, candidate.straightMm);
  const apart = Math.max(driveMs, guessMs) / Math.max(1, Math.min(driveMs, guessMs));
  const isApart = apart > CROSS_CHECK_RATIO && Math.abs(driveMs - guessMs) >= CROSS_CHECK_MS;
  if (!arrival.isRouted || !isApart) return null;
  return `${formatMinutes(driveMs)} by road, ${formatMinutes(guessMs)} by the straight line`;
}
