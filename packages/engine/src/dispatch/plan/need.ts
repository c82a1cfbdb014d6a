import { compareText } from '../../core/compare-text.ts';
import type { IncidentFacts, Unit, UnitStatus, World } from '../../world/world.ts';
import type { RecommendRequest } from '../answer.ts';
import { REQUEST_LIMITS } from '../request-limits.ts';
import { awaitsConfirmation } from './confirmation.ts';
import { matchPlaces } from './match-places.ts';
import { arePeopleAtRisk } from './people-at-risk.ts';
import { acceptedFor, canDo, canFill, listPlaces, type Place } from './places.ts';
import type { PlanAddition, PlanRule, PlanSlot, ResponsePlan } from './plan.ts';
import { requiredFlow } from './required-flow.ts';
import { chooseRule } from './rule.ts';

export interface Need {
  /** Open places in rank order. */
  readonly open: readonly Place[];
  /** Open places for who is there before the first water, beside those. */
  readonly early: readonly Place[];
  /** Open places that wait until somebody has confirmed the report. */
  readonly onConfirmation: readonly Place[];
  /** Units that are on this incident already and fill the other places. */
  readonly sent: readonly Unit[];
  readonly planRule: string;
  readonly isFromPlan: boolean;
  readonly arePeopleAtRisk: boolean;
  /** People are at risk and the rule asks for no rescue: a place for one was added. */
  readonly isRescueAdded: boolean;
  /** What the plan adds to the rule for the hazards of this incident. */
  readonly added: readonly PlanAddition[];
  readonly requiredFlowLpm: number;
  /** How it was worked out, where it is not the caller's and not the rule's own number. */
  readonly flowBasis?: string;
}

/**
 * What this incident needs and has not got. The caller's requirements stand as they are; the plan's level is a total, so units that
 * are on the incident already fill its places first.
 */
export function findNeed(request: RecommendRequest, plan: ResponsePlan, world: World, nowMs: number): Need {
  const { incident } = request;
  const isAtRisk = arePeopleAtRisk(incident, world.city, nowMs);
  const rule = chooseRule(plan, incident, world.city, nowMs);
  const flow = flowNeeded(request, rule);
  if (request.requirements.length > 0) {
    const open = listPlaces(request.requirements, plan);
    return {
      ...{ open, early: [], onConfirmation: [], sent: [], added: [] },
      planRule: 'REQUEST',
      isFromPlan: false,
      arePeopleAtRisk: isAtRisk,
      isRescueAdded: false,
      ...flow,
    };
  }
  const added = plan.additions.filter(({ hazard }) => incident.hazards?.includes(hazard));
  const isRescueAdded = isAtRisk && !asksForRescue(rule.slots);
  const slots = [
    ...rule.slots,
    ...added.flatMap((addition) => addition.slots),
    ...(isRescueAdded ? [RESCUE_SLOT] : []),
  ];
  // Early places are ranked last, so that the numbers of the others do not hang on them.
  const ranked = slots.toSorted((a, b) => Number(a.isEarly ?? false) - Number(b.isEarly ?? false));
  const places = listPlaces(ranked, plan);
  const { open, used: sent } = matchPlaces(places, unitsOn(incident, world));
  const [early = [], usual = []] = [true, false].map((isEarly) => open.filter((place) => place.isEarly === isEarly));
  const [now, onConfirmation] = awaitsConfirmation(incident, plan.report) ? firstOf(places, usual, sent) : [usual, []];
  return {
    ...{ open: now, early: onConfirmation.length > 0 ? [] : early, onConfirmation, sent, added },
    ...{ planRule: rule.id, isFromPlan: true, arePeopleAtRisk: isAtRisk, isRescueAdded },
    ...flow,
  };
}

/** Of the units that are on the incident already those that can do it. */
export function sentFor(
  capability: string,
  { sent }: Pick<Need, 'sent'>,
  { equivalents }: Pick<ResponsePlan, 'equivalents'>,
): Unit[] {
  const wanted = { accepts: acceptedFor(capability, equivalents) };
  return sent.filter((unit) => canDo(unit, wanted));
}

/** Where people may be trapped somebody gets them out, whatever the rule forgot: wanted, so that it is named where it is missing. */
const RESCUE_SLOT: PlanSlot = { capability: 'RESCUE', count: 1, isMandatory: false };

const asksForRescue = (slots: readonly PlanSlot[]): boolean => slots.some(({ capability }) => capability === 'RESCUE');

/** One unit goes at once, a pumper where the plan asks for any, unless such a one is on it already; the rest waits. */
function firstOf(places: readonly Place[], open: readonly Place[], sent: readonly Unit[]): [Place[], Place[]] {
  const lead = places.find(({ capability }) => capability === 'PUMP') ?? places[0];
  const first = open.find(({ capability }) => capability === lead?.capability);
  const isThere = first === undefined || sent.some((unit) => canFill(unit, first));
  return isThere ? [[], [...open]] : [[first], open.filter((place) => place !== first)];
}

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
