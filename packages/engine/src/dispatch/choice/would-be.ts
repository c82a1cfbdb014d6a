import type { Candidate } from '../candidates.ts';
import type { Place } from '../plan/places.ts';
import { arrivalOf, type Choice, guessArrival } from './choose.ts';
import { soonestContender } from './contenders.ts';
import type { Field } from './field.ts';
import { createRunners } from './ways.ts';

/** The choice that a unit would be for a place, had nobody else to be thought of: from where it is soonest at work. */
export function wouldBe(candidate: Candidate, place: Place, field: Field): Choice {
  const soonest = soonestContender(candidate, place, field);
  const arrival = soonest === null ? guessArrival(candidate, place, field) : arrivalOf(soonest);
  return { place, candidate, arrival };
}

/** No road brings it to work sooner; costs no search. `Infinity` where it can stand nowhere. */
export function leastAtWorkMs(candidate: Candidate, place: Place, field: Field): number {
  return createRunners(place, field).runnerOf(candidate).leastMs;
}
