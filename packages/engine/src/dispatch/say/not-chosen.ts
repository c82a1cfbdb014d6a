import type { NotChosen, Shortfall } from '../answer.ts';
import type { Candidate } from '../candidates.ts';
import { atWorkMs, type Choice } from '../choice/choose.ts';
import type { Field } from '../choice/field.ts';
import { leastOf, stopsFor } from '../choice/ways.ts';
import { wouldBe } from '../choice/would-be.ts';
import type { NotChosenReason, ShortfallReason } from '../codes.ts';
import type { Decision } from '../decide.ts';
import { canDo, canFill, lackOf, type Place } from '../plan/places.ts';

/** Units named in an answer; of all others ExplainUnit tells. */
const NAMED_MAX = 5;

/**
 * A reason for the units that stand nearer, in a straight line, than the farthest chosen one, nearest first. When nobody was chosen, for the
 * nearest of the fleet.
 */
export function explainNotChosen(decision: Decision): readonly NotChosen[] {
  const { candidates, choices } = decision;
  const chosen = new Set(choices.map((choice) => choice.candidate));
  const farthestMm =
    choices.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...[...chosen].map((c) => c.straightMm));
  const nearer = candidates.filter((candidate) => candidate.straightMm < farthestMm && !chosen.has(candidate));
  // Of equally near ones the first in the list, which goes by id.
  const named = leastOf(
    nearer.map(({ straightMm }) => straightMm),
    NAMED_MAX,
  );
  return named.map((i) => explainOne(nearer[i]!, decision));
}

/** What could not be filled, and what is offered without a road, by capability in rank order. */
export function listShortfalls({ candidates, need: { open }, choices, field }: Decision): readonly Shortfall[] {
  const chosen = new Set(choices.map((choice) => choice.candidate));
  const sentCrews = new Set(choices.map(({ candidate }) => candidate.crew));
  return [...new Set(open.map((place) => place.capability))].flatMap((capability) => {
    const filled = choices.filter((choice) => choice.place.capability === capability);
    const wanted = open.filter((place) => place.capability === capability);
    const missing = wanted.length - filled.length;
    const crewed = filled.filter(({ candidate, place }) => canFill(candidate.unit, place));
    const lacking = (lack: 'CREW_TOO_SMALL' | 'UNEQUIPPED'): number =>
      filled.filter(({ candidate, place }) => lackOf(candidate.unit, place) === lack).length;
    const [underCrewed, unequipped] = [lacking('CREW_TOO_SMALL'), lacking('UNEQUIPPED')];
    const unrouted = crewed.filter((choice) => !choice.arrival.isRouted).length;
    const cause = (): ShortfallReason => {
      const others = candidates.filter((c) => !chosen.has(c) && canDo(c.unit, wanted[0]!));
      const cannotStand = others.some(
        (c) => c.isFree && !c.isExcluded && stopsFor(c.unit.profileId, wanted[0]!, field).length === 0,
      );
      return cannotStand && capability === 'LADDER' ? 'LADDER_CANNOT_SET_UP' : causeOf(others, sentCrews);
    };
    return [
      ...(missing > 0 ? [shortfall(capability, missing, cause())] : []),
      ...(underCrewed > 0 ? [shortfall(capability, underCrewed, 'CREW_TOO_SMALL')] : []),
      ...(unequipped > 0 ? [shortfall(capability, unequipped, 'UNEQUIPPED')] : []),
      ...(unrouted > 0 ? [shortfall(capability, unrouted, 'NO_ROUTE')] : []),
    ];
  });
}

function shortfall(capability: string, missing: number, reason: ShortfallReason): Shortfall {
  return { capability, missing, reason };
}

/** Of several causes the one that the dispatcher can lift soonest. */
function causeOf(others: readonly Candidate[], sentCrews: ReadonlySet<number>): ShortfallReason {
  const free = others.filter(({ isFree }) => isFree);
  if (free.some(({ isExcluded }) => isExcluded)) return 'EXCLUDED';
  if (free.some(({ crew }) => !sentCrews.has(crew))) return 'NO_ROOM';
  if (free.length > 0) return 'CREW_SHARED';
  return others.length > 0 ? 'ALL_BUSY' : 'NONE_IN_FLEET';
}

