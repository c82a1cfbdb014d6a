import type { Unit } from '../../world/world.ts';
import { canFill, type Place } from './places.ts';

/**
 * One unit a place, in rank order and by augmenting paths (Kuhn): a place takes a unit, or has another place move on to a unit of its own.
 * So a place stays open only if no other division of the units fills it beside all that stand before it.
 */
export function matchPlaces(
  places: readonly Place[],
  units: readonly Unit[],
): { readonly open: Place[]; readonly used: Unit[] } {
  const placeOf = new Map<Unit, Place>();
  const able = new Map<string, readonly Unit[]>();
  for (const place of places)
    if (!able.has(place.capability))
      able.set(
        place.capability,
        units.filter((unit) => canFill(unit, place)),
      );
  const fill = (place: Place, tried: Set<Unit>): boolean => {
    for (const unit of able.get(place.capability) ?? []) {
      if (tried.has(unit)) continue;
      tried.add(unit);
      const holder = placeOf.get(unit);
      if (holder !== undefined && !fill(holder, tried)) continue;
      placeOf.set(unit, place);
      return true;
    }
    return false;
  };
  const open = places.filter((place) => !fill(place, new Set()));
  return { open, used: units.filter((unit) => placeOf.has(unit)) };
}
