import { assert } from '../../core/assert.ts';
import { createDisjointSets } from '../../core/disjoint-sets.ts';
import type { StartPoint, Stop } from '../../routing/ground.ts';
import type { Option, Problem } from '../assign/problem.ts';
import type { Candidate } from '../candidates.ts';
import type { Place } from '../plan/places.ts';
import { findContenders } from './contenders.ts';
import { type Contender, type Field, gapCmOf } from './field.ts';
import { freeStandings } from './free.ts';
import { laysHose } from './kit.ts';
import { isClosedByHose, isDeeper, piecesShared } from './standing.ts';
import { onFiresSide, type SameProfile } from './ways.ts';

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

/** Mouths, by their numbers: the first pumpers stand at these, in their order, and all others anywhere. */
export interface AtMouths {
  readonly at: readonly number[];
  /** The number of the mouth that a stop belongs to. */
  of(stop: Stop): number;
}

/** `able` may go; `rivalsFor` says for what. Only those matter to the problem who can be in its best answer (`findContenders`). */
export function pose(
  open: readonly Place[],
  able: readonly Candidate[],
  rivalsFor: (able: readonly Candidate[], place: Place) => readonly SameProfile[],
  aims: Aims,
  field: Field,
  taken: readonly Contender[],
  stand?: AtMouths,
): Posed {
  const places = mandatoryFirst(open);
  const { kinds, kindOf } = kindsOf(places, stand);
  const rivalsOf = kinds.map(({ place }) => rivalsFor(able, place));
  const slotsOf = slotsAbout(kindOf, rivalsOf);
  const layers = kinds.flatMap(({ place }, kind) => (laysHose(place.capability) ? rivalsOf[kind]! : []));
  const isFree = freeStandings(rivalsOf.flat(), layers, field);
  const { shuts, laysAcross } = createWays(field);
  const isInWay = (a: Contender, b: Contender): boolean => shuts(a, b) || laysAcross(a, b);
  const options: PosedOption[] = [];
  const keys = new Set<number>();
  const keyOf = ({ unit, kind, place, givesWater }: Option): number =>
    ((unit * kinds.length + kind) * PLACES_MAX + place) * 2 + Number(givesWater);
  for (const [kind, { place, mouth }] of kinds.entries()) {
    const there = stand === undefined || mouth === null ? field : fieldAt(mouth, stand, field);
    const rivals = rivalsOf[kind]!;
    for (const one of findContenders(place, rivals, slotsOf[kind]!, isFree, there)) {
      if (taken.some((other) => isInWay(one, other) || isInWay(other, one))) continue;
      const option = new PosedOption(options.length, kind, one);
      assert(option.place < PLACES_MAX, `fewer than ${PLACES_MAX} standing places`);
      keys.add(keyOf(option));
      options.push(option);
      assert(keys.size === options.length, 'one option a unit, kind, place and way of water');
    }
  }
  const kindFor = (capability: string, isAim: boolean): number =>
    isAim ? (kindOf[places.findIndex((place) => place.capability === capability)] ?? -1) : -1;
  const askedOnce = createAskedOnce(options.length);
  const ofOthers =
    (isInWay: (outer: Contender, inner: Contender) => boolean): Problem['holdsFor'] =>
    (outer, inner) =>
      outer.unit !== inner.unit && isInWay(contenderOf(outer), contenderOf(inner));
  const problem: Problem = {
    slots: places.map(({ isMandatory }, slot) => ({ kind: kindOf[slot]!, isMandatory })),
    options,
    crewOf: crewsOf(able),
    capacityOf: roomLeft(field, taken),
    holdsFor: askedOnce(ofOthers(shuts)),
    chargesAfter: askedOnce(ofOthers(laysAcross)),
    stepMs: field.plan.arrival.stepMs,
    waterKind: kindFor('PUMP', aims.water),
    rescueKind: kindFor('RESCUE', aims.rescue),
  };
  return { problem, contenderOf, places };
}

/** An option and whom it stands for. */
class PosedOption implements Option {
  readonly unit: number;
  readonly place: number;
  readonly arriveMs: number;
  readonly setupMs: number;
  readonly chargeMs: number;
  readonly givesWater: boolean;
  readonly dryMs: number;
  /** In the list of all options. */
  readonly index: number;
  readonly kind: number;
  readonly contender: Contender;

  constructor(index: number, kind: number, contender: Contender) {
    this.index = index;
    this.kind = kind;
    this.contender = contender;
    this.unit = contender.candidate.index;
    this.place = contender.standing.place;
    this.arriveMs = contender.arriveMs;
    this.setupMs = contender.setupMs;
    this.chargeMs = contender.chargeMs;
    this.givesWater = contender.givesWater;
    this.dryMs = contender.dryMs;
  }
}

function posed(option: Option): PosedOption {
  assert(option instanceof PosedOption, 'an option of a problem that was posed here');
  return option;
}

const contenderOf = (option: Option): Contender => posed(option).contender;

interface Kind {
  /** One of those that are filled alike. */
  readonly place: Place;
  /** The mouth that its units stand at; null: anywhere. */
  readonly mouth: number | null;
}

/** Places of one capability are of one kind; pumpers that stand at a mouth are of that mouth's. `kindOf`: by slot. */
function kindsOf(places: readonly Place[], stand: AtMouths | undefined): { kinds: Kind[]; kindOf: number[] } {
  const kinds: Kind[] = [];
  let pumpers = 0;
  const kindOf = places.map((place) => {
    const mouth = place.capability === 'PUMP' ? (stand?.at[pumpers++] ?? null) : null;
    const known = kinds.findIndex((kind) => kind.place.capability === place.capability && kind.mouth === mouth);
    return known >= 0 ? known : kinds.push({ place, mouth }) - 1;
  });
  return { kinds, kindOf };
}

