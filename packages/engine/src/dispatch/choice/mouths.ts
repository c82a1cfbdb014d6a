import { type LatLon, straightMm } from '../../core/units.ts';
import { localMinuteOfDay, parseHours } from '../../world/local-time.ts';
import type { AccessPoint, City, IncidentFacts, Unit } from '../../world/world.ts';
import { compareObjectives } from '../assign/evaluate.ts';
import { NEVER, type Objective, type Solution } from '../assign/problem.ts';
import type { Candidate } from '../candidates.ts';
import { isMinuteWithin } from '../plan/people-at-risk.ts';
import type { Place } from '../plan/places.ts';
import type { ReportDefaults } from '../plan/plan.ts';
import { soonestContender } from './contenders.ts';
import type { Field } from './field.ts';
import type { AtMouths, Posed } from './pose.ts';

/** Of more likely mouths the likeliest: each ordered pair of them is a search of its own. */
const MOUTHS_MAX = 3;
/** Nearer than this to a likelier one it is the same mouth, told twice. [S] */
const SAME_MOUTH_MM = 20_000;

/**
 * The likely mouths of the alleys that may lead to the incident, the likeliest first; null unless there are two. A shut gate, locked or
 * outside its hours, makes one less likely: neighbours may open it, or not.
 */
export function likelyMouths(
  { accessPoints = [] }: Pick<IncidentFacts, 'accessPoints'>,
  report: ReportDefaults,
  city: City,
  nowMs: number,
): readonly AccessPoint[] | null {
  const minute = localMinuteOfDay(nowMs, city.utcOffsetMinutes);
  const percentOf = (point: AccessPoint): number => {
    const percent = point.probability === undefined ? report.untoldMouthPercent : point.probability * 100;
    return isShut(point, minute) ? (percent * report.shutMouthPercent) / 100 : percent;
  };
  const likely: AccessPoint[] = [];
  for (const point of accessPoints.toSorted((a, b) => percentOf(b) - percentOf(a))) {
    if (likely.length === MOUTHS_MAX || percentOf(point) < report.likelyMouthPercent) break;
    if (likely.every((other) => straightMm(other, point) >= SAME_MOUTH_MM)) likely.push(point);
  }
  return likely.length < 2 ? null : likely;
}

/** Whoever sees the gate knows better than its hours. */
export function isShut({ gateLocked, openHours }: AccessPoint, minute: number): boolean {
  if (gateLocked !== undefined || openHours === undefined) return gateLocked ?? false;
  const hours = parseHours(openHours);
  return hours !== null && !isMinuteWithin(minute, hours.fromMinute, hours.toMinute);
}

/** Where the first open pumpers are asked to stand. */
export interface MouthQuestion {
  /** Each is a search of its own. */
  readonly ways: readonly MouthWay[];
  /** Those on the incident already that are by the first mouth; empty where the first pumper of the answer is to stand there. */
  readonly sent: readonly Unit[];
}

interface MouthWay extends AtMouths {
  /** The first and the second. */
  readonly mouths: readonly [AccessPoint, AccessPoint];
}

/**
 * The first two open pumpers are to stand at two mouths; where those on the incident already are all by one mouth, the first at another one.
 * Null where nobody is left to ask that of, or two mouths have their pumper.
 */
export function askForMouths(open: readonly Place[], field: Field): MouthQuestion | null {
  const pumping = open.filter(({ capability }) => capability === 'PUMP');
  const [place] = pumping;
  if (place === undefined || field.mouths === null) return null;
  const { likely, sent } = field.mouths;
  const of = nearestOf(likely);
  const known = sent.flatMap((candidate) => {
    const standsAt = whereSent(candidate, place, field);
    return standsAt === null ? [] : [{ unit: candidate.unit, mouth: of(standsAt) }];
  });
  const taken = known[0]?.mouth;
  if (known.some(({ mouth }) => mouth !== taken) || (taken === undefined && pumping.length < 2)) return null;
  const numbers = [...likely.keys()];
  const ways = (taken === undefined ? numbers : [taken]).flatMap((first) =>
    numbers
      .filter((second) => second !== first)
      .map((second): MouthWay => {
        const at = taken === undefined ? [first, second] : [second];
        return { at, of, mouths: [likely[first]!, likely[second]!] };
      }),
  );
  return { ways, sent: known.map(({ unit }) => unit) };
}

/**
 * Where a unit on the incident already works: its position, or, while it is on its way, the stop from which it is soonest at work. Null where
 * nobody knows: at the scene without a position in use, or without a road to any stop.
 */
