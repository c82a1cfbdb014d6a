/** What a message can have wrong before anybody looks at what it asks. The codes are rows of the engine's error table (docs/errors.md). */
export const PROTOCOL_ERROR_CODES = [
  'MALFORMED_PROTO',
  'MALFORMED_JSON',
  'TOO_DEEP',
  'TOO_MANY_FIELDS',
  'UNKNOWN_ENUM',
  'INVALID_LOCATION',
  'INVALID_FIELD',
] as const;
export type ProtocolErrorCode = (typeof PROTOCOL_ERROR_CODES)[number];

/** `message` says what was seen and what was wanted; `field` is the path in JSON names, empty where no single field is to blame. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';
  readonly code: ProtocolErrorCode;
  readonly field: string;

  constructor(code: ProtocolErrorCode, message: string, field = '') {
    super(message);
    this.code = code;
    this.field = field;
  }
}

export const joinPath = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

/** Text from outside, as it may stand in a message: short and on one line. */
export function quoted(text: string): string {
  const LENGTH_MAX = 60;
  return JSON.stringify(text.length > LENGTH_MAX ? `${text.slice(0, LENGTH_MAX)}…` : text);
}
