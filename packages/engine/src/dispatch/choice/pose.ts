import { assert } from '../../core/assert.ts';
import { createDisjointSets } from '../../core/disjoint-sets.ts';
import type { Ground, StartPoint, Stop } from '../../routing/ground.ts';
import type { Option, Problem } from '../assign/problem.ts';
import type { Candidate } from '../candidates.ts';
import type { Place } from '../plan/places.ts';
import { type Contender, type Field, findContenders, freeStandings, gapCmOf } from './contenders.ts';
import { isDeeper } from './standing.ts';

/** Standing places of one fire: a stop or two for each of some dozen profiles, with their setbacks. */
const PLACES_MAX = 4_096;

/** What is to be made small, beside the times. */
export interface Aims {
  /** First effective water counts: nobody who makes it is on the incident yet, and it is a fire. */
  readonly water: boolean;
  /** Rescue counts, before water. */
  readonly rescue: boolean;
}

/** The question as numbers, and whom its options stand for. */
export interface Posed {
  readonly problem: Problem;
  contenderOf(option: Option): Contender;
  /** The places as the problem has them: of one capability the mandatory ones first. */
  readonly places: readonly Place[];
}

/** `able` may go; `mayFill` says for what. Only those matter to the problem who can be in its best answer (`findContenders`). */
export function pose(
  open: readonly Place[],
  able: readonly Candidate[],
  mayFill: (candidate: Candidate, place: Place) => boolean,
  aims: Aims,
  field: Field,
  taken: readonly Contender[],
): Posed {
  const places = mandatoryFirst(open);
  const kinds = [...new Map(places.map((place) => [place.capability, place])).values()];
  const kindOf = new Map(kinds.map(({ capability }, kind) => [capability, kind]));
  const crewOf = crewNumbers(able);
  const rivalsOf = kinds.map((kind) => able.filter((candidate) => mayFill(candidate, kind)));
  const slotsOf = slotsAbout(places, kinds, rivalsOf, crewOf);
  const isFree = freeStandings(rivalsOf.flat(), field);
  const shuts = createShuts(field.ground);
  const contenders = new Map<Option, Contender>();
  const keys = new Set<number>();
  const keyOf = ({ unit, kind, place, givesWater }: Option): number =>
    ((unit * kinds.length + kind) * PLACES_MAX + place) * 2 + Number(givesWater);
  const contenderOf = (option: Option): Contender => {
    const contender = contenders.get(option);
    assert(contender !== undefined, 'an option of this problem');
    return contender;
  };
  for (const [kind, place] of kinds.entries()) {
    const rivals = rivalsOf[kind]!;
    for (const one of findContenders(place, rivals, slotsOf[kind]!, ({ index }) => crewOf[index]!, isFree, field)) {
      if (taken.some((other) => shuts(one, other) || shuts(other, one))) continue;
      const { candidate, standing, arriveMs, setupMs, givesWater } = one;
      const option = { unit: candidate.index, kind, place: standing.place, arriveMs, setupMs, givesWater };
      assert(standing.place < PLACES_MAX, `fewer than ${PLACES_MAX} standing places`);
      keys.add(keyOf(option));
      contenders.set(option, one);
      assert(keys.size === contenders.size, 'one option a unit, kind, place and way of water');
    }
  }
  const options = [...contenders.keys()];
  const kindFor = (capability: string, isAim: boolean): number => (isAim ? (kindOf.get(capability) ?? -1) : -1);
  const problem: Problem = {
    slots: places.map(({ capability, isMandatory }) => ({ kind: kindOf.get(capability)!, isMandatory })),
    options,
    crewOf,
    capacityOf: roomLeft(field, taken),
    holdsFor: askedOnce(
      options,
      (outer, inner) => outer.unit !== inner.unit && shuts(contenderOf(outer), contenderOf(inner)),
    ),
    stepMs: field.plan.arrival.stepMs,
    waterKind: kindFor('PUMP', aims.water),
    rescueKind: kindFor('RESCUE', aims.rescue),
  };
  return { problem, contenderOf, places };
}

