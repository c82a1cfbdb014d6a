import type { Arrival, ArrivalOf } from './arrival.ts';
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
  arrivalOf: ArrivalOf,
): readonly Choice[] {
  const rivals = new Map<string, readonly Candidate[]>();
  const used = new Set<Candidate>();
  const choices: Choice[] = [];
  for (const place of places) {
    const { capability } = place;
    const known = rivals.get(capability) ?? able.filter(({ unit }) => canFill(unit, capability));
    rivals.set(capability, known);
    const candidate = firstToArrive(known, used, arrivalOf);
    if (candidate === undefined) continue;
    used.add(candidate);
    choices.push({ place, candidate, arrival: arrivalOf(candidate) });
  }
  return choices;
}

function firstToArrive(
  rivals: readonly Candidate[],
  used: ReadonlySet<Candidate>,
  arrivalOf: ArrivalOf,
): Candidate | undefined {
  let first: Candidate | undefined;
  let [isFirstRouted, firstMs] = [false, 0];
  for (const rival of rivals) {
    if (used.has(rival)) continue;
    const { isRouted, driveMs } = arrivalOf(rival);
    const ms = reachesStopInMs(rival, driveMs);
    const isBefore = isRouted === isFirstRouted ? ms < firstMs : isRouted;
    if (first === undefined || isBefore) [first, isFirstRouted, firstMs] = [rival, isRouted, ms];
  }
  return first;
}

/** From now until it stands at its stop, when its drive takes `driveMs`. */
export function reachesStopInMs(candidate: Candidate, driveMs: number): number {
  return candidate.availableInMs + candidate.turnoutMs + driveMs;
}
