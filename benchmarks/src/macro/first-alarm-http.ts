import { constants, getPriority, setPriority } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Network } from '@runcard/engine';
import { decode, encode, METHODS } from '@runcard/protocol';
import { type Effort, hashOfTexts, type Row, rowOf } from '../harness.ts';
import { firstAlarms, INCIDENTS } from '../queries.ts';
import { type OpenLoopRun, runOpenLoop } from './open-loop.ts';
import { serveRuncard } from './served-runcard.ts';

const ID = 'dispatch.http.first-alarm';
/** A void run ends early and is tried again: another process, or another machine on the same host, may just have had the core. */
const TRIES_MAX = 10;

const { path, request, response } = METHODS.RecommendUnits;
/** For what our own server answers; its limits guard requests. */
const ANSWER_LIMITS = { fieldsMax: 200_000, depthMax: 16 };

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
  paths: { readonly network: string; readonly world: string },
  effort: Effort,
): Promise<ServedFirstAlarms> {
  const bodies = firstAlarms(network).map((input) => encode(request, input, 'proto'));
  const server = await serveRuncard(paths.network, paths.world);
  // Only now: a child inherits it, and the server is to run as it would.
  const restorePriority = raisePriority();
  try {
    const send = (i: number): Promise<Buffer> => server.post(path, bodies[i % bodies.length]!);
    const { warmUp, requests, perSecond, pauseMs } = effort.http;
    await runOpenLoop({ requests: warmUp, perSecond, lateMax: warmUp, send });
    const remarks: string[] = [];
    for (let tries = 0; tries < TRIES_MAX; tries++) {
      const run = await runOpenLoop({ requests, perSecond, lateMax: effort.lateShareMax * requests, send });
      const outcome = `${ID}: ${run.late} of ${run.sent.length} sends late`;
      remarks.push(run.isVoid ? `${outcome}: the run is void` : outcome);
      if (!run.isVoid) return { ...summary(run), remarks };
      await sleep(pauseMs);
    }
    return { answers: [], remarks };
  } finally {
    restorePriority();
    await server.stop();
  }
}

/** The generator stands for machines of its own, so it goes before others where the system lets it: fewer sends are late. */
function raisePriority(): () => void {
  const before = getPriority();
  try {
    setPriority(constants.priority.PRIORITY_HIGHEST);
    return () => setPriority(before);
  } catch {
    return () => undefined;
  }
}

function summary({ sent }: OpenLoopRun<Buffer>): { row: Row; answers: ServedAnswer[] } {
  const texts: string[] = [];
  const answers = sent.map(({ answer, latencyMs }, i) => {
    const query = i % INCIDENTS;
    const { computeUs, ...rest } = decode(response, answer, 'proto', ANSWER_LIMITS);
    if (!rest.units?.length) throw new Error(`${ID}: incident ${query} got no unit`);
    const text = JSON.stringify(rest);
    texts[query] ??= text;
    if (texts[query] !== text) throw new Error(`${ID}: incident ${query} got two different answers`);
    return { query, latencyMs, computeUs: computeUs ?? 0 };
  });
  const latencies = answers.map((answer) => answer.latencyMs);
  return { row: rowOf(ID, latencies, 1, hashOfTexts(texts)), answers };
}
