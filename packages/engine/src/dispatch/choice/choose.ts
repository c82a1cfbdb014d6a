import type { UnitId } from '../../core/ids.ts';
import { INFINITE_MS } from '../../core/units.ts';
import type { Stop } from '../../routing/ground.ts';
import { arrivalsWithHolds, atWorkWithHolds, compareObjectives, evaluate } from '../assign/evaluate.ts';
import type { Solution } from '../assign/problem.ts';
import { solve } from '../assign/search.ts';
import { type Candidate, startMs } from '../candidates.ts';
import type { Need } from '../plan/need.ts';
import { ANY_CAPABILITY, canDo, canFill, type Place } from '../plan/places.ts';
import type { Feed } from './feeds.ts';
import type { Contender, Field } from './field.ts';
import { type Kit, kitOf, setupMs } from './kit.ts';
import { askForMouths, type MouthPumpers, solveByMouths } from './mouths.ts';
import { type Aims, type AtMouths, type Posed, pose } from './pose.ts';
import { byProfile, fitting, type SameProfile, stopsFor } from './ways.ts';

/** A place and the unit that fills it, from where it stands. */
export interface Choice {
  readonly place: Place;
  readonly candidate: Candidate;
  readonly arrival: Arrival;
}

/** How a unit comes to be at work. */
export interface Arrival {
  /** False where no road leads to any stop: then the stop is the profile's first and the drive is guessed from the straight line. */
  readonly isRouted: boolean;
  /** Null where the profile has none, so never for who is routed. */
  readonly stop: Stop | null;
  readonly isSetBack: boolean;
  /** It could drive deeper in. */
  readonly isOutside: boolean;
  readonly walkM: number;
  readonly driveMs: number;
  /** It waits at its stop until who goes deeper is past. */
  readonly holdMs: number;
  readonly kit: Kit;
  readonly setupMs: number;
  /** Its line is laid and waits to be charged, until who drives over it is past; and the last of those who do, by id. */
  readonly chargeHoldMs: number;
  readonly chargesAfterId?: UnitId;
  readonly givesWater: boolean;
  /** How long its water is missing again once it runs; 0 where it gives none. */
  readonly dryMs: number;
  /** The source that its water comes from, where its own tank does not do. */
  readonly feed?: Feed;
}

/** Who goes to which of two mouths. */
export type MouthChoice = MouthPumpers<Choice>;

/** How the answer was found, kept for the record: not what a dispatcher needs in the first thirty seconds. */
export type Proof = Omit<Solution, 'chosen'>;

export interface Chosen {
  /** In rank order of their places. */
  readonly choices: readonly Choice[];
  /** Null where nobody could be routed for any place. */
  readonly proof: Proof | null;
  /** The numbers of the places in the order of the proof. */
  readonly slots: readonly number[];
  /** Where water first and rescue first differ: the other one. */
  readonly other: readonly Choice[] | null;
  /** Absent where no second mouth is asked for; null where nobody can stand at one. */
  readonly mouths: MouthChoice | null | undefined;
}

/**
 * Who goes, for what, to which standing place: the best answer by the plan's aims among whole crews with a road. Places that stay open are then
 * offered to who has no road in the map, by the straight line, and to crews that are too small: better than nobody, and they count as open all
 * the same. A plan that nobody can serve still sends somebody; what the caller lists is taken as it stands.
 */
export function chooseUnits(
  need: Need,
  able: readonly Candidate[],
  aims: Aims,
  field: Field,
  steps: SearchSteps,
): Chosen {
  const { posed, whole, other, mouths } = solveWhole(need, able, aims, field, steps);
  const choices = [...whole.choices];
  const fillUp = (offer: Offer): void => {
    const filled = new Set(choices.map(({ place }) => place));
    const open = need.open.filter((place) => !filled.has(place));
    if (open.length === 0) return;
    const used = new Set(choices.map(({ candidate }) => candidate.crew));
    const left = able.filter(({ crew }) => !used.has(crew));
    choices.push(...offer(open, left));
  };
  fillUp((open, left) => guessFor(open, left, mayFill, field));
  fillUp((open, left) => {
    const short = pose(open, left, fallingShort, NO_AIMS, field, whole.contenders);
    return solvePosed(short, steps).choices;
  });
  fillUp((open, left) => guessFor(open, left, fallsShort, field));
  if (choices.length === 0 && need.isFromPlan) choices.push(...anyone(need, able, field));
  if (aims.water) choices.push(...chooseEarly(need, able, choices, whole.contenders, field, steps));
  return {
    choices: choices.sort((a, b) => a.place.slot - b.place.slot),
    proof: whole.proof,
    slots: posed.places.map(({ slot }) => slot),
    other,
    mouths,
  };
}

