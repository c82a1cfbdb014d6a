import { closeSync, existsSync, openSync, readFileSync, renameSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { makeFolder, RuncardError, reasonOf } from '@runcard/engine';
import { exitCodeOf, SIGNALS } from './stop-on-signal.ts';

/** Its process and the machine that this runs on, as the lock has them. */
const OWN = `${process.pid} ${hostname()}\n`;
/** Somebody may just write it; a process that ended between making a file and writing it left it empty. */
const EMPTY_MS_MAX = 200;
/** Each time that somebody else was quicker. */
const TRIES_MAX = 20;
/** Locks of this process. Another one with its number is of a process that is gone: in a container every run is process 1. */
const held = new Set<string>();

/**
 * Makes the folder, and keeps others from writing to it until the returned function is called or the process ends. A lock that a dead process of
 * this machine left is taken over. Folders that were made here and are empty by then go with the lock.
 * @throws RuncardError FILE_NOT_WRITTEN, FOLDER_IN_USE
 */
export async function lockFolder(folder: string, name: string): Promise<() => void> {
  const made = await makeFolder(folder);
  const path = join(folder, `${name}.lock`);
  for (let tries = 0; !tryToLock(path); tries++) {
    const seen = await ownerOf(path);
    if (tries >= TRIES_MAX || (seen !== null && isAlive(seen, path))) throw inUse(folder, path, seen ?? OWN);
    if (seen !== null) takeAway(path, seen);
  }
  held.add(path);
  const unlock = (): void => {
    process.off('exit', unlock);
    for (const signal of SIGNALS) process.off(signal, end);
    held.delete(path);
    // Somebody may have removed it by hand, and another process have made its own.
    if (existsSync(path) && readLock(path) === OWN) rmSync(path, { force: true });
    for (const one of made.toReversed()) removeEmpty(one);
  };
  process.on('exit', unlock);
  for (const signal of SIGNALS) process.on(signal, end);
  return unlock;
}

/** Whoever else heeds the signal ends the process, or lets it end what it does; the lock goes with it. */
function end(signal: (typeof SIGNALS)[number]): void {
  if (process.listenerCount(signal) === 1) process.exit(exitCodeOf(signal));
}

/** False: it stands there already. */
function tryToLock(path: string): boolean {
  try {
    const file = openSync(path, 'wx');
    try {
      writeSync(file, OWN);
    } catch (cause) {
      rmSync(path, { force: true });
      throw cause;
    } finally {
      closeSync(file);
    }
    return true;
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false;
    throw notWritten(path, cause);
  }
}

const codeOf = (cause: unknown): string | undefined => (cause as NodeJS.ErrnoException).code;

function notWritten(path: string, cause: unknown): RuncardError {
  return new RuncardError(
    'FILE_NOT_WRITTEN',
    `${path} was not written: ${reasonOf(cause)}; wanted a folder that may be written to`,
    { details: { path } },
  );
}

/** What the lock says; null where it is gone. @throws RuncardError FILE_NOT_WRITTEN where it is no file, or another user's */
async function ownerOf(path: string): Promise<string | null> {
  const seen = readLock(path);
  if (seen !== '') return seen;
  await new Promise((resolve) => setTimeout(resolve, EMPTY_MS_MAX));
  return readLock(path);
}

function readLock(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return null;
    throw notWritten(path, cause);
  }
}

/** Of a process on another machine nobody here can know. */
function isAlive(owner: string, path: string): boolean {
  if (owner === OWN) return held.has(path);
  const [, pid, host] = /^(\d+) (.+)\n$/.exec(owner) ?? [];
  if (pid === undefined) return false;
  if (host !== hostname()) return true;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

/** Of several that see the same dead lock one renames it; who renames the lock that the first has made since puts it back. */
function takeAway(path: string, dead: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readLock(aside) === dead) rmSync(aside, { force: true });
  else renameSync(aside, path);
}

function inUse(folder: string, path: string, owner: string): RuncardError {
  const [pid, host] = owner.trim().split(' ');
  return new RuncardError(
    'FOLDER_IN_USE',
    `${folder}: seen process ${pid} on ${host} writing there, wanted a folder of its own; where no such process runs, remove ${path}`,
    { details: { path: folder, owner: owner.trim() } },
  );
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something stands there: it stays.
  }
}
