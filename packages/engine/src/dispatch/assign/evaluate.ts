import { NEVER, type Objective, type Option, type Problem } from './problem.ts';

/** What a choice is worth, as it will happen: whoever would close another's way waits. Units and room are the caller's care. */
export function evaluate(problem: Problem, chosen: readonly (Option | null)[]): Objective {
  return objectiveOf(problem, chosen, atWorkWithHolds(problem, chosen, arrivalsWithHolds(problem, chosen)));
}

/**
 * When each slot's vehicle stands, after waiting for those whose way it would close; 0 for an open slot. Whoever comes last waits for
 * nobody and is settled first; all that it holds up, which may hold up others, then come when it comes.
 */
export function arrivalsWithHolds(problem: Problem, chosen: readonly (Option | null)[]): number[] {
  const arriveMs = chosen.map((option) => option?.arriveMs ?? 0);
  const waiting: number[] = [];
  for (let slot = 0; slot < chosen.length; slot++) if (chosen[slot] !== null) waiting.push(slot);
  while (waiting.length > 1) {
    let last = 0;
    for (let i = 1; i < waiting.length; i++) if (arriveMs[waiting[i]] > arriveMs[waiting[last]]) last = i;
    const inner = waiting[last];
    waiting[last] = waiting[waiting.length - 1];
    waiting.pop();
    for (const outer of waiting)
      if (arriveMs[outer] < arriveMs[inner] && problem.holdsFor(chosen[outer]!, chosen[inner]!))
        arriveMs[outer] = arriveMs[inner];
  }
  return arriveMs;
}

/**
 * When each slot's unit is at work, if the vehicles stand at these times; 0 for an open slot. Whoever may charge its line only once another stands
 * keeps nobody waiting by that: its vehicle stands as before.
 */
export function atWorkWithHolds(
  problem: Problem,
  chosen: readonly (Option | null)[],
  arriveMs: readonly number[],
): number[] {
  return chosen.map((outer, slot) => {
    if (outer === null) return 0;
    let dueMs = arriveMs[slot] + outer.setupMs;
    for (let other = 0; other < chosen.length; other++) {
      const inner = chosen[other];
      if (inner === null || arriveMs[other] + outer.chargeMs <= dueMs) continue;
      if (problem.chargesAfter(outer, inner)) dueMs = arriveMs[other] + outer.chargeMs;
    }
    return dueMs;
  });
}

/** What a choice is worth if the slots' units are at work at these times. */
export function objectiveOf(problem: Problem, chosen: readonly (Option | null)[], dueMs: ArrayLike<number>): Objective {
  const { slots, stepMs, rescueKind, waterKind } = problem;
  const open: number[] = [];
  const steps: number[] = [];
  const units: number[] = [];
  const places: number[] = [];
  let [forceStep, sumMs] = [0, 0];
  for (let slot = 0; slot < slots.length; slot++) {
    const option = chosen[slot];
    const step = option === null ? NEVER : Math.floor(dueMs[slot] / stepMs);
    if (slots[slot].isMandatory) open.push(option === null ? 1 : 0);
    if (slots[slot].isMandatory && option !== null) forceStep = Math.max(forceStep, step);
    if (option !== null) sumMs += dueMs[slot];
    steps.push(step);
    units.push(option?.unit ?? NEVER);
    places.push(option?.place ?? NEVER);
  }
  const [rescue, water] = [firstSlotOf(problem, rescueKind), firstSlotOf(problem, waterKind)];
  return {
    open,
    rescueStep: rescueKind < 0 ? 0 : (steps[rescue] ?? NEVER),
    waterStep: waterKind < 0 ? 0 : chosen[water]?.givesWater ? steps[water] : NEVER,
    dryStep: waterKind < 0 ? 0 : chosen[water]?.givesWater ? Math.floor(chosen[water].dryMs / stepMs) : NEVER,
    forceStep,
    steps,
    sumMs,
    units,
    places,
  };
}

/** The first slot of a kind in rank order; −1 where there is none. */
export function firstSlotOf({ slots }: Problem, kind: number): number {
  for (let slot = 0; slot < slots.length; slot++) if (slots[slot].kind === kind) return slot;
  return -1;
}

/** Below 0 where `a` is better: the first part that differs decides. */
export function compareObjectives(a: Objective, b: Objective): number {
  return (
    compareLists(a.open, b.open) ||
    a.rescueStep - b.rescueStep ||
    a.waterStep - b.waterStep ||
    a.dryStep - b.dryStep ||
    a.forceStep - b.forceStep ||
    compareLists(a.steps, b.steps) ||
    a.sumMs - b.sumMs ||
    compareLists(a.units, b.units) ||
    compareLists(a.places, b.places)
  );
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i] - b[i];
  return 0;
}

/** Whether no place holds more vehicles than there is room for. */
export function fitsPlaces({ capacityOf }: Problem, chosen: readonly (Option | null)[]): boolean {
  return chosen.every((option) => option === null || countAt(chosen, option.place) <= capacityOf[option.place]);
}

export function countAt(chosen: readonly (Option | null)[], place: number): number {
  let count = 0;
  for (const option of chosen) if (option?.place === place) count++;
  return count;
}
