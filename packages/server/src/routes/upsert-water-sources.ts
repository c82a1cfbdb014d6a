import { parseWaterSources } from '@runcard/engine';
import { applied, type Handler } from '../handler.ts';

export const upsertWaterSources: Handler<'UpsertWaterSources'> = (context, request) => {
  const waterSources = parseWaterSources(request.waterSources);
  applied(context, { kind: 'UPSERT_WATER_SOURCES', waterSources });
  return { upsertedCount: waterSources.length, fleetEpoch: context.engine.world.epoch };
};
