import type { Handler } from '../handler.ts';

/** On the thread of the API: 500 pieces take half a millisecond when they are decoded (docs/traffic.md has the figures). */
export const applyTraffic: Handler<'ApplyTraffic'> = ({ engine, clock, refreshSoon }, request) => {
  const report = engine.applyTraffic(request, clock.nowMs());
  refreshSoon();
  return report;
};
