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

/** Two mouths, by their numbers: the first pumper stands at the one, the second at the other. */
export interface MouthPair {
  readonly at: readonly [number, number];
  /** The number of the mouth that a stop belongs to. */
  of(stop: Stop): number;
}

/** `able` may go; `mayFill` says for what. Only those matter to the problem who can be in its best answer (`findContenders`). */
export function pose(
  open: readonly Place[],
  able: readonly Candidate[],
  mayFill: (candidate: Candidate, place: Place) => boolean,
  aims: Aims,
  field: Field,
  taken: readonly Contender[],
  pair?: MouthPair,
): Posed {
  const places = mandatoryFirst(open);
  const { kinds, kindOf } = kindsOf(places, pair);
  const crewOf = crewNumbers(able);
  const rivalsOf = kinds.map(({ place }) => able.filter((candidate) => mayFill(candidate, place)));
  const slotsOf = slotsAbout(kindOf, rivalsOf, crewOf);
  const isFree = freeStandings(rivalsOf.flat(), field);
  const shuts = createShuts(field.ground);
  const options: Option[] = [];
  const contenders = new Map<number, Contender>();
  const keyOf = ({ unit, kind, place, givesWater }: Option): number =>
    ((unit * kinds.length + kind) * PLACES_MAX + place) * 2 + Number(givesWater);
  const contenderOf = (option: Option): Contender => {
    const contender = contenders.get(keyOf(option));
    assert(contender !== undefined, 'an option of this problem');
    return contender;
  };
  for (const [kind, { place, mouth }] of kinds.entries()) {
    const there = pair === undefined || mouth === null ? field : fieldAt(mouth, pair, field);
    const rivals = rivalsOf[kind]!;
    for (const one of findContenders(place, rivals, slotsOf[kind]!, ({ index }) => crewOf[index]!, isFree, there)) {
      if (taken.some((other) => shuts(one, other) || shuts(other, one))) continue;
      const { candidate, standing, arriveMs, setupMs, givesWater } = one;
      const option = { unit: candidate.index, kind, place: standing.place, arriveMs, setupMs, givesWater };
      assert(standing.place < PLACES_MAX, `fewer than ${PLACES_MAX} standing places`);
      assert(!contenders.has(keyOf(option)), 'one option a unit, kind, place and way of water');
      options.push(option);
      contenders.set(keyOf(option), one);
    }
  }
  const kindFor = (capability: string, isAim: boolean): number =>
    isAim ? (kindOf[places.findIndex((place) => place.capability === capability)] ?? -1) : -1;
  const problem: Problem = {
    slots: places.map(({ isMandatory }, slot) => ({ kind: kindOf[slot]!, isMandatory })),
    options,
    crewOf,
    capacityOf: roomLeft(field, taken),
    holdsFor: (outer, inner) => outer.unit !== inner.unit && shuts(contenderOf(outer), contenderOf(inner)),
    stepMs: field.plan.arrival.stepMs,
    waterKind: kindFor('PUMP', aims.water),
    rescueKind: kindFor('RESCUE', aims.rescue),
  };
  return { problem, contenderOf, places };
}

interface Kind {
  /** One of those that are filled alike. */
  readonly place: Place;
  /** The mouth that its units stand at; null: anywhere. */
  readonly mouth: number | null;
}

/** Places of one capability are of one kind; of two mouths the first pumper and the second are each of their own. `kindOf`: by slot. */
function kindsOf(places: readonly Place[], pair: MouthPair | undefined): { kinds: Kind[]; kindOf: number[] } {
  const kinds: Kind[] = [];
  let pumpers = 0;
  const kindOf = places.map((place) => {
    const mouth = place.capability === 'PUMP' ? (pair?.at[pumpers++] ?? null) : null;
    const known = kinds.findIndex((kind) => kind.place.capability === place.capability && kind.mouth === mouth);
    return known >= 0 ? known : kinds.push({ place, mouth }) - 1;
  });
  return { kinds, kindOf };
}

function fieldAt(mouth: number, pair: MouthPair, field: Field): Field {
  const { standings } = field;
  const of: Field['standings']['of'] = (profileId) =>
    standings.of(profileId).filter(({ stop }) => pair.of(stop) === mouth);
  return { ...field, standings: { roomOf: standings.roomOf, of } };
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
  kindOf: readonly number[],
  rivalsOf: readonly (readonly Candidate[])[],
  crewOf: readonly number[],
): number[] {
  const sets = createDisjointSets(rivalsOf.length);
  const firstKind: (number | undefined)[] = [];
  for (const [kind, rivals] of rivalsOf.entries())
    for (const { index } of rivals) {
      const crew = crewOf[index]!;
      firstKind[crew] ??= kind;
      sets.join(kind, firstKind[crew]);
    }
  return rivalsOf.map((_, kind) => kindOf.filter((other) => sets.rootOf(other) === sets.rootOf(kind)).length);
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

function roomLeft({ standings: { roomOf } }: Field, taken: readonly Contender[]): number[] {
  const left = [...roomOf];
  for (const { standing } of taken) left[standing.place]!--;
  return left;
}
