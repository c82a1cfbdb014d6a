import { RuncardError } from '../core/errors.ts';
import type { UnitId } from '../core/ids.ts';
import { ok, type Result, refused } from '../core/result.ts';
import { type Applied, accept, overLimit, repeat, unknownStation } from './applied.ts';
import { splitCrews } from './crews.ts';
import type { Touched, UnitDefinition, WorldEvent } from './events.ts';
import { FIX_AHEAD_MS_MAX, REPORTS_MAX, UNITS_MAX } from './limits.ts';
import { incidentsOf } from './memory.ts';
import { SettledMap } from './settled-map.ts';
import { mayBeFree, mayHaveClock, nextStatuses, staysHeld } from './status.ts';
import type { ExpectedFree, Unit, UnitPosition, UnitStatus, World } from './world.ts';

type EventOf<Kind extends WorldEvent['kind']> = Extract<WorldEvent, { kind: Kind }>;

export function upsertUnits(world: World, event: EventOf<'UPSERT_UNITS'>, nowMs: number): Result<Applied> {
  const units = new Map(world.units);
  const ignored: Ignored[] = [];
  for (const [i, definition] of event.units.entries()) {
    const { id, stationId, expectedFree } = definition;
    if (!world.stations.has(stationId))
      return refused(unknownStation(`unit ${id}`, stationId, `units[${i}].stationId`, { unitId: id }));
    const status = statusAfter(units.get(id), definition, `units[${i}].status`);
    if (!status.ok) return status;
    if (expectedFree && !mayHaveClock(status.value))
      return refused(clockOfIdle(id, status.value, expectedFree, `units[${i}].expectedFreeUnixMs`));
    units.set(id, defined(units.get(id), definition, status.value, nowMs, ignored));
  }
  const full = overLimit('units', units.size, UNITS_MAX);
  if (full) return full;
  const split = splitCrew(units, event.units);
  if (split) return refused(split);
  const unitIds = [...new Set(event.units.map((unit) => unit.id))];
  return accept(world, { units, incidents: withoutReleased(world, units, unitIds) }, { unitIds, ignored });
}

export function setUnitStatus(world: World, event: EventOf<'SET_UNIT_STATUS'>): Result<Applied> {
  const unit = world.units.get(event.unitId);
  if (!unit) return refused(unknownUnit(event.unitId, 'unitId'));
  const { status, expectedFree } = event;
  if (unit.status !== status && !nextStatuses(unit.status, unit.incidentId !== undefined).includes(status))
    return refused(illegalStatus(unit, status, 'status'));
  if (expectedFree && !mayHaveClock(status)) return refused(clockOfIdle(unit.id, status, expectedFree, 'expectedFree'));
  if (unit.status === status && isSameClock(unit.expectedFree, expectedFree)) return repeat(world);
  const units = SettledMap.of(world.units).with(new Map([[unit.id, withStatus(unit, status, expectedFree)]]));
  return accept(world, { units, incidents: withoutReleased(world, units, [unit.id]) }, { unitIds: [unit.id] });
}

export function reportPositions(world: World, event: EventOf<'REPORT_POSITIONS'>, nowMs: number): Result<Applied> {
  const full = overLimit('position reports in one batch', event.reports.length, REPORTS_MAX);
  if (full) return full;
  const ignored: Ignored[] = [];
  const moved = new Map<UnitId, Unit>();
  for (const { unitId, ...fix } of event.reports) {
    const unit = moved.get(unitId) ?? world.units.get(unitId);
    const position = unit && newerFix(unit, fix, nowMs, ignored);
    if (!unit) ignored.push({ unitId, reason: 'UNKNOWN_UNIT' });
    if (!unit || !position) continue;
    moved.set(unitId, { ...unit, position });
  }
  const changes = moved.size > 0 ? { units: SettledMap.of(world.units).with(moved) } : {};
  return accept(world, changes, { unitIds: [...moved.keys()], ignored });
}

/** The unit in its new status; leaving the held statuses ends its booking. The clock is the new status's own, or none. */
export function withStatus(unit: Unit, status: UnitStatus, expectedFree?: ExpectedFree): Unit {
  const { expectedFree: _clockBefore, ...unclocked } = unit;
  const told = { ...unclocked, status, ...(expectedFree && { expectedFree }) };
  if (staysHeld(status) && unit.incidentId !== undefined) return told;
  const { incidentId: _incidentId, bookedAtMs: _bookedAtMs, ...free } = told;
  return free;
}

export function unknownUnit(unitId: UnitId, field: string): RuncardError {
  return new RuncardError('UNKNOWN_UNIT', `no unit has the id ${unitId}`, { field, details: { unitId } });
}

type Ignored = Touched['ignored'][number];

