import { reasonOf } from '@runcard/engine';
import { METHODS } from '@runcard/protocol';
import { type Client, readAnswer } from './client.ts';
import { createLatencies, type LatencyRow } from './latencies.ts';
import { runOpenLoop, Unanswered } from './open-loop.ts';
import type { LoadKind, PlannedSend } from './send-plan.ts';

export interface Load {
  readonly client: Pick<Client, 'post'>;
  readonly sends: readonly PlannedSend[];
  /** Monotonic, with fractions of a ms. */
  nowMs(): number;
  unixMs(): number;
  isStopped(): boolean;
  /** From time to time. */
  onSent?(sent: number): void;
}

export interface LoadResult {
  readonly planned: number;
  readonly sent: number;
  readonly late: number;
  /** Of the schedule, and never sent, because too many requests waited for an answer. */
  readonly dropped: number;
  /** Sent, and neither answered nor failed when the run ended. */
  readonly unanswered: number;
  /** More late sends than `LATE_SHARE_MAX`, or any that were dropped: the latencies are not those of the load that was asked for. */
  readonly isVoid: boolean;
  /** It ended before everything was sent. */
  readonly isPartial: boolean;
  /** What ended it before its time; null where nothing did. */
  readonly endedBy: string | null;
  readonly kinds: readonly LatencyRow[];
  /** The first failure of each sort, in words. */
  readonly failures: readonly string[];
  /** Positions and entries of traffic that the server took no notice of. */
  readonly notTaken: number;
}

/** As the benchmarks have it. */
export const LATE_SHARE_MAX = 0.01;
/** A server that refuses everything is asked no further. */
const FAILURES_MAX = 100;
const FAILURES_SHOWN_MAX = 5;

/** Everything at its moment, whatever the answers do. Never rejects for what the server does. */
export async function runLoad(load: Load): Promise<LoadResult> {
  const { client, sends, nowMs, unixMs, isStopped, onSent } = load;
  const latencies = createLatencies();
  const failures = new Set<string>();
  let [sent, answered, failed, notTaken] = [0, 0, 0, 0];
  const fail = (kind: LoadKind, error: unknown): null => {
    failed++;
    latencies.failed(kind);
    if (failures.size < FAILURES_SHOWN_MAX) failures.add(reasonOf(error));
    return null;
  };
  const { late, dropped, stalled } = await runOpenLoop<number | null>({
    ...{ requests: sends.length, dueMs: (i) => sends[i].dueMs, nowMs },
    // A void run goes on to its end: what was seen of it is worth a look.
    lateMax: Number.POSITIVE_INFINITY,
    isStopped: () => isStopped() || failed > FAILURES_MAX,
    send(i) {
      const { kind, body } = sends[i];
      sent++;
      onSent?.(sent);
      return client.post(METHODS[kind].path, body(unixMs())).then(
        (answer) => notTakenIn(kind, answer),
        (error: unknown) => fail(kind, error),
      );
    },
    onAnswer(ignored, latencyMs, i) {
      if (ignored === null) return;
      answered++;
      latencies.answered(sends[i].kind, latencyMs);
      notTaken += ignored;
    },
  }).then(
    ({ late: count }) => ({ late: count, dropped: 0, stalled: null }),
    (error: unknown) => {
      if (error instanceof Unanswered) return { late: error.late, dropped: error.dropped, stalled: error.message };
      throw error;
    },
  );
  const endedBy = stalled ?? (failed > FAILURES_MAX ? `more than ${FAILURES_MAX} requests failed` : null);
  return {
    ...{
      planned: sends.length,
      ...{ sent, late, dropped, unanswered: sent - answered - failed },
      isVoid: dropped > 0 || late > LATE_SHARE_MAX * sent,
      isPartial: sent < sends.length,
      endedBy,
    },
    ...{ kinds: latencies.rows(), failures: [...failures], notTaken },
  };
}

/** Recommendations are not looked into: it would take the time of the next send. */
function notTakenIn(kind: LoadKind, answer: Buffer): number {
  if (kind === 'ReportPositions') return readAnswer(kind, answer).ignored?.length ?? 0;
  return kind === 'ApplyTraffic' ? (readAnswer(kind, answer).notAppliedCount ?? 0) : 0;
}
