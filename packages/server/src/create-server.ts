import { setTimeout as sleep } from 'node:timers/promises';
import { type Engine, RuncardError } from '@runcard/engine';
import { METHODS, type MethodName } from '@runcard/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import pino, { type Logger } from 'pino';
import type { Clock } from './clock.ts';
import { createApp, SILENT_SERIALIZERS } from './create-app.ts';
import { createMetrics } from './metrics.ts';
import { PAGE_POLICY, pageHtml } from './page.ts';
import { startRefresher } from './refresher.ts';
import { addRpcRoutes, type Call, type CallOf } from './rpc.ts';
import { codedError, RefusedWithAdvice, sendFailure, unknownMethod } from './rpc-failure.ts';
import { WARM_UP, type WarmUpOptions, type WarmUpReport, warmUp } from './warm-up.ts';

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
  const state = { isReady: false, isClosing: false, arrived: 0 };
  const app = createApp(clock, log);
  const callOf = trackCalls(app, clock);
  const refresher = startRefresher(engine, clock, log);
  const metrics = createMetrics(engine, refresher);

  app.addHook('onRequest', (_request, _reply, done) => {
    state.arrived++;
    if (state.isClosing) throw new RuncardError('SHUTTING_DOWN', 'the server is stopping');
    done();
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (state.isClosing) reply.header('connection', 'close');
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
  const context = { engine, clock, refreshSoon: refresher.soon };
  addRpcRoutes(app, context, callOf);
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
      const report = await warmUp(context, options.warmUp ?? WARM_UP);
      // Every profile that was asked for gets the hour's times and labels of its units before the first real question.
      await engine.refresh(clock.nowMs());
      metrics.startLoopDelay();
      state.isReady = true;
      log.info({ warmUp: report });
      return report;
    },
    async close() {
      state.isClosing = true;
      refresher.stop();
      await lastArrival(() => state.arrived);
      const cutOff = setTimeout(() => app.server.closeAllConnections(), options.closeGraceMs ?? 5_000);
      await app.close();
      clearTimeout(cutOff);
      metrics.stop();
    },
  };
}

const QUIET_MS = 20;
const QUIET_CHECKS_MAX = 25;

/**
 * Under load, requests that were sent before the end still wait in the system's queues, unread. To close at once would reset them;
 * refused with a code their callers know to ask elsewhere. Waits until none came for a moment, half a second at most.
 */
async function lastArrival(arrivedCount: () => number): Promise<void> {
  for (let check = 0, before = -1; check < QUIET_CHECKS_MAX && arrivedCount() !== before; check++) {
    before = arrivedCount();
    await sleep(QUIET_MS);
  }
}

/** Listens; on this machine only unless told otherwise. @returns the URL */
export function listen(
  { app }: RuncardServer,
  { port, host = '127.0.0.1' }: { port: number; host?: string },
): Promise<string> {
  return app.listen({ port, host });
}

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

/** The caller learns the id, the log the defect. */
function internal(error: unknown, requestId: string, log: Logger): RuncardError {
  const defect = error instanceof Error ? error : new Error(`thrown: ${typeof error}`);
  log.error({ reqId: requestId, defect: SILENT_SERIALIZERS.err(defect) }, 'a defect of ours');
  return new RuncardError('INTERNAL', `a defect of ours; it is logged under the request id ${requestId}`);
}

const methodNotAllowed = (seen: string): RuncardError =>
  new RuncardError('METHOD_NOT_ALLOWED', `seen ${seen}, wanted POST`);
