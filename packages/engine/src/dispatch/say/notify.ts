import type { IncidentFacts } from '../../world/world.ts';
import type { AgencyToNotify, NotifyAnswer } from '../answer.ts';
import type { NotifyReason } from '../codes.ts';
import { RESCUE_TYPES } from '../plan/people-at-risk.ts';

export interface NotifyQuestion {
  readonly facts: IncidentFacts;
  readonly arePeopleAtRisk: boolean;
  /** Water that mains give, and what is missing all the same, l/min. */
  readonly hasHydrant: boolean;
  readonly shortfallLpm: number;
}

/**
 * Whom else to call, and why: each agency once, by its strongest reason, in a fixed order. The ambulance wherever somebody is or may be
 * trapped, the power company before water is put on a building (docs/response-plan.md). A call is advice: nothing here makes it.
 */
export function whomToNotify({
  facts,
  arePeopleAtRisk,
  hasHydrant,
  shortfallLpm,
}: NotifyQuestion): readonly NotifyAnswer[] {
  const { type, peopleTrapped = 0, hazards = [] } = facts;
  const calls: (readonly [boolean, AgencyToNotify, NotifyReason])[] = [
    [peopleTrapped > 0, 'AMBULANCE_115', 'PEOPLE_TRAPPED'],
    [arePeopleAtRisk, 'AMBULANCE_115', 'PEOPLE_MAY_BE_TRAPPED'],
    [RESCUE_TYPES.includes(type) && facts.peopleTrapped === undefined, 'AMBULANCE_115', 'RESCUE'],
    [type === 'ELECTRICAL_FIRE', 'POWER', 'ELECTRICAL_FIRE'],
    [type === 'STRUCTURE_FIRE', 'POWER', 'BUILDING_FIRE'],
    // What a boost of the mains may bring counts as nothing until somebody confirms it.
    [shortfallLpm > 0 && hasHydrant, 'WATER', 'FLOW_SHORT'],
    [hazards.includes('LPG'), 'GAS', 'GAS_ESCAPES'],
    [type === 'TRAFFIC_RESCUE', 'TRAFFIC_POLICE', 'ROAD_INCIDENT'],
  ];
  const told = new Set<AgencyToNotify>();
  return calls.flatMap(([applies, agency, reason]) => {
    if (!applies || told.has(agency)) return [];
    told.add(agency);
    return [{ agency, reason }];
  });
}
