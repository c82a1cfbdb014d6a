import type { IncidentId } from '@runcard/engine';
import { requiredId } from '../checks.ts';
import { applied, type Handler } from '../handler.ts';
import { incidentMessage } from '../messages.ts';

export const closeIncident: Handler<'CloseIncident'> = (context, request) => {
  const incidentId = requiredId<IncidentId>(request.incidentId, 'incidentId');
  applied(context, { kind: 'CLOSE_INCIDENT', incidentId });
  const { world } = context.engine;
  const incident = world.incidents.get(incidentId);
  return { ...(incident && { incident: incidentMessage(incident) }), fleetEpoch: world.epoch };
};
