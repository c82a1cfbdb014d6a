import { GROUND_LIMITS, type Ground, type Stop } from '../../routing/ground.ts';
import type { NotChosen, Notice } from '../answer.ts';
import type { Candidate } from '../candidates.ts';
import type { Choice } from '../choice/choose.ts';
import { describeLimit, metres, notice } from './explain.ts';

/** Units told of in one answer; where a whole fleet stands off the roads, the first ones say what is wrong. */
const UNITS_TOLD_MAX = 8;

/** The limit that keeps a vehicle off the roads about a point, and the nearest place where it could stop. */
export function describeOffRoad(profileId: string, stop: Stop | null): string {
  const seen = `seen no road for ${profileId} within ${GROUND_LIMITS.vehicleSnapM} m`;
  if (stop === null) return `${seen} and no place about where it could stop; wanted a place nearer to a road`;
  const limit = stop.limit === null ? '' : `; ${describeLimit(stop.limit)}`;
  return `${seen}, the nearest stop is lat ${stop.lat.toFixed(6)}, lon ${stop.lon.toFixed(6)}, ${metres(stop.distanceMm)} away${limit}`;
}

/** Why a unit has no road at all: it fits nowhere near where it stands. Chosen ones first, then those that were nearer. */
export function warnOffRoad(
  ground: Ground,
  candidates: readonly Candidate[],
  choices: readonly Choice[],
  notChosen: readonly NotChosen[],
): Notice[] {
  const chosen = choices.filter(({ arrival }) => !arrival.isRouted).map(({ candidate }) => candidate);
  const nearer = new Set(notChosen.flatMap(({ unitId, reason }) => (reason === 'NO_ROUTE' ? [unitId] : [])));
  const others = nearer.size === 0 ? [] : candidates.filter(({ unit }) => nearer.has(unit.id));
  return [...chosen, ...others].slice(0, UNITS_TOLD_MAX).flatMap(({ unit, start }) => {
    const offRoad = ground.offRoad(unit.profileId, start.at);
    if (offRoad === null) return [];
    return [notice('UNIT_OFF_ROAD', `${unit.id}: ${describeOffRoad(unit.profileId, offRoad.stop)}`)];
  });
}
