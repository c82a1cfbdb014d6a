import { assert } from '../core/assert.ts';
import { INFINITE_MS, type LatLon } from '../core/units.ts';
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

/** Of the candidates that it was made for. */
export type ArrivalOf = (candidate: Candidate) => Arrival;

/**
 * One question for all units of a profile, when the first of them is asked about: the drives of 40 units to one stop take the ground
 * 30 µs. Later stops are asked about only for those who reach no earlier one, which is rare.
 */
export function createArrivals(ground: Ground, point: LatLon, candidates: readonly Candidate[]): ArrivalOf {
  const arrivals: Arrivals = [];
  return (candidate) => {
    const known = arrivals[candidate.index];
    if (known !== undefined) return known;
    const { profileId } = candidate.unit;
    const ofProfile = candidates.filter(({ unit }) => unit.profileId === profileId);
    findArrivals(ground, profileId, ground.stops(point, profileId), ofProfile, arrivals);
    const arrival = arrivals[candidate.index];
    assert(arrival !== undefined, 'asked about one of its candidates');
    return arrival;
  };
}

/** By the candidate's index. */
type Arrivals = (Arrival | undefined)[];

function findArrivals(
  ground: Ground,
  profileId: string,
  stops: readonly Stop[],
  candidates: readonly Candidate[],
  arrivals: Arrivals,
): void {
  let open = candidates;
  for (const stop of stops) {
    if (open.length === 0) return;
    const from = open.map(({ start }) => start.at);
    const drivesMs = ground.driveMs(profileId, from, stop);
    for (const [i, candidate] of open.entries()) {
      const driveMs = drivesMs[i];
      if (driveMs < INFINITE_MS) arrivals[candidate.index] = { isRouted: true, stop, driveMs };
    }
    open = open.filter(({ index }) => arrivals[index] === undefined);
  }
  for (const candidate of open) {
    const driveMs = ground.guessMs(profileId, candidate.straightMm);
    arrivals[candidate.index] = { isRouted: false, stop: stops[0] ?? null, driveMs };
  }
}
