import { assert } from '../core/assert.ts';
import { INFINITE_MS, type LatLon, straightMm } from '../core/units.ts';
import type { Ground, Stop } from '../routing/ground.ts';
import type { Candidate } from './candidates.ts';

/**
 * When each unit would arrive. A unit goes to the first of its profile's stops (least on foot first) that it can reach at all.
 *
 * One search a profile is dear, and most units are far away, so searches are bounded and grow only as far as somebody asks. Until a
 * unit's answer is known, `atLeastMs` says how early it could be at best. What is known at the end never depends on how it grew:
 * growing to `INFINITE_MS` at once gives the same, only slower.
 *
 *   stops of a profile     s0 ──── s1        s2         s1 reaches s0, so whoever reaches s1 reaches s0: s1 is never needed.
 *   (by walk)              └ road ─┘     (a pocket)     s2 does not: it is kept and searched too. A stop that nothing reaches within
 *                                                       the bound is settled without a bound: such pockets are small and cheap.
 */
export interface Arrivals {
  of(candidate: Candidate): Arrival;
  /** Searches the profile's roads so far that every unit with a drive up to `driveMs` is known. */
  grow(profileId: string, driveMs: number): void;
  /** How far the profile has been searched; −1 before the first time. */
  boundMs(profileId: string): number;
  /** Where the profile would stop if no road led there: its first stop, or null where it has none. */
  firstStop(profileId: string): Stop | null;
}

export type Arrival =
  | { readonly state: 'ROUTED'; readonly driveMs: number; readonly stop: Stop }
  | { readonly state: 'UNROUTED' }
  | { readonly state: 'OPEN'; readonly atLeastMs: number };

export function createArrivals(ground: Ground, point: LatLon, candidates: readonly Candidate[]): Arrivals {
  const searches = new Map<string, ProfileSearch>();
  const searchOf = (profileId: string): ProfileSearch => {
    const known = searches.get(profileId);
    if (known !== undefined) return known;
    const own = candidates.filter((candidate) => candidate.unit.profileId === profileId);
    const stops = ground.stops(point, profileId).map((stop) => startStopSearch(ground, profileId, own, stop));
    const fresh = { ground, profileId, candidates: own, stops, boundMs: -1 };
    searches.set(profileId, fresh);
    return fresh;
  };
  return {
    of: (candidate) => arrivalOf(searchOf(candidate.unit.profileId), candidate),
    grow: (profileId, driveMs) => growSearch(searchOf(profileId), Math.min(driveMs, INFINITE_MS)),
    boundMs: (profileId) => searchOf(profileId).boundMs,
    firstStop: (profileId) => searchOf(profileId).stops[0]?.stop ?? null,
  };
}

interface ProfileSearch {
  readonly ground: Ground;
  readonly profileId: string;
  readonly candidates: readonly Candidate[];
  readonly stops: readonly StopSearch[];
  boundMs: number;
}

interface StopSearch {
  readonly stop: Stop;
  /** Drives known so far, by candidate. */
  readonly driveMs: Map<Candidate, number>;
  /** No drive can be shorter, by candidate. */
  readonly nearestMs: ReadonlyMap<Candidate, number>;
  /** Every drive up to this is known. */
  boundMs: number;
  /** Whoever reaches this stop reaches an earlier one. */
  isRedundant: boolean;
}

function startStopSearch(ground: Ground, profileId: string, candidates: readonly Candidate[], stop: Stop): StopSearch {
  const nearestMs = new Map<Candidate, number>();
  for (const candidate of candidates)
    nearestMs.set(candidate, ground.lowerBoundMs(profileId, straightMm(candidate.start, stop)));
  return { stop, driveMs: new Map(), nearestMs, boundMs: -1, isRedundant: false };
}

/** Walks the stops in order; the first that is reached counts, unless an earlier one may yet be reached by a longer drive. */
function arrivalOf(search: ProfileSearch, candidate: Candidate): Arrival {
  let atLeastMs = INFINITE_MS;
  for (const at of search.stops) {
    if (at.isRedundant) continue;
    const driveMs = at.driveMs.get(candidate);
    const isFirst = atLeastMs === INFINITE_MS;
    if (driveMs !== undefined) {
      if (isFirst) return { state: 'ROUTED', driveMs, stop: at.stop };
      return { state: 'OPEN', atLeastMs: Math.min(atLeastMs, driveMs) };
    }
    if (at.boundMs < INFINITE_MS)
      atLeastMs = Math.min(atLeastMs, Math.max(at.boundMs + 1, at.nearestMs.get(candidate) ?? 0));
  }
  return atLeastMs === INFINITE_MS ? { state: 'UNROUTED' } : { state: 'OPEN', atLeastMs };
}

function growSearch(search: ProfileSearch, boundMs: number): void {
  if (boundMs <= search.boundMs) return;
  search.boundMs = boundMs;
  for (const [i, at] of search.stops.entries()) {
    if (at.isRedundant || at.boundMs >= boundMs) continue;
    const isAlone = searchStop(search, i, boundMs) === 0 && search.stops.length > 1;
    if (isAlone && boundMs < INFINITE_MS) searchStop(search, i, INFINITE_MS);
  }
}

/** One search from a stop: to the units that could be within the bound, and to the later stops. How many of both it knows after. */
function searchStop(search: ProfileSearch, i: number, boundMs: number): number {
  const { ground, profileId } = search;
  const at = search.stops[i];
  assert(at !== undefined, 'a stop of the profile');
  const asked = search.candidates.filter(
    (candidate) => !at.driveMs.has(candidate) && (at.nearestMs.get(candidate) ?? 0) <= boundMs,
  );
  const later = search.stops.slice(i + 1).filter((other) => !other.isRedundant);
  at.boundMs = boundMs;
  if (asked.length === 0) return search.candidates.length;
  const from = [...asked.map((candidate) => candidate.start), ...later.map((other) => other.stop)];
  const driveMs = ground.driveMs(profileId, from, at.stop, boundMs);
  asked.forEach((candidate, k) => {
    const ms = driveMs[k] ?? INFINITE_MS;
    if (ms < INFINITE_MS) at.driveMs.set(candidate, ms);
  });
  later.forEach((other, k) => {
    other.isRedundant = (driveMs[asked.length + k] ?? INFINITE_MS) < INFINITE_MS;
  });
  return at.driveMs.size + later.filter((other) => other.isRedundant).length;
}
