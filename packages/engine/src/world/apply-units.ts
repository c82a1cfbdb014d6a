import { RuncardError } from '../core/errors.ts';
import type { IncidentId, UnitId } from '../core/ids.ts';
import { ok, type Result, refused } from '../core/result.ts';
import { type Applied, accept, overLimit, repeat } from './applied.ts';
import type { Touched, UnitDefinition, WorldEvent } from './events.ts';
import { FIX_AHEAD_MS_MAX, REPORTS_MAX, UNITS_MAX } from './limits.ts';
import { mayBeFree, nextStatuses, staysHeld } from './status.ts';
import type { Incident, Unit, UnitPosition, UnitStatus, World } from './world.ts';

type EventOf<Kind extends WorldEvent['kind']> = Extract<WorldEvent, { kind: Kind }>;

export function upsertUnits(world: World, event: EventOf<'UPSERT_UNITS'>, nowMs: number): Result<Applied> {
  const units = new Map(world.units);
  const ignored: Ignored[] = [];
  for (const [i, definition] of event.units.entries()) {
    if (!world.stations.has(definition.stationId)) return refused(unknownStation(definition, i));
    const status = statusAfter(units.get(definition.id), definition, `units[${i}].status`);
    if (!status.ok) return status;
    units.set(definition.id, defined(units.get(definition.id), definition, status.value, nowMs, ignored));
  }
  const full = overLimit('units', units.size, UNITS_MAX);
  if (full) return full;
  const unitIds = [...new Set(event.units.map((unit) => unit.id))];
  return accept(world, { units, incidents: withoutReleased(world, units, unitIds) }, { unitIds, ignored });
}

export function setUnitStatus(world: World, event: EventOf<'SET_UNIT_STATUS'>): Result<Applied> {
  const unit = world.units.get(event.unitId);
  if (!unit) return refused(unknownUnit(event.unitId, 'unitId'));
  if (unit.status === event.status) return repeat(world);
  if (!nextStatuses(unit.status, unit.incidentId !== undefined).includes(event.status))
    return refused(illegalStatus(unit, event.status, 'status'));
  const units = new Map(world.units).set(unit.id, withStatus(unit, event.status));
  return accept(world, { units, incidents: withoutReleased(world, units, [unit.id]) }, { unitIds: [unit.id] });
}

export function reportPositions(world: World, event: EventOf<'REPORT_POSITIONS'>, nowMs: number): Result<Applied> {
  const full = overLimit('position reports in one batch', event.reports.length, REPORTS_MAX);
  if (full) return full;
  const units = new Map(world.units);
  const ignored: Ignored[] = [];
  const moved = new Set<UnitId>();
  for (const { unitId, ...fix } of event.reports) {
    const unit = units.get(unitId);
    const position = unit && newerFix(unit, fix, nowMs, ignored);
    if (!unit) ignored.push({ unitId, reason: 'UNKNOWN_UNIT' });
    if (!unit || !position) continue;
    units.set(unitId, { ...unit, position });
    moved.add(unitId);
  }
  return accept(world, moved.size > 0 ? { units } : {}, { unitIds: [...moved], ignored });
}

/** The unit in its new status; leaving the held statuses ends its booking. */
export function withStatus(unit: Unit, status: UnitStatus): Unit {
  if (staysHeld(status) && unit.incidentId !== undefined) return { ...unit, status };
  const { incidentId: _incidentId, bookedAtMs: _bookedAtMs, ...free } = unit;
  return { ...free, status };
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
  return withStatus(position ? { ...placed, position } : placed, status);
}

/** Incidents let go of the units that no longer name them. */
function withoutReleased(world: World, units: ReadonlyMap<UnitId, Unit>, unitIds: readonly UnitId[]) {
  let incidents: Map<IncidentId, Incident> | undefined;
  for (const unitId of unitIds) {
    const heldBy = world.units.get(unitId)?.incidentId;
    if (heldBy === undefined || units.get(unitId)?.incidentId === heldBy) continue;
    incidents ??= new Map(world.incidents);
    const incident = incidents.get(heldBy);
    if (incident) incidents.set(heldBy, { ...incident, unitIds: incident.unitIds.filter((id) => id !== unitId) });
  }
  return incidents ?? world.incidents;
}

function unknownStation(definition: UnitDefinition, i: number): RuncardError {
  const { id, stationId } = definition;
  return new RuncardError('UNKNOWN_STATION', `unit ${id} names the station ${stationId}, which is not there`, {
    field: `units[${i}].stationId`,
    details: { unitId: id, stationId },
  });
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
