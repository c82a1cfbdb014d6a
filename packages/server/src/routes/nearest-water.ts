import type { Handler } from '../handler.ts';
import { waterSourceMessage } from '../messages.ts';

const RADIUS_M_DEFAULT = 500;
const COUNT_DEFAULT = 5;

export const nearestWater: Handler<'NearestWater'> = ({ engine }, request) => {
  const { location = {}, radiusM = RADIUS_M_DEFAULT, count = COUNT_DEFAULT } = request;
  const near = engine.nearestWater(location, { radiusM, count });
  const sources = near.map(({ source, ...distances }) => ({ waterSource: waterSourceMessage(source), ...distances }));
  return { sources, fleetEpoch: engine.world.epoch };
};
