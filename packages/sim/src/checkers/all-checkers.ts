import type { Checker } from '../kernel/simulation.ts';
import type { City } from '../truth/city.ts';
import type { SimEvent } from '../truth/events.ts';
import { incidentsCloseChecker } from './incidents-close.ts';
import { noDoubleBookingChecker } from './no-double-booking.ts';
import { onePlaceChecker } from './one-place.ts';
import { timeForwardChecker } from './time-forward.ts';
import { watchCity } from './touched.ts';
import { waterConservedChecker } from './water-conserved.ts';
import { worldAgreesChecker } from './world-agrees.ts';

/** The laws of a simulated city, looked at after every event. That a stream is opened once is seen to where streams are opened. */
export function allCheckers(city: City): readonly Checker<SimEvent>[] {
  const watch = watchCity(city);
  return [
    noDoubleBookingChecker(city, watch),
    onePlaceChecker(city, watch),
    worldAgreesChecker(city, watch),
    waterConservedChecker(city, watch),
    timeForwardChecker(city, watch),
    incidentsCloseChecker(city),
  ];
}
