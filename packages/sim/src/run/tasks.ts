import { type PrepareInput, prepareShare } from './open-city.ts';
import { createJobRunner, type JobInput, type RunJob } from './run-job.ts';

/** What a thread of the simulator does. A run is done over by another thread where one fails: it is the same run. */
export const simTasks = (runJob: RunJob) =>
  ({
    prepare: {
      run: (input: PrepareInput) => prepareShare(input),
      isLong: false,
      deadlineMs: 600_000,
      runsMax: 2,
      collect: 'none',
    },
    run: {
      run: (input: JobInput) => runJob(input),
      isLong: false,
      deadlineMs: 6 * 3_600_000,
      runsMax: 2,
      collect: 'none',
    },
  }) as const;

export const SIM_TASKS = simTasks(createJobRunner());
