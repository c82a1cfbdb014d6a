/**
 * Why an answer came from our own graph although OSRM was asked for it, or would have been. Types come from here; docs/osrm.md lists
 * the same and a test holds the two equal.
 *
 * `isFault`: the server or the way to it is at fault, which counts towards opening the circuit. `isWorthRetry`: a second try at once
 * may succeed.
 */
export const OSRM_TROUBLES = {
  OSRM_REFUSED: {
    meaning: 'No connection to the server: refused, unreachable, no such host, or closed by us.',
    isFault: true,
    isWorthRetry: false,
  },
  OSRM_BROKEN: {
    meaning: 'The connection ended before the answer did, or what came is not HTTP.',
    isFault: true,
    isWorthRetry: true,
  },
  OSRM_SLOW: { meaning: 'No whole answer within the deadline.', isFault: true, isWorthRetry: false },
  OSRM_FAILED: { meaning: 'An HTTP status that OSRM does not give.', isFault: true, isWorthRetry: true },
  OSRM_REDIRECTED: { meaning: 'A redirect. None is ever followed.', isFault: true, isWorthRetry: false },
  OSRM_TOO_LARGE: { meaning: 'The body is larger than the limit.', isFault: true, isWorthRetry: false },
  OSRM_NOT_JSON: { meaning: 'The body is not JSON.', isFault: true, isWorthRetry: false },
  OSRM_WRONG_SHAPE: {
    meaning: 'JSON of another form or size than was asked for.',
    isFault: true,
    isWorthRetry: false,
  },
  OSRM_WRONG_TIME: {
    meaning: 'A duration or length that is negative, infinite, a sentinel or no number.',
    isFault: true,
    isWorthRetry: false,
  },
  OSRM_TOO_FAST: {
    meaning: 'A duration shorter than the straight line allows at 130 km/h.',
    isFault: true,
    isWorthRetry: false,
  },
  OSRM_FAR_SNAP: {
    meaning: 'A position put on a road farther away than the limit: its map lacks the place.',
    isFault: false,
    isWorthRetry: false,
  },
  OSRM_NO_WAY: {
    meaning: 'OSRM knows no way where our own graph has one.',
    isFault: false,
    isWorthRetry: false,
  },
  OSRM_REJECTED: {
    meaning: "OSRM's own refusal of the request (InvalidQuery, TooBig, NoSegment …).",
    isFault: false,
    isWorthRetry: false,
  },
  OSRM_BUSY: {
    meaning: 'Nothing sent: more requests would be under way than the limit.',
    isFault: false,
    isWorthRetry: false,
  },
  OSRM_CIRCUIT_OPEN: {
    meaning: 'Nothing sent: the server failed too often, and the next probe is not due or under way.',
    isFault: false,
    isWorthRetry: false,
  },
} as const satisfies Record<string, TroubleRow>;

export type OsrmTroubleCode = keyof typeof OSRM_TROUBLES;

/** What makes an answer less than it should be: the form of `Notice` in dispatch/answer.ts. */
export interface OsrmTrouble {
  readonly code: OsrmTroubleCode;
  /** What was seen and what was wanted. */
  readonly message: string;
}

/** Thrown by everything behind the router and turned into our own graph's answer there, in one place. */
export class OsrmFailure extends Error {
  override readonly name = 'OsrmFailure';
  readonly code: OsrmTroubleCode;

  constructor(code: OsrmTroubleCode, message: string) {
    super(message);
    this.code = code;
  }
}

interface TroubleRow {
  readonly meaning: string;
  readonly isFault: boolean;
  readonly isWorthRetry: boolean;
}
