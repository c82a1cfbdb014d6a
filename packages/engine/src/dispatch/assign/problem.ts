/**
 * Who goes, for what, to which standing place: all slots at once. Numbers only: units, crews, places and kinds are indexes, which the caller
 * keeps the names of. Times are whole ms from the alert, `INFINITE_MS` for never.
 */
export interface Problem {
  /** In rank order; of one kind the mandatory ones stand first. A unit fills one slot. */
  readonly slots: readonly Slot[];
  readonly options: readonly Option[];
  /** Unit → crew. One crew drives one vehicle: of the units of a crew at most one goes. */
  readonly crewOf: ArrayLike<number>;
  /** Place → how many vehicles stand there; `Infinity` where they line up. */
  readonly capacityOf: ArrayLike<number>;
  /**
   * Whether a vehicle that stands by `outer` closes the way of one that goes by `inner`: then it waits until that one is through. Without
   * circles: what goes deeper goes first. Asked of options of two units, also such as never go together.
   */
  holdsFor(outer: Option, inner: Option): boolean;
  /**
   * Whether one that goes by `inner` drives over the line that the unit of `outer` lays, with no room beside it: then that line is laid dry and
   * charged only once the other one stands. Asked as `holdsFor` is.
   */
  chargesAfter(outer: Option, inner: Option): boolean;
  /** Times are compared in steps of so many ms, floored, so that a second never buys minutes; 1 = strictly. */
  readonly stepMs: number;
  /** The kind of slot whose first unit puts water on the fire, and the one that makes ready to rescue; −1 for none. */
  readonly waterKind: number;
  readonly rescueKind: number;
}

export interface Slot {
  /** Slots of a kind ask for the same, and are filled from the same options. */
  readonly kind: number;
  readonly isMandatory: boolean;
}

/** One way for a unit to fill a slot of one kind: from one standing place. */
export interface Option {
  readonly unit: number;
  readonly kind: number;
  readonly place: number;
  /** It stands at the place. With the set-up time below `INFINITE_MS`, else it is no way at all. */
  readonly arriveMs: number;
  /** From then until it is at work. */
  readonly setupMs: number;
  /** The last part of that: what it still takes once the road is free to charge its line. At most `setupMs`. */
  readonly chargeMs: number;
  /** Whether its water then counts as effective; of `waterKind` alone. */
  readonly givesWater: boolean;
  /** How long that water is then missing again, as far as its own means go; 0 where it does not. */
  readonly dryMs: number;
}

/**
 * What is made small, first things first. Steps are floored times; a slot that stays open counts `NEVER`.
 * 1. open mandatory slots, by rank; 2. the step in which rescue is ready (0 without a rescue kind); 3. the step of the first effective
 * water (0 without a water kind); 4. how many steps that water is then missing (0 without a water kind, `NEVER` without water); 5. the step in
 * which the last mandatory unit is at work; 6. the steps of the slots, in rank order; 7. the sum of the times, ms; 8. unit indexes in rank order of
 * the slots (`NEVER` for an open one), then places.
 *
 * Rescue and water are those of the first slot of their kind.
 */
export interface Objective {
  readonly open: readonly number[];
  readonly rescueStep: number;
  readonly waterStep: number;
  readonly dryStep: number;
  readonly forceStep: number;
  readonly steps: readonly number[];
  readonly sumMs: number;
  readonly units: readonly number[];
  readonly places: readonly number[];
}

export const NEVER = 0x7fff_ffff;

export interface Solution {
  /** Slot → option, or null where it stays open. */
  readonly chosen: readonly (Option | null)[];
  readonly objective: Objective;
  /** No solution is better than this; equal to the objective when `isOptimal`. */
  readonly bound: Objective;
  readonly isOptimal: boolean;
  /** What choosing slot by slot would have come to (`greedy.ts`). */
  readonly greedy: Objective;
  /** How many relaxations were solved, which is what the search is limited by. */
  readonly searchSteps: number;
}
