import { INFINITE_MS } from '../../core/units.ts';
import type { Ground, Stop } from '../../routing/ground.ts';
import type { Candidate } from '../candidates.ts';
import type { Place } from '../places.ts';
import type { ResponsePlan } from '../plan.ts';
import type { Drives } from './drives.ts';
import type { Feed } from './feeds.ts';
import { fedSetupMs, type Kit, kitOf, setupMs } from './kit.ts';
import { isDeeper, type Standing, type Standings } from './standing.ts';

/** A unit at one standing place, for one capability. */
export interface Contender {
  readonly candidate: Candidate;
  readonly standing: Standing;
  readonly kit: Kit;
  /** From the alert until it stands there. */
  readonly arriveMs: number;
  readonly setupMs: number;
  readonly givesWater: boolean;
  /** The source that its water comes from, where its own tank does not do. */
  readonly feed?: Feed;
}

/** What finding out who is there when needs to know. */
export interface Field {
  readonly ground: Ground;
  readonly plan: ResponsePlan;
  readonly standings: Standings;
  readonly drives: Drives;
  feedAt(stop: Stop): Feed | null;
  /** Storeys above the ground on which it burns. */
  readonly floorsUp: number;
}

/** At the alert's count: free, turned out, and so many ms of road. */
export const startMs = ({ availableInMs, turnoutMs }: Candidate): number => availableInMs + turnoutMs;

/**
 * Everybody who may matter for places of one capability, at every standing place that may matter, exactly.
 *
 * An answer of `slots` units uses at most slots − 1 other crews. So a unit at a place may be left out if as many crews as there are slots are
 * at work no later at standing places where nobody is in anybody's way: one of those is free to take its place, and the answer is
 * no worse. Where its water is what counts, those must make water too. Who is asked about at all goes by lower bounds: straight lines over
 * the fastest road.
 */
export function findContenders(
  place: Place,
  rivals: readonly Candidate[],
  slots: number,
  crewOf: (candidate: Candidate) => number,
  isFree: (standing: Standing) => boolean,
  field: Field,
): Contender[] {
  const entries = listEntries(place, rivals, field).sort((a, b) => a.leastMs - b.leastMs);
  const found: Contender[] = [];
  const any = createThreshold(slots);
  const water = createThreshold(slots);
  const limitOf = ({ givesWater }: Entry): number => (givesWater ? Math.max(any.ms, water.ms) : any.ms);
  const settle = (batch: readonly Entry[]): void => {
    askAbout(batch, field.drives);
    for (const entry of batch) {
      const { candidate, standing, givesWater, leastMs: _leastMs, ...work } = entry;
      const driveMs = field.drives.ms(candidate, standing.stop);
      if (driveMs >= INFINITE_MS) continue;
      const arriveMs = startMs(candidate) + driveMs;
      found.push({ candidate, standing, arriveMs, givesWater, ...work });
      if (!isFree(standing)) continue;
      any.add(crewOf(candidate), arriveMs + entry.setupMs);
      if (givesWater) water.add(crewOf(candidate), arriveMs + entry.setupMs);
    }
  };
  let next = 0;
  while (next < entries.length) {
    const from = next;
    const batchMax = from === 0 ? slots + FIRST_BATCH_MORE : BATCH;
    while (next < entries.length && next - from < batchMax && entries[next]!.leastMs <= Math.max(any.ms, water.ms))
      next++;
    if (next === from) break;
    settle(entries.slice(from, next).filter((entry) => entry.leastMs <= limitOf(entry)));
  }
  return found.filter((one) => one.arriveMs + one.setupMs <= (one.givesWater ? Math.max(any.ms, water.ms) : any.ms));
}

/** Who is first by the straight line often is not by road: a few more than the slots, then as many at a time as one question is cheap for. */
const FIRST_BATCH_MORE = 4;
const BATCH = 64;

interface Entry extends Omit<Contender, 'arriveMs'> {
  /** At work no sooner. */
  readonly leastMs: number;
}

