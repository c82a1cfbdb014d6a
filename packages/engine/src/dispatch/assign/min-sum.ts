import { assert } from '../../core/assert.ts';
import type { Matching } from './matching.ts';

/**
 * Prices that prove a sum least (linear programming duals): no pick costs less than its slot's and its crew's price together, and those that
 * are taken cost just that. A crew's price is at most 0, and 0 for one that nobody has.
 */
export interface Prices {
  readonly ofSlot: Float64Array;
  readonly ofCrew: Float64Array;
}

/**
 * Rematches the filled slots within their limits so that the sum of their times is least: one slot after the other by the shortest
 * augmenting path (the Hungarian method in the form of Jonker and Volgenant, 1987). Whole ms, and sums far below 2^53: exact.
 */
export function minimizeSum(matching: Matching): Prices {
  const { rows, picks, slotOf } = matching;
  const prices = { ofSlot: new Float64Array(rows.length), ofCrew: new Float64Array(slotOf.length) };
  const filled: number[] = [];
  for (let slot = 0; slot < rows.length; slot++) if (matching.isFilled(slot)) filled.push(slot);
  for (const slot of filled) matching.release(slot);
  for (const slot of filled) {
    prices.ofSlot[slot] = rows[slot].dueMs[0];
    if (slotOf[rows[slot].crews[0]] < 0) matching.take(slot, 0);
  }
  const search = new ShortestPath(matching, prices);
  for (const slot of filled) if (picks[slot] < 0) search.augment(slot);
  return prices;
}

class ShortestPath {
  private readonly matching: Matching;
  private readonly prices: Prices;
  private readonly farMs: Float64Array;
  private readonly isDone: Uint8Array;
  /** Crew → the slot that it is reached from, and by which of its row. */
  private readonly fromSlot: Int32Array;
  private readonly fromPick: Int32Array;
  private reached: number[] = [];

  constructor(matching: Matching, prices: Prices) {
    const crewCount = matching.slotOf.length;
    this.matching = matching;
    this.prices = prices;
    this.farMs = new Float64Array(crewCount).fill(Infinity);
    this.isDone = new Uint8Array(crewCount);
    this.fromSlot = new Int32Array(crewCount);
    this.fromPick = new Int32Array(crewCount);
  }

  augment(start: number): void {
    const { slotOf } = this.matching;
    let crew = -1;
    for (let slot = start; slot >= 0; slot = slotOf[crew]) {
      this.reach(slot, crew < 0 ? 0 : this.farMs[crew]);
      crew = this.nearest();
      this.isDone[crew] = 1;
    }
    this.raisePrices(start, this.farMs[crew]);
    this.moveAlong(start, crew);
    for (const one of this.reached) {
      this.farMs[one] = Infinity;
      this.isDone[one] = 0;
    }
    this.reached = [];
  }

  private reach(slot: number, slotMs: number): void {
    const { rows, limits } = this.matching;
    const { ofSlot, ofCrew } = this.prices;
    const { crews, dueMs } = rows[slot];
    for (let i = 0; i < limits[slot]; i++) {
      const crew = crews[i];
      const ms = slotMs + dueMs[i] - ofSlot[slot] - ofCrew[crew];
      if (this.isDone[crew] === 1 || ms >= this.farMs[crew]) continue;
      if (this.farMs[crew] === Infinity) this.reached.push(crew);
      this.farMs[crew] = ms;
      this.fromSlot[crew] = slot;
      this.fromPick[crew] = i;
    }
  }

  private nearest(): number {
    let nearest = -1;
    for (const crew of this.reached)
      if (this.isDone[crew] === 0 && (nearest < 0 || this.farMs[crew] < this.farMs[nearest])) nearest = crew;
    assert(nearest >= 0, 'slots that were matched before can be matched');
    return nearest;
  }

  private raisePrices(start: number, endMs: number): void {
    const { ofSlot, ofCrew } = this.prices;
    ofSlot[start] += endMs;
    for (const crew of this.reached) {
      if (this.isDone[crew] === 0 || this.matching.slotOf[crew] < 0) continue;
      ofSlot[this.matching.slotOf[crew]] += endMs - this.farMs[crew];
      ofCrew[crew] -= endMs - this.farMs[crew];
    }
  }

  private moveAlong(start: number, end: number): void {
    for (let crew = end; ; ) {
      const slot = this.fromSlot[crew];
      const left = slot === start ? -1 : this.matching.crewOf(slot);
      this.matching.take(slot, this.fromPick[crew]);
      if (slot === start) return;
      crew = left;
    }
  }
}
