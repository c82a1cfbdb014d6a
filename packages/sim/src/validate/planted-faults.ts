import { NO_DOUBLE_BOOKING } from '../checkers/no-double-booking.ts';
import type { Handlers } from '../kernel/simulation.ts';
import { TIME_FORWARD } from '../kernel/simulation.ts';
import { STREAM_ONCE } from '../kernel/streams.ts';
import type { City } from '../truth/city.ts';
import type { SimEvent } from '../truth/events.ts';
import { WATER_CONSERVED } from '../truth/water-ledger.ts';

/** A fault that is put into a run, and the law whose checker must name it. */
export interface PlantedFault {
  readonly id: string;
  readonly what: string;
  readonly law: string;
  plant(made: Handlers<SimEvent>, city: City): Handlers<SimEvent>;
}

export const PLANTED_FAULTS: readonly PlantedFault[] = [
  {
    id: 'double-booking',
    what: 'whoever is at one incident is booked for another',
    law: NO_DOUBLE_BOOKING,
    plant: (made, city) => ({
      ...made,
      DISPATCH(event, nowMs) {
        made.DISPATCH(event, nowMs);
        const other = [...city.scenes.values()].find(
          ({ incident, unitIds }) => incident.number !== event.incident && unitIds.size > 0,
        );
        const [unitId] = other?.unitIds ?? [];
        if (unitId !== undefined) city.scenes.get(event.incident)?.unitIds.add(unitId);
      },
    }),
  },
  {
    id: 'lost-water',
    what: 'a litre of what is spent is not written down',
    law: WATER_CONSERVED,
    plant(made, { ledger }) {
      const { takeBack } = ledger;
      // What the scene gives back is a litre less by the time that it is in the tank.
      const lost = new Map<string, number>();
      const { tankMl } = ledger;
      Object.assign(ledger, {
        takeBack(unitId: string, incident: number, tankMaxMl: number) {
          takeBack(unitId, incident, tankMaxMl);
          if (tankMl(unitId) >= 1_000) lost.set(unitId, 1_000);
        },
        tankMl: (unitId: string) => tankMl(unitId) - (lost.get(unitId) ?? 0),
      });
      return made;
    },
  },
  {
    id: 'time-reversed',
    what: 'an event is due a millisecond ago',
    law: TIME_FORWARD,
    plant: (made, city) => ({
      ...made,
      ARRIVE(event, nowMs) {
        made.ARRIVE(event, nowMs);
        city.simulation.schedule(nowMs - 1, { kind: 'SIZE_UP', incident: event.incident });
      },
    }),
  },
  {
    id: 'stream-reused',
    what: "an incident's own stream is opened a second time",
    law: STREAM_ONCE,
    plant: (made, city) => ({
      ...made,
      ROLL(event, nowMs) {
        made.ROLL(event, nowMs);
        city.streams.open(`incident/${event.incident}/call`);
      },
    }),
  },
];
