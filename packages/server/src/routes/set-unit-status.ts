import { parseExpectedFree, UNIT_STATUSES, type UnitId } from '@runcard/engine';
import { requiredEnum, requiredId } from '../checks.ts';
import { applied, type Handler } from '../handler.ts';
import { unitMessage } from '../messages.ts';

const FIELD_NAMES = { expectedFree: 'expectedFreeUnixMs' };

export const setUnitStatus: Handler<'SetUnitStatus'> = (
  context,
  { unitId: givenId, status: givenStatus, ...clock },
) => {
  const unitId = requiredId<UnitId>(givenId, 'unitId');
  const status = requiredEnum(givenStatus, UNIT_STATUSES, 'status');
  const expectedFree = parseExpectedFree(clock);
  const event = { kind: 'SET_UNIT_STATUS', unitId, status, ...(expectedFree && { expectedFree }) } as const;
  applied(context, event, FIELD_NAMES);
  const { world } = context.engine;
  const unit = world.units.get(unitId);
  return { ...(unit && { unit: unitMessage(unit) }), fleetEpoch: world.epoch };
};
