import type { StationId, Unit, UnitId, World } from '@runcard/engine';
import type { FleetChanges } from './scenario.ts';

/** The world with stations closed and vehicles moved: whoever stood at a closed station is gone with it. */
export function changeFleet(
  world: World,
  { closeStations = [], moveUnits = [], removeUnits = [] }: FleetChanges,
): World {
  const closed = new Set<string>(closeStations);
  const removed = new Set<string>(removeUnits);
  const movedTo = new Map<string, string>(moveUnits.map(({ unitId, stationId }) => [unitId, stationId]));
  const units = new Map<UnitId, Unit>();
  for (const unit of world.units.values()) {
    const stationId = (movedTo.get(unit.id) ?? unit.stationId) as StationId;
    if (!closed.has(stationId) && !removed.has(unit.id)) units.set(unit.id, { ...unit, stationId });
  }
  const stations = new Map([...world.stations].filter(([stationId]) => !closed.has(stationId)));
  const areas = new Map([...world.areas].map(([id, area]) => [id, withoutHome(area, closed)]));
  return { ...world, units, stations, areas };
}

function withoutHome(
  area: World['areas'] extends ReadonlyMap<string, infer Area> ? Area : never,
  closed: ReadonlySet<string>,
) {
  const { stationId, ...rest } = area;
  return stationId === undefined || !closed.has(stationId) ? area : rest;
}
