import type { UnitId } from '@runcard/engine';
import type { Handlers } from '../kernel/simulation.ts';
import type { City } from '../truth/city.ts';
import type { SimEvent } from '../truth/events.ts';
import type { Record } from '../truth/record.ts';
import type { Scene } from '../truth/scene.ts';
import type { TrueUnit } from '../truth/unit.ts';
import { onHome, onOver, onRefilled, onRested } from './after.ts';
import { onCall } from './call.ts';
import { onChange } from './change.ts';
import { onDispatch } from './dispatch.ts';
import { onAtWork, onDry, onSizeUp, onSourceReady } from './on-scene.ts';
import { onArrive, onBreakdown, onRepaired, onRoll } from './on-the-road.ts';

/** One handler for each kind of event. */
export function createHandlers(city: City): Handlers<SimEvent> {
  const sceneOf = (incident: number): Scene => found(city.scenes, incident);
  const recordOf = (incident: number): Record => found(city.records, incident);
  const unitOf = (id: UnitId): TrueUnit => found(city.units, id);
  return {
    CALL: ({ incident, call }, nowMs) => onCall(city, sceneOf(incident), recordOf(incident), call, nowMs),
    DISPATCH: ({ incident, level }, nowMs) => onDispatch(city, sceneOf(incident), recordOf(incident), level, nowMs),
    ROLL: ({ unit, incident }, nowMs) => onRoll(city, unitOf(unit), recordOf(incident), nowMs),
    BREAKDOWN: ({ unit, incident }, nowMs) => onBreakdown(city, unitOf(unit), sceneOf(incident), nowMs),
    REPAIRED: ({ unit }, nowMs) => onRepaired(city, unitOf(unit), nowMs),
    ARRIVE: ({ unit, incident }, nowMs) => onArrive(city, unitOf(unit), sceneOf(incident), recordOf(incident), nowMs),
    AT_WORK: ({ unit, incident }, nowMs) => onAtWork(city, unitOf(unit), sceneOf(incident), recordOf(incident), nowMs),
    SOURCE_READY: ({ incident, flowLpm }, nowMs) =>
      onSourceReady(city, sceneOf(incident), recordOf(incident), flowLpm, nowMs),
    DRY: ({ incident }, nowMs) => onDry(city, sceneOf(incident), recordOf(incident), nowMs),
    SIZE_UP: ({ incident }, nowMs) => onSizeUp(city, sceneOf(incident), nowMs),
    OVER: ({ incident }, nowMs) => onOver(city, sceneOf(incident), recordOf(incident), nowMs),
    REFILLED: ({ unit }, nowMs) => onRefilled(city, unitOf(unit), nowMs),
    HOME: ({ unit }, nowMs) => onHome(city, unitOf(unit), nowMs),
    RESTED: ({ unit }, nowMs) => onRested(city, unitOf(unit), nowMs),
    CHANGE: ({ change }, nowMs) => onChange(city, city.changes[change], nowMs),
  };
}

function found<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`${String(key)} is not in the city`);
  return value;
}
