import { NEVER, type Objective, type Option, type Problem } from '../../../src/dispatch/assign/problem.ts';

export interface Optimum {
  readonly objective: Objective;
  /** How many choices are as good in all but units and places. */
  readonly count: number;
}

/** The definition as it reads, for every choice that there is. */
export function tryAll(problem: Problem): Optimum {
  let best: { readonly objective: Objective; readonly list: number[]; readonly without: number } | undefined;
  let count = 0;
  for (const chosen of allChoices(problem)) {
    const objective = worthOf(problem, chosen);
    const list = listOf(objective);
    const without = list.length - 2 * chosen.length;
    const order = best === undefined ? -1 : compareFirst(list, best.list, without);
    if (order < 0) count = 0;
    if (order <= 0) count++;
    if (best === undefined || order < 0 || (order === 0 && compareFirst(list, best.list, list.length) < 0))
      best = { objective, list, without };
  }
  if (best === undefined) throw new Error('leaving all open is a choice');
  return { objective: best.objective, count };
}

export function listOf(o: Objective): number[] {
  return [...o.open, o.rescueStep, o.waterStep, o.dryStep, o.forceStep, ...o.steps, o.sumMs, ...o.units, ...o.places];
}

function compareFirst(a: readonly number[], b: readonly number[], length: number): number {
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return 0;
}

export function* allChoices(problem: Problem, before: readonly (Option | null)[] = []): Generator<(Option | null)[]> {
  const slot = problem.slots[before.length];
  if (slot === undefined) {
    yield [...before];
    return;
  }
  yield* allChoices(problem, [...before, null]);
  for (const option of problem.options) {
    const after = [...before, option];
    if (option.kind === slot.kind && isPossible(problem, after)) yield* allChoices(problem, after);
  }
}

export function isPossible(problem: Problem, chosen: readonly (Option | null)[]): boolean {
  const filled = chosen.filter((option) => option !== null);
  const crews = filled.map((option) => problem.crewOf[option.unit]);
  const fits = filled.every(
    ({ place }) => filled.filter((option) => option.place === place).length <= problem.capacityOf[place]!,
  );
  return fits && new Set(crews).size === crews.length;
}

function worthOf(problem: Problem, chosen: readonly (Option | null)[]): Objective {
  const { slots, stepMs } = problem;
  const arriveMs = (option: Option): number => {
    let ms = option.arriveMs;
    for (const other of chosen)
      if (other !== null && other !== option && problem.holdsFor(option, other)) ms = Math.max(ms, arriveMs(other));
    return ms;
  };
  const atWorkMs = (option: Option): number => {
    let ms = arriveMs(option) + option.setupMs;
    for (const other of chosen)
      if (other !== null && other !== option && problem.chargesAfter(option, other))
        ms = Math.max(ms, arriveMs(other) + option.chargeMs);
    return ms;
  };
  const dueMs = chosen.map((option) => (option === null ? 0 : atWorkMs(option)));
  const steps = chosen.map((option, i) => (option === null ? NEVER : Math.floor(dueMs[i]! / stepMs)));
  const firstOf = (kind: number): number => slots.findIndex((slot) => slot.kind === kind);
  const water = firstOf(problem.waterKind);
  return {
    open: chosen.filter((_, i) => slots[i]!.isMandatory).map((option) => (option === null ? 1 : 0)),
    rescueStep: problem.rescueKind < 0 ? 0 : (steps[firstOf(problem.rescueKind)] ?? NEVER),
    waterStep: problem.waterKind < 0 ? 0 : chosen[water]?.givesWater === true ? steps[water]! : NEVER,
    dryStep:
      problem.waterKind < 0 ? 0 : chosen[water]?.givesWater === true ? Math.floor(chosen[water].dryMs / stepMs) : NEVER,
    forceStep: Math.max(0, ...steps.filter((step, i) => slots[i]!.isMandatory && step !== NEVER)),
    steps,
    sumMs: dueMs.reduce((sum, ms) => sum + ms, 0),
    units: chosen.map((option) => option?.unit ?? NEVER),
    places: chosen.map((option) => option?.place ?? NEVER),
  };
}
