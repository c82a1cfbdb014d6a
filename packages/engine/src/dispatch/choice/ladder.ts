import type { IncidentFacts } from '../../world/world.ts';
import type { ResponsePlan } from '../plan/plan.ts';
import type { Standing } from './standing.ts';

/** To where an aerial ladder is raised: people may be above the fire, or below it with the fire above. */
export const ladderFloorOf = ({ fireFloor = 1, trappedFloor = 1 }: Pick<IncidentFacts, 'fireFloor' | 'trappedFloor'>) =>
  Math.max(fireFloor, trappedFloor);

/** Height of a storey's floor above the ground, m. */
export const heightMOf = (floor: number, { storeyM }: ResponsePlan['water']): number => (floor - 1) * storeyM;

/**
 *        /|
 *   L   / | h    d² + h² ≤ L², d no more than it leans out to the side, and a road as wide as its jacks.
 *      /  |
 *     A───x
 *       d
 */
export function ladderReaches(
  { stop, walkM }: Pick<Standing, 'stop' | 'walkM'>,
  floor: number,
  { arrival, water }: Pick<ResponsePlan, 'arrival' | 'water'>,
): boolean {
  if (stop.widthCm < arrival.jackSpreadCm || walkM > arrival.ladderReachM) return false;
  return walkM ** 2 + heightMOf(floor, water) ** 2 <= arrival.ladderM ** 2;
}
