import type { IncidentFacts } from '../../world/world.ts';
import type { ResponsePlan } from './plan.ts';

export type StandOffCause = 'LPG' | 'CHEMICAL' | 'HAZMAT';

/** Gas or chemicals, for which nobody drives up to the point; null for all else. */
export function standOffCause({ type, hazards = [] }: Pick<IncidentFacts, 'type' | 'hazards'>): StandOffCause | null {
  if (hazards.includes('LPG')) return 'LPG';
  if (hazards.includes('CHEMICAL')) return 'CHEMICAL';
  return type === 'HAZMAT' ? 'HAZMAT' : null;
}

/** How far from the point everybody stands, in a straight line, as long as nobody knows better; 0 where they drive up to it. */
export const standOffMOf = (facts: IncidentFacts, { arrival }: ResponsePlan): number =>
  standOffCause(facts) === null ? 0 : arrival.standOffM;
