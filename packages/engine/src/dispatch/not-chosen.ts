import type { NotChosen, Shortfall } from './answer.ts';
import { type Arrivals, reachesStopInMs } from './arrival.ts';
import type { Candidate } from './candidates.ts';
import type { Choice } from './choose-units.ts';
import type { NotChosenReason, ShortfallReason } from './codes.ts';
import { compareText } from './order.ts';
import { canDo, canFill, type Place } from './places.ts';

/**
 * A reason for every unit that stands nearer, in a straight line, than the farthest chosen one: all of them, nearest first. When
 * nobody was chosen, for every unit of the fleet.
 */
export function explainNotChosen(
  candidates: readonly Candidate[],
  open: readonly Place[],
  choices: readonly Choice[],
  arrivals: Arrivals,
): readonly NotChosen[] {
  const chosen = new Set(choices.map((choice) => choice.candidate));
  const farthestMm =
    choices.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...[...chosen].map((c) => c.straightMm));
  return candidates
    .filter((candidate) => !chosen.has(candidate) && candidate.straightMm < farthestMm)
    .sort((a, b) => a.straightMm - b.straightMm || compareText(a.unit.id, b.unit.id))
    .map((candidate) => explainOne(candidate, open, choices, arrivals));
}

/** What could not be filled, and what is offered without a road, by capability in rank order. */
export function listShortfalls(
  candidates: readonly Candidate[],
  open: readonly Place[],
  choices: readonly Choice[],
): readonly Shortfall[] {
  const chosen = new Set(choices.map((choice) => choice.candidate));
  return [...new Set(open.map((place) => place.capability))].flatMap((capability) => {
    const filled = choices.filter((choice) => choice.place.capability === capability);
    const wanted = open.filter((place) => place.capability === capability);
    const missing = wanted.length - filled.length;
    const crewed = filled.filter(({ candidate, place }) => canFill(candidate.unit, place));
    const underCrewed = filled.length - crewed.length;
    const unrouted = crewed.filter((choice) => !choice.arrival.isRouted).length;
    const others = candidates.filter((c) => !chosen.has(c) && canDo(c.unit, wanted[0]));
    return [
      ...(missing > 0 ? [shortfall(capability, missing, causeOf(others))] : []),
      ...(underCrewed > 0 ? [shortfall(capability, underCrewed, 'CREW_TOO_SMALL')] : []),
      ...(unrouted > 0 ? [shortfall(capability, unrouted, 'NO_ROUTE')] : []),
    ];
  });
}

function shortfall(capability: string, missing: number, reason: ShortfallReason): Shortfall {
  return { capability, missing, reason };
}

/** Of several causes the one that the dispatcher can lift soonest. */
function causeOf(others: readonly Candidate[]): ShortfallReason {
  if (others.some(({ isFree, isExcluded }) => isFree && isExcluded)) return 'EXCLUDED';
  return others.some((candidate) => !candidate.isFree) ? 'ALL_BUSY' : 'NONE_IN_FLEET';
}

/** It could have filled the place of a unit that stands farther away: the dispatcher will ask why it did not. */
function isPassedOver({ unit, straightMm }: Candidate, choices: readonly Choice[]): boolean {
  return choices.some((choice) => choice.candidate.straightMm > straightMm && canFill(unit, choice.place));
}

/** Why a unit that was not chosen was not. */
export function explainOne(
  candidate: Candidate,
  open: readonly Place[],
  choices: readonly Choice[],
  arrivals: Arrivals,
): NotChosen {
  const because = (reason: NotChosenReason): NotChosen => ({ unitId: candidate.unit.id, reason });
  if (candidate.isExcluded) return because('EXCLUDED');
  if (!candidate.isFree) return because('STATUS');
  if (open.length === 0) return because('NOT_NEEDED');
  if (!open.some((place) => canDo(candidate.unit, place))) return because('NO_CAPABILITY');
  if (!open.some((place) => canFill(candidate.unit, place))) return because('CREW_TOO_SMALL');
  if (!isPassedOver(candidate, choices)) return because('NOT_NEEDED');
  const { isRouted, driveMs } = arrivals.of(candidate);
  if (!isRouted) return because('NO_ROUTE');
  return { ...because('SLOWER'), wouldArriveInMs: reachesStopInMs(candidate, driveMs) };
}
