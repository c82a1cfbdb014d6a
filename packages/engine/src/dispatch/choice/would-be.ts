import type { Candidate } from '../candidates.ts';
import type { Place } from '../plan/places.ts';
import { arrivalOf, type Choice, guessArrival } from './choose.ts';
import { contendersAt } from './contenders.ts';
import type { Contender, Field } from './field.ts';
import { createRunners, leastMsAt } from './ways.ts';

/** The choice that a unit would be for a place, had nobody else to be thought of: from where it is soonest at work. */
export function wouldBe(candidate: Candidate, place: Place, field: Field): Choice {
  const runner = createRunners(place, field).runnerOf(candidate);
  const leastTimes = runner.stops.map((_, k) => leastMsAt(runner, k));
  const order = [...leastTimes.keys()].sort((a, b) => leastTimes[a]! - leastTimes[b]! || a - b);
  let best: { readonly one: Contender; readonly dueMs: number; readonly k: number } | undefined;
  for (const k of order) {
    if (best !== undefined && leastTimes[k]! > best.dueMs) break;
    for (const one of contendersAt(runner, k, field)) {
      const dueMs = one.arriveMs + one.setupMs;
      // Of stops where it is at work as soon the first counts.
      if (best === undefined || dueMs < best.dueMs || (dueMs === best.dueMs && k < best.k)) best = { one, dueMs, k };
    }
  }
  const arrival = best === undefined ? guessArrival(candidate, place, field) : arrivalOf(best.one);
  return { place, candidate, arrival };
}

/** No road brings it to work sooner; costs no search. `Infinity` where it can stand nowhere. */
export function leastAtWorkMs(candidate: Candidate, place: Place, field: Field): number {
  return createRunners(place, field).runnerOf(candidate).leastMs;
}
