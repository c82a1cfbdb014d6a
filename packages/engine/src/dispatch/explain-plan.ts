import { FACILITY_CLASSES, INCIDENT_TYPES, type Unit } from '../world/world.ts';
import { canFill, listPlaces, type Place } from './places.ts';
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
  const calls = callsByRule(plan, isEverywhere);
  const rules = plan.rules.map((rule) => ({
    rule,
    calls: callsOf(plan, rule, calls),
    neverFilled: fleet === undefined ? [] : neverFilled(listPlaces(rule.slots, plan), fleet),
  }));
  return { rules, calls: [...calls.values()].reduce((sum, count) => sum + count, 0) };
}

const ALARM_LEVELS = [1, 2, 3] as const;

/** Where a rule holds only here and there, nothing else that does is looked at beside it. */
function callsOf(plan: ResponsePlan, rule: PlanRule, everywhere: ReadonlyMap<PlanRule, number>): number {
  if (isEverywhere(rule)) return everywhere.get(rule) ?? 0;
  return callsByRule(plan, (other) => other === rule || isEverywhere(other)).get(rule) ?? 0;
}

function callsByRule({ rules }: ResponsePlan, isHere: (rule: PlanRule) => boolean): Map<PlanRule, number> {
  const calls = new Map<PlanRule, number>();
  for (const type of INCIDENT_TYPES)
    for (const facilityClass of FACILITY_CLASSES)
      for (const level of ALARM_LEVELS)
        for (const peopleAtRisk of [false, true]) {
          const rule = findRule(rules, type, facilityClass, level, peopleAtRisk, isHere);
          if (rule !== undefined) calls.set(rule, (calls.get(rule) ?? 0) + 1);
        }
  return calls;
}

function neverFilled(places: readonly Place[], fleet: readonly Unit[]): NeverFilled[] {
  const open = openPlaces(places, fleet);
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

/** Kuhn's algorithm: a place takes a unit, or has another place move on to a unit of its own. */
function openPlaces(places: readonly Place[], fleet: readonly Unit[]): Place[] {
  const placeOf = new Map<Unit, Place>();
  const able = new Map<string, readonly Unit[]>();
  for (const place of places)
    if (!able.has(place.capability))
      able.set(
        place.capability,
        fleet.filter((unit) => canFill(unit, place)),
      );
  const fill = (place: Place, tried: Set<Unit>): boolean => {
    for (const unit of able.get(place.capability) ?? []) {
      if (tried.has(unit)) continue;
      tried.add(unit);
      const holder = placeOf.get(unit);
      if (holder !== undefined && !fill(holder, tried)) continue;
      placeOf.set(unit, place);
      return true;
    }
    return false;
  };
  return places.filter((place) => !fill(place, new Set()));
}
