import type { Result } from '../core/result.ts';
import type { Applied } from './applied.ts';
import {
  setWaterStatus,
  upsertAreas,
  upsertCommunityPoints,
  upsertStations,
  upsertWaterSources,
} from './apply-definitions.ts';
import { closeIncident, dispatch, updateIncident } from './apply-incidents.ts';
import { reportPositions, setUnitStatus, upsertUnits } from './apply-units.ts';
import type { WorldEvent } from './events.ts';
import type { World } from './world.ts';

/**
 * One event in: the world after it, or a coded refusal that changed nothing. Pure; `nowMs` is the server's time of arrival, kept
 * with the event so that a replay decides the same. The event's values are taken as checked (`validate.ts`); what depends on the
 * present world is checked here. Only the maps that change are copied: a position batch costs one copy of the row of
 * units (`SettledMap`), a dispatch that of a chunk of the incidents and of the bookings as well (`RememberedMap`).
 */
export function applyEvent(world: World, event: WorldEvent, nowMs: number): Result<Applied> {
  switch (event.kind) {
    case 'UPSERT_STATIONS':
      return upsertStations(world, event);
    case 'UPSERT_UNITS':
      return upsertUnits(world, event, nowMs);
    case 'UPSERT_WATER_SOURCES':
      return upsertWaterSources(world, event);
    case 'UPSERT_COMMUNITY_POINTS':
      return upsertCommunityPoints(world, event);
    case 'UPSERT_AREAS':
      return upsertAreas(world, event);
    case 'REPORT_POSITIONS':
      return reportPositions(world, event, nowMs);
    case 'SET_UNIT_STATUS':
      return setUnitStatus(world, event);
    case 'SET_WATER_STATUS':
      return setWaterStatus(world, event, nowMs);
    case 'DISPATCH':
      return dispatch(world, event, nowMs);
    case 'UPDATE_INCIDENT':
      return updateIncident(world, event);
    case 'CLOSE_INCIDENT':
      return closeIncident(world, event, nowMs);
  }
}
