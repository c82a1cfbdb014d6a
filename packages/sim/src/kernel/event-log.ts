import { createHash } from 'node:crypto';

/**
 * What happened, one line of JSON for each event, and a hash over all of it: two runs are the same when their hashes are. Lines go to whoever
 * listens; nothing is kept here.
 */
export interface EventLog {
  write(atMs: number, kind: string, facts: object): void;
  readonly lines: number;
  /** SHA-256 of all lines so far, each with its line feed; hexadecimal. */
  hash(): string;
}

export function createEventLog(listen?: (line: string) => void): EventLog {
  const hash = createHash('sha256');
  let pending = '';
  let lines = 0;
  return {
    get lines() {
      return lines;
    },
    write(atMs, kind, facts) {
      const line = JSON.stringify({ atMs, kind, ...facts });
      lines++;
      pending += `${line}\n`;
      if (pending.length > HASHED_AT_ONCE) {
        hash.update(pending);
        pending = '';
      }
      listen?.(line);
    },
    hash() {
      hash.update(pending);
      pending = '';
      return hash.copy().digest('hex');
    },
  };
}

/** Characters: a call for each line takes four times as long. */
const HASHED_AT_ONCE = 65_536;
