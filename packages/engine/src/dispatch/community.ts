import type { LatLon } from '../core/units.ts';
import type { WalkField } from '../routing/ground.ts';
import type { IncidentFacts } from '../world/world.ts';
import type { CommunityAnswer, Notice } from './answer.ts';
import { notice } from './explain.ts';
import type { Near } from './near.ts';
import { compareText } from './order.ts';
import type { CommunityDefaults } from './plan.ts';

/** Points listed at most. */
const POINTS_MAX = 10;

/** Neighbours and public points within reach on foot, nearest first. Nobody is called to a chemical incident. */
export function findCommunity(
  facts: IncidentFacts,
  walk: WalkField,
  { reachM, walkMsPerM }: CommunityDefaults,
  near: Near,
): { readonly answers: readonly CommunityAnswer[]; readonly warnings: readonly Notice[] } {
  if (facts.type === 'HAZMAT') return { answers: [], warnings: [] };
  const location: LatLon = facts.location;
  const reached = near
    .communityWithin(location, reachM)
    .flatMap((point) => {
      const walkM = walk.distanceM(point);
      return walkM === null || walkM > reachM ? [] : [{ point, walkMs: Math.round(walkM * walkMsPerM) }];
    })
    .sort((a, b) => a.walkMs - b.walkMs || compareText(a.point.id, b.point.id))
    .slice(0, POINTS_MAX);
  const empty = reached
    .map(({ point }) => point)
    .filter((point) => point.kind === 'PUBLIC_FIREFIGHTING_POINT' && !point.isStocked)
    .map((point) => point.id);
  return {
    answers: reached.map(({ point, walkMs }) => ({ id: point.id, kind: point.kind, walkMs })),
    warnings: empty.length > 0 ? [notice('COMMUNITY_NOT_STOCKED', `not stocked: ${empty.join(', ')}`)] : [],
  };
}
