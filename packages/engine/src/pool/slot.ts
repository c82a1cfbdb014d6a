import type { Worker } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { answerCall, type Call, type Reply, type TaskTable } from './task-table.ts';

/** One thread of a pool, or in its place the calling thread. Takes one call at a time. */
export interface Slot {
  /** Rejects when the thread fails, ends or is stopped before it has answered. */
  run(call: Call): Promise<Reply>;
  /** Ends the thread whatever it does; resolves when it has ended. */
  stop(): Promise<void>;
  /** Lets the process end although the thread, which was stopped, has not. */
  abandon(): void;
}

export interface SlotOptions {
  /** The module whose default export answers calls. */
  readonly worker: URL;
  readonly heapMbMax: number;
  /** Called once when the thread ends without having been stopped, also while it has nothing to do. */
  readonly onEnd: () => void;
}

/**
 * A thread as a Piscina of at most one. Of Piscina 5.3.2 is used how it starts a thread, wakes it (13 to 55 µs a round trip) and
 * settles what it ran however it ends. Not its queue, nor its replacing of threads, for what reading it showed:
 *
 * - Tasks with an abort signal, its only way to end a thread, wait in a second queue that its limit does not count (`skipQueue`).
 * - No task can ask for another thread than the one that failed.
 * - Once a thread has ended while it started, none is replaced any more (`workerFailsDuringBootstrap` is never taken back).
 * - A thread that throws outside of a task ends with two events, and each starts another in its place: with `minThreads` of 0 none.
 */
export function threadSlot({ worker, heapMbMax, onEnd }: SlotOptions): Slot {
  const piscina = new Piscina({
    filename: worker.href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: Number.POSITIVE_INFINITY,
    recordTiming: false,
    resourceLimits: { maxOldGenerationSizeMb: heapMbMax },
  });
  let thread: Worker | undefined;
  let ended: Promise<void> | undefined;
  let cause: unknown;
  // Why a thread ended that ran nothing, or did not start. Without a listener it would end the process.
  piscina.on('error', (error: unknown) => {
    cause = error;
  });
  piscina.on('workerDestroy', () => {
    if (ended !== undefined) return;
    ended = Promise.resolve();
    // What waits for it is refused; this promise is never settled, since the end that it waits for has been.
    void piscina.destroy();
    onEnd();
  });
  return {
    async run(call) {
      try {
        return (await piscina.run(call)) as Reply;
      } catch (error) {
        throw cause ?? error;
      }
    },
    stop() {
      thread ??= piscina.threads[0];
      ended ??= piscina.destroy();
      return ended;
    },
    abandon: () => thread?.unref(),
  };
}

/** The calling thread itself, a turn of its event loop for each call. What it has begun to run cannot be stopped. */
export function inProcessSlot(table: TaskTable): Slot {
  let cancel: (() => void) | undefined;
  return {
    run: (call) =>
      new Promise((resolve, reject) => {
        const turn = setImmediate(() => resolve(answerCall(table, call)));
        cancel = () => {
          clearImmediate(turn);
          reject(new Error('stopped before its turn'));
        };
      }),
    async stop() {
      cancel?.();
    },
    abandon: () => undefined,
  };
}
