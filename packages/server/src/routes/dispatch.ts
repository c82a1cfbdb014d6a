import { createHash } from 'node:crypto';
import { type RequestId, RuncardError, type UnitId } from '@runcard/engine';
import { encode, METHODS, type RequestOf, type ResponseOf } from '@runcard/protocol';
import { requiredId } from '../checks.ts';
import { applied, type Handler, type RpcContext } from '../handler.ts';
import { RefusedWithAdvice } from '../rpc-failure.ts';
import { recommendUnits } from './recommend-units.ts';

/**
 * Books all units or none. The answer is read from the booking, so that a repetition gets the same bytes. A unit that is gone is
 * refused together with what to send instead.
 */
export const dispatch: Handler<'Dispatch'> = (context, request) => {
  const { engine, clock } = context;
  const requestId = requiredId<RequestId>(request.requestId, 'requestId');
  const unitIds = (request.unitIds ?? []).map((id, i) => requiredId<UnitId>(id, `unitIds[${i}]`));
  if (unitIds.length === 0) {
    throw new RuncardError('INVALID_FIELD', 'unitIds: seen none, wanted at least one unit', { field: 'unitIds' });
  }
  const incident = engine.checkIncident(request.incident, clock.nowMs());
  try {
    applied(context, { kind: 'DISPATCH', requestId, contentHash: contentHash(request), incident, unitIds });
  } catch (error) {
    if (!(error instanceof RuncardError) || error.code !== 'UNIT_TAKEN') throw error;
    throw new RefusedWithAdvice(error, adviceFor(context, request));
  }
  const booking = engine.world.bookings.get(requestId);
  if (booking === undefined) throw new Error('an accepted dispatch has left no booking');
  const { incidentId, atMs } = booking;
  return { requestId, incidentId, unitIds: booking.unitIds, bookedAtUnixMs: atMs };
};

/** Equal contents have equal bytes, whichever form they came in. */
const contentHash = (request: RequestOf<'Dispatch'>): string =>
  createHash('sha256')
    .update(encode(METHODS.Dispatch.request, request, 'proto'))
    .digest('hex');

/** The refusal stands whether or not there is anything else to send. */
function adviceFor(context: RpcContext, request: RequestOf<'Dispatch'>): ResponseOf<'RecommendUnits'> | undefined {
  const { requestId, incident } = request;
  try {
    return recommendUnits(context, { ...(requestId && { requestId }), ...(incident && { incident }) });
  } catch (error) {
    if (error instanceof RuncardError) return undefined;
    throw error;
  }
}
