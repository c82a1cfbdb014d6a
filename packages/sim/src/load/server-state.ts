import type { Engine, LatLon, UnitId, UnitStatus } from '@runcard/engine';
import type { ResponseOf } from '@runcard/protocol';
import { ask, type Client } from './client.ts';

type UnitMessage = NonNullable<ResponseOf<'ListUnits'>['units']>[number];

/** A unit as the server has it. */
export interface ServerUnit {
  readonly id: string;
  readonly status: UnitStatus;
  /** Its last fix; the station, where it has none. */
  readonly at: LatLon;
  readonly message: UnitMessage;
}

/** By id. `placeOf`: of a unit that never said where it is; without one it is left out. */
export async function listServerUnits(
  client: Pick<Client, 'post'>,
  placeOf: (unit: { readonly id: string; readonly stationId: string }) => LatLon | undefined,
): Promise<ServerUnit[]> {
  const { units = [] } = await ask(client, 'ListUnits', {});
  return units.flatMap((message) => {
    const { id = '', stationId = '', status = 'AVAILABLE', position } = message;
    const { lat, lon } = position?.location ?? placeOf({ id, stationId }) ?? {};
    return lat === undefined || lon === undefined
      ? []
      : [{ id, status: status as UnitStatus, at: { lat, lon }, message }];
  });
}

const HELD: readonly UnitStatus[] = ['DISPATCHED', 'EN_ROUTE', 'ON_SCENE'];

/** Units at work: a load has no business on such a server. */
export const heldUnits = (units: readonly ServerUnit[]): string[] =>
  units.filter(({ status, message }) => HELD.includes(status) || (message.incidentId ?? '') !== '').map(({ id }) => id);

/** The library hears what the server knows of the units that both have: status, clock and last fix. @returns how many it does not know */
export function tellEngine(engine: Engine, units: readonly ServerUnit[], nowMs: number): number {
  let unknown = 0;
  for (const { id, status, at, message } of units) {
    const known = engine.world.units.get(id as UnitId);
    if (known === undefined) {
      unknown++;
      continue;
    }
    const { expectedFreeUnixMs: atMs, expectedFreeP90UnixMs: p90AtMs = atMs, position } = message;
    const clock = atMs === undefined || p90AtMs === undefined ? {} : { expectedFree: { atMs, p90AtMs } };
    if (known.status !== status || atMs !== known.expectedFree?.atMs)
      engine.apply({ kind: 'SET_UNIT_STATUS', unitId: known.id, status, ...clock }, nowMs);
    const { atUnixMs, bearingDeg } = position ?? {};
    if (atUnixMs === undefined) continue;
    const fix = { ...at, atMs: atUnixMs, ...(bearingDeg !== undefined && { bearingDeg }) };
    engine.apply({ kind: 'REPORT_POSITIONS', reports: [{ unitId: known.id, ...fix }] }, nowMs);
  }
  return unknown;
}

/** Each unit whose status is not what it was gets it back. @returns the units that did not */
export async function putBack(client: Pick<Client, 'post'>, before: readonly ServerUnit[]): Promise<string[]> {
  const { units = [] } = await ask(client, 'ListUnits', {});
  const now = new Map(units.map((unit) => [unit.id, unit]));
  const failed: string[] = [];
  for (const { id, status, message } of before) {
    if (now.get(id)?.status === message.status) continue;
    const { expectedFreeUnixMs, expectedFreeP90UnixMs } = message;
    const clock = {
      ...(expectedFreeUnixMs !== undefined && { expectedFreeUnixMs }),
      ...(expectedFreeP90UnixMs !== undefined && { expectedFreeP90UnixMs }),
    };
    await ask(client, 'SetUnitStatus', { unitId: id, status, ...clock }).catch(() => failed.push(id));
  }
  return failed;
}
