import type { Unit } from '../../world/world.ts';
import type { Requirement } from '../answer.ts';
import type { ResponsePlan } from './plan.ts';

/** One place to fill with one unit. */
export interface Place {
  /** Rank, from 1, counted over all places of the rule, filled ones too. */
  readonly slot: number;
  readonly capability: string;
  readonly isMandatory: boolean;
  /** Filled only by who is at work before the first water (`PlanSlot.isEarly`). */
  readonly isEarly: boolean;
  /** The capability and what may stand for it (`ResponsePlan.equivalents`). */
  readonly accepts: readonly string[];
  /** The least crew that fills it, and what must be on board besides. */
  readonly crewMin: number;
  readonly needs: readonly string[];
}

/** A place that every unit can fill. */
export const ANY_CAPABILITY = 'ANY';

/** What it has on board, whoever rides on it. */
export function canDo(unit: Unit, { accepts }: Pick<Place, 'accepts'>): boolean {
  // Street cleaners bring water and do not fight fires, whatever their cart has on board.
  if (unit.agency === 'STREET_CLEANING') return unit.capabilities.includes('TANK') && accepts.includes('TANK');
  // A loop and no closure: a question asks it of the whole fleet for every place.
  for (const capability of accepts)
    if (capability === ANY_CAPABILITY || unit.capabilities.includes(capability)) return true;
  return false;
}

/** What keeps a unit that could do it from filling a place. A crew of 0 is one that nobody told: it counts as enough. */
export function lackOf(
  unit: Unit,
  { crewMin, needs }: Pick<Place, 'crewMin' | 'needs'>,
): 'CREW_TOO_SMALL' | 'UNEQUIPPED' | null {
  if (unit.crew > 0 && unit.crew < crewMin) return 'CREW_TOO_SMALL';
  for (const needed of needs) if (!unit.capabilities.includes(needed)) return 'UNEQUIPPED';
  return null;
}

export function canFill(unit: Unit, place: Pick<Place, 'accepts' | 'crewMin' | 'needs'>): boolean {
  return canDo(unit, place) && lackOf(unit, place) === null;
}

/** The capability first, then what may stand for it, then what may stand for that. */
export function acceptedFor(capability: string, equivalents: ResponsePlan['equivalents']): readonly string[] {
  const accepted = new Set([capability]);
  // A set goes on over what is added on the way.
  for (const one of accepted) for (const other of equivalents[one] ?? []) accepted.add(other);
  return [...accepted];
}

/** A place for each unit that is wanted, ranked. */
export function listPlaces(
  slots: readonly (Requirement & { readonly isMandatory?: boolean; readonly isEarly?: boolean })[],
  { crewMin, needs, equivalents }: Pick<ResponsePlan, 'crewMin' | 'needs' | 'equivalents'>,
): Place[] {
  return slots
    .flatMap(({ capability, count, isMandatory = true, isEarly = false }) => {
      const accepts = acceptedFor(capability, equivalents);
      const place = {
        capability,
        isMandatory,
        isEarly,
        accepts,
        crewMin: crewMin[capability] ?? 0,
        needs: needs[capability] ?? [],
      };
      return Array.from({ length: count }, () => place);
    })
    .map((place, i) => ({ slot: i + 1, ...place }));
}
