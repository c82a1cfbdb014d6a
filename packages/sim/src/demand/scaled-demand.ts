import type { Demand } from './demand.ts';

/** All of it so many times as often. */
export function scaledDemand(demand: Demand, factor: number): Demand {
  const { FIRE, EVENT, FALSE } = demand.perDay;
  return { ...demand, perDay: { FIRE: FIRE * factor, EVENT: EVENT * factor, FALSE: FALSE * factor } };
}
