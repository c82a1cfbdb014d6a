import { availableParallelism } from 'node:os';
import {
  createPool,
  type EnginePool,
  type Network,
  orderRunner,
  type PoolTimers,
  prepareHierarchy,
  prepareHierarchyOn,
  THREADS_MAX,
} from '@runcard/engine';
import type { Call } from './command.ts';

/** More threads wait for the first large cuts, which are one task each and a quarter of all the work. */
const THREADS_DEFAULT_MAX = 4;
/** The order of fewer takes less than 0.2 s, about what is saved by two threads less what it takes to start them. */
const JUNCTIONS_MIN = 20_000;

export const THREADS_OPTION = { threads: { type: 'string' } } as const;

/** `--threads`, or one for each core. 1 means the calling thread. */
export const threadsFrom = (call: Call): number =>
  call.options.integer('threads', 1, THREADS_MAX) ?? Math.min(availableParallelism(), THREADS_DEFAULT_MAX);

export const NODE_TIMERS: PoolTimers = {
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** Threads beside the one that answers: all cores but that; none on a machine of one core, where the work is done in between. */
export function poolBeside(): EnginePool | undefined {
  const threads = Math.min(availableParallelism() - 1, THREADS_DEFAULT_MAX);
  return threads === 0 ? undefined : createPool({ threads, timers: NODE_TIMERS });
}

/** A network's hierarchy as sections for its file; the same ones for any number of threads. */
export async function prepareOn(
  threads: number,
  network: Network,
  onProgress: (step: string, done: number) => void,
): Promise<ReturnType<typeof prepareHierarchy>> {
  if (threads === 1 || network.junctionCount < JUNCTIONS_MIN) return prepareHierarchy(network, onProgress);
  const pool = createPool({ threads, longMax: threads, timers: NODE_TIMERS });
  try {
    return await prepareHierarchyOn(network, orderRunner(pool), onProgress);
  } finally {
    await pool.close();
  }
}
