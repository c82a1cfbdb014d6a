import type { Handler } from '../handler.ts';

export const getReach: Handler<'GetReach'> = ({ engine, clock }, request) => {
  const { bands, warnings, epochs } = engine.reach(request, clock.nowMs());
  const outlinesOf = (band: (typeof bands)[number]) => band.rings.map((points) => ({ points }));
  return { bands: bands.map((band) => ({ withinMs: band.withinMs, outlines: outlinesOf(band) })), warnings, epochs };
};
