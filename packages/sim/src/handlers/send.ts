import {
  decodePolyline,
  isDispatchable,
  type Recommendation,
  type RecommendedUnit,
  type UnitId,
} from '@runcard/engine';
import { randomLogNormal } from 'd3-random';
import type { City } from '../truth/city.ts';
import type { Record } from '../truth/record.ts';
import type { Scene } from '../truth/scene.ts';
import type { TrueUnit } from '../truth/unit.ts';
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
  tell(
    city,
    {
      kind: 'DISPATCH',
      requestId: answer.requestId,
      contentHash: unitIds.join(' '),
      incident: city.engine.checkIncident(reported(scene, level)),
      unitIds,
    },
    nowMs,
  );
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
  const [turnout, drive, setup] = [spread(), spread(), spread()];
  const { eta, line, capability } = one;
  unit.errand = {
    capability,
    driveMs: Math.round(eta.driveMs * drive * settings.driveFactor),
    setupMs: Math.round((eta.holdMs + eta.setupMs + eta.chargeHoldMs) * setup),
    hasLine: line !== undefined && capability === 'PUMP',
    lineLpm: Math.min(unit.made.pumpLpm, settings.lineLpm),
    hoseMl: (line?.hoseM ?? 0) * city.fillMlPerM,
  };
  unit.way = { fromMs: nowMs, toMs: nowMs, points: pointsOf(one) };
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

function pointsOf({ route, staging }: RecommendedUnit): { lat: number; lon: number }[] {
  const points = route.polyline === '' ? [] : decodePolyline(route.polyline);
  return points.length > 0 ? points : [staging];
}

function sourcesOf(city: City, { incident }: Scene, answer: Recommendation, nowMs: number): void {
  for (const { sourceId, flowLpm, readyInMs } of answer.water.sources) {
    if (answer.water.suppliedFlowLpm === 0) return;
    city.simulation.schedule(nowMs + readyInMs, {
      kind: 'SOURCE_READY',
      incident: incident.number,
      source: sourceId,
      flowLpm,
    });
  }
}

/** As the dispatcher has it: what the first call said. */
export function reported({ incident }: Pick<Scene, 'incident'>, level: number) {
  const [call] = incident.calls;
  return {
    id: `incident-${incident.number}`,
    location: { lat: call.said.lat, lon: call.said.lon },
    type: incident.type,
    facilityClass: incident.facilityClass,
    alarmLevel: level,
    floors: incident.floors,
    floorAreaM2: incident.floorAreaM2,
    ...(call.peopleTrapped !== undefined && { peopleTrapped: call.peopleTrapped }),
  };
}
