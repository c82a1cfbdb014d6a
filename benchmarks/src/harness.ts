import { availableParallelism, cpus } from 'node:os';
import { Bench } from 'tinybench';

/** One measured row; the names are the contract's. A sample is one operation, or the mean of a batch where one is below 50 µs. */
export interface Row {
  readonly id: string;
  readonly samples: number;
  readonly batch: number;
  readonly minMs: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  /** Covers every result of every query, in order: equal hashes, equal answers. */
  readonly hash: string;
}

export interface Figure {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
}

export interface Environment {
  readonly node: string;
  readonly cpu: string;
  readonly cores: number;
  readonly commit: string;
  readonly network: string;
}

/** A question asked over and over: `run(i)` answers query i and returns what identifies the answer. */
export interface Case {
  readonly id: string;
  readonly queries: number;
  run(query: number): number | string;
}

export interface Effort {
  /** Least time spent on the samples of one case. */
  readonly timeMs: number;
  readonly samplesMin: number;
}

export const FULL: Effort = { timeMs: 2_000, samplesMin: 30 };
/** For `npm test`: shows that every row still runs and its answers agree, measures nothing worth quoting. */
export const SMOKE: Effort = { timeMs: 20, samplesMin: 2 };

const BATCH_BELOW_MS = 0.05;
/** A batch lasts about this long, far above the timer's resolution. */
const BATCH_MS = 0.5;

export async function measure(one: Case, effort: Effort): Promise<Row> {
  // The first pass warms up and says what is right; the last one shows that measuring changed no answer.
  const hash = hashOf(one);
  const batch = batchFor(one);
  let query = 0;
  let sink = 0;
  const bench = new Bench({ time: effort.timeMs, iterations: effort.samplesMin, warmup: false, retainSamples: true });
  bench.add(one.id, () => {
    for (let i = 0; i < batch; i++) {
      const answer = one.run(query);
      // Keeps the answer alive, so that the engine cannot drop the work.
      sink = (sink + (typeof answer === 'number' ? answer : answer.length)) | 0;
      query = query + 1 === one.queries ? 0 : query + 1;
    }
  });
  await bench.run();
  const result = bench.tasks[0]?.result;
  if (result?.state !== 'completed')
    throw new Error(`${one.id}: the benchmark failed: ${String((result as { error?: unknown } | undefined)?.error)}`);
  if (hashOf(one) !== hash) throw new Error(`${one.id}: answers changed while measuring (hash ${hash}, sink ${sink})`);
  return { ...rowOf(one.id, result.latency.samples ?? [], batch), hash };
}

/** For what is not a pure function, such as requests sent at fixed times: the caller brings the times. */
export function rowOf(id: string, samplesMs: readonly number[], batch: number): Omit<Row, 'hash'> {
  const sorted = [...samplesMs].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]! / batch;
  return { id, samples: sorted.length, batch, minMs: round(at(0)), medianMs: round(at(0.5)), p99Ms: round(at(0.99)) };
}

export function environment(network: string, commit: string): Environment {
  return {
    node: process.version,
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    commit,
    network,
  };
}

export function hashOf(one: Case): string {
  let h = 0x811c_9dc5;
  for (let query = 0; query < one.queries; query++) {
    const text = String(one.run(query));
    for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x0100_0193);
    h = Math.imul(h ^ 10, 0x0100_0193);
  }
  return (h >>> 0).toString(16).padStart(8, '0');
}

/** How many operations one sample needs to be worth timing; 1 where an operation is long enough by itself. */
function batchFor(one: Case): number {
  const tries = Math.min(one.queries, 50);
  const started = performance.now();
  for (let i = 0; i < tries; i++) one.run(i);
  const eachMs = (performance.now() - started) / tries;
  return eachMs >= BATCH_BELOW_MS ? 1 : Math.max(2, Math.ceil(BATCH_MS / Math.max(eachMs, 1e-5)));
}

/** Six digits after the point: a nanosecond. */
const round = (ms: number): number => Math.round(ms * 1e6) / 1e6;
