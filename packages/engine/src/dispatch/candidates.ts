import { assert } from '../core/assert.ts';
import type { UnitId } from '../core/ids.ts';
import { straightMm } from '../core/units.ts';
import type { Ground, StartPoint } from '../routing/ground.ts';
import { crewAwayOn } from '../world/crews.ts';
import { FIX_AHEAD_MS_MAX } from '../world/limits.ts';
import { localMinuteOfDay } from '../world/local-time.ts';
import { inOrderOfIds } from '../world/settled-map.ts';
import { isAway } from '../world/status.ts';
import type { Unit, World } from '../world/world.ts';
import type { RecommendRequest } from './answer.ts';
import { type Availability, availabilityOf } from './availability.ts';
import { isInside } from './check-incident.ts';
import type { WarningCode } from './codes.ts';
import { isMinuteWithin } from './plan/people-at-risk.ts';
import type { ResponsePlan } from './plan/plan.ts';

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
export interface Candidate extends Availability {
  /** In the list of all candidates. */
  readonly index: number;
  readonly unit: Unit;
  /** Who shares it shares a crew: the index of the first of them. */
  readonly crew: number;
  readonly start: StartPlace;
  readonly straightMm: number;
  /** The vehicle that its crew is out on; then it is not free either. */
  readonly crewAwayOn: UnitId | undefined;
  readonly isExcluded: boolean;
  readonly turnoutMs: number;
}

/** At the alert's count: free, turned out, and so many ms of road. */
export const startMs = ({ availableInMs, turnoutMs }: Candidate): number => availableInMs + turnoutMs;

/** Ages of a position: used; used and marked; used as far as it got since; beyond that the unit counts as at its station. */
const POSITION_FRESH_MS = 30_000;
const POSITION_AGED_MS = 120_000;
const POSITION_OLD_MS = 600_000;

/** What is asked of a request here. */
export interface CandidatesRequest {
  readonly incident: Pick<RecommendRequest['incident'], 'id' | 'location'>;
  readonly options: Pick<RecommendRequest['options'], 'excludeUnitIds'>;
}

/** Every unit of the world with its place and times, sorted by id, so that the order of the world's maps changes nothing. */
export function listCandidates(
  request: CandidatesRequest,
  world: World,
  plan: ResponsePlan,
  ground: Pick<Ground, 'bbox' | 'guessMs'>,
  nowMs: number,
): readonly Candidate[] {
  const excluded = new Set<string>(request.options.excludeUnitIds);
  const turnoutMs = turnoutNow(plan, world, nowMs);
  const units = inOrderOfIds(world.units);
  const firstOf = new Map<string, number>();
  const crewNumber = ({ crewId }: Unit, index: number): number => {
    if (crewId === undefined) return index;
    const first = firstOf.get(crewId) ?? index;
    firstOf.set(crewId, first);
    return first;
  };
  return units.map((unit, index) => {
    const start = startOf(unit, world, ground, nowMs);
    const away = crewAwayOn(world, unit);
    const { isFree, availableInMs, availableP90InMs } = availabilityOf(unit, request.incident.id, plan, nowMs);
    return {
      index,
      unit,
      crew: crewNumber(unit, index),
      start,
      straightMm: straightMm(start.at, request.incident.location),
      availableInMs,
      availableP90InMs,
      isFree: isFree && away === undefined,
      crewAwayOn: away?.id,
      isExcluded: excluded.has(unit.id),
      // A crew that is out is aboard.
      turnoutMs: isAway(unit.status) && !start.isAtStation ? 0 : (unit.turnoutMs ?? turnoutMs),
    };
  });
}

/**
 * Where a unit starts. A place off the map is what a receiver without satellites says (0, 0), not where a unit of the city is; one at work is at
 * its incident, whatever was heard of it last.
 */
export function startOf(unit: Unit, world: World, ground: Pick<Ground, 'bbox' | 'guessMs'>, nowMs: number): StartPlace {
  const station = world.stations.get(unit.stationId);
  assert(station !== undefined, 'a unit belongs to a station of the world');
  const { position, status, incidentId } = unit;
  const incident = status === 'ON_SCENE' && incidentId !== undefined ? world.incidents.get(incidentId) : undefined;
  const home = incident === undefined ? station : incident.location;
  const isAtStation = incident === undefined;
  if (position === undefined) return { at: home, isAtStation, ageMs: 0 };
  const ageMs = nowMs - position.atMs;
  const notThere = markOf(position, ageMs, ground.bbox);
  if (notThere !== null) return { at: home, isAtStation, ageMs, mark: notThere };
  if (ageMs <= POSITION_FRESH_MS) return { at: position, isAtStation: false, ageMs };
  if (ageMs <= POSITION_AGED_MS) return { at: position, isAtStation: false, ageMs, mark: 'POSITION_AGED' };
  const at = projected(unit, position, station, ageMs, ground);
  return { at, isAtStation: false, ageMs, mark: 'POSITION_OLD' };
}

/** Why a fix says nothing of where the unit is; null where it does. */
function markOf(position: StartPoint, ageMs: number, bbox: Ground['bbox']): WarningCode | null {
  if (ageMs < -FIX_AHEAD_MS_MAX) return 'POSITION_IN_FUTURE';
  if (ageMs > POSITION_OLD_MS) return 'POSITION_TOO_OLD';
  return isInside(position, bbox) ? null : 'POSITION_OUTSIDE';
}

/** Who was on the way back is so much nearer to its station by now, along the straight line; others are where they were. */
function projected(
  unit: Unit,
  fix: StartPoint,
  station: StartPoint,
  ageMs: number,
  { guessMs }: Pick<Ground, 'guessMs'>,
): StartPoint {
  if (unit.status !== 'RETURNING') return fix;
  const share = Math.min(1, ageMs / Math.max(1, guessMs(unit.profileId, straightMm(fix, station))));
  return { lat: fix.lat + share * (station.lat - fix.lat), lon: fix.lon + share * (station.lon - fix.lon) };
}

function turnoutNow(plan: ResponsePlan, world: World, nowMs: number): number {
  const { dayMs, nightMs, nightFromMinute, nightToMinute } = plan.turnout;
  const minute = localMinuteOfDay(nowMs, world.city.utcOffsetMinutes);
  return isMinuteWithin(minute, nightFromMinute, nightToMinute) ? nightMs : dayMs;
}
