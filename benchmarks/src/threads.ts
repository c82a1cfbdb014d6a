import { createPool, type EnginePool, type PoolTimers } from '@runcard/engine';

/** As many as the rows whose id ends in 2 say. */
const THREADS = 2;

export const TIMERS: PoolTimers = {
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

export function poolOfTwo(): EnginePool {
  return createPool({ threads: THREADS, longMax: THREADS, timers: TIMERS });
}
