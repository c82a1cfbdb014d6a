import { INFINITE_MS } from '../../core/units.ts';
import type { Ground, Stop } from '../../routing/ground.ts';
import type { AccessPoint } from '../../world/world.ts';
import type { Candidate } from '../candidates.ts';
import type { Place } from '../plan/places.ts';
import type { ResponsePlan } from '../plan/plan.ts';
import type { Drives } from './drives.ts';
import type { Feed } from './feeds.ts';
import { fedSetupMs, type Kit, kitOf, setupMs } from './kit.ts';
import { isDeeper, type Standing, type Standings, type StopStandings } from './standing.ts';

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
  /** Likely ways in, where there are two or three; else null. */
  readonly mouths: readonly AccessPoint[] | null;
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
  isFree: (contender: Contender) => boolean,
  field: Field,
): Contender[] {
  const runners = rivals.flatMap((candidate) => createRunner(candidate, place, field) ?? []);
  runners.sort((a, b) => a.leastMs - b.leastMs);
  const found: Contender[] = [];
  const any = createThreshold(slots);
  const water = createThreshold(slots);
  /** Whether a time, with water or without, may still be in a best answer; a runner's own free time beats its later ones. */
  const counts = (ms: number, givesWater: boolean, { freeMs, freeWaterMs }: Runner): boolean =>
    ms <= Math.min(any.ms, freeMs) || (givesWater && ms <= Math.min(water.ms, freeWaterMs));
  const settle = (batch: readonly Runner[], k: number): void => {
    askAbout(batch, k, field.drives);
    for (const runner of batch)
      for (const contender of contendersAt(runner, k, field)) {
        found.push(contender);
        if (!isFree(contender)) continue;
        const ms = contender.arriveMs + contender.setupMs;
        const crew = crewOf(contender.candidate);
        any.add(crew, ms);
        runner.freeMs = Math.min(runner.freeMs, ms);
        if (!contender.givesWater) continue;
        water.add(crew, ms);
        runner.freeWaterMs = Math.min(runner.freeWaterMs, ms);
      }
  };
  for (let next = 0; next < runners.length; ) {
    const batchMax = next === 0 ? slots + FIRST_BATCH_MORE : BATCH;
    const batch: Runner[] = [];
    for (; next < runners.length && batch.length < batchMax; next++) {
      const runner = runners[next]!;
      if (runner.leastMs > Math.max(any.ms, water.ms)) next = runners.length;
      else if (counts(runner.leastMs, mayGiveWater(runner, 0), runner)) batch.push(runner);
    }
    settle(batch, 0);
  }
  const stopsMax = Math.max(0, ...runners.map(({ stops }) => stops.length));
  for (let k = 1; k < stopsMax; k++)
    settle(
      runners.filter(
        (runner) => k < runner.stops.length && counts(leastMsAt(runner, k), mayGiveWater(runner, k), runner),
      ),
      k,
    );
  const runnerOf = new Map(runners.map((runner) => [runner.candidate, runner]));
  return found.filter(({ candidate, arriveMs, setupMs, givesWater }) =>
    counts(arriveMs + setupMs, givesWater, runnerOf.get(candidate)!),
  );
}

/** Who is first by the straight line often is not by road: a few more than the slots, then some at a time. */
const FIRST_BATCH_MORE = 4;
const BATCH = 16;

/** A unit on its way to wherever it may stand. */
export interface Runner {
  readonly candidate: Candidate;
  readonly kit: Kit;
  readonly stops: readonly StopStandings[];
  /** At work by its first stop no sooner. */
  readonly leastMs: number;
  /** The best so far where it is in nobody's way, and where it makes water besides. */
  freeMs: number;
  freeWaterMs: number;
}

export function createRunner(candidate: Candidate, place: Place, field: Field): Runner | null {
  const stops = stopsFor(candidate, place, field);
  if (stops.length === 0) return null;
  const kit = kitOf(candidate.unit, place.capability, field.plan, field.floorsUp);
  const runner = { candidate, kit, stops, leastMs: 0, freeMs: Infinity, freeWaterMs: Infinity };
  return { ...runner, leastMs: leastMsAt(runner, 0) };
}

/** No road brings it to work by this stop sooner. */
export function leastMsAt({ candidate, kit, stops }: Pick<Runner, 'candidate' | 'kit' | 'stops'>, k: number): number {
  const { leastDriveMs, standings } = stops[k]!;
  return startMs(candidate) + leastDriveMs(candidate.start.at) + setupMs(kit, standings[0].walkM);
}

