import { availableParallelism, cpus } from 'node:os';
import { hash32 } from '@runcard/engine';
import { Bench } from 'tinybench';

/** What `--json` writes; the names are the contract's. */
export interface Report {
  readonly environment: Environment;
  readonly rows: readonly Row[];
  readonly figures: readonly Figure[];
}

/** One measured row. A sample is one operation, or the mean of a batch where one is below 50 µs. */
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

/** A question asked over and over: `run(i)` answers query i. Only `run` is timed; `digest` turns its answer into text for the hash. */
export interface Case<Answer = unknown> {
  readonly id: string;
  readonly queries: number;
  run(query: number): Answer;
  digest(answer: Answer): string;
}

/** Of what other threads or another process do, or of what changes between two questions. */
export interface AsyncCase<Answer = unknown> extends Omit<Case<Answer>, 'run'> {
  /** Before each `run`, outside of its time. The answer may depend on it by the query alone. */
  prepare?(query: number): Promise<void>;
  run(query: number): Answer | Promise<Answer>;
}

export interface Effort {
  /** Run before the samples, so that they find compiled code. */
  readonly warmUpMs: number;
  /** Least time spent on the samples of one case. */
  readonly timeMs: number;
  readonly samplesMin: number;
  /** Fewer samples are taken of what would need more time than this, but never fewer than `SAMPLES_OF_SLOW`. */
  readonly timeMsMax: number;
  /** Samples of what starts a process each, and of what takes seconds in each. */
  readonly processes: number;
  readonly longProcesses: number;
  /** Simulated, by the group sim. */
  readonly simYears: number;
  /** Replications of that, on one thread and on two. */
  readonly simRuns: number;
  /** Fires that the group dispatch asks about. */
  readonly fires: number;
  readonly http: HttpEffort;
  /** While batches of traffic come in, each of so many road pieces. */
  readonly underTraffic: HttpEffort & { readonly batchPieces: number; readonly batchEveryMs: number };
  /** A run with more late sends than this share is void. */
  readonly lateShareMax: number;
}

/** Requests over HTTP: sent to warm up, sent to measure, how many a second, and the rest after a void run. */
export interface HttpEffort {
  readonly warmUp: number;
  readonly requests: number;
  readonly perSecond: number;
  readonly pauseMs: number;
}

export const FULL: Effort = {
  warmUpMs: 500,
  timeMs: 2_000,
  samplesMin: 200,
  timeMsMax: 10_000,
  processes: 10,
  longProcesses: 5,
  simYears: 1,
  simRuns: 8,
  fires: 1_000,
  http: { warmUp: 500, requests: 3_000, perSecond: 100, pauseMs: 3_000 },
  underTraffic: {
    warmUp: 500,
    requests: 3_000,
    perSecond: 100,
    pauseMs: 3_000,
    batchPieces: 500,
    batchEveryMs: 2_000,
  },
  lateShareMax: 0.01,
};
/** For `npm test`: shows that every row still runs and its answers agree. Measures nothing worth quoting, so a late send spoils nothing. */
export const SMOKE: Effort = {
  warmUpMs: 0,
  timeMs: 20,
  samplesMin: 2,
  timeMsMax: 200,
  processes: 1,
  longProcesses: 1,
  simYears: 1 / 365,
  simRuns: 2,
  fires: 20,
  http: { warmUp: 2, requests: 20, perSecond: 50, pauseMs: 0 },
  underTraffic: { warmUp: 2, requests: 20, perSecond: 50, pauseMs: 0, batchPieces: 20, batchEveryMs: 100 },
  lateShareMax: 1,
};

const SAMPLES_OF_SLOW = 2;
const BATCH_BELOW_MS = 0.05;
/** A batch lasts about this long, far above the timer's resolution. */
const BATCH_MS = 0.5;
const BATCH_MAX = 100_000;

export function measure<Answer>(one: Case<Answer>, effort: Effort): Row {
  // The first pass says what is right; the last one shows that measuring changed no answer.
  const hash = hashOf(one);
  const eachMs = warmUp(one, effort.warmUpMs);
  const batch = batchOf(eachMs);
  const samplesMin = Math.min(effort.samplesMin, Math.ceil(effort.timeMsMax / (eachMs * batch)));
  const bench = new Bench({
    time: effort.timeMs,
    iterations: Math.max(SAMPLES_OF_SLOW, samplesMin),
    warmup: false,
    retainSamples: true,
  });
  let query = 0;
  let last: Answer | undefined;
  bench.add(one.id, () => {
    for (let i = 0; i < batch; i++) {
      last = one.run(query);
      query = query + 1 === one.queries ? 0 : query + 1;
    }
  });
  bench.runSync();
  const result = bench.tasks[0]?.result;
  if (result?.state !== 'completed')
    throw new Error(`${one.id} failed while it was measured`, { cause: (result as { error?: unknown })?.error });
  // Read after the loop, so that the engine cannot drop the work.
  if (last === undefined) throw new Error(`${one.id} answered nothing`);
  refuseChanged(one.id, hash, hashOf(one));
  return rowOf(one.id, result.latency.samples ?? [], batch, hash);
}

