import { type IncidentFacts, type IncidentId, RuncardError, type UnitId } from '@runcard/engine';
import type { RequestOf } from '@runcard/protocol';
import { requiredId } from '../checks.ts';
import { applied, type Handler, type RpcContext } from '../handler.ts';
import { incidentMessage } from '../messages.ts';

export const updateIncident: Handler<'UpdateIncident'> = (context, request) => {
  const incidentId = requiredId<IncidentId>(request.incidentId, 'incidentId');
  const releaseUnitIds = (request.releaseUnitIds ?? []).map((id, i) => requiredId<UnitId>(id, `releaseUnitIds[${i}]`));
  const changes = checkedChanges(context, incidentId, request.changes ?? {});
  applied(context, { kind: 'UPDATE_INCIDENT', incidentId, changes, releaseUnitIds });
  const { world } = context.engine;
  const incident = world.incidents.get(incidentId);
  return { ...(incident && { incident: incidentMessage(incident) }), fleetEpoch: world.epoch };
};

type Changes = NonNullable<RequestOf<'UpdateIncident'>['changes']>;

/** Checked as a whole incident, the known facts with the changes upon them; only what changes is kept. */
function checkedChanges(
  { engine, clock }: RpcContext,
  incidentId: IncidentId,
  changes: Changes,
): Partial<Omit<IncidentFacts, 'id'>> {
  const known = engine.world.incidents.get(incidentId);
  if (known === undefined) return {};
  const { status: _status, openedAtMs: _openedAtMs, closedAtMs: _closedAtMs, unitIds: _unitIds, ...told } = known;
  // Mouths lie near the place that they were told with; a place that is corrected must not be refused for them.
  const { accessPoints: _accessPoints, ...facts } = told;
  const checked = asChanges(() => engine.checkIncident({ ...facts, ...changes }, clock.nowMs()));
  return Object.fromEntries(Object.entries(checked).filter(([name]) => name !== 'id' && Object.hasOwn(changes, name)));
}

/** The check speaks of `incident.…`; this request calls it `changes.…`. */
function asChanges<T>(check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof RuncardError)) throw error;
    const renamed = (text: string): string => text.replace(/^incident\./, 'changes.');
    const { code, message, field, details } = error;
    throw new RuncardError(code, renamed(message), { ...(field && { field: renamed(field) }), details });
  }
}
