import type { TaskRunner } from '../routing/hierarchy/order.ts';
import { findReachBands } from '../routing/live/find-reach.ts';
import { findProfileColumns, renewMetric } from '../routing/live/renew-metric.ts';
import type { RoadTasks } from '../routing/live/road-desk.ts';
import { checkSwap } from '../routing/live/swap-check.ts';
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

/** The long work on roads, on the pool's threads, as many profiles at once as there are; without a pool on the calling thread. */
export function roadTasks(pool?: EnginePool): RoadTasks {
  if (pool === undefined) {
    return {
      check: async (input) => checkSwap(input),
      profileColumns: async (input) => findProfileColumns(input),
      renew: async (tasks) => {
        for (const task of tasks) renewMetric(task);
      },
      findBands: async (task) => findReachBands(task),
      pause: async () => undefined,
    };
  }
  return {
    check: (input) => pool.runApart('checkSwap', input),
    profileColumns: (input) => pool.run('findProfileColumns', input),
    async renew(tasks) {
      const runs = await Promise.allSettled(tasks.map((task) => pool.run('renewMetric', task)));
      for (const run of runs) if (run.status === 'rejected') throw run.reason;
    },
    findBands: (task) => pool.run('findReachBands', task),
    pause: () => pool.pause(),
  };
}

/** For `prepareHierarchyOn`: as many tasks at once as the pool gives threads to long ones. */
export function orderRunner(pool: EnginePool): TaskRunner {
  return { atOnce: Math.max(1, pool.threads), run: (task) => pool.run('orderCells', task) };
}
