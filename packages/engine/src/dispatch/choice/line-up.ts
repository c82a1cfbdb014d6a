import { type Arrival, arrivesMs, type Choice } from './choose.ts';
import { dryMsOf } from './dryness.ts';
import type { Field } from './field.ts';
import { type SetUp, setUp, setUpFed } from './kit.ts';

/**
 * Those who stand set back from one stop line up there in the order in which they come, since on a street too narrow to get by nobody
 * overtakes: each but the first stands `queueMPerVehicle` farther than the one before, and its crew walks and lays so much more.
 *
 * The choice itself counts the first one's distance for all of them. With places of their own in the choice, on Hanoi 97 to 275 of 600 fires
 * with 25 slots were not proven within the steps where 45 are now: a line has as many answers as orders, and the bound does not see it.
 */
export function lineUp(choices: readonly Choice[], field: Field): Choice[] {
  const { queueMPerVehicle } = field.plan.arrival;
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
    return { ...choice, arrival: movedBack(choice, place * queueMPerVehicle, field) };
  });
}

function movedBack({ candidate, arrival: chosen }: Choice, moreM: number, { plan, feedAt, thirst }: Field): Arrival {
  const { feed, chargesAfterId, ...arrival } = chosen;
  const { kit, stop } = arrival;
  const { fillMlPerM } = plan.water;
  const walkM = arrival.walkM + moreM;
  if (feed !== undefined && walkM + feed.hoseM <= kit.fedReachM) {
    const [before, now] = [arrival.walkM, walkM].map((m) => setUpFed(kit, m, feed, fillMlPerM)) as [SetUp, SetUp];
    return { ...arrival, feed, walkM, ...worksAfter(chosen, before, now) };
  }
  const before = feed === undefined ? setUp(kit, arrival.walkM) : setUpFed(kit, arrival.walkM, feed, fillMlPerM);
  const givesWater = feed === undefined && arrival.givesWater && walkM <= kit.waterReachM;
  const dryMs = givesWater && stop !== null ? dryMsOf(candidate.unit, kit, walkM, () => feedAt(stop), plan, thirst) : 0;
  return { ...arrival, walkM, givesWater, dryMs, ...worksAfter(chosen, before, setUp(kit, walkM)) };
}

/** Whoever waits to charge its line lays the longer one meanwhile, and waits so much less, or for nobody. */
function worksAfter(
  { chargeHoldMs, chargesAfterId }: Arrival,
  before: SetUp,
  now: SetUp,
): Pick<Arrival, 'setupMs' | 'chargeHoldMs' | 'chargesAfterId'> {
  const moreLayMs = now.setupMs - now.chargeMs - (before.setupMs - before.chargeMs);
  const leftMs = Math.max(0, chargeHoldMs - moreLayMs);
  const waits = leftMs > 0 && chargesAfterId !== undefined ? { chargesAfterId } : {};
  return { setupMs: now.setupMs, chargeHoldMs: leftMs, ...waits };
}
