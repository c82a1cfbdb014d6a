import type { UnitStatus } from '@runcard/engine';
import { WORLD_AGREES } from '../handlers/told.ts';
import type { Checker } from '../kernel/simulation.ts';
import type { City } from '../truth/city.ts';
import type { SimEvent } from '../truth/events.ts';
import type { Phase } from '../truth/unit.ts';
import type { Watch } from './touched.ts';

/** What the dispatcher has of a unit's status is what it does: crews report that at once. (Places go stale, and may.) */
export function worldAgreesChecker(city: City, watch: Watch): Checker<SimEvent> {
  // Who was off duty or out of service when the run began stays so at home.
  const statusAtStart = new Map([...city.engine.world.units.values()].map(({ id, status }) => [id, status]));
  return {
    law: WORLD_AGREES,
    check(event) {
      for (const { id, phase } of watch.of(event).units) {
        const status = city.engine.world.units.get(id)?.status;
        if (status === STATUS_OF[phase] || (phase === 'HOME' && status === statusAtStart.get(id))) continue;
        return `unit ${id} is ${phase}, and the dispatcher has it ${status ?? 'in no world'}`;
      }
      return null;
    },
  };
}

const STATUS_OF: Readonly<Record<Phase, UnitStatus>> = {
  HOME: 'AVAILABLE',
  TURNING_OUT: 'DISPATCHED',
  DRIVING: 'EN_ROUTE',
  SETTING_UP: 'ON_SCENE',
  AT_WORK: 'ON_SCENE',
  REFILLING: 'REFILLING',
  RETURNING: 'RETURNING',
  BROKEN: 'OUT_OF_SERVICE',
  RESTING: 'OUT_OF_SERVICE',
};
