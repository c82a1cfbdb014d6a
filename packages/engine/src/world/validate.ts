import { RuncardError } from '../core/errors.ts';
import { inputCheck } from '../core/input-schema.ts';
import { type Contradiction, clockContradiction, flowTestContradiction } from './contradictions.ts';
import {
  readArea,
  readCommunityPoint,
  readExpectedFree,
  readPositionReport,
  readStation,
  readUnit,
  readWaterSource,
} from './definitions.ts';
import type { PositionReport, UnitDefinition } from './events.ts';
import {
  AreasSchema,
  CommunityPointsSchema,
  ExpectedFreeSchema,
  PositionReportsSchema,
  StationsSchema,
  UnitsSchema,
  WaterSourcesSchema,
} from './schemas.ts';
import type { Area, CommunityPoint, ExpectedFree, Station, WaterSource } from './world.ts';

/**
 * Definitions from callers: plain objects with the protocol's JSON names, enums by name, instants as numbers of ms, undefined for
 * what was not sent (an enum's UNSPECIFIED included). `path` is where the list stands in the request and opens every error's field.
 * @throws RuncardError INVALID_LOCATION, UNKNOWN_ENUM, LIMIT_EXCEEDED or INVALID_FIELD
 */
export function parseStations(input: unknown, path = 'stations'): Station[] {
  return withUniqueIds(checkStations(input, path).map(readStation), path);
}

export function parseUnitDefinitions(input: unknown, path = 'units'): UnitDefinition[] {
  const units = checkUnits(input, path);
  for (const [i, unit] of units.entries()) refuseContradiction(clockContradiction(unit), `${path}[${i}]`);
  return withUniqueIds(units.map(readUnit), path);
}

export function parseWaterSources(input: unknown, path = 'waterSources'): WaterSource[] {
  const sources = checkWaterSources(input, path);
  for (const [i, source] of sources.entries()) refuseContradiction(flowTestContradiction(source), `${path}[${i}]`);
  return withUniqueIds(sources.map(readWaterSource), path);
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

/** The clock of a status report, as its two fields tell it; absent where they do not. */
export function parseExpectedFree(input: unknown): ExpectedFree | undefined {
  const given = checkExpectedFree(input, '');
  refuseContradiction(clockContradiction(given), '');
  return readExpectedFree(given);
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
const checkExpectedFree = inputCheck(ExpectedFreeSchema);
const checkReports = inputCheck(PositionReportsSchema);

/** @throws RuncardError INVALID_FIELD where there is one; `path` is that of the thing, empty for the request itself */
function refuseContradiction(found: Contradiction | undefined, path: string): void {
  if (found === undefined) return;
  const field = path === '' ? found.path : `${path}.${found.path}`;
  throw new RuncardError('INVALID_FIELD', `${field}: seen ${found.seen}, wanted ${found.wanted}`, { field });
}

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
