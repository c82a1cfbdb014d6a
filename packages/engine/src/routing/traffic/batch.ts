import { RuncardError } from '../../core/errors.ts';
import { idSchema, inputCheck, inputCheckEach, LatLonSchema } from '../../core/input-schema.ts';
import { type LatLon, straightMm } from '../../core/units.ts';
import { TRAFFIC_LIMITS } from './limits.ts';
import { isSimple, type Ring, ringOf } from './ring.ts';
import {
  AreaSchema,
  BatchSchema,
  ClosureSchema,
  OutlineSchema,
  type SentArea,
  type SentCityConditions,
  type SentClosure,
  type SentSpeed,
  SpeedSchema,
  type Where,
} from './schemas.ts';

/** A request whose form is right: what is wrong with it now, only the network and the clock can tell. */
export interface TrafficBatch {
  readonly speeds: readonly SentSpeed[];
  readonly closures: readonly SentClosure[];
  readonly areas: readonly SentArea[];
  readonly removeIds: readonly string[];
  readonly cityConditions?: SentCityConditions | undefined;
}

/**
 * Refuses the whole request for what its sender could have known before sending: a field that is missing or out of its range, no
 * place or two, an id twice, a profile that does not exist, an outline that crosses itself, a named limit. `profileIds` are those
 * that may be named as passing.
 * @throws RuncardError INVALID_FIELD, INVALID_LOCATION, UNKNOWN_ENUM, LIMIT_EXCEEDED, OUTLINE_CROSSES_ITSELF
 */
export function parseTrafficBatch(input: unknown, profileIds: readonly string[]): TrafficBatch {
  const lists = checkLists(input, '');
  const batch = {
    speeds: checkSpeeds(lists.speeds ?? [], 'speeds'),
    closures: checkClosures(lists.closures ?? [], 'closures'),
    areas: checkAreas(lists.areas ?? [], 'areas'),
    removeIds: checkIds(lists.removeIds ?? [], 'removeIds'),
    cityConditions: lists.cityConditions,
  };
  const { speeds, closures, areas, removeIds } = batch;
  const count = speeds.length + closures.length + areas.length + removeIds.length;
  if (count > TRAFFIC_LIMITS.itemsPerBatchMax) throw overLimit('', `${count} entries`, 'itemsPerBatchMax');
  refuseRepeatedIds(batch);
  let lengthMm = 0;
  for (const [list, entries] of Object.entries({ speeds, closures }))
    for (const [i, entry] of entries.entries()) lengthMm += checkWhere(entry, `${list}[${i}]`);
  for (const [list, entries] of Object.entries({ closures, areas }))
    for (const [i, entry] of entries.entries()) checkProfiles(entry, profileIds, `${list}[${i}]`);
  for (const [i, { outline }] of areas.entries())
    lengthMm += lengthAround(checkPoints(outline.points, `areas[${i}].outline.points`));
  refuseLong(lengthMm, '');
  for (const [i, { outline }] of areas.entries()) checkOutline(outline.points, `areas[${i}].outline`);
  return batch;
}

/** An outline in which something is looked for. @throws RuncardError as `parseTrafficBatch` */
export function parseOutline(input: unknown, path: string): Ring {
  const points = checkPoints(checkOutlineForm(input, path).points, `${path}.points`);
  refuseLong(lengthAround(points), path);
  return checkOutline(points, path);
}

const checkLists = inputCheck(BatchSchema);
const checkSpeeds = inputCheckEach(SpeedSchema);
const checkClosures = inputCheckEach(ClosureSchema);
const checkAreas = inputCheckEach(AreaSchema);
const checkIds = inputCheckEach(idSchema);
const checkPoints = inputCheckEach(LatLonSchema);
const checkOutlineForm = inputCheck(OutlineSchema);

