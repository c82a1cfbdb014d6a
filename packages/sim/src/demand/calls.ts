import { type LatLon, mmPerDegree } from '@runcard/engine';
import { randomExponential, randomNormal, randomPoisson } from 'd3-random';
import type { Draw } from '../kernel/streams.ts';
import type { Call, Severity } from '../truth/incident.ts';
import { localHour } from './arrivals.ts';
import { DEMAND_LIMITS, type TrappedShares } from './demand.ts';
import { between, DWELLINGS, type Frame, isNight, type Told } from './frame.ts';
import type { Kind } from './kind.ts';

export interface Reported {
  readonly kind: Kind;
  readonly severity: Severity;
  readonly at: LatLon;
  readonly atMs: number;
  /** Absent: as many as such a one brings. */
  readonly callCount: number | undefined;
  readonly told: Told | undefined;
}

/** Who calls when, and what is said: the first call late, further ones after it, some of another place. */
export function drawCalls(frame: Frame, reported: Reported, draw: Draw): Call[] {
  const { demand, utcOffsetMinutes, absenceAt } = frame;
  const { reporting } = demand;
  const { kind, severity, at, atMs, told } = reported;
  const { trappedFactor, delayFactor } = absenceAt(kind, atMs);
  const meanMs = reporting.delayMs[localHour(atMs, utcOffsetMinutes)] * delayFactor;
  const delayMs = Math.min(DELAY_MS_MAX, exponential(meanMs, draw));
  const drawnPeople = drawPeople(sharesOf(frame, kind, atMs), trappedFactor, draw);
  const firstMs = told?.atMs ?? atMs + delayMs;
  const people = told === undefined ? drawnPeople : told.peopleTrapped;
  const more = reported.callCount ?? 1 + randomPoisson.source(draw)(reporting.moreCalls[severity])();
  const times = Array.from(
    { length: Math.min(DEMAND_LIMITS.callsMax, more) - 1 },
    () => firstMs + exponential(reporting.apartMs, draw),
  );
  return [firstMs, ...times.sort((a, b) => a - b)].map((callMs) => ({
    atMs: callMs,
    ...drawSaid(frame, at, draw),
    ...(people !== undefined && { peopleTrapped: people }),
    isVerified: draw() < reporting.verifiedShare,
  }));
}

/** Nobody goes unseen for longer [S]. */
const DELAY_MS_MAX = 3 * 3_600_000;

const exponential = (meanMs: number, draw: Draw): number =>
  Math.round(randomExponential.source(draw)(1 / Math.max(1, meanMs))());

function sharesOf({ demand, utcOffsetMinutes }: Frame, { facilityClass }: Kind, atMs: number): TrappedShares {
  const { trapped } = demand;
  const { night, day } = DWELLINGS.has(facilityClass) ? trapped.DWELLING : trapped.ELSEWHERE;
  return isNight(atMs, utcOffsetMinutes) ? night : day;
}

/** Undefined: unknown. */
function drawPeople({ unknown, some, people }: TrappedShares, factor: number, draw: Draw): number | undefined {
  const say = draw();
  const count = 1 + randomPoisson.source(draw)(Math.max(0, people - 1))();
  if (say < some * factor) return count;
  return say < (some + unknown) * factor ? undefined : 0;
}

function drawSaid({ demand, bounds }: Frame, at: LatLon, draw: Draw): Pick<Call, 'said' | 'accuracyM'> {
  const { wrongShare, wrongM, sigmaM } = demand.reporting;
  const isWrong = draw() < wrongShare;
  const turn = 2 * Math.PI * draw();
  const normal = randomNormal.source(draw)(0, sigmaM);
  const [east, north] = [normal(), normal()];
  const offM = between(wrongM, draw());
  const said = isWrong ? moved(at, offM * Math.cos(turn), offM * Math.sin(turn)) : moved(at, east, north);
  return { said: within(said, bounds), accuracyM: isWrong ? WRONG_ACCURACY_M : Math.ceil(2 * sigmaM) };
}

/** A caller who is wrong is mostly as sure as another [S]. */
const WRONG_ACCURACY_M = 50;

function moved({ lat, lon }: LatLon, eastM: number, northM: number): LatLon {
  const scale = mmPerDegree(lat);
  return { lat: lat + (northM * 1_000) / scale.lat, lon: lon + (eastM * 1_000) / scale.lon };
}

export function within({ lat, lon }: LatLon, [west, south, east, north]: Frame['bounds']): LatLon {
  return { lat: Math.min(north, Math.max(south, lat)), lon: Math.min(east, Math.max(west, lon)) };
}
