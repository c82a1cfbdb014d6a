import type { IncidentFacts } from '../../world/world.ts';
import type { Notice } from '../answer.ts';
import { atWorkMs, type Choice } from '../choice/choose.ts';
import type { Need } from '../plan/need.ts';
import type { ResponsePlan } from '../plan/plan.ts';
import { notice } from './explain.ts';
import { formatMinutes } from './minutes.ts';
import { firstWater, soonest } from './tasks.ts';

/** A pair. A crew of 0 is one that nobody told, and counts as enough. */
const PAIR = 2;

/** What crews go into, and where the shipped plan asks for a crew that stands by. */
const GONE_INTO: readonly IncidentFacts['type'][] = ['STRUCTURE_FIRE', 'ELECTRICAL_FIRE', 'ALARM', 'HAZMAT'];

/**
 * In a burning building nobody is inside alone: a second crew in breathing apparatus is there soon after the first goes in, and from level 2 a
 * pair stands by outside.
 */
export function warnOfStandby(
  { type, alarmLevel }: IncidentFacts,
  choices: readonly Choice[],
  need: Need,
  plan: ResponsePlan,
): Notice[] {
  if (!need.isFromPlan || need.onConfirmation.length > 0) return [];
  return [
    ...(alarmLevel >= 2 && GONE_INTO.includes(type) ? [describeStandby(choices)] : []),
    ...(type === 'STRUCTURE_FIRE' ? warnSecondCrew(choices, need, plan) : []),
  ];
}

function describeStandby(choices: readonly Choice[]): Notice {
  const pair = soonest(choices.filter(({ place }) => place.capability === 'BREATHING_APPARATUS'));
  const words =
    pair === undefined
      ? 'nobody is sent for it: two of the crews that come stand by outside'
      : `${pair.candidate.unit.id} stands by outside from ${formatMinutes(atWorkMs(pair))} on`;
  return notice('STANDBY_PAIR', `${words}, in breathing apparatus, while others are inside`);
}

/**
 * Of those who lead nobody is counted. Where units are there already, theirs may be the first and the second; that one unit goes alone is
 * told by its shortfall.
 */
function warnSecondCrew(choices: readonly Choice[], need: Need, { water, arrival }: ResponsePlan): Notice[] {
  const first = firstWater(choices, arrival.stepMs);
  if (first === undefined || need.sent.length > 0 || choices.length < 2) return [];
  const others = choices.filter((choice) => {
    const { crew, capabilities } = choice.candidate.unit;
    if (choice === first || choice.place.capability === 'COMMAND' || (crew > 0 && crew < PAIR)) return false;
    return water.effectiveNeeds.every((needed) => capabilities.includes(needed));
  });
  const second = soonest(others);
  const goesIn = `${first.candidate.unit.id} goes in at ${formatMinutes(atWorkMs(first))}`;
  if (second === undefined) return [notice('SECOND_CREW_LATE', `${goesIn}, and no second crew can follow it`)];
  const afterMs = atWorkMs(second) - atWorkMs(first);
  if (afterMs <= arrival.secondCrewMs) return [];
  const words = `${goesIn}, and ${second.candidate.unit.id} can follow only ${formatMinutes(afterMs)} later`;
  return [notice('SECOND_CREW_LATE', words)];
}
