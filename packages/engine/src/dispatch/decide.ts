import type { Ground } from '../routing/ground.ts';
import type { World } from '../world/world.ts';
import type { RecommendRequest } from './answer.ts';
import { type Arrivals, createArrivals } from './arrival.ts';
import { type Candidate, listCandidates } from './candidates.ts';
import { type Choice, chooseUnits } from './choose-units.ts';
import type { Near } from './near.ts';
import { findNeed, type Need } from './need.ts';
import { ANY_CAPABILITY, canDo } from './places.ts';
import type { ResponsePlan } from './plan.ts';

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
  readonly arrivals: Arrivals;
  readonly choices: readonly Choice[];
}

/** Who goes, before anything is said about it. */
export function decide(request: RecommendRequest, { world, ground, plan, nowMs }: RecommendContext): Decision {
  const need = findNeed(request, plan, world, nowMs);
  const candidates = listCandidates(request, world, plan, ground.bbox, nowMs);
  const able = candidates.filter((candidate) => candidate.isFree && !candidate.isExcluded);
  const arrivals = createArrivals(ground, request.incident.location, able);
  return { need, candidates, able, arrivals, choices: choose(need, able, arrivals) };
}

/**
 * Whole crews first. Where none is left for a place, a unit of too small a crew is better than nobody: it is offered, and the place counts
 * as open all the same. A plan that nobody can serve still sends somebody; what the caller lists is taken as it stands.
 */
function choose(need: Need, able: readonly Candidate[], arrivals: Arrivals): readonly Choice[] {
  const crewed = chooseUnits(need.open, able, arrivals);
  const choices = [...crewed, ...chooseUnderCrewed(need, able, arrivals, crewed)].sort(
    (a, b) => a.place.slot - b.place.slot,
  );
  const [first] = need.open;
  if (choices.length > 0 || first === undefined || !need.isFromPlan) return choices;
  return chooseUnits([{ ...first, capability: ANY_CAPABILITY, accepts: [ANY_CAPABILITY], crewMin: 0 }], able, arrivals);
}

function chooseUnderCrewed(
  need: Need,
  able: readonly Candidate[],
  arrivals: Arrivals,
  crewed: readonly Choice[],
): readonly Choice[] {
  if (crewed.length === need.open.length) return [];
  const filled = new Set(crewed.map(({ place }) => place));
  const used = new Set(crewed.map(({ candidate }) => candidate));
  const open = need.open.filter((place) => !filled.has(place));
  const left = able.filter((candidate) => !used.has(candidate));
  return chooseUnits(open, left, arrivals, canDo);
}
