import { assert } from '../core/assert.ts';
import { type ErrorCode, RuncardError } from '../core/errors.ts';
import type { Hierarchy } from '../routing/hierarchy/hierarchy.ts';
import { customise, type Metric, metricToFill } from '../routing/metric/customise.ts';
import { createDone } from '../routing/metric/customise-parts.ts';
import { type CustomisePlan, PARTS_MAX } from '../routing/metric/customise-plan.ts';
import type { RoadTimes } from '../routing/router.ts';
import type { EnginePool } from './pool.ts';

/** Full customisation away from the calling thread. Bound to one hierarchy. */
export interface Customiser {
  /**
   * A new snapshot, equal to `customise(hierarchy, times, retired)` in every number. Takes the times' copy and the memory before it
   * returns its promise; rejects with what `Pool.run` rejects with, and then the memory of `retired` is given up.
   */
  customise(times: RoadTimes, retired?: Metric): Promise<Metric>;
}

/** Below how many triangles it is not worth while; measured on Hanoi and cut-outs of it (docs/decisions/0005). */
export interface CustomiserLimits {
  /** Fewer take the calling thread less than 0.4 ms; to post them costs 0.1. */
  readonly postedTrianglesMin: number;
  /** Fewer take one thread less than 2 ms, and two threads as long. */
  readonly partedTrianglesMin: number;
}

const LIMITS: CustomiserLimits = { postedTrianglesMin: 200_000, partedTrianglesMin: 700_000 };

/**
 * One customisation alone is shared out among all threads; one that comes while another runs is done by one thread, since several
 * metrics are done sooner one a thread than each by all.
 */
export function createCustomiser(
  pool: Pick<EnginePool, 'threads' | 'run'>,
  hierarchy: Hierarchy,
  limits: CustomiserLimits = LIMITS,
): Customiser {
  assert(hierarchy.target.buffer instanceof SharedArrayBuffer, 'a hierarchy in shared memory: otherwise it is copied');
  const triangles = hierarchy.target.length;
  const partCount = triangles < limits.partedTrianglesMin ? 1 : Math.min(pool.threads, PARTS_MAX);
  const parted = partCount > 1 ? createParted(pool, hierarchy, partCount) : undefined;
  const whole = async (metric: Metric): Promise<Metric> => {
    await pool.run('customise', { hierarchy, metric });
    return metric;
  };
  return {
    async customise(times, retired) {
      if (triangles < limits.postedTrianglesMin) return customise(hierarchy, times, retired);
      const metric = metricToFill(hierarchy, times, retired);
      if (parted === undefined || parted.isBusy()) return whole(metric);
      // In memory of its own: a thread that failed and could not be ended writes to the first.
      return (await parted.run(metric)) ? metric : whole(metricToFill(hierarchy, metric));
    },
  };
}

/** Of these two a thread is the cause, and another thread may do it. */
const THREAD_FAILURES: ReadonlySet<ErrorCode> = new Set(['WORKER_FAILED', 'WORKER_TIMEOUT']);

interface Parted {
  isBusy(): boolean;
  /** Whether it is done; if not, a thread failed, and nobody but that thread works on it any more. */
  run(metric: Metric): Promise<boolean>;
}

function createParted(pool: Pick<EnginePool, 'run'>, hierarchy: Hierarchy, partCount: number): Parted {
  let plan: CustomisePlan | undefined;
  let isBusy = false;
  return {
    isBusy: () => isBusy,
    async run(metric) {
      isBusy = true;
      try {
        plan ??= await pool.run('planParts', { hierarchy, partCount });
        const input = { hierarchy, plan, metric, done: createDone() };
        const runs = await Promise.allSettled(
          plan.parts.map((_, part) => pool.run('customisePart', { ...input, part })),
        );
        return runs.every(isDone);
      } finally {
        isBusy = false;
      }
    },
  };
}

function isDone(run: PromiseSettledResult<void>): boolean {
  if (run.status === 'fulfilled') return true;
  if (run.reason instanceof RuncardError && THREAD_FAILURES.has(run.reason.code)) return false;
  throw run.reason;
}
