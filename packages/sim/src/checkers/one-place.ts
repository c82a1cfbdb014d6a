import type { Checker } from '../kernel/simulation.ts';
import type { City } from '../truth/city.ts';
import type { SimEvent } from '../truth/events.ts';
import { isCommitted, type TrueUnit } from '../truth/unit.ts';
import type { Watch } from './touched.ts';

/** A unit is among those of a scene exactly while it is on its way there or at work there. */
export const ONE_PLACE = 'ONE_PLACE';

export function onePlaceChecker(city: City, watch: Watch): Checker<SimEvent> {
  return {
    law: ONE_PLACE,
    check(event) {
      const { units, scene } = watch.of(event);
      for (const unit of units) {
        const wrong = misplaced(city, unit);
        if (wrong !== null) return wrong;
      }
      for (const id of scene?.unitIds ?? []) if (!city.units.has(id)) return `unit ${id} is no unit of the city`;
      return scene?.phase === 'CLOSED' && scene.unitIds.size > 0
        ? `incident ${scene.incident.number} is closed with ${scene.unitIds.size} units at it`
        : null;
    },
  };
}

function misplaced(city: City, unit: TrueUnit): string | null {
  const scene = unit.incident === null ? undefined : city.scenes.get(unit.incident);
  const isThere = scene?.unitIds.has(unit.id) ?? false;
  if (isCommitted(unit) === isThere) return null;
  const where = unit.incident === null ? 'no incident' : `incident ${unit.incident}`;
  return isThere
    ? `unit ${unit.id} is ${unit.phase} and still counts as at ${where}`
    : `unit ${unit.id} is ${unit.phase} for ${where}, which does not have it`;
}
