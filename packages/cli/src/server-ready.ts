import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@runcard/sim/load';
import { type Call, Failure } from './command.ts';

const READY_MS_MAX = 60_000;
const POLL_MS = 200;

/** Waits for a server that warms up; tells of one that is not there. */
export async function untilReady(call: Call, client: Client, url: string): Promise<void> {
  call.progress.step(`looking for a server at ${url}`, 0);
  const sinceMs = performance.now();
  for (;;) {
    const { status } = await client.get('/readyz').catch((error: unknown) => {
      throw new Failure(
        `no server answers at ${url} (${wordOf(error)}); start one with "runcard serve --network NET --world FILE", or name another with --url`,
      );
    });
    if (status === 200) return call.progress.end();
    if (status !== 503)
      throw new Failure(
        `${url}/readyz answered ${status}; wanted 200: is it another program’s address? --url names a server`,
      );
    if (performance.now() - sinceMs > READY_MS_MAX)
      throw new Failure(`the server at ${url} was not ready within ${READY_MS_MAX / 1_000} s`);
    await sleep(POLL_MS);
  }
}

/** What the system calls it: undici’s own words are empty where several addresses were tried. */
function wordOf(error: unknown): string {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  return code ?? message ?? String(error);
}
