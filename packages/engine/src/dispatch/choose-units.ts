import { INFINITE_MS } from '../core/units.ts';
import type { Ground } from '../routing/ground.ts';
import type { Arrival, Arrivals } from './arrival.ts';
import type { Candidate } from './candidates.ts';
import { compareText } from './order.ts';
import { canFill, type Place } from './places.ts';

/** A place and the unit that fills it. */
export interface Choice {
  readonly place: Place;
  readonly candidate: Candidate;
  readonly arrival: Exclude<Arrival, { readonly state: 'OPEN' }>;
}

/**
 * The first version's rule: the places in rank order, each filled by the unit that can and that arrives first (free + turnout +
 * drive; of equals the lowest id); a unit fills one place. Units without a road come after all that have one, by the straight line.
 *
 * The searches grow until nothing that is still open could arrive before what is chosen, so the choice is the one that complete
 * searches would give.
 */
export function chooseUnits(
  places: readonly Place[],
  able: readonly Candidate[],
  arrivals: Arrivals,
  ground: Ground,
): readonly Choice[] {
  const capabilities = new Set(places.map((place) => place.capability));
  const byCapability = new Map<string, readonly Candidate[]>();
  for (const capability of capabilities)
    byCapability.set(
      capability,
      able.filter((candidate) => canFill(candidate.unit, capability)),
    );
  growAll(arrivals, firstBounds(places, byCapability, ground));
  for (;;) {
    const { choices, wanted } = fillPlaces(places, byCapability, arrivals, ground);
    if (wanted.size === 0) return choices;
    growAll(arrivals, wanted);
  }
}

/** By road, or without one what the straight line would take. */
export function drivesMs({ candidate, arrival }: Choice, ground: Ground): number {
  return arrival.state === 'ROUTED' ? arrival.driveMs : guessedDriveMs(candidate, ground);
}

function guessedDriveMs(candidate: Candidate, ground: Ground): number {
  return ground.guessMs(candidate.unit.profileId, candidate.straightMm);
}

/** From now until it stands at its stop, when its drive takes `driveMs`. */
export function reachesStopInMs(candidate: Candidate, driveMs: number): number {
  return candidate.availableInMs + candidate.turnoutMs + driveMs;
}

type Bounds = Map<string, number>;

const growAll = (arrivals: Arrivals, bounds: Bounds): void => {
  for (const [profileId, boundMs] of bounds) arrivals.grow(profileId, boundMs);
};

/** How far the first search looks, against the guessed drive. A matter of speed alone: what falls short is searched further. */
const FIRST_LOOK_FACTOR = 0.9;

/** For each profile, about as far as the last place it could fill will need. */
function firstBounds(
  places: readonly Place[],
  byCapability: ReadonlyMap<string, readonly Candidate[]>,
  ground: Ground,
): Bounds {
  const bounds: Bounds = new Map();
  for (const [capability, able] of byCapability) {
    const count = places.filter((place) => place.capability === capability).length;
    const totals = able.map((c) => reachesStopInMs(c, guessedDriveMs(c, ground))).sort((a, b) => a - b);
    const lastMs = totals[Math.min(count, totals.length) - 1] ?? 0;
    for (const { unit, availableInMs, turnoutMs } of able) {
      const driveMs = Math.ceil((lastMs - availableInMs - turnoutMs) * FIRST_LOOK_FACTOR);
      bounds.set(unit.profileId, Math.max(bounds.get(unit.profileId) ?? 0, driveMs));
    }
  }
  return bounds;
}

/** Fills what it can from what is known, and says how much further each profile must be searched before that is certain. */
function fillPlaces(
  places: readonly Place[],
  byCapability: ReadonlyMap<string, readonly Candidate[]>,
  arrivals: Arrivals,
  ground: Ground,
): { choices: readonly Choice[]; wanted: Bounds } {
  const used = new Set<Candidate>();
  const choices: Choice[] = [];
  const wanted: Bounds = new Map();
  for (const place of places) {
    const able = (byCapability.get(place.capability) ?? []).filter((candidate) => !used.has(candidate));
    const best = firstToArrive(place, able, arrivals, ground);
    const isOpen = askForRivals(able, best, arrivals, wanted);
    if (best === undefined || (isOpen && best.arrival.state === 'UNROUTED')) continue;
    used.add(best.candidate);
    choices.push(best);
  }
  return { choices, wanted };
}

/** Of those whose arrival is known. */
function firstToArrive(
  place: Place,
  able: readonly Candidate[],
  arrivals: Arrivals,
  ground: Ground,
): Choice | undefined {
  let best: Choice | undefined;
  for (const candidate of able) {
    const arrival = arrivals.of(candidate);
    if (arrival.state === 'OPEN') continue;
    const choice = { place, candidate, arrival };
    if (best === undefined || compareChoices(choice, best, ground) < 0) best = choice;
  }
  return best;
}

function compareChoices(a: Choice, b: Choice, ground: Ground): number {
  if (a.arrival.state !== b.arrival.state) return a.arrival.state === 'ROUTED' ? -1 : 1;
  return totalMs(a, ground) - totalMs(b, ground) || compareText(a.candidate.unit.id, b.candidate.unit.id);
}

const totalMs = (choice: Choice, ground: Ground): number => reachesStopInMs(choice.candidate, drivesMs(choice, ground));

/** Asks for every unit whose arrival is open and might come before the best; true when there is one. */
function askForRivals(
  able: readonly Candidate[],
  best: Choice | undefined,
  arrivals: Arrivals,
  wanted: Bounds,
): boolean {
  let isOpen = false;
  for (const candidate of able) {
    const arrival = arrivals.of(candidate);
    if (arrival.state !== 'OPEN') continue;
    const { profileId } = candidate.unit;
    const neededMs =
      best?.arrival.state === 'ROUTED' ? rivalDriveMs(candidate, best.candidate, best.arrival.driveMs) : INFINITE_MS;
    if (arrival.atLeastMs > neededMs) continue;
    isOpen = true;
    const nextMs = Math.min(neededMs, nextBoundMs(arrivals.boundMs(profileId)));
    const boundMs = nextMs > arrivals.boundMs(profileId) ? nextMs : INFINITE_MS;
    wanted.set(profileId, Math.max(wanted.get(profileId) ?? 0, boundMs));
  }
  return isOpen;
}

/** The longest drive with which the rival would still arrive no later than the best. */
function rivalDriveMs(rival: Candidate, best: Candidate, bestDriveMs: number): number {
  return reachesStopInMs(best, bestDriveMs) - rival.availableInMs - rival.turnoutMs;
}

const BOUND_MIN_MS = 120_000;
/** Longer drives than this are searched for without a bound: from end to end of the province is about an hour. */
const BOUND_MAX_MS = 7_200_000;

/** In small steps, for the search goes on from where it stopped: a step too far costs more than a step too many (docs/decisions/0003). */
export function nextBoundMs(boundMs: number): number {
  const nextMs = Math.max(BOUND_MIN_MS, Math.ceil(1.15 * boundMs));
  return nextMs > BOUND_MAX_MS ? INFINITE_MS : nextMs;
}
