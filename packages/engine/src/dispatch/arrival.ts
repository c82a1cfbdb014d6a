import { assert } from '../core/assert.ts';
import { INFINITE_MS, type LatLon, straightMm } from '../core/units.ts';
import type { Ground, Stop } from '../routing/ground.ts';
import type { Candidate } from './candidates.ts';

/** How a unit comes to the point. A unit goes to the first of its profile's stops (least on foot first) that it can reach at all. */
export interface Arrival {
  /** False where no road leads to any stop: then the stop is the profile's first and the drive is guessed from the straight line. */
  readonly isRouted: boolean;
  /** Null where the profile has none, so never for who is routed. */
  readonly stop: Stop | null;
  readonly driveMs: number;
}

/** Of the candidates that they were made for. */
export interface Arrivals {
  /** Whoever of the same profile may stand at its stop within `untilMs` is asked about with it. */
  of(candidate: Candidate, untilMs?: number): Arrival;
  /** No road brings it to a stop sooner, in ms from now; costs no search. Says nothing of who has no road. */
  leastMs(candidate: Candidate): number;
}

/** From now until it stands at its stop, when its drive takes `driveMs`. */
export function reachesStopInMs(candidate: Candidate, driveMs: number): number {
  return candidate.availableInMs + candidate.turnoutMs + driveMs;
}

/**
 * Drives are asked for when somebody is asked about, many of a profile at once: 40 units to one stop take the ground 30 µs, one takes
 * 15. Later stops are asked about only for those who reach no earlier one, which is rare.
 */
export function createArrivals(ground: Ground, point: LatLon, candidates: readonly Candidate[]): Arrivals {
  const byProfile = Map.groupBy(candidates, ({ unit }) => unit.profileId);
  const stopsOf = new Map<string, readonly Stop[]>();
  const known: ByIndex<Arrival> = [];
  const leastMs: ByIndex<number> = [];
  /** The profile's stops, and from them the least times of all its units. */
  const openProfile = (profileId: string): void => {
    const stops = ground.stops(point, profileId);
    stopsOf.set(profileId, stops);
    const aboutMm = Math.max(0, ...stops.map((stop) => straightMm(stop, point)));
    for (const candidate of byProfile.get(profileId) ?? []) {
      const toStopMm = Math.max(0, candidate.straightMm - aboutMm);
      leastMs[candidate.index] = reachesStopInMs(candidate, ground.lowerBoundMs(profileId, toStopMm));
    }
  };
  const leastOf = (candidate: Candidate): number => {
    if (leastMs[candidate.index] === undefined) openProfile(candidate.unit.profileId);
    const ms = leastMs[candidate.index];
    assert(ms !== undefined, 'asked about one of its candidates');
    return ms;
  };
  return {
    leastMs: leastOf,
    of(candidate, untilMs = 0) {
      const before = known[candidate.index];
      if (before !== undefined) return before;
      const { profileId } = candidate.unit;
      const guessMs = reachesStopInMs(candidate, ground.guessMs(profileId, candidate.straightMm));
      const soonMs = Math.max(untilMs, leastOf(candidate), guessMs);
      const asked = (byProfile.get(profileId) ?? []).filter(({ index }) => {
        const ms = leastMs[index];
        return ms !== undefined && ms <= soonMs && known[index] === undefined;
      });
      findArrivals(ground, profileId, stopsOf.get(profileId) ?? [], asked, known);
      const arrival = known[candidate.index];
      assert(arrival !== undefined, 'it is among those who may be there soon');
      return arrival;
    },
  };
}

/** By the candidate's index. */
type ByIndex<Value> = (Value | undefined)[];

function findArrivals(
  ground: Ground,
  profileId: string,
  stops: readonly Stop[],
  candidates: readonly Candidate[],
  known: ByIndex<Arrival>,
): void {
  let open = candidates;
  for (const stop of stops) {
    if (open.length === 0) return;
    const from = open.map(({ start }) => start.at);
    const drivesMs = ground.driveMs(profileId, from, stop);
    for (const [i, { index }] of open.entries()) {
      const driveMs = drivesMs[i];
      if (driveMs < INFINITE_MS) known[index] = { isRouted: true, stop, driveMs };
    }
    open = open.filter(({ index }) => known[index] === undefined);
  }
  for (const { index, straightMm } of open) {
    known[index] = { isRouted: false, stop: stops[0] ?? null, driveMs: ground.guessMs(profileId, straightMm) };
  }
}
