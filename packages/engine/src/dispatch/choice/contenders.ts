import { INFINITE_MS } from '../../core/units.ts';
import type { Ground, Stop } from '../../routing/ground.ts';
import type { AccessPoint } from '../../world/world.ts';
import type { Candidate } from '../candidates.ts';
import type { Place } from '../plan/places.ts';
import type { ResponsePlan } from '../plan/plan.ts';
import type { Drives } from './drives.ts';
import { dryMsOf, type Thirst } from './dryness.ts';
import type { Feed } from './feeds.ts';
import { type Kit, kitOf, laysHose, setUp, setUpFed, setupMs } from './kit.ts';
import { ladderReaches } from './ladder.ts';
import type { Standing, Standings, StopStandings } from './standing.ts';
import { createThreshold, createWaterThreshold, type WaterThreshold } from './thresholds.ts';

/** A unit at one standing place, for one capability. */
export interface Contender {
  readonly candidate: Candidate;
  readonly standing: Standing;
  readonly kit: Kit;
  /** From the alert until it stands there. */
  readonly arriveMs: number;
  readonly setupMs: number;
  /** The last part of that, in which its line fills. */
  readonly chargeMs: number;
  readonly givesWater: boolean;
  /** How long its water is missing again once it runs. */
  readonly dryMs: number;
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
  readonly thirst: Thirst;
  /** Likely ways in, where there are two or three; else null. */
  readonly mouths: readonly AccessPoint[] | null;
  /** Storeys above the ground on which it burns. */
  readonly floorsUp: number;
  /** The storey to which a ladder is to reach, 1 at the ground. */
  readonly ladderFloor: number;
}

/** At the alert's count: free, turned out, and so many ms of road. */
export const startMs = ({ availableInMs, turnoutMs }: Candidate): number => availableInMs + turnoutMs;

/**
 * Everybody who may matter for places of one capability, at every standing place that may matter, exactly.
 *
 * An answer of `slots` units uses at most slots − 1 other crews. So a unit at a place may be left out if as many crews as there are slots are
 * at work no later at standing places where nobody is in anybody's way: one of those is free to take its place, and the answer is
 * no worse. Where its water is what counts, those must make water too, and be no drier where they are not a step sooner. Who is asked about at all
 * goes by lower bounds: straight lines over the fastest road.
 *
 * Those who may set such a limit are asked about first, by whichever stop, and all others once it stands.
 */
export function findContenders(
  place: Place,
  rivals: readonly Candidate[],
  slots: number,
  crewOf: (candidate: Candidate) => number,
  isFree: IsFree,
  field: Field,
): Contender[] {
  const ways: Way[] = [];
  const freeAt = new Map<StopStandings, Standing | null>();
  for (const candidate of rivals) addWays(ways, createRunner(candidate, place, field), isFree, freeAt);
  const found: Found[] = [];
  const any = createThreshold(slots);
  const { stepMs } = field.plan.arrival;
  const water = createWaterThreshold(slots, stepMs);
  /** Whether a time may still be in a best answer; a runner's own free time beats its later ones. */
  const counts = (ms: number, { freeMs }: Runner): boolean => ms <= any.ms && ms <= freeMs;
  /** The same where it gives water, and how dry it is does not matter, or is known. */
  const watersSoon = (ms: number, { freeWater }: Runner): boolean =>
    ms <= water.ms && (freeWater === null || ms <= freeWater.ms);
  const watersWell = (ms: number, dryStep: number, { freeWater }: Runner): boolean =>
    ms <= water.msFor(dryStep) && (freeWater === null || ms <= freeWater.msFor(dryStep));
  const mayCount = ({ runner, k, leastMs }: Way): boolean => {
    if (counts(leastMs, runner)) return true;
    if (leastMs > water.lastMs || !mayGiveWater(runner, k)) return false;
    return watersSoon(leastMs, runner) || watersWell(leastMs, leastDryStep(runner, k, field), runner);
  };
  const isIn = ({ arriveMs, setupMs, givesWater, dryMs }: Contender, runner: Runner): boolean => {
    const ms = arriveMs + setupMs;
    if (counts(ms, runner)) return true;
    return givesWater && (watersSoon(ms, runner) || watersWell(ms, Math.floor(dryMs / stepMs), runner));
  };
  const settle = (batch: readonly Way[]): void => {
    askAbout(batch, field.drives);
    for (const { runner, k } of batch)
      for (const contender of contendersAt(runner, k, field)) {
        const { givesWater } = contender;
        const ms = contender.arriveMs + contender.setupMs;
        if (!isIn(contender, runner)) continue;
        found.push({ contender, runner, k });
        if (!isFree(contender)) continue;
        const crew = crewOf(runner.candidate);
        any.add(crew, ms);
        runner.freeMs = Math.min(runner.freeMs, ms);
        if (!givesWater) continue;
        const dryStep = Math.floor(contender.dryMs / stepMs);
        water.add(crew, ms, dryStep);
        runner.freeWater ??= createWaterThreshold(1, stepMs);
        runner.freeWater.add(crew, ms, dryStep);
      }
  };
  const first = new Set(leastFree(ways, slots + FIRST_BATCH_MORE));
  settle([...first]);
  const rest = ways.filter((way) => mayCount(way) && !first.has(way));
  const free = rest.filter((way) => way.leastFreeMs < Infinity).sort((a, b) => a.leastFreeMs - b.leastFreeMs);
  for (let next = 0; next < free.length; next += BATCH) settle(free.slice(next, next + BATCH).filter(mayCount));
  settle(rest.filter((way) => way.leastFreeMs === Infinity && mayCount(way)));
  // In an order that does not go by bounds, which depend on what the ground was asked before.
  found.sort((a, b) => a.k - b.k || a.runner.candidate.index - b.runner.candidate.index);
  return found.filter(({ contender, runner }) => isIn(contender, runner)).map(({ contender }) => contender);
}

