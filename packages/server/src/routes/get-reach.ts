import type { AsyncHandler } from '../handler.ts';

export const getReach: AsyncHandler<'GetReach'> = async ({ engine, clock }, request) => {
  const { bands, warnings, epochs } = await engine.reach(request, clock.nowMs());
  const outlinesOf = (band: (typeof bands)[number]) => band.rings.map((points) => ({ points }));
  return { bands: bands.map((band) => ({ withinMs: band.withinMs, outlines: outlinesOf(band) })), warnings, epochs };
};
