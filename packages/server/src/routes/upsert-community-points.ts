import { parseCommunityPoints } from '@runcard/engine';
import { applied, type Handler } from '../handler.ts';

export const upsertCommunityPoints: Handler<'UpsertCommunityPoints'> = (context, request) => {
  const communityPoints = parseCommunityPoints(request.communityPoints);
  applied(context, { kind: 'UPSERT_COMMUNITY_POINTS', communityPoints });
  return { upsertedCount: communityPoints.length, fleetEpoch: context.engine.world.epoch };
};
