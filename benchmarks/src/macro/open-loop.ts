import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';

/** A timer may ring this much late; the rest of the wait turns the loop, so that answers are still read. */
const TIMER_SLACK_MS = 1.2;
const LATE_MS = 2;
/** At most this many unanswered: then the server has stopped answering, and the run with it. */
const IN_FLIGHT_MAX = 1_000;

export interface OpenLoop<Answer> {
  readonly requests: number;
  readonly perSecond: number;
  send(request: number): Promise<Answer>;
}

export interface Sent<Answer> {
  readonly answer: Answer;
  /** From the moment that the schedule set, not from when it was sent: a stall counts against everyone who had to wait. */
  readonly latencyMs: number;
}

export interface OpenLoopRun<Answer> {
  readonly sent: readonly Sent<Answer>[];
  /** Sends more than 2 ms behind the schedule: the generator's fault, so too many make the run void. */
  readonly late: number;
}

/** Sends at times fixed in advance, whatever the answers do. The first request that fails ends the run. */
export async function runOpenLoop<Answer>({
  requests,
  perSecond,
  send,
}: OpenLoop<Answer>): Promise<OpenLoopRun<Answer>> {
  const startMs = performance.now() + TIMER_SLACK_MS;
  const answers: Promise<Sent<Answer>>[] = [];
  let late = 0;
  let inFlight = 0;
  let failure: unknown;
  for (let request = 0; request < requests && failure === undefined; request++) {
    const dueMs = startMs + (request * 1_000) / perSecond;
    await waitUntil(dueMs);
    if (performance.now() - dueMs > LATE_MS) late++;
    if (++inFlight > IN_FLIGHT_MAX) throw new Error(`${IN_FLIGHT_MAX} requests wait for an answer`);
    const answered = send(request).then((answer) => ({ answer, latencyMs: performance.now() - dueMs }));
    answers.push(answered);
    answered.then(
      () => inFlight--,
      (error: unknown) => {
        failure ??= error;
      },
    );
  }
  return { sent: await Promise.all(answers), late };
}

async function waitUntil(dueMs: number): Promise<void> {
  const restMs = dueMs - performance.now();
  if (restMs > TIMER_SLACK_MS) await sleep(restMs - TIMER_SLACK_MS);
  while (performance.now() < dueMs) await nextTurn();
}
