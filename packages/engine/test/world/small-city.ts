import { expect } from 'vitest';
import type { RuncardError } from '../../src/core/errors.ts';
import type { IncidentId, RequestId, StationId, UnitId } from '../../src/core/ids.ts';
import type { Result } from '../../src/core/result.ts';
import { applyEvent } from '../../src/world/apply-event.ts';
import { emptyWorld } from '../../src/world/create-world.ts';
import type { UnitDefinition, WorldEvent } from '../../src/world/events.ts';
import type { City, IncidentFacts, Station, World } from '../../src/world/world.ts';

export const CITY: City = { name: 'Hà Nội', utcOffsetMinutes: 420, synthetic: true, note: 'drawn for tests' };
export const NOON_MS = Date.UTC(2026, 10, 22, 5);

export const station = (id: string, lat = 21.03, lon = 105.85): Station => ({
  id: id as StationId,
  name: `Đội ${id}`,
  lat,
  lon,
  isSynthetic: true,
});

export const pumper = (id: string, more: Partial<UnitDefinition> = {}): UnitDefinition => ({
  id: id as UnitId,
  name: `Xe ${id}`,
  kind: 'HEAVY_PUMPER',
  stationId: 'S' as StationId,
  capabilities: ['PUMP', 'TANK'],
  crew: 6,
  widthCm: 250,
  lengthCm: 850,
  heightCm: 320,
  weightKg: 15_000,
  tankL: 4_500,
  pumpLpm: 3_000,
  hoseM: 400,
  profileId: 'heavy-pumper',
  ...more,
});

export const fire = (id: string): IncidentFacts => ({
  id: id as IncidentId,
  location: { lat: 21.0285, lon: 105.8542 },
  type: 'STRUCTURE_FIRE',
  facilityClass: 'HOUSE',
  alarmLevel: 1,
});

export const book = (
  requestId: string,
  incidentId: string,
  unitIds: readonly string[],
  contentHash = 'h',
): WorldEvent => ({
  kind: 'DISPATCH',
  requestId: requestId as RequestId,
  contentHash,
  incident: fire(incidentId),
  unitIds: unitIds as readonly UnitId[],
});

export const status = (unitId: string, to: Extract<WorldEvent, { kind: 'SET_UNIT_STATUS' }>['status']): WorldEvent => ({
  kind: 'SET_UNIT_STATUS',
  unitId: unitId as UnitId,
  status: to,
});

/** The world after the events; each must be accepted. */
export function after(world: World, ...events: readonly WorldEvent[]): World {
  return events.reduce((before, event) => accepted(applyEvent(before, event, NOON_MS)).world, world);
}

/** One station S with the pumpers A, B, C and D. */
export const smallCity = (): World =>
  after(
    emptyWorld(CITY),
    { kind: 'UPSERT_STATIONS', stations: [station('S')] },
    { kind: 'UPSERT_UNITS', units: ['A', 'B', 'C', 'D'].map((id) => pumper(id)) },
  );

export function accepted<T>(result: Result<T>): T {
  if (!result.ok) expect.fail(`refused: ${result.error.code} ${result.error.message}`);
  return result.value;
}

export function refusal(result: Result<unknown>): RuncardError {
  if (result.ok) expect.fail('accepted, wanted a refusal');
  return result.error;
}
