import { setTimeout as sleep } from 'node:timers/promises';
import { evenly, type OpenLoop, raisePriority, runOpenLoop, type Sent } from '@runcard/sim/load';
import type { HttpEffort } from '../harness.ts';

/** A void run ends early and is tried again: another process, or another machine on the same host, may just have had the core. */
const TRIES_MAX = 10;

/**
 * Open loops until one is not void; what it sent, absent where every try was void, and what came of each try, in words. The server
 * is there already: a child that is started later would inherit the priority.
 */
export async function runUntilQuiet<Answer>(
  id: string,
  { warmUp, requests, perSecond, pauseMs }: HttpEffort,
  lateShareMax: number,
  send: (request: number) => Promise<Answer>,
): Promise<{ readonly sent?: readonly Sent<Answer>[]; readonly remarks: readonly string[] }> {
  const restorePriority = raisePriority();
  const loop = (sends: number, lateMax: number): OpenLoop<Answer> => ({
    ...{ requests: sends, lateMax, send, dueMs: evenly(perSecond), nowMs: () => performance.now() },
  });
  try {
    await runOpenLoop(loop(warmUp, warmUp));
    const remarks: string[] = [];
    for (let tries = 0; tries < TRIES_MAX; tries++) {
      const run = await runOpenLoop(loop(requests, lateShareMax * requests));
      const outcome = `${id}: ${run.late} of ${run.sent.length} sends late`;
      remarks.push(run.isVoid ? `${outcome}: the run is void` : outcome);
      if (!run.isVoid) return { sent: run.sent, remarks };
      await sleep(pauseMs);
    }
    return { remarks };
  } finally {
    restorePriority();
  }
}
