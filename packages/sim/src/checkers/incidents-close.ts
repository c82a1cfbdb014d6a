import type { Checker } from '../kernel/simulation.ts';
import type { City } from '../truth/city.ts';
import type { SimEvent } from '../truth/events.ts';

/** Every incident closes, but those that nobody ever reports; and everybody comes home. */
export const INCIDENTS_CLOSE = 'INCIDENTS_CLOSE';

export function incidentsCloseChecker(city: City): Checker<SimEvent> {
  return {
    law: INCIDENTS_CLOSE,
    check: () => null,
    atEnd() {
      for (const { incident, phase } of city.scenes.values()) {
        const { number, calls } = incident;
        if (calls.length === 0 && phase === 'UNKNOWN') continue;
        if (phase !== 'CLOSED') return `incident ${number} is ${phase}, wanted CLOSED`;
        if (city.records.get(number)?.closedAtMs == null) return `when incident ${number} closed is not recorded`;
      }
      for (const { id, phase } of city.units.values())
        if (phase !== 'HOME') return `unit ${id} is ${phase}, wanted HOME`;
      return null;
    },
  };
}
