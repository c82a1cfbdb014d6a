import { createPool, type EnginePool } from '@runcard/engine';

/** As many as the rows whose id ends in 2 say. */
const THREADS = 2;

export function poolOfTwo(): EnginePool {
  return createPool({
    threads: THREADS,
    longMax: THREADS,
    timers: {
      after(ms, run) {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    },
  });
}
