import type { ResponsePlan } from '../plan/plan.ts';
import { type Arrival, arrivesMs, type Choice } from './choose.ts';
import { fedSetupMs, setupMs } from './kit.ts';

/**
 * Those who stand set back from one stop line up there in the order in which they come, since on a street too narrow to get by nobody
 * overtakes: each but the first stands `queueMPerVehicle` farther than the one before, and its crew walks and lays so much more.
 *
 * The choice itself counts the first one's distance for all of them. With places of their own in the choice, on Hanoi 97 to 275 of 600 fires
 * with 25 slots were not proven within the steps where 45 are now: a line has as many answers as orders, and the bound does not see it.
 */
export function lineUp(choices: readonly Choice[], { arrival: { queueMPerVehicle }, water }: ResponsePlan): Choice[] {
  const lines = Map.groupBy(
    choices.filter(({ arrival: { isRouted, isSetBack } }) => isRouted && isSetBack),
    ({ arrival: { stop } }) => `${stop?.lat} ${stop?.lon}`,
  );
  const places = new Map<Choice, number>();
  for (const line of lines.values()) {
    line.sort((a, b) => arrivesMs(a) - arrivesMs(b) || a.place.slot - b.place.slot);
    for (const [place, choice] of line.entries()) places.set(choice, place);
  }
  return choices.map((choice) => {
    const place = places.get(choice) ?? 0;
    if (place === 0) return choice;
    return { ...choice, arrival: movedBack(choice.arrival, place * queueMPerVehicle, water) };
  });
}

function movedBack(
  { feed, ...arrival }: Arrival,
  moreM: number,
  { fillMlPerM }: Pick<ResponsePlan['water'], 'fillMlPerM'>,
): Arrival {
  const { kit } = arrival;
  const walkM = arrival.walkM + moreM;
  const isFed = feed !== undefined && walkM + feed.hoseM <= kit.fedReachM;
  if (isFed) return { ...arrival, feed, walkM, setupMs: fedSetupMs(kit, walkM, feed.hoseM, feed.flowLpm, fillMlPerM) };
  return {
    ...arrival,
    walkM,
    setupMs: setupMs(kit, walkM),
    givesWater: arrival.givesWater && walkM <= kit.waterReachM,
  };
}
