import { INFINITE_MS } from '../../core/units.ts';
import type { Candidate } from '../candidates.ts';
import type { Place } from '../places.ts';
import { arrivalOf, atWorkMs, type Choice, guessArrival } from './choose.ts';
import { type Field, standingsFor, startMs } from './contenders.ts';
import { kitOf, setupMs } from './kit.ts';

/** The choice that a unit would be for a place, had nobody else to be thought of: from where it is soonest at work. */
export function wouldBe(candidate: Candidate, place: Place, field: Field): Choice {
  const { unit } = candidate;
  const kit = kitOf(unit, place.capability, field.plan, field.floorsUp);
  let best: Choice | undefined;
  for (const standing of standingsFor(candidate, place, field)) {
    const driveMs = field.drives.ms(candidate, standing.stop);
    if (driveMs >= INFINITE_MS) continue;
    const arriveMs = startMs(candidate) + driveMs;
    const givesWater = standing.walkM <= kit.waterReachM;
    const contender = { candidate, standing, kit, arriveMs, setupMs: setupMs(kit, standing.walkM), givesWater };
    const choice = { place, candidate, arrival: arrivalOf(contender) };
    if (best === undefined || atWorkMs(choice) < atWorkMs(best)) best = choice;
  }
  return best ?? { place, candidate, arrival: guessArrival(candidate, place, field) };
}

/** No road brings it to work sooner; costs no search. `Infinity` where it can stand nowhere. */
export function leastAtWorkMs(candidate: Candidate, place: Place, field: Field): number {
  const { unit, straightMm } = candidate;
  const kit = kitOf(unit, place.capability, field.plan, field.floorsUp);
  const leastMs = standingsFor(candidate, place, field).map(
    ({ walkM, aboutMm }) =>
      field.ground.lowerBoundMs(unit.profileId, Math.max(0, straightMm - aboutMm)) + setupMs(kit, walkM),
  );
  return startMs(candidate) + Math.min(Number.POSITIVE_INFINITY, ...leastMs);
}
