import type { Candidate } from '../candidates.ts';
import type { Place } from '../plan/places.ts';
import { arrivalOf, atWorkMs, type Choice, guessArrival } from './choose.ts';
import { contendersAt } from './contenders.ts';
import type { Field } from './field.ts';
import { createRunners } from './ways.ts';

/** The choice that a unit would be for a place, had nobody else to be thought of: from where it is soonest at work. */
export function wouldBe(candidate: Candidate, place: Place, field: Field): Choice {
  const runner = createRunners(place, field).runnerOf(candidate);
  const choices = runner.stops.flatMap((_, k) =>
    contendersAt(runner, k, field).map((contender): Choice => ({ place, candidate, arrival: arrivalOf(contender) })),
  );
  const [first, ...others] = choices;
  if (first === undefined) return { place, candidate, arrival: guessArrival(candidate, place, field) };
  return others.reduce((best, one) => (atWorkMs(one) < atWorkMs(best) ? one : best), first);
}

/** No road brings it to work sooner; costs no search. `Infinity` where it can stand nowhere. */
export function leastAtWorkMs(candidate: Candidate, place: Place, field: Field): number {
  return createRunners(place, field).runnerOf(candidate).leastMs;
}
