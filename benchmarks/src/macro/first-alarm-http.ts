import { encode, METHODS } from '@runcard/protocol';
import type { Sent } from '@runcard/sim/load';
import type { Alarms } from '../alarms.ts';
import { atRank, type Effort, hashOfTexts, type Row, rowOf } from '../harness.ts';
import type { Paths } from '../setting.ts';
import { answerOf } from './answers.ts';
import { startPositionFeed } from './position-feed.ts';
import { runUntilQuiet } from './quiet-run.ts';
import { serveRuncard } from './served-runcard.ts';

const ID = 'dispatch.http.first-alarm';

const { path, request } = METHODS.RecommendUnits;

export interface ServedAnswer {
  /** Which of the first alarms. */
  readonly query: number;
  readonly latencyMs: number;
  readonly computeUs: number;
}

export interface ServedFirstAlarms {
  /** Absent where every try was void. */
  readonly row?: Row;
  readonly answers: readonly ServedAnswer[];
  /** What came of each try, in words. */
  readonly remarks: readonly string[];
}

/**
 * RecommendUnits as a dispatcher's system sees it: binary, over HTTP, from the moment at which it should have been sent. Meanwhile those
 * units report that move in process.
 */
export async function measureFirstAlarmHttp(alarms: Alarms, paths: Paths, effort: Effort): Promise<ServedFirstAlarms> {
  const bodies = alarms.first.map((input) => encode(request, input, 'proto'));
  const server = await serveRuncard(paths.network, paths.world);
  try {
    const feed = await startPositionFeed(server, alarms.movesBefore(0));
    const send = (i: number): Promise<Buffer> => server.post(path, bodies[i % bodies.length]!);
    const { sent, remarks } = await runUntilQuiet(ID, effort.http, effort.lateShareMax, send);
    await feed.stop();
    return sent === undefined ? { answers: [], remarks } : summary(sent, bodies.length, remarks);
  } finally {
    await server.stop();
  }
}

/** The hash covers all but the numbers of the snapshots and of the fleet, and the time that it took. */
function summary(sent: readonly Sent<Buffer>[], queries: number, remarks: readonly string[]): ServedFirstAlarms {
  const texts: string[] = [];
  const answers = sent.map(({ answer, latencyMs }, i) => {
    const query = i % queries;
    const { computeUs, epochs: _, ...rest } = answerOf(answer, `${ID}: incident ${query}`);
    const text = JSON.stringify(rest);
    texts[query] ??= text;
    if (texts[query] !== text) throw new Error(`${ID}: incident ${query} got two different answers`);
    return { query, latencyMs, computeUs };
  });
  const latencies = answers.map((answer) => answer.latencyMs);
  const computeUs = answers.map((answer) => answer.computeUs);
  const [p50Ms, p99Ms] = [0.5, 0.99].map((share) => atRank(computeUs, share) / 1_000);
  const own = `${ID}: ${p50Ms} ms in the median by the server's own clock, p99 ${p99Ms}`;
  return { row: rowOf(ID, latencies, 1, hashOfTexts(texts)), answers, remarks: [...remarks, own] };
}
