import { type Engine, RuncardError } from '@runcard/engine';
import type { AsyncHandler } from '../handler.ts';

/** Each is megabytes to write and a tenth of a second of a thread: more at once would hold up those who ask whom to send. */
const AT_ONCE_MAX = 4;

/** By engine. */
const running = new WeakMap<Engine, number>();

/** @throws RuncardError as `Engine.reach`, and POOL_EXHAUSTED */
export const getReach: AsyncHandler<'GetReach'> = async (context, request) => {
  const { engine } = context;
  const count = running.get(engine) ?? 0;
  if (count >= AT_ONCE_MAX) {
    const message = `seen ${count} questions about reach being answered, wanted fewer than ${AT_ONCE_MAX} (reachAtOnceMax)`;
    throw new RuncardError('POOL_EXHAUSTED', message, { details: { limit: 'reachAtOnceMax', max: AT_ONCE_MAX } });
  }
  running.set(engine, count + 1);
  try {
    return await findReach(context, request);
  } finally {
    running.set(engine, (running.get(engine) ?? 1) - 1);
  }
};

const findReach: AsyncHandler<'GetReach'> = async ({ engine, clock }, request) => {
  const { bands, warnings, epochs } = await engine.reach(request, clock.nowMs());
  const outlinesOf = (band: (typeof bands)[number]) => band.rings.map((points) => ({ points }));
  return { bands: bands.map((band) => ({ withinMs: band.withinMs, outlines: outlinesOf(band) })), warnings, epochs };
};
