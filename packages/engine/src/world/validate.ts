import { RuncardError } from '../core/errors.ts';
import { inputCheck } from '../core/input-schema.ts';
import {
  readArea,
  readCommunityPoint,
  readPositionReport,
  readStation,
  readUnit,
  readWaterSource,
} from './definitions.ts';
import type { PositionReport, UnitDefinition } from './events.ts';
import {
  AreasSchema,
  CommunityPointsSchema,
  PositionReportsSchema,
  StationsSchema,
  UnitsSchema,
  WaterSourcesSchema,
} from './schemas.ts';
import type { Area, CommunityPoint, Station, WaterSource } from './world.ts';

/**
 * Definitions from callers: plain objects with the protocol's JSON names, enums by name, instants as numbers of ms, undefined for
 * what was not sent (an enum's UNSPECIFIED included). `path` is where the list stands in the request and opens every error's field.
 * @throws RuncardError INVALID_LOCATION, UNKNOWN_ENUM, LIMIT_EXCEEDED or INVALID_FIELD
 */
export function parseStations(input: unknown, path = 'stations'): Station[] {
  return withUniqueIds(checkStations(input, path).map(readStation), path);
}

export function parseUnitDefinitions(input: unknown, path = 'units'): UnitDefinition[] {
  return withUniqueIds(checkUnits(input, path).map(readUnit), path);
}

export function parseWaterSources(input: unknown, path = 'waterSources'): WaterSource[] {
  return withUniqueIds(checkWaterSources(input, path).map(readWaterSource), path);
}

export function parseCommunityPoints(input: unknown, path = 'communityPoints'): CommunityPoint[] {
  return withUniqueIds(checkCommunityPoints(input, path).map(readCommunityPoint), path);
}

export function parseAreas(input: unknown, path = 'areas'): Area[] {
  return withUniqueIds(checkAreas(input, path).map(readArea), path);
}

/** A unit may be reported more than once in a batch: the newest counts. */
export function parsePositionReports(input: unknown, path = 'reports'): PositionReport[] {
  return checkReports(input, path).map(readPositionReport);
}

/** The first id that stands twice in a list, with both its places. */
export function findRepeatedId(
  things: readonly { readonly id: string }[],
): { id: string; first: number; again: number } | undefined {
  const places = new Map<string, number>();
  for (const [again, { id }] of things.entries()) {
    const first = places.get(id);
    if (first !== undefined) return { id, first, again };
    places.set(id, again);
  }
  return undefined;
}

const checkStations = inputCheck(StationsSchema);
const checkUnits = inputCheck(UnitsSchema);
const checkWaterSources = inputCheck(WaterSourcesSchema);
const checkCommunityPoints = inputCheck(CommunityPointsSchema);
const checkAreas = inputCheck(AreasSchema);
const checkReports = inputCheck(PositionReportsSchema);

function withUniqueIds<Thing extends { readonly id: string }>(things: Thing[], path: string): Thing[] {
  const repeated = findRepeatedId(things);
  if (!repeated) return things;
  const field = `${path}[${repeated.again}].id`;
  throw new RuncardError(
    'INVALID_FIELD',
    `${field}: seen ${repeated.id}, which is ${path}[${repeated.first}] already`,
    {
      field,
    },
  );
}
