import type { Position } from '../map/position.ts';

/**
 * The contract that every routing backend keeps. A router is bound to one network, its roads and their times.
 *
 * Rounding rule, the same in all backends so that answers agree with `===`: with `w` the time of an arc and `x` the offset from that
 * arc's tail on a piece of length `n`, the time from the arc's tail to the position is `floor(w · x / n)`, and from the position to the
 * arc's head `w − floor(w · x / n)`. Two positions on one piece are also compared directly, in each direction that is open:
 * `floor(w · x2 / n) − floor(w · x1 / n)` for x1 ≤ x2. Arcs of `CLOSED_MS` and more follow the rule stated there.
 *
 * A position is left by the heads of its piece's arcs, with the turns that follow there; it is come to by their tails. One with an
 * `onwardArc` is left by that arc's head alone, and leads straight along its piece in that arc's direction alone.
 *
 * Each cell depends on its own pair alone: adding, removing or reordering other positions changes nothing.
 */
export interface Router {
  readonly name: string;
  /**
   * The fastest way, or null where there is none. Path only on demand: of `CLOSED_ARCS` a backend may leave out what lies between the
   * first arc and the last and is not closed for now, and count no length.
   */
  route(from: Position, to: Position, options?: { readonly path?: boolean | 'CLOSED_ARCS' }): Route | null;
  /**
   * Whole milliseconds from each position to one. `INFINITE_MS` where there is no way, or where the way takes more than `boundMs`.
   * `boundMs` only ever turns a finite cell that exceeds it into `INFINITE_MS`.
   */
  manyToOne(from: readonly Position[], to: Position, boundMs?: number): Int32Array;
}

/** The times from the nearest of some positions to everywhere. */
export interface ReachField {
  readonly sources: readonly Position[];
  /** The times of the arcs that it was found with. */
  readonly arcMs: Int32Array;
  /** Whole ms; `INFINITE_MS` where there is no way. */
  msAt(position: Position): number;
}

export interface Route {
  readonly ms: number;
  readonly lengthMm: number;
  /** Arcs in driving order, the first and last used in part; empty when no path was asked for. */
  readonly arcs: readonly number[];
}

/** The time of every arc for one vehicle profile. Index = arc; `INFINITE_MS` where the profile cannot go; otherwise ≥ 1. */
export interface ArcTimes {
  readonly profileId: string;
  readonly arcMs: Int32Array;
}

/** And of every turn of a road graph, ≥ 0; `INFINITE_MS` where it may not be made. */
export interface RoadTimes extends ArcTimes {
  readonly turnMs: Int32Array;
}
