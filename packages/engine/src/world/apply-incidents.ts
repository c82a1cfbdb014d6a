import { RuncardError } from '../core/errors.ts';
import type { CrewId, IncidentId, UnitId } from '../core/ids.ts';
import { ok, type Result, refused } from '../core/result.ts';
import { type Applied, accept, overLimit, repeat } from './applied.ts';
import { unknownUnit, withStatus } from './apply-units.ts';
import { crewAwayOn } from './crews.ts';
import type { WorldEvent } from './events.ts';
import { BOOKINGS_MAX, DISPATCH_UNITS_MAX, INCIDENTS_MAX } from './limits.ts';
import { bookingsOf, incidentsOf } from './memory.ts';
import { SettledMap } from './settled-map.ts';
import { isDispatchable, releasedStatus } from './status.ts';
import type { Booking, Incident, Unit, World } from './world.ts';

type EventOf<Kind extends WorldEvent['kind']> = Extract<WorldEvent, { kind: Kind }>;

/** All units or none. A known incident keeps its facts: they change by UPDATE_INCIDENT. */
export function dispatch(world: World, event: EventOf<'DISPATCH'>, nowMs: number): Result<Applied> {
  const bookings = bookingsOf(world).at(nowMs);
  const before = bookings.get(event.requestId);
  if (before) return before.contentHash === event.contentHash ? repeat(world) : refused(idReused(before));
  const full =
    overLimit('units in one dispatch', event.unitIds.length, DISPATCH_UNITS_MAX) ??
    overLimit('bookings within a day', bookings.size + 1, BOOKINGS_MAX);
  if (full) return full;

  const incidents = incidentsOf(world).at(nowMs);
  const known = incidents.get(event.incident.id);
  if (known?.status === 'CLOSED') return refused(incidentClosed(known, 'incident.id'));
  if (!known) {
    const tooMany = overLimit('incidents', incidents.size + 1, INCIDENTS_MAX);
    if (tooMany) return tooMany;
  }
  const units = booked(world, event.incident.id, event.unitIds, nowMs);
  if (!units.ok) return units;

  const incident: Incident = known ?? { ...event.incident, status: 'OPEN', openedAtMs: nowMs, unitIds: [] };
  const { requestId, contentHash, unitIds } = event;
  const booking: Booking = { requestId, incidentId: incident.id, unitIds: [...unitIds], atMs: nowMs, contentHash };
  const changes = {
    units: units.value,
    incidents: incidents.with(incident.id, { ...incident, unitIds: [...incident.unitIds, ...unitIds] }),
    bookings: bookings.with(requestId, booking),
  };
  return accept(world, changes, { unitIds: [...unitIds] });
}

/** Releasing a unit that nobody holds changes nothing, so that a retry after a lost reply is harmless. */
export function updateIncident(world: World, event: EventOf<'UPDATE_INCIDENT'>): Result<Applied> {
  const incident = openIncident(world, event.incidentId);
  if (!incident.ok) return incident;
  const released: UnitId[] = [];
  for (const [i, unitId] of event.releaseUnitIds.entries()) {
    const unit = world.units.get(unitId);
    if (!unit) return refused(unknownUnit(unitId, `releaseUnitIds[${i}]`));
    if (unit.incidentId === event.incidentId) released.push(unitId);
    else if (unit.incidentId !== undefined) return refused(unitTaken(unit, `releaseUnitIds[${i}]`));
  }
  const changed: Incident = {
    ...incident.value,
    ...given(event.changes),
    unitIds: incident.value.unitIds.filter((id) => !released.includes(id)),
  };
  const incidents = incidentsOf(world).with(changed.id, changed);
  return accept(world, { incidents, units: unitsReleased(world, released) }, { unitIds: released });
}

/** Releases every unit. Closing twice is once: the first time counts. */
export function closeIncident(world: World, event: EventOf<'CLOSE_INCIDENT'>, nowMs: number): Result<Applied> {
  const incident = world.incidents.get(event.incidentId);
  if (!incident) return refused(unknownIncident(event.incidentId));
  if (incident.status === 'CLOSED') return repeat(world);
  const closed: Incident = { ...incident, status: 'CLOSED', closedAtMs: nowMs, unitIds: [] };
  const incidents = incidentsOf(world).with(closed.id, closed);
  return accept(world, { incidents, units: unitsReleased(world, incident.unitIds) }, { unitIds: incident.unitIds });
}

