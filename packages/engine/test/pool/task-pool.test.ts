import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { threadId } from 'node:worker_threads';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createTaskPool, type Pool, type PoolOptions } from '../../src/pool/task-pool.ts';
import { FAULTS } from './faults.ts';
import { TIMERS } from './timers.ts';

const WORKER = new URL('./faulty-worker.ts', import.meta.url);
type FaultyPool = Pool<typeof FAULTS>;
const open: FaultyPool[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(open.splice(0).map((pool) => pool.close()));
});

function poolOf(threads: number, options: Partial<PoolOptions> = {}, worker: URL = WORKER): FaultyPool {
  const pool = createTaskPool(FAULTS, worker, { threads, timers: TIMERS, ...options });
  open.push(pool);
  return pool;
}

const shared = (length = 1): Int32Array => new Int32Array(new SharedArrayBuffer(4 * length));
const failing = (failsMax: number) => ({ runs: shared(), failsMax });

async function msOf(work: () => Promise<unknown>): Promise<number> {
  const startMs = performance.now();
  await work();
  return performance.now() - startMs;
}

/** Resolves when `count` tasks that wait at a gate have reached it. */
async function reached(at: Int32Array, count: number): Promise<void> {
  while (Atomics.load(at, 0) < count) {
    const seen = Atomics.load(at, 0);
    if (seen < count) await Atomics.waitAsync(at, 0, seen).value;
  }
}

function openGate(gate: Int32Array): void {
  Atomics.store(gate, 0, 1);
  Atomics.notify(gate, 0);
}

describe.each([0, 1, 2])('a pool of %i threads', (threads) => {
  it('answers by name, and fills shared columns in place', async () => {
    const pool = poolOf(threads);
    const column = shared(3);
    const doubled = await Promise.all([1, 2, 3].map((n) => pool.run('double', { n })));
    await pool.run('fill', { column, value: 7 });
    expect([doubled, [...column]]).toEqual([
      [2, 4, 6],
      [7, 7, 7],
    ]);
    expect((await pool.run('where', null)) === threadId).toBe(threads === 0);
  });

  it('passes on what a task refuses, with code, field and details, and runs it once', async () => {
    const pool = poolOf(threads);
    const before = await pool.run('where', null);
    await expect(pool.run('refuses', { field: 'units[3]' })).rejects.toMatchObject({
      name: 'RuncardError',
      code: 'INVALID_FIELD',
      message: 'units[3]: seen 7, wanted 8',
      field: 'units[3]',
      details: { n: 7 },
    });
    if (threads < 2) expect(await pool.run('where', null)).toBe(before);
  });

  it('runs what threw once more, and says of both failures when that throws too', async () => {
    const pool = poolOf(threads);
    const [once, twice] = [failing(1), failing(2)];
    expect(await pool.run('throws', once)).toBeTypeOf('number');
    await expect(pool.run('throws', twice)).rejects.toMatchObject({
      code: 'WORKER_FAILED',
      message: expect.stringContaining('throws: seen 2 of its runs fail (a fault on purpose; a fault on purpose)'),
    });
    expect([once.runs[0], twice.runs[0]]).toEqual([2, 2]);
  });

  it('refuses what would wait beyond its limit, by the name of the limit, and finishes what it took', async () => {
    const pool = poolOf(threads, { queueMax: 3 });
    // The slots are starting: nothing is taken from the queue before this turn of the event loop ends.
    const runs = [1, 2, 3, 4].map((n) => pool.run('double', { n }));
    const [fourth] = await Promise.allSettled(runs.slice(3));
    expect(fourth).toMatchObject({
      reason: { code: 'POOL_EXHAUSTED', message: expect.stringMatching(/seen 3 .* limit queueMax, 3/) },
    });
    expect(await Promise.all(runs.slice(0, 3))).toEqual([2, 4, 6]);
  });

  it('refuses what waits, what runs and what comes when it is closed', async () => {
    const pool = poolOf(threads);
    await pool.run('where', null);
    const runs = Promise.allSettled([pool.run('where', null), pool.run('where', null), pool.run('where', null)]);
    await pool.close();
    await expect(pool.run('where', null)).rejects.toMatchObject({ code: 'SHUTTING_DOWN' });
    const refused = (await runs).filter(({ status }) => status === 'rejected');
    expect(refused.length).toBeGreaterThanOrEqual(1);
    for (const run of refused) expect(run).toMatchObject({ reason: { code: 'SHUTTING_DOWN' } });
    expect(pool.state()).toEqual({ ready: 0, busy: 0, waiting: 0 });
  });
});

