import type { UnitId } from '@runcard/engine';
import type { Checker } from '../kernel/simulation.ts';
import type { City } from '../truth/city.ts';
import type { SimEvent } from '../truth/events.ts';
import type { Watch } from './touched.ts';

/** No unit is booked for two incidents. */
export const NO_DOUBLE_BOOKING = 'NO_DOUBLE_BOOKING';

export function noDoubleBookingChecker(city: City, watch: Watch): Checker<SimEvent> {
  /** The incident whose scene each unit was last seen at. */
  const holderOf = new Map<UnitId, number>();
  return {
    law: NO_DOUBLE_BOOKING,
    check(event) {
      const { scene } = watch.of(event);
      if (scene === null) return null;
      const { number } = scene.incident;
      for (const id of scene.unitIds) {
        const holder = holderOf.get(id);
        if (holder !== undefined && holder !== number && city.scenes.get(holder)?.unitIds.has(id))
          return `unit ${id} is booked for incident ${number} and for incident ${holder}`;
        holderOf.set(id, number);
        const told = city.engine.world.units.get(id)?.incidentId;
        if (told !== `incident-${number}`)
          return `unit ${id} is at incident ${number}, and the dispatcher has it ${told === undefined ? 'free' : `at ${told}`}`;
      }
      return null;
    },
  };
}