/**
 * Who is first by the straight line often is not by road: a few more than the slots, then many at a time. Each question to another stop
 * costs as much as some forty units to one, so that batches of 16 took longer.
 */
const FIRST_BATCH_MORE = 4;
const BATCH = 48;

interface Found {
  readonly contender: Contender;
  readonly runner: Runner;
  readonly k: number;
}

/** A unit on its way to wherever it may stand. */
export interface Runner {
  readonly candidate: Candidate;
  readonly kit: Kit;
  readonly stops: readonly StopStandings[];
  /** The best so far where it is in nobody's way, and where it makes water besides. */
  freeMs: number;
  freeWater: WaterThreshold | null;
}

export function createRunner(candidate: Candidate, place: Place, field: Field): Runner {
  const stops = stopsFor(candidate, place, field);
  const kit = kitOf(candidate.unit, place.capability, field.plan, field.floorsUp);
  return { candidate, kit, stops, freeMs: Infinity, freeWater: null };
}

/** No road brings it to work by this stop sooner. */
export function leastMsAt({ candidate, kit, stops }: Runner, k: number): number {
  const { leastDriveMs, standings } = stops[k]!;
  return startMs(candidate) + leastDriveMs(candidate.start.at) + setupMs(kit, standings[0].walkM);
}

/** A runner by one of its stops. */
interface Way {
  readonly runner: Runner;
  readonly k: number;
  /** At work so no sooner, and where it is in nobody's way; `Infinity` where there is no such place. */
  readonly leastMs: number;
  readonly leastFreeMs: number;
}

/** Where one is free by a stop, all for the same capability are: found once. */
function addWays(ways: Way[], runner: Runner, isFree: IsFree, freeAt: Map<StopStandings, Standing | null>): void {
  const { kit, stops } = runner;
  for (let k = 0; k < stops.length; k++) {
    const by = stops[k]!;
    let free = freeAt.get(by);
    if (free === undefined) {
      free = by.standings.find((standing) => isFree({ candidate: runner.candidate, kit, standing })) ?? null;
      freeAt.set(by, free);
    }
    const leastMs = leastMsAt(runner, k);
    const moreMs = free === null ? Infinity : setupMs(kit, free.walkM) - setupMs(kit, by.standings[0].walkM);
    ways.push({ runner, k, leastMs, leastFreeMs: leastMs + moreMs });
  }
}

/** The `count` ways that may be free soonest, one of a runner at most. */
function leastFree(ways: readonly Way[], count: number): Way[] {
  const least: Way[] = [];
  for (const way of ways) {
    if (way.leastFreeMs >= (least.length < count ? Infinity : least[count - 1]!.leastFreeMs)) continue;
    const before = least.findIndex(({ runner }) => runner === way.runner);
    if (before >= 0 && least[before]!.leastFreeMs <= way.leastFreeMs) continue;
    if (before >= 0) least.splice(before, 1);
    const at = least.findIndex(({ leastFreeMs }) => leastFreeMs > way.leastFreeMs);
    least.splice(at < 0 ? least.length : at, 0, way);
    if (least.length > count) least.pop();
  }
  return least;
}