/** Pumpers stand there: a mouth beyond the rails is none. */
function fieldAt(mouth: number, stand: AtMouths, field: Field): Field {
  const { standings } = field;
  const of: Field['standings']['of'] = (profileId) =>
    onFiresSide(standings.of(profileId)).filter(({ stop }) => stand.of(stop) === mouth);
  return { ...field, standings: { ...standings, of } };
}

/** Within a capability; the ranks themselves stay where they are. */
function mandatoryFirst(open: readonly Place[]): Place[] {
  const byCapability = Map.groupBy(open, ({ capability }) => capability);
  for (const same of byCapability.values())
    same.sort((a, b) => Number(b.isMandatory) - Number(a.isMandatory) || a.slot - b.slot);
  return open.map(({ capability }) => byCapability.get(capability)!.shift()!);
}

/** Candidate index → crew. */
function crewsOf(able: readonly Candidate[]): Int32Array {
  const crewOf = new Int32Array((able.at(-1)?.index ?? -1) + 1);
  for (const { index, crew } of able) crewOf[index] = crew;
  return crewOf;
}

/** Kind → how many slots compete for its crews: its own, and those of every kind that shares crews with it, at second hand too. */
function slotsAbout(kindOf: readonly number[], rivalsOf: readonly (readonly SameProfile[])[]): number[] {
  const sets = createDisjointSets(rivalsOf.length);
  const firstKind: (number | undefined)[] = [];
  for (let kind = 0; kind < rivalsOf.length; kind++)
    for (const { members } of rivalsOf[kind]!)
      for (const { crew } of members) {
        firstKind[crew] ??= kind;
        if (firstKind[crew] !== kind) sets.join(kind, firstKind[crew]);
      }
  return rivalsOf.map((_, kind) => kindOf.filter((other) => sets.rootOf(other) === sets.rootOf(kind)).length);
}

/** Whether one is in the other's way, where that one drives past it to where it goes deeper. */
interface Ways {
  /** It stands in a road too narrow to get by. */
  shuts(outer: Contender, inner: Contender): boolean;
  /** Its line lies in a piece that the other drives along and has no room beside it, or its line to a source across the road at its stop. */
  laysAcross(outer: Contender, inner: Contender): boolean;
}

/** The search asks about many pairs, so each road to a deeper stop is found once. */
function createWays({ ground, plan: { arrival } }: Field): Ways {
  const roads = new Map<Stop, Map<StartPoint, ReadonlySet<number>>>();
  const roadOf = ({ candidate, standing: { stop } }: Contender): ReadonlySet<number> => {
    const toStop = roads.get(stop) ?? new Map<StartPoint, ReadonlySet<number>>();
    roads.set(stop, toStop);
    const { at } = candidate.start;
    const road = toStop.get(at) ?? ground.junctionsOn(candidate.unit.profileId, at, stop);
    toStop.set(at, road);
    return road;
  };
  const neededCmOf = ({ candidate }: Contender): number => ground.widthsOf(candidate.unit.profileId).neededCm;
  const shuts: Ways['shuts'] = (outer, inner) => {
    const { junction } = outer.standing.stop;
    if (junction === null || !isDeeper(inner.standing, outer.standing)) return false;
    return gapCmOf(outer) < neededCmOf(inner) && roadOf(inner).has(junction);
  };
  const laysAcross: Ways['laysAcross'] = (outer, inner) => {
    const { stop } = outer.standing;
    if (!outer.kit.laysHose || stop.junction === null || !isDeeper(inner.standing, outer.standing)) return false;
    const neededCm = neededCmOf(inner);
    const closed = stop.walkWidthsCm
      .slice(0, piecesShared(inner.standing.stop, stop))
      .flatMap((widthCm, i) => (isClosedByHose(widthCm, neededCm, arrival.hoseWidthCm) ? [i] : []));
    if (outer.feed === undefined && closed.length === 0) return false;
    const road = roadOf(inner);
    if (outer.feed !== undefined && road.has(stop.junction)) return true;
    return closed.some((i) => drivesAlong(road, inner.standing.stop, stop, i));
  };
  return { shuts, laysAcross };
}

/** Whether a road goes in along a piece of the way on foot from a stop: between its two junctions, or from its junction to the end. */
function drivesAlong(road: ReadonlySet<number>, to: Stop, { junction, walksBy }: Stop, i: number): boolean {
  const [from, next] = [i === 0 ? junction : walksBy[i - 1], walksBy[i]];
  const passed = [...road];
  const at = passed.indexOf(from!);
  if (at < 0) return false;
  return at + 1 < passed.length ? passed[at + 1] === next : next === undefined || next === to.junction;
}

/** A long search asks about the same pairs thousands of times: without this half of it went by in asking. */
function createAskedOnce(optionCount: number): (isInWay: Problem['holdsFor']) => Problem['holdsFor'] {
  return (isInWay) => {
    /** By outer and inner: 0 where nobody asked, 1 no, 2 yes. */
    const known = new Uint8Array(optionCount ** 2);
    return (outer, inner) => {
      const at = posed(outer).index * optionCount + posed(inner).index;
      if (known[at] === 0) known[at] = isInWay(outer, inner) ? 2 : 1;
      return known[at] === 2;
    };
  };
}

function roomLeft({ standings: { roomOf } }: Field, taken: readonly Contender[]): number[] {
  const left = [...roomOf];
  for (const { standing } of taken) left[standing.place]!--;
  return left;
}
