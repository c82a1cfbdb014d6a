import { INFINITE_MS } from '../core/units.ts';
import type { Unit } from '../world/world.ts';
import { type Arrival, type Arrivals, reachesStopInMs } from './arrival.ts';
import type { Candidate } from './candidates.ts';
import { canFill, type Place } from './places.ts';

/** A place and the unit that fills it. */
export interface Choice {
  readonly place: Place;
  readonly candidate: Candidate;
  readonly arrival: Arrival;
}

/**
 * The first version's rule: the places in rank order, each filled by the unit that can and that arrives first (free + turnout +
 * drive; of equals the lowest id); a unit fills one place. Units without a road come after all that have one, by the straight line.
 * `able` is sorted by id.
 */
export function chooseUnits(
  places: readonly Place[],
  able: readonly Candidate[],
  arrivals: Arrivals,
  mayFill: (unit: Unit, place: Place) => boolean = canFill,
): readonly Choice[] {
  const rivals = new Map<string, readonly Candidate[]>();
  const used = new Set<Candidate>();
  const choices: Choice[] = [];
  for (const place of places) {
    const { capability } = place;
    const known = rivals.get(capability) ?? able.filter(({ unit }) => mayFill(unit, place));
    rivals.set(capability, known);
    const candidate = firstToArrive(known, used, arrivals);
    if (candidate === undefined) continue;
    used.add(candidate);
    choices.push({ place, candidate, arrival: arrivals.of(candidate) });
  }
  return choices;
}

/**
 * Whoever may be there soonest is asked about first: its time turns most of the others away by their straight lines alone (on Hanoi
 * four of five of 300). Nobody who could be first is turned away, so the answer is that of asking about all.
 */
function firstToArrive(
  rivals: readonly Candidate[],
  used: ReadonlySet<Candidate>,
  arrivals: Arrivals,
): Candidate | undefined {
  let first = soonestByLine(rivals, used, arrivals);
  if (first === undefined) return undefined;
  let { isRouted, driveMs } = arrivals.of(first);
  let firstMs = reachesStopInMs(first, driveMs);
  for (const rival of rivals) {
    if (rival === first || used.has(rival) || (isRouted && arrivals.leastMs(rival) > firstMs)) continue;
    const arrival = arrivals.of(rival, isRouted ? firstMs : INFINITE_MS);
    const ms = reachesStopInMs(rival, arrival.driveMs);
    const isSooner = ms < firstMs || (ms === firstMs && rival.index < first.index);
    if (arrival.isRouted === isRouted ? !isSooner : isRouted) continue;
    [first, firstMs] = [rival, ms];
    isRouted = arrival.isRouted;
  }
  return first;
}

function soonestByLine(
  rivals: readonly Candidate[],
  used: ReadonlySet<Candidate>,
  arrivals: Arrivals,
): Candidate | undefined {
  let soonest: Candidate | undefined;
  for (const rival of rivals) {
    if (used.has(rival)) continue;
    if (soonest === undefined || arrivals.leastMs(rival) < arrivals.leastMs(soonest)) soonest = rival;
  }
  return soonest;
}
