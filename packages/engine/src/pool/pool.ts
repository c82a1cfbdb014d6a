import type { TaskRunner } from '../routing/hierarchy/order.ts';
import type { RunRenewals } from '../routing/live/live-roads.ts';
import { createTaskPool, type Pool, type PoolOptions } from './task-pool.ts';
import { TASKS } from './tasks.ts';

/** The engine's worker threads. */
export type EnginePool = Pool<typeof TASKS>;

/** Starts the threads. They keep no process alive while they have nothing to do; `close` ends them. */
export function createPool(options: PoolOptions): EnginePool {
  // The compiler renames what is imported, not what is named in a string.
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return createTaskPool(TASKS, new URL(`./worker.${extension}`, import.meta.url), options);
}

/** For `EngineOptions.runRenewals`: all profiles at once, as many as there are threads. */
export function renewalRunner(pool: EnginePool): RunRenewals {
  return async (tasks) => {
    const runs = await Promise.allSettled(tasks.map((task) => pool.run('renewMetric', task)));
    for (const run of runs) if (run.status === 'rejected') throw run.reason;
  };
}

/** For `prepareHierarchyOn`: as many tasks at once as the pool gives threads to long ones. */
export function orderRunner(pool: EnginePool): TaskRunner {
  return { atOnce: Math.max(1, pool.threads), run: (task) => pool.run('orderCells', task) };
}
