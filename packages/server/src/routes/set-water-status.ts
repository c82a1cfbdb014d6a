import { WATER_STATUSES, type WaterSourceId } from '@runcard/engine';
import { requiredEnum, requiredId } from '../checks.ts';
import { applied, type Handler } from '../handler.ts';
import { waterSourceMessage } from '../messages.ts';

const FIELD_NAMES = { waterSourceId: 'sourceId', checkedAtMs: 'checkedAtUnixMs' };

export const setWaterStatus: Handler<'SetWaterStatus'> = (context, request) => {
  const waterSourceId = requiredId<WaterSourceId>(request.sourceId, 'sourceId');
  const status = requiredEnum(request.status, WATER_STATUSES, 'status');
  const { checkedAtUnixMs } = request;
  const checked = checkedAtUnixMs !== undefined && { checkedAtMs: checkedAtUnixMs };
  applied(context, { kind: 'SET_WATER_STATUS', waterSourceId, status, ...checked }, FIELD_NAMES);
  const { world } = context.engine;
  const source = world.waterSources.get(waterSourceId);
  return { ...(source && { waterSource: waterSourceMessage(source) }), fleetEpoch: world.epoch };
};
