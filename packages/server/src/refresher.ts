import { type Engine, RuncardError } from '@runcard/engine';
import type { Logger } from 'pino';
import type { Clock } from './clock.ts';

/** Keeps the engine's drive times up to date: when traffic comes, and every second for what fades, ends, moves, or for the hour. */
export interface Refresher {
  /** Something came that should count within a second. Returns at once. */
  soon(): void;
  /** How it goes, for `/metrics`. */
  readonly state: RefresherState;
  stop(): void;
}

export interface RefresherState {
  readonly done: number;
  readonly failed: number;
  /** Of the last one that was done. */
  readonly lastTookMs: number;
}

/** What ends at any millisecond is seen within this. */
const EVERY_MS = 1_000;

export function startRefresher(engine: Engine, clock: Clock, log: Logger): Refresher {
  const state = { done: 0, failed: 0, lastTookMs: 0 };
  let isRunning = false;
  let isWanted = false;
  let isStopped = false;
  const run = async (): Promise<void> => {
    if (isRunning) {
      isWanted = true;
      return;
    }
    isRunning = true;
    const startUs = clock.monotonicUs();
    try {
      await engine.refresh(clock.nowMs());
      state.done++;
      state.lastTookMs = (clock.monotonicUs() - startUs) / 1_000;
    } catch (error) {
      // Whoever stops closes the threads too: nobody waits for this one.
      if (isStopped) return;
      // The old snapshot answers on, and the next second tries again.
      state.failed++;
      log.error(
        { code: error instanceof RuncardError ? error.code : 'INTERNAL' },
        'drive times were not brought up to date',
      );
    } finally {
      isRunning = false;
    }
    if (!isWanted || isStopped) return;
    isWanted = false;
    void run();
  };
  const timer = setInterval(() => void run(), EVERY_MS);
  timer.unref();
  const stop = (): void => {
    isStopped = true;
    clearInterval(timer);
  };
  return { soon: () => void run(), state, stop };
}