function whereSent(candidate: Candidate, place: Place, field: Field): LatLon | null {
  const { unit, start } = candidate;
  if (unit.status === 'ON_SCENE') return start.at === unit.position ? start.at : null;
  return soonestContender(candidate, place, field)?.standing.stop ?? null;
}

/** Who goes to which of two mouths. */
export interface MouthPumpers<One> extends Pick<MouthQuestion, 'sent'> {
  /** Null where those on the incident already are by the first mouth. */
  readonly first: One | null;
  readonly second: One;
  readonly at: readonly [AccessPoint, AccessPoint];
  /** What the second mouth costs: by how many steps of the objective the first water is later than without. */
  readonly waterLaterSteps: number;
}

interface Solved<One> {
  readonly choices: readonly One[];
  readonly proof: Omit<Solution, 'chosen'> | null;
}

interface SolvedByMouths<One, Answer> {
  readonly posed: Posed;
  readonly answer: Answer;
  readonly mouths: MouthPumpers<One>;
}

/**
 * The best answer in which the first pumper stands at one mouth and the second at another: each way to do that is solved by itself,
 * and the best of them is taken. Its bound is the least of theirs, so that it is proven only if all of them are. Null where that would leave
 * a mandatory place open, or people without rescue or water, that `free`, the answer without mouths, has: then nobody can stand there.
 *
 * A stop belongs to the mouth that it is nearest to, in a straight line.
 */
export function solveByMouths<One extends { readonly place: Place }, Answer extends { readonly whole: Solved<One> }>(
  { ways, sent }: MouthQuestion,
  free: Solved<One>,
  poseFor: (stand: AtMouths) => Posed,
  solve: (posed: Posed) => Answer,
): SolvedByMouths<One, Answer> | null {
  const solved = ways.flatMap((way) => {
    const posed = poseFor(way);
    const answer = solve(posed);
    const { choices, proof } = answer.whole;
    return proof === null ? [] : [{ way, posed, answer, choices, proof }];
  });
  const [first, ...others] = solved;
  if (first === undefined) return null;
  const best = others.reduce((a, b) => (compareObjectives(b.proof.objective, a.proof.objective) < 0 ? b : a), first);
  const pair = pumpersOf(best);
  if (pair === null || (free.proof !== null && losesBy(best.proof.objective, free.proof.objective))) return null;
  const bound = solved.reduce<Objective>(
    (least, { proof }) => (compareObjectives(proof.bound, least) < 0 ? proof.bound : least),
    best.proof.bound,
  );
  const isOptimal = compareObjectives(bound, best.proof.objective) >= 0;
  const searchSteps = solved.reduce((sum, { proof }) => sum + proof.searchSteps, 0);
  const proof = { ...best.proof, bound: isOptimal ? best.proof.objective : bound, isOptimal, searchSteps };
  const answer = { ...best.answer, whole: { ...best.answer.whole, proof } };
  const waterLaterSteps = Math.max(0, best.proof.objective.waterStep - (free.proof?.objective.waterStep ?? NEVER));
  return { posed: best.posed, answer, mouths: { ...pair, sent, at: best.way.mouths, waterLaterSteps } };
}

function pumpersOf<One extends { readonly place: Place }>({
  way: { at },
  posed,
  choices,
}: {
  readonly way: AtMouths;
  readonly posed: Posed;
  readonly choices: readonly One[];
}) {
  const pumpers = posed.places
    .filter(({ capability }) => capability === 'PUMP')
    .slice(0, at.length)
    .flatMap((place) => choices.find((choice) => choice.place === place) ?? []);
  const second = pumpers.at(-1);
  return second === undefined || pumpers.length < at.length ? null : { first: pumpers.at(-2) ?? null, second };
}

/** What a second mouth is not worth: a mandatory place, and rescue or water at all. */
function losesBy(objective: Objective, free: Objective): boolean {
  if (objective.open.some((open, i) => open > (free.open[i] ?? 0))) return true;
  const isLost = (step: number, freeStep: number): boolean => step === NEVER && freeStep < NEVER;
  return isLost(objective.rescueStep, free.rescueStep) || isLost(objective.waterStep, free.waterStep);
}

function nearestOf(mouths: readonly AccessPoint[]): (place: LatLon) => number {
  const known = new Map<LatLon, number>();
  return (place) => {
    const before = known.get(place);
    if (before !== undefined) return before;
    const offMm = mouths.map((mouth) => straightMm(mouth, place));
    const nearest = offMm.indexOf(Math.min(...offMm));
    known.set(place, nearest);
    return nearest;
  };
}
