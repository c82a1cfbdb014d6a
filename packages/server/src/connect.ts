import { RuncardError } from '@runcard/engine';
import type { Format } from '@runcard/protocol';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

export const CONTENT_TYPES: Readonly<Record<Format, string>> = { proto: 'application/proto', json: 'application/json' };

/**
 * The head of a Connect unary call (https://connectrpc.com/docs/protocol), read before its body.
 * @throws RuncardError UNSUPPORTED_CONTENT_TYPE, UNSUPPORTED_ENCODING, INVALID_FIELD
 */
export function readHead(headers: Headers): { readonly format: Format; readonly timeoutMs: number | undefined } {
  const format = readFormat(headers['content-type']);
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && String(encoding).toLowerCase() !== 'identity') {
    throw new RuncardError('UNSUPPORTED_ENCODING', 'seen a content-encoding, wanted none or identity', {
      field: 'content-encoding',
    });
  }
  const transfer = headers['transfer-encoding'];
  if (transfer !== undefined && String(transfer).toLowerCase() !== 'chunked') {
    throw new RuncardError('UNSUPPORTED_ENCODING', 'seen another transfer-encoding, wanted none or chunked', {
      field: 'transfer-encoding',
    });
  }
  const version = headers['connect-protocol-version'];
  if (version !== undefined && version !== '1') {
    throw new RuncardError('INVALID_FIELD', 'seen another connect-protocol-version, wanted 1 or none', {
      field: 'connect-protocol-version',
    });
  }
  return { format, timeoutMs: readTimeout(headers['connect-timeout-ms']) };
}

/** Parameters such as `; charset=utf-8` change nothing: both forms are UTF-8 or binary by definition. */
function readFormat(contentType: string | string[] | undefined): Format {
  const essence = String(contentType ?? '')
    .split(';', 1)[0]
    .trim()
    .toLowerCase();
  if (essence === CONTENT_TYPES.proto) return 'proto';
  if (essence === CONTENT_TYPES.json) return 'json';
  throw new RuncardError(
    'UNSUPPORTED_CONTENT_TYPE',
    'seen no content type that this server reads, wanted application/proto or application/json',
    { field: 'content-type' },
  );
}

/** At most 10 digits, as the protocol says. */
function readTimeout(value: string | string[] | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && /^\d{1,10}$/.test(value)) return Number(value);
  throw new RuncardError(
    'INVALID_FIELD',
    'seen another connect-timeout-ms, wanted a whole number of at most 10 digits',
    {
      field: 'connect-timeout-ms',
    },
  );
}
