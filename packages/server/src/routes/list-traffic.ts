import type { Handler } from '../handler.ts';

export const listTraffic: Handler<'ListTraffic'> = ({ engine, clock }, { within }) => {
  const { age, ...list } = engine.listTraffic(within, clock.nowMs());
  return { ...list, ...(age && { newestSpeedAgeMs: age.newestMs, oldestSpeedAgeMs: age.oldestMs }) };
};
