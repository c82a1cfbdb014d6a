import { createJobRunner, type JobInput } from './run-job.ts';

const runJob = createJobRunner();

/** What a thread of the simulator does. A run is done over by another thread where one fails: it is the same run. */
export const SIM_TASKS = {
  run: {
    run: (input: JobInput) => runJob(input),
    isLong: false,
    deadlineMs: 6 * 3_600_000,
    runsMax: 2,
    collect: 'none',
  },
} as const;
