import {
  type IncidentId,
  isDispatchable,
  type Recommendation,
  type RecommendedUnit,
  type UnitId,
} from '@runcard/engine';
import { randomLogNormal } from 'd3-random';
import type { City } from '../truth/city.ts';
import type { TrueIncident } from '../truth/incident.ts';
import type { Record } from '../truth/record.ts';
import type { Scene } from '../truth/scene.ts';
import type { Errand, TrueUnit } from '../truth/unit.ts';
import { pathTo, restOf } from '../truth/way.ts';
import { tell } from './told.ts';

/**
 * Books who was chosen, and lets each go: what the answer said of it, as it will really be. One that is still elsewhere cannot be booked: it is
 * decided anew when it is free.
 */
export function send(
  city: City,
  scene: Scene,
  record: Record,
  answer: Recommendation,
  level: number,
  nowMs: number,
): void {
  const { incident } = scene;
  const { world } = city.engine;
  const [now, later] = partition(answer.units, ({ unitId }) =>
    isDispatchable(world.units.get(unitId)?.status ?? 'OFF_DUTY'),
  );
  const unitIds = now.map(({ unitId }) => unitId);
  if (later.length > 0) {
    const inMs = Math.min(...later.map(({ eta }) => eta.availableInMs));
    city.simulation.schedule(nowMs + Math.max(ASK_AGAIN_MS, inMs), {
      kind: 'DISPATCH',
      incident: incident.number,
      level,
    });
  }
  if (unitIds.length === 0) return;
  book(city, scene, answer.requestId, unitIds, level, nowMs);
  record.sentAtMs ??= nowMs;
  for (const one of now) {
    const unit = city.units.get(one.unitId);
    if (unit === undefined) throw new Error(`unit ${one.unitId} is of the world and not of the city`);
    const isFromStation = unit.phase === 'HOME';
    sendOne(city, unit, one, incident.number, nowMs);
    scene.unitIds.add(unit.id);
    const { arriveMs, totalMs } = timesOf(one);
    record.runs.push({
      ...{ unitId: unit.id, level, capability: one.capability, sentAtMs: nowMs },
      ...{ rolledAtMs: null, arrivedAtMs: null, atWorkAtMs: null, saidArriveMs: arriveMs, saidTotalMs: totalMs },
      ...{ freeAtMs: null, homeAtMs: null, restedAtMs: null, isBroken: false, isFromStation },
      ...{ roadM: one.route.lengthM, walkM: one.staging.walkDistanceM },
    });
  }
  sourcesOf(city, scene, answer, nowMs);
}

/** In the dispatcher's world, which opens the incident when it is new. */
export function book(
  city: City,
  scene: Scene,
  requestId: Recommendation['requestId'],
  unitIds: readonly UnitId[],
  level: number,
  nowMs: number,
): void {
  const incident = city.engine.checkIncident(reported(scene, level));
  tell(city, { kind: 'DISPATCH', requestId, contentHash: unitIds.join(' '), incident, unitIds }, nowMs);
}

const ASK_AGAIN_MS = 1_000;

function partition<Thing>(things: readonly Thing[], isFirst: (thing: Thing) => boolean): [Thing[], Thing[]] {
  return [things.filter(isFirst), things.filter((thing) => !isFirst(thing))];
}

const timesOf = ({ eta }: RecommendedUnit): { arriveMs: number; totalMs: number } => ({
  arriveMs: eta.availableInMs + eta.turnoutMs + eta.driveMs + eta.holdMs,
  totalMs: eta.totalMs,
});

