import type { IncidentFacts, Unit, UnitStatus, World } from '../world/world.ts';
import type { RecommendRequest, Requirement } from './answer.ts';
import { REQUEST_LIMITS } from './check-request.ts';
import { compareText } from './order.ts';
import type { PlanRule, ResponsePlan } from './plan.ts';
import { type RequiredFlow, requiredFlow } from './required-flow.ts';
import { chooseRule } from './rule.ts';

/** One place to fill with one unit. */
export interface Place {
  /** Rank, from 1, counted over all places of the rule, filled ones too. */
  readonly slot: number;
  readonly capability: string;
  readonly isMandatory: boolean;
  /** The capability and what may stand for it (`ResponsePlan.equivalents`). */
  readonly accepts: readonly string[];
  /** The least crew that fills it. */
  readonly crewMin: number;
}

/** A place that every unit can fill. */
export const ANY_CAPABILITY = 'ANY';

/** What it has on board, whoever rides on it. */
export function canDo(unit: Unit, { accepts }: Pick<Place, 'accepts'>): boolean {
  return accepts.some((capability) => capability === ANY_CAPABILITY || unit.capabilities.includes(capability));
}

/** A crew of 0 is one that nobody told: it counts as enough. */
export function canFill(unit: Unit, place: Pick<Place, 'accepts' | 'crewMin'>): boolean {
  return canDo(unit, place) && (unit.crew === 0 || unit.crew >= place.crewMin);
}

export interface Need {
  /** Open places in rank order. */
  readonly open: readonly Place[];
  /** Units that are on this incident already and fill the other places. */
  readonly sent: readonly Unit[];
  readonly planRule: string;
  readonly isFromPlan: boolean;
  readonly requiredFlowLpm: number;
  /** How it was worked out, where it is not the caller's and not the rule's own number. */
  readonly flowBasis?: string;
}

/**
 * What this incident needs and has not got. The caller's requirements stand as they are; the plan's level is a total, so units that
 * are on the incident already fill its places first.
 */
export function findNeed(request: RecommendRequest, plan: ResponsePlan, world: World, nowMs: number): Need {
  const rule = chooseRule(plan, request.incident, world.city, nowMs);
  const flow = flowNeeded(request, rule);
  if (request.requirements.length > 0) {
    const open = listPlaces(request.requirements, plan);
    return { open, sent: [], planRule: 'REQUEST', isFromPlan: false, ...flow };
  }
  const { open, sent } = withoutSent(listPlaces(rule.slots, plan), unitsOn(request.incident, world));
  return { open, sent, planRule: rule.id, isFromPlan: true, ...flow };
}

function flowNeeded(
  { incident, requiredFlowLpm }: RecommendRequest,
  { flowMethod, ...rule }: PlanRule,
): Pick<Need, 'requiredFlowLpm' | 'flowBasis'> {
  if (requiredFlowLpm > 0) return { requiredFlowLpm };
  const computed: RequiredFlow | null = flowMethod === undefined ? null : requiredFlow(flowMethod, incident);
  // What is seen burning is a part of what will burn: a size never asks for less than the rule does without one.
  if (computed === null || computed.flowLpm <= rule.requiredFlowLpm) return { requiredFlowLpm: rule.requiredFlowLpm };
  return { requiredFlowLpm: Math.min(computed.flowLpm, REQUEST_LIMITS.flowLpmMax), flowBasis: computed.basis };
}

/** The capability first, then what may stand for it, then what may stand for that. */
export function acceptedFor(capability: string, equivalents: ResponsePlan['equivalents']): readonly string[] {
  const accepted = new Set([capability]);
  // A set goes on over what is added on the way.
  for (const one of accepted) for (const other of equivalents[one] ?? []) accepted.add(other);
  return [...accepted];
}

/** A place for each unit that is wanted, ranked. */
export function listPlaces(
  slots: readonly (Requirement & { readonly isMandatory?: boolean })[],
  { crewMin, equivalents }: Pick<ResponsePlan, 'crewMin' | 'equivalents'>,
): Place[] {
  return slots
    .flatMap(({ capability, count, isMandatory = true }) =>
      Array.from({ length: count }, () => ({
        ...{ capability, isMandatory },
        accepts: acceptedFor(capability, equivalents),
        crewMin: crewMin[capability] ?? 0,
      })),
    )
    .map((place, i) => ({ slot: i + 1, ...place }));
}

/** On its way or at work; a unit that returns or refills is no longer part of the response. */
const COUNTS_AS_SENT: readonly UnitStatus[] = ['DISPATCHED', 'EN_ROUTE', 'ON_SCENE'];

/** Those that can do least first, so that a special unit is left for the special place. */
function unitsOn(incident: IncidentFacts, world: World): Unit[] {
  return [...world.units.values()]
    .filter((unit) => unit.incidentId === incident.id && COUNTS_AS_SENT.includes(unit.status))
    .sort((a, b) => a.capabilities.length - b.capabilities.length || compareText(a.id, b.id));
}

function withoutSent(places: readonly Place[], units: readonly Unit[]): { open: Place[]; sent: Unit[] } {
  const free = [...units];
  const sent: Unit[] = [];
  const open = places.filter((place) => {
    const at = free.findIndex((unit) => canFill(unit, place));
    if (at >= 0) sent.push(...free.splice(at, 1));
    return at < 0;
  });
  return { open, sent };
}
