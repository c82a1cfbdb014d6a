import type { IncidentId } from '../core/ids.ts';
import { isDispatchable, staysHeld } from '../world/status.ts';
import type { Unit } from '../world/world.ts';
import type { ResponsePlan } from './plan/plan.ts';

/** A clock, not a flag: until when a unit is elsewhere. */
export interface Availability {
  /** May go, now or once it is free. */
  readonly isFree: boolean;
  readonly availableInMs: number;
  /** Nine of ten are free by then. */
  readonly availableP90InMs: number;
}

const NOW: Availability = { isFree: true, availableInMs: 0, availableP90InMs: 0 };
const NOT_FREE: Availability = { isFree: false, availableInMs: 0, availableP90InMs: 0 };

/**
 * When a unit can go to this incident: at once where its status says so; at its clock where one was told; refilling without one takes what
 * the plan says. A clock that has run out between its two times is taken at the later one; one that has run out altogether says nothing.
 */
export function availabilityOf(
  unit: Unit,
  incidentId: IncidentId,
  { availability }: ResponsePlan,
  nowMs: number,
): Availability {
  const { status, expectedFree } = unit;
  if (unit.incidentId === incidentId && staysHeld(status)) return NOT_FREE;
  if (expectedFree !== undefined) {
    const p90InMs = expectedFree.p90AtMs - nowMs;
    if (p90InMs > 0) {
      const inMs = expectedFree.atMs - nowMs;
      if (inMs > CLOCK_MS_MAX && !isDispatchable(status)) return NOT_FREE;
      const within = (ms: number): number => Math.min(ms, CLOCK_MS_MAX);
      return { isFree: true, availableInMs: within(inMs > 0 ? inMs : p90InMs), availableP90InMs: within(p90InMs) };
    }
    return isDispatchable(status) ? NOW : NOT_FREE;
  }
  if (isDispatchable(status)) return NOW;
  const isRefilling = status === 'REFILLING' && unit.incidentId === undefined;
  if (!isRefilling) return NOT_FREE;
  return { isFree: true, availableInMs: availability.refillMs, availableP90InMs: availability.refillP90Ms };
}

/** Who is free only after this is no part of an alarm now, unless it may go at once; and every sum of times stays an int32. */
const CLOCK_MS_MAX = 4 * 3_600_000;
