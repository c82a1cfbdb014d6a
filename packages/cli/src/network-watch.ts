import { stat } from 'node:fs/promises';
import { type Engine, RuncardError, readNetworkBuffer, reasonOf } from '@runcard/engine';

/** Looks at the network's file now and then; a new one in its place is taken over without a gap, or refused and said so. */
export interface NetworkWatch {
  stop(): void;
}

export interface NetworkWatchOptions {
  readonly path: string;
  /** `signOf` the path before the network in use was read: what came while the server started is another one. */
  readonly known: string | undefined;
  readonly everyMs: number;
  readonly nowMs: () => number;
  readonly say: (text: string) => void;
}

/** `runcard import --out` and `prepare` put whole files in place by renaming, so a file with another inode or time is a whole one. */
export function watchNetwork(engine: Engine, options: NetworkWatchOptions): NetworkWatch {
  const { path, everyMs, nowMs, say } = options;
  let { known } = options;
  let isBusy = false;
  let isGone = false;
  let tried: string | undefined;
  const told = new Set<string>();
  /** Of one file: what is tried again and fails again every two seconds would fill the log with one line. */
  const sayOnce = (text: string): void => {
    if (told.has(text)) return;
    told.add(text);
    say(text);
  };
  const look = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    try {
      const sign = await signOf(path);
      if (sign === undefined && !isGone)
        say(`the network file ${path} is gone: answers go on from memory, but a restart would find none`);
      isGone = sign === undefined;
      if (sign === undefined || sign === known) return;
      if (sign !== tried) told.clear();
      tried = sign;
      // What fails for another reason than the file may go well the next time.
      if (await takeOver(engine, path, nowMs, sayOnce)) known = sign;
    } finally {
      isBusy = false;
    }
  };
  const timer = setInterval(() => void look(), everyMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

/** @returns whether the file was taken or refused, and so is done with */
async function takeOver(
  engine: Engine,
  path: string,
  nowMs: () => number,
  say: (text: string) => void,
): Promise<boolean> {
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
    return true;
  } catch (error) {
    // Whatever went wrong, those who call must not lose the network that answers them.
    const [code, why] = error instanceof RuncardError ? [error.code, error.message] : ['INTERNAL', reasonOf(error)];
    say(`${code}: ${why}; answers still come from the one before`);
    // Such a file is wrong, and will be the next time.
    return code === 'NETWORK_FILE_REFUSED';
  }
}

/** Undefined while there is no file. */
export async function signOf(path: string): Promise<string | undefined> {
  try {
    const { ino, mtimeMs, size } = await stat(path);
    return `${ino} ${mtimeMs} ${size}`;
  } catch {
    return undefined;
  }
}
