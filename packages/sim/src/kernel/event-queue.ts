/** What is to happen, soonest first; of one instant in the order in which it was put in. A binary heap over two columns. */
export interface EventQueue<Event> {
  readonly size: number;
  /** A number by which it can be taken back. `atMs` is whole. */
  push(atMs: number, event: Event): number;
  /** Taken back: it never comes out. What came out already is left alone. */
  cancel(ticket: number): void;
  /** When the next one is due; `Infinity` where there is none. */
  readonly nextMs: number;
  pop(): Due<Event> | undefined;
}

export interface Due<Event> {
  readonly atMs: number;
  /** Of all that were ever put in. */
  readonly ticket: number;
  readonly event: Event;
}

export function createEventQueue<Event>(): EventQueue<Event> {
  const heap: Due<Event>[] = [];
  /** Tickets of what is neither out nor taken back. */
  const live = new Set<number>();
  let pushed = 0;
  const dropCancelled = (): void => {
    while (heap.length > 0 && !live.has(heap[0].ticket)) takeFirst(heap);
  };
  return {
    get size() {
      return live.size;
    },
    get nextMs() {
      dropCancelled();
      return heap.length === 0 ? Number.POSITIVE_INFINITY : heap[0].atMs;
    },
    push(atMs, event) {
      const ticket = pushed++;
      heap.push({ atMs, ticket, event });
      live.add(ticket);
      siftUp(heap, heap.length - 1);
      return ticket;
    },
    cancel(ticket) {
      live.delete(ticket);
    },
    pop() {
      dropCancelled();
      if (heap.length === 0) return undefined;
      live.delete(heap[0].ticket);
      return takeFirst(heap);
    },
  };
}

function isBefore<Event>(a: Due<Event>, b: Due<Event>): boolean {
  return a.atMs < b.atMs || (a.atMs === b.atMs && a.ticket < b.ticket);
}

function takeFirst<Event>(heap: Due<Event>[]): Due<Event> {
  const first = heap[0];
  const last = heap.pop() as Due<Event>;
  if (heap.length > 0) {
    heap[0] = last;
    siftDown(heap);
  }
  return first;
}

function siftUp<Event>(heap: Due<Event>[], from: number): void {
  const due = heap[from];
  let i = from;
  while (i > 0) {
    const parent = (i - 1) >> 1;
    if (!isBefore(due, heap[parent])) break;
    heap[i] = heap[parent];
    i = parent;
  }
  heap[i] = due;
}

function siftDown<Event>(heap: Due<Event>[]): void {
  const due = heap[0];
  let i = 0;
  for (;;) {
    let child = 2 * i + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && isBefore(heap[child + 1], heap[child])) child++;
    if (!isBefore(heap[child], due)) break;
    heap[i] = heap[child];
    i = child;
  }
  heap[i] = due;
}