function booked(
  world: World,
  incidentId: IncidentId,
  unitIds: readonly UnitId[],
  nowMs: number,
): Result<ReadonlyMap<UnitId, Unit>> {
  const units = new Map<UnitId, Unit>();
  const drivenBy = new Map<CrewId, Unit>();
  for (const [i, unitId] of unitIds.entries()) {
    const field = `unitIds[${i}]`;
    const unit = world.units.get(unitId);
    if (!unit) return refused(unknownUnit(unitId, field));
    if (unitIds.indexOf(unitId) !== i) return refused(namedTwice(unitId, unitIds.indexOf(unitId), field));
    if (unit.incidentId !== undefined) return refused(unitTaken(unit, field));
    if (!isDispatchable(unit.status)) return refused(unitUnavailable(unit, field));
    const mate = crewAwayOn(world, unit) ?? (unit.crewId && drivenBy.get(unit.crewId));
    if (mate) return refused(crewAway(unit, mate, field));
    const booking: Unit = { ...withStatus(unit, 'DISPATCHED'), incidentId, bookedAtMs: nowMs };
    units.set(unitId, booking);
    if (unit.crewId !== undefined) drivenBy.set(unit.crewId, booking);
  }
  return ok(SettledMap.of(world.units).with(units));
}

function unitsReleased(world: World, unitIds: readonly UnitId[]): ReadonlyMap<UnitId, Unit> {
  if (unitIds.length === 0) return world.units;
  const units = new Map<UnitId, Unit>();
  for (const unitId of unitIds) {
    const unit = world.units.get(unitId);
    if (unit) units.set(unitId, withStatus(unit, releasedStatus(unit.status)));
  }
  return SettledMap.of(world.units).with(units);
}

function openIncident(world: World, incidentId: IncidentId): Result<Incident> {
  const incident = world.incidents.get(incidentId);
  if (!incident) return refused(unknownIncident(incidentId));
  return incident.status === 'OPEN' ? ok(incident) : refused(incidentClosed(incident, 'incidentId'));
}

/** An absent field changes nothing, however its absence is written. */
function given<T extends object>(changes: T): Partial<T> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function unknownIncident(incidentId: IncidentId): RuncardError {
  return new RuncardError('UNKNOWN_INCIDENT', `no incident has the id ${incidentId}`, {
    field: 'incidentId',
    details: { incidentId },
  });
}

function incidentClosed(incident: Incident, field: string): RuncardError {
  return new RuncardError('INCIDENT_CLOSED', `incident ${incident.id} was closed at ${incident.closedAtMs}`, {
    field,
    details: { incidentId: incident.id, closedAtMs: incident.closedAtMs },
  });
}

function unitTaken(unit: Unit, field: string): RuncardError {
  return new RuncardError(
    'UNIT_TAKEN',
    `unit ${unit.id} is held by incident ${unit.incidentId} since ${unit.bookedAtMs}`,
    {
      field,
      details: { unitId: unit.id, incidentId: unit.incidentId, sinceMs: unit.bookedAtMs },
    },
  );
}

/** The crew of the unit is out on another one: held by an incident (this request's own as well), or on its way without one. */
function crewAway({ id: unitId, crewId }: Unit, mate: Unit, field: string): RuncardError {
  const { id: mateUnitId, incidentId, bookedAtMs: sinceMs, status } = mate;
  const crew = `unit ${unitId} has nobody to drive it: its crew ${crewId} is on unit ${mateUnitId}`;
  if (incidentId === undefined)
    return new RuncardError('UNIT_UNAVAILABLE', `${crew}, which is ${status}`, {
      field,
      details: { unitId, crewId, mateUnitId, status },
    });
  return new RuncardError('UNIT_TAKEN', `${crew}, which incident ${incidentId} holds since ${sinceMs}`, {
    field,
    details: { unitId, crewId, mateUnitId, incidentId, sinceMs },
  });
}

function unitUnavailable(unit: Unit, field: string): RuncardError {
  return new RuncardError(
    'UNIT_UNAVAILABLE',
    `unit ${unit.id} is ${unit.status}; only an AVAILABLE or RETURNING unit is dispatched`,
    { field, details: { unitId: unit.id, status: unit.status } },
  );
}

function namedTwice(unitId: UnitId, first: number, field: string): RuncardError {
  return new RuncardError('INVALID_FIELD', `unit ${unitId} is named twice, first at unitIds[${first}]`, { field });
}

function idReused(before: Booking): RuncardError {
  return new RuncardError(
    'ID_REUSED',
    `request ${before.requestId} booked other content for incident ${before.incidentId} at ${before.atMs}`,
    { field: 'requestId', details: { requestId: before.requestId, incidentId: before.incidentId, atMs: before.atMs } },
  );
}
