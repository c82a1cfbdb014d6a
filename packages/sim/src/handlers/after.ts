import { areaM2 } from '../truth/burn.ts';
import type { City } from '../truth/city.ts';
import { type Record, type Run, runOf } from '../truth/record.ts';
import { type Scene, settleWater } from '../truth/scene.ts';
import type { TrueUnit } from '../truth/unit.ts';
import { joined, pathBack, pathOf } from '../truth/way.ts';
import { noteDry } from './on-scene.ts';
import { idOf } from './send.ts';
import { tell, tellHomeward, tellStatus } from './told.ts';

/** The last line is taken up: everybody is free, refills where it stands and drives home. */
export function onOver(city: City, scene: Scene, record: Record, nowMs: number): void {
  const { number } = scene.incident;
  scene.overTicket = null;
  noteDry(scene, record, nowMs);
  settleWater(scene, city.ledger, nowMs);
  record.overAtMs = nowMs;
  if (scene.burn !== null) record.areaAtEndM2 = areaM2(scene.burn);
  scene.phase = 'OVER';
  settleWater(scene, city.ledger, nowMs);
  if (scene.dryTicket !== null) city.simulation.cancel(scene.dryTicket);
  const incidentId = idOf(scene.incident);
  const units = [...scene.unitIds].sort().flatMap((id) => city.units.get(id) ?? []);
  tellHomeward(city, units, nowMs);
  if (city.engine.world.incidents.has(incidentId)) tell(city, { kind: 'CLOSE_INCIDENT', incidentId }, nowMs);
  for (const unit of units) release(city, unit, number, nowMs);
  scene.unitIds.clear();
  scene.phase = 'CLOSED';
  record.closedAtMs = nowMs;
}

/** Nobody of its incident, which has let it go in the dispatcher's world: it refills if it worked, and drives home. */
export function release(city: City, unit: TrueUnit, incident: number, nowMs: number): void {
  const { simulation, ledger, settings } = city;
  if (unit.ticket !== null) simulation.cancel(unit.ticket);
  const wasAtWork = unit.phase === 'AT_WORK' || unit.phase === 'SETTING_UP';
  if (unit.phase === 'TURNING_OUT' && unit.homeward === null) {
    noteAfter(city, unit, { freeAtMs: nowMs, homeAtMs: nowMs });
    settle(unit);
    return;
  }
  ledger.takeBack(unit.id, incident, tankMaxMl(unit));
  const missingMl = tankMaxMl(unit) - ledger.tankMl(unit.id);
  if (!wasAtWork || missingMl === 0) {
    driveHome(city, unit, nowMs);
    return;
  }
  const refilledAtMs = nowMs + settings.coupleMs + Math.ceil((60 * missingMl) / settings.refillLpm);
  unit.phase = 'REFILLING';
  tellStatus(city, unit.id, 'REFILLING', nowMs, refilledAtMs);
  unit.ticket = simulation.schedule(refilledAtMs, { kind: 'REFILLED', unit: unit.id });
}

function settle(unit: TrueUnit): void {
  unit.phase = 'HOME';
  unit.incident = null;
  unit.ticket = null;
  unit.way = null;
  unit.homeward = null;
  unit.outSinceMs = null;
}

export const tankMaxMl = ({ made }: TrueUnit): number => made.tankL * 1_000;

export function onRefilled(city: City, unit: TrueUnit, nowMs: number): void {
  city.ledger.fill(unit.id, tankMaxMl(unit) - city.ledger.tankMl(unit.id));
  tellStatus(city, unit.id, 'RETURNING', nowMs);
  driveHome(city, unit, nowMs);
}

/**
 * The same road back, without siren, and then what was left of the way home on which it was called. One that was still on its way turns round where
 * it is; one that had not rolled just goes on.
 */
function driveHome(city: City, unit: TrueUnit, nowMs: number): void {
  const { errand, homeward } = unit;
  const way = unit.phase === 'TURNING_OUT' ? null : unit.way;
  const share = way === null ? 0 : Math.min(1, (nowMs - way.fromMs) / Math.max(1, way.toMs - way.fromMs));
  const wholeMs = Math.round((errand?.driveMs ?? 0) * city.settings.returnFactor);
  const toMs = nowMs + Math.round(wholeMs * share) + (homeward === null ? 0 : homeward.toMs - homeward.fromMs);
  const path = joined(way === null ? pathOf([]) : pathBack(way, nowMs), homeward?.path ?? pathOf([]));
  noteAfter(city, unit, { freeAtMs: nowMs });
  unit.phase = 'RETURNING';
  unit.way = { fromMs: nowMs, toMs, path };
  unit.homeward = null;
  unit.ticket = city.simulation.schedule(toMs, { kind: 'HOME', unit: unit.id });
}

export function onHome(city: City, unit: TrueUnit, nowMs: number): void {
  const { settings } = city;
  const isTired = unit.outSinceMs !== null && nowMs - unit.outSinceMs >= settings.restAfterMs;
  const station = city.engine.world.stations.get(unit.made.stationId);
  if (station !== undefined) {
    const { lat, lon } = station;
    tell(city, { kind: 'REPORT_POSITIONS', reports: [{ unitId: unit.id, lat, lon, atMs: nowMs }] }, nowMs);
  }
  noteAfter(city, unit, { homeAtMs: nowMs, ...(isTired && { restedAtMs: nowMs + settings.restMs }) });
  settle(unit);
  if (!isTired) {
    tellStatus(city, unit.id, 'AVAILABLE', nowMs);
    return;
  }
  unit.phase = 'RESTING';
  tellStatus(city, unit.id, 'OUT_OF_SERVICE', nowMs, nowMs + settings.restMs);
  unit.ticket = city.simulation.schedule(nowMs + settings.restMs, { kind: 'RESTED', unit: unit.id });
}

/** What became of its run once it was let go. */
function noteAfter(city: City, unit: TrueUnit, seen: Partial<Pick<Run, 'freeAtMs' | 'homeAtMs' | 'restedAtMs'>>): void {
  const record = unit.incident === null ? undefined : city.records.get(unit.incident);
  if (record !== undefined) Object.assign(runOf(record, unit.id) ?? {}, seen);
}

export function onRested(city: City, unit: TrueUnit, nowMs: number): void {
  settle(unit);
  tellStatus(city, unit.id, 'AVAILABLE', nowMs);
}
