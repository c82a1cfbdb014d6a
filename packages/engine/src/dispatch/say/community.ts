import { compareText } from '../../core/compare-text.ts';
import { type LatLon, straightMm } from '../../core/units.ts';
import type { WalkField } from '../../routing/ground.ts';
import type { CommunityKind, CommunityPoint, IncidentFacts } from '../../world/world.ts';
import type { CommunityAnswer, CommunityTask, Notice } from '../answer.ts';
import type { Near } from '../near.ts';
import type { CommunityDefaults } from '../plan/plan.ts';
import { standOffCause } from '../plan/stand-off.ts';
import { notice } from './explain.ts';

/** Points listed at most. */
const POINTS_MAX = 10;

/** A box that nobody looked into for so long may be empty. [S, tactics] */
const CHECKED_WITHIN_MS = 90 * 24 * 3_600_000;

const TASKS: Readonly<Record<CommunityKind, CommunityTask>> = {
  PUBLIC_FIREFIGHTING_POINT: 'FETCH_EQUIPMENT',
  NEIGHBOUR_GROUP: 'OPEN_GATE_AND_GUIDE',
  CIVIL_DEFENCE: 'CUT_POWER_AND_COUNT',
  WARD_POLICE: 'CLEAR_THE_ROAD',
};

/** Neighbours and public points within reach on foot, nearest first, each with its task. Nobody is called to chemicals or gas. */
export function findCommunity(
  facts: IncidentFacts,
  walk: WalkField,
  { reachM, walkMsPerM }: CommunityDefaults,
  near: Near,
  nowMs: number,
  shutGates: readonly LatLon[] = [],
): { readonly answers: readonly CommunityAnswer[]; readonly warnings: readonly Notice[] } {
  if (standOffCause(facts) !== null)
    return { answers: [], warnings: shutGates.map((gate) => warnOfGate(gate, undefined)) };
  const location: LatLon = facts.location;
  const reached = near
    .communityWithin(location, reachM)
    .flatMap((point) => {
      const walkM = walk.distanceM(point);
      return walkM === null || walkM > reachM ? [] : [{ point, walkMs: Math.round(walkM * walkMsPerM) }];
    })
    .sort((a, b) => a.walkMs - b.walkMs || compareText(a.point.id, b.point.id))
    .slice(0, POINTS_MAX);
  const openers = shutGates.map((gate) =>
    openerOf(
      gate,
      reached.map(({ point }) => point),
    ),
  );
  const boxes = reached.map(({ point }) => point).filter(({ kind }) => kind === 'PUBLIC_FIREFIGHTING_POINT');
  const empty = boxes.filter((point) => !point.isStocked).map((point) => point.id);
  const unchecked = boxes
    .filter(({ isStocked, lastCheckedMs = -Infinity }) => isStocked && nowMs - lastCheckedMs > CHECKED_WITHIN_MS)
    .map((point) => point.id);
  return {
    answers: reached.map(({ point, walkMs }) => ({
      ...{ id: point.id, kind: point.kind, walkMs },
      task: openers.includes(point) ? 'OPEN_GATE_AND_GUIDE' : TASKS[point.kind],
    })),
    warnings: [
      ...shutGates.map((gate, i) => warnOfGate(gate, openers[i])),
      ...(empty.length > 0 ? [notice('COMMUNITY_NOT_STOCKED', `not stocked: ${empty.join(', ')}`)] : []),
      ...(unchecked.length > 0
        ? [notice('COMMUNITY_UNCHECKED', `not checked for 90 days, not counted on: ${unchecked.join(', ')}`)]
        : []),
    ],
  };
}

/** Who is nearest to it in a straight line; a box opens nothing. */
function openerOf(gate: LatLon, points: readonly CommunityPoint[]): CommunityPoint | undefined {
  return points
    .filter(({ kind }) => kind !== 'PUBLIC_FIREFIGHTING_POINT')
    .reduce<CommunityPoint | undefined>(
      (a, b) => (a !== undefined && straightMm(a, gate) <= straightMm(b, gate) ? a : b),
      undefined,
    );
}

function warnOfGate({ lat, lon }: LatLon, opener: CommunityPoint | undefined): Notice {
  const who = opener === undefined ? 'nobody near can be asked: bring cutters' : `${opener.id} is asked to open it`;
  return notice('GATE_LOCKED', `the gate at ${lat.toFixed(5)}, ${lon.toFixed(5)} is shut; ${who}`);
}