describe.each([1, 2])('a pool of %i threads whose worker', (threads) => {
  it.each(['throws', 'exits', 'answersWithoutForm'] as const)('%s has the task done by another', async (name) => {
    const pool = poolOf(threads);
    const before = new Set(await Promise.all([pool.run('where', null), pool.run('where', null)]));
    const fault = failing(1);
    const after = await pool.run(name, fault);
    expect(fault.runs[0]).toBe(2);
    expect(after).toBeTypeOf('number');
    if (threads === 1) expect(before.has(after as number)).toBe(false);
  });

  it('exits twice gives a coded error', async () => {
    const pool = poolOf(threads);
    await expect(pool.run('exits', failing(2))).rejects.toMatchObject({
      code: 'WORKER_FAILED',
      message: expect.stringContaining('worker exited with code: 0'),
    });
  });

  it('hangs is ended at half of the deadline, and another does the task', async () => {
    const pool = poolOf(threads);
    const fault = failing(1);
    const ms = await msOf(() => pool.run('hangs', fault));
    expect(fault.runs[0]).toBe(2);
    // 2,000 ms are the task's deadline.
    expect(ms).toBeGreaterThanOrEqual(990);
    expect(ms).toBeLessThan(2_000);
  });

  it('hangs twice gives a coded error at the deadline', async () => {
    const pool = poolOf(threads);
    const ms = await msOf(() =>
      expect(pool.run('hangs', failing(2))).rejects.toMatchObject({
        code: 'WORKER_TIMEOUT',
        message: expect.stringMatching(/no answer in 1000 ms; no answer by its deadline.* within 2000 ms/),
      }),
    );
    expect(ms).toBeGreaterThanOrEqual(1_990);
    expect(ms).toBeLessThan(3_500);
  });
});

describe('A worker', () => {
  // Far less than this and V8 may run out while the thread starts, which ends the process, not the thread.
  it('out of memory has the task done by another', async () => {
    const pool = poolOf(1, { heapMbMax: 96 });
    const fault = failing(1);
    expect(await pool.run('runsOutOfMemory', fault)).toBeTypeOf('number');
    expect(fault.runs[0]).toBe(2);
  });

  it('that may run a task once only is not asked again', async () => {
    const pool = poolOf(2);
    const fault = failing(2);
    await expect(pool.run('hangsOnce', fault)).rejects.toMatchObject({ code: 'WORKER_TIMEOUT' });
    expect(fault.runs[0]).toBe(1);
  });

  it('has ended when its failure is told, though it ends late', async () => {
    const pool = poolOf(1);
    const ms = await msOf(() =>
      expect(pool.run('sleepsDeafOnce', { runs: shared(), seconds: 0.9 })).rejects.toMatchObject({
        code: 'WORKER_TIMEOUT',
        message: expect.not.stringContaining('did not end'),
      }),
    );
    // Its deadline is at 400 ms, and it hears of it at 900.
    expect(ms).toBeGreaterThanOrEqual(880);
  });

  it('that does not end is told of, and its task is given to no other', async () => {
    const pool = poolOf(2);
    const runs = shared();
    await expect(pool.run('sleepsDeaf', { runs, seconds: 3.8 })).rejects.toMatchObject({
      code: 'WORKER_FAILED',
      message: expect.stringMatching(/1 of its runs fail \(no answer in 2000 ms; its thread did not end in 1000 ms\)/),
    });
    expect(runs[0]).toBe(1);
    expect(await pool.run('double', { n: 2 })).toBe(4);
  });

  it('lets go of the shared memory that it was handed', async () => {
    const pool = poolOf(2);
    const mb = (): number => Math.round(process.memoryUsage().arrayBuffers / 1e6);
    const before = mb();
    for (let i = 0; i < 20; i++) await pool.run('length', { column: shared(2_500_000) });
    await expect.poll(() => pool.state().ready).toBe(2);
    setFlagsFromString('--expose-gc');
    runInNewContext('gc')();
    // 10 MB each. What a thread still holds is held for the process, whatever this thread has collected.
    await expect.poll(() => mb() - before, { timeout: 2_000 }).toBeLessThan(10);
  });

  it('that fails after its task, with nothing to do, is replaced', async () => {
    // A thread that sleeps by Atomics runs nothing between two tasks; Piscina lets the environment choose otherwise.
    vi.stubEnv('PISCINA_DISABLE_ATOMICS', '1');
    const pool = poolOf(1);
    const before = await pool.run('dropsDead', null);
    await expect.poll(() => pool.state().ready, { timeout: 2_000, interval: 1 }).toBe(0);
    await expect.poll(() => pool.state().ready, { timeout: 2_000, interval: 5 }).toBe(1);
    expect(await pool.run('where', null)).not.toBe(before);
  });

  it('that does not start is told of, and tasks are refused at once', async () => {
    const pool = poolOf(2, {}, new URL('./no-such-worker.ts', import.meta.url));
    const ms = await msOf(() =>
      expect(pool.run('where', null)).rejects.toMatchObject({
        code: 'WORKER_FAILED',
        message: expect.stringMatching(/no worker thread start.*no-such-worker/),
      }),
    );
    expect(ms).toBeLessThan(2_000);
    expect(await msOf(() => expect(pool.run('where', null)).rejects.toThrow('no worker thread'))).toBeLessThan(50);
  });
});

