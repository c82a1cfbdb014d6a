import { ERRORS, type ErrorCode, RuncardError } from '@runcard/engine';
import { ERROR_DETAIL, encode, ProtocolError, type ResponseOf } from '@runcard/protocol';
import type { FastifyReply } from 'fastify';

/** HTTP status of each Connect code (https://connectrpc.com/docs/protocol#error-codes). */
export const HTTP_OF_CONNECT = {
  invalid_argument: 400,
  unauthenticated: 401,
  permission_denied: 403,
  not_found: 404,
  already_exists: 409,
  aborted: 409,
  failed_precondition: 400,
  out_of_range: 400,
  resource_exhausted: 429,
  internal: 500,
  data_loss: 500,
  unknown: 500,
  unimplemented: 501,
  unavailable: 503,
  deadline_exceeded: 504,
} as const;
type ConnectCode = keyof typeof HTTP_OF_CONNECT;

export interface StatusPair {
  readonly connect: ConnectCode;
  readonly http: number;
}

/**
 * Where the request failed as HTTP, before it was a call, the status is HTTP's own word. Connect has no code for 405 and 415; its
 * clients read such a status as `unknown`, so the body says the same.
 */
const BY_HTTP: Partial<Record<ErrorCode, StatusPair>> = {
  UNKNOWN_METHOD: { connect: 'unimplemented', http: 404 },
  METHOD_NOT_ALLOWED: { connect: 'unknown', http: 405 },
  UNSUPPORTED_CONTENT_TYPE: { connect: 'unknown', http: 415 },
  UNSUPPORTED_ENCODING: { connect: 'unknown', http: 415 },
  REQUEST_TOO_SLOW: { connect: 'deadline_exceeded', http: 408 },
  HEADERS_TOO_BIG: { connect: 'resource_exhausted', http: 431 },
};

export function statusOf(code: ErrorCode): StatusPair {
  const connect = ERRORS[code].status as ConnectCode;
  return BY_HTTP[code] ?? { connect, http: HTTP_OF_CONNECT[connect] };
}

/** A refusal with what only the server can add to it. */
export class RefusedWithAdvice extends Error {
  override readonly name = 'RefusedWithAdvice';
  readonly refusal: RuncardError;
  readonly freshRecommendation: ResponseOf<'RecommendUnits'> | undefined;

  constructor(refusal: RuncardError, freshRecommendation: ResponseOf<'RecommendUnits'> | undefined) {
    super(refusal.message);
    this.refusal = refusal;
    this.freshRecommendation = freshRecommendation;
  }
}

/** Any thrown thing as a coded error; `undefined` where it is none of ours, which makes it a defect. */
export function codedError(error: unknown): RuncardError | undefined {
  if (error instanceof RuncardError) return error;
  if (error instanceof RefusedWithAdvice) return error.refusal;
  if (error instanceof ProtocolError) return new RuncardError(error.code, error.message, { field: error.field });
  const framework = FRAMEWORK_ERRORS[(error as { code?: string } | undefined)?.code ?? ''];
  return framework && new RuncardError(framework.code, framework.message, { field: framework.field });
}

/** A failed call as Connect writes it: an HTTP status, and JSON whatever the request's form was. */
export function failureBody(error: RuncardError, requestLogId: string, advice?: RefusedWithAdvice): string {
  const { corrected, incidentId, ...facts } = error.details;
  const detail = {
    code: error.code,
    field: error.field ?? '',
    wayOut: ERRORS[error.code].wayOut,
    factsJson: Object.keys(facts).length > 0 ? JSON.stringify(facts) : '',
    requestLogId,
    ...(isLatLon(corrected) && { correctedLocation: { lat: corrected.lat, lon: corrected.lon } }),
    ...(error.code === 'UNIT_TAKEN' && typeof incidentId === 'string' && { holderIncidentId: incidentId }),
    ...(advice?.freshRecommendation && { freshRecommendation: advice.freshRecommendation }),
  };
  const value = Buffer.from(encode(ERROR_DETAIL, detail, 'proto'))
    .toString('base64')
    .replace(/=+$/, '');
  return JSON.stringify({
    code: statusOf(error.code).connect,
    message: error.message,
    details: [{ type: ERROR_DETAIL.schema.typeName, value, debug: detail }],
  });
}

export function sendFailure(
  reply: FastifyReply,
  requestId: string,
  error: RuncardError,
  advice?: RefusedWithAdvice,
): FastifyReply {
  if (error.code === 'METHOD_NOT_ALLOWED') reply.header('allow', 'POST');
  if (error.code === 'UNSUPPORTED_CONTENT_TYPE') reply.header('accept-post', 'application/proto, application/json');
  return reply
    .code(statusOf(error.code).http)
    .type('application/json')
    .send(failureBody(error, requestId, advice));
}

export const unknownMethod = (): RuncardError =>
  new RuncardError('UNKNOWN_METHOD', 'seen a path that is no method of this server, wanted one of docs/http.md');

const isLatLon = (value: unknown): value is { lat: number; lon: number } =>
  typeof value === 'object' && value !== null && 'lat' in value && 'lon' in value;

interface FrameworkError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly field: string;
}

const TOO_BIG = 'seen a body larger than this method takes, wanted at most what docs/http.md lists for it';
const NO_TYPE = 'seen no content type that this server reads, wanted application/proto or application/json';

/** What fastify and Node refuse before our code runs. */
const FRAMEWORK_ERRORS: Readonly<Record<string, FrameworkError>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { code: 'BODY_TOO_BIG', message: TOO_BIG, field: '' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { code: 'UNSUPPORTED_CONTENT_TYPE', message: NO_TYPE, field: 'content-type' },
  FST_ERR_CTP_EMPTY_TYPE: { code: 'UNSUPPORTED_CONTENT_TYPE', message: NO_TYPE, field: 'content-type' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    code: 'MALFORMED_HTTP',
    message: 'seen a body of another length than its content-length, wanted the same',
    field: 'content-length',
  },
  FST_ERR_HANDLER_TIMEOUT: {
    code: 'DEADLINE_EXCEEDED',
    message: 'the request was not read and answered in the time that this server allows, see docs/http.md',
    field: '',
  },
  ECONNRESET: { code: 'MALFORMED_HTTP', message: 'the caller hung up before its request was whole', field: '' },
};
