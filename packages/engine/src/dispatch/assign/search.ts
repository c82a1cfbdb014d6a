import { assert } from '../../core/assert.ts';
import { compareObjectives, evaluate, fitsPlaces } from './evaluate.ts';
import { chooseGreedily } from './greedy.ts';
import { type Part, splitPart, wholeOf } from './parts.ts';
import type { Objective, Option, Problem, Solution } from './problem.ts';
import { type Relaxed, relax } from './relax.ts';
import { repair } from './repair.ts';
import { type Sorted, sortOptions } from './rows.ts';

interface Node {
  readonly part: Part;
  readonly relaxed: Relaxed;
}

interface Found {
  readonly chosen: readonly (Option | null)[];
  readonly objective: Objective;
}

/**
 * The best choice. Without room and waiting it is found by matching alone (`relax`), and mostly that choice can be as it is. Where it cannot,
 * best first: the choices fall into parts in which what was wrong is ruled out, until the best of the parts can be no better than
 * what was found. After `searchStepsMax` matchings the best so far is taken; but while an open mandatory slot, rescue or first water may still be
 * better, which is worth waiting for, only after `urgentStepsMax`.
 */
export function solve(problem: Problem, searchStepsMax: number, urgentStepsMax = searchStepsMax): Solution {
  assert(searchStepsMax >= 1, `${searchStepsMax} steps of search are none`);
  const sorted = sortOptions(problem);
  const slotBySlot = chooseGreedily(problem);
  const greedy = evaluate(problem, slotBySlot);
  let best: Found = { chosen: slotBySlot, objective: greedy };
  let searchSteps = 0;
  const open: Node[] = [];
  const enter = (part: Part): void => {
    const relaxed = relax(sorted, part.rows, part.atWorkMs, best.objective);
    searchSteps++;
    if (relaxed === null) return;
    best = findBy(sorted, relaxed, best);
    open.push({ part, relaxed });
  };
  enter(wholeOf(sorted));
  for (;;) {
    const node = takeLeast(open);
    if (node === undefined || compareObjectives(node.relaxed.bound, best.objective) >= 0)
      return { ...best, bound: best.objective, isOptimal: true, greedy, searchSteps };
    for (const part of splitPart(sorted, node.part, node.relaxed)) {
      const stepsMax = isUrgent(node.relaxed.bound, best.objective) ? urgentStepsMax : searchStepsMax;
      if (searchSteps >= stepsMax) return { ...stopped(best, node.relaxed.bound), greedy, searchSteps };
      enter(part);
    }
  }
}

function isUrgent(bound: Objective, found: Objective): boolean {
  if (bound.open.some((open, i) => open !== found.open[i])) return true;
  return bound.rescueStep !== found.rescueStep || bound.waterStep !== found.waterStep;
}

/** The bound of the node that was being split holds for all that is left: it was the least. */
function stopped(best: Found, leftBound: Objective): Omit<Solution, 'greedy' | 'searchSteps'> {
  const isOptimal = compareObjectives(leftBound, best.objective) >= 0;
  return { ...best, bound: isOptimal ? best.objective : leftBound, isOptimal };
}

/** The relaxed choice as it would happen, if it can; unless that is as good as it was thought, also one near it. */
function findBy(sorted: Sorted, relaxed: Relaxed, best: Found): Found {
  const { problem } = sorted;
  const { chosen, bound } = relaxed;
  let found = best;
  if (fitsPlaces(problem, chosen)) {
    const objective = evaluate(problem, chosen);
    if (compareObjectives(objective, found.objective) < 0) found = { chosen, objective };
    if (compareObjectives(objective, bound) <= 0) return found;
  }
  for (const isLatestFirst of [true, false]) {
    const near = repair(sorted, relaxed, isLatestFirst);
    const objective = evaluate(problem, near);
    if (compareObjectives(objective, found.objective) < 0) found = { chosen: near, objective };
  }
  return found;
}

function takeLeast(open: Node[]): Node | undefined {
  let least = 0;
  for (let i = 1; i < open.length; i++)
    if (compareObjectives(open[i].relaxed.bound, open[least].relaxed.bound) < 0) least = i;
  const [node] = open.splice(least, 1);
  return node;
}
