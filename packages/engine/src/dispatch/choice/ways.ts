import { type Candidate, startMs } from '../candidates.ts';
import { canFill, type Place } from '../plan/places.ts';
import { dryMsOf } from './dryness.ts';
import type { Field, IsFree } from './field.ts';
import { type Kit, kitOf, laysHose, leastSetupMs, setupMs } from './kit.ts';
import { ladderReaches } from './ladder.ts';
import type { Standing, StopStandings } from './standing.ts';
import type { WaterThreshold } from './thresholds.ts';

/** A unit on its way to wherever it may stand, for one capability. */
export interface Runner {
  readonly candidate: Candidate;
  readonly kit: Kit;
  readonly stops: readonly StopStandings[];
  /** At work no sooner by any of them; `Infinity` where there is none. Costs no search. */
  readonly leastMs: number;
  /** The best so far where it is in nobody's way, and where it makes water besides. */
  freeMs: number;
  freeWater: WaterThreshold | null;
}

/** A runner by one of its stops. */
export interface Way {
  readonly runner: Runner;
  readonly k: number;
  /** At work so no sooner, and where it is in nobody's way; `Infinity` where there is no such place. */
  readonly leastMs: number;
  readonly leastFreeMs: number;
}

/** Who may run for a place. */
export interface Runners {
  /** Each at work no sooner, whatever it carries: at a glance, since most stand too far off to be looked at closer. In their order. */
  glance(rivals: readonly SameProfile[]): Float64Array;
  /** The same from where it meets the road. */
  leastMs(candidate: Candidate): number;
  runnerOf(candidate: Candidate): Runner;
}

/** Of one profile: what depends on that alone is looked up once for all of them. */
export interface SameProfile {
  readonly profileId: string;
  readonly members: readonly Candidate[];
}

export function byProfile(candidates: readonly Candidate[], fits: (one: Candidate) => boolean): SameProfile[] {
  const groups = new Map<string, Candidate[]>();
  for (const one of candidates) {
    if (!fits(one)) continue;
    const { profileId } = one.unit;
    const same = groups.get(profileId);
    if (same === undefined) groups.set(profileId, [one]);
    else same.push(one);
  }
  return Array.from(groups, ([profileId, members]) => ({ profileId, members }));
}

/** Those of a question who fill a place, with crew and equipment. Once for each capability, whose places ask for the same. */
export function fitting(able: readonly Candidate[], place: Place): readonly SameProfile[] {
  const known = fittingOf.get(able) ?? new Map<string, readonly SameProfile[]>();
  fittingOf.set(able, known);
  const before = known.get(place.capability);
  if (before !== undefined) return before;
  const found = byProfile(able, ({ unit }) => canFill(unit, place));
  known.set(place.capability, found);
  return found;
}

const fittingOf = new WeakMap<readonly Candidate[], Map<string, readonly SameProfile[]>>();

/** All of one profile have the same stops. */
export function createRunners(place: Place, field: Field): Runners {
  const { standings, plan, floorsUp } = field;
  const ofProfile = new Map<string, Shared>();
  const sharedBy = (profileId: string): Shared => {
    const known = ofProfile.get(profileId);
    if (known !== undefined) return known;
    const stops = stopsFor(profileId, place, field);
    const leastWalkM = Math.min(...stops.map((by) => by.standings[0].walkM));
    const leastMs = stops.length === 0 ? Infinity : leastSetupMs(place.capability, plan, leastWalkM);
    const shared = { stops, leastWalkM, leastMs };
    ofProfile.set(profileId, shared);
    return shared;
  };
  const glance: Runners['glance'] = (rivals) => {
    const times = new Float64Array(rivals.reduce((sum, { members }) => sum + members.length, 0));
    let i = 0;
    for (const { profileId, members } of rivals) {
      const { leastMs } = sharedBy(profileId);
      const driveMs = standings.leastDriveOver(profileId);
      for (const candidate of members) times[i++] = startMs(candidate) + driveMs(candidate.straightMm) + leastMs;
    }
    return times;
  };
  const leastMs: Runners['leastMs'] = (candidate) =>
    standings.leastArriveMs(candidate) + sharedBy(candidate.unit.profileId).leastMs;
  const runnerOf: Runners['runnerOf'] = (candidate) => {
    const { stops, leastWalkM } = sharedBy(candidate.unit.profileId);
    const kit = kitOf(candidate.unit, place.capability, plan, floorsUp);
    const least = stops.length === 0 ? Infinity : standings.leastArriveMs(candidate) + setupMs(kit, leastWalkM);
    return { candidate, kit, stops, leastMs: least, freeMs: Infinity, freeWater: null };
  };
  return { glance, leastMs, runnerOf };
}

