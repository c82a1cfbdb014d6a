import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { type ErrorCode, RuncardError } from '@runcard/engine';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import type { Logger } from 'pino';
import type { Clock } from './clock.ts';
import { failureBody, sendFailure, statusOf, unknownMethod } from './rpc-failure.ts';

/**
 * Measured together (docs/http.md, "Limits"): slow headers and silent sockets are closed within 4 s, slow bodies within 6 s.
 * `headersTimeoutMs` must stay below `requestTimeoutMs`, or Node waits a minute.
 */
export const SERVER_LIMITS = {
  bodyBytesMax: 64 * 1024,
  requestTimeoutMs: 5_000,
  handlerTimeoutMs: 1_500,
  connectionTimeoutMs: 15_000,
  keepAliveTimeoutMs: 30_000,
  requestsPerSocketMax: 10_000,
  headersTimeoutMs: 3_000,
  connectionsCheckingMs: 500,
  headerBytesMax: 8_192,
  connectionsMax: 2_000,
} as const;

/** A fastify that keeps those limits, logs nothing of its own accord and answers broken HTTP with a coded error. */
export function createApp(clock: Clock, log: Logger): FastifyInstance {
  let requestNumber = 0;
  // Ids differ between runs by the time of start, so that two logs never share one.
  const runId = clock.nowMs().toString(36);
  const app = Fastify({
    loggerInstance: log.child({}, { serializers: SILENT_SERIALIZERS }),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: SERVER_LIMITS.bodyBytesMax,
    requestTimeout: SERVER_LIMITS.requestTimeoutMs,
    handlerTimeout: SERVER_LIMITS.handlerTimeoutMs,
    connectionTimeout: SERVER_LIMITS.connectionTimeoutMs,
    keepAliveTimeout: SERVER_LIMITS.keepAliveTimeoutMs,
    maxRequestsPerSocket: SERVER_LIMITS.requestsPerSocketMax,
    trustProxy: false,
    requestIdHeader: false,
    genReqId: () => `${runId}-${++requestNumber}`,
    return503OnClosing: false,
    http: {
      headersTimeout: SERVER_LIMITS.headersTimeoutMs,
      connectionsCheckingInterval: SERVER_LIMITS.connectionsCheckingMs,
      maxHeaderSize: SERVER_LIMITS.headerBytesMax,
      // Refused by a hook instead, with a code.
      requireHostHeader: false,
    },
    frameworkErrors: (_error, request, reply) => {
      sendFailure(reply, request.id, unknownMethod());
    },
    clientErrorHandler: (error, socket) => answerBrokenHttp(error, socket, log),
  }) as unknown as FastifyInstance;
  app.server.maxConnections = SERVER_LIMITS.connectionsMax;
  app.server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    const body = failureBody(
      new RuncardError('MALFORMED_HTTP', 'seen another expect, wanted none or 100-continue'),
      '',
    );
    response.writeHead(417, { 'content-type': 'application/json', connection: 'close' }).end(body);
  });
  app.addHook('onRequest', (request, _reply, done) => {
    const { httpVersion, headers } = request.raw;
    if (httpVersion === '1.1' && headers.host === undefined)
      throw new RuncardError('MALFORMED_HTTP', 'seen no host, wanted the header that every HTTP/1.1 request has', {
        field: 'host',
      });
    done();
  });
  return app;
}

/** Should fastify log a request, a reply or an error of its own accord, nothing of the caller's is in it. */
export const SILENT_SERIALIZERS = {
  req: () => undefined,
  res: () => undefined,
  err: (error: Error & { code?: string }) => ({ name: error.name, code: error.code, stack: framesOf(error) }),
};

/** A stack without its message, which may quote what a caller sent. */
const framesOf = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');

/** What Node's parser refuses has no request: the answer is written by hand, and the connection ends. */
function answerBrokenHttp(error: Error & { code?: string }, socket: Socket, log: Logger): void {
  const code = brokenHttpCode(error.code);
  const coded = new RuncardError(code, BROKEN_HTTP_TEXTS[code]);
  log.info({ code: coded.code });
  if (socket.writable && !socket.destroyed) {
    const { http } = statusOf(coded.code);
    const body = failureBody(coded, '');
    socket.write(
      `HTTP/1.1 ${http} ${STATUS_CODES[http]}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
    );
  }
  socket.destroy();
}

const BROKEN_HTTP_TEXTS = {
  REQUEST_TOO_SLOW: `seen no whole request in time, wanted the headers within ${SERVER_LIMITS.headersTimeoutMs} ms and all of it within ${SERVER_LIMITS.requestTimeoutMs} ms`,
  HEADERS_TOO_BIG: `seen a larger request line and headers, wanted at most ${SERVER_LIMITS.headerBytesMax} bytes`,
  MALFORMED_HTTP: 'seen what is not a whole HTTP/1.1 request, wanted one',
} as const satisfies Partial<Record<ErrorCode, string>>;

function brokenHttpCode(code: string | undefined): keyof typeof BROKEN_HTTP_TEXTS {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 'REQUEST_TOO_SLOW';
  return code === 'HPE_HEADER_OVERFLOW' ? 'HEADERS_TOO_BIG' : 'MALFORMED_HTTP';
}
