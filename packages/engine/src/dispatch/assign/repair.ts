import { firstSlotOf } from './evaluate.ts';
import type { Option } from './problem.ts';
import type { Relaxed } from './relax.ts';
import type { Sorted } from './rows.ts';

/**
 * A choice that fits, near one that does not: every crew keeps its slot, and goes where it is at work soonest beside those before it. Who is
 * to make ready to rescue and to give water picks first, then by rank, or the latest first so that the last is not made later.
 */
export function repair(sorted: Sorted, { chosen, picked }: Relaxed, isLatestFirst: boolean): (Option | null)[] {
  const { problem, options, optionsOf, crewOf } = sorted;
  const dueMs = (slot: number): number => (chosen[slot]?.arriveMs ?? 0) + (chosen[slot]?.setupMs ?? 0);
  const rest = [...chosen.keys()];
  if (isLatestFirst) rest.sort((a, b) => dueMs(b) - dueMs(a) || a - b);
  const made: (Option | null)[] = chosen.map(() => null);
  const first = [problem.rescueKind, problem.waterKind].map((kind) => firstSlotOf(problem, kind));
  for (const slot of new Set([...first, ...rest])) {
    const option = options[picked[slot]];
    if (option === undefined) continue;
    const isWater = slot === first[1] && option.givesWater;
    const ways = optionsOf[crewOf[picked[slot]]].filter(
      (way) => options[way].kind === option.kind && (!isWater || options[way].givesWater),
    );
    made[slot] = soonestBeside(sorted, made, ways);
  }
  fillOpen(sorted, made);
  return made;
}

/** Where a crew found no room, whoever is left that finds some is better than nobody. */
function fillOpen(sorted: Sorted, made: (Option | null)[]): void {
  const { problem, options } = sorted;
  for (let slot = 0; slot < made.length; slot++) {
    if (made[slot] !== null) continue;
    const used = new Set(made.flatMap((option) => (option === null ? [] : [problem.crewOf[option.unit]])));
    const ways: number[] = [];
    for (let way = 0; way < options.length; way++) {
      const { kind, unit } = options[way];
      if (kind === problem.slots[slot].kind && !used.has(problem.crewOf[unit])) ways.push(way);
    }
    if (ways.length > 0) made[slot] = soonestBeside(sorted, made, ways);
  }
}

function soonestBeside(
  { problem, options }: Sorted,
  made: readonly (Option | null)[],
  ways: readonly number[],
): Option | null {
  let soonest: Option | null = null;
  let soonestMs = Infinity;
  for (const one of ways) {
    const way = options[one];
    // Whom it waits for makes it no sooner.
    if (way.arriveMs + way.setupMs >= soonestMs) continue;
    let [arriveMs, chargeableMs, count] = [way.arriveMs, 0, 0];
    for (const other of made) {
      if (other === null) continue;
      if (other.place === way.place) count++;
      if (other.arriveMs > arriveMs && problem.holdsFor(way, other)) arriveMs = other.arriveMs;
      if (other.arriveMs > chargeableMs && problem.chargesAfter(way, other)) chargeableMs = other.arriveMs;
    }
    const dueMs = Math.max(arriveMs + way.setupMs, chargeableMs + way.chargeMs);
    if (count >= problem.capacityOf[way.place] || dueMs >= soonestMs) continue;
    soonest = way;
    soonestMs = dueMs;
  }
  return soonest;
}
