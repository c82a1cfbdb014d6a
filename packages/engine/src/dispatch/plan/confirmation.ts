import type { IncidentFacts } from '../../world/world.ts';
import { RESCUE_TYPES } from './people-at-risk.ts';
import type { ReportDefaults } from './plan.ts';

/**
 * Whether one unit goes at once and the rest waits until somebody has made sure: an alarm system's report, and one that is said to be
 * unverified. Not where people are said to be trapped; at night in a dwelling they only may be. A level above the first is set by somebody
 * who has seen it, unless the caller says otherwise.
 */
export function awaitsConfirmation(facts: IncidentFacts, report: ReportDefaults): boolean {
  return isUnconfirmed(facts, report) && !arePeopleSaidTrapped(facts);
}

export function isUnconfirmed(
  { type, alarmLevel, verification, callCount = 0 }: IncidentFacts,
  { confirmingCalls }: ReportDefaults,
): boolean {
  if (verification === 'VERIFIED' || callCount >= confirmingCalls) return false;
  return verification === 'UNVERIFIED' || (type === 'ALARM' && alarmLevel === 1);
}

/** Said, not only possible: a number, a storey on which they are, or a kind of call that is about them. */
function arePeopleSaidTrapped({ type, peopleTrapped, trappedFloor }: IncidentFacts): boolean {
  if (peopleTrapped !== undefined) return peopleTrapped > 0;
  return trappedFloor !== undefined || RESCUE_TYPES.includes(type);
}
