import type { Stop } from '../../routing/ground.ts';
import type { Candidate } from '../candidates.ts';
import { type Contender, type Field, gapCmOf } from './contenders.ts';
import { isClosedByHose, isDeeper, piecesShared, type Standing } from './standing.ts';

/**
 * A standing place where a vehicle and its line keep none of these out, however many come, and wait for none. `layers` are those of them whose crews
 * lay hose.
 */
export function freeStandings(
  rivals: readonly Candidate[],
  layers: readonly Candidate[],
  { ground, standings, plan, feedAt }: Pick<Field, 'ground' | 'standings' | 'plan' | 'feedAt'>,
): (contender: Contender) => boolean {
  const profilesOf = (some: readonly Candidate[]): string[] => [...new Set(some.map(({ unit }) => unit.profileId))];
  const profileIds = profilesOf(rivals);
  const neededOf = (profileId: string): number => ground.widthsOf(profileId).neededCm;
  const neededCm = Math.max(0, ...profileIds.map(neededOf));
  const placesOf = (profileId: string): Place[] =>
    standings
      .of(profileId)
      .flatMap((by) => by.standings.map((standing) => ({ standing, neededCm: neededOf(profileId) })));
  const all = profileIds.flatMap(placesOf);
  const shutting = all.filter(({ standing }) => standing.gapCm < neededCm);
  const laying = onePerStop(profilesOf(layers).flatMap(placesOf));
  const { hoseWidthCm } = plan.arrival;
  const holdsUp = new Map<Standing, boolean>();
  const isHeldUp = new Map<Standing, boolean>();
  const isLineHeldUp = new Map<Stop, boolean>();
  const isFeedHeldUp = new Map<Stop, boolean>();
  const hasDeeper = (outer: Standing): boolean => all.some((inner) => isDeeper(inner.standing, outer));
  const keepsWaiting = (inner: Place): boolean =>
    shutting.some((outer) => isDeeper(inner.standing, outer.standing)) ||
    laying.some(
      ({ standing: outer }) =>
        isDeeper(inner.standing, outer) &&
        (mayDriveOver(inner, outer.stop, hoseWidthCm) || feedAt(outer.stop) !== null),
    );
  return ({ candidate, standing, kit, feed, ...more }) => {
    if (standing.room < Number.POSITIVE_INFINITY) return false;
    const own = { standing, neededCm: neededOf(candidate.unit.profileId) };
    if (remember(isHeldUp, standing, () => keepsWaiting(own))) return false;
    const { stop } = standing;
    const findLine = (): boolean =>
      all.some((inner) => isDeeper(inner.standing, standing) && mayDriveOver(inner, stop, hoseWidthCm));
    if (kit.laysHose && remember(isLineHeldUp, stop, findLine)) return false;
    if (feed !== undefined && remember(isFeedHeldUp, stop, () => hasDeeper(standing))) return false;
    return (
      gapCmOf({ ...more, candidate, standing, kit }) >= neededCm ||
      !remember(holdsUp, standing, () => hasDeeper(standing))
    );
  };
}

interface Place {
  readonly standing: Standing;
  /** What the vehicle that stands there needs of a road. */
  readonly neededCm: number;
}

function onePerStop(places: readonly Place[]): readonly Place[] {
  return [...new Map(places.map((one) => [one.standing.stop, one])).values()];
}

/** Whether a line from the outer stop may lie where the other one drives, with no room beside it. */
const mayDriveOver = ({ standing, neededCm }: Place, outer: Stop, hoseWidthCm: number): boolean =>
  outer.walkWidthsCm
    .slice(0, piecesShared(standing.stop, outer))
    .some((widthCm) => isClosedByHose(widthCm, neededCm, hoseWidthCm));

function remember<Key>(known: Map<Key, boolean>, key: Key, find: () => boolean): boolean {
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = find();
  known.set(key, found);
  return found;
}
