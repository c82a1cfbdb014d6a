import { UNIT_STATUSES, type UnitId } from '@runcard/engine';
import { requiredEnum, requiredId } from '../checks.ts';
import { applied, type Handler } from '../handler.ts';
import { unitMessage } from '../messages.ts';

export const setUnitStatus: Handler<'SetUnitStatus'> = (context, request) => {
  const unitId = requiredId<UnitId>(request.unitId, 'unitId');
  const status = requiredEnum(request.status, UNIT_STATUSES, 'status');
  applied(context, { kind: 'SET_UNIT_STATUS', unitId, status });
  const { world } = context.engine;
  const unit = world.units.get(unitId);
  return { ...(unit && { unit: unitMessage(unit) }), fleetEpoch: world.epoch };
};
