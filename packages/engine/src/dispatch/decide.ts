import type { Ground } from '../routing/ground.ts';
import type { World } from '../world/world.ts';
import type { RecommendRequest } from './answer.ts';
import { type Candidate, listCandidates } from './candidates.ts';
import { type Choice, type Chosen, chooseUnits, type SearchSteps } from './choice/choose.ts';
import { createDrives } from './choice/drives.ts';
import { createFeeds } from './choice/feeds.ts';
import type { Field } from './choice/field.ts';
import { ladderFloorOf } from './choice/ladder.ts';
import { lineUp } from './choice/line-up.ts';
import { likelyMouths } from './choice/mouths.ts';
import type { Aims } from './choice/pose.ts';
import { createStandings } from './choice/standing.ts';
import { type Near, nearOutside } from './near.ts';
import { findNeed, type Need, sentFor } from './plan/need.ts';
import { isDwelling, RESCUE_TYPES } from './plan/people-at-risk.ts';
import type { ResponsePlan, WaterDefaults } from './plan/plan.ts';
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
  /** What the incident leaves open to use: water that nobody may go to is not in it. */
  readonly near: Near;
  readonly aims: Aims;
  readonly chosen: Chosen;
  readonly choices: readonly Choice[];
}

/** What is needed, and who there is. */
export function takeStock(
  request: RecommendRequest,
  { world, ground, plan, nowMs }: RecommendContext,
): Pick<Decision, 'need' | 'candidates' | 'able'> {
  const candidates = listCandidates(request, world, plan, ground, nowMs);
  const able = candidates.filter((candidate) => candidate.isFree && !candidate.isExcluded);
  return { need: findNeed(request, plan, world, nowMs), candidates, able };
}

/** Who goes, before anything is said about it. */
export function decide(request: RecommendRequest, context: RecommendContext): Decision {
  const { world, ground, plan, nowMs } = context;
  const { location } = request.incident;
  const standOffM = standOffMOf(request.incident, plan);
  const near = nearOutside(context.near, location, standOffM);
  const { need, candidates, able } = takeStock(request, context);
  const standings = createStandings(ground, location, plan.arrival, {
    standOffM,
    wantsAmbulance: need.arePeopleAtRisk || RESCUE_TYPES.includes(request.incident.type),
  });
  const { fireFloor = 1 } = request.incident;
  const likely = likelyMouths(request.incident, plan.report, world.city, nowMs);
  const pumpers = sentFor('PUMP', need, plan);
  const mouths = likely && { likely, sent: candidates.filter(({ unit }) => pumpers.includes(unit)) };
  const floors = { floorsUp: fireFloor - 1, ladderFloor: ladderFloorOf(request.incident) };
  const asked = { drives: createDrives(ground), feedAt: createFeeds(ground, near, plan.water) };
  const aims = aimsOf(request, need, plan);
  const horizonMs = aims.water ? horizonMsOf(request.incident, plan.water) : 0;
  const thirst = { requiredFlowLpm: need.requiredFlowLpm, horizonMs };
  const field: Field = { ground, plan, standings, mouths, ...floors, thirst, ...asked };
  const found = chooseUnits(need, able, aims, field, searchStepsFor(request, need.open.length));
  const chosen = whereTheyLineUp(found, field);
  return { need, candidates, able, field, near, aims, chosen, choices: chosen.choices };
}

function whereTheyLineUp(chosen: Chosen, field: Field): Chosen {
  const { other, mouths } = chosen;
  const choices = lineUp(chosen.choices, field);
  const now = ({ place }: Choice): Choice => choices.find((choice) => choice.place === place)!;
  return {
    ...chosen,
    ...{ choices, other: other && lineUp(other, field) },
    mouths: mouths && { ...mouths, first: mouths.first && now(mouths.first), second: now(mouths.second) },
  };
}

/** For so long water is asked to last once it is there. */
function horizonMsOf({ facilityClass, hazards = [] }: RecommendRequest['incident'], water: WaterDefaults): number {
  const usualMs = isDwelling(facilityClass) ? water.dwellingHorizonMs : water.horizonMs;
  return hazards.includes('LITHIUM') ? usualMs * water.lithiumHorizonFactor : usualMs;
}

/** What units on the incident already do is done. */
function aimsOf({ incident }: RecommendRequest, need: Need, plan: ResponsePlan): Aims {
  const isSent = (capability: string): boolean => sentFor(capability, need, plan).length > 0;
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

/** How many search steps a millisecond of deadline buys at least: what the largest alarms, of 25 places, take, docs/benchmarks.md. */
const SEARCH_STEPS_PER_MS = 2;
const LARGEST_ALARM_PLACES = 25;
/** Before the first step it is found out who is there when: some 6 ms for 25 places, as their square. [S] */
const posingMs = (places: number): number => places ** 2 / 100;

/** Counted, not timed, so that the same question has the same answer: a deadline is a number of steps, less for more places. */
export function searchStepsFor(
  { options: { deadlineMs } }: Pick<RecommendRequest, 'options'>,
  places: number,
): SearchSteps {
  const perMs = SEARCH_STEPS_PER_MS * Math.min(1, (LARGEST_ALARM_PLACES / Math.max(1, places)) ** 2);
  const left = Math.max(1, Math.ceil((deadlineMs - posingMs(places)) * perMs));
  const bought = deadlineMs === 0 ? Number.POSITIVE_INFINITY : left;
  const most = Math.max(1, Math.min(SEARCH_STEPS_MAX, Math.floor(SEARCH_STEPS_TIMES_PLACES_MAX / Math.max(1, places))));
  return { max: Math.min(most, bought), urgentMax: Math.min(URGENT_TIMES * most, bought) };
}
