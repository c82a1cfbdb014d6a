import type { Matching } from './matching.ts';
import type { Prices } from './min-sum.ts';

/**
 * Of all matchings with the least sum the one with the lowest units, slot by slot. They use the picks that cost just their prices, and every
 * crew of a price below 0. So a slot changes over by going round in a circle of such picks, in which a crew of price 0 may be left
 * alone for another one that nobody has.
 */
export function takeLowestUnits(matching: Matching, prices: Prices, unitOf: (option: number) => number): void {
  const circle = new Circle(matching, prices);
  for (let slot = 0; slot < matching.rows.length; slot++) {
    if (!matching.isFilled(slot)) continue;
    const { options } = matching.rows[slot];
    const picks = circle.tightPicks(slot);
    if (picks.length > 1)
      circle.takeFirst(
        slot,
        picks.sort((a, b) => unitOf(options[a]) - unitOf(options[b])),
      );
    circle.settle(slot);
  }
}

class Circle {
  private readonly matching: Matching;
  private readonly prices: Prices;
  /** Crew → the round that it was asked in last, Infinity for those of settled slots. */
  private readonly seen: Float64Array;
  private round = 0;
  private goal = -1;
  private hasAskedForSpare = false;

  constructor(matching: Matching, prices: Prices) {
    this.matching = matching;
    this.prices = prices;
    this.seen = new Float64Array(matching.slotOf.length);
  }

  tightPicks(slot: number): number[] {
    const { crews, dueMs } = this.matching.rows[slot];
    const picks: number[] = [];
    for (let i = 0; i < this.matching.limits[slot]; i++)
      if (dueMs[i] === this.prices.ofSlot[slot] + this.prices.ofCrew[crews[i]]) picks.push(i);
    return picks;
  }

  settle(slot: number): void {
    this.seen[this.matching.crewOf(slot)] = Infinity;
  }

  /** The first of the picks that the others can make way for. */
  takeFirst(slot: number, picks: readonly number[]): void {
    this.round++;
    this.goal = this.matching.crewOf(slot);
    this.hasAskedForSpare = false;
    for (const pick of picks) {
      const crew = this.matching.rows[slot].crews[pick];
      if (crew === this.goal) return;
      if (!this.vacate(crew)) continue;
      this.matching.take(slot, pick);
      return;
    }
  }

  /** Whoever has the crew moves on, until somebody takes the goal or it may be left alone. */
  private vacate(crew: number): boolean {
    if (crew === this.goal) return true;
    if (this.seen[crew] >= this.round) return false;
    this.seen[crew] = this.round;
    const holder = this.matching.slotOf[crew];
    if (holder < 0) return this.spare();
    for (const pick of this.tightPicks(holder)) {
      if (!this.vacate(this.matching.rows[holder].crews[pick])) continue;
      this.matching.take(holder, pick);
      return true;
    }
    return false;
  }

  /** A crew that nobody had is taken: another of price 0 is left alone. */
  private spare(): boolean {
    if (this.hasAskedForSpare) return false;
    this.hasAskedForSpare = true;
    for (let slot = 0; slot < this.matching.rows.length; slot++) {
      if (!this.matching.isFilled(slot)) continue;
      const crew = this.matching.crewOf(slot);
      if (this.prices.ofCrew[crew] !== 0 || !this.vacate(crew)) continue;
      this.matching.slotOf[crew] = -1;
      return true;
    }
    return false;
  }
}
