import type { Stop } from '../../routing/ground.ts';
import type { Candidate } from '../candidates.ts';
import { type Field, gapCmOf, type IsFree } from './field.ts';
import { isClosedByHose, isDeeper, piecesShared, type Standing } from './standing.ts';
import type { SameProfile } from './ways.ts';

/**
 * A standing place where a vehicle and its line keep none of these out, however many come, and wait for none. `layers` are those of them whose crews
 * lay hose.
 */
export function freeStandings(rivals: readonly SameProfile[], layers: readonly SameProfile[], field: Field): IsFree {
  const { ground, standings, plan } = field;
  const profileIds = [...new Set(rivals.map(({ profileId }) => profileId))];
  const neededOf = (profileId: string): number => ground.widthsOf(profileId).neededCm;
  const neededCm = Math.max(0, ...profileIds.map(neededOf));
  const placesOf = (profileId: string): Place[] => {
    const need = { neededCm: neededOf(profileId) };
    return standings.of(profileId).flatMap((by) => by.standings.map((standing) => ({ standing, ...need })));
  };
  const all = profileIds.flatMap(placesOf);
  const shutting = all.filter(({ standing }) => standing.gapCm < neededCm);
  const laying = layers.flatMap(({ profileId, members }) => placesOf(profileId).map((one) => ({ ...one, members })));
  const { hoseWidthCm } = plan.arrival;
  const holdsUp = new Map<Standing, boolean>();
  const isHeldUp = new Map<Standing, boolean>();
  const isLineHeldUp = new Map<Stop, boolean>();
  const isFed = new Map<Standing, boolean>();
  const keepsWaiting = (inner: Place): boolean =>
    shutting.some((outer) => isDeeper(inner.standing, outer.standing)) ||
    laying.some(
      ({ standing: outer, members }) =>
        isDeeper(inner.standing, outer) &&
        (mayDriveOver(inner, outer.stop, hoseWidthCm) ||
          remember(isFed, outer, () => members.some((layer) => mayBeFed(layer, outer, field)))),
    );
  const waitsToCharge = (outer: Standing): boolean =>
    all.some((inner) => isDeeper(inner.standing, outer) && mayDriveOver(inner, outer.stop, hoseWidthCm));
  return (contender) => {
    const { standing, kit, feed, candidate } = contender;
    if (standing.room < Number.POSITIVE_INFINITY) return false;
    const own = (): Place => ({ standing, neededCm: neededOf(candidate.unit.profileId) });
    if (remember(isHeldUp, standing, () => keepsWaiting(own()))) return false;
    if (kit.laysHose && remember(isLineHeldUp, standing.stop, () => waitsToCharge(standing))) return false;
    const mayShut = gapCmOf(contender) < neededCm || feed !== undefined;
    return !mayShut || !remember(holdsUp, standing, () => all.some((inner) => isDeeper(inner.standing, standing)));
  };
}

interface Place {
  readonly standing: Standing;
  /** What the vehicle that stands there needs of a road. */
  readonly neededCm: number;
}

/** Whether its tank does not do there, and its hose may reach a source besides: no fewer than `contendersAt` finds. */
function mayBeFed(
  { unit }: Candidate,
  { walkM, stop }: Standing,
  { plan: { water }, floorsUp, feedAt }: Field,
): boolean {
  const spareL = unit.tankL - Math.ceil((water.effectiveLpm * water.effectiveMs) / 60_000);
  const lineM = walkM + floorsUp * water.stairHoseMPerFloor;
  if (lineM * water.fillMlPerM <= spareL * 1_000 || unit.hoseM < walkM) return false;
  const feed = feedAt(stop);
  return feed !== null && walkM + feed.hoseM <= unit.hoseM;
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
