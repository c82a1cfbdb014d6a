import { ProtocolError } from './errors.ts';
import type { ScanLimits } from './wire-scan.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * The wire scan's twin for JSON bytes, before they are parsed: the same message counts the same in both forms, except that JSON
 * also counts defaults and empty lists that somebody wrote out. A level of messages may hold one list, hence twice the depth in all.
 * @returns the number of fields
 * @throws ProtocolError TOO_DEEP, TOO_MANY_FIELDS
 */
export function scanJson(bytes: Uint8Array, limits: ScanLimits): number {
  /** Whether each open container is a list; the innermost is the last. */
  const isList: boolean[] = [];
  let objectDepth = 0;
  let fields = 0;
  let isInString = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (isInString) {
      if (byte === BACKSLASH) at++;
      else if (byte === QUOTE) isInString = false;
    } else if (byte === QUOTE) isInString = true;
    else if (byte === COLON) fields++;
    else if (byte === COMMA) fields += isList.at(-1) ? 1 : 0;
    else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
      isList.push(byte === OPEN_LIST);
      objectDepth += byte === OPEN_OBJECT ? 1 : 0;
      if (objectDepth > limits.depthMax || isList.length > 2 * limits.depthMax) throw tooDeep(at, limits);
    } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
      if (isList.pop() === false) objectDepth--;
    }
    if (fields > limits.fieldsMax) throw tooMany(at, limits);
  }
  return fields;
}

const tooDeep = (at: number, limits: ScanLimits): ProtocolError =>
  new ProtocolError('TOO_DEEP', `at byte ${at}: seen more than ${limits.depthMax} levels, wanted at most that`);

const tooMany = (at: number, limits: ScanLimits): ProtocolError =>
  new ProtocolError(
    'TOO_MANY_FIELDS',
    `at byte ${at}: seen more than ${limits.fieldsMax} fields, wanted at most that in one message of this method`,
  );
