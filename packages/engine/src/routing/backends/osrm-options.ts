import { RuncardError } from '../../core/errors.ts';

/** All the limits of the client, our suggested defaults [S]. docs/osrm.md lists them, and a test holds the two equal. */
export const OSRM_LIMITS = {
  /** From the call to OSRM's whole answer. The call answers within 300 ms: what is left is for a busy event loop. */
  osrmMs: 200,
  /** Questions in a row whose failure is the server's fault, until the circuit opens. */
  failuresMax: 5,
  /** From the opening of the circuit, or a failed probe, to the next one. */
  probeAfterMs: 5_000,
  /** One retry for so many requests: the load on a failing server grows by a tenth at most. */
  requestsPerRetry: 10,
  /** Retries that may be saved up. */
  retriesSavedMax: 10,
  /** Retries of one request. */
  retriesMax: 1,
  /** Requests under way at once, those that wait for a connection included. */
  requestsMax: 64,
  connectionsMax: 8,
  /** undici keeps a request that waits for a connection until this is over, even when it was aborted (nodejs/undici#5662). */
  connectMs: 1_000,
  /** A table of 300 is about 26 KB, a route of 8 km with its line 1.4 KB. */
  bodyBytesMax: 1 << 20,
  /** Default of `coordinatesMax`, and osrm-routed's default of `--max-table-size` (Project-OSRM/osrm-backend#6597). */
  coordinatesMax: 100,
  /** The highest that `coordinatesMax` may be: with it the request line is at most 8.2 KB, in Hanoi 7.5; nginx takes 8 KiB. */
  coordinatesMost: 301,
  /** A position that OSRM puts farther away than this counts as not on its map. */
  snapM: 150,
  /** In a straight line. The highest speed limit of Vietnam is 120 km/h. */
  kmhMax: 130,
} as const;

export interface OsrmOptions {
  /** `http://host:5000`, a path in front of `/table` allowed. */
  readonly url: string;
  /** The word behind `/v1/`; osrm-routed answers any of them from the profile that its data was made with. Default `driving`. */
  readonly profile?: string;
  /** Most coordinates of one table: the server's `--max-table-size`. Default 100, 2 to 301. */
  readonly coordinatesMax?: number;
}

/** Checked, nothing left out. */
export interface OsrmSetting {
  readonly origin: string;
  /** What stands before `/table/v1`, without a slash at its end; mostly empty. */
  readonly prefix: string;
  readonly profile: string;
  readonly coordinatesMax: number;
}

/** @throws RuncardError INVALID_FIELD */
export function checkOsrmOptions(options: OsrmOptions): OsrmSetting {
  const { url, profile = 'driving', coordinatesMax = OSRM_LIMITS.coordinatesMax } = options;
  const place = URL.canParse(url) ? new URL(url) : undefined;
  // What stands behind the scheme may hold a password, so it is not said.
  if (place === undefined || !['http:', 'https:'].includes(place.protocol)) {
    throw refusal('url', `seen ${place?.protocol ?? 'no URL'}, wanted http://host:port or https://host:port`);
  }
  if (place.username !== '' || place.password !== '' || place.search !== '' || place.hash !== '') {
    throw refusal('url', 'seen a user, a password, a query or a fragment in it, wanted none');
  }
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(profile)) {
    throw refusal('profile', `seen ${JSON.stringify(profile)}, wanted 1 to 64 of A-Z a-z 0-9 _ -`);
  }
  const most = OSRM_LIMITS.coordinatesMost;
  if (!Number.isInteger(coordinatesMax) || coordinatesMax < 2 || coordinatesMax > most) {
    throw refusal('coordinatesMax', `seen ${coordinatesMax}, wanted a whole number from 2 to ${most}`);
  }
  return { origin: place.origin, prefix: place.pathname.replace(/\/+$/, ''), profile, coordinatesMax };
}

function refusal(option: keyof OsrmOptions, what: string): RuncardError {
  const field = `osrm.${option}`;
  return new RuncardError('INVALID_FIELD', `${field}: ${what}`, { field });
}
