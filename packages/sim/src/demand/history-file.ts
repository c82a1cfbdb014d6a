import { readFile, stat } from 'node:fs/promises';
import { RuncardError, reasonOf } from '@runcard/engine';
import { HISTORY_LIMITS, type HistoryRow, readHistory } from './history.ts';

/** @throws RuncardError FILE_NOT_FOUND, and as `readHistory`; a file that is too large is not read at all */
export async function readHistoryFile(path: string): Promise<HistoryRow[]> {
  return readHistory(await textOf(path), path);
}

/** UTF-8 takes up to four bytes for what counts as a character. */
const BYTES_MAX = 4 * HISTORY_LIMITS.charactersMax;

async function textOf(path: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size <= BYTES_MAX) return await readFile(path, 'utf8');
  } catch (cause) {
    throw new RuncardError('FILE_NOT_FOUND', `${path} cannot be read: ${reasonOf(cause)}`, { details: { path } });
  }
  throw new RuncardError('LIMIT_EXCEEDED', `${path}: seen more bytes, wanted at most ${BYTES_MAX}`, {
    details: { path },
  });
}
