import type { Survey, SurveyUnit, UnitId } from '@runcard/engine';

/**
 * Place by place in rank order: whoever is least by `compare` of those who can fill it, whose crew is not taken yet. Of two that compare equal, the
 * first by id. What most control rooms do by hand, and all systems that look at one vehicle at a time.
 */
export function fillSlotBySlot(
  { places, units }: Pick<Survey, 'places' | 'units'>,
  compare: (a: SurveyUnit, b: SurveyUnit) => number,
): UnitId[] {
  const order = [...units].sort((a, b) => compare(a, b) || (a.unitId < b.unitId ? -1 : 1));
  const crews = new Set<string>();
  const chosen: UnitId[] = [];
  for (const { slot } of places) {
    const unit = order.find(({ crew, fills }) => !crews.has(crew) && fills.includes(slot));
    if (unit === undefined) continue;
    crews.add(unit.crew);
    chosen.push(unit.unitId);
  }
  return chosen;
}

/** From the alert until it stands at the kerb; `Infinity` where no road leads there. */
export function kerbMs({ availableInMs, turnoutMs, kerbDriveMs }: SurveyUnit): number {
  return kerbDriveMs === null ? Number.POSITIVE_INFINITY : availableInMs + turnoutMs + kerbDriveMs;
}

/** Rising; equal where both are `Infinity`. */
export const rising = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
