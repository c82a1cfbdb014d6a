import { INFINITE_MS } from '../../core/units.ts';
import type { VehicleProfile } from './profile.ts';

/**
 * The law of short trips (Kolesar and Walker, RAND R-1449, 1974): a vehicle that starts from standstill and stops again is slower
 * than the sum of its arcs. With t that sum and tc the profile's `accelerationMs`,
 *
 *     T = t + tc         for t ≥ tc       the whole run-up and slowing-down is in it
 *     T = 2 · √(t · tc)  below            it never reaches its speed
 *
 * Both branches and their slopes meet at t = tc. Whole ms, rounded up; T ≥ t, T(0) = 0, and strictly increasing in whole ms, because
 * below tc the slope √(tc/t) is above 1: two drives that differ still differ, in the same sense. `INFINITE_MS` stays what it is, and
 * so does the law of a drive that would reach it.
 */
export function driveTimeMs({ accelerationMs }: VehicleProfile, rawMs: number): number {
  if (rawMs >= INFINITE_MS - accelerationMs) return INFINITE_MS;
  return rawMs >= accelerationMs ? rawMs + accelerationMs : Math.ceil(Math.sqrt(4 * rawMs * accelerationMs));
}

/**
 * The largest raw time whose law is at most `driveMs`: −1 below 0, where there is none, and `INFINITE_MS` for `INFINITE_MS` and above.
 * For searches bounded by a drive time: what passes the bound afterwards is exactly what would have passed it before.
 */
export function rawMsAtMost({ accelerationMs }: VehicleProfile, driveMs: number): number {
  if (driveMs >= INFINITE_MS) return INFINITE_MS;
  if (driveMs < 0) return -1;
  const wholeMs = Math.floor(driveMs);
  if (wholeMs >= 2 * accelerationMs) return wholeMs - accelerationMs;
  return Math.floor((wholeMs * wholeMs) / (4 * accelerationMs));
}
