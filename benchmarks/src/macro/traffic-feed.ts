import { setTimeout as sleep } from 'node:timers/promises';
import type { Network } from '@runcard/engine';
import { METHODS } from '@runcard/protocol';
import { bodyOf, drawTrafficBatches, endTraffic, readAnswer } from '@runcard/sim/load';
import type { Effort } from '../harness.ts';
import type { ServedRuncard } from './served-runcard.ts';

const { path } = METHODS.ApplyTraffic;
/** Other pieces in each; after the last the first one comes again. */
const BATCHES = 100;
const EXPIRES_AFTER_MS = 3_600_000;

/** Measured speeds, one batch after the other. */
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
  const batches = drawTrafficBatches(network, {
    ...{ networkEpoch, expiresAtUnixMs: nowMs + EXPIRES_AFTER_MS, batches: BATCHES, pieces: batchPieces },
    source: 'bench',
  });
  const bodies = batches.map((batch) => bodyOf('ApplyTraffic', batch));
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
    endAll: (server) => endTraffic(server, batches),
  };
}

async function feed(server: ServedRuncard, bodies: readonly Uint8Array[], everyMs: number, stopping: AbortSignal) {
  const failures: string[] = [];
  const startedMs = performance.now();
  let batches = 0;
  while (!stopping.aborted) {
    const refused = await server.post(path, bodies[batches % bodies.length]!).then(
      (body) => {
        const { notAppliedCount = 0 } = readAnswer('ApplyTraffic', body);
        return notAppliedCount === 0 ? undefined : `${notAppliedCount} entries were not applied`;
      },
      (error: unknown) => String(error),
    );
    if (refused !== undefined) failures.push(refused);
    batches++;
    const restMs = startedMs + batches * everyMs - performance.now();
    await sleep(Math.max(0, restMs), undefined, { signal: stopping }).catch(() => undefined);
  }
  return { batches, failures };
}
