import type { Network } from '@runcard/engine';
import { encode, METHODS } from '@runcard/protocol';
import { type Effort, hashOfTexts, type Row, rowOf } from '../harness.ts';
import { firstAlarms, INCIDENTS } from '../queries.ts';
import type { Paths } from '../setting.ts';
import { answerOf } from './answers.ts';
import type { Sent } from './open-loop.ts';
import { runUntilQuiet } from './quiet-run.ts';
import { serveRuncard } from './served-runcard.ts';

const ID = 'dispatch.http.first-alarm';

const { path, request } = METHODS.RecommendUnits;

export interface ServedAnswer {
  /** Which of `firstAlarms`. */
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

/** RecommendUnits as a dispatcher's system sees it: binary, over HTTP, from the moment at which it should have been sent. */
export async function measureFirstAlarmHttp(
  network: Network,
  paths: Paths,
  effort: Effort,
): Promise<ServedFirstAlarms> {
  const bodies = firstAlarms(network).map((input) => encode(request, input, 'proto'));
  const server = await serveRuncard(paths.network, paths.world);
  try {
    const send = (i: number): Promise<Buffer> => server.post(path, bodies[i % bodies.length]!);
    const { sent, remarks } = await runUntilQuiet(ID, effort.http, effort.lateShareMax, send);
    return sent === undefined ? { answers: [], remarks } : { ...summary(sent), remarks };
  } finally {
    await server.stop();
  }
}

function summary(sent: readonly Sent<Buffer>[]): { row: Row; answers: ServedAnswer[] } {
  const texts: string[] = [];
  const answers = sent.map(({ answer, latencyMs }, i) => {
    const query = i % INCIDENTS;
    const { computeUs, ...rest } = answerOf(answer, `${ID}: incident ${query}`);
    const text = JSON.stringify(rest);
    texts[query] ??= text;
    if (texts[query] !== text) throw new Error(`${ID}: incident ${query} got two different answers`);
    return { query, latencyMs, computeUs };
  });
  const latencies = answers.map((answer) => answer.latencyMs);
  return { row: rowOf(ID, latencies, 1, hashOfTexts(texts)), answers };
}