/** Of those that fill a place that it could fill, the last one at work: the dispatcher will ask why it did not. */
function lastInstead({ unit }: Candidate, choices: readonly Choice[]): Choice | undefined {
  return choices
    .filter((choice) => canFill(unit, choice.place))
    .reduce<Choice | undefined>((a, b) => (a !== undefined && atWorkMs(a) >= atWorkMs(b) ? a : b), undefined);
}

/** Why a unit that was not chosen was not. */
export function explainOne(candidate: Candidate, { need, choices, field }: Decision): NotChosen {
  const { open } = need;
  const { unit } = candidate;
  const because = (reason: NotChosenReason): NotChosen => ({ unitId: unit.id, reason });
  if (candidate.isExcluded) return because('EXCLUDED');
  if (candidate.crewAwayOn !== undefined) return because('CREW_AWAY');
  if (!candidate.isFree) return because('STATUS');
  const fits = (places: readonly Place[]): Place | undefined => places.find((place) => canFill(unit, place));
  if (fits(open) === undefined) {
    if (fits(need.onConfirmation) !== undefined) return because('ON_CONFIRMATION');
    const early = fits(need.early);
    if (early !== undefined) return explainEarly(candidate, early, choices, field);
  }
  if (open.length === 0) return because('NOT_NEEDED');
  if (!open.some((place) => canDo(unit, place))) return because('NO_CAPABILITY');
  if (!open.some((place) => canFill(unit, place))) return because(firstLack(unit, open));
  if (choices.some((choice) => choice.candidate.crew === candidate.crew)) return because('CREW_SENT');
  if (open.every((place) => !canFill(unit, place) || cannotSetUp(candidate, place, field)))
    return because('CANNOT_SET_UP');
  const last = lastInstead(candidate, choices);
  if (last === undefined) return because('NOT_NEEDED');
  const would = wouldBe(candidate, last.place, field);
  const isNearer = choices.some((one) => one.candidate.straightMm > candidate.straightMm && canFill(unit, one.place));
  if (!would.arrival.isRouted) return because(isNearer ? 'NO_ROUTE' : 'NOT_NEEDED');
  const wouldArriveInMs = atWorkMs(would);
  if (wouldArriveInMs <= atWorkMs(last)) return { ...because('NO_GAIN'), wouldArriveInMs };
  return isNearer ? { ...because('SLOWER'), wouldArriveInMs } : because('NOT_NEEDED');
}

/** Nobody is asked for where another one is there before the water, or a pumper is on it. */
function explainEarly(candidate: Candidate, place: Place, choices: readonly Choice[], field: Field): NotChosen {
  const unitId = candidate.unit.id;
  const isWanted = choices.some((choice) => choice.place.capability === 'PUMP' && choice.arrival.givesWater);
  if (!isWanted || choices.some((choice) => choice.place.isEarly)) return { unitId, reason: 'NOT_NEEDED' };
  const would = wouldBe(candidate, place, field);
  return would.arrival.isRouted
    ? { unitId, reason: 'AFTER_WATER', wouldArriveInMs: atWorkMs(would) }
    : { unitId, reason: 'NO_ROUTE' };
}

/** Of the first place that it could do. */
function firstLack(unit: Candidate['unit'], open: readonly Place[]): 'CREW_TOO_SMALL' | 'UNEQUIPPED' {
  const place = open.find((one) => canDo(unit, one));
  return (place === undefined ? null : lackOf(unit, place)) ?? 'CREW_TOO_SMALL';
}

function cannotSetUp(candidate: Candidate, place: Parameters<typeof stopsFor>[1], field: Field): boolean {
  return place.capability === 'LADDER' && stopsFor(candidate.unit.profileId, place, field).length === 0;
}
