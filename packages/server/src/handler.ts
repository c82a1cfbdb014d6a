import { type Engine, type ErrorContext, RuncardError, type Touched, type WorldEvent } from '@runcard/engine';
import type { MethodName, RequestOf, ResponseOf } from '@runcard/protocol';
import type { Clock } from './clock.ts';

/** What a route may reach. */
export interface RpcContext {
  readonly engine: Engine;
  readonly clock: Clock;
  /** Something came that drive times must follow. */
  readonly refreshSoon: () => void;
}

/** One method: a checked message in, a message out, or a coded error thrown. */
export type Handler<Name extends MethodName> = (context: RpcContext, request: RequestOf<Name>) => ResponseOf<Name>;

/** The same where another thread is waited for. */
export type AsyncHandler<Name extends MethodName> = (
  context: RpcContext,
  request: RequestOf<Name>,
) => Promise<ResponseOf<Name>>;

/**
 * Applies an event; throws the world's refusal with its field named as this request names it.
 * @throws RuncardError
 */
export function applied(
  { engine, clock }: RpcContext,
  event: WorldEvent,
  fieldNames: Readonly<Record<string, string>> = {},
): Touched {
  const result = engine.apply(event, clock.nowMs());
  if (result.ok) return result.value;
  const { code, message, field, details } = result.error;
  if (field === undefined || fieldNames[field] === undefined) throw result.error;
  const context: ErrorContext = { field: fieldNames[field], details };
  throw new RuncardError(code, message, context);
}
