import { straightMm } from '../../core/units.ts';
import type { Stop } from '../../routing/ground.ts';
import { localMinuteOfDay, parseHours } from '../../world/local-time.ts';
import type { AccessPoint, City, IncidentFacts } from '../../world/world.ts';
import { compareObjectives } from '../assign/evaluate.ts';
import { NEVER, type Objective, type Solution } from '../assign/problem.ts';
import { isMinuteWithin } from '../plan/people-at-risk.ts';
import type { Place } from '../plan/places.ts';
import type { ReportDefaults } from '../plan/plan.ts';
import type { MouthPair, Posed } from './pose.ts';

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

/** The first pumper and the second, which goes to the other mouth. */
export interface MouthPumpers<One> {
  readonly first: One;
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
 * The best answer in which the first pumper stands at one mouth and the second at another: each ordered pair of mouths is solved by itself,
 * and the best of them is taken. Its bound is the least of theirs, so that it is proven only if all of them are. Null where that would leave
 * a mandatory place open, or people without rescue or water, that `free`, the answer without mouths, has: then nobody can stand there.
 *
 * A stop belongs to the mouth that it is nearest to, in a straight line.
 */
export function solveByMouths<One extends { readonly place: Place }, Answer extends { readonly whole: Solved<One> }>(
  mouths: readonly AccessPoint[],
  free: Solved<One>,
  poseFor: (pair: MouthPair) => Posed,
  solve: (posed: Posed) => Answer,
): SolvedByMouths<One, Answer> | null {
  const of = nearestOf(mouths);
  const ways = mouths.flatMap((first, a) =>
    mouths.flatMap((second, b) => {
      if (a === b) return [];
      const posed = poseFor({ at: [a, b], of });
      return [{ posed, answer: solve(posed), at: [first, second] as const }];
    }),
  );
  const solved = ways.flatMap(({ answer: { whole }, ...way }, i) =>
    whole.proof === null ? [] : [{ ...way, answer: ways[i]!.answer, choices: whole.choices, proof: whole.proof }],
  );
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
  return { posed: best.posed, answer, mouths: { ...pair, at: best.at, waterLaterSteps } };
}

function pumpersOf<One extends { readonly place: Place }>({
  posed,
  choices,
}: {
  readonly posed: Posed;
  readonly choices: readonly One[];
}) {
  const [first, second] = posed.places
    .filter(({ capability }) => capability === 'PUMP')
    .map((place) => choices.find((choice) => choice.place === place));
  return first === undefined || second === undefined ? null : { first, second };
}

/** What a second mouth is not worth: a mandatory place, and rescue or water at all. */
function losesBy(objective: Objective, free: Objective): boolean {
  if (objective.open.some((open, i) => open > (free.open[i] ?? 0))) return true;
  const isLost = (step: number, freeStep: number): boolean => step === NEVER && freeStep < NEVER;
  return isLost(objective.rescueStep, free.rescueStep) || isLost(objective.waterStep, free.waterStep);
}

function nearestOf(mouths: readonly AccessPoint[]): (stop: Stop) => number {
  const known = new Map<Stop, number>();
  return (stop) => {
    const before = known.get(stop);
    if (before !== undefined) return before;
    const offMm = mouths.map((mouth) => straightMm(mouth, stop));
    const nearest = offMm.indexOf(Math.min(...offMm));
    known.set(stop, nearest);
    return nearest;
  };
}