function listEntries(place: Place, rivals: readonly Candidate[], field: Field): Entry[] {
  const { ground, plan } = field;
  const entries: Entry[] = [];
  for (const candidate of rivals) {
    const { profileId } = candidate.unit;
    const kit = kitOf(candidate.unit, place.capability, plan, field.floorsUp);
    for (const standing of standingsFor(candidate, place, field)) {
      const boundMs = ground.lowerBoundMs(profileId, Math.max(0, candidate.straightMm - standing.aboutMm));
      const reachMs = startMs(candidate) + boundMs;
      const givesWater = standing.walkM <= kit.waterReachM;
      const work = setupMs(kit, standing.walkM);
      entries.push({ candidate, standing, kit, setupMs: work, givesWater, leastMs: reachMs + work });
      const fed = givesWater ? null : fedFrom(kit, standing, field);
      if (fed !== null)
        entries.push({ candidate, standing, kit, ...fed, givesWater: true, leastMs: reachMs + fed.setupMs });
    }
  }
  return entries;
}

/** With a source that its own hose reaches besides; null where there is none, or it would not help. */
function fedFrom(
  kit: Kit,
  { stop, walkM }: Standing,
  { plan, feedAt }: Field,
): (Pick<Contender, 'setupMs' | 'feed'> & { setupMs: number }) | null {
  if (walkM > kit.fedReachM) return null;
  const feed = feedAt(stop);
  if (feed === null || walkM + feed.hoseM > kit.fedReachM) return null;
  return { feed, setupMs: fedSetupMs(kit, walkM, feed.hoseM, feed.flowLpm, plan.water.fillMlPerM) };
}

/** Where it could work for the place: an aerial ladder only where its jacks fit and the fire is within its reach. */
export function standingsFor(
  { unit }: Candidate,
  { capability }: Place,
  { standings, plan: { arrival } }: Field,
): readonly Standing[] {
  const all = standings.of(unit.profileId);
  if (capability !== 'LADDER') return all;
  return all.filter(({ stop, walkM }) => stop.widthCm >= arrival.jackSpreadCm && walkM <= arrival.ladderReachM);
}

/** A standing place where a vehicle keeps none of these out, however many come, and waits for none. */
export function freeStandings(
  rivals: readonly Candidate[],
  { ground, standings }: Pick<Field, 'ground' | 'standings'>,
): (standing: Standing) => boolean {
  const profileIds = [...new Set(rivals.map(({ unit }) => unit.profileId))];
  const neededCm = Math.max(0, ...profileIds.map((profileId) => ground.widthsOf(profileId).neededCm));
  const all = profileIds.flatMap((profileId) => standings.of(profileId));
  const shutting = all.filter(({ gapCm }) => gapCm < neededCm);
  const known = new Map<Standing, boolean>();
  return (standing) => {
    const isFree =
      known.get(standing) ??
      (standing.room === Number.POSITIVE_INFINITY &&
        (standing.gapCm >= neededCm || !all.some((inner) => isDeeper(inner, standing))) &&
        !shutting.some((outer) => isDeeper(standing, outer)));
    known.set(standing, isFree);
    return isFree;
  };
}

function askAbout(batch: readonly Entry[], drives: Drives): void {
  const byStop = Map.groupBy(batch, ({ standing }) => standing.stop);
  for (const [stop, entries] of byStop) {
    const [first] = entries;
    if (first !== undefined)
      drives.ask(
        first.candidate.unit.profileId,
        stop,
        entries.map(({ candidate }) => candidate),
      );
  }
}

/** The time by which so many crews are at work; `Infinity` until there are as many. */
function createThreshold(count: number): { readonly ms: number; add(crew: number, ms: number): void } {
  const byCrew = new Map<number, number>();
  let ms = Number.POSITIVE_INFINITY;
  return {
    get ms() {
      return ms;
    },
    add(crew, atWorkMs) {
      if ((byCrew.get(crew) ?? Number.POSITIVE_INFINITY) <= atWorkMs) return;
      byCrew.set(crew, atWorkMs);
      if (byCrew.size >= count) ms = [...byCrew.values()].sort((a, b) => a - b)[count - 1]!;
    },
  };
}
