import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { RuncardError } from '../core/errors.ts';
import type { World } from './world.ts';
import { formatWorldFile, parseWorldFile } from './world-file.ts';

/** @throws RuncardError FILE_NOT_FOUND, INVALID_WORLD */
export function readWorldFile(path: string): World {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new RuncardError('FILE_NOT_FOUND', `world file ${path} cannot be read: ${reasonOf(error)}`);
  }
  return parseWorldFile(text, path);
}

/** Written aside and flushed, then renamed: a reader sees the old file or the whole new one. @throws RuncardError FILE_NOT_WRITTEN */
export function writeWorldFile(path: string, world: World): void {
  const aside = `${path}.part`;
  try {
    writeFileSync(aside, formatWorldFile(world), { flush: true });
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    throw new RuncardError('FILE_NOT_WRITTEN', `world file ${path} was not written: ${reasonOf(error)}`);
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
