import { createHash } from 'node:crypto';

/** Of a column too long to be written out. */
export function digestOf(column: Int32Array | Uint32Array): string {
  return createHash('sha256').update(column).digest('hex');
}
