import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { type Engine, type ErrorCode, RuncardError } from '@runcard/engine';
import { METHODS, type MethodName } from '@runcard/protocol';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import pino, { type Logger } from 'pino';
import type { Clock } from './clock.ts';
import { createMetrics } from './metrics.ts';
import { PAGE_POLICY, pageHtml } from './page.ts';
import { addRpcRoutes, type Call, type CallOf } from './rpc.ts';
import { codedError, failureBody, RefusedWithAdvice, statusOf } from './rpc-failure.ts';
import { WARM_UP, type WarmUpOptions, type WarmUpReport, warmUp } from './warm-up.ts';

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

export interface ServerOptions {
  readonly clock: Clock;
  /** Default: silent. It gets method, code, duration and our request id; never a header, a URL or a body. */
  readonly log?: Logger;
  readonly warmUp?: WarmUpOptions;
  /** After `close` is called, connections that are still busy are cut off after this time. Default 5 s. */
  readonly closeGraceMs?: number;
}

export interface RuncardServer {
  /** For `inject` in tests, and for whoever adds routes of his own. */
  readonly app: FastifyInstance;
  /** Runs the warm-up queries; `/readyz` answers 200 from then on. */
  warmUp(): Promise<WarmUpReport>;
  /** Answers what is in flight, refuses what comes with SHUTTING_DOWN, and ends in bounded time. */
  close(): Promise<void>;
}

/** The HTTP service over one engine. Holds no state of its own: the engine's world is all there is. */
export function createServer(engine: Engine, options: ServerOptions): RuncardServer {
  const { clock } = options;
  const log = options.log ?? pino({ level: 'silent' });
  const state = { isReady: false, isClosing: false };
  const app = createApp(clock, log);
  const callOf = trackCalls(app, clock);
  const metrics = createMetrics(engine);

  app.addHook('onRequest', (_request, reply, done) => {
    if (state.isClosing) {
      reply.header('connection', 'close');
      throw new RuncardError('SHUTTING_DOWN', 'the server is stopping');
    }
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    const call = callOf(request);
    const endedUs = clock.monotonicUs();
    metrics.observe(call, endedUs);
    const { method, format, code } = call;
    log.info({ reqId: request.id, method, format, code, status: reply.statusCode, tookUs: endedUs - call.arrivedUs });
    done();
  });
  answerFailures(app, callOf, log);
  addRpcRoutes(app, { engine, clock }, callOf);
  app.get('/healthz', () => ({ status: 'ok' }));
  app.get('/readyz', (_request, reply) => {
    const isReady = state.isReady && !state.isClosing;
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'warming up' });
  });
  app.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.text()));
  app.get('/', (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .headers({ 'content-security-policy': PAGE_POLICY, 'x-content-type-options': 'nosniff' })
      .send(pageHtml(engine, state.isReady)),
  );

  return {
    app,
    async warmUp() {
      const report = await warmUp(engine, clock, options.warmUp ?? WARM_UP);
      state.isReady = true;
      log.info({ warmUp: report });
      return report;
    },
    async close() {
      state.isClosing = true;
      const cutOff = setTimeout(() => app.server.closeAllConnections(), options.closeGraceMs ?? 5_000);
      await app.close();
      clearTimeout(cutOff);
      metrics.stop();
    },
  };
}

/** Listens; on this machine only unless told otherwise. @returns the URL */
export function listen(
  { app }: RuncardServer,
  { port, host = '127.0.0.1' }: { port: number; host?: string },
): Promise<string> {
  return app.listen({ port, host });
}

function createApp(clock: Clock, log: Logger): FastifyInstance {
  let requestNumber = 0;
  // Ids differ between runs by the time of start, so that two logs never share one.
  const runId = clock.nowMs().toString(36);
  const app = Fastify({
    loggerInstance: log.child({}, { serializers: SILENT_SERIALIZERS }),
    disableRequestLogging: true,
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
    },
    frameworkErrors: (_error, request, reply) => sendFailure(reply, request.id, unknownMethod()),
    clientErrorHandler: (error, socket) => answerBrokenHttp(error, socket, log),
  }) as unknown as FastifyInstance;
  app.server.maxConnections = SERVER_LIMITS.connectionsMax;
  return app;
}

/** Should fastify log a request, a reply or an error of its own accord, nothing of the caller's is in it. */
const SILENT_SERIALIZERS = {
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

function trackCalls(app: FastifyInstance, clock: Clock): CallOf {
  const calls = new WeakMap<object, Call>();
  const callOf: CallOf = (request) => {
    let call = calls.get(request.raw);
    if (call === undefined) {
      const rpc = (request.routeOptions.config as { rpc?: MethodName } | undefined)?.rpc;
      const arrivedUs = clock.monotonicUs();
      call = { method: rpc ?? 'other', arrivedUs, format: undefined, deadlineUs: Infinity, code: 'OK' };
      calls.set(request.raw, call);
    }
    return call;
  };
  app.addHook('onRequest', (request, reply, done) => {
    callOf(request);
    reply.header('x-request-id', request.id);
    done();
  });
  return callOf;
}

function answerFailures(app: FastifyInstance, callOf: CallOf, log: Logger): void {
  const paths = new Set<string>(Object.values(METHODS).map(({ path }) => path));
  // Before the body is read: nobody needs it.
  app.addHook('onRequest', (request, _reply, done) => {
    if (!request.is404) return done();
    const [path] = request.url.split('?', 1);
    throw paths.has(path) ? methodNotAllowed(request.method) : unknownMethod();
  });
  // The hook has answered already; without a handler fastify would not run it.
  app.setNotFoundHandler(() => {
    throw unknownMethod();
  });
  app.setErrorHandler((error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const advice = error instanceof RefusedWithAdvice ? error : undefined;
    const coded = codedError(error) ?? internal(error, request.id, log);
    callOf(request).code = coded.code;
    return sendFailure(reply, request.id, coded, advice);
  });
}

function sendFailure(
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

/** The caller learns the id, the log the defect. */
function internal(error: unknown, requestId: string, log: Logger): RuncardError {
  const defect = error instanceof Error ? error : new Error(`thrown: ${typeof error}`);
  log.error({ reqId: requestId, defect: SILENT_SERIALIZERS.err(defect) }, 'a defect of ours');
  return new RuncardError('INTERNAL', `a defect of ours; it is logged under the request id ${requestId}`);
}

const unknownMethod = (): RuncardError =>
  new RuncardError('UNKNOWN_METHOD', 'seen a path that is no method of this server, wanted one of docs/http.md');

const methodNotAllowed = (seen: string): RuncardError =>
  new RuncardError('METHOD_NOT_ALLOWED', `seen ${seen}, wanted POST`);

/** What Node's parser refuses has no request: the answer is written by hand, and the connection ends. */
function answerBrokenHttp(error: Error & { code?: string }, socket: Socket, log: Logger): void {
  const coded = new RuncardError(brokenHttpCode(error.code), BROKEN_HTTP_TEXT);
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

const BROKEN_HTTP_TEXT = 'seen what is not a whole HTTP/1.1 request in time, wanted one';

function brokenHttpCode(code: string | undefined): ErrorCode {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 'REQUEST_TOO_SLOW';
  return code === 'HPE_HEADER_OVERFLOW' ? 'HEADERS_TOO_BIG' : 'MALFORMED_HTTP';
}
