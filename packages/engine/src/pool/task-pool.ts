import { assert } from '../core/assert.ts';
import { RuncardError } from '../core/errors.ts';
import { reasonOf } from '../core/whole-file.ts';
import { cancelTimers, closed, exhausted, failed, type Job, late, NO_TIMERS, refuse } from './job.ts';
import { inProcessSlot, type Slot, threadSlot } from './slot.ts';
import { type InputOf, type NameIn, type OutputOf, type Reply, refusalOf, type TaskTable } from './task-table.ts';

/** Node's timers, handed in from the border. */
export interface PoolTimers {
  /** Calls `run` once, `ms` from now, unless the function that it returns is called before. */
  after(ms: number, run: () => void): () => void;
}

export interface PoolOptions {
  /** Worker threads; 0 runs all tasks on the calling thread, one after the other, with the same results and codes. */
  readonly threads: number;
  readonly timers: PoolTimers;
  /** How many tasks may wait for a thread, and half as many long ones. Default `QUEUE_MAX`. */
  readonly queueMax?: number;
  /** How many threads may run long tasks at once. Default all but one, so that a short task never waits for a long one. */
  readonly longMax?: number;
  /** Of JavaScript's own memory, for each thread; shared columns do not count. Default `HEAP_MB_MAX`. */
  readonly heapMbMax?: number;
}

export interface Pool<Table extends TaskTable> {
  readonly threads: number;
  /**
   * Rejects with a coded error only: what the task refuses, or WORKER_FAILED, WORKER_TIMEOUT, POOL_EXHAUSTED, SHUTTING_DOWN. Then give
   * up the shared columns that it was to fill: a thread that could not be ended may write to them yet.
   */
  run<Name extends NameIn<Table>>(name: Name, input: InputOf<Table, Name>): Promise<OutputOf<Table, Name>>;
  /** The same on a thread that is started for it and ended after, for what takes seconds: nothing of the pool waits for it. */
  runApart<Name extends NameIn<Table>>(name: Name, input: InputOf<Table, Name>): Promise<OutputOf<Table, Name>>;
  /** Lets whatever waits for the calling thread go first. */
  pause(): Promise<void>;
  state(): PoolState;
  /** Ends all threads at once; what runs or waits is refused with SHUTTING_DOWN. Await first what is still wanted. */
  close(): Promise<void>;
}

export interface PoolState {
  /** Threads that take tasks or run one; fewer than `threads` while some start. */
  readonly ready: number;
  readonly busy: number;
  readonly waiting: number;
}

export const THREADS_MAX = 16;
export const QUEUE_MAX = 256;
export const HEAP_MB_MAX = 512;
/** A thread starts in 40 ms on a quiet machine. */
const START_MS_MAX = 10_000;
/** Between the attempts to start a thread that did not. */
const START_PAUSE_MS = 500;
/** With no thread at work and so many that did not start, one after the other, tasks are refused instead of kept waiting. */
const STARTS_FAILED_MAX = 3;
/**
 * A thread in a loop of ours ends in 1 to 3 ms. One that waits in the system or calls something slow of V8's own in a short loop
 * (64 MB filled, again and again: up to 260 times) takes longer and is abandoned.
 */
const STOP_MS_MAX = 1_000;

/**
 * Worker threads that run pure functions of a table by name.
 *
 *   run ─► waiting ─► running ─► done
 *             ▲          │ throws, ends, or gives no answer in half of the deadline
 *             └──────────┘ once, in front of the others; the thread is ended, another one started in its place
 *
 * A thread that failed a task is never used again: what a failure leaves behind is not known.
 */
export function createTaskPool<Table extends TaskTable>(table: Table, worker: URL, options: PoolOptions): Pool<Table> {
  const { threads, timers, queueMax = QUEUE_MAX, heapMbMax = HEAP_MB_MAX } = options;
  const { longMax = Math.max(1, threads - 1) } = options;
  assert(
    Number.isInteger(threads) && threads >= 0 && threads <= THREADS_MAX,
    `0 to ${THREADS_MAX} threads, not ${threads}`,
  );
  assert(queueMax >= 1 && longMax >= 1, 'a pool has room for a task that waits and for a long one that runs');
  const newSlot = (onEnd: () => void): Slot =>
    threads === 0 ? inProcessSlot(table) : threadSlot({ worker, heapMbMax, onEnd });
  const pool = new TaskPool(table, newSlot, { threads, timers, queueMax, longMax });
  return {
    threads,
    run: (name, input) => pool.run(name, input) as Promise<OutputOf<Table, typeof name>>,
    runApart(name, input) {
      if (threads === 0) return this.run(name, input);
      const own = new TaskPool(table, newSlot, { threads: 1, timers, queueMax: 1, longMax: 1 });
      const done = own.run(name, input) as Promise<OutputOf<Table, typeof name>>;
      return done.finally(() => own.close());
    },
    pause: () => new Promise((resolve) => void timers.after(0, resolve)),
    state: () => pool.state(),
    close: () => pool.close(),
  };
}