describe('A pool of two threads', () => {
  const threadCount = (): number => (process.report.getReport() as { workers: unknown[] }).workers.length;

  it.each(['starting', 'idle', 'at work'])('has none left when it is closed while they are %s', async (how) => {
    // Those of the test before that failed by themselves may still be on their way out.
    await expect.poll(threadCount).toBe(0);
    const pool = poolOf(2);
    const column = shared();
    if (how !== 'starting') await expect.poll(() => pool.state().ready).toBe(2);
    if (how !== 'starting') expect(threadCount()).toBe(2);
    const runs = how === 'at work' ? [1, 2].map(() => pool.run('writesForEver', { column })) : [];
    if (how === 'at work') await expect.poll(() => column[0], { interval: 1 }).toBeGreaterThan(0);
    await Promise.all([pool.close(), Promise.allSettled(runs)]);
    const told = column[0];
    // A thread that starts is not counted before it runs; one that was forgotten would run by now.
    if (how === 'starting') await new Promise((resolve) => setTimeout(resolve, 500));
    for (const run of runs) await expect(run).rejects.toMatchObject({ code: 'SHUTTING_DOWN' });
    expect([threadCount(), column[0]]).toEqual([0, told]);
  });

  /** Both threads at once, or it does not come back. */
  async function runTwoAtOnce(pool: FaultyPool): Promise<Set<unknown>> {
    const [at, gate] = [shared(), shared()];
    const runs = [pool.run('waits', { at, gate }), pool.run('waits', { at, gate })];
    await reached(at, 2);
    openGate(gate);
    return new Set(await Promise.all(runs));
  }

  it.each(['throws', 'exits', 'hangs'] as const)('is whole again within 2 s of a worker that %s', async (name) => {
    const pool = poolOf(2);
    const before = await runTwoAtOnce(pool);
    const fault = failing(1);
    const run = pool.run(name, fault);
    await expect.poll(() => fault.runs[0], { timeout: 5_000, interval: 1 }).toBe(2);
    const ms = await msOf(async () => {
      await run;
      expect([...(await runTwoAtOnce(pool))].filter((id) => !before.has(id)).length).toBeGreaterThanOrEqual(1);
    });
    expect(pool.state()).toEqual({ ready: 2, busy: 0, waiting: 0 });
    expect(ms).toBeLessThan(2_000);
  });

  it('loses nothing while its workers fail one after the other', async () => {
    const pool = poolOf(2);
    const faults = Array.from({ length: 12 }, (_, i) => [(['throws', 'exits', 'double'] as const)[i % 3], failing(1)]);
    const answers = await Promise.all(
      faults.map(([name, fault], i) =>
        name === 'double'
          ? pool.run('double', { n: i })
          : pool.run(name as 'throws', fault as ReturnType<typeof failing>),
      ),
    );
    answers.forEach((answer, i) => {
      if (i % 3 === 2) expect(answer).toBe(2 * i);
      else expect(answer).toBeTypeOf('number');
    });
    await expect.poll(() => pool.state(), { timeout: 2_000 }).toEqual({ ready: 2, busy: 0, waiting: 0 });
  });

  it('keeps one for short tasks while long ones run and wait', async () => {
    const pool = poolOf(2);
    const [at, gate] = [shared(), shared()];
    const longs = [1, 2, 3].map(() => pool.run('waitsLong', { at, gate }));
    await reached(at, 1);
    expect(await Promise.all([4, 5].map((n) => pool.run('double', { n })))).toEqual([8, 10]);
    expect([Atomics.load(at, 0), pool.state().waiting]).toEqual([1, 2]);
    openGate(gate);
    await Promise.all(longs);
  });

  it('takes short tasks before long ones that came first, also where there is one thread', async () => {
    const pool = poolOf(1);
    const [at, gate] = [shared(), shared()];
    const order: string[] = [];
    const longs = ['first', 'second'].map((name) => pool.run('waitsLong', { at, gate }).then(() => order.push(name)));
    await reached(at, 1);
    const short = pool.run('double', { n: 1 }).then(() => order.push('short'));
    openGate(gate);
    await Promise.all([...longs, short]);
    expect(order).toEqual(['first', 'short', 'second']);
  });

  it('refuses long tasks while there is room for short ones', async () => {
    const pool = poolOf(1, { queueMax: 4 });
    const [at, gate] = [shared(), shared()];
    const running = pool.run('waitsLong', { at, gate });
    await reached(at, 1);
    const waiting = [1, 2].map(() => pool.run('waitsLong', { at, gate }));
    await expect(pool.run('waitsLong', { at, gate })).rejects.toMatchObject({ code: 'POOL_EXHAUSTED' });
    const shorts = [4, 5].map((n) => pool.run('double', { n }));
    await expect(pool.run('double', { n: 6 })).rejects.toMatchObject({ code: 'POOL_EXHAUSTED' });
    openGate(gate);
    await Promise.all([running, ...waiting]);
    expect(await Promise.all(shorts)).toEqual([8, 10]);
  });

  it('leaves its threads alone for what runs apart', async () => {
    const pool = poolOf(1);
    const [at, gate] = [shared(), shared()];
    const apart = pool.runApart('waitsLong', { at, gate });
    await reached(at, 1);
    expect(await pool.run('double', { n: 4 })).toBe(8);
    expect(pool.state()).toMatchObject({ busy: 0, waiting: 0 });
    openGate(gate);
    await apart;
    await expect(pool.runApart('throws', failing(2))).rejects.toMatchObject({ code: 'WORKER_FAILED' });
  });

  it('gives both to long tasks where it is told to', async () => {
    const pool = poolOf(2, { longMax: 2 });
    const [at, gate] = [shared(), shared()];
    const longs = [1, 2].map(() => pool.run('waitsLong', { at, gate }));
    await reached(at, 2);
    openGate(gate);
    expect(new Set(await Promise.all(longs)).size).toBe(2);
  });

  it('tells a task that waited for a thread until its deadline', async () => {
    const pool = poolOf(1);
    const [at, gate] = [shared(), shared()];
    const waits = pool.run('waits', { at, gate });
    const tooLate = failing(0);
    await expect(pool.run('hangsOnce', tooLate)).rejects.toMatchObject({
      code: 'WORKER_TIMEOUT',
      message: expect.stringContaining('it waited for a thread'),
    });
    openGate(gate);
    await waits;
    expect([tooLate.runs[0], await pool.run('double', { n: 1 })]).toEqual([0, 2]);
  });
});
