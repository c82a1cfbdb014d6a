import { assert } from '../../core/assert.ts';
import type { LatLon } from '../../core/units.ts';
import { localMinuteOfDay } from '../../world/local-time.ts';
import type { City, IncidentFacts } from '../../world/world.ts';
import { arePeopleAtRisk, isMinuteWithin } from './people-at-risk.ts';
import type { PlanRule, ResponsePlan } from './plan.ts';

/** The rule for an incident, here and now. */
export function chooseRule(plan: ResponsePlan, facts: IncidentFacts, city: City, nowMs: number): PlanRule {
  const minute = localMinuteOfDay(nowMs, city.utcOffsetMinutes);
  const isHere = ({ area, hours }: PlanRule): boolean =>
    (area === undefined || isInOutline(area, facts.location)) &&
    (hours === undefined || isMinuteWithin(minute, hours.fromMinute, hours.toMinute));
  const peopleAtRisk = arePeopleAtRisk(facts, city, nowMs);
  const rule = findRule(plan.rules, facts.type, facts.facilityClass, facts.alarmLevel, peopleAtRisk, isHere);
  assert(rule !== undefined, 'a plan has a rule for every type, class and level: its file was checked');
  return rule;
}

/** At every place and hour. */
export const isEverywhere = ({ area, hours }: PlanRule): boolean => area === undefined && hours === undefined;

/** The rule that names most of type, class, level, people at risk, area and hours; of equals, the earlier. `isHere`: place and hour fit. */
export function findRule(
  rules: readonly PlanRule[],
  type: IncidentFacts['type'],
  facilityClass: IncidentFacts['facilityClass'],
  alarmLevel: number,
  peopleAtRisk: boolean,
  isHere: (rule: PlanRule) => boolean = isEverywhere,
): PlanRule | undefined {
  let best: PlanRule | undefined;
  let bestNamed = -1;
  for (const rule of rules) {
    const applies =
      (rule.type ?? type) === type &&
      (rule.facilityClass ?? facilityClass) === facilityClass &&
      (rule.alarmLevel ?? alarmLevel) === alarmLevel &&
      (rule.peopleAtRisk === undefined || peopleAtRisk) &&
      isHere(rule);
    if (!applies) continue;
    const named = namedBy(rule);
    if (named <= bestNamed) continue;
    best = rule;
    bestNamed = named;
  }
  return best;
}

const namedBy = ({ type, facilityClass, alarmLevel, peopleAtRisk, area, hours }: PlanRule): number =>
  [type, facilityClass, alarmLevel, peopleAtRisk, area, hours].filter((value) => value !== undefined).length;

/**
 * Even and odd: a ray to the east crosses the outline an odd number of times. What lies on it may be on either side; of two outlines that
 * share it exactly one has it.
 */
export function isInOutline(outline: readonly LatLon[], { lat, lon }: LatLon): boolean {
  let isIn = false;
  for (let i = 0, before = outline.length - 1; i < outline.length; before = i++) {
    const [a, b] = [outline[i], outline[before]];
    if (a.lat > lat === b.lat > lat) continue;
    if (lon < a.lon + ((lat - a.lat) * (b.lon - a.lon)) / (b.lat - a.lat)) isIn = !isIn;
  }
  return isIn;
}
