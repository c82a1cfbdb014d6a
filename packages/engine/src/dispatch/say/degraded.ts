import type { Ground } from '../../routing/ground.ts';
import type { Notice, ProofAnswer, RecommendedUnit, WaterAnswer } from '../answer.ts';
import type { Choice } from '../choice/choose.ts';
import type { WarningCode } from '../codes.ts';
import type { RecommendContext } from '../decide.ts';
import type { Need } from '../plan/need.ts';
import { ANY_CAPABILITY, canFill } from '../plan/places.ts';
import { notice } from './explain.ts';

export interface Degradable {
  readonly need: Need;
  readonly choices: readonly Choice[];
  readonly units: readonly RecommendedUnit[];
  readonly proof: ProofAnswer | undefined;
  readonly water: WaterAnswer;
}

/** What makes the answer less than it should be: never silent, each rung with its mark. */
export function listDegraded(answer: Degradable, context: RecommendContext): Notice[] {
  const { need, choices, units, proof, water } = answer;
  return [
    ...warnUnrouted(units),
    ...warnUnfilled(need, choices),
    ...warnOldPositions(choices),
    ...(water.requiredFlowLpm > 0 && water.suppliedFlowLpm === 0
      ? [notice('NO_WATER', 'no source within reach of the hose: tanks alone, and a shuttle')]
      : []),
    ...warnUnproven(proof),
    ...warnOfTraffic(context.ground, context.nowMs),
    ...pendingTraffic(context),
  ];
}

function warnUnrouted(units: readonly RecommendedUnit[]): Notice[] {
  const unrouted = units.filter(({ route }) => route.warnings.some(({ code }) => code === 'NO_ROUTE'));
  if (unrouted.length === 0) return [];
  const ids = unrouted.map((unit) => unit.unitId).join(', ');
  return [notice('NO_ROUTE', `ranked by the straight line, no road in the map: ${ids}`)];
}

function warnUnfilled(need: Need, choices: readonly Choice[]): Notice[] {
  const filled = new Set(choices.flatMap(({ place, candidate }) => (canFill(candidate.unit, place) ? [place] : [])));
  const isPartial = need.open.some((place) => place.isMandatory && !filled.has(place));
  const anyone = choices.filter((choice) => choice.place.capability === ANY_CAPABILITY);
  return [
    ...(anyone.length > 0 ? [notice('NO_CAPABLE_UNIT', 'nobody available can do what the plan asks for')] : []),
    ...(isPartial ? [notice('PARTIAL_RESPONSE', 'not every mandatory place is filled: see shortfalls')] : []),
  ];
}

const DOUBTFUL: readonly (WarningCode | undefined)[] = [
  'POSITION_OLD',
  'POSITION_TOO_OLD',
  'POSITION_IN_FUTURE',
  'POSITION_OUTSIDE',
];

function warnOldPositions(choices: readonly Choice[]): Notice[] {
  const old = choices.filter(({ candidate: { start } }) => DOUBTFUL.includes(start.mark));
  if (old.length === 0) return [];
  const ids = old.map(({ candidate: { unit } }) => unit.id).join(', ');
  return [notice('POSITIONS_OLD', `where they are is not known for sure: ${ids}`)];
}

function warnUnproven(proof: ProofAnswer | undefined): Notice[] {
  if (proof === undefined || proof.isOptimal) return [];
  const words = `after ${proof.searchSteps} steps; this answer is worse than the best by at most: ${proof.gap}`;
  return [notice('SEARCH_STOPPED', words)];
}

/** A feed that is silent for this long is told of: live speeds arrive every few seconds, or every few minutes. [S] */
const TRAFFIC_STALE_MS = 300_000;

function warnOfTraffic({ speedsAsOfMs }: Ground, nowMs: number): Notice[] {
  if (speedsAsOfMs === null) return [notice('NO_TRAFFIC', 'no live speeds were ever sent: those usual at this hour')];
  if (nowMs - speedsAsOfMs <= TRAFFIC_STALE_MS) return [];
  return [notice('TRAFFIC_STALE', `the newest live speed is ${Math.floor((nowMs - speedsAsOfMs) / 60_000)} min old`)];
}

/** Traffic counts within a second of its arrival; what takes so much longer has failed, and is tried again. */
const TRAFFIC_PENDING_MS = 2_000;

function pendingTraffic({ pendingSinceMs = null, nowMs }: RecommendContext): Notice[] {
  if (pendingSinceMs === null || nowMs - pendingSinceMs <= TRAFFIC_PENDING_MS) return [];
  const ageS = Math.floor((nowMs - pendingSinceMs) / 1_000);
  return [notice('TRAFFIC_PENDING', `traffic that came ${ageS} s ago is not in these times yet`)];
}
