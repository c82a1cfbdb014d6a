import type { PoolTimers } from '../../src/pool/task-pool.ts';

/** Node's own. */
export const TIMERS: PoolTimers = {
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
