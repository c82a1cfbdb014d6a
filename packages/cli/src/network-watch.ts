import { stat } from 'node:fs/promises';
import { type Engine, RuncardError, readNetworkBuffer, reasonOf } from '@runcard/engine';

/** Looks at the network's file now and then; a new one in its place is taken over without a gap, or refused and said so. */
export interface NetworkWatch {
  stop(): void;
}

export interface NetworkWatchOptions {
  readonly path: string;
  readonly everyMs: number;
  readonly nowMs: () => number;
  readonly say: (text: string) => void;
}

/** `runcard import --out` and `prepare` put whole files in place by renaming, so a file with another inode or time is a whole one. */
export async function watchNetwork(
  engine: Engine,
  { path, everyMs, nowMs, say }: NetworkWatchOptions,
): Promise<NetworkWatch> {
  let known = await signOf(path);
  let isBusy = false;
  const look = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    try {
      const sign = await signOf(path);
      if (sign !== undefined && sign !== known) {
        known = sign;
        await takeOver(engine, path, nowMs, say);
      }
    } finally {
      isBusy = false;
    }
  };
  const timer = setInterval(() => void look(), everyMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

async function takeOver(engine: Engine, path: string, nowMs: () => number, say: (text: string) => void): Promise<void> {
  say(`the network file ${path} is another one: checking it, building beside the one in use`);
  try {
    const report = await engine.swapNetwork(await readNetworkBuffer(path), nowMs());
    const lost =
      report.unmatched.length === 0
        ? ''
        : `; traffic that fits no more: ${report.unmatched.map(({ id }) => id).join(', ')}`;
    say(
      `answers now come from it (network ${report.networkEpoch}, ${report.lostRoutes} of ${report.knownRoutes} known ways gone)${lost}`,
    );
  } catch (error) {
    // Whatever went wrong, those who call must not lose the network that answers them.
    const [code, why] = error instanceof RuncardError ? [error.code, error.message] : ['INTERNAL', reasonOf(error)];
    say(`${code}: ${why}; answers still come from the one before`);
  }
}

/** Undefined while there is no file. */
async function signOf(path: string): Promise<string | undefined> {
  try {
    const { ino, mtimeMs, size } = await stat(path);
    return `${ino} ${mtimeMs} ${size}`;
  } catch {
    return undefined;
  }
}