const mayGiveWater = ({ kit, stops }: Runner, k: number): boolean =>
  stops[k]!.standings[0].walkM <= Math.max(kit.waterReachM, kit.fedReachM);

/** No water that it gives by this stop is missing for less. */
function leastDryStep({ candidate, kit, stops }: Runner, k: number, field: Field): number {
  const { stop, standings } = stops[k]!;
  const dryMs = standings.map(({ walkM }) =>
    // By a source, if at all.
    walkM > kit.waterReachM
      ? 0
      : dryMsOf(candidate.unit, kit, walkM, () => field.feedAt(stop), field.plan, field.thirst),
  );
  return Math.floor(Math.min(...dryMs) / field.plan.arrival.stepMs);
}

/** At each standing place by one stop; none where no road leads there. */
export function contendersAt(
  { candidate, kit, stops }: Pick<Runner, 'candidate' | 'kit' | 'stops'>,
  k: number,
  field: Pick<Field, 'plan' | 'drives' | 'feedAt' | 'thirst'>,
): Contender[] {
  const { stop, standings } = stops[k]!;
  const driveMs = field.drives.ms(candidate, stop);
  if (driveMs >= INFINITE_MS) return [];
  const arriveMs = startMs(candidate) + driveMs;
  return standings.flatMap((standing) => {
    const { walkM } = standing;
    const at = { candidate, standing, kit, arriveMs };
    const givesWater = !stop.crossesRails && walkM <= kit.waterReachM;
    const dryMs = givesWater
      ? dryMsOf(candidate.unit, kit, walkM, () => field.feedAt(stop), field.plan, field.thirst)
      : 0;
    const own = { ...at, ...setUp(kit, walkM), givesWater, dryMs };
    const fed = givesWater ? null : fedFrom(kit, standing, field);
    return fed === null ? [own] : [own, { ...at, ...fed, givesWater: true, dryMs: 0 }];
  });
}

/** Whether a vehicle with this kit and its line stand there in nobody's way, however many come, and wait for none. `feed` where it lays one. */
export type IsFree = (at: Pick<Contender, 'candidate' | 'kit' | 'standing' | 'feed'>) => boolean;

/** What is left of the road beside it when it is at work, cm. */
export const gapCmOf = ({ kit: { spreadCm }, standing }: Pick<Contender, 'kit' | 'standing'>): number =>
  spreadCm === 0 ? standing.gapCm : standing.stop.widthCm - spreadCm;

/** With a source that its own hose reaches besides; null where there is none, or it would not help. */
function fedFrom(
  kit: Kit,
  { stop, walkM }: Standing,
  { plan, feedAt }: Pick<Field, 'plan' | 'feedAt'>,
): Pick<Contender, 'setupMs' | 'chargeMs' | 'feed'> | null {
  if (stop.crossesRails || walkM > kit.fedReachM) return null;
  const feed = feedAt(stop);
  if (feed === null || walkM + feed.hoseM > kit.fedReachM) return null;
  return { feed, ...setUpFed(kit, walkM, feed, plan.water.fillMlPerM) };
}

/**
 * Where it could work for the place: an aerial ladder only where its jacks fit and the storey is within its reach, who lays hose only on the
 * fire's side of the rails. Where no vehicle can come to that side, it still comes, and makes no water.
 */
export function stopsFor(
  { unit }: Candidate,
  { capability }: Place,
  { standings, plan, ladderFloor }: Field,
): readonly StopStandings[] {
  const all = standings.of(unit.profileId);
  if (laysHose(capability)) return onFiresSide(all);
  if (capability !== 'LADDER') return all;
  return all.flatMap((by) => {
    const [first, ...others] = by.standings.filter((standing) => ladderReaches(standing, ladderFloor, plan));
    return first === undefined ? [] : [{ ...by, standings: [first, ...others] }];
  });
}

/** Of a profile's stops those from which hose can be laid; all of them where no vehicle can come to that side. */
export function onFiresSide(all: readonly StopStandings[]): readonly StopStandings[] {
  const near = all.filter(({ stop }) => !stop.crossesRails);
  return near.some(({ stop }) => stop.inMain) ? near : all;
}

function askAbout(batch: readonly Way[], drives: Drives): void {
  const byStop = Map.groupBy(batch, ({ runner, k }) => runner.stops[k]!.stop);
  for (const [stop, same] of byStop) {
    const candidates = same.map(({ runner }) => runner.candidate);
    drives.ask(candidates[0]!.unit.profileId, stop, candidates);
  }
}
