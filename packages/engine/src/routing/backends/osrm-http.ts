import { OSRM_LIMITS } from './osrm-options.ts';
import { OsrmFailure, type OsrmTroubleCode } from './osrm-trouble.ts';

/** GET over a few kept-open connections. No redirect is followed, no proxy of the environment is used, nothing is kept. */
export interface OsrmHttp {
  /** @throws OsrmFailure; where the signal's reason is one, that one */
  get(path: string, signal: AbortSignal): Promise<OsrmReply>;
  /** Ends what is under way. */
  close(): Promise<void>;
}

export interface OsrmReply {
  readonly status: number;
  readonly text: string;
}

/** undici is read when it is first needed: 55 ms and 30 MB of memory that a process without an OSRM server does not pay. */
export async function openOsrmHttp(origin: string): Promise<OsrmHttp> {
  const { Pool } = await import('undici');
  const pool = new Pool(origin, {
    connections: OSRM_LIMITS.connectionsMax,
    pipelining: 1,
    connect: { timeout: OSRM_LIMITS.connectMs },
    maxResponseSize: OSRM_LIMITS.bodyBytesMax,
    allowH2: false,
    // The deadline is the caller's signal, on the caller's clock.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  return {
    async get(path, signal) {
      try {
        const { statusCode, body } = await pool.request({
          method: 'GET',
          path,
          signal,
          headers: { accept: 'application/json' },
        });
        // Read whatever the status is: a body that is left lying blocks its connection.
        return { status: statusCode, text: await body.text() };
      } catch (error) {
        throw failureOf(error);
      }
    },
    close: () => pool.destroy(),
  };
}

const CODES: Readonly<Record<string, OsrmTroubleCode>> = {
  ECONNREFUSED: 'OSRM_REFUSED',
  EHOSTUNREACH: 'OSRM_REFUSED',
  ENETUNREACH: 'OSRM_REFUSED',
  ENOTFOUND: 'OSRM_REFUSED',
  EAI_AGAIN: 'OSRM_REFUSED',
  ETIMEDOUT: 'OSRM_REFUSED',
  UND_ERR_CONNECT_TIMEOUT: 'OSRM_REFUSED',
  UND_ERR_DESTROYED: 'OSRM_REFUSED',
  UND_ERR_CLOSED: 'OSRM_REFUSED',
  UND_ERR_RES_EXCEEDED_MAX_SIZE: 'OSRM_TOO_LARGE',
};

function failureOf(error: unknown): OsrmFailure {
  if (error instanceof OsrmFailure) return error;
  const seen = (error as { readonly code?: unknown } | null)?.code;
  const name = typeof seen === 'string' ? seen : String((error as Error | null)?.name);
  const code = CODES[name] ?? 'OSRM_BROKEN';
  if (code === 'OSRM_TOO_LARGE') {
    return new OsrmFailure(code, `the answer is larger than ${OSRM_LIMITS.bodyBytesMax} bytes`);
  }
  const what = code === 'OSRM_REFUSED' ? 'no connection to OSRM' : 'the connection to OSRM broke off';
  return new OsrmFailure(code, `${what} (${name})`);
}
