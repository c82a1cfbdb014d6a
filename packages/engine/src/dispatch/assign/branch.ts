import { INFINITE_MS } from '../../core/units.ts';
import { arrivalsWithHolds, countAt, firstSlotOf } from './evaluate.ts';
import type { Relaxed } from './relax.ts';
import { type Row, rowOf, type Sorted } from './rows.ts';

/** A part of all choices: those in which nobody arrives sooner than this, and `kept` stand where they stand. */
export interface Part {
  /** Option → when it arrives at least, `INFINITE_MS` where it is ruled out. */
  readonly arriveMs: Int32Array;
  /** One option each: its unit goes to its place, by this option or another one. */
  readonly kept: readonly number[];
  readonly rows: readonly Row[];
}

export function wholeOf(sorted: Sorted): Part {
  const arriveMs = Int32Array.from(sorted.options, (option) => option.arriveMs);
  return { arriveMs, kept: [], rows: sorted.orders.map((_, row) => rowOf(sorted, row, arriveMs)) };
}

/**
 * The parts that a part falls into by what is wrong with its relaxed choice: a place that holds fewer than would stand there, else somebody
 * who waits for another. Every choice of the part that can be is in one of them, and each rules out more than the part does.
 */
export function splitPart(sorted: Sorted, part: Part, relaxed: Relaxed): Part[] {
  const users = usersOfFullPlace(sorted, part, relaxed);
  if (users !== null) return splitByRoom(sorted, part, users);
  const [outer, inner] = unseenHold(sorted, part, relaxed);
  return splitByHold(sorted, part, outer, inner);
}

/** One more than there is room for at a place, and whoever costs most to send elsewhere first: what is ruled out then shows at once. */
function usersOfFullPlace(sorted: Sorted, part: Part, relaxed: Relaxed): number[] | null {
  const { problem } = sorted;
  const { chosen, picked } = relaxed;
  const isCrowded = (place: number): boolean => countAt(chosen, place) > problem.capacityOf[place];
  const crowded = [...chosen.keys()].filter((slot) => chosen[slot] !== null && isCrowded(chosen[slot].place));
  if (crowded.length === 0) return null;
  const first = [problem.rescueKind, problem.waterKind].map((kind) => firstSlotOf(problem, kind));
  const costs = new Map(
    crowded.map((slot) => {
      const step = Math.floor(elsewhereMs(sorted, part, picked[slot]) / problem.stepMs);
      const isLate = problem.slots[slot].isMandatory && step > relaxed.bound.forceStep;
      return [slot, slot === first[0] ? Infinity : slot === first[1] ? Number.MAX_VALUE : isLate ? step : 0];
    }),
  );
  crowded.sort((a, b) => costs.get(b)! - costs.get(a)! || a - b);
  const { place } = chosen[crowded[0]]!;
  const users = crowded.filter((slot) => chosen[slot]?.place === place);
  return users.slice(0, Math.floor(problem.capacityOf[place]) + 1).map((slot) => picked[slot]);
}

/** When its crew would be at work for the same from another place. */
function elsewhereMs({ options, crewOf }: Sorted, { arriveMs }: Part, picked: number): number {
  let soonestMs = INFINITE_MS;
  for (let option = 0; option < options.length; option++) {
    const { kind, place, setupMs } = options[option];
    if (crewOf[option] !== crewOf[picked] || kind !== options[picked].kind || place === options[picked].place) continue;
    soonestMs = Math.min(soonestMs, arriveMs[option] + setupMs);
  }
  return soonestMs;
}

/** Somebody does not stand there; those before it do. */
function splitByRoom(sorted: Sorted, part: Part, users: readonly number[]): Part[] {
  return users.flatMap((user, i) => {
    const split = new Split(sorted, part);
    for (const other of users.slice(0, i)) split.keep(other);
    split.ruleOut(split.standOf(user));
    return split.parts();
  });
}

/** One who would wait longer than the part knows, for one of whom the part knows when it comes. */
function unseenHold({ problem }: Sorted, { arriveMs }: Part, { chosen, picked }: Relaxed): [number, number] {
  const heldMs = arrivalsWithHolds(problem, chosen);
  const isUnseen = (slot: number): boolean => chosen[slot] !== null && heldMs[slot] > arriveMs[picked[slot]];
  let outer = picked.findIndex((_, slot) => isUnseen(slot));
  for (;;) {
    const inner = picked.findIndex(
      (_, slot) =>
        slot !== outer &&
        chosen[slot] !== null &&
        heldMs[slot] === heldMs[outer] &&
        problem.holdsFor(chosen[outer]!, chosen[slot]!),
    );
    if (!isUnseen(inner)) return [picked[outer], picked[inner]];
    outer = inner;
  }
}

