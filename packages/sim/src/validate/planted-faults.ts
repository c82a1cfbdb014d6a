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
  readonly plant: Plant;
}

export type Plant = (made: Handlers<SimEvent>, city: City) => Handlers<SimEvent>;

/** The handlers as they are, and after those of one kind something else. */
export function after<Kind extends SimEvent['kind']>(kind: Kind, then: AfterEvent<Kind>): Plant {
  return (made, city) => {
    const handle = made[kind] as (event: EventOf<Kind>, nowMs: number) => void;
    const both = (event: EventOf<Kind>, nowMs: number): void => {
      handle(event, nowMs);
      then(city, event, nowMs);
    };
    return { ...made, [kind]: both };
  };
}

type EventOf<Kind extends SimEvent['kind']> = Extract<SimEvent, { kind: Kind }>;
type AfterEvent<Kind extends SimEvent['kind']> = (city: City, event: EventOf<Kind>, nowMs: number) => void;

export const PLANTED_FAULTS: readonly PlantedFault[] = [
  {
    id: 'double-booking',
    what: 'whoever is at one incident is booked for another',
    law: NO_DOUBLE_BOOKING,
    plant: after('DISPATCH', ({ scenes }, { incident }) => {
      const others = [...scenes.values()].filter((scene) => scene.incident.number !== incident);
      const [unitId] = others.find(({ unitIds }) => unitIds.size > 0)?.unitIds ?? [];
      if (unitId !== undefined) scenes.get(incident)?.unitIds.add(unitId);
    }),
  },
  {
    id: 'lost-water',
    what: 'what a scene gives back is a litre less by the time that it is in the tank',
    law: WATER_CONSERVED,
    plant(made, { ledger }) {
      const { takeBack, tankMl } = ledger;
      const lostMl = new Map<string, number>();
      Object.assign(ledger, {
        takeBack(unitId: string, incident: number, tankMaxMl: number) {
          takeBack(unitId, incident, tankMaxMl);
          if (tankMl(unitId) >= LITRE_ML) lostMl.set(unitId, LITRE_ML);
        },
        tankMl: (unitId: string) => tankMl(unitId) - (lostMl.get(unitId) ?? 0),
      });
      return made;
    },
  },
  {
    id: 'time-reversed',
    what: 'an event is due a millisecond ago',
    law: TIME_FORWARD,
    plant: after('ARRIVE', ({ simulation }, { incident }, nowMs) => {
      simulation.schedule(nowMs - 1, { kind: 'SIZE_UP', incident });
    }),
  },
  {
    id: 'stream-reused',
    what: "an incident's own stream is opened a second time",
    law: STREAM_ONCE,
    plant: after('ROLL', ({ streams }, { incident }) => {
      streams.open(`incident/${incident}/call`);
    }),
  },
];

const LITRE_ML = 1_000;
