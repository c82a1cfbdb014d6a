import { localMinuteOfDay } from '../../world/local-time.ts';
import type { City, FacilityClass, IncidentFacts, IncidentType } from '../../world/world.ts';

/** Where somebody is hurt or caught: being ready for rescue stands in place of water. */
export const RESCUE_TYPES: readonly IncidentType[] = ['RESCUE', 'TRAFFIC_RESCUE', 'FLOOD_RESCUE'];

/** Where people sleep. */
const DWELLINGS: readonly FacilityClass[] = [
  'HOUSE',
  'SHOP_HOUSE',
  'MINI_APARTMENT',
  'BOARDING_HOUSE',
  'APARTMENT_TOWER',
  'OLD_HOUSING_BLOCK',
];

export const isDwelling = (facilityClass: FacilityClass): boolean => DWELLINGS.includes(facilityClass);

/** Local minutes of the day between which an unknown number counts as possible: 22:00 to 06:00 [S]. */
const SLEEP_FROM_MINUTE = 22 * 60;
const SLEEP_TO_MINUTE = 6 * 60;

/** Unknown is not zero: in a dwelling at night people may be trapped until the caller says that nobody is. */
export function arePeopleAtRisk(facts: IncidentFacts, city: City, nowMs: number): boolean {
  if (facts.peopleTrapped !== undefined) return facts.peopleTrapped > 0;
  const isNight = isMinuteWithin(localMinuteOfDay(nowMs, city.utcOffsetMinutes), SLEEP_FROM_MINUTE, SLEEP_TO_MINUTE);
  return isNight && isDwelling(facts.facilityClass);
}

/** Within [from, to), which may pass midnight. */
export function isMinuteWithin(minute: number, from: number, to: number): boolean {
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
}