/** With two likely mouths the second pumper goes to the other one, if anybody can stand there; those on the incident already count. */
function solveWhole(need: Need, able: readonly Candidate[], aims: Aims, field: Field, steps: SearchSteps) {
  const poseFor = (stand?: AtMouths): Posed => pose(need.open, able, fitting, aims, field, [], stand);
  const posed = poseFor();
  const asked = askForMouths(need.open, field);
  // Each of its ways is a search of its own, and so is the one without: together they take no more steps.
  const searches = 1 + (asked?.ways.length ?? 0);
  const share = (max: number): number => Math.max(1, Math.floor(max / searches));
  const shared = { max: share(steps.max), urgentMax: share(steps.urgentMax) };
  const free = { posed, ...solveBothWays(posed, aims, shared), mouths: undefined };
  if (asked === null) return free;
  const found = solveByMouths(asked, free.whole, poseFor, (one) => solveBothWays(one, aims, shared));
  return found === null ? { ...free, mouths: null } : { posed: found.posed, ...found.answer, mouths: found.mouths };
}

/** Who has extinguishers at the door before there is water; in nobody's way. Later they are of no use, and nobody is missing. */
function chooseEarly(
  { early }: Need,
  able: readonly Candidate[],
  choices: readonly Choice[],
  taken: readonly Contender[],
  field: Field,
  steps: SearchSteps,
): readonly Choice[] {
  if (early.length === 0 || choices.length === 0) return [];
  const crews = new Set(choices.map(({ candidate }) => candidate.crew));
  const left = able.filter(({ crew }) => !crews.has(crew));
  const pumpers = choices.filter(({ place }) => place.capability === 'PUMP');
  const water = pumpers.filter(({ arrival }) => arrival.givesWater);
  const waterMs = Math.min(INFINITE_MS, ...(water.length > 0 ? water : pumpers).map(atWorkMs));
  const found = solvePosed(pose(early, left, fitting, NO_AIMS, field, taken), steps).choices;
  return found.filter((choice) => atWorkMs(choice) < waterMs);
}

/** Of a search: usually, and while somebody may be rescued or water be there sooner. */
export interface SearchSteps {
  readonly max: number;
  readonly urgentMax: number;
}

/** Beside rescue first, water first: told where that brings water sooner, and taken where a search that was cut short did not find as much. */
function solveBothWays(
  posed: Posed,
  aims: Aims,
  steps: SearchSteps,
): { whole: Solved; other: readonly Choice[] | null } {
  const whole = solvePosed(posed, steps);
  if (whole.proof === null || !aims.rescue || !aims.water) return { whole, other: null };
  const { chosen } = solve({ ...posed.problem, rescueKind: -1 }, steps.max, steps.urgentMax);
  const objective = evaluate(posed.problem, chosen);
  if (compareObjectives(objective, whole.proof.objective) < 0)
    return { whole: { ...read(posed, chosen), proof: { ...whole.proof, objective } }, other: null };
  const isSooner = objective.waterStep < whole.proof.objective.waterStep;
  return { whole, other: isSooner ? readSolution(posed, chosen) : null };
}

/** The first of any kind, for a plan that nobody can serve. */
function anyone({ open: [first] }: Need, able: readonly Candidate[], field: Field): readonly Choice[] {
  if (first === undefined) return [];
  const place = { ...first, capability: ANY_CAPABILITY, accepts: [ANY_CAPABILITY], crewMin: 0, needs: [] };
  const { choices } = solvePosed(pose([place], able, whoever, NO_AIMS, field, []), { max: 1, urgentMax: 1 });
  return choices.length > 0 ? choices : guessFor([place], able, mayFill, field);
}

type MayFill = (candidate: Candidate, place: Place) => boolean;
type Offer = (open: readonly Place[], left: readonly Candidate[]) => readonly Choice[];

const mayFill: MayFill = ({ unit }, place) => canFill(unit, place);
const fallsShort: MayFill = ({ unit }, place) => canDo(unit, place) && !canFill(unit, place);
/** Whatever a plan asks of a place of that name: this one asks for nothing. */
const whoever = (left: readonly Candidate[], place: Place): SameProfile[] =>
  byProfile(left, (candidate) => mayFill(candidate, place));
const fallingShort = (left: readonly Candidate[], place: Place): SameProfile[] =>
  byProfile(left, (candidate) => fallsShort(candidate, place));
const NO_AIMS: Aims = { water: false, rescue: false };

interface Solved extends Pick<Chosen, 'choices' | 'proof'> {
  readonly contenders: readonly Contender[];
}

