import type { Ground } from '../routing/ground.ts';
import type { World } from '../world/world.ts';
import type { RecommendRequest } from './answer.ts';
import { type Candidate, listCandidates } from './candidates.ts';
import { type Choice, type Chosen, chooseUnits, type SearchSteps } from './choice/choose.ts';
import type { Field } from './choice/contenders.ts';
import { createDrives } from './choice/drives.ts';
import { createFeeds } from './choice/feeds.ts';
import { ladderFloorOf } from './choice/ladder.ts';
import { lineUp } from './choice/line-up.ts';
import type { Aims } from './choice/pose.ts';
import { createStandings } from './choice/standing.ts';
import type { Near } from './near.ts';
import { findNeed, type Need } from './plan/need.ts';
import { RESCUE_TYPES } from './plan/people-at-risk.ts';
import { acceptedFor, canDo } from './plan/places.ts';
import type { ResponsePlan } from './plan/plan.ts';
import { standOffMOf } from './plan/stand-off.ts';

export interface RecommendContext {
  readonly world: World;
  readonly ground: Ground;
  readonly plan: ResponsePlan;
  readonly near: Near;
  readonly nowMs: number;
  /** Since when traffic is known that the ground does not hold yet. */
  readonly pendingSinceMs?: number | null;
}

/** What was needed, who there was, and who goes. */
export interface Decision {
  readonly need: Need;
  /** All units, by id. */
  readonly candidates: readonly Candidate[];
  /** Those of them who may go. */
  readonly able: readonly Candidate[];
  readonly field: Field;
  readonly aims: Aims;
  readonly chosen: Chosen;
  readonly choices: readonly Choice[];
}

/** Who goes, before anything is said about it. */
export function decide(request: RecommendRequest, { world, ground, plan, near, nowMs }: RecommendContext): Decision {
  const { location } = request.incident;
  const need = findNeed(request, plan, world, nowMs);
  const candidates = listCandidates(request, world, plan, ground, nowMs);
  const able = candidates.filter((candidate) => candidate.isFree && !candidate.isExcluded);
  const standings = createStandings(ground, location, plan.arrival, {
    standOffM: standOffMOf(request.incident, plan),
    wantsAmbulance: need.arePeopleAtRisk || RESCUE_TYPES.includes(request.incident.type),
  });
  const { fireFloor = 1 } = request.incident;
  const floors = { floorsUp: fireFloor - 1, ladderFloor: ladderFloorOf(request.incident) };
  const asked = { drives: createDrives(ground), feedAt: createFeeds(ground, near, plan.water) };
  const field: Field = { ground, plan, standings, ...floors, ...asked };
  const aims = aimsOf(request, need, plan);
  const found = chooseUnits(need, able, aims, field, searchStepsFor(request, need.open.length));
  const { choices, other } = found;
  const chosen = { ...found, choices: lineUp(choices, plan), other: other && lineUp(other, plan) };
  return { need, candidates, able, field, aims, chosen, choices: chosen.choices };
}

/** What units on the incident already do is done. */
function aimsOf({ incident }: RecommendRequest, need: Need, { equivalents }: ResponsePlan): Aims {
  const isSent = (capability: string): boolean => {
    const wanted = { accepts: acceptedFor(capability, equivalents) };
    return need.sent.some((unit) => canDo(unit, wanted));
  };
  const isRescue = RESCUE_TYPES.includes(incident.type);
  return { water: !isRescue && !isSent('PUMP'), rescue: (isRescue || need.arePeopleAtRisk) && !isSent('RESCUE') };
}

/**
 * Of a search for the best answer; most need one step or a few. A step takes so much longer the more places there are: on Hanoi 20 µs for 6 and
 * 0.5 ms for 25 at the worst. While a mandatory place, rescue or first water may still be better, many more: minutes of a life are worth
 * tenths of a second. Where it runs out, the answer says how far from the best it may be. [S]
 */
const SEARCH_STEPS_MAX = 200;
const SEARCH_STEPS_TIMES_PLACES_MAX = 1_000;
const URGENT_TIMES = 30;

/** How many search steps a millisecond of deadline buys at least: what the largest alarms take, docs/benchmarks.md. */
const SEARCH_STEPS_PER_MS = 2;

function searchStepsFor({ options: { deadlineMs } }: RecommendRequest, places: number): SearchSteps {
  const bought = deadlineMs === 0 ? Number.POSITIVE_INFINITY : deadlineMs * SEARCH_STEPS_PER_MS;
  const most = Math.max(1, Math.min(SEARCH_STEPS_MAX, Math.floor(SEARCH_STEPS_TIMES_PLACES_MAX / Math.max(1, places))));
  return { max: Math.min(most, bought), urgentMax: Math.min(URGENT_TIMES * most, bought) };
}
