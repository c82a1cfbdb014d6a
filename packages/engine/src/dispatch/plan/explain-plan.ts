import {
  FACILITY_CLASSES,
  type FacilityClass,
  INCIDENT_TYPES,
  type IncidentType,
  type Unit,
} from '../../world/world.ts';
import { matchPlaces } from './match-places.ts';
import { listPlaces, type Place } from './places.ts';
import type { PlanRule, ResponsePlan } from './plan.ts';
import { findRule, isEverywhere } from './rule.ts';

/** What a plan comes to: which calls each rule answers, and what a fleet can never do of it. */
export interface PlanExplanation {
  readonly rules: readonly RuleExplanation[];
  /** Kinds of call: type × class × level × whether people are at risk. */
  readonly calls: number;
}

export interface RuleExplanation {
  readonly rule: PlanRule;
  /** Kinds of call that it answers, within its area and hours if it has any; 0 where other rules answer all that it would apply to. */
  readonly calls: number;
  /** Places that stay open though every unit of the fleet were free and next door; none without a fleet. */
  readonly neverFilled: readonly NeverFilled[];
}

export interface NeverFilled {
  readonly capability: string;
  readonly isMandatory: boolean;
  readonly wanted: number;
  readonly missing: number;
}

/**
 * Asks the plan for every kind of call there is, and fills each rule's places from the whole fleet, one unit a place: in rank order and by
 * augmenting paths, so that a place stays open only if no other division of the units fills it beside all that stand before it.
 */
export function explainPlan(plan: ResponsePlan, fleet?: readonly Unit[]): PlanExplanation {
  const kinds = kindsOfCall(plan);
  const placeOf = new Map(plan.rules.map((rule, i) => [rule, i]));
  const rules = plan.rules.map((rule) => ({
    rule,
    calls: callsOf(rule, kinds, placeOf),
    neverFilled: fleet === undefined ? [] : neverFilled(listPlaces(rule.slots, plan), fleet),
  }));
  return { rules, calls: kinds.length };
}

const ALARM_LEVELS = [1, 2, 3] as const;

/** What it answers where it holds, beside the rules that hold everywhere. `placeOf`: by rule, its place in the plan. */
function callsOf(rule: PlanRule, kinds: readonly KindOfCall[], placeOf: ReadonlyMap<PlanRule, number>): number {
  if (isEverywhere(rule)) return kinds.filter((kind) => kind.rule === rule).length;
  return kinds.filter((kind) => {
    const rivals = kind.rule === undefined ? [rule] : [rule, kind.rule];
    rivals.sort((a, b) => placeOf.get(a)! - placeOf.get(b)!);
    return ruleFor(rivals, kind, () => true) === rule;
  }).length;
}

interface KindOfCall {
  readonly type: IncidentType;
  readonly facilityClass: FacilityClass;
  readonly level: number;
  readonly peopleAtRisk: boolean;
  /** Of those that hold everywhere. */
  readonly rule?: PlanRule | undefined;
}

const ruleFor = (
  rules: readonly PlanRule[],
  { type, facilityClass, level, peopleAtRisk }: KindOfCall,
  isHere: (rule: PlanRule) => boolean,
): PlanRule | undefined => findRule(rules, type, facilityClass, level, peopleAtRisk, isHere);

function kindsOfCall({ rules }: ResponsePlan): KindOfCall[] {
  const kinds = INCIDENT_TYPES.flatMap((type) =>
    FACILITY_CLASSES.flatMap((facilityClass) =>
      ALARM_LEVELS.flatMap((level) =>
        [false, true].map((peopleAtRisk): KindOfCall => ({ type, facilityClass, level, peopleAtRisk })),
      ),
    ),
  );
  return kinds.map((kind) => ({ ...kind, rule: ruleFor(rules, kind, isEverywhere) }));
}

function neverFilled(places: readonly Place[], fleet: readonly Unit[]): NeverFilled[] {
  const { open } = matchPlaces(places, fleet);
  return [...new Set(open.map(({ capability }) => capability))].map((capability) => {
    const missing = open.filter((place) => place.capability === capability);
    return {
      capability,
      isMandatory: missing.some(({ isMandatory }) => isMandatory),
      wanted: places.filter((place) => place.capability === capability).length,
      missing: missing.length,
    };
  });
}