interface Shared {
  readonly stops: readonly StopStandings[];
  readonly leastWalkM: number;
  /** No set-up takes less; `Infinity` without stops. */
  readonly leastMs: number;
}

/** Where one is free by a stop, all for the same capability are: found once. */
export function createWays(isFree: IsFree): (runner: Runner) => Way[] {
  const freeAt = new Map<StopStandings, Standing | null>();
  const freeBy = ({ candidate, kit }: Runner, by: StopStandings): Standing | null => {
    const known = freeAt.get(by);
    if (known !== undefined) return known;
    const free = by.standings.find((standing) => isFree({ candidate, kit, standing })) ?? null;
    freeAt.set(by, free);
    return free;
  };
  return (runner) =>
    runner.stops.map((by, k) => {
      const free = freeBy(runner, by);
      const leastMs = leastMsAt(runner, k);
      const { kit } = runner;
      const moreMs = free === null ? Infinity : setupMs(kit, free.walkM) - setupMs(kit, by.standings[0].walkM);
      return { runner, k, leastMs, leastFreeMs: leastMs + moreMs };
    });
}

/** No road brings it to work by this stop sooner. */
export function leastMsAt({ candidate, kit, stops }: Runner, k: number): number {
  const { leastDriveMs, standings } = stops[k]!;
  return startMs(candidate) + leastDriveMs(candidate.start.at) + setupMs(kit, standings[0].walkM);
}

/** Which `count` of these times are the least, by their indexes. */
export function leastOf(times: ArrayLike<number>, count: number): number[] {
  const least: number[] = [];
  for (let i = 0; i < times.length; i++) {
    if (times[i]! >= (least.length < count ? Infinity : times[least[count - 1]!]!)) continue;
    const at = least.findIndex((one) => times[one]! > times[i]!);
    least.splice(at < 0 ? least.length : at, 0, i);
    if (least.length > count) least.pop();
  }
  return least;
}

export const mayGiveWater = ({ kit, stops }: Runner, k: number): boolean =>
  stops[k]!.standings[0].walkM <= Math.max(kit.waterReachM, kit.fedReachM);

/** No water that it gives by this stop is missing for less. */
export function leastDryStep({ candidate, kit, stops }: Runner, k: number, field: Field): number {
  const { stop, standings } = stops[k]!;
  const dryMs = standings.map(({ walkM }) =>
    // By a source, if at all.
    walkM > kit.waterReachM
      ? 0
      : dryMsOf(candidate.unit, kit, walkM, () => field.feedAt(stop), field.plan, field.thirst),
  );
  return Math.floor(Math.min(...dryMs) / field.plan.arrival.stepMs);
}

/**
 * Where it could work for the place: an aerial ladder only where its jacks fit and the storey is within its reach, who lays hose only on the
 * fire's side of the rails. Where no vehicle can come to that side, it still comes, and makes no water.
 */
export function stopsFor(
  profileId: string,
  { capability }: Place,
  { standings, plan, ladderFloor }: Field,
): readonly StopStandings[] {
  const all = standings.of(profileId);
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