/** The same for answers that are waited for: one question after the other, each a sample. */
export async function measureAsync<Answer>(one: AsyncCase<Answer>, effort: Effort): Promise<Row> {
  const { warmUpMs, timeMs, timeMsMax, samplesMin } = effort;
  const hash = await hashOfAsync(one);
  const warmFromMs = performance.now();
  for (let i = 0; performance.now() - warmFromMs < warmUpMs; i++) await ask(one, i % one.queries);
  const samplesMs: number[] = [];
  let spentMs = 0;
  const isEnough = (): boolean => spentMs >= timeMsMax || (spentMs >= timeMs && samplesMs.length >= samplesMin);
  while (samplesMs.length < SAMPLES_OF_SLOW || !isEnough()) {
    const query = samplesMs.length % one.queries;
    await one.prepare?.(query);
    const startedMs = performance.now();
    await one.run(query);
    const sampleMs = performance.now() - startedMs;
    samplesMs.push(sampleMs);
    spentMs += sampleMs;
  }
  refuseChanged(one.id, hash, await hashOfAsync(one));
  return rowOf(one.id, samplesMs, 1, hash);
}

async function ask<Answer>(one: AsyncCase<Answer>, query: number): Promise<Answer> {
  await one.prepare?.(query);
  return one.run(query);
}

function refuseChanged(id: string, hash: string, hashAfter: string): void {
  if (hashAfter !== hash) throw new Error(`${id}: answers changed while measuring (hash ${hash}, then ${hashAfter})`);
}

/** Percentiles by nearest rank. */
export function rowOf(id: string, samplesMs: readonly number[], batch: number, hash: string): Row {
  if (samplesMs.length === 0)
    throw new Error(`${id} has no samples; what is not measured is left out, not shown as zero`);
  const [minMs, medianMs, p99Ms] = [0, 0.5, 0.99].map((share) => round(atRank(samplesMs, share) / batch));
  return { id, samples: samplesMs.length, batch, minMs: minMs!, medianMs: medianMs!, p99Ms: p99Ms!, hash };
}

/** The least value that is not below this share of them. */
export function atRank(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
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

export function hashOf<Answer>(one: Case<Answer>): string {
  return hashOfTexts(Array.from({ length: one.queries }, (_, query) => one.digest(one.run(query))));
}

async function hashOfAsync<Answer>(one: AsyncCase<Answer>): Promise<string> {
  const texts: string[] = [];
  for (let query = 0; query < one.queries; query++) texts.push(one.digest(await ask(one, query)));
  return hashOfTexts(texts);
}

export function hashOfTexts(texts: readonly string[]): string {
  let hash = hash32('');
  // The line feed keeps "ab", "c" apart from "a", "bc".
  for (const text of texts) hash = hash32(`${text}\n`, hash);
  return hash.toString(16).padStart(8, '0');
}

/** At least one pass over the queries, or 50 of them. @returns the median time of one operation, timed by itself */
function warmUp(one: Case, warmUpMs: number): number {
  const passLength = Math.min(one.queries, 50);
  for (let startedMs = performance.now(); performance.now() - startedMs < warmUpMs; ) {
    for (let query = 0; query < passLength; query++) one.run(query);
  }
  const times = Array.from({ length: passLength }, (_, query) => {
    const startedMs = performance.now();
    one.run(query);
    return performance.now() - startedMs;
  });
  return Math.max(atRank(times, 0.5), 1e-6);
}

/** How many operations one sample needs to be worth timing; 1 where an operation is long enough by itself. */
function batchOf(eachMs: number): number {
  return eachMs >= BATCH_BELOW_MS ? 1 : Math.min(BATCH_MAX, Math.max(2, Math.ceil(BATCH_MS / eachMs)));
}

/** Six digits after the point: a nanosecond. */
const round = (ms: number): number => Math.round(ms * 1e6) / 1e6;
