import { setTimeout as sleep } from 'node:timers/promises';
import { encode, METHODS } from '@runcard/protocol';
import type { Move } from '../alarms.ts';
import type { ServedRuncard } from './served-runcard.ts';

const { path, request } = METHODS.ReportPositions;
const EVERY_MS = 1_000;

/**
 * The fixes of these units, anew every second until it is stopped: a new fix lets go of what is kept of the one before, and one that is
 * not repeated grows old. The place stays, so that answers do not depend on when they are given. Resolves when the first were taken.
 */
export async function startPositionFeed(server: ServedRuncard, moves: readonly Move[]): Promise<PositionFeed> {
  const report = (): Promise<Buffer> => server.post(path, encode(request, reportsOf(moves, Date.now()), 'proto'));
  await report();
  const stopping = new AbortController();
  const running = repeat(report, stopping.signal);
  // Told by `stop`, which may be called later than it fails.
  running.catch(() => undefined);
  return {
    stop() {
      stopping.abort();
      return running;
    },
  };
}

export interface PositionFeed {
  /** After the answer to the last. @throws what a report was refused with */
  stop(): Promise<void>;
}

async function repeat(report: () => Promise<unknown>, stopping: AbortSignal): Promise<void> {
  for (;;) {
    await sleep(EVERY_MS, undefined, { signal: stopping }).catch(() => undefined);
    if (stopping.aborted) return;
    await report();
  }
}

function reportsOf(moves: readonly Move[], atUnixMs: number) {
  return { reports: moves.map(({ unitId, lat, lon }) => ({ unitId, location: { lat, lon }, atUnixMs })) };
}
