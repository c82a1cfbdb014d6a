import type { City } from '../truth/city.ts';
import { noteRun, type Record, runOf } from '../truth/record.ts';
import type { Scene } from '../truth/scene.ts';
import { errandOf, type TrueUnit } from '../truth/unit.ts';
import { pathOf } from '../truth/way.ts';
import { correctPlace, firstInSight, isMisplaced } from './drive-again.ts';
import { tellStatus } from './told.ts';

export function onRoll(city: City, unit: TrueUnit, record: Record, nowMs: number): void {
  const errand = errandOf(unit);
  unit.phase = 'DRIVING';
  unit.way = { fromMs: nowMs, toMs: nowMs + errand.driveMs, path: unit.way?.path ?? pathOf([]) };
  noteRun(record, unit, 'rolledAtMs', nowMs);
  tellStatus(city, unit.id, 'EN_ROUTE', nowMs);
  unit.ticket = city.simulation.schedule(nowMs + errand.driveMs, {
    kind: 'ARRIVE',
    unit: unit.id,
    incident: record.incident.number,
  });
}

/** It does not start: the place that it was to fill is open again. */
export function onBreakdown(city: City, unit: TrueUnit, scene: Scene, nowMs: number): void {
  const { number } = scene.incident;
  const record = city.records.get(number);
  const run = record === undefined ? undefined : runOf(record, unit.id);
  if (run !== undefined) Object.assign(run, { isBroken: true, freeAtMs: nowMs + city.settings.repairMs });
  unit.phase = 'BROKEN';
  unit.incident = null;
  unit.outSinceMs = null;
  scene.unitIds.delete(unit.id);
  tellStatus(city, unit.id, 'OUT_OF_SERVICE', nowMs);
  unit.ticket = city.simulation.schedule(nowMs + city.settings.repairMs, { kind: 'REPAIRED', unit: unit.id });
  city.simulation.schedule(nowMs, { kind: 'DISPATCH', incident: number, level: scene.level });
}

export function onRepaired(city: City, unit: TrueUnit, nowMs: number): void {
  unit.phase = 'HOME';
  unit.ticket = null;
  unit.way = null;
  tellStatus(city, unit.id, 'AVAILABLE', nowMs);
}

/**
 * Who comes first where nothing is looks about, and drives on to where it is with all who are on their way. Who comes first for a second incident to
 * where the first really is, sees that it is one.
 */
export function onArrive(city: City, unit: TrueUnit, scene: Scene, record: Record, nowMs: number): void {
  const known = isMisplaced(city, scene) ? { scene, record } : firstInSight(city, scene);
  if (known !== undefined) {
    correctPlace(city, known.scene, known.record, nowMs);
    return;
  }
  const isFirst = record.runs.every(({ arrivedAtMs }) => arrivedAtMs === null);
  unit.phase = 'SETTING_UP';
  noteRun(record, unit, 'arrivedAtMs', nowMs);
  tellStatus(city, unit.id, 'ON_SCENE', nowMs);
  const { number } = scene.incident;
  unit.ticket = city.simulation.schedule(nowMs + errandOf(unit).setupMs, {
    kind: 'AT_WORK',
    unit: unit.id,
    incident: number,
  });
  if (isFirst && scene.incident.nature === 'FIRE')
    city.simulation.schedule(nowMs + city.settings.sizeUpMs, { kind: 'SIZE_UP', incident: number });
}