/** The fix, if it is to be the unit's latest. The same fix again, or another of the same instant, leaves the known one. */
function newerFix(unit: Unit, fix: UnitPosition, nowMs: number, ignored: Ignored[]): UnitPosition | undefined {
  const knownMs = unit.position?.atMs ?? Number.NEGATIVE_INFINITY;
  if (fix.atMs > nowMs + FIX_AHEAD_MS_MAX) ignored.push({ unitId: unit.id, reason: 'FUTURE' });
  else if (fix.atMs < knownMs) ignored.push({ unitId: unit.id, reason: 'OLDER' });
  else if (fix.atMs > knownMs) return fix;
  return undefined;
}

function statusAfter(known: Unit | undefined, definition: UnitDefinition, field: string): Result<UnitStatus> {
  const to = definition.status ?? known?.status ?? 'AVAILABLE';
  if (!known) return mayBeFree(to) ? ok(to) : refused(bookedWithoutIncident(definition, to, field));
  if (to === known.status || nextStatuses(known.status, known.incidentId !== undefined).includes(to)) return ok(to);
  return refused(illegalStatus(known, to, field));
}

function defined(
  known: Unit | undefined,
  definition: UnitDefinition,
  status: UnitStatus,
  nowMs: number,
  ignored: Ignored[],
): Unit {
  const { position: fix, ...described } = definition;
  const held = known?.incidentId !== undefined && { incidentId: known.incidentId };
  const since = known?.bookedAtMs !== undefined && { bookedAtMs: known.bookedAtMs };
  const unit: Unit = { ...described, status: known?.status ?? status, ...held, ...since };
  const placed = known?.position ? { ...unit, position: known.position } : unit;
  const position = fix && newerFix(placed, fix, nowMs, ignored);
  const clock = definition.expectedFree ?? (definition.status === undefined ? known?.expectedFree : undefined);
  return withStatus(position ? { ...placed, position } : placed, status, clock);
}

/** Incidents let go of the units that no longer name them. */
function withoutReleased(world: World, units: ReadonlyMap<UnitId, Unit>, unitIds: readonly UnitId[]) {
  let { incidents } = world;
  for (const unitId of unitIds) {
    const heldBy = world.units.get(unitId)?.incidentId;
    if (heldBy === undefined || units.get(unitId)?.incidentId === heldBy) continue;
    const incident = incidents.get(heldBy);
    if (incident === undefined) continue;
    const unitIds = incident.unitIds.filter((id) => id !== unitId);
    incidents = incidentsOf({ incidents }).with(heldBy, { ...incident, unitIds });
  }
  return incidents;
}

/** The first definition after which a crew would have to be at two stations. Its mates may be known ones as well as given ones. */
function splitCrew(units: ReadonlyMap<UnitId, Unit>, definitions: readonly UnitDefinition[]): RuncardError | undefined {
  const split = splitCrews(units.values());
  for (const [i, { id, crewId, stationId }] of definitions.entries()) {
    const mate = split.get(crewId ?? '')?.find((other) => other.stationId !== stationId);
    if (!mate) continue;
    const field = `units[${i}].crewId`;
    const seen = `seen ${crewId} for unit ${id} at station ${stationId}, while its unit ${mate.id} is at ${mate.stationId}`;
    return new RuncardError('INVALID_FIELD', `${field}: ${seen}, wanted a crew whose units share a station`, {
      field,
      details: { unitId: id, crewId, stationId, mateUnitId: mate.id, mateStationId: mate.stationId },
    });
  }
  return undefined;
}

function isSameClock(one: ExpectedFree | undefined, other: ExpectedFree | undefined): boolean {
  return one?.atMs === other?.atMs && one?.p90AtMs === other?.p90AtMs;
}

function clockOfIdle(unitId: UnitId, status: UnitStatus, { atMs }: ExpectedFree, field: string): RuncardError {
  const message = `unit ${unitId} is ${status} and told to be free at ${atMs}; wanted no such time, or a busy status`;
  return new RuncardError('INVALID_FIELD', message, { field, details: { unitId, status, expectedFreeMs: atMs } });
}

function bookedWithoutIncident(definition: UnitDefinition, status: UnitStatus, field: string): RuncardError {
  return new RuncardError(
    'ILLEGAL_STATUS',
    `unit ${definition.id} is new and would be ${status}; only a dispatch books a unit`,
    {
      field,
      details: { unitId: definition.id, to: status, allowed: ['AVAILABLE', ...nextStatuses('AVAILABLE', false)] },
    },
  );
}

function illegalStatus(unit: Unit, to: UnitStatus, field: string): RuncardError {
  const allowed = nextStatuses(unit.status, unit.incidentId !== undefined);
  return new RuncardError(
    'ILLEGAL_STATUS',
    `unit ${unit.id} is ${unit.status} and cannot become ${to}; may follow: ${allowed.join(', ')}`,
    { field, details: { unitId: unit.id, from: unit.status, to, allowed } },
  );
}
