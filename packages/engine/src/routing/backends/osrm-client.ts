import type { LatLon } from '../../core/units.ts';
import { type OsrmBody, type OsrmRoute, readBody, readRoute, readTable } from './osrm-answer.ts';
import { type OsrmHttp, openOsrmHttp } from './osrm-http.ts';
import { OSRM_LIMITS, type OsrmSetting } from './osrm-options.ts';
import { partCount, routePath, splitTable, tablePath } from './osrm-request.ts';
import { OSRM_TROUBLES, OsrmFailure } from './osrm-trouble.ts';

/** OSRM's table and route services between places: checked answers or an OsrmFailure. The deadline is the caller's signal. */
export interface OsrmClient {
  /** Whole ms from each place to one, `INFINITE_MS` where OSRM has no way. @throws OsrmFailure */
  table(from: readonly LatLon[], to: LatLon, signal: AbortSignal): Promise<Int32Array>;
  /** @throws OsrmFailure, OSRM_NO_WAY among them */
  route(from: LatLon, to: LatLon, wantsPath: boolean, signal: AbortSignal): Promise<OsrmRoute>;
  close(): Promise<void>;
}

export async function openOsrmClient(setting: OsrmSetting): Promise<OsrmClient> {
  const http = await openOsrmHttp(setting.origin);
  const load: Load = { http, underWay: 0, earned: 0 };
  return {
    async table(from, to, signal) {
      claim(load, partCount(from.length, setting.coordinatesMax));
      const parts = splitTable(from.length, setting.coordinatesMax);
      const cells = new Int32Array(from.length);
      const fill = async (first: number, count: number): Promise<void> => {
        const some = from.slice(first, first + count);
        const body = await ask(load, tablePath(setting, some, to), signal);
        cells.set(readTable(body, some, to), first);
      };
      await Promise.all(parts.map(({ first, count }) => fill(first, count)));
      return cells;
    },
    async route(from, to, wantsPath, signal) {
      claim(load, 1);
      return readRoute(await ask(load, routePath(setting, from, to, wantsPath), signal), from, to, wantsPath);
    },
    close: () => http.close(),
  };
}

interface Load {
  readonly http: OsrmHttp;
  /** Requests sent, or waiting for a connection. */
  underWay: number;
  /** One for each request, `requestsPerRetry` spent by each retry. */
  earned: number;
}

/** All of a question's requests or none, before any of them is made. */
function claim(load: Load, requests: number): void {
  const wanted = load.underWay + requests;
  if (wanted > OSRM_LIMITS.requestsMax) {
    const message = `${wanted} requests would be under way, wanted at most ${OSRM_LIMITS.requestsMax} (requestsMax)`;
    throw new OsrmFailure('OSRM_BUSY', message);
  }
  load.underWay = wanted;
}

async function ask(load: Load, path: string, signal: AbortSignal): Promise<OsrmBody> {
  const earnedMax = OSRM_LIMITS.requestsPerRetry * OSRM_LIMITS.retriesSavedMax;
  load.earned = Math.min(earnedMax, load.earned + 1);
  try {
    for (let retries = 0; ; retries++) {
      try {
        return readBody(await load.http.get(path, signal));
      } catch (error) {
        if (retries === OSRM_LIMITS.retriesMax || signal.aborted || !mayRetry(load, error)) throw error;
      }
    }
  } finally {
    load.underWay--;
  }
}

function mayRetry(load: Load, error: unknown): boolean {
  if (!(error instanceof OsrmFailure) || !OSRM_TROUBLES[error.code].isWorthRetry) return false;
  if (load.earned < OSRM_LIMITS.requestsPerRetry) return false;
  load.earned -= OSRM_LIMITS.requestsPerRetry;
  return true;
}
