import { BrokenLaw } from './broken-law.ts';
import type { EventLog } from './event-log.ts';
import { createEventQueue } from './event-queue.ts';

/** Discrete events: knows of time and order, and nothing of fires. */
export interface Simulation<Event extends { readonly kind: string }> {
  /** Whole ms; never goes back. */
  readonly nowMs: number;
  /** How many events were handled. */
  readonly handled: number;
  /** A number by which it can be taken back. Earlier than now counts as a defect: a checker says so. */
  schedule(atMs: number, event: Event): number;
  cancel(ticket: number): void;
  /** The next event, if it is due by then; false where there is none left. */
  step(untilMs: number): boolean;
  /** Once nothing is left to happen: what must hold then. @throws BrokenLaw */
  end(): void;
}

/** One for each kind of event. */
export type Handlers<Event extends { readonly kind: string }> = {
  readonly [Kind in Event['kind']]: (event: Extract<Event, { kind: Kind }>, nowMs: number) => void;
};

/** Looks at everything after an event; what is wrong is thrown as `BrokenLaw`. */
export interface Checker<Event> {
  readonly law: string;
  check(event: Event, nowMs: number): string | null;
  /** What must hold once nothing is left to happen. */
  atEnd?(): string | null;
}

export interface SimulationOptions<Event extends { readonly kind: string }> {
  readonly startMs: number;
  /** Made with the simulation in hand: handlers schedule. */
  handlers(simulation: Simulation<Event>): Handlers<Event>;
  readonly checkers: readonly Checker<Event>[];
  readonly log: EventLog;
}

export const TIME_FORWARD = 'TIME_FORWARD';

export function createSimulation<Event extends { readonly kind: string }>(
  options: SimulationOptions<Event>,
): Simulation<Event> {
  const { checkers, log } = options;
  const queue = createEventQueue<Event>();
  let nowMs = options.startMs;
  let handled = 0;
  const simulation: Simulation<Event> = {
    get nowMs() {
      return nowMs;
    },
    get handled() {
      return handled;
    },
    schedule: (atMs, event) => queue.push(Math.round(atMs), event),
    cancel: (ticket) => queue.cancel(ticket),
    step(untilMs) {
      if (queue.nextMs > untilMs) return false;
      const due = queue.pop();
      if (due === undefined) return false;
      const { event } = due;
      if (due.atMs < nowMs)
        throw new BrokenLaw(TIME_FORWARD, `due ${nowMs - due.atMs} ms ago: ${JSON.stringify(event)}`);
      nowMs = due.atMs;
      handled++;
      const { kind, ...facts } = event;
      log.write(nowMs, kind, facts);
      handle(handlers, event, nowMs);
      for (const { law, check } of checkers) {
        const wrong = check(event, nowMs);
        if (wrong !== null) throw new BrokenLaw(law, `${wrong}, at ${nowMs} after ${JSON.stringify(event)}`);
      }
      return true;
    },
    end() {
      for (const { law, atEnd } of checkers) {
        const wrong = atEnd?.() ?? null;
        if (wrong !== null) throw new BrokenLaw(law, `${wrong}, at the end`);
      }
    },
  };
  const handlers = options.handlers(simulation);
  return simulation;
}

function handle<Event extends { readonly kind: string }>(handlers: Handlers<Event>, event: Event, nowMs: number): void {
  const handler = handlers[event.kind as Event['kind']] as (event: Event, nowMs: number) => void;
  handler(event, nowMs);
}
