import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';

/**
 * A timer may ring this much late on a virtual machine that wakes from idleness; the rest of the wait is spun. Late sends of 100 at
 * 10/s on 2 shared cores: 15 with 1.2 ms, 5 with 3 ms, 1 with 12 ms.
 */
const TIMER_SLACK_MS_MAX = 12;
/** At 100/s a half made no fewer sends late than a quarter, and took half a core from the server instead of a quarter. */
const SLACK_SHARE_MAX = 1 / 4;
/** Behind the schedule by more is late. */
export const LATE_MS = 2;
/** At most this many unanswered: then the server has stopped answering, and the run with it. */
const IN_FLIGHT_MAX = 1_000;

export interface OpenLoop<Answer> {
  readonly requests: number;
  /** When each is to be sent, ms from the start; never before the one before it. */
  dueMs(request: number): number;
  /** The run is void, and ends, with the first late send beyond these. */
  readonly lateMax: number;
  send(request: number): Promise<Answer>;
  /** As each answer comes: known even where the run ends badly. */
  onAnswer?(answer: Answer, latencyMs: number, request: number): void;
  /** A monotonic clock with fractions of a ms. */
  nowMs(): number;
  /** True: nothing more is sent, what is under way is waited for. */
  isStopped?(): boolean;
}

export interface Sent<Answer> {
  readonly answer: Answer;
  /** From the moment that the schedule set, not from when it was sent: a stall counts against everyone who had to wait. */
  readonly latencyMs: number;
}

export interface OpenLoopRun<Answer> {
  readonly sent: readonly Sent<Answer>[];
  /** Sends more than 2 ms behind the schedule: the generator's fault or the machine's, not the server's. */
  readonly late: number;
  readonly isVoid: boolean;
}

/** So many wait for an answer that there is no server to measure any more. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
  /** Sends that were late until then, and those of the schedule that were never made. */
  readonly late: number;
  readonly dropped: number;

  constructor(late: number, dropped: number) {
    super(`${IN_FLIGHT_MAX.toLocaleString('en')} requests wait for an answer`);
    this.late = late;
    this.dropped = dropped;
  }
}

/** So many a second, one like the other. */
export const evenly =
  (perSecond: number) =>
  (request: number): number =>
    (request * 1_000) / perSecond;

/** Sends at times fixed in advance, whatever the answers do. The first request that fails ends the run. @throws Unanswered */
export async function runOpenLoop<Answer>(loop: OpenLoop<Answer>): Promise<OpenLoopRun<Answer>> {
  const { requests, lateMax, send, nowMs, isStopped = () => false } = loop;
  const slackMs = slackOf(loop);
  const startMs = nowMs() + slackMs;
  const answers: Promise<Sent<Answer>>[] = [];
  let late = 0;
  let inFlight = 0;
  let failure: unknown;
  for (let request = 0; request < requests && failure === undefined && late <= lateMax; request++) {
    const dueMs = startMs + loop.dueMs(request);
    await waitUntil(dueMs, slackMs, nowMs, () => inFlight > 0);
    if (isStopped()) break;
    if (nowMs() - dueMs > LATE_MS) late++;
    if (++inFlight > IN_FLIGHT_MAX) throw new Unanswered(late, requests - request);
    const answered = send(request).then((answer) => {
      const latencyMs = nowMs() - dueMs;
      loop.onAnswer?.(answer, latencyMs, request);
      return { answer, latencyMs };
    });
    answers.push(answered);
    answered.then(
      () => inFlight--,
      (error: unknown) => {
        failure ??= error;
      },
    );
  }
  return { sent: await Promise.all(answers), late, isVoid: late > lateMax };
}

function slackOf({ requests, dueMs }: Pick<OpenLoop<unknown>, 'requests' | 'dueMs'>): number {
  const intervalMs = requests < 2 ? 0 : dueMs(requests - 1) / (requests - 1);
  return Math.min(TIMER_SLACK_MS_MAX, SLACK_SHARE_MAX * intervalMs);
}

/** Turns the loop while an answer may come; with none outstanding, nothing is lost by spinning in one place. */
async function waitUntil(
  dueMs: number,
  slackMs: number,
  nowMs: () => number,
  isAnswerDue: () => boolean,
): Promise<void> {
  const restMs = dueMs - nowMs();
  if (restMs > slackMs) await sleep(restMs - slackMs);
  while (nowMs() < dueMs) if (isAnswerDue()) await nextTurn();
}