/** Within a capability; the ranks themselves stay where they are. */
function mandatoryFirst(open: readonly Place[]): Place[] {
  const byCapability = Map.groupBy(open, ({ capability }) => capability);
  for (const same of byCapability.values())
    same.sort((a, b) => Number(b.isMandatory) - Number(a.isMandatory) || a.slot - b.slot);
  return open.map(({ capability }) => byCapability.get(capability)!.shift()!);
}

/** Candidate index → crew. Who shares a crew shares the number. */
function crewNumbers(able: readonly Candidate[]): number[] {
  const numbers = new Map<string, number>();
  const crewOf: number[] = [];
  for (const { index, crew } of able) {
    const number = numbers.get(crew) ?? numbers.size;
    numbers.set(crew, number);
    crewOf[index] = number;
  }
  return crewOf;
}

/** Kind → how many slots compete for its crews: its own, and those of every kind that shares crews with it, at second hand too. */
function slotsAbout(
  places: readonly Place[],
  kinds: readonly Place[],
  rivalsOf: readonly (readonly Candidate[])[],
  crewOf: readonly number[],
): number[] {
  const sets = createDisjointSets(kinds.length);
  const firstKind: (number | undefined)[] = [];
  for (const [kind, rivals] of rivalsOf.entries())
    for (const { index } of rivals) {
      const crew = crewOf[index]!;
      firstKind[crew] ??= kind;
      sets.join(kind, firstKind[crew]);
    }
  return kinds.map((_, kind) => {
    const together = new Set(
      kinds.filter((_, other) => sets.rootOf(other) === sets.rootOf(kind)).map((k) => k.capability),
    );
    return places.filter(({ capability }) => together.has(capability)).length;
  });
}

/**
 * Whether one shuts the other's way: it stands in a road too narrow to get by, and the other drives past it to where it goes deeper. The search asks
 * about many pairs, so each road to a deeper stop is found once.
 */
function createShuts(ground: Ground): (outer: Contender, inner: Contender) => boolean {
  const roads = new Map<Stop, Map<StartPoint, ReadonlySet<number>>>();
  const roadOf = ({ candidate, standing: { stop } }: Contender): ReadonlySet<number> => {
    const toStop = roads.get(stop) ?? new Map<StartPoint, ReadonlySet<number>>();
    roads.set(stop, toStop);
    const { at } = candidate.start;
    const road = toStop.get(at) ?? ground.junctionsOn(candidate.unit.profileId, at, stop);
    toStop.set(at, road);
    return road;
  };
  return (outer, inner) => {
    const { junction } = outer.standing.stop;
    if (junction === null || !isDeeper(inner.standing, outer.standing)) return false;
    const { neededCm } = ground.widthsOf(inner.candidate.unit.profileId);
    return gapCmOf(outer) < neededCm && roadOf(inner).has(junction);
  };
}

/** A long search asks about the same pairs thousands of times: without this half of it went by in asking. */
function askedOnce(options: readonly Option[], holdsFor: Problem['holdsFor']): Problem['holdsFor'] {
  const indexOf = new Map(options.map((option, index) => [option, index]));
  /** By outer and inner: 0 where nobody asked, 1 no, 2 yes. */
  const known = new Uint8Array(options.length ** 2);
  return (outer, inner) => {
    const at = indexOf.get(outer)! * options.length + indexOf.get(inner)!;
    if (known[at] === 0) known[at] = holdsFor(outer, inner) ? 2 : 1;
    return known[at] === 2;
  };
}

function roomLeft({ standings: { roomOf } }: Field, taken: readonly Contender[]): number[] {
  const left = [...roomOf];
  for (const { standing } of taken) left[standing.place]!--;
  return left;
}