function refuseRepeatedIds({ speeds, closures, areas, removeIds }: TrafficBatch): void {
  const places = new Map<string, string>();
  const place = (id: string, field: string): void => {
    const first = places.get(id);
    if (first !== undefined) throw invalid(field, `${id}, which is ${first} already`, 'each id once in a request');
    places.set(id, field);
  };
  for (const [list, entries] of Object.entries({ speeds, closures, areas }))
    for (const [i, { id }] of entries.entries()) place(id, `${list}[${i}].id`);
  for (const [i, id] of removeIds.entries()) place(id, `removeIds[${i}]`);
}

/** @returns the length of its line, mm */
function checkWhere(entry: Where, field: string): number {
  const kinds = ['location', 'piece', 'osmWay', 'line'] as const;
  const given = kinds.filter((kind) => entry[kind] !== undefined);
  if (given.length !== 1)
    throw invalid(field, given.length === 0 ? 'no place' : given.join(' and '), `exactly one of ${kinds.join(', ')}`);
  if (entry.bearingDeg !== undefined && entry.location === undefined)
    throw invalid(`${field}.bearingDeg`, `a bearing with ${given[0]}`, 'it with a location alone');
  const { osmWay, line } = entry;
  if (osmWay !== undefined && (osmWay.fromNodeId === undefined) !== (osmWay.toNodeId === undefined))
    throw invalid(`${field}.osmWay`, 'one node', 'both, or none for the whole way');
  if (line === undefined) return 0;
  const lengthMm = lengthOf(checkPoints(line.points, `${field}.line.points`));
  if (lengthMm === 0) throw invalid(`${field}.line.points`, 'one place', 'at least two');
  return lengthMm;
}

function checkProfiles(entry: SentClosure | SentArea, profileIds: readonly string[], field: string): void {
  for (const [i, id] of (entry.passingProfileIds ?? []).entries()) {
    if (!profileIds.includes(id))
      throw invalid(`${field}.passingProfileIds[${i}]`, JSON.stringify(id), `one of ${profileIds.join(', ')}`);
  }
}

/** Its span before anything else: within it everything is exact. */
function checkOutline(points: readonly LatLon[], field: string): Ring {
  const degrees = Math.max(spanOf(points.map(({ lat }) => lat)), spanOf(points.map(({ lon }) => lon)));
  if (degrees > TRAFFIC_LIMITS.outlineDegreesMax)
    throw overLimit(field, `${degrees} degrees across`, 'outlineDegreesMax');
  const ring = ringOf(points);
  if (isSimple(ring)) return ring;
  const message = `${field}: seen sides that cross or touch each other, wanted sides that meet at their corners alone`;
  throw new RuncardError('OUTLINE_CROSSES_ITSELF', message, { field });
}

const spanOf = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

/** What a request costs grows with the length of its lines and outlines. */
function refuseLong(lengthMm: number, field: string): void {
  const km = Math.ceil(lengthMm / 1_000_000);
  if (km > TRAFFIC_LIMITS.kmPerBatchMax) throw overLimit(field, `${km} km of lines and outlines`, 'kmPerBatchMax');
}

const lengthAround = (points: readonly LatLon[]): number =>
  lengthOf(points) + straightMm(points[points.length - 1], points[0]);

function lengthOf(points: readonly LatLon[]): number {
  let lengthMm = 0;
  for (let i = 1; i < points.length; i++) lengthMm += straightMm(points[i - 1], points[i]);
  return lengthMm;
}

function invalid(field: string, seen: string, wanted: string): RuncardError {
  return new RuncardError('INVALID_FIELD', `${field}: seen ${seen}, wanted ${wanted}`, { field });
}

export function overLimit(field: string, seen: string, limit: keyof typeof TRAFFIC_LIMITS): RuncardError {
  const max = TRAFFIC_LIMITS[limit];
  const message = `${field === '' ? '' : `${field}: `}seen ${seen}, wanted at most ${max} (${limit})`;
  return new RuncardError('LIMIT_EXCEEDED', message, { field, details: { limit, max } });
}
