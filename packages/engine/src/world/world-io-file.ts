import { readTextFile, writeWholeFile } from '../core/whole-file.ts';
import type { World } from './world.ts';
import { formatWorldFile, parseWorldFile } from './world-file.ts';

/** @throws RuncardError FILE_NOT_FOUND, INVALID_WORLD */
export async function readWorldFile(path: string): Promise<World> {
  return parseWorldFile(await readTextFile(path, 'world file'), path);
}

/** Whole or not at all. @throws RuncardError FILE_NOT_WRITTEN */
export async function writeWorldFile(world: World, path: string): Promise<void> {
  await writeWholeFile(path, formatWorldFile(world));
}