/**
 * The one who waits does not stand there; or it does and the other does not; or both do, and it waits. Of a unit that may stand at one place
 * in several ways some may wait longer than others: where the least of that is nothing, it goes by the two options alone.
 */
function splitByHold(sorted: Sorted, part: Part, outer: number, inner: number): Part[] {
  const both = new Split(sorted, part);
  const [outers, inners] = [both.standOf(outer), both.standOf(inner)];
  both.keep(outer);
  both.keep(inner);
  both.wait(outers, inners);
  if (both.arrivesMs(outer) === part.arriveMs[outer]) return splitByOptions(sorted, part, outer, inner);
  const [without, alone] = [new Split(sorted, part), new Split(sorted, part)];
  without.ruleOut(outers);
  alone.keep(outer);
  alone.ruleOut(inners);
  return [without, alone, both].flatMap((split) => split.parts());
}

function splitByOptions(sorted: Sorted, part: Part, outer: number, inner: number): Part[] {
  const [without, alone, both] = [new Split(sorted, part), new Split(sorted, part), new Split(sorted, part)];
  without.ruleOut([outer]);
  alone.keepOption(outer);
  alone.ruleOut([inner]);
  both.keepOption(outer);
  both.keepOption(inner);
  both.wait([outer], [inner]);
  return [without, alone, both].flatMap((split) => split.parts());
}

/** A part in the making. */
class Split {
  private readonly sorted: Sorted;
  private readonly part: Part;
  private readonly arriveMs: Int32Array;
  private readonly kept: number[];
  private readonly changed = new Set<number>();

  constructor(sorted: Sorted, part: Part) {
    this.sorted = sorted;
    this.part = part;
    this.arriveMs = part.arriveMs.slice();
    this.kept = [...part.kept];
  }

  /** All ways of an option's unit to stand at its place that are not ruled out. */
  standOf(option: number): number[] {
    return this.all((one) => this.isSameStand(one, option) && this.arriveMs[one] < INFINITE_MS);
  }

  ruleOut(options: readonly number[]): void {
    for (const option of options) this.arrive(option, INFINITE_MS);
  }

  /** Its unit stands at its place: its crew goes nowhere else, and once the place is full nobody else goes there. */
  keep(option: number): void {
    const { options, crewOf, problem } = this.sorted;
    const { place } = options[option];
    this.ruleOut(this.all((one) => crewOf[one] === crewOf[option] && !this.isSameStand(one, option)));
    if (this.isKept(option)) return;
    this.kept.push(option);
    if (this.kept.filter((one) => options[one].place === place).length < problem.capacityOf[place]) return;
    this.ruleOut(this.all((one) => options[one].place === place && !this.isKept(one)));
  }

  keepOption(option: number): void {
    this.keep(option);
    this.ruleOut(this.standOf(option).filter((one) => one !== option));
  }

  /** The outer ones wait for whichever of the inner ones lets them go soonest. */
  wait(outers: readonly number[], inners: readonly number[]): void {
    const { problem, options } = this.sorted;
    for (const outer of outers) {
      const waits = inners.map((inner) =>
        problem.holdsFor(options[outer], options[inner]) ? this.arriveMs[inner] : 0,
      );
      this.arrive(outer, Math.max(this.arriveMs[outer], Math.min(...waits)));
    }
  }

  arrivesMs(option: number): number {
    return this.arriveMs[option];
  }

  /** This one, or none where somebody who must stand somewhere no longer can. */
  parts(): Part[] {
    const { sorted, part, arriveMs, kept } = this;
    if (kept.some((option) => this.standOf(option).length === 0)) return [];
    return [
      { arriveMs, kept, rows: part.rows.map((row, i) => (this.changed.has(i) ? rowOf(sorted, i, arriveMs) : row)) },
    ];
  }

  private arrive(option: number, ms: number): void {
    if (this.arriveMs[option] === ms) return;
    this.arriveMs[option] = ms;
    const { problem, options, orders, rowOfSlot, waterRow } = this.sorted;
    this.changed.add(rowOfSlot[problem.slots.findIndex((slot) => slot.kind === options[option].kind)]);
    if (orders[waterRow].includes(option)) this.changed.add(waterRow);
  }

  private isKept(option: number): boolean {
    return this.kept.some((one) => this.isSameStand(one, option));
  }

  private isSameStand(a: number, b: number): boolean {
    const { options } = this.sorted;
    return options[a].unit === options[b].unit && options[a].place === options[b].place;
  }

  private all(is: (option: number) => boolean): number[] {
    return this.sorted.options.flatMap((_, option) => (is(option) ? [option] : []));
  }
}
