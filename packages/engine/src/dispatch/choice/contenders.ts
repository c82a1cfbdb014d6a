import { INFINITE_MS } from '../../core/units.ts';
import type { Stop } from '../../routing/ground.ts';
import { type Candidate, startMs } from '../candidates.ts';
import type { Place } from '../plan/places.ts';
import type { Drives } from './drives.ts';
import { dryMsOf } from './dryness.ts';
import type { Contender, Field, IsFree } from './field.ts';
import { type Kit, setUp, setUpFed } from './kit.ts';
import { Limits } from './limits.ts';
import type { Standing } from './standing.ts';
import { createRunners, createWays, leastMsAt, leastOf, type Runner, type SameProfile, type Way } from './ways.ts';

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
  rivals: readonly SameProfile[],
  slots: number,
  isFree: IsFree,
  field: Field,
): Contender[] {
  const runners = createRunners(place, field);
  const all = rivals.flatMap(({ members }) => members);
  const glanced = runners.glance(rivals);
  const waysOf = createWays(isFree);
  const found: Found[] = [];
  const limits = new Limits(slots, place.capability, field);
  const mayCount = (way: Way): boolean => limits.mayCount(way);
  const settle = (batch: readonly Way[]): void => {
    askAbout(batch, field.drives);
    for (const { runner, k } of batch)
      for (const contender of contendersAt(runner, k, field)) {
        if (!limits.isIn(contender, runner)) continue;
        found.push({ contender, runner, k });
        if (isFree(contender)) limits.add(contender, runner, runner.candidate.crew);
      }
  };
  const firstCount = slots + FIRST_BATCH_MORE;
  const nearby = leastOf(glanced, 2 * firstCount).map((i) => all[i]!);
  const nearest = leastOf(nearby.map(runners.leastMs), firstCount).map((i) => nearby[i]!);
  const near = nearest.map(runners.runnerOf);
  const nearWays = near.flatMap(waysOf);
  const first = new Set(near.flatMap((runner) => leastFree(nearWays, runner) ?? []));
  settle([...first]);
  const { lastMs } = limits;
  const others = all
    .filter((one, i) => glanced[i]! <= lastMs && !nearest.includes(one) && runners.leastMs(one) <= lastMs)
    .map(runners.runnerOf)
    .filter((runner) => limits.mayMatter(runner));
  const rest = [...nearWays, ...others.flatMap(waysOf)].filter((way) => mayCount(way) && !first.has(way));
  const free = rest.filter((way) => way.leastFreeMs < Infinity).sort((a, b) => a.leastFreeMs - b.leastFreeMs);
  for (let next = 0; next < free.length; next += BATCH) settle(free.slice(next, next + BATCH).filter(mayCount));
  settle(rest.filter((way) => way.leastFreeMs === Infinity && mayCount(way)));
  // In an order that does not go by bounds, which depend on what the ground was asked before.
  found.sort((a, b) => a.k - b.k || a.runner.candidate.index - b.runner.candidate.index);
  return found.filter(({ contender, runner }) => limits.isIn(contender, runner)).map(({ contender }) => contender);
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

/** The way of one runner that may be free soonest; undefined where none is. */
function leastFree(ways: readonly Way[], runner: Runner): Way | undefined {
  let least: Way | undefined;
  for (const way of ways) if (way.runner === runner && way.leastFreeMs < (least?.leastFreeMs ?? Infinity)) least = way;
  return least;
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

/** From where it is soonest at work, had nobody else to be thought of; null where no road leads to any stop. */
export function soonestContender(candidate: Candidate, place: Place, field: Field): Contender | null {
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
  return best?.one ?? null;
}

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

function askAbout(batch: readonly Way[], drives: Drives): void {
  const byStop = new Map<Stop, Candidate[]>();
  for (const { runner, k } of batch) {
    const { stop } = runner.stops[k]!;
    const same = byStop.get(stop);
    if (same === undefined) byStop.set(stop, [runner.candidate]);
    else same.push(runner.candidate);
  }
  for (const [stop, same] of byStop) drives.ask(same[0]!.unit.profileId, stop, same);
}
