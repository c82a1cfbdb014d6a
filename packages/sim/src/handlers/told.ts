import type { PositionReport, UnitId, UnitStatus, WorldEvent } from '@runcard/engine';
import { BrokenLaw } from '../kernel/broken-law.ts';
import type { City } from '../truth/city.ts';
import type { TrueUnit } from '../truth/unit.ts';
import { placeOnWay, startOf } from '../truth/way.ts';

/** What is told to the dispatcher: the only way into the dispatcher's world. A refusal is a defect of the simulation. */
export function tell({ engine }: City, event: WorldEvent, nowMs: number): void {
  const told = engine.apply(event, nowMs);
  if (!told.ok) throw new BrokenLaw(WORLD_AGREES, `${event.kind} was refused: ${told.error.message}`);
}

export const WORLD_AGREES = 'WORLD_AGREES';

export function tellStatus(city: City, unitId: UnitId, status: UnitStatus, nowMs: number, freeAtMs?: number): void {
  const clock = freeAtMs === undefined ? {} : { expectedFree: { atMs: freeAtMs, p90AtMs: freeAtMs } };
  tell(city, { kind: 'SET_UNIT_STATUS', unitId, status, ...clock }, nowMs);
}

/**
 * Before an incident lets them go: who was called on its way home and has not rolled yet drives on there. The world would have it at its station,
 * as all others that are let go before they roll.
 */
export function tellHomeward(city: City, units: readonly TrueUnit[], nowMs: number): void {
  for (const { id, phase, homeward } of units)
    if (phase === 'TURNING_OUT' && homeward !== null) tellStatus(city, id, 'RETURNING', nowMs);
}

/** Every vehicle that is out sends its place each so many seconds: the last time before now is what a decision sees. */
export function tellPositions(city: City, nowMs: number): void {
  tellPlaces(city, [...city.units.values()], nowMs - (nowMs % city.settings.fixEveryMs), nowMs);
}

export function tellPlaces(city: City, units: readonly TrueUnit[], atMs: number, nowMs: number): void {
  const reports: PositionReport[] = [];
  const known = city.engine.world.units;
  for (const { id, phase, way } of units) {
    if (phase === 'HOME' || way === null) continue;
    const fixMs = known.get(id)?.position?.atMs;
    if (fixMs !== undefined && fixMs >= atMs) continue;
    const { lat, lon } = phase === 'TURNING_OUT' ? startOf(way.path) : placeOnWay(way, atMs);
    reports.push({ unitId: id, lat, lon, atMs });
  }
  if (reports.length > 0) tell(city, { kind: 'REPORT_POSITIONS', reports }, nowMs);
}
