import { INFINITE_MS } from '../../core/units.ts';
import { worstConflict } from './conflicts.ts';
import type { Relaxed } from './relax.ts';
import { chargersOf, holdersOf, type Row, rowOf, type Sorted, type Times } from './rows.ts';

/** A part of all choices: those in which nobody arrives sooner than this, and the kept ones stand where they stand. */
export interface Part extends Times {
  /** One option each: its unit goes to its place, by this option or another one. */
  readonly kept: readonly number[];
  readonly rows: readonly Row[];
}

export function wholeOf(sorted: Sorted): Part {
  const arriveMs = Int32Array.from(sorted.options, (option) => option.arriveMs);
  const atWorkMs = Float64Array.from(sorted.options, (option) => option.arriveMs + option.setupMs);
  return { arriveMs, atWorkMs, kept: [], rows: sorted.orders.map((_, row) => rowOf(sorted, row, atWorkMs)) };
}

/**
 * The parts that a part falls into by what is wrong with its relaxed choice. Every choice of the part that can be is in one of them, and in
 * each of them somebody is ruled out or arrives later: it ends.
 */
export function splitPart(sorted: Sorted, part: Part, relaxed: Relaxed): Part[] {
  const conflict = worstConflict(sorted, part, relaxed);
  return 'users' in conflict ? splitByRoom(sorted, part, conflict.users) : splitByHold(sorted, part, conflict);
}

/** Not all of them can stand there: one does not, and those before it do. So the parts have no choice in common. */
function splitByRoom(sorted: Sorted, part: Part, users: readonly number[]): Part[] {
  return users.flatMap((user, i) => {
    const split = new Split(sorted, part);
    for (const other of users.slice(0, i)) split.keep(other);
    split.ruleOut(split.standOf(user));
    return split.parts();
  });
}

/**
 * The inner one does not stand there, or it does and all wait for it whose way or whose line it is. If its unit could stand there by another option, which
 * holds up less, that may change nothing: then it is this option or not.
 */
function splitByHold(
  sorted: Sorted,
  part: Part,
  { outer, inner }: { readonly outer: number; readonly inner: number },
): Part[] {
  const [without, withIt] = [new Split(sorted, part), new Split(sorted, part)];
  withIt.keep(inner);
  const parts = withIt.parts();
  const isSame = (made: Part): boolean =>
    made.arriveMs[outer] === part.arriveMs[outer] && made.atWorkMs[outer] === part.atWorkMs[outer];
  if (parts.length > 0 && isSame(parts[0])) {
    const byIt = new Split(sorted, part);
    byIt.keep(inner);
    byIt.ruleOut(byIt.standOf(inner).filter((option) => option !== inner));
    without.ruleOut([inner]);
    return [...without.parts(), ...byIt.parts()];
  }
  without.ruleOut(without.standOf(inner));
  return [...without.parts(), ...parts];
}

/** A part in the making. */
class Split {
  private readonly sorted: Sorted;
  private readonly part: Part;
  private readonly arriveMs: Int32Array;
  private readonly atWorkMs: Float64Array;
  private readonly kept: number[];

  constructor(sorted: Sorted, part: Part) {
    this.sorted = sorted;
    this.part = part;
    this.arriveMs = part.arriveMs.slice();
    this.atWorkMs = part.atWorkMs.slice();
    this.kept = [...part.kept];
  }

  /** All ways of an option's unit to stand at its place that are not ruled out. */
  standOf(option: number): number[] {
    const { optionsOf, crewOf } = this.sorted;
    return optionsOf[crewOf[option]].filter((way) => this.arriveMs[way] < INFINITE_MS && this.isSameStand(way, option));
  }

  ruleOut(options: readonly number[]): void {
    for (const option of options) {
      this.arriveMs[option] = INFINITE_MS;
      this.atWorkMs[option] = Infinity;
    }
  }

  /** Its unit stands at its place: its crew goes nowhere else, and once the place is full nobody else goes there. */
  keep(option: number): void {
    const { options, crewOf, problem } = this.sorted;
    const { place } = options[option];
    if (!this.isKept(option)) this.kept.push(option);
    const isFull = this.kept.filter((one) => options[one].place === place).length >= problem.capacityOf[place];
    for (let one = 0; one < options.length; one++) {
      if (this.isSameStand(one, option)) continue;
      const isTaken = isFull && options[one].place === place && !this.isKept(one);
      if (isTaken || crewOf[one] === crewOf[option]) this.ruleOut([one]);
    }
  }

  /** This one, or none where somebody who must stand somewhere no longer can. */
  parts(): Part[] {
    const { sorted, part, arriveMs, atWorkMs, kept } = this;
    const stands = kept.map((option) => this.standOf(option));
    if (stands.some((stand) => stand.length === 0)) return [];
    while (this.waitFor(stands));
    const isChanged = (option: number): boolean => atWorkMs[option] !== part.atWorkMs[option];
    const rows = part.rows.map((row, i) => (sorted.orders[i].some(isChanged) ? rowOf(sorted, i, atWorkMs) : row));
    return [{ arriveMs, atWorkMs, kept, rows }];
  }

  /** Who would close the way of somebody who surely comes, by its vehicle or its line, waits for whichever way of that one to come is soonest. */
  private waitFor(stands: readonly (readonly number[])[]): boolean {
    const { options } = this.sorted;
    let hasChanged = false;
    for (const stand of stands) {
      const ms = Math.min(...stand.map((inner) => this.arriveMs[inner]));
      for (const outer of holdersOf(this.sorted, stand[0])) {
        if (this.arriveMs[outer] >= ms) continue;
        if (!stand.every((inner) => holdersOf(this.sorted, inner).includes(outer))) continue;
        this.arriveMs[outer] = ms;
        this.atWorkMs[outer] = Math.max(this.atWorkMs[outer], ms + options[outer].setupMs);
        hasChanged = true;
      }
      for (const outer of chargersOf(this.sorted, stand[0])) {
        const chargedMs = ms + options[outer].chargeMs;
        if (this.arriveMs[outer] === INFINITE_MS || this.atWorkMs[outer] >= chargedMs) continue;
        if (stand.every((inner) => chargersOf(this.sorted, inner).includes(outer))) this.atWorkMs[outer] = chargedMs;
      }
    }
    return hasChanged;
  }

  private isKept(option: number): boolean {
    return this.kept.some((one) => this.isSameStand(one, option));
  }

  private isSameStand(a: number, b: number): boolean {
    const { options } = this.sorted;
    return options[a].unit === options[b].unit && options[a].place === options[b].place;
  }
}
