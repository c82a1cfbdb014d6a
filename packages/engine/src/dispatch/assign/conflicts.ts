import { AssertionFailure, assert } from '../../core/assert.ts';
import { INFINITE_MS } from '../../core/units.ts';
import { arrivalsWithHolds, atWorkWithHolds, countAt, firstSlotOf } from './evaluate.ts';
import type { Relaxed } from './relax.ts';
import type { Sorted, Times } from './rows.ts';

/** What is wrong with a relaxed choice. Options by index. */
export type Conflict =
  /** Would stand at one place, and are one more than there is room for. */
  | { readonly users: readonly number[] }
  /** The outer one, or its line, would wait for the inner one, of which it is known when it comes, longer than was thought. */
  | { readonly outer: number; readonly inner: number };

/** Slot → when it stands and is at work, as it would happen. */
interface Held {
  readonly arriveMs: readonly number[];
  readonly atWorkMs: readonly number[];
}

/** A slot whose unit stands where there is no room, or waits; what becomes of it if the others get their way. */
interface Loser {
  readonly slot: number;
  readonly isCrowded: boolean;
  /** How early in the objective that shows. */
  readonly weight: number;
  readonly step: number;
}

/**
 * The conflict that costs most: what is ruled out by it then shows in a bound at once, and most that is no use is never split further. The
 * relaxed choice cannot be as it is, or is not worth its bound.
 */
export function worstConflict(sorted: Sorted, part: Times, relaxed: Relaxed): Conflict {
  const { problem } = sorted;
  const { chosen, picked } = relaxed;
  const arriveMs = arrivalsWithHolds(problem, chosen);
  const held: Held = { arriveMs, atWorkMs: atWorkWithHolds(problem, chosen, arriveMs) };
  const losers = losersOf(sorted, part, relaxed, held);
  const [worst] = losers;
  assert(worst !== undefined, 'a choice that is not worth its bound has no room somewhere, or waits');
  if (!worst.isCrowded) return holdOf(sorted, part, relaxed, held, worst.slot);
  const { place } = chosen[worst.slot]!;
  const users = losers.filter(({ slot }) => chosen[slot]!.place === place);
  return { users: users.slice(0, Math.floor(problem.capacityOf[place]) + 1).map(({ slot }) => picked[slot]) };
}

/** Whoever loses most first. */
function losersOf(sorted: Sorted, part: Times, { chosen, picked, bound }: Relaxed, held: Held): Loser[] {
  const { problem } = sorted;
  const [rescue, water] = [problem.rescueKind, problem.waterKind].map((kind) => firstSlotOf(problem, kind));
  const weightOf = (slot: number, step: number): number => {
    if (step <= bound.steps[slot]) return 0;
    if (slot === rescue) return 4;
    if (slot === water) return 3;
    return problem.slots[slot].isMandatory && step > bound.forceStep ? 2 : 1;
  };
  const losers: Loser[] = [];
  for (let slot = 0; slot < chosen.length; slot++) {
    const option = chosen[slot];
    if (option === null) continue;
    const isCrowded = countAt(chosen, option.place) > problem.capacityOf[option.place];
    if (!isCrowded && held.atWorkMs[slot] <= part.atWorkMs[picked[slot]]) continue;
    const hereMs = isCrowded ? INFINITE_MS : held.atWorkMs[slot];
    const ms = Math.min(hereMs, elsewhereMs(sorted, part, picked[slot]));
    const step = Math.floor(ms / problem.stepMs);
    losers.push({ slot, isCrowded, weight: weightOf(slot, step), step });
  }
  return losers.sort((a, b) => b.weight - a.weight || (a.weight === 2 ? b.step - a.step : 0) || a.slot - b.slot);
}

/** When its crew would be at work for the same from another place. */
function elsewhereMs({ options, optionsOf, crewOf }: Sorted, { atWorkMs }: Times, picked: number): number {
  const here = options[picked];
  let soonestMs = INFINITE_MS;
  for (const way of optionsOf[crewOf[picked]]) {
    const { kind, place } = options[way];
    if (kind === here.kind && place !== here.place) soonestMs = Math.min(soonestMs, atWorkMs[way]);
  }
  return soonestMs;
}

/** Whoever makes a slot's unit wait may itself wait longer than was thought, for another one: the innermost does not. */
function holdOf({ problem }: Sorted, part: Times, { chosen, picked }: Relaxed, held: Held, slot: number): Conflict {
  const { arriveMs, atWorkMs } = held;
  let outer = slot;
  const first = chosen[slot]!;
  // Its vehicle waits, or its line alone does.
  let isLine = arriveMs[slot] + first.setupMs < atWorkMs[slot];
  for (let depth = 0; depth < chosen.length; depth++) {
    const inner = chosen.findIndex((option, i) => {
      if (i === outer || option === null) return false;
      if (isLine) return arriveMs[i] + first.chargeMs === atWorkMs[outer] && problem.chargesAfter(first, option);
      return arriveMs[i] === arriveMs[outer] && problem.holdsFor(chosen[outer]!, option);
    });
    if (arriveMs[inner] <= part.arriveMs[picked[inner]]) return { outer: picked[outer], inner: picked[inner] };
    outer = inner;
    isLine = false;
  }
  throw new AssertionFailure('units wait for each other in a circle');
}