function solvePosed(posed: Posed, { max, urgentMax }: SearchSteps): Solved {
  const { problem } = posed;
  if (problem.options.length === 0) return { choices: [], contenders: [], proof: null };
  const { chosen, ...proof } = solve(problem, max, urgentMax);
  return { ...read(posed, chosen), proof };
}

function read(posed: Posed, chosen: Solution['chosen']): Pick<Solved, 'choices' | 'contenders'> {
  const contenders = chosen.flatMap((option) => (option === null ? [] : [posed.contenderOf(option)]));
  return { choices: readSolution(posed, chosen), contenders };
}

function readSolution({ problem, contenderOf, places }: Posed, chosen: Solution['chosen']): Choice[] {
  const arriveMs = arrivalsWithHolds(problem, chosen);
  const dueMs = atWorkWithHolds(problem, chosen, arriveMs);
  return chosen.flatMap((option, slot) => {
    if (option === null) return [];
    const contender = contenderOf(option);
    const holdMs = arriveMs[slot]! - contender.arriveMs;
    const chargeHoldMs = dueMs[slot]! - arriveMs[slot]! - option.setupMs;
    const last = chosen.find(
      (inner, i) =>
        chargeHoldMs > 0 &&
        inner !== null &&
        arriveMs[i]! + option.chargeMs === dueMs[slot] &&
        problem.chargesAfter(option, inner),
    );
    const arrival = {
      ...arrivalOf(contender, holdMs, chargeHoldMs),
      ...(last != null && { chargesAfterId: contenderOf(last).candidate.unit.id }),
    };
    return [{ place: places[slot]!, candidate: contender.candidate, arrival }];
  });
}

export function arrivalOf(contender: Contender, holdMs = 0, chargeHoldMs = 0): Arrival {
  const { candidate, standing, kit, arriveMs, setupMs, givesWater, dryMs, feed } = contender;
  const { stop, isSetBack, isOutside, walkM } = standing;
  return {
    isRouted: true,
    stop,
    isSetBack,
    isOutside,
    walkM,
    driveMs: arriveMs - startMs(candidate),
    holdMs,
    kit,
    setupMs,
    chargeHoldMs,
    givesWater,
    dryMs,
    ...(feed !== undefined && { feed }),
  };
}

/** Those whom no road leads to any of their stops, in rank order of the places, by the straight line. */
function guessFor(open: readonly Place[], left: readonly Candidate[], fits: MayFill, field: Field): Choice[] {
  const used = new Set<number>();
  return open.flatMap((place) => {
    const guessed = left
      .filter((candidate) => !used.has(candidate.crew) && fits(candidate, place))
      .filter((candidate) => canStandFor(candidate, place, field) && !hasRoad(candidate, field))
      .map((candidate) => ({ place, candidate, arrival: guessArrival(candidate, place, field) }))
      .sort((a, b) => atWorkMs(a) - atWorkMs(b) || a.candidate.index - b.candidate.index);
    const [first] = guessed;
    if (first === undefined) return [];
    used.add(first.candidate.crew);
    return [first];
  });
}

/** From the alert until it stands, past whom it has waited for. */
export const arrivesMs = ({ candidate, arrival: { driveMs, holdMs } }: Choice): number =>
  startMs(candidate) + driveMs + holdMs;

/** From the alert until it is at work. */
export const atWorkMs = (choice: Choice): number =>
  arrivesMs(choice) + choice.arrival.setupMs + choice.arrival.chargeHoldMs;

/** Whether it could work anywhere, if it came there: a ladder does not everywhere; others do. */
const canStandFor = (candidate: Candidate, place: Place, field: Field): boolean =>
  place.capability !== 'LADDER' || stopsFor(candidate.unit.profileId, place, field).length > 0;

function hasRoad(candidate: Candidate, { standings, drives }: Field): boolean {
  return standings.of(candidate.unit.profileId).some(({ stop }) => drives.ms(candidate, stop) < INFINITE_MS);
}

/** By the straight line, to the profile's first stop. */
export function guessArrival({ unit, straightMm }: Candidate, { capability }: Place, field: Field): Arrival {
  const first = field.standings.of(unit.profileId)[0];
  const walkM = first?.standings[0].walkM ?? 0;
  const kit = kitOf(unit, capability, field.plan, field.floorsUp);
  return {
    ...{ isRouted: false, stop: first?.stop ?? null, isSetBack: false, isOutside: false, walkM },
    driveMs: field.ground.guessMs(unit.profileId, straightMm),
    holdMs: 0,
    kit,
    setupMs: setupMs(kit, walkM),
    chargeHoldMs: 0,
    givesWater: false,
    dryMs: 0,
  };
}
