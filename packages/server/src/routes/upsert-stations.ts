import { parseStations } from '@runcard/engine';
import { applied, type Handler } from '../handler.ts';

export const upsertStations: Handler<'UpsertStations'> = (context, request) => {
  const stations = parseStations(request.stations);
  applied(context, { kind: 'UPSERT_STATIONS', stations });
  return { upsertedCount: stations.length, fleetEpoch: context.engine.world.epoch };
};