type Limits = Required<Pick<PoolOptions, 'threads' | 'timers' | 'queueMax' | 'longMax'>>;

/** A slot stands in one of `starting`, `idle` and `running`, or is ended and in none. A job waits, runs, or its thread is being ended. */
class TaskPool {
  private readonly table: TaskTable;
  private readonly newSlot: (onEnd: () => void) => Slot;
  private readonly limits: Limits;
  private readonly starting = new Set<Slot>();
  private readonly idle = new Set<Slot>();
  private readonly running = new Map<Slot, Job>();
  private readonly waiting: Job[] = [];
  private readonly ending = new Set<Promise<boolean>>();
  private readonly cancelStarts = new Set<() => void>();
  private startsFailed = 0;
  private startFailure = '';
  private isClosed = false;

  constructor(table: TaskTable, newSlot: (onEnd: () => void) => Slot, limits: Limits) {
    this.table = table;
    this.newSlot = newSlot;
    this.limits = limits;
    for (let i = 0; i < Math.max(1, limits.threads); i++) this.startSlot();
  }

  run(name: string, input: unknown): Promise<unknown> {
    assert(Object.hasOwn(this.table, name), `there is a task ${name}`);
    return new Promise((resolve, reject) => {
      const job: Job = { name, input, resolve, reject, failures: [], runs: 0, isLate: false, ...NO_TIMERS };
      const refusal = this.take(job);
      if (refusal === undefined)
        job.cancelDeadline = this.limits.timers.after(this.table[name].deadlineMs, () => this.miss(job));
      else reject(refusal);
    });
  }

  state(): PoolState {
    const { idle, running, waiting } = this;
    return { ready: idle.size + running.size, busy: running.size, waiting: waiting.length };
  }

  async close(): Promise<void> {
    this.isClosed = true;
    for (const cancel of this.cancelStarts) cancel();
    for (const job of this.waiting.splice(0)) refuse(job, closed(job));
    for (const [slot, job] of this.running) this.fail(slot, job, 'the pool was closed');
    for (const slot of [...this.starting, ...this.idle]) this.end(slot);
    await Promise.all(this.ending);
  }

  /** Lets it wait or run; or tells why not. */
  private take(job: Job): RuncardError | undefined {
    if (this.isClosed) return closed(job);
    if (this.cannotStart()) return this.notStarted(job);
    this.waiting.push(job);
    this.handOut();
    return this.isOver(job) && this.drop(job) ? exhausted(job, this.limits) : undefined;
  }

  /** Long tasks take up half of the queue at most, so that there is room for a short one, which goes before them. */
  private isOver({ name }: Job): boolean {
    const { queueMax } = this.limits;
    const longs = this.waiting.filter((job) => this.table[job.name].isLong).length;
    return this.waiting.length > queueMax || (this.table[name].isLong && longs > Math.ceil(queueMax / 2));
  }

  /** Whether it was waiting. */
  private drop(job: Job): boolean {
    const at = this.waiting.indexOf(job);
    if (at >= 0) this.waiting.splice(at, 1);
    return at >= 0;
  }

  private handOut(): void {
    for (const slot of this.idle) {
      const job = this.takeNext();
      if (job === undefined) return;
      this.start(slot, job);
    }
  }

  private takeNext(): Job | undefined {
    const isLong = ({ name }: Job): boolean => this.table[name].isLong;
    const short = this.waiting.findIndex((job) => !isLong(job));
    const mayTakeLong = [...this.running.values()].filter(isLong).length < this.limits.longMax;
    const at = short < 0 && mayTakeLong ? 0 : short;
    return at < 0 ? undefined : this.waiting.splice(at, 1)[0];
  }

  private start(slot: Slot, job: Job): void {
    const { deadlineMs, runsMax } = this.table[job.name];
    this.idle.delete(slot);
    this.running.set(slot, job);
    job.runs++;
    if (job.runs < runsMax) {
      const ms = Math.ceil(deadlineMs / 2);
      job.cancelRun = this.limits.timers.after(ms, () => this.fail(slot, job, `no answer in ${ms} ms`));
    }
    slot.run({ name: job.name, input: job.input }).then(
      (reply) => this.finish(slot, job, reply),
      (error: unknown) => this.fail(slot, job, reasonOf(error)),
    );
  }

