import { parsePositionReports } from '@runcard/engine';
import { applied, type Handler } from '../handler.ts';

export const reportPositions: Handler<'ReportPositions'> = (context, request) => {
  const reports = parsePositionReports(request.reports);
  const { ignored } = applied(context, { kind: 'REPORT_POSITIONS', reports });
  const { epoch } = context.engine.world;
  return { acceptedCount: reports.length - ignored.length, ignored, fleetEpoch: epoch };
};
