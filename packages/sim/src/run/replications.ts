import { createTaskPool, type PoolTimers } from '@runcard/engine';
import type { CityFiles, Job, JobResult } from './job.ts';
import type { JobInput } from './run-job.ts';
import { SIM_TASKS } from './tasks.ts';

export interface Replications extends Omit<JobInput, 'job'> {
  readonly jobs: readonly Job[];
  /** 1 and more; the results are the same for any number. */
  readonly threads: number;
  readonly timers: PoolTimers;
  /** As soon as a run is done: whoever keeps it loses nothing when the rest is interrupted. */
  onDone(result: JobResult): Promise<void> | void;
  /** True: no further run begins. */
  isStopped?(): boolean;
  /** What the threads run; default: `worker.ts`, with the policies that there are. */
  readonly worker?: URL;
}

/**
 * All jobs, as many at a time as there are threads. After a failure none begins; it rejects with the first, when those that run have ended.
 */
export async function runReplications(all: Replications): Promise<void> {
  const { scenario, city, recorded, jobs, timers, isStopped = () => false, worker = workerUrl() } = all;
  const threads = Math.max(1, Math.min(all.threads, jobs.length));
  const pool = createTaskPool(SIM_TASKS, worker, { threads, timers, longMax: threads, heapMbMax: HEAP_MB_MAX });
  let next = 0;
  const failures: unknown[] = [];
  const workOff = async (): Promise<void> => {
    while (next < jobs.length && failures.length === 0 && !isStopped()) {
      const job = jobs[next++];
      try {
        await all.onDone(await pool.run('run', { city, scenario, recorded, job }));
      } catch (failure) {
        failures.push(failure);
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: threads }, workOff));
    if (failures.length > 0) throw failures[0];
  } finally {
    await pool.close();
  }
}

export interface Preparation {
  readonly city: CityFiles;
  readonly threads: number;
  readonly timers: PoolTimers;
}

/**
 * The city with the drive times of its hours, each thread some of them: for any number of runs, on any number of threads. As it is where its
 * network has no hierarchy, which would keep them.
 */
export async function prepareCity({ city, timers, ...options }: Preparation): Promise<CityFiles> {
  const threads = Math.max(1, Math.min(options.threads, SHARES_MAX));
  const pool = createTaskPool(SIM_TASKS, workerUrl(), { threads, timers, longMax: threads, heapMbMax: HEAP_MB_MAX });
  try {
    const shares = Array.from({ length: threads }, (_, index) => ({ index, count: threads }));
    const made = await Promise.all(shares.map((share) => pool.run('prepare', { city, share })));
    const hours = made.flatMap((part) => part.hours);
    return hours.length === 0
      ? city
      : { ...city, hours: { roads: new Map(made.flatMap(({ roads }) => [...roads])), hours } };
  } finally {
    await pool.close();
  }
}

/** There are seven kinds of hour, and what each thread needs besides takes as long as one. */
const SHARES_MAX = 4;

/** Of one thread, beside the columns: a year of 100,000 events keeps 150 MB of records. */
const HEAP_MB_MAX = 2_048;

/** The compiler renames what is imported, not what is named in a string. */
function workerUrl(): URL {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`./worker.${extension}`, import.meta.url);
}
