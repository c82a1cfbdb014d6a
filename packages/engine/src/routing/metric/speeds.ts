import { assert } from '../../core/assert.ts';
import { RoadClass } from '../../map/network.ts';
import { type Conditions, RAIN_FACTOR, trafficFactor } from './bands.ts';
import type { VehicleProfile } from './profile.ts';
import { TIER_OF_CLASS } from './road-tiers.ts';

/** Whatever jam is reported, a vehicle with siren gets on at a walk: the least that live traffic may say, see docs/vehicles.md. [S] */
export const TRAFFIC_KMH_MIN = 3;

/** The speed on a class of road when nothing is known but the hour and the weather. */
export function patternKmh(profile: VehicleProfile, conditions: Conditions, roadClass: RoadClass): number {
  const factor = Math.max(profile.queueFactorMin, trafficFactor(conditions, TIER_OF_CLASS[roadClass]));
  return profile.speedKmh[roadClass] * factor * weatherFactor(conditions);
}

/**
 * The speed where ordinary traffic is known to do `trafficKmh`: `sirenFactor` of it. Never above the free road's at that hour, which
 * at night is above the profile's own; never below `TRAFFIC_KMH_MIN`, nor below what a vehicle does that passes between the queues.
 */
export function liveKmh(
  profile: VehicleProfile,
  conditions: Conditions,
  roadClass: RoadClass,
  trafficKmh: number,
): number {
  assert(trafficKmh >= 0, `traffic of ${trafficKmh} km/h, wanted 0 or more`);
  const leastKmh = profile.speedKmh[roadClass] * weatherFactor(conditions) * profile.queueFactorMin;
  const kmh = Math.max(TRAFFIC_KMH_MIN, leastKmh, trafficKmh * profile.sirenFactor);
  return Math.min(freeKmh(profile, conditions, roadClass), kmh);
}

/** No arc is faster under these conditions, whatever live traffic says: what a straight line is divided by for a lower bound. */
export function fastestKmh(profile: VehicleProfile, conditions: Conditions): number {
  return Math.max(...Object.values(RoadClass).map((roadClass) => freeKmh(profile, conditions, roadClass)));
}

function freeKmh(profile: VehicleProfile, conditions: Conditions, roadClass: RoadClass): number {
  const factor = Math.max(1, trafficFactor(conditions, TIER_OF_CLASS[roadClass]));
  return profile.speedKmh[roadClass] * factor * weatherFactor(conditions);
}

const weatherFactor = ({ rain }: Conditions): number => (rain ? RAIN_FACTOR : 1);
