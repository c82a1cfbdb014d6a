import { existsSync } from 'node:fs';
import { access, constants, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { RuncardError } from './errors.ts';

/** One write call; the system's own limit is just below 2 GiB. */
const IO_CHUNK_BYTES: number = 64 * 2 ** 20;

/**
 * Writes aside in the same folder, flushes, then renames: whoever opens the path sees the old file or the new one, whole, also after
 * a power cut. Two writers at once each write their own aside file; the later rename wins.
 * @throws RuncardError FILE_NOT_WRITTEN; then nothing is left aside and the old file is as it was
 */
export async function writeWholeFile(path: string, content: string | Uint8Array): Promise<void> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const aside = asidePath(path, process.pid);
  try {
    await writeFlushed(aside, bytes);
    await rename(aside, path);
    await flushFolder(dirname(path));
  } catch (cause) {
    await rm(aside, { force: true }).catch(() => undefined);
    throw new RuncardError(
      'FILE_NOT_WRITTEN',
      `${path} was not written: ${reasonOf(cause)}; wanted ${bytes.byteLength} bytes of space in a folder that may be written to`,
      { details: { path, bytes: bytes.byteLength } },
    );
  }
}

/**
 * Makes a folder and those above it that are missing, which it returns, the outermost first. One by one: with `recursive` Node 24 asks for ever
 * where the folder above is there and yet takes none, as /proc does. @throws RuncardError FILE_NOT_WRITTEN
 */
export async function makeFolder(path: string): Promise<string[]> {
  const missing: string[] = [];
  for (let at = resolve(path); !existsSync(at); at = dirname(at)) missing.unshift(at);
  try {
    for (const one of missing) await mkdir(one).catch(unlessThere);
    if (!(await stat(path)).isDirectory()) throw new Error('it is no folder');
    await access(path, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new RuncardError(
      'FILE_NOT_WRITTEN',
      `${path} cannot be written to: ${reasonOf(cause)}; wanted a folder that may be made and written to`,
      { details: { path } },
    );
  }
  return missing;
}

/** Another process made it in between. */
function unlessThere(cause: NodeJS.ErrnoException): void {
  if (cause.code !== 'EEXIST') throw cause;
}

/** Where a process keeps a file until it is whole. */
export const asidePath = (path: string, processId: number): string => `${path}.${processId}.partial`;

/** What went wrong with a file, in the system's words. */
export const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

/** A text file of modest size, whole. `what` names it in the refusal. @throws RuncardError FILE_NOT_FOUND */
export async function readTextFile(path: string, what: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new RuncardError('FILE_NOT_FOUND', `${what} ${path} cannot be read: ${reasonOf(cause)}`, {
      details: { path },
    });
  }
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'w');
  try {
    for (let at = 0; at < bytes.length; ) {
      const { bytesWritten } = await handle.write(bytes, at, Math.min(IO_CHUNK_BYTES, bytes.length - at));
      at += bytesWritten;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Without this a power cut may forget the renaming. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