const mayGiveWater = ({ kit, stops }: Runner, k: number): boolean =>
  stops[k]!.standings[0].walkM <= Math.max(kit.waterReachM, kit.fedReachM);

/** At each standing place by one stop; none where no road leads there. */
export function contendersAt({ candidate, kit, stops }: Runner, k: number, field: Field): Contender[] {
  const { stop, standings } = stops[k]!;
  const driveMs = field.drives.ms(candidate, stop);
  if (driveMs >= INFINITE_MS) return [];
  const arriveMs = startMs(candidate) + driveMs;
  return standings.flatMap((standing) => {
    const at = { candidate, standing, kit, arriveMs };
    const givesWater = standing.walkM <= kit.waterReachM;
    const own = { ...at, setupMs: setupMs(kit, standing.walkM), givesWater };
    const fed = givesWater ? null : fedFrom(kit, standing, field);
    return fed === null ? [own] : [own, { ...at, ...fed, givesWater: true }];
  });
}

/** What is left of the road beside it when it is at work, cm. */
export const gapCmOf = ({ kit: { spreadCm }, standing }: Contender): number =>
  spreadCm === 0 ? standing.gapCm : standing.stop.widthCm - spreadCm;

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
export function stopsFor(
  { unit }: Candidate,
  { capability }: Place,
  { standings, plan: { arrival } }: Field,
): readonly StopStandings[] {
  const all = standings.of(unit.profileId);
  if (capability !== 'LADDER') return all;
  return all.filter(
    ({ stop, standings: [own] }) => stop.widthCm >= arrival.jackSpreadCm && own.walkM <= arrival.ladderReachM,
  );
}

/** A standing place where a vehicle keeps none of these out, however many come, and waits for none. */
export function freeStandings(
  rivals: readonly Candidate[],
  { ground, standings }: Pick<Field, 'ground' | 'standings'>,
): (contender: Contender) => boolean {
  const profileIds = [...new Set(rivals.map(({ unit }) => unit.profileId))];
  const neededCm = Math.max(0, ...profileIds.map((profileId) => ground.widthsOf(profileId).neededCm));
  const all = profileIds.flatMap((profileId) => standings.of(profileId).flatMap((by) => by.standings));
  const shutting = all.filter(({ gapCm }) => gapCm < neededCm);
  const holdsUp = new Map<Standing, boolean>();
  const isHeldUp = new Map<Standing, boolean>();
  return (contender) => {
    const { standing } = contender;
    if (standing.room < Number.POSITIVE_INFINITY) return false;
    if (remember(isHeldUp, standing, () => shutting.some((outer) => isDeeper(standing, outer)))) return false;
    return (
      gapCmOf(contender) >= neededCm ||
      !remember(holdsUp, standing, () => all.some((inner) => isDeeper(inner, standing)))
    );
  };
}

function remember<Key>(known: Map<Key, boolean>, key: Key, find: () => boolean): boolean {
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = find();
  known.set(key, found);
  return found;
}

function askAbout(batch: readonly Runner[], k: number, drives: Drives): void {
  const byStop = Map.groupBy(batch, ({ stops }) => stops[k]!.stop);
  for (const [stop, same] of byStop) {
    const candidates = same.map(({ candidate }) => candidate);
    drives.ask(candidates[0]!.unit.profileId, stop, candidates);
  }
}

/** The time by which so many crews are at work; `Infinity` until there are as many. */
function createThreshold(count: number): { readonly ms: number; add(crew: number, ms: number): void } {
  /** The soonest crews, soonest first: at most `count`. */
  const soonest: { crew: number; ms: number }[] = [];
  let ms = Number.POSITIVE_INFINITY;
  return {
    get ms() {
      return ms;
    },
    add(crew, atWorkMs) {
      if (atWorkMs >= ms) return;
      const before = soonest.findIndex((one) => one.crew === crew);
      if (before >= 0 && soonest[before]!.ms <= atWorkMs) return;
      if (before >= 0) soonest.splice(before, 1);
      const at = soonest.findIndex((one) => one.ms > atWorkMs);
      soonest.splice(at < 0 ? soonest.length : at, 0, { crew, ms: atWorkMs });
      if (soonest.length > count) soonest.pop();
      if (soonest.length === count) ms = soonest[count - 1]!.ms;
    },
  };
}
