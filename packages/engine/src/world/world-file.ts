import { schemaCheck } from '../core/check-schema.ts';
import { RuncardError } from '../core/errors.ts';
import { emptyWorld } from './create-world.ts';
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
import { type Checked, WorldFileSchema } from './schemas.ts';
import { mayBeFree } from './status.ts';
import { findRepeatedId } from './validate.ts';
import type { World } from './world.ts';

/**
 * A world file: JSON, the form of `schemas.ts`, one thing a line. It describes a city (stations, units, water, community points,
 * areas), it is no snapshot: incidents and bookings are not in it.
 * @throws RuncardError INVALID_WORLD with the path inside the file, e.g. `units[3].crew`
 */
export function parseWorldFile(text: string, fileName: string): World {
  if (text.length > WORLD_FILE_BYTES_MAX)
    throw invalidWorld(fileName, '', `${text.length} characters`, `at most ${WORLD_FILE_BYTES_MAX}`);
  const value = parseJson(text, fileName);
  const problem = checkWorldFile(value);
  if (problem) throw invalidWorld(fileName, problem.path, problem.seen, problem.wanted);
  const file = value as WorldFile;
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

const checkWorldFile = schemaCheck(WorldFileSchema);

function crossCheck(file: WorldFile, fileName: string): void {
  for (const list of ['stations', 'units', 'waterSources', 'communityPoints', 'areas'] as const) {
    const repeated = findRepeatedId(file[list]);
    if (repeated)
      throw invalidWorld(
        fileName,
        `${list}[${repeated.again}].id`,
        `${repeated.id}, which is ${list}[${repeated.first}] already`,
        'an id of its own',
      );
  }
  const stationIds = new Set(file.stations.map(({ id }) => id));
  for (const [i, { stationId, status }] of file.units.entries()) {
    if (!stationIds.has(stationId))
      throw invalidWorld(fileName, `units[${i}].stationId`, stationId, 'the id of a station of this file');
    if (status !== undefined && !mayBeFree(status))
      throw invalidWorld(fileName, `units[${i}].status`, status, 'a status of a unit that no incident holds');
  }
}

function parseJson(text: string, fileName: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw invalidWorld(fileName, '', error instanceof Error ? error.message : String(error), 'JSON');
  }
}

function invalidWorld(fileName: string, path: string, seen: string, wanted: string): RuncardError {
  const where = path ? `${fileName}: ${path}` : fileName;
  return new RuncardError('INVALID_WORLD', `${where}: seen ${seen}, wanted ${wanted}`, { field: path });
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
