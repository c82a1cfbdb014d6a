/**
 * The one table of error codes. Types come from it; `docs/errors.md` and the server's statuses are held equal to it by a test.
 * `status` is the Connect code (https://connectrpc.com/docs/protocol#error-codes), which also fixes the HTTP status.
 * `wayOut` tells the caller what to do next.
 */
export const ERRORS = {
  INVALID_LOCATION: {
    status: 'invalid_argument',
    meaning: 'A latitude or longitude is missing, not finite or out of range.',
    wayOut: 'Send WGS 84 degrees, latitude −90 to 90, longitude −180 to 180.',
  },
  SWAPPED_LOCATION: {
    status: 'invalid_argument',
    meaning: 'The location lies inside the network only when latitude and longitude change places.',
    wayOut: 'Send the corrected location that the details offer.',
  },
  OUTSIDE_AREA: {
    status: 'out_of_range',
    meaning: 'The location lies outside the area of the loaded network.',
    wayOut: 'Load the network of that area, or check the location.',
  },
  INVALID_FIELD: {
    status: 'invalid_argument',
    meaning: 'A field holds a value that it may not hold.',
    wayOut: 'Send what the message says was wanted.',
  },
  UNKNOWN_ENUM: {
    status: 'invalid_argument',
    meaning: 'An enum field holds a value that this version does not know.',
    wayOut: 'Send one of the names that the message lists.',
  },
  UNKNOWN_UNIT: {
    status: 'not_found',
    meaning: 'No unit has this id.',
    wayOut: 'Upsert the unit first, or correct the id.',
  },
  UNKNOWN_STATION: {
    status: 'not_found',
    meaning: 'No station has this id.',
    wayOut: 'Upsert the station first, or correct the id.',
  },
  UNKNOWN_WATER_SOURCE: {
    status: 'not_found',
    meaning: 'No water source has this id.',
    wayOut: 'Upsert the water source first, or correct the id.',
  },
  UNKNOWN_INCIDENT: {
    status: 'not_found',
    meaning: 'No incident has this id.',
    wayOut: 'Dispatch to it first, or correct the id.',
  },
  EMPTY_FLEET: {
    status: 'failed_precondition',
    meaning: 'No units are loaded.',
    wayOut: 'Upsert units, or start with a world file.',
  },
  NO_STATIONS: {
    status: 'failed_precondition',
    meaning: 'No stations are loaded.',
    wayOut: 'Upsert stations, or start with a world file.',
  },
  NO_PASSABLE_ROAD: {
    status: 'failed_precondition',
    meaning: 'No road that this kind of vehicle can use lies near the location.',
    wayOut: 'Ask from the stop that the details offer, or for a smaller vehicle.',
  },
  NO_HIERARCHY: {
    status: 'failed_precondition',
    meaning: 'The network file keeps no hierarchy, and this question needs one.',
    wayOut: 'Import or generate the network with its hierarchy.',
  },
  UNIT_TAKEN: {
    status: 'aborted',
    meaning: 'A unit is booked by another incident, or its crew is, on another vehicle.',
    wayOut: 'Use the fresh recommendation in the details.',
  },
  UNIT_UNAVAILABLE: {
    status: 'failed_precondition',
    meaning: 'A unit is in a status that cannot be dispatched, or its crew is out on another vehicle.',
    wayOut: 'Choose another unit, or set its status first.',
  },
  ILLEGAL_STATUS: {
    status: 'failed_precondition',
    meaning: 'This change of status is not allowed from the present one.',
    wayOut: 'The message lists the statuses that may follow.',
  },
  INCIDENT_CLOSED: {
    status: 'failed_precondition',
    meaning: 'The incident is closed.',
    wayOut: 'Open a new incident.',
  },
  ID_REUSED: {
    status: 'already_exists',
    meaning: 'This requestId was used before with different content.',
    wayOut: 'Use a new requestId for a new request.',
  },
  LIMIT_EXCEEDED: {
    status: 'resource_exhausted',
    meaning: 'A named limit would be exceeded.',
    wayOut: 'Send less at once; the message names the limit.',
  },
  OUTLINE_CROSSES_ITSELF: {
    status: 'invalid_argument',
    meaning: 'An outline has sides that cross or touch each other elsewhere than at their common corners.',
    wayOut: 'Send its corners in order along the edge, each once; split it where it touches itself.',
  },
  ALREADY_EXPIRED: {
    status: 'invalid_argument',
    meaning: 'Everything in a request about traffic had expired when it came.',
    wayOut: 'Send expiries in ms since 1970 that lie in the future; check the clock of the sender.',
  },
  NETWORK_EPOCH_GONE: {
    status: 'failed_precondition',
    meaning: 'Everything in a request about traffic names pieces of a network that is not loaded.',
    wayOut: 'Match again on the present network, whose number the message says, or send OSM ways or lines.',
  },
  BODY_TOO_BIG: {
    status: 'resource_exhausted',
    meaning: 'The request body is larger than this method takes.',
    wayOut: 'Split the request.',
  },
  TOO_MANY_FIELDS: {
    status: 'resource_exhausted',
    meaning: 'The message has more fields than this method takes.',
    wayOut: 'Split the request.',
  },
  TOO_DEEP: {
    status: 'invalid_argument',
    meaning: 'The message is nested deeper than 16 levels.',
    wayOut: 'Send the message as the protocol defines it.',
  },
  MALFORMED_PROTO: {
    status: 'invalid_argument',
    meaning: "The body is not this method's protobuf message.",
    wayOut: 'Encode it with the published .proto files.',
  },
  MALFORMED_JSON: {
    status: 'invalid_argument',
    meaning: "The body is not this method's message as proto3 JSON.",
    wayOut: 'The message names the place.',
  },
  UNSUPPORTED_CONTENT_TYPE: {
    status: 'unsupported_media',
    meaning: 'The content type is neither application/proto nor application/json.',
    wayOut: 'Send one of the two.',
  },
  UNSUPPORTED_ENCODING: {
    status: 'unsupported_media',
    meaning: 'The request body is compressed.',
    wayOut: 'Send it without content-encoding.',
  },
  UNKNOWN_METHOD: {
    status: 'unimplemented',
    meaning: 'No such service or method.',
    wayOut: 'See docs/http.md for the list.',
  },
  MALFORMED_HTTP: {
    status: 'invalid_argument',
    meaning: 'What came is not a whole HTTP/1.1 request.',
    wayOut: 'Send one; any HTTP client does.',
  },
  HEADERS_TOO_BIG: {
    status: 'resource_exhausted',
    meaning: 'The request line and headers are larger than 8 KiB.',
    wayOut: 'Send fewer headers.',
  },
  REQUEST_TOO_SLOW: {
    status: 'deadline_exceeded',
    meaning: 'Headers or body came too slowly.',
    wayOut: 'Send headers within 3 s and the whole request within 5 s.',
  },
  METHOD_NOT_ALLOWED: { status: 'method_not_allowed', meaning: 'Only POST calls a method.', wayOut: 'Send POST.' },
  UNIMPLEMENTED: {
    status: 'unimplemented',
    meaning: 'The method belongs to the protocol and is not delivered yet.',
    wayOut: 'See CHANGELOG.md for what is.',
  },
  DEADLINE_EXCEEDED: {
    status: 'deadline_exceeded',
    meaning: 'The answer took longer than the request allows.',
    wayOut: 'Try again; recommendations degrade before they time out.',
  },
  SHUTTING_DOWN: {
    status: 'unavailable',
    meaning: 'The server is stopping.',
    wayOut: 'Try again at once, at another instance if there is one.',
  },
  WORKER_FAILED: {
    status: 'internal',
    meaning: 'A worker thread failed at a task, and so did the one that it was given to after that.',
    wayOut: 'Try again once; then report it with the message, which names the task and both failures.',
  },
  WORKER_TIMEOUT: {
    status: 'deadline_exceeded',
    meaning: 'The worker threads gave no answer within the deadline of a task.',
    wayOut: 'Try again when the machine is less busy; the message names the task and its deadline.',
  },
  POOL_EXHAUSTED: {
    status: 'resource_exhausted',
    meaning: 'As many tasks as may wait are waiting for a worker thread.',
    wayOut: 'Ask less often, or raise the limit that the message names.',
  },
  INTERNAL: {
    status: 'internal',
    meaning: 'A defect of ours.',
    wayOut: 'Report it with the request id in the message.',
  },
  FILE_NOT_FOUND: {
    status: 'not_found',
    meaning: 'A named file is not there or cannot be read.',
    wayOut: 'Check the path.',
  },
  FILE_NOT_WRITTEN: {
    status: 'internal',
    meaning: 'A file could not be written whole; nothing was put in its place.',
    wayOut: 'Check the folder, its permissions and the free space.',
  },
  FOLDER_IN_USE: {
    status: 'aborted',
    meaning: 'Another process writes to this folder; two at once would leave the report of one over the runs of both.',
    wayOut: 'Wait until it has ended, or name another folder.',
  },
  PBF_CORRUPT: {
    status: 'data_loss',
    meaning: 'An .osm.pbf file is damaged or not one.',
    wayOut: 'Fetch it again; the message names the byte.',
  },
  NO_ROADS: {
    status: 'failed_precondition',
    meaning: 'An extract has no road, or none in the box that was asked for.',
    wayOut: 'Check the box (west,south,east,north) and which area the extract covers.',
  },
  NETWORK_FILE_REFUSED: {
    status: 'data_loss',
    meaning: 'A network file is truncated, altered, newer than this program, or not one.',
    wayOut: 'Import or generate it again.',
  },
  BUILD_FAILED: {
    status: 'internal',
    meaning: 'The process that builds a network file ended without one: out of memory, killed, or past its deadline.',
    wayOut: 'Give it more memory or time; the network in use is as it was.',
  },
  INVALID_WORLD: {
    status: 'invalid_argument',
    meaning: 'A world file breaks its schema.',
    wayOut: 'The message names the path inside the file.',
  },
  INVALID_PLAN: {
    status: 'invalid_argument',
    meaning: 'A response plan breaks its schema.',
    wayOut: 'The message names the path inside the file.',
  },
  INVALID_SCENARIO: {
    status: 'invalid_argument',
    meaning: 'A scenario file breaks its schema, or does not fit its city.',
    wayOut: 'The message names the path inside the file.',
  },
  INVALID_HISTORY: {
    status: 'invalid_argument',
    meaning: 'A CSV file of recorded incidents breaks its rules, or does not fit its city.',
    wayOut: 'The message names the row and the field.',
  },
  POLICY_FAILED: {
    status: 'internal',
    meaning: 'In simulation, a policy threw where it was to choose who goes; the run was ended and nothing of it kept.',
    wayOut: 'Mend the policy that the message names; --resume keeps the runs that were done.',
  },
  INVALID_PROFILES: {
    status: 'invalid_argument',
    meaning: 'A file of vehicle profiles breaks its schema.',
    wayOut: 'The message names the path inside the file.',
  },
  INVALID_CORRECTIONS: {
    status: 'invalid_argument',
    meaning: 'A corrections file breaks its schema.',
    wayOut: 'The message names the path inside the file.',
  },
} as const satisfies Record<string, ErrorRow>;

interface ErrorRow {
  readonly status: string;
  readonly meaning: string;
  readonly wayOut: string;
}

export type ErrorCode = keyof typeof ERRORS;

export interface ErrorContext {
  /** Path of the field, JSON names, e.g. `incident.location.lat`. */
  readonly field?: string;
  /** More facts for machines, JSON-serialisable; never a secret. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** What the world got wrong. `message` says what was seen and what was wanted. */
export class RuncardError extends Error {
  override readonly name = 'RuncardError';
  readonly code: ErrorCode;
  readonly field: string | undefined;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, context: ErrorContext = {}) {
    super(message);
    this.code = code;
    this.field = context.field;
    this.details = context.details ?? {};
  }
}
