import { RuncardError } from '../core/errors.ts';
import { type Result, refused } from '../core/result.ts';
import { type Applied, accept, overLimit, unknownStation } from './applied.ts';
import type { WorldEvent } from './events.ts';
import { AREAS_MAX, COMMUNITY_POINTS_MAX, FIX_AHEAD_MS_MAX, STATIONS_MAX, WATER_SOURCES_MAX } from './limits.ts';
import { SettledMap } from './settled-map.ts';
import type { Station, World } from './world.ts';

type EventOf<Kind extends WorldEvent['kind']> = Extract<WorldEvent, { kind: Kind }>;

export function upsertStations(world: World, event: EventOf<'UPSERT_STATIONS'>): Result<Applied> {
  const stations = merged(world.stations, event.stations);
  const full = overLimit('stations', stations.size, STATIONS_MAX);
  if (full) return full;
  const stationIds = event.stations.map((station) => station.id);
  return accept(world, { stations }, { stationIds, unitIds: unitsMovedWith(world, event.stations) });
}

export function upsertWaterSources(world: World, event: EventOf<'UPSERT_WATER_SOURCES'>): Result<Applied> {
  const waterSources = merged(world.waterSources, event.waterSources);
  const full = overLimit('water sources', waterSources.size, WATER_SOURCES_MAX);
  return full ?? accept(world, { waterSources }, { waterSourceIds: event.waterSources.map((source) => source.id) });
}

export function upsertCommunityPoints(world: World, event: EventOf<'UPSERT_COMMUNITY_POINTS'>): Result<Applied> {
  const communityPoints = merged(world.communityPoints, event.communityPoints);
  const full = overLimit('community points', communityPoints.size, COMMUNITY_POINTS_MAX);
  return (
    full ?? accept(world, { communityPoints }, { communityPointIds: event.communityPoints.map((point) => point.id) })
  );
}

export function upsertAreas(world: World, event: EventOf<'UPSERT_AREAS'>): Result<Applied> {
  for (const [i, { id, stationId }] of event.areas.entries())
    if (stationId !== undefined && !world.stations.has(stationId))
      return refused(unknownStation(`area ${id}`, stationId, `areas[${i}].stationId`, { areaId: id }));
  const areas = merged(world.areas, event.areas);
  return overLimit('areas', areas.size, AREAS_MAX) ?? accept(world, { areas }, {});
}

/** A check older than the last known one is accepted and changes nothing: late news never overwrites newer news. */
export function setWaterStatus(world: World, event: EventOf<'SET_WATER_STATUS'>, nowMs: number): Result<Applied> {
  const { waterSourceId, status, checkedAtMs } = event;
  const source = world.waterSources.get(waterSourceId);
  if (!source)
    return refused(
      new RuncardError('UNKNOWN_WATER_SOURCE', `no water source has the id ${waterSourceId}`, {
        field: 'waterSourceId',
        details: { waterSourceId },
      }),
    );
  if (checkedAtMs !== undefined && checkedAtMs > nowMs + FIX_AHEAD_MS_MAX)
    return refused(
      new RuncardError('INVALID_FIELD', `checked at ${checkedAtMs}, which is after now (${nowMs})`, {
        field: 'checkedAtMs',
      }),
    );
  if (checkedAtMs !== undefined && checkedAtMs < (source.lastCheckedMs ?? Number.NEGATIVE_INFINITY))
    return accept(world, {}, {});
  const changed = { ...source, status, ...(checkedAtMs !== undefined && { lastCheckedMs: checkedAtMs }) };
  const waterSources = SettledMap.of(world.waterSources).with(new Map([[waterSourceId, changed]]));
  return accept(world, { waterSources }, { waterSourceIds: [waterSourceId] });
}

/** A new map: what is known keeps its place in the order. */
export function merged<Id, Thing extends { readonly id: Id }>(
  known: ReadonlyMap<Id, Thing>,
  given: readonly Thing[],
): ReadonlyMap<Id, Thing> {
  const result = new Map(known);
  for (const thing of given) result.set(thing.id, thing);
  return result;
}

/** Units without a position stand at their station, so they move when it does. */
function unitsMovedWith(world: World, stations: readonly Station[]) {
  const moved = new Set(
    stations
      .filter((station) => {
        const before = world.stations.get(station.id);
        return before && (before.lat !== station.lat || before.lon !== station.lon);
      })
      .map((station) => station.id),
  );
  if (moved.size === 0) return [];
  return [...world.units.values()].filter((unit) => !unit.position && moved.has(unit.stationId)).map((unit) => unit.id);
}
