import { describe, expect, it } from 'vitest';
import { createPrng } from '../../../src/core/prng.ts';
import { INFINITE_MS } from '../../../src/core/units.ts';
import { compareObjectives, evaluate } from '../../../src/dispatch/assign/evaluate.ts';
import { chooseGreedily } from '../../../src/dispatch/assign/greedy.ts';
import type { Objective, Option, Problem } from '../../../src/dispatch/assign/problem.ts';
import { solve } from '../../../src/dispatch/assign/search.ts';
import { isPossible, listOf, type Optimum, tryAll } from './brute-force.ts';
import { drawProblem } from './drawn-problem.ts';

const SEED = 20261128;
const CASES = 2_000;
const STEPS_MAX = 10_000;

const cases = drawCases();

function drawCases(): { readonly problem: Problem; readonly optimum: Optimum }[] {
  const prng = createPrng(SEED, 'assign');
  return Array.from({ length: CASES }, () => {
    const problem = drawProblem(prng);
    return { problem, optimum: tryAll(problem) };
  });
}

describe('the best choice', () => {
  it('is that of trying all, to the last unit and place, and nothing is left to search', () => {
    for (const { problem, optimum } of cases) {
      const { chosen, objective, bound, isOptimal } = solve(problem, STEPS_MAX);
      expect({ ...objective, isOptimal }).toEqual({ ...optimum.objective, isOptimal: true });
      expect(bound).toEqual(objective);
      expect(evaluate(problem, chosen)).toEqual(objective);
      expect(isPossible(problem, chosen)).toBe(true);
      expect(chosen.every((option, i) => option === null || option.kind === problem.slots[i]?.kind)).toBe(true);
    }
  });

  it('was asked for in cases of every sort', () => {
    const share = (is: (problem: Problem, optimum: Optimum) => boolean): number =>
      cases.filter(({ problem, optimum }) => is(problem, optimum)).length / CASES;
    const shares = {
      crossStaffed: share(({ crewOf }) => new Set(crewOf as number[]).size < crewOf.length),
      placeConflict: share(hasPlaceConflict),
      lineConflict: share((problem) => isBentBy(problem, { chargesAfter: () => false })),
      dryMatters: share((problem) =>
        isBentBy(problem, { options: problem.options.map((option) => ({ ...option, dryMs: 0 })) }),
      ),
      open: share((_, { objective }) => objective.units.some((unit) => unit === 0x7fff_ffff)),
      tie: share((_, { count }) => count >= 2),
      greedyWorse: share(
        (problem, { objective }) => compareObjectives(evaluate(problem, chooseGreedily(problem)), objective) > 0,
      ),
      searched: share((problem) => solve(problem, STEPS_MAX).searchSteps > 1),
      largest: share(({ slots, crewOf }) => slots.length === 5 && crewOf.length === 8),
    };
    process.stdout.write(`seed ${SEED}, shares of ${CASES}: ${JSON.stringify(shares)}\n`);
    expect(shares.crossStaffed).toBeGreaterThanOrEqual(0.3);
    expect(shares.placeConflict).toBeGreaterThanOrEqual(0.3);
    expect(shares.lineConflict).toBeGreaterThanOrEqual(0.1);
    expect(shares.dryMatters).toBeGreaterThanOrEqual(0.1);
    expect(shares.open).toBeGreaterThanOrEqual(0.2);
    expect(shares.tie).toBeGreaterThanOrEqual(0.2);
    expect(shares.greedyWorse).toBeGreaterThanOrEqual(0.15);
  });

  it('is never better than the bound, however soon the search has to stop, and called best only if it is', () => {
    for (const { problem, optimum } of cases)
      for (const budget of [1, 2, 3]) {
        const { chosen, objective, bound, isOptimal, searchSteps } = solve(problem, budget);
        expect(searchSteps).toBeLessThanOrEqual(budget);
        expect(isPossible(problem, chosen)).toBe(true);
        expect(evaluate(problem, chosen)).toEqual(objective);
        expect(compareObjectives(bound, optimum.objective)).toBeLessThanOrEqual(0);
        expect(compareObjectives(optimum.objective, objective)).toBeLessThanOrEqual(0);
        expect(compareObjectives(evaluate(problem, chooseGreedily(problem)), objective)).toBeGreaterThanOrEqual(0);
        if (isOptimal) expect(objective).toEqual(optimum.objective);
        if (isOptimal) expect(bound).toEqual(objective);
      }
  });
});

describe('another problem', () => {
  const idle = { unit: 90, place: 0, setupMs: 0, chargeMs: 0, givesWater: true, dryMs: 0 };

  it('with a unit that never comes, or that nothing asks for, has the same best choice', () => {
    for (const { problem, optimum } of cases) {
      const crewOf: number[] = [...(problem.crewOf as number[])];
      crewOf[idle.unit] = 1_000;
      const late = problem.slots.map(({ kind }): Option => ({ ...idle, kind, arriveMs: INFINITE_MS }));
      const options = [...late, ...problem.options, { ...idle, kind: 77, arriveMs: 0 }];
      const { objective, isOptimal } = solve({ ...problem, crewOf, options }, STEPS_MAX);
      expect({ ...objective, isOptimal }).toEqual({ ...optimum.objective, isOptimal: true });
    }
  });

  it('with one option faster is never worse', () => {
    const prng = createPrng(SEED, 'faster');
    for (const { problem, optimum } of cases) {
      const fast = prng.below(Math.max(1, problem.options.length));
      const options = problem.options.map((option, i) =>
        i === fast ? { ...option, arriveMs: prng.below(option.arriveMs) } : option,
      );
      const { objective } = solve({ ...problem, options }, STEPS_MAX);
      expect(compareObjectives(withoutIds(objective), withoutIds(optimum.objective))).toBeLessThanOrEqual(0);
    }
  });
});

const withoutIds = (objective: Objective): Objective => ({ ...objective, units: [], places: [] });

/** The best choice without room and waiting cannot be, or not so soon. */
function hasPlaceConflict(problem: Problem): boolean {
  const capacityOf = Array.from(problem.capacityOf, () => Infinity);
  return isBentBy(problem, { capacityOf, holdsFor: () => false, chargesAfter: () => false });
}

/** The best choice of a problem without that cannot be, or is worth something else. */
function isBentBy(problem: Problem, without: Partial<Problem>): boolean {
  const { chosen, objective } = solve({ ...problem, ...without }, STEPS_MAX);
  const same = chosen.map((option) => problem.options.find((one) => isSame(one, option)) ?? null);
  return !isPossible(problem, same) || `${listOf(evaluate(problem, same))}` !== `${listOf(objective)}`;
}

const isSame = (a: Option, b: Option | null): boolean =>
  a.unit === b?.unit && a.place === b.place && a.kind === b.kind && a.arriveMs === b.arriveMs;
