import { parseUnitDefinitions } from '@runcard/engine';
import { applied, type Handler } from '../handler.ts';

/** `incidentId` is dropped: bookings are made by Dispatch alone, and what ListUnits gave must be fit to send back. */
export const upsertUnits: Handler<'UpsertUnits'> = (context, request) => {
  const units = parseUnitDefinitions((request.units ?? []).map(({ incidentId: _incidentId, ...unit }) => unit));
  applied(context, { kind: 'UPSERT_UNITS', units });
  return { upsertedCount: units.length, fleetEpoch: context.engine.world.epoch };
};
