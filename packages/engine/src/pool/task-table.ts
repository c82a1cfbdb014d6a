import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type ErrorCode, RuncardError } from '../core/errors.ts';
import { reasonOf } from '../core/whole-file.ts';

/** What a worker can do, by name. The calling side and the worker's side read the same table. */
export type TaskTable = Readonly<Record<string, Task>>;

export interface Task {
  /** Pure: plain data and columns in shared memory in, plain data out or shared columns filled. */
  readonly run: (input: never) => unknown;
  /** Longer than about 50 ms: at least one thread is kept free of such tasks, so that the short ones need not wait for them. */
  readonly isLong: boolean;
  /** From the call to the answer, waiting and a second run included. */
  readonly deadlineMs: number;
  /** 2 where a run that failed may be done over by another worker. */
  readonly runsMax: 1 | 2;
  /**
   * How the thread lets go of the shared memory that it was handed (`workerFor`): not where there is none; by a minor collection, 0.1 to
   * 1 ms; by a major one, 3 to 10 ms, where the task makes megabytes of garbage, in which its input grows old.
   */
  readonly collect: 'none' | 'minor' | 'major';
}

export type NameIn<Table extends TaskTable> = keyof Table & string;
export type InputOf<Table extends TaskTable, Name extends NameIn<Table>> = Parameters<Table[Name]['run']>[0];
export type OutputOf<Table extends TaskTable, Name extends NameIn<Table>> = Awaited<ReturnType<Table[Name]['run']>>;

/** What is posted to a worker: a task, or the question whether it is there, and to let go of what it was handed before. */
export type Call = { readonly name: string; readonly input: unknown } | { readonly collect: 'minor' | 'major' };

/** What comes back. An error that is thrown across threads loses its class and its code; these keep theirs. */
export type Reply =
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly message: string; readonly context: RefusalContext }
  | { readonly kind: 'failed'; readonly reason: string };

type RefusalContext = Pick<RuncardError, 'field' | 'details'>;

/** What a worker's module exports. */
export type Answers = (call: Call) => Reply;

/** In case that an input grew old after all. */
const MAJOR_EVERY = 16;

/**
 * The default export of a worker's module. V8 does not count shared memory when it decides whether to collect: a thread with nothing to
 * do would hold on to retired networks and metrics for ever (20 swaps of Hanoi's network: 1.4 GB instead of 350 MB). It offers
 * collections under a flag only, which counts for contexts made from then on.
 */
export function workerFor(table: TaskTable): Answers {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (options: { type: 'minor' | 'major' }) => void;
  let collections = 0;
  return (call) => {
    if ('collect' in call) collect({ type: ++collections % MAJOR_EVERY === 0 ? 'major' : call.collect });
    return answerCall(table, call);
  };
}

/** A coded error is an answer; anything else that is thrown is a failure of ours. */
export function answerCall(table: TaskTable, call: Call): Reply {
  if ('collect' in call) return { kind: 'done', output: undefined };
  try {
    if (!Object.hasOwn(table, call.name)) return { kind: 'failed', reason: `there is no task ${call.name}` };
    return { kind: 'done', output: table[call.name].run(call.input as never) };
  } catch (error) {
    if (!(error instanceof RuncardError)) return { kind: 'failed', reason: reasonOf(error) };
    const { code, message, field, details } = error;
    return { kind: 'refused', code, message, context: { field, details } };
  }
}

export const refusalOf = ({ code, message, context }: Extract<Reply, { kind: 'refused' }>): RuncardError =>
  new RuncardError(code, message, {
    ...(context.field !== undefined && { field: context.field }),
    details: context.details,
  });
