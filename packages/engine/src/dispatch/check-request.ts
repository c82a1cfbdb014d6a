import { RuncardError } from '../core/errors.ts';
import type { RequestId, UnitId } from '../core/ids.ts';
import { CAPABILITY_PATTERN } from '../world/capabilities.ts';
import type { World } from '../world/world.ts';
import type { RecommendInput, RecommendOptions, RecommendRequest, Requirement } from './answer.ts';
import {
  checkItems,
  ID_WANTED,
  integerIn,
  invalid,
  isId,
  isObject,
  optionalBoolean,
  optionalId,
  readSafely,
  seen,
  tooMany,
} from './check-field.ts';
import { type Bbox, checkIncident } from './check-incident.ts';
import { idOf } from './content-id.ts';
import { REQUEST_LIMITS } from './request-limits.ts';

/**
 * A request as it came in → one with nothing optional left open. Refuses with a code, the field and what was wanted. An absent
 * `requestId` or `incident.id` is made from the content, so that the same question has the same id. Without `nowMs` no call is too new.
 * @throws RuncardError INVALID_LOCATION, SWAPPED_LOCATION, OUTSIDE_AREA, INVALID_FIELD, UNKNOWN_ENUM, UNKNOWN_UNIT, EMPTY_FLEET, LIMIT_EXCEEDED
 */
export function checkRequest(
  input: RecommendInput,
  world: World,
  bbox: Bbox,
  nowMs = Number.POSITIVE_INFINITY,
): RecommendRequest {
  return readSafely('request', () => check(input, world, bbox, nowMs));
}

function check(input: RecommendInput, world: World, bbox: Bbox, nowMs: number): RecommendRequest {
  if (!isObject(input)) throw invalid('request', input, 'a request with an incident');
  const incident = checkIncident(input.incident, bbox, nowMs);
  const content = {
    incident,
    requirements: checkRequirements(input.requirements ?? []),
    requiredFlowLpm: integerIn('requiredFlowLpm', input.requiredFlowLpm ?? 0, 0, REQUEST_LIMITS.flowLpmMax),
    options: checkOptions(input.options, world),
  };
  if (world.units.size === 0)
    throw new RuncardError('EMPTY_FLEET', 'units: seen none, wanted at least one', { field: 'units' });
  const requestId = (optionalId('requestId', input.requestId) ?? idOf('request', content)) as RequestId;
  return { requestId, ...content };
}

function checkRequirements(input: unknown): Requirement[] {
  const { requirementsMax, placesMax, countMax } = REQUEST_LIMITS;
  const limit = { name: 'requirementsMax', max: requirementsMax };
  const requirements = checkItems('requirements', input, limit, (entry, field) => {
    if (!isObject(entry)) throw invalid(field, entry, 'a capability and a count');
    const { capability, count } = entry as Partial<Record<keyof Requirement, unknown>>;
    if (typeof capability !== 'string' || !CAPABILITY_PATTERN.test(capability) || capability === 'ANY')
      throw invalid(`${field}.capability`, capability, 'a name such as PUMP: capitals, digits and _, at most 40');
    return { capability, count: integerIn(`${field}.count`, count, 1, countMax) };
  });
  const places = requirements.reduce((sum, r) => sum + r.count, 0);
  if (places > placesMax) throw tooMany('requirements', places, 'placesMax', placesMax);
  return requirements;
}

function checkOptions(input: RecommendInput['options'], world: World): RecommendOptions {
  const options = input ?? {};
  if (!isObject(options)) throw invalid('options', options, 'options');
  const { alternativesMax, deadlineMsMax } = REQUEST_LIMITS;
  return {
    alternatives: integerIn('options.alternatives', options.alternatives ?? 0, 0, alternativesMax),
    includeGeometry: optionalBoolean('options.includeGeometry', options.includeGeometry) ?? false,
    deadlineMs: integerIn('options.deadlineMs', options.deadlineMs ?? 0, 0, deadlineMsMax),
    excludeUnitIds: checkExcluded(options.excludeUnitIds ?? [], world),
  };
}

/** Sorted and each once, so that the order in which a caller lists them changes nothing. */
function checkExcluded(input: unknown, world: World): UnitId[] {
  const limit = { name: 'excludedUnitsMax', max: REQUEST_LIMITS.excludedUnitsMax };
  const ids = checkItems('options.excludeUnitIds', input, limit, (id, field) => {
    if (!isId(id)) throw invalid(field, id, ID_WANTED);
    if (!world.units.has(id as UnitId))
      throw new RuncardError('UNKNOWN_UNIT', `${field}: seen ${seen(id)}, wanted the id of a known unit`, {
        field,
        details: { unitId: id },
      });
    return id as UnitId;
  });
  return [...new Set(ids)].sort();
}
