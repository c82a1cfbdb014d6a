import { assert } from '../../core/assert.ts';
import type { Row } from './rows.ts';

/**
 * Slots matched to crews, one to one, over the first `limits` of their rows. By augmenting paths (Kuhn): a slot takes a crew, or has
 * another slot move on to a crew of its own. A slot that is matched stays so.
 */
export class Matching {
  /** Slot → its row, and how many of it may be used. */
  readonly rows: Row[];
  readonly limits: number[];
  /** Slot → which of its row it has taken, −1 for none. */
  readonly picks: Int32Array;
  /** Crew → slot, −1 for none. */
  readonly slotOf: Int32Array;
  /** The slots that the last `fill` asked. When it failed, it needs a wider limit of one of them. */
  readonly asked: number[] = [];
  private readonly seen: Int32Array;
  private round = 0;

  constructor(rows: readonly Row[], crewCount: number) {
    this.rows = [...rows];
    this.limits = rows.map((row) => row.crews.length);
    this.picks = new Int32Array(rows.length).fill(-1);
    this.slotOf = new Int32Array(crewCount).fill(-1);
    this.seen = new Int32Array(crewCount);
  }

  isFilled(slot: number): boolean {
    return this.picks[slot] >= 0;
  }

  /** Of a filled slot. */
  crewOf(slot: number): number {
    return this.rows[slot].crews[this.picks[slot]];
  }

  /** Matches an open slot beside all that are matched, with the soonest crew that allows it. */
  fill(slot: number): boolean {
    this.round++;
    this.asked.length = 0;
    return this.ask(slot);
  }

  /** A crew that was asked in vain would be so again for a later one of the row: nothing has moved since. */
  private ask(slot: number): boolean {
    this.asked.push(slot);
    const { crews } = this.rows[slot];
    for (let i = 0; i < this.limits[slot]; i++) {
      const crew = crews[i];
      if (this.seen[crew] === this.round) continue;
      this.seen[crew] = this.round;
      const holder = this.slotOf[crew];
      if (holder >= 0 && !this.ask(holder)) continue;
      this.take(slot, i);
      return true;
    }
    return false;
  }

  /** The crew that it had is left to whoever moves it on. */
  take(slot: number, pick: number): void {
    this.picks[slot] = pick;
    this.slotOf[this.rows[slot].crews[pick]] = slot;
  }

  release(slot: number): void {
    if (!this.isFilled(slot)) return;
    const crew = this.crewOf(slot);
    assert(this.slotOf[crew] === slot, `crew ${crew} is not held by slot ${slot}`);
    this.slotOf[crew] = -1;
    this.picks[slot] = -1;
  }
}
