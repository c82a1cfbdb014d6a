import { INFINITE_MS } from '../../core/units.ts';
import { countAt } from './evaluate.ts';
import type { Option, Problem } from './problem.ts';

/**
 * The first version's rule: the slots in rank order, each by whoever is at work soonest of the crews still free, at a place with room. Not
 * the best of all: it spends a crew on the first slot that another slot needs more.
 */
export function chooseGreedily(problem: Problem): (Option | null)[] {
  const { slots, crewOf, capacityOf } = problem;
  const chosen: (Option | null)[] = slots.map(() => null);
  const used = new Set<number>();
  for (let slot = 0; slot < slots.length; slot++) {
    let soonest: Option | null = null;
    for (const option of problem.options) {
      if (option.kind !== slots[slot].kind || used.has(crewOf[option.unit]) || !arrives(option)) continue;
      if (soonest !== null && compareOptions(option, soonest) >= 0) continue;
      if (countAt(chosen, option.place) < capacityOf[option.place]) soonest = option;
    }
    if (soonest !== null) used.add(crewOf[soonest.unit]);
    chosen[slot] = soonest;
  }
  return chosen;
}

/** Soonest at work first; of equals the lowest unit, then the lowest place. */
export function compareOptions(a: Option, b: Option): number {
  return a.arriveMs + a.setupMs - b.arriveMs - b.setupMs || a.unit - b.unit || a.place - b.place;
}

/** Whoever never comes is no way to fill a slot. */
export function arrives({ arriveMs, setupMs }: Option): boolean {
  return arriveMs + setupMs < INFINITE_MS;
}
