import { type ErrorCode, RuncardError } from '@runcard/engine';
import { decode, encode, type Format, METHODS, type Method, type MethodName, type ResponseOf } from '@runcard/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CONTENT_TYPES, readHead } from './connect.ts';
import type { AsyncHandler, Handler, RpcContext } from './handler.ts';
import { HANDLERS } from './routes/index.ts';

/** What is known of a request from its head, and how it ended: for logs and metrics, which see nothing else of it. */
export interface Call {
  readonly method: MethodName | 'other';
  readonly arrivedUs: number;
  format: Format | undefined;
  /** On the monotonic clock; no answer is given after it. */
  deadlineUs: number;
  code: ErrorCode | 'OK';
}

export type CallOf = (request: FastifyRequest) => Call;

/** A body of bulk size may take the whole time that a request may take to arrive. */
const BULK_BYTES_MIN = 64 * 1024 + 1;
const BULK_HANDLER_TIMEOUT_MS = 5_000;

/** `POST /runcard.v1.<Service>/<Method>` for every method of the protocol. */
export function addRpcRoutes(app: FastifyInstance, context: RpcContext, callOf: CallOf): void {
  // Ours read the raw bytes; fastify's own would parse JSON before anything is counted.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(Object.values(CONTENT_TYPES), { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });
  for (const name of Object.keys(METHODS) as MethodName[]) addRpcRoute(app, context, callOf, name);
}

type AnyHandler<Name extends MethodName> = Handler<Name> | AsyncHandler<Name>;

function addRpcRoute<Name extends MethodName>(
  app: FastifyInstance,
  context: RpcContext,
  callOf: CallOf,
  name: Name,
): void {
  const method = METHODS[name] as unknown as Method<Parameters<Handler<Name>>[1], ResponseOf<Name>>;
  const handler: AnyHandler<Name> | undefined = HANDLERS[name];
  const { bytesMax } = method.limits;
  app.route({
    method: 'POST',
    url: method.path,
    bodyLimit: bytesMax,
    config: { rpc: name },
    ...(bytesMax >= BULK_BYTES_MIN && { handlerTimeout: BULK_HANDLER_TIMEOUT_MS }),
    onRequest: (request, _reply, done) => {
      const call = callOf(request);
      const { format, timeoutMs } = readHead(request.headers);
      call.format = format;
      if (timeoutMs !== undefined) call.deadlineUs = call.arrivedUs + timeoutMs * 1_000;
      if (handler === undefined) throw unimplemented(name);
      done();
    },
    handler: (request, reply) => {
      const call = callOf(request);
      const format = call.format ?? 'json';
      refusePastDeadline(call, context);
      const message = decode(method.request, bodyOf(request), format, method.limits);
      const finish = (answer: ResponseOf<Name>): FastifyReply => {
        refusePastDeadline(call, context);
        return send(reply, format, encode(method.response, answer, format));
      };
      const answer = (handler as AnyHandler<Name>)(context, message);
      return answer instanceof Promise ? answer.then(finish) : finish(answer);
    },
  });
}

/** A body of no bytes is an empty message in the binary form; fastify hands it over as nothing. */
const bodyOf = (request: FastifyRequest): Uint8Array =>
  (request.body as Uint8Array | null | undefined) ?? new Uint8Array();

function send(reply: FastifyReply, format: Format, bytes: Uint8Array): FastifyReply {
  return reply
    .type(CONTENT_TYPES[format])
    .send(Buffer.from(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength));
}

function refusePastDeadline(call: Call, { clock }: RpcContext): void {
  if (clock.monotonicUs() < call.deadlineUs) return;
  const allowedMs = (call.deadlineUs - call.arrivedUs) / 1_000;
  throw new RuncardError('DEADLINE_EXCEEDED', `seen more than the ${allowedMs} ms that connect-timeout-ms allows`, {
    field: 'connect-timeout-ms',
  });
}

const unimplemented = (name: MethodName): RuncardError =>
  new RuncardError('UNIMPLEMENTED', `${name} belongs to the protocol and is not delivered yet`);
