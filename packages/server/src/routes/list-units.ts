import type { Unit } from '@runcard/engine';
import type { Handler } from '../handler.ts';
import { unitMessage } from '../messages.ts';

/** By id, so that two lists compare; the whole fleet is at most 5,000 units. */
export const listUnits: Handler<'ListUnits'> = ({ engine: { world } }, { stationId, statuses = [] }) => {
  const isAsked = (unit: Unit): boolean =>
    (!stationId || unit.stationId === stationId) && (statuses.length === 0 || statuses.includes(unit.status));
  const units = [...world.units.values()].filter(isAsked).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { units: units.map(unitMessage), fleetEpoch: world.epoch };
};