function sendOne(city: City, unit: TrueUnit, one: RecommendedUnit, incident: number, nowMs: number): void {
  const { settings, simulation } = city;
  if (unit.ticket !== null) simulation.cancel(unit.ticket);
  const draw = drawOf(city, incident, unit.id);
  const spread = randomLogNormal.source(draw)(-(settings.spread ** 2) / 2, settings.spread);
  const [turnout, driveSpread, setupSpread] = [spread(), spread(), spread()];
  const { eta } = one;
  unit.errand = errandFrom(city, unit, one, { driveSpread, setupSpread });
  unit.homeward = unit.phase === 'RETURNING' && unit.way !== null ? restOf(unit.way, nowMs) : null;
  unit.way = { fromMs: nowMs, toMs: nowMs, path: pathTo(one) };
  const wasOut = unit.phase !== 'HOME';
  unit.phase = 'TURNING_OUT';
  unit.incident = incident;
  unit.outSinceMs ??= nowMs;
  const delayMs = wasOut ? 0 : shiftDelayMs(city, nowMs);
  const rollAtMs = nowMs + eta.availableInMs + Math.round(eta.turnoutMs * turnout) + delayMs;
  const breaks = !wasOut && draw() < settings.breakdownShare;
  const kind = breaks ? 'BREAKDOWN' : 'ROLL';
  unit.ticket = simulation.schedule(rollAtMs, { kind, unit: unit.id, incident });
}

/** As the answer said it, and as chance has it. */
export function errandFrom(
  { settings, fillMlPerM }: City,
  { made }: TrueUnit,
  { eta, line, capability }: RecommendedUnit,
  { driveSpread, setupSpread }: Pick<Errand, 'driveSpread' | 'setupSpread'>,
): Errand {
  return {
    ...{ capability, driveSpread, setupSpread },
    driveMs: Math.round(eta.driveMs * driveSpread * settings.driveFactor),
    setupMs: Math.round((eta.holdMs + eta.setupMs + eta.chargeHoldMs) * setupSpread),
    hasLine: line !== undefined && capability === 'PUMP',
    lineLpm: Math.min(made.pumpLpm, settings.lineLpm),
    hoseMl: (line?.hoseM ?? 0) * fillMlPerM,
  };
}

const DAY_MS = 86_400_000;

/** Two crews between bay and changing room. The answer knows nothing of it. */
export function shiftDelayMs({ engine, settings }: Pick<City, 'engine' | 'settings'>, nowMs: number): number {
  const { shiftChangeMinute, shiftChangeMs, shiftChangeDelayMs } = settings;
  const localMs = nowMs + engine.world.city.utcOffsetMinutes * 60_000;
  const sinceMs = (((localMs - shiftChangeMinute * 60_000) % DAY_MS) + DAY_MS) % DAY_MS;
  return Math.min(sinceMs, DAY_MS - sinceMs) < shiftChangeMs ? shiftChangeDelayMs : 0;
}

/** One stream for a unit at an incident, however often it is sent there. */
function drawOf(city: City, incident: number, unitId: UnitId): () => number {
  const name = `incident/${incident}/unit/${unitId}`;
  const known = city.unitDraws.get(name);
  if (known !== undefined) return known;
  const opened = city.streams.open(name);
  city.unitDraws.set(name, opened);
  return opened;
}

export function sourcesOf(city: City, { incident, sourceTickets }: Scene, answer: Recommendation, nowMs: number): void {
  for (const { sourceId, flowLpm, readyInMs } of answer.water.sources) {
    if (answer.water.suppliedFlowLpm === 0) return;
    const event = { kind: 'SOURCE_READY', incident: incident.number, source: sourceId, flowLpm } as const;
    sourceTickets.push(city.simulation.schedule(nowMs + readyInMs, event));
  }
}

/** As the dispatcher has it: what the first call said, at the place that is known by now. */
export function reported({ incident, place }: Pick<Scene, 'incident' | 'place'>, level: number) {
  const [call] = incident.calls;
  return {
    id: idOf(incident),
    location: { lat: place.lat, lon: place.lon },
    type: incident.type,
    facilityClass: incident.facilityClass,
    alarmLevel: level,
    floors: incident.floors,
    floorAreaM2: incident.floorAreaM2,
    ...(call.peopleTrapped !== undefined && { peopleTrapped: call.peopleTrapped }),
  };
}

/** In the dispatcher's world. */
export const idOf = ({ number }: Pick<TrueIncident, 'number'>): IncidentId => `incident-${number}` as IncidentId;
