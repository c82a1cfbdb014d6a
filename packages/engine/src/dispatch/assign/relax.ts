import { AssertionFailure, assert } from '../../core/assert.ts';
import { compareObjectives, firstSlotOf, objectiveOf } from './evaluate.ts';
import { takeLowestUnits } from './lowest-ids.ts';
import { Matching } from './matching.ts';
import { minimizeSum } from './min-sum.ts';
import type { Objective, Option } from './problem.ts';
import { countWithin, type Row, rowOf, type Sorted } from './rows.ts';

/** The best choice if places held any number and nobody waited for another. */
export interface Relaxed {
  readonly chosen: readonly (Option | null)[];
  /** Slot → index of its option, −1 where it stays open. */
  readonly picked: readonly number[];
  /** What it would be worth: no choice is better, since with less room or with waiting none of its parts becomes less. */
  readonly bound: Objective;
}

/**
 * What an objective asks first is settled first: each part narrows the rows to those crews that keep it as good as it can be, beside all that
 * is settled already. `rows` are made from `atWorkMs`, one for each of `sorted.orders`. Null as soon as it cannot be better than `best`.
 */
export function relax(
  sorted: Sorted,
  rows: readonly Row[],
  atWorkMs: ArrayLike<number>,
  best: Objective,
): Relaxed | null {
  const { problem, options, rowOfSlot } = sorted;
  const matching = new Matching(
    rowOfSlot.map((row) => rows[row]),
    sorted.crewCount,
  );
  for (let slot = 0; slot < problem.slots.length; slot++) if (problem.slots[slot].isMandatory) matching.fill(slot);
  if (problem.rescueKind >= 0) settleRescue(sorted, matching);
  if (problem.waterKind >= 0) settleWater(sorted, matching, rows[sorted.waterRow], atWorkMs);
  settleForce(sorted, matching);
  if (compareObjectives({ ...relaxedOf(sorted, matching, atWorkMs).bound, ...UNSETTLED }, best) > 0) return null;
  settleSteps(sorted, matching);
  const prices = minimizeSum(matching);
  takeLowestUnits(matching, prices, (option) => options[option].unit);
  const relaxed = relaxedOf(sorted, matching, atWorkMs);
  return compareObjectives(relaxed.bound, best) < 0 ? relaxed : null;
}

/** What is no part of the bound before it is settled. */
const UNSETTLED = { steps: [], sumMs: 0, units: [], places: [] };

function relaxedOf({ problem, options }: Sorted, { rows, picks }: Matching, atWorkMs: ArrayLike<number>): Relaxed {
  const picked = rows.map((row, slot) => row.options[picks[slot]] ?? -1);
  const chosen = picked.map((option) => options[option] ?? null);
  const dueMs = picked.map((option) => (option < 0 ? 0 : atWorkMs[option]));
  return { chosen, picked, bound: objectiveOf(problem, chosen, dueMs) };
}

function settleRescue({ problem }: Sorted, matching: Matching): void {
  const slot = firstSlotOf(problem, problem.rescueKind);
  if (slot >= 0) settleSoonest(matching, slot);
}

/** By whoever gives water; by anybody where nobody can. */
function settleWater(sorted: Sorted, matching: Matching, waterRow: Row, atWorkMs: ArrayLike<number>): void {
  const { problem } = sorted;
  const slot = firstSlotOf(problem, problem.waterKind);
  if (slot < 0) return;
  const [row, limit, pick] = [matching.rows[slot], matching.limits[slot], matching.picks[slot]];
  // The same slot may be that of rescue, whose step stands.
  const stepMax = problem.waterKind === problem.rescueKind ? (row.steps[limit - 1] ?? 0) : Infinity;
  matching.release(slot);
  matching.rows[slot] = waterRow;
  matching.limits[slot] = countWithin(waterRow, stepMax);
  if (settleSoonest(matching, slot)) {
    settleDry(sorted, matching, slot, atWorkMs);
    return;
  }
  matching.rows[slot] = row;
  matching.limits[slot] = limit;
  if (pick >= 0) matching.take(slot, pick);
}

/** Of those who give water by the settled step, the least dry; a crew may be so by another of its options than its soonest. */
function settleDry(sorted: Sorted, matching: Matching, slot: number, atWorkMs: ArrayLike<number>): void {
  const { problem, orders, waterRow, drySteps } = sorted;
  const waterStep = matching.rows[slot].steps[matching.picks[slot]];
  const found = new Set<number>();
  for (const option of orders[waterRow])
    if (Math.floor(atWorkMs[option] / problem.stepMs) <= waterStep) found.add(drySteps[option]);
  if (found.size === 1) return;
  matching.release(slot);
  for (const dryStep of [...found].sort((a, b) => a - b)) {
    const row = rowOf(sorted, waterRow, atWorkMs, waterStep, dryStep);
    matching.rows[slot] = row;
    matching.limits[slot] = row.crews.length;
    if (matching.fill(slot)) return;
  }
  throw new AssertionFailure('a slot that was filled with water can be filled so');
}

/** The least step that a slot can be filled with, beside those that are filled; it is held to that. */
function settleSoonest(matching: Matching, slot: number): boolean {
  matching.release(slot);
  if (!matching.fill(slot)) return false;
  const row = matching.rows[slot];
  matching.limits[slot] = countWithin(row, row.steps[matching.picks[slot]]);
  return true;
}

/**
 * The least step within which all mandatory slots can be done that are filled: from the soonest of each, and widened by the least that
 * helps, which is the next of some slot that was asked, as long as one stays open.
 */
function settleForce({ problem }: Sorted, matching: Matching): void {
  const { rows, limits, picks } = matching;
  const slots = problem.slots.flatMap((slot, i) => (slot.isMandatory && matching.isFilled(i) ? [i] : []));
  const limitsMax = [...limits];
  const hold = (step: number): void => {
    for (const slot of slots) limits[slot] = Math.min(limitsMax[slot], countWithin(rows[slot], step));
  };
  hold(Math.max(0, ...slots.map((slot) => rows[slot].steps[0])));
  const late = slots.filter((slot) => picks[slot] >= limits[slot]);
  for (const slot of late) matching.release(slot);
  for (const slot of late) {
    while (!matching.fill(slot)) {
      let step = Infinity;
      for (const asked of matching.asked)
        if (limits[asked] < limitsMax[asked]) step = Math.min(step, rows[asked].steps[limits[asked]]);
      assert(step < Infinity, 'slots that were filled before can be filled');
      hold(step);
    }
  }
}

/** Slot by slot; an optional one that nobody is left for stays open. */
function settleSteps({ problem }: Sorted, matching: Matching): void {
  const { rows, limits, picks } = matching;
  for (let slot = 0; slot < rows.length; slot++) {
    const isFilled = matching.isFilled(slot);
    const { steps } = rows[slot];
    if (isFilled && steps[picks[slot]] === steps[0])
      limits[slot] = Math.min(limits[slot], countWithin(rows[slot], steps[0]));
    else if (isFilled || !problem.slots[slot].isMandatory) settleSoonest(matching, slot);
  }
}
