import type { Alternative, Outlook, ProofAnswer } from '../answer.ts';
import type { Objective } from '../assign/problem.ts';
import { NEVER } from '../assign/problem.ts';
import { atWorkMs, type Choice, type Proof } from '../choice/choose.ts';
import type { Need } from '../plan/need.ts';
import { canFill } from '../plan/places.ts';
import type { ResponsePlan } from '../plan/plan.ts';
import { etaOf } from './answer-unit.ts';
import { lineOf } from './line.ts';
import { formatMinutes } from './minutes.ts';
import { firstWater, soonest } from './tasks.ts';

/** When what counts is there. Who is not sure to get there or is too few is not counted on. */
export function outlookOf(choices: readonly Choice[], need: Need, plan: ResponsePlan): Outlook {
  const { requiredFlowLpm } = need;
  const sure = choices.filter(({ arrival, candidate, place }) => arrival.isRouted && canFill(candidate.unit, place));
  const rescue = soonest(sure.filter(({ place }) => place.capability === 'RESCUE'));
  const water = firstWater(sure, plan.arrival.stepMs);
  const mandatory = sure.filter(({ place }) => place.isMandatory);
  const extinguishers = soonest(sure.filter(({ place }) => place.capability === 'EXTINGUISHERS'));
  const early =
    extinguishers !== undefined && (water === undefined || atWorkMs(extinguishers) < atWorkMs(water))
      ? extinguishers
      : undefined;
  const isWhole =
    need.onConfirmation.length === 0 &&
    mandatory.length > 0 &&
    mandatory.length === need.open.filter(({ isMandatory }) => isMandatory).length;
  const line = water === undefined ? null : lineOf(water, plan, requiredFlowLpm);
  return {
    ...(rescue !== undefined && {
      rescueReadyInMs: atWorkMs(rescue),
      rescueReadyP90InMs: etaOf(rescue, plan).totalP90Ms,
    }),
    ...(water !== undefined && {
      firstWaterInMs: atWorkMs(water),
      firstWaterP90InMs: etaOf(water, plan).totalP90Ms,
    }),
    ...(line?.tankDryInMs !== undefined && { tankDryInMs: line.tankDryInMs }),
    ...(isWhole && { assembledInMs: Math.max(...mandatory.map(atWorkMs)) }),
    ...(early !== undefined && { earlyAttackInMs: atWorkMs(early) }),
  };
}

export function alternativeOf(other: readonly Choice[], need: Need, plan: ResponsePlan): Alternative {
  return { unitIds: other.map(({ candidate }) => candidate.unit.id), outlook: outlookOf(other, need, plan) };
}

export function answerProof(
  { objective, bound, isOptimal, searchSteps, greedy }: Proof,
  slots: readonly number[],
  stepMs: number,
): ProofAnswer {
  const greedyWorse = firstDifference(objective, greedy, slots, stepMs);
  return {
    isOptimal,
    searchSteps,
    ...(!isOptimal && { gap: firstDifference(bound, objective, slots, stepMs) ?? 'equal in all times' }),
    ...(greedyWorse !== undefined && { greedyWorse }),
  };
}

/** In what the second is worse than the first, first things first: "first water 1:30 later". */
function firstDifference(
  best: Objective,
  worse: Objective,
  slots: readonly number[],
  stepMs: number,
): string | undefined {
  const open = (objective: Objective): number => objective.open.reduce((sum, one) => sum + one, 0);
  if (best.open.some((one, i) => one !== worse.open[i]))
    return `${open(worse) - open(best)} more mandatory places open, or earlier ones`;
  const terms = [
    ['rescue ready', best.rescueStep, worse.rescueStep],
    ['first water', best.waterStep, worse.waterStep],
    [DRY, best.dryStep, worse.dryStep],
    ['force assembled', best.forceStep, worse.forceStep],
    ...best.steps.map((step, i) => [`place ${slots[i]}`, step, worse.steps[i]!] as const),
  ] as const;
  const term = terms.find(([, a, b]) => a !== b);
  if (term === undefined) return worse.sumMs === best.sumMs ? undefined : `${worse.sumMs - best.sumMs} ms in all`;
  const [name, a, b] = term;
  if (b === NEVER) return `${name}: never`;
  return `${name} ${formatMinutes((b - a) * stepMs)} ${name === DRY ? 'longer' : 'later'}`;
}

const DRY = 'dry after first water';
