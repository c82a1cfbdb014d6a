import {
  type CrewId,
  createEngine,
  type Engine,
  emptyWorld,
  type LatLon,
  type Station,
  type StationId,
  type Unit,
  type UnitId,
  type World,
} from '@runcard/engine';
import { drawNetwork, withHierarchy } from '@runcard/engine/testing';
import type { TrueIncident } from '../src/truth/incident.ts';

/** Wide streets, 200 m a character: every truck comes to every door, and 12 km from corner to corner. */
export const TOWN = drawNetwork({
  gridM: 200,
  map: `
    A----B----C----D----E
    |    |    |    |    |
    |    |    |    |    |
    F----G----H----I----J
    |    |    |    |    |
    |    |    |    |    |
    K----L----M----N----O
    |    |    |    |    |
    |    |    |    |    |
    P----Q----R----S----T
  `,
  ways: Object.fromEntries(
    ['ABCDE', 'FGHIJ', 'KLMNO', 'PQRST', 'AFKP', 'BGLQ', 'CHMR', 'DINS', 'EJOT'].map((way) => [
      way,
      { class: 'secondary', widthCm: 1_400 },
    ]),
  ),
});
const NETWORK = withHierarchy(TOWN.network);
export const LETTERS = 'ABCDEFGHIJKLMNOPQRST';

/** Monday 2026-01-05 10:00 in Hanoi. */
export const START_MS = Date.UTC(2026, 0, 5, 3);

export interface UnitRow {
  readonly id: string;
  /** A letter of the town. */
  readonly home: string;
  readonly capabilities?: string;
  readonly tankL?: number;
  readonly crewId?: string;
  readonly turnoutMs?: number;
}

export function stationOf(home: string): Station {
  return { id: `S-${home}` as StationId, name: `Station ${home}`, isSynthetic: true, ...TOWN.latLon(home) };
}

function unitOf({
  id,
  home,
  capabilities = 'PUMP TANK RESCUE BREATHING_APPARATUS FORCIBLE_ENTRY',
  tankL = 3_000,
  crewId,
  turnoutMs,
}: UnitRow): Unit {
  return {
    ...{ id: id as UnitId, name: id, kind: 'MINI_PUMPER', stationId: `S-${home}` as StationId },
    ...{ capabilities: capabilities.split(' '), crew: 5, widthCm: 186, lengthCm: 580, heightCm: 230, weightKg: 3_490 },
    ...{ tankL, pumpLpm: 2_000, hoseM: 400, profileId: 'mini-pumper', status: 'AVAILABLE' },
    ...(crewId !== undefined && { crewId: crewId as CrewId }),
    ...(turnoutMs !== undefined && { turnoutMs }),
  };
}

export function worldOf(rows: readonly UnitRow[]): World {
  return {
    ...emptyWorld({ name: 'Small city', utcOffsetMinutes: 420, synthetic: true, note: '' }),
    stations: new Map(rows.map(({ home }) => [stationOf(home).id, stationOf(home)])),
    units: new Map(rows.map((row) => [row.id as UnitId, unitOf(row)])),
  };
}

export const engineOf = (rows: readonly UnitRow[]): Engine => createEngine({ network: NETWORK, world: worldOf(rows) });

/** A vehicle that burns, which takes one pumper, and no water of the ledger; unless told otherwise. */
export function incidentAt(
  number: number,
  at: LatLon,
  startMs: number,
  more: Partial<TrueIncident> = {},
): TrueIncident {
  return {
    ...{
      number,
      nature: 'EVENT',
      type: 'VEHICLE_FIRE',
      facilityClass: 'OTHER',
      severity: 'SMALL',
      isElectrical: false,
    },
    ...{ at, areaId: null, startMs, floors: 1, floorAreaM2: 50, fire: null, workMs: 600_000 },
    calls: [{ atMs: startMs, said: at, accuracyM: 20, isVerified: true }],
    ...more,
  };
}

/** A house that burns: two pumpers by day, and water. */
export function houseFireAt(
  number: number,
  at: LatLon,
  startMs: number,
  more: Partial<TrueIncident> = {},
): TrueIncident {
  const fire = { startAreaM2: 4, spreadMPerMin: 0.5, areaMaxM2: 60, neededLpmPerM2: 6, burnsMs: 5_400_000 };
  const call = { atMs: startMs + 60_000, said: at, accuracyM: 20, isVerified: true, peopleTrapped: 0 };
  return incidentAt(number, at, startMs, {
    ...{ nature: 'FIRE', type: 'STRUCTURE_FIRE', facilityClass: 'HOUSE', fire, calls: [call] },
    ...more,
  });
}
