import type { Checked } from '../core/input-schema.ts';
import { jsonForm } from '../core/json-form.ts';
import { type Contradiction, clockContradiction, flowTestContradiction } from './contradictions.ts';
import { emptyWorld } from './create-world.ts';
import { splitCrews } from './crews.ts';
import {
  readArea,
  readCommunityPoint,
  readStation,
  readUnit,
  readWaterSource,
  writeArea,
  writeCommunityPoint,
  writeStation,
  writeUnit,
  writeWaterSource,
} from './definitions.ts';
import { WORLD_FILE_BYTES_MAX } from './limits.ts';
import { WorldFileSchema } from './schemas.ts';
import { mayBeFree, mayHaveClock } from './status.ts';
import { findRepeatedId } from './validate.ts';
import type { World } from './world.ts';

/**
 * A world file: JSON, the form of `schemas.ts`, one thing a line. It describes a city (stations, units, water, community points,
 * areas), it is no snapshot: incidents and bookings are not in it.
 * @throws RuncardError INVALID_WORLD with the path inside the file, e.g. `units[3].crew`
 */
export function parseWorldFile(text: string, fileName: string): World {
  const file = form.parse(text, fileName);
  crossCheck(file, fileName);
  return {
    ...emptyWorld(file.city),
    stations: byId(file.stations.map(readStation)),
    units: byId(file.units.map((unit) => ({ ...readUnit(unit), status: unit.status ?? 'AVAILABLE' }))),
    waterSources: byId(file.waterSources.map(readWaterSource)),
    communityPoints: byId(file.communityPoints.map(readCommunityPoint)),
    areas: byId(file.areas.map(readArea)),
  };
}

/** The same world gives the same bytes, in whatever order it was filled. */
export function formatWorldFile(world: World): string {
  const { name, utcOffsetMinutes, synthetic, note } = world.city;
  const members = [
    `  "format": "runcard-world"`,
    `  "version": 1`,
    `  "city": ${JSON.stringify({ name, utcOffsetMinutes, synthetic, note })}`,
    lines('stations', world.stations, writeStation),
    lines('units', world.units, writeUnit),
    lines('waterSources', world.waterSources, writeWaterSource),
    lines('communityPoints', world.communityPoints, writeCommunityPoint),
    lines('areas', world.areas, writeArea),
  ];
  return `{\n${members.join(',\n')}\n}\n`;
}

type WorldFile = Checked<typeof WorldFileSchema>;

const form = jsonForm('INVALID_WORLD', WorldFileSchema, WORLD_FILE_BYTES_MAX);

/** What no schema can say: ids that repeat or lead nowhere, and fields that contradict each other. */
function crossCheck(file: WorldFile, fileName: string): void {
  refuseRepeatedIds(file, fileName);
  const stationIds = new Set(file.stations.map(({ id }) => id));
  const refuseUnknownStation = (stationId: string | undefined, path: string): void => {
    if (stationId !== undefined && !stationIds.has(stationId))
      throw form.refusal(fileName, `${path}.stationId`, stationId, 'the id of a station of this file');
  };
  const refuseContradiction = (found: Contradiction | undefined, path: string): void => {
    if (found !== undefined) throw form.refusal(fileName, `${path}.${found.path}`, found.seen, found.wanted);
  };
  for (const [i, unit] of file.units.entries()) {
    refuseUnknownStation(unit.stationId, `units[${i}]`);
    refuseContradiction(statusContradiction(unit) ?? clockContradiction(unit), `units[${i}]`);
  }
  for (const [before, unit] of splitCrews(file.units).values()) {
    const seen = `${unit.crewId} at station ${unit.stationId}, while its unit ${before.id} is at ${before.stationId}`;
    throw form.refusal(
      fileName,
      `units[${file.units.indexOf(unit)}].crewId`,
      seen,
      'a crew whose units share a station',
    );
  }
  for (const [i, source] of file.waterSources.entries())
    refuseContradiction(flowTestContradiction(source), `waterSources[${i}]`);
  for (const [i, area] of file.areas.entries()) refuseUnknownStation(area.stationId, `areas[${i}]`);
}

function statusContradiction(unit: WorldFile['units'][number]): Contradiction | undefined {
  const { status = 'AVAILABLE', expectedFreeUnixMs: atMs } = unit;
  if (!mayBeFree(status)) return { path: 'status', seen: status, wanted: 'a status of a unit that no incident holds' };
  if (atMs === undefined || mayHaveClock(status)) return undefined;
  return { path: 'expectedFreeUnixMs', seen: `${atMs} of a unit that is ${status}`, wanted: 'none, or a busy status' };
}

function refuseRepeatedIds(file: WorldFile, fileName: string): void {
  for (const list of ['stations', 'units', 'waterSources', 'communityPoints', 'areas'] as const) {
    const repeated = findRepeatedId(file[list]);
    if (repeated)
      throw form.refusal(
        fileName,
        `${list}[${repeated.again}].id`,
        `${repeated.id}, which is ${list}[${repeated.first}] already`,
        'an id of its own',
      );
  }
}

function byId<Id, Thing extends { readonly id: Id }>(things: readonly Thing[]): ReadonlyMap<Id, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

function lines<Thing extends { readonly id: string }>(
  list: string,
  things: ReadonlyMap<string, Thing>,
  write: (thing: Thing) => object,
): string {
  const sorted = [...things.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (sorted.length === 0) return `  "${list}": []`;
  return `  "${list}": [\n${sorted.map((thing) => `    ${JSON.stringify(write(thing))}`).join(',\n')}\n  ]`;
}