  private finish(slot: Slot, job: Job, reply: Reply): void {
    if (this.running.get(slot) !== job) return;
    if (reply.kind === 'failed') {
      this.fail(slot, job, reply.reason);
      return;
    }
    this.running.delete(slot);
    cancelTimers(job);
    if (reply.kind === 'done') job.resolve(reply.output);
    else job.reject(refusalOf(reply));
    const { collect } = this.table[job.name];
    if (collect === 'none') this.free(slot);
    else this.greet(slot, collect);
  }

  /** Whatever becomes of the job, it becomes so when its thread has ended: two threads never work on the same columns for one call. */
  private fail(slot: Slot, job: Job, reason: string): void {
    if (this.running.get(slot) !== job) return;
    job.cancelRun();
    job.failures.push(reason);
    const ended = this.end(slot);
    this.startSlot();
    ended.then((hasEnded) => {
      if (!hasEnded) job.failures.push(`its thread did not end in ${STOP_MS_MAX} ms`);
      if (this.isClosed) refuse(job, closed(job));
      else if (job.isLate) refuse(job, late(job, this.table[job.name].deadlineMs));
      else if (!hasEnded || job.runs >= this.table[job.name].runsMax) refuse(job, failed(job));
      else {
        this.waiting.unshift(job);
        this.handOut();
      }
    });
  }

  private miss(job: Job): void {
    job.isLate = true;
    if (this.drop(job)) refuse(job, late(job, this.table[job.name].deadlineMs));
    const at = [...this.running].find(([, other]) => other === job);
    if (at !== undefined) this.fail(at[0], job, 'no answer by its deadline');
  }

  private startSlot(): void {
    if (this.isClosed) return;
    const slot = this.newSlot(() => this.replaceIdle(slot));
    this.greet(slot, 'minor');
  }

  /** A thread takes tasks once it has answered: when it has started, and when it has let go of what it was handed. */
  private greet(slot: Slot, collect: 'minor' | 'major'): void {
    this.starting.add(slot);
    const cancel = this.limits.timers.after(START_MS_MAX, () => slot.stop());
    slot
      .run({ collect })
      .finally(cancel)
      .then(
        () => {
          if (!this.starting.delete(slot)) return;
          this.startsFailed = 0;
          this.free(slot);
        },
        (error: unknown) => this.startAgain(slot, reasonOf(error)),
      );
  }

  private free(slot: Slot): void {
    this.idle.add(slot);
    this.handOut();
  }

  private startAgain(slot: Slot, reason: string): void {
    if (!this.starting.has(slot)) return;
    this.startsFailed++;
    this.startFailure = reason;
    this.end(slot);
    this.startLater();
    if (!this.cannotStart()) return;
    for (const job of this.waiting.splice(0)) refuse(job, this.notStarted(job));
  }

  /** A thread that ran nothing has ended: not at once, lest one that always does keeps a core busy. */
  private replaceIdle(slot: Slot): void {
    if (this.idle.delete(slot)) this.startLater();
  }

  private startLater(): void {
    if (this.isClosed) return;
    const cancel = this.limits.timers.after(START_PAUSE_MS, () => {
      this.cancelStarts.delete(cancel);
      this.startSlot();
    });
    this.cancelStarts.add(cancel);
  }

  private cannotStart(): boolean {
    return this.startsFailed >= STARTS_FAILED_MAX && this.idle.size + this.running.size === 0;
  }

  private notStarted({ name }: Job): RuncardError {
    const message = `task ${name}: seen no worker thread start, ${this.startsFailed} times (${this.startFailure}); wanted one`;
    return new RuncardError('WORKER_FAILED', message, { details: { task: name } });
  }

  /** @returns whether it has ended, or is abandoned */
  private end(slot: Slot): Promise<boolean> {
    this.starting.delete(slot);
    this.idle.delete(slot);
    this.running.delete(slot);
    const ended: Promise<boolean> = new Promise<boolean>((resolve) => {
      const cancel = this.limits.timers.after(STOP_MS_MAX, () => {
        slot.abandon();
        resolve(false);
      });
      slot.stop().then(() => {
        cancel();
        resolve(true);
      });
    }).finally(() => this.ending.delete(ended));
    this.ending.add(ended);
    return ended;
  }
}
