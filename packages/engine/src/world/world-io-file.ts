import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { RuncardError } from '../core/errors.ts';
import type { World } from './world.ts';
import { formatWorldFile, parseWorldFile } from './world-file.ts';

/** @throws RuncardError FILE_NOT_FOUND, INVALID_WORLD */
export async function readWorldFile(path: string): Promise<World> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new RuncardError('FILE_NOT_FOUND', `world file ${path} cannot be read: ${reasonOf(cause)}`, {
      details: { path },
    });
  });
  return parseWorldFile(text, path);
}

/** Written aside and flushed, then renamed: a reader sees the old file or the whole new one. @throws RuncardError FILE_NOT_WRITTEN */
export async function writeWorldFile(world: World, path: string): Promise<void> {
  const aside = `${path}.${process.pid}.partial`;
  try {
    await writeFile(aside, formatWorldFile(world), { flush: true });
    await rename(aside, path);
  } catch (cause) {
    await rm(aside, { force: true }).catch(() => undefined);
    throw new RuncardError('FILE_NOT_WRITTEN', `world file ${path} was not written: ${reasonOf(cause)}`, {
      details: { path },
    });
  }
}

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
