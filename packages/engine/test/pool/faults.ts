import { execFileSync } from 'node:child_process';
import { threadId } from 'node:worker_threads';
import { RuncardError } from '../../src/core/errors.ts';
import type { Task } from '../../src/pool/task-table.ts';

/** What a worker may do wrong, on purpose. Runs are counted in shared memory: the first `failsMax` of them fail. */
interface Faulty {
  readonly runs: Int32Array;
  readonly failsMax: number;
}

const DEADLINE_MS = 3_000;
const task = <Run extends (input: never) => unknown>(run: Run, more: Partial<Omit<Task, 'run'>> = {}) => ({
  run,
  isLong: false,
  deadlineMs: DEADLINE_MS,
  runsMax: 2 as const,
  collect: 'none' as const,
  ...more,
});

const failing =
  (fail: () => unknown) =>
  ({ runs, failsMax }: Faulty): unknown =>
    Atomics.add(runs, 0, 1) < failsMax ? fail() : threadId;

const hang = (): never => {
  for (;;);
};

/** Arrays of numbers until there is no more room for them in the thread's own memory. */
function fillMemory(): number {
  const kept: number[][] = [];
  for (;;) kept.push(Array.from({ length: 1_000 }, (_, i) => i + kept.length + 0.5));
}

/** Waits until somebody sets `gate`; says by `at` that it is there. */
function waitAt({ at, gate }: { at: Int32Array; gate: Int32Array }): number {
  Atomics.add(at, 0, 1);
  Atomics.notify(at, 0);
  Atomics.wait(gate, 0, 0);
  return threadId;
}

/** In a call of the system, which nothing interrupts: the thread ends only when it has slept. */
function sleepDeaf({ runs, seconds }: { runs: Int32Array; seconds: number }): number {
  Atomics.add(runs, 0, 1);
  execFileSync('sleep', [String(seconds)]);
  return threadId;
}

export const FAULTS = {
  double: task((input: { readonly n: number }) => 2 * input.n),
  fill: task((input: { readonly column: Int32Array; readonly value: number }) => void input.column.fill(input.value)),
  length: task((input: { readonly column: Int32Array }) => input.column.length, { collect: 'minor' }),
  where: task((_: null) => threadId),
  refuses: task((input: { readonly field: string }) => {
    throw new RuncardError('INVALID_FIELD', `${input.field}: seen 7, wanted 8`, {
      field: input.field,
      details: { n: 7 },
    });
  }),
  throws: task(
    failing(() => {
      throw new Error('a fault on purpose');
    }),
  ),
  exits: task(failing(() => process.exit(0))),
  hangs: task(failing(hang), { deadlineMs: 2_000 }),
  hangsOnce: task(failing(hang), { runsMax: 1, deadlineMs: 500 }),
  runsOutOfMemory: task(failing(fillMemory)),
  answersWithoutForm: task(failing(() => () => 0)),
  dropsDead: task((_: null) => {
    setImmediate(() => {
      throw new Error('after its task');
    });
    return threadId;
  }),
  writesForEver: task(
    ({ column }: { readonly column: Int32Array }) => {
      for (;;) column[0]++;
    },
    { deadlineMs: 20_000 },
  ),
  sleepsDeaf: task(sleepDeaf, { deadlineMs: 4_000 }),
  sleepsDeafOnce: task(sleepDeaf, { deadlineMs: 400, runsMax: 1 }),
  waits: task(waitAt, { deadlineMs: 20_000 }),
  waitsLong: task(waitAt, { deadlineMs: 20_000, isLong: true }),
};
