import type { MethodName } from '@runcard/protocol';
import type { AsyncHandler, Handler } from '../handler.ts';
import { applyTraffic } from './apply-traffic.ts';
import { closeIncident } from './close-incident.ts';
import { dispatch } from './dispatch.ts';
import { explainUnit } from './explain-unit.ts';
import { getReach } from './get-reach.ts';
import { listTraffic } from './list-traffic.ts';
import { listUnits } from './list-units.ts';
import { nearestWater } from './nearest-water.ts';
import { recommendUnits } from './recommend-units.ts';
import { reportPositions } from './report-positions.ts';
import { setUnitStatus } from './set-unit-status.ts';
import { setWaterStatus } from './set-water-status.ts';
import { updateIncident } from './update-incident.ts';
import { upsertCommunityPoints } from './upsert-community-points.ts';
import { upsertStations } from './upsert-stations.ts';
import { upsertUnits } from './upsert-units.ts';
import { upsertWaterSources } from './upsert-water-sources.ts';

/** The methods that are delivered; every other method of the protocol answers `unimplemented`. */
export const HANDLERS: { readonly [Name in MethodName]?: Handler<Name> | AsyncHandler<Name> } = {
  RecommendUnits: recommendUnits,
  Dispatch: dispatch,
  UpdateIncident: updateIncident,
  CloseIncident: closeIncident,
  ExplainUnit: explainUnit,
  UpsertStations: upsertStations,
  UpsertUnits: upsertUnits,
  UpsertCommunityPoints: upsertCommunityPoints,
  ReportPositions: reportPositions,
  SetUnitStatus: setUnitStatus,
  ListUnits: listUnits,
  UpsertWaterSources: upsertWaterSources,
  SetWaterStatus: setWaterStatus,
  NearestWater: nearestWater,
  ApplyTraffic: applyTraffic,
  ListTraffic: listTraffic,
  GetReach: getReach,
};
