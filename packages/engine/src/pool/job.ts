import { RuncardError } from '../core/errors.ts';

/** What waits for a thread or runs on one: at most once at any time. */
export interface Job {
  readonly name: string;
  readonly input: unknown;
  readonly resolve: (output: unknown) => void;
  readonly reject: (reason: RuncardError) => void;
  readonly failures: string[];
  runs: number;
  isLate: boolean;
  cancelDeadline: () => void;
  cancelRun: () => void;
}

export const NO_TIMERS = { cancelDeadline: () => undefined, cancelRun: () => undefined };

export function cancelTimers(job: Job): void {
  job.cancelDeadline();
  job.cancelRun();
}

export function refuse(job: Job, reason: RuncardError): void {
  cancelTimers(job);
  job.reject(reason);
}

export function failed({ name, runs, failures }: Job): RuncardError {
  const message = `task ${name}: seen ${runs} of its runs fail (${failures.join('; ')}), wanted an answer`;
  return new RuncardError('WORKER_FAILED', message, { details: { task: name, failures } });
}

export function late({ name, failures }: Job, deadlineMs: number): RuncardError {
  const why = failures.length === 0 ? 'it waited for a thread' : failures.join('; ');
  const message = `task ${name}: seen no answer (${why}), wanted one within ${deadlineMs} ms`;
  return new RuncardError('WORKER_TIMEOUT', message, { details: { task: name, deadlineMs, failures } });
}

export function exhausted({ name }: Job, { queueMax, threads }: { queueMax: number; threads: number }): RuncardError {
  const message = `task ${name}: seen ${queueMax} tasks waiting for ${Math.max(1, threads)} threads, wanted fewer than the limit queueMax, ${queueMax}`;
  return new RuncardError('POOL_EXHAUSTED', message, { details: { task: name, limit: 'queueMax', max: queueMax } });
}

export const closed = ({ name }: Job): RuncardError =>
  new RuncardError('SHUTTING_DOWN', `task ${name}: the worker pool is closed`, { details: { task: name } });
