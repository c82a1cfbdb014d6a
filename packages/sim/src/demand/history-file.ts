import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { RuncardError, reasonOf } from '@runcard/engine';
import { parse } from 'csv-parse';
import { checkBytes, csvOptions, type HistoryRow, historyOf, RECORDS_READ, type Split, unsplit } from './history.ts';

/**
 * Reads no farther than to the first row too many: of a million rows a fifth. A file that is too large is not read at all.
 * @throws RuncardError FILE_NOT_FOUND, and as `readHistory`
 */
export async function readHistoryFile(path: string): Promise<HistoryRow[]> {
  const size = await stat(path).then(
    (found) => found.size,
    (cause: unknown) => {
      throw notRead(path, cause);
    },
  );
  checkBytes(size, path);
  return historyOf(await splitFile(path), path);
}

async function splitFile(path: string): Promise<Split[]> {
  const file = createReadStream(path);
  const parser = file.pipe(parse(csvOptions()));
  file.on('error', (cause) => parser.destroy(notRead(path, cause)));
  const records: Split[] = [];
  try {
    for await (const record of parser) {
      // What is no file on a disk has no size to be asked for.
      checkBytes(file.bytesRead, path);
      if (records.push(record as Split) === RECORDS_READ) break;
    }
  } catch (cause) {
    throw unsplit(cause, path);
  } finally {
    file.destroy();
  }
  return records;
}

const notRead = (path: string, cause: unknown): RuncardError =>
  new RuncardError('FILE_NOT_FOUND', `history ${path} cannot be read: ${reasonOf(cause)}`, { details: { path } });
