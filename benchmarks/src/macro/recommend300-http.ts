import { setTimeout as sleep } from 'node:timers/promises';
import { CAPABILITIES, type Network } from '@runcard/engine';
import { encode, METHODS } from '@runcard/protocol';
import type { Sent } from '@runcard/sim/load';
import { atRank, type Effort, type Figure, hashOfTexts, type Row, rowOf } from '../harness.ts';
import { firstAlarms } from '../queries.ts';
import type { Paths } from '../setting.ts';
import { answerOf } from './answers.ts';
import { runUntilQuiet } from './quiet-run.ts';
import { type ServedRuncard, serveRuncard } from './served-runcard.ts';
import { createTrafficFeed } from './traffic-feed.ts';

const ID = 'routing.http.recommend300';
/** Until answers stand on the traffic of now; promised is 1 s. */
const SNAPSHOT_MS_MAX = 10_000;
const POLL_MS = 50;

const { path, request } = METHODS.RecommendUnits;

export interface ServedUnderTraffic {
  /** Absent where a request failed or every try was void. */
  readonly row?: Row;
  readonly figures: readonly Figure[];
  readonly remarks: readonly string[];
  readonly missing: readonly string[];
}

export async function measureRecommend300(network: Network, paths: Paths, effort: Effort): Promise<ServedUnderTraffic> {
  const server = await serveRuncard(paths.network, paths.world);
  try {
    return await askUnderTraffic(server, network, effort);
  } finally {
    await server.stop();
  }
}

/**
 * First alarms for a large fleet of all kinds of vehicle, while batches of traffic arrive. What is answered under traffic depends on when,
 * so the hash is of the answers without any: asked before, and again when all traffic is ended, which must give the same.
 */
export async function askUnderTraffic(
  server: ServedRuncard,
  network: Network,
  effort: Effort,
): Promise<ServedUnderTraffic> {
  const bodies = firstAlarms(network).map((input) => encode(request, input, 'proto'));
  await server.post(path, encode(request, allKinds(network), 'proto'));
  const before = await askAll(server, bodies);
  const rssMb = await rssMbOf(server);
  const feed = createTrafficFeed(network, before.networkEpoch, Date.now(), effort.underTraffic);
  const failures: string[] = [];
  const running = feed.start(server);
  const { sent, remarks } = await runUntilQuiet(ID, effort.underTraffic, effort.lateShareMax, (i) =>
    server.post(path, bodies[i % bodies.length]!).catch((error: unknown) => {
      failures.push(String(error));
      return undefined;
    }),
  );
  const fed = await running.stop();
  failures.push(...fed.failures);
  const delayMs = 1_000 * (await server.metric('runcard_event_loop_delay_seconds{quantile="0.999"}'));
  const underTraffic = `${failures.length} failures, ${fed.batches} batches of traffic, ${await rssMbOf(server)} MB`;
  await refuseChanged(server, bodies, before.hash, await feed.endAll(server));
  const figures = [
    { id: 'routing.rssMb', value: rssMb, unit: 'MB' },
    { id: 'routing.http.loopDelayMs', value: Math.round(delayMs * 1_000) / 1_000, unit: 'ms' },
  ];
  return { figures, ...outcomeOf(sent, before.hash, failures, [...remarks, `${ID}: ${underTraffic}`]) };
}

function outcomeOf(
  sent: readonly Sent<Buffer | undefined>[] | undefined,
  hash: string,
  [failure]: readonly string[],
  remarks: readonly string[],
): Omit<ServedUnderTraffic, 'figures'> {
  const leftOut = (why: string) => ({ remarks, missing: [`${ID} is left out: ${why}`] });
  if (failure !== undefined) return leftOut(failure);
  if (sent === undefined) return leftOut('every run was void');
  const computeUs = sent.map(({ answer }, i) => answerOf(answer!, `${ID}: request ${i}`).computeUs);
  const latencies = sent.map(({ latencyMs }) => latencyMs);
  const own = `${ID}: ${atRank(computeUs, 0.5) / 1_000} ms in the median by the server's own clock`;
  return { row: rowOf(ID, latencies, 1, hash), remarks: [...remarks, own], missing: [] };
}

/** One of every capability, so that every kind of vehicle is looked at and has its metric. */
function allKinds(network: Network) {
  const [first] = firstAlarms(network);
  return { ...first, requirements: Object.keys(CAPABILITIES).map((capability) => ({ capability, count: 1 })) };
}

/** The hash covers all but the numbers of the snapshots and the time that it took. */
async function askAll(server: ServedRuncard, bodies: readonly Uint8Array[]) {
  const texts: string[] = [];
  let networkEpoch = 0;
  for (const [query, body] of bodies.entries()) {
    const { computeUs: _, epochs, ...rest } = answerOf(await server.post(path, body), `${ID}: incident ${query}`);
    networkEpoch = epochs?.network ?? 0;
    texts.push(JSON.stringify(rest));
  }
  return { hash: hashOfTexts(texts), networkEpoch };
}

/** Once all traffic is over, the answers are those from before it. */
async function refuseChanged(
  server: ServedRuncard,
  bodies: readonly Uint8Array[],
  hash: string,
  trafficEpoch: number,
): Promise<void> {
  for (let waitedMs = 0; (await trafficOf(server, bodies[0]!)) !== trafficEpoch; waitedMs += POLL_MS) {
    if (waitedMs > SNAPSHOT_MS_MAX)
      throw new Error(`${ID}: traffic ${trafficEpoch} was in no answer after ${SNAPSHOT_MS_MAX / 1_000} s`);
    await sleep(POLL_MS);
  }
  const after = await askAll(server, bodies);
  if (after.hash !== hash) throw new Error(`${ID}: the traffic is over, and the answers are not what they were`);
}

async function trafficOf(server: ServedRuncard, body: Uint8Array): Promise<number> {
  return answerOf(await server.post(path, body), ID).epochs?.traffic ?? 0;
}

/** One digit after the point. */
async function rssMbOf(server: ServedRuncard): Promise<number> {
  return Math.round((await server.metric('runcard_memory_bytes{kind="rss"}')) / 1e5) / 10;
}
