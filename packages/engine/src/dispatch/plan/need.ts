import type { IncidentFacts, Unit, UnitStatus, World } from '../../world/world.ts';
import type { RecommendRequest } from '../answer.ts';
import { compareText } from '../order.ts';
import { REQUEST_LIMITS } from '../request-limits.ts';
import { matchPlaces } from './match-places.ts';
import { arePeopleAtRisk } from './people-at-risk.ts';
import { listPlaces, type Place } from './places.ts';
import type { PlanRule, PlanSlot, ResponsePlan } from './plan.ts';
import { requiredFlow } from './required-flow.ts';
import { chooseRule } from './rule.ts';

export interface Need {
  /** Open places in rank order. */
  readonly open: readonly Place[];
  /** Units that are on this incident already and fill the other places. */
  readonly sent: readonly Unit[];
  readonly planRule: string;
  readonly isFromPlan: boolean;
  readonly arePeopleAtRisk: boolean;
  /** People are at risk and the rule asks for no rescue: a place for one was added. */
  readonly isRescueAdded: boolean;
  readonly requiredFlowLpm: number;
  /** How it was worked out, where it is not the caller's and not the rule's own number. */
  readonly flowBasis?: string;
}

/**
 * What this incident needs and has not got. The caller's requirements stand as they are; the plan's level is a total, so units that
 * are on the incident already fill its places first.
 */
export function findNeed(request: RecommendRequest, plan: ResponsePlan, world: World, nowMs: number): Need {
  const isAtRisk = arePeopleAtRisk(request.incident, world.city, nowMs);
  const rule = chooseRule(plan, request.incident, world.city, nowMs);
  const flow = flowNeeded(request, rule);
  if (request.requirements.length > 0) {
    const open = listPlaces(request.requirements, plan);
    return {
      open,
      sent: [],
      planRule: 'REQUEST',
      isFromPlan: false,
      arePeopleAtRisk: isAtRisk,
      isRescueAdded: false,
      ...flow,
    };
  }
  const isRescueAdded = isAtRisk && !asksForRescue(rule.slots);
  const slots = isRescueAdded ? [...rule.slots, RESCUE_SLOT] : rule.slots;
  const { open, used: sent } = matchPlaces(listPlaces(slots, plan), unitsOn(request.incident, world));
  return { open, sent, planRule: rule.id, isFromPlan: true, arePeopleAtRisk: isAtRisk, isRescueAdded, ...flow };
}

/** Where people may be trapped somebody gets them out, whatever the rule forgot: wanted, so that it is named where it is missing. */
const RESCUE_SLOT: PlanSlot = { capability: 'RESCUE', count: 1, isMandatory: false };

const asksForRescue = (slots: readonly PlanSlot[]): boolean => slots.some(({ capability }) => capability === 'RESCUE');

function flowNeeded(
  { incident, requiredFlowLpm }: RecommendRequest,
  { flowMethod, ...rule }: PlanRule,
): Pick<Need, 'requiredFlowLpm' | 'flowBasis'> {
  if (requiredFlowLpm > 0) return { requiredFlowLpm };
  const computed = flowMethod === undefined ? null : requiredFlow(flowMethod, incident);
  // What is seen burning is a part of what will burn: a size never asks for less than the rule does without one.
  if (computed === null || computed.flowLpm <= rule.requiredFlowLpm) return { requiredFlowLpm: rule.requiredFlowLpm };
  return { requiredFlowLpm: Math.min(computed.flowLpm, REQUEST_LIMITS.flowLpmMax), flowBasis: computed.basis };
}

/** On its way or at work; a unit that returns or refills is no longer part of the response. */
const COUNTS_AS_SENT: readonly UnitStatus[] = ['DISPATCHED', 'EN_ROUTE', 'ON_SCENE'];

/** Those that can do least first: of several ways to divide them over the places, a special unit is left for what comes. */
function unitsOn(incident: IncidentFacts, world: World): Unit[] {
  return [...world.units.values()]
    .filter((unit) => unit.incidentId === incident.id && COUNTS_AS_SENT.includes(unit.status))
    .sort((a, b) => a.capabilities.length - b.capabilities.length || compareText(a.id, b.id));
}
