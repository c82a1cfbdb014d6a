import type { UnitId } from '@runcard/engine';
import { tankMaxMl } from '../handlers/after.ts';
import type { Checker } from '../kernel/simulation.ts';
import type { City } from '../truth/city.ts';
import type { SimEvent } from '../truth/events.ts';
import { sumMl, WATER_CONSERVED } from '../truth/water-ledger.ts';
import { FULL_LOOK_EVERY, type Watch } from './touched.ts';

/**
 * What came in is what went out and what is left, to the millilitre, and no tank holds less than nothing or more than its size. The sum of what is
 * left is kept beside the ledger, by what it says of each tank and scene that an event touched; now and then, and at the end, all is summed anew.
 */
export function waterConservedChecker(city: City, watch: Watch): Checker<SimEvent> {
  const { ledger } = city;
  const tanks = new Map<UnitId, number>();
  const scenes = new Map<number, number>();
  let leftMl = 0;
  let seen = 0;
  for (const { id } of city.units.values()) {
    tanks.set(id, ledger.tankMl(id));
    leftMl += ledger.tankMl(id);
  }
  const resum = (): void => {
    for (const id of tanks.keys()) tanks.set(id, ledger.tankMl(id));
    for (const number of city.scenes.keys()) scenes.set(number, ledger.sceneMl(number));
    leftMl = sumMl(tanks.values()) + sumMl(scenes.values());
  };
  const balance = (heldMl: number): string | null => {
    const { inMl, outMl } = ledger;
    return inMl === outMl + heldMl
      ? null
      : `${inMl} ml came in, ${outMl} went out and ${heldMl} are left: ${inMl - outMl - heldMl} are missing`;
  };
  return {
    law: WATER_CONSERVED,
    check(event) {
      const { units, scene } = watch.of(event);
      for (const unit of units) {
        const ml = ledger.tankMl(unit.id);
        if (!(ml >= 0 && ml <= tankMaxMl(unit)))
          return `the tank of unit ${unit.id} holds ${ml} ml, wanted 0 to ${tankMaxMl(unit)}`;
        leftMl += ml - (tanks.get(unit.id) ?? 0);
        tanks.set(unit.id, ml);
      }
      if (scene !== null) {
        const { number } = scene.incident;
        const ml = ledger.sceneMl(number);
        if (!(ml >= 0)) return `incident ${number} has ${ml} ml, wanted none or more`;
        leftMl += ml - (scenes.get(number) ?? 0);
        scenes.set(number, ml);
      }
      seen++;
      // What an event did elsewhere, at the first of two incidents that are one, is no loss: all tanks and scenes tell.
      if (balance(leftMl) !== null) resum();
      return balance(leftMl) ?? (seen % FULL_LOOK_EVERY === 0 ? balance(ledger.leftMl()) : null);
    },
    atEnd: () => balance(ledger.leftMl()),
  };
}
