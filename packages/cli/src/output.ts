import { accessSync, closeSync, constants, openSync, readdirSync, readSync, rmSync, statSync } from 'node:fs';
import { constants as system } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { asidePath, RuncardError, reasonOf } from '@runcard/engine';

/**
 * Tells before the work that its result could not be put there, and clears away what killed runs have left beside it.
 * @throws RuncardError FILE_NOT_WRITTEN
 */
export function checkOutput(path: string, kind: 'network' | 'text' = 'text'): void {
  const folder = dirname(path);
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    // A rename would put a file in the place of /dev/null, for everybody.
    if (statSync(path, { throwIfNoEntry: false })?.isFile() === false) throw new Error('it is no regular file');
    if (kind === 'network' && !isNetworkOrNothing(path)) throw new Error('another file than a network stands there');
    for (const name of readdirSync(folder)) if (isAbandoned(name, basename(path))) rmSync(join(folder, name));
  } catch (cause) {
    throw new RuncardError(
      'FILE_NOT_WRITTEN',
      `${path} cannot be written: ${reasonOf(cause)}; wanted a file in a folder that may be written to`,
      { details: { path } },
    );
  }
}

/** An extract that is named as its own output by mistake is not to be lost. */
function isNetworkOrNothing(path: string): boolean {
  const { size } = statSync(path, { throwIfNoEntry: false }) ?? { size: 0 };
  if (size === 0) return true;
  const head = Buffer.alloc(MAGIC.length);
  const file = openSync(path, 'r');
  readSync(file, head, 0, head.length, 0);
  closeSync(file);
  return head.toString('latin1') === MAGIC;
}

/** How every network file of any version begins. */
const MAGIC = 'RUNCARD';

/** From here on a signal that ends the process takes what is half written with it. */
export function removeHalvesOnSignal(...paths: readonly string[]): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      for (const path of paths) rmSync(asidePath(path, process.pid), { force: true });
      process.exit(128 + system.signals[signal]);
    });
  }
}

/** `NET.1234.partial` where no process 1234 lives. */
function isAbandoned(name: string, outName: string): boolean {
  const writer = /^\.(\d+)\.partial$/.exec(name.startsWith(outName) ? name.slice(outName.length) : '')?.[1];
  if (writer === undefined) return false;
  try {
    process.kill(Number(writer), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
