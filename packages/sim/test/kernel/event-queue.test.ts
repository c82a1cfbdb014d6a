import { createPrng } from '@runcard/engine';
import { describe, expect, it } from 'vitest';
import { createEventQueue } from '../../src/kernel/event-queue.ts';

/** The obvious one: a list, sorted at every question. */
function slowQueue(): {
  push(atMs: number, event: number): number;
  cancel(ticket: number): void;
  pop(): number[] | null;
} {
  let waiting: { atMs: number; ticket: number; event: number }[] = [];
  let pushed = 0;
  return {
    push(atMs, event) {
      waiting.push({ atMs, ticket: pushed, event });
      return pushed++;
    },
    cancel(ticket) {
      waiting = waiting.filter((due) => due.ticket !== ticket);
    },
    pop() {
      waiting.sort((a, b) => a.atMs - b.atMs || a.ticket - b.ticket);
      const first = waiting.shift();
      return first === undefined ? null : [first.atMs, first.ticket, first.event];
    },
  };
}

describe('the event queue', () => {
  it.each([1, 2, 3, 4, 5])(
    'gives what a sorted list gives, whatever is put in, taken out and taken back: seed %i',
    (seed) => {
      const prng = createPrng(seed, 'event-queue');
      const [fast, slow] = [createEventQueue<number>(), slowQueue()];
      let pushed = 0;
      for (let i = 0; i < 3_000; i++) {
        const what = prng.below(10);
        if (what < 5) {
          // Few instants, so that many are due at once.
          const atMs = prng.below(40);
          expect(fast.push(atMs, i)).toBe(slow.push(atMs, i));
          pushed++;
        } else if (what < 7 && pushed > 0) {
          const ticket = prng.below(pushed);
          fast.cancel(ticket);
          slow.cancel(ticket);
        } else {
          const nextMs = fast.nextMs;
          const due = fast.pop();
          expect(due === undefined ? null : [due.atMs, due.ticket, due.event]).toEqual(slow.pop());
          expect(nextMs).toBe(due?.atMs ?? Number.POSITIVE_INFINITY);
        }
      }
      for (;;) {
        const due = fast.pop();
        expect(due === undefined ? null : [due.atMs, due.ticket, due.event]).toEqual(slow.pop());
        if (due === undefined) break;
      }
      expect(fast.size).toBe(0);
    },
  );

  it('gives what is due at one instant in the order in which it was put in', () => {
    const queue = createEventQueue<string>();
    for (const event of ['a', 'b', 'c', 'd', 'e']) queue.push(7, event);
    queue.push(6, 'first');
    expect(Array.from({ length: 6 }, () => queue.pop()?.event)).toEqual(['first', 'a', 'b', 'c', 'd', 'e']);
  });

  it('leaves out what was taken back, counts it no longer, and minds no ticket that is out already', () => {
    const queue = createEventQueue<string>();
    const soon = queue.push(1, 'soon');
    queue.push(2, 'later');
    queue.cancel(soon);
    expect([queue.size, queue.nextMs]).toEqual([1, 2]);
    expect(queue.pop()?.event).toBe('later');
    queue.cancel(soon);
    queue.cancel(1);
    expect(queue.size).toBe(0);
    expect(queue.pop()).toBeUndefined();
  });
});
