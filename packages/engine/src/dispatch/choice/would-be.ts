import { INFINITE_MS } from '../../core/units.ts';
import type { Candidate } from '../candidates.ts';
import type { Place } from '../plan/places.ts';
import { arrivalOf, atWorkMs, type Choice, guessArrival } from './choose.ts';
import { type Field, leastMsAt, startMs, stopsFor } from './contenders.ts';
import { kitOf, setupMs } from './kit.ts';

/** The choice that a unit would be for a place, had nobody else to be thought of: from where it is soonest at work. */
export function wouldBe(candidate: Candidate, place: Place, field: Field): Choice {
  const kit = kitOf(candidate.unit, place.capability, field.plan, field.floorsUp);
  let best: Choice | undefined;
  for (const { stop, standings } of stopsFor(candidate, place, field)) {
    const [standing] = standings;
    const driveMs = field.drives.ms(candidate, stop);
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
  const kit = kitOf(candidate.unit, place.capability, field.plan, field.floorsUp);
  const stops = stopsFor(candidate, place, field);
  return Math.min(Number.POSITIVE_INFINITY, ...stops.map((_, k) => leastMsAt({ candidate, kit, stops }, k)));
}
