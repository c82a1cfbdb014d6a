import { assert } from '../core/assert.ts';
import { straightMm } from '../core/units.ts';
import type { Ground, StartPoint } from '../routing/ground.ts';
import { FIX_AHEAD_MS_MAX } from '../world/limits.ts';
import { localMinuteOfDay } from '../world/local-time.ts';
import { isDispatchable } from '../world/status.ts';
import type { Unit, World } from '../world/world.ts';
import type { RecommendRequest } from './answer.ts';
import { isInside } from './check-request.ts';
import type { WarningCode } from './codes.ts';
import { compareText } from './order.ts';
import { isMinuteWithin } from './people-at-risk.ts';
import type { ResponsePlan } from './plan.ts';

/** Where a unit counts as standing, and how far that is to be trusted. */
export interface StartPlace {
  /** The station itself or the fix itself: the same object for as long as the unit stands there, so that the ground may keep what it knows of it. */
  readonly at: StartPoint;
  readonly isAtStation: boolean;
  /** Absent for a fresh fix and for a unit that never reported. */
  readonly mark?: WarningCode;
  /** Age of the last fix in ms; 0 without one. */
  readonly ageMs: number;
}

/** A unit as this request sees it. */
export interface Candidate {
  /** In the list of all candidates. */
  readonly index: number;
  readonly unit: Unit;
  readonly start: StartPlace;
  readonly straightMm: number;
  readonly isFree: boolean;
  readonly isExcluded: boolean;
  readonly availableInMs: number;
  readonly turnoutMs: number;
}

/** Ages of a position: used; used and marked; used as the last known place; beyond that the unit counts as at its station. */
const POSITION_FRESH_MS = 30_000;
const POSITION_AGED_MS = 120_000;
const POSITION_OLD_MS = 600_000;

/** Every unit of the world with its place and times, sorted by id, so that the order of the world's maps changes nothing. */
export function listCandidates(
  request: RecommendRequest,
  world: World,
  plan: ResponsePlan,
  bbox: Ground['bbox'],
  nowMs: number,
): readonly Candidate[] {
  const excluded = new Set<string>(request.options.excludeUnitIds);
  const turnoutMs = turnoutNow(plan, world, nowMs);
  const units = [...world.units.values()].sort((a, b) => compareText(a.id, b.id));
  return units.map((unit, index) => {
    const start = startOf(unit, world, bbox, nowMs);
    return {
      index,
      unit,
      start,
      straightMm: straightMm(start.at, request.incident.location),
      isFree: isDispatchable(unit.status),
      isExcluded: excluded.has(unit.id),
      availableInMs: 0,
      // A returning crew is aboard and on the road.
      turnoutMs: unit.status === 'RETURNING' && !start.isAtStation ? 0 : turnoutMs,
    };
  });
}

/** A place off the map is what a receiver without satellites says (0, 0), not where a unit of the city is. */
export function startOf(unit: Unit, world: World, bbox: Ground['bbox'], nowMs: number): StartPlace {
  const station = world.stations.get(unit.stationId);
  assert(station !== undefined, 'a unit belongs to a station of the world');
  if (unit.position === undefined) return { at: station, isAtStation: true, ageMs: 0 };
  const ageMs = nowMs - unit.position.atMs;
  const atStation = { at: station, isAtStation: true, ageMs };
  if (ageMs < -FIX_AHEAD_MS_MAX) return { ...atStation, mark: 'POSITION_IN_FUTURE' };
  if (ageMs > POSITION_OLD_MS) return { ...atStation, mark: 'POSITION_TOO_OLD' };
  if (!isInside(unit.position, bbox)) return { ...atStation, mark: 'POSITION_OUTSIDE' };
  const here = { at: unit.position, isAtStation: false, ageMs };
  if (ageMs > POSITION_AGED_MS) return { ...here, mark: 'POSITION_OLD' };
  return ageMs > POSITION_FRESH_MS ? { ...here, mark: 'POSITION_AGED' } : here;
}

function turnoutNow(plan: ResponsePlan, world: World, nowMs: number): number {
  const { dayMs, nightMs, nightFromMinute, nightToMinute } = plan.turnout;
  const minute = localMinuteOfDay(nowMs, world.city.utcOffsetMinutes);
  return isMinuteWithin(minute, nightFromMinute, nightToMinute) ? nightMs : dayMs;
}
