import { arrives, compareOptions } from './greedy.ts';
import type { Option, Problem } from './problem.ts';

/** A problem's options, sorted once for all steps of the search. */
export interface Sorted {
  readonly problem: Problem;
  /** Those that can be used at all. Below, an option is its index here. */
  readonly options: readonly Option[];
  /** Option → crew, numbered from 0 without gaps. */
  readonly crewOf: readonly number[];
  readonly crewCount: number;
  /** Crew → its options; of each kind the soonest first. */
  readonly optionsOf: readonly (readonly number[])[];
  /** Row → options, the soonest first. There is a row for each kind, and one for those of `waterKind` that give water. */
  readonly orders: readonly (readonly number[])[];
  readonly rowOfSlot: readonly number[];
  readonly waterRow: number;
  /** Option → how many steps its water is missing. */
  readonly drySteps: readonly number[];
  /** Option → see `holdersOf` and `chargersOf`, as far as asked. */
  readonly holders: (readonly number[] | undefined)[];
  readonly chargers: (readonly number[] | undefined)[];
}

/**
 * The ways to fill a slot, one for each crew that may matter: its soonest option. The soonest crew stands first, of equals the lowest unit, so
 * that what is done within a time is the first few of a row. With as many crews as there are slots one is free whatever the others
 * take, hence nobody after these is needed.
 */
export interface Row {
  readonly options: readonly number[];
  readonly crews: readonly number[];
  readonly dueMs: readonly number[];
  readonly steps: readonly number[];
}

/** Option → when it stands and when it is at work at least; where it is ruled out, `INFINITE_MS` and `Infinity`. */
export interface Times {
  readonly arriveMs: Int32Array;
  readonly atWorkMs: Float64Array;
}

export function sortOptions(problem: Problem): Sorted {
  const kinds = [...new Set(problem.slots.map((slot) => slot.kind))];
  const options = problem.options.filter(
    (option) => arrives(option) && problem.capacityOf[option.place] >= 1 && kinds.includes(option.kind),
  );
  const numberOf = new Map<number, number>();
  const crewOf = options.map(({ unit }) => {
    const crew = problem.crewOf[unit];
    const known = numberOf.get(crew);
    if (known !== undefined) return known;
    numberOf.set(crew, numberOf.size);
    return numberOf.size - 1;
  });
  const orders = kinds.map((): number[] => []);
  for (let i = 0; i < options.length; i++) orders[kinds.indexOf(options[i].kind)].push(i);
  for (const order of orders) order.sort((a, b) => compareOptions(options[a], options[b]) || a - b);
  const optionsOf = Array.from(numberOf, (): number[] => []);
  for (const option of orders.flat()) optionsOf[crewOf[option]].push(option);
  const ofWater = orders[kinds.indexOf(problem.waterKind)] ?? [];
  return {
    problem,
    options,
    crewOf,
    crewCount: numberOf.size,
    optionsOf,
    orders: [...orders, ofWater.filter((option) => options[option].givesWater)],
    rowOfSlot: problem.slots.map((slot) => kinds.indexOf(slot.kind)),
    waterRow: kinds.length,
    drySteps: options.map(({ dryMs }) => Math.floor(dryMs / problem.stepMs)),
    ...{ holders: [], chargers: [] },
  };
}

/** Those of other units that would close this one's way: few or none, and going through all options for them took a sixth of a long search. */
export function holdersOf({ problem, options, holders }: Sorted, inner: number): readonly number[] {
  holders[inner] ??= outersOf(options, inner, (outer) => problem.holdsFor(outer, options[inner]));
  return holders[inner];
}

/** Those of other units whose line would lie in this one's way. */
export function chargersOf({ problem, options, chargers }: Sorted, inner: number): readonly number[] {
  chargers[inner] ??= outersOf(options, inner, (outer) => problem.chargesAfter(outer, options[inner]));
  return chargers[inner];
}

function outersOf(options: readonly Option[], inner: number, isInWay: (outer: Option) => boolean): number[] {
  const found: number[] = [];
  for (let outer = 0; outer < options.length; outer++)
    if (options[outer].unit !== options[inner].unit && isInWay(options[outer])) found.push(outer);
  return found;
}

/** A row when the options are at work at these times, `Infinity` for those that are ruled out. Of them those within a step and no drier. */
export function rowOf(
  sorted: Sorted,
  row: number,
  atWorkMs: ArrayLike<number>,
  stepMax = Infinity,
  dryStepMax = Infinity,
): Row {
  const { problem, crewOf, drySteps } = sorted;
  const made = { options: [] as number[], crews: [] as number[], dueMs: [] as number[], steps: [] as number[] };
  for (const option of orderAt(sorted, row, atWorkMs)) {
    const step = Math.floor(atWorkMs[option] / problem.stepMs);
    if (step > stepMax) break;
    if (drySteps[option] > dryStepMax || made.crews.includes(crewOf[option])) continue;
    made.options.push(option);
    made.crews.push(crewOf[option]);
    made.dueMs.push(atWorkMs[option]);
    made.steps.push(step);
    if (made.crews.length === problem.slots.length) break;
  }
  return made;
}

/** By insertion: only the few that were made to wait leave their order. */
function orderAt({ options, orders }: Sorted, row: number, atWorkMs: ArrayLike<number>): readonly number[] {
  const order: number[] = [];
  const isAfter = (a: number, b: number): boolean =>
    (atWorkMs[a] - atWorkMs[b] || options[a].unit - options[b].unit || options[a].place - options[b].place || a - b) >
    0;
  for (const option of orders[row]) {
    if (atWorkMs[option] === Infinity) continue;
    let i = order.length;
    while (i > 0 && isAfter(order[i - 1], option)) {
      order[i] = order[i - 1];
      i--;
    }
    order[i] = option;
  }
  return order;
}

/** How many of a row are done within a step. */
export function countWithin({ steps }: Row, step: number): number {
  let count = steps.length;
  while (count > 0 && steps[count - 1] > step) count--;
  return count;
}
