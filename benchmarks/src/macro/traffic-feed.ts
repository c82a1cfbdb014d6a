import { setTimeout as sleep } from 'node:timers/promises';
import { type Network, RoadClass } from '@runcard/engine';
import { decode, encode, METHODS, type RequestOf } from '@runcard/protocol';
import { drawNumbers } from '../../../packages/engine/src/testing/road-draws.ts';
import type { Effort } from '../harness.ts';
import { streamOf } from '../queries.ts';
import type { ServedRuncard } from './served-runcard.ts';

type Batch = RequestOf<'ApplyTraffic'>;

const { path, request, response, limits } = METHODS.ApplyTraffic;
/** Other pieces in each; after the last the first one comes again. */
const BATCHES = 100;
const KMH_MIN = 5;
const KMH_MAX = 60;
const EXPIRES_AFTER_MS = 3_600_000;
/** Of one request; the server takes 5,000 entries. */
const ENDED_AT_ONCE = 5_000;

/** Measured speeds on the roads that a feed covers, tertiary class and above, so many pieces at a time, seeded. */
export interface TrafficFeed {
  /** One batch after the other at fixed times, until it is stopped; what was not taken is counted. */
  start(server: ServedRuncard): RunningFeed;
  /** Ends all that was sent. @returns the number of the traffic without it */
  endAll(server: ServedRuncard): Promise<number>;
}

export interface RunningFeed {
  /** After the answer to the last batch. */
  stop(): Promise<{ readonly batches: number; readonly failures: readonly string[] }>;
}

export function createTrafficFeed(
  network: Network,
  networkEpoch: number,
  nowMs: number,
  { batchPieces, batchEveryMs }: Effort['underTraffic'],
): TrafficFeed {
  const batches = drawBatches(network, networkEpoch, nowMs + EXPIRES_AFTER_MS, batchPieces);
  const bodies = batches.map((batch) => encode(request, batch, 'proto'));
  return {
    start(server) {
      const stopping = new AbortController();
      const running = feed(server, bodies, batchEveryMs, stopping.signal);
      return {
        stop() {
          stopping.abort();
          return running;
        },
      };
    },
    async endAll(server) {
      const ids = [...new Set(batches.flatMap(({ speeds = [] }) => speeds.map(({ id }) => id ?? '')))];
      let epoch = 0;
      for (let i = 0; i < ids.length; i += ENDED_AT_ONCE)
        epoch = (await apply(server, encode(request, { removeIds: ids.slice(i, i + ENDED_AT_ONCE) }, 'proto'))).epoch;
      return epoch;
    },
  };
}

function drawBatches(network: Network, networkEpoch: number, expiresAtUnixMs: number, pieces: number): Batch[] {
  const random = streamOf('traffic-feed');
  const isCovered = (piece: number): boolean => network.pieceClass[piece]! <= RoadClass.TERTIARY_LINK;
  return Array.from({ length: BATCHES }, () => {
    const taken = new Set<number>();
    const isNew = (piece: number): boolean => taken.size < taken.add(piece).size;
    const drawn = drawNumbers(random, network.pieceCount, pieces, (piece) => isCovered(piece) && isNew(piece));
    return {
      speeds: drawn.map((pieceIndex) => ({
        id: `piece-${pieceIndex}`,
        piece: { networkEpoch, pieceIndex, direction: 'BOTH' as const },
        speedKmh: KMH_MIN + random.below(KMH_MAX - KMH_MIN + 1),
        expiresAtUnixMs,
        source: 'bench',
      })),
    };
  });
}

async function feed(server: ServedRuncard, bodies: readonly Uint8Array[], everyMs: number, stopping: AbortSignal) {
  const failures: string[] = [];
  const startedMs = performance.now();
  let batches = 0;
  while (!stopping.aborted) {
    const refused = await apply(server, bodies[batches % bodies.length]!).then(
      ({ notApplied }) => (notApplied === 0 ? undefined : `${notApplied} entries were not applied`),
      (error: unknown) => String(error),
    );
    if (refused !== undefined) failures.push(refused);
    batches++;
    const restMs = startedMs + batches * everyMs - performance.now();
    await sleep(Math.max(0, restMs), undefined, { signal: stopping }).catch(() => undefined);
  }
  return { batches, failures };
}

async function apply(server: ServedRuncard, body: Uint8Array): Promise<{ notApplied: number; epoch: number }> {
  const { notAppliedCount = 0, trafficEpoch = 0 } = decode(response, await server.post(path, body), 'proto', limits);
  return { notApplied: notAppliedCount, epoch: trafficEpoch };
}
