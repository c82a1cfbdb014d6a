import type { AccessPoint, IncidentFacts } from '../../world/world.ts';
import type { Notice, Requirement } from '../answer.ts';
import type { Choice, MouthChoice } from '../choice/choose.ts';
import type { Field } from '../choice/field.ts';
import type { Decision } from '../decide.ts';
import { isUnconfirmed } from '../plan/confirmation.ts';
import type { Need } from '../plan/need.ts';
import type { Place } from '../plan/places.ts';
import type { ResponsePlan } from '../plan/plan.ts';
import { notice } from './explain.ts';
import { formatMinutes } from './minutes.ts';

/** What follows from how far the report is to be believed, and from where the house may be reached. */
export function warnOfReport(
  facts: IncidentFacts,
  { need, chosen, field }: Pick<Decision, 'need' | 'chosen' | 'field'>,
  plan: ResponsePlan,
  nowMs: number,
): Notice[] {
  return [
    ...warnUnconfirmed(facts, need, plan),
    ...warnLate(facts, need, plan, nowMs),
    ...need.added.map(({ id, slots, source }) => notice('PLAN_ADDED', `${id}: ${wantedWords(slots)}. ${source}`)),
    ...(chosen.mouths === undefined ? [] : [describeMouths(chosen.mouths, field)]),
  ];
}

/** How long ago the call came in; a clock that is ahead counts as now. It fits the answer's int32. */
export function reportAgeMs({ reportedAtMs }: IncidentFacts, nowMs: number): number | undefined {
  return reportedAtMs === undefined ? undefined : Math.min(AGE_MS_MAX, Math.max(0, nowMs - reportedAtMs));
}

const AGE_MS_MAX = 2_000_000_000;

/** Places as requirements, in rank order, each capability once. */
export function asRequirements(places: readonly Place[]): Requirement[] {
  const byCapability = Map.groupBy(places, ({ capability }) => capability);
  return [...byCapability].map(([capability, same]) => ({ capability, count: same.length }));
}

const wantedWords = (wanted: readonly Requirement[]): string =>
  wanted.map(({ capability, count }) => `${capability} ${count}`).join(', ');

function warnUnconfirmed(
  facts: IncidentFacts,
  { open, onConfirmation, isFromPlan }: Need,
  plan: ResponsePlan,
): Notice[] {
  if (!isFromPlan || !isUnconfirmed(facts, plan.report)) return [];
  if (onConfirmation.length > 0) {
    const first = open.length === 0 ? 'one is on it' : `${open[0]!.capability} at once`;
    const rest = wantedWords(asRequirements(onConfirmation));
    return [notice('ON_CONFIRMATION', `nobody has confirmed the report: ${first}, on confirmation ${rest}`)];
  }
  if (facts.peopleTrapped === undefined || facts.peopleTrapped === 0) return [];
  return [
    notice('UNVERIFIED', 'nobody has confirmed the report; people are said to be trapped, so the whole plan goes'),
  ];
}

function warnLate(facts: IncidentFacts, { sent }: Need, { report }: ResponsePlan, nowMs: number): Notice[] {
  const ageMs = reportAgeMs(facts, nowMs) ?? 0;
  if (ageMs < report.lateMs || sent.length > 0) return [];
  return [notice('REPORT_LATE', `the call came in ${formatMinutes(ageMs)} ago, and nobody is on it yet`)];
}

function describeMouths(pair: MouthChoice | null, { mouths, plan }: Field): Notice {
  const likely = `${mouths?.likely.length ?? 0} mouths are likely`;
  if (pair === null)
    return notice('SECOND_MOUTH_UNREACHED', `${likely}, and no second pumper can stand at another one`);
  const named = ({ lat, lon }: AccessPoint): string => `the mouth at ${lat.toFixed(5)}, ${lon.toFixed(5)}`;
  const goes = ({ candidate, arrival }: Choice, mouth: AccessPoint): string =>
    `${candidate.unit.id} to ${named(mouth)}, ${arrival.walkM} m from the fire`;
  const sent = pair.sent.map(({ id, status }) => `${id} (${status})`).join(', ');
  const [firstMouth, secondMouth] = pair.at;
  const first = pair.first === null ? `${sent} taken to be by ${named(firstMouth)}` : goes(pair.first, firstMouth);
  const laterMs = pair.waterLaterSteps * plan.arrival.stepMs;
  const price = laterMs === 0 ? '' : `; first water ${formatMinutes(laterMs)} later than if all could take one`;
  return notice('SECOND_MOUTH', `${likely}: ${first}; ${goes(pair.second, secondMouth)}${price}`);
}
