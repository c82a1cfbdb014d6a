import { RuncardError } from '../core/errors.ts';

/** What is told of a task that is not done. */
interface Undone {
  readonly name: string;
  readonly runs: number;
  /** Of each run that failed, why; and what came of its thread. */
  readonly failures: readonly string[];
}

export function failed({ name, runs, failures }: Undone): RuncardError {
  const message = `task ${name}: seen ${runs} of its runs fail (${failures.join('; ')}), wanted an answer`;
  return new RuncardError('WORKER_FAILED', message, { details: { task: name, failures } });
}

export function notStarted({ name }: Undone, startsFailed: number, startFailure: string): RuncardError {
  const message = `task ${name}: seen no worker thread start, ${startsFailed} times (${startFailure}); wanted one`;
  return new RuncardError('WORKER_FAILED', message, { details: { task: name } });
}

export function late({ name, failures }: Undone, deadlineMs: number): RuncardError {
  const why = failures.length === 0 ? 'it waited for a thread' : failures.join('; ');
  const message = `task ${name}: seen no answer (${why}), wanted one within ${deadlineMs} ms`;
  return new RuncardError('WORKER_TIMEOUT', message, { details: { task: name, deadlineMs, failures } });
}

export function exhausted({ name }: Undone, queueMax: number): RuncardError {
  const message = `task ${name}: seen ${queueMax} tasks waiting for a thread, wanted fewer than the limit queueMax, ${queueMax}`;
  return new RuncardError('POOL_EXHAUSTED', message, { details: { task: name, limit: 'queueMax', max: queueMax } });
}

export const closed = ({ name }: Undone): RuncardError =>
  new RuncardError('SHUTTING_DOWN', `task ${name}: the worker pool is closed`, { details: { task: name } });
