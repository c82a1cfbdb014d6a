import { stat } from 'node:fs/promises';
import { RuncardError, readTextFile } from '@runcard/engine';
import { HISTORY_LIMITS, type HistoryRow, readHistory } from './history.ts';

/** @throws RuncardError FILE_NOT_FOUND, and as `readHistory`; a file that is too large is not read at all */
export async function readHistoryFile(path: string): Promise<HistoryRow[]> {
  const bytes = await stat(path).then(
    ({ size }) => size,
    () => 0,
  );
  if (bytes > BYTES_MAX)
    throw new RuncardError(
      'LIMIT_EXCEEDED',
      `${path}: seen ${bytes} bytes, wanted at most ${BYTES_MAX} (charactersMax)`,
      {
        details: { path },
      },
    );
  return readHistory(await readTextFile(path, 'history'), path);
}

/** UTF-8 takes up to four bytes for what counts as a character. */
const BYTES_MAX = 4 * HISTORY_LIMITS.charactersMax;
