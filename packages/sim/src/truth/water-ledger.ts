import { BrokenLaw } from '../kernel/broken-law.ts';

/**
 * Every millilitre of the city's vehicles: what came in is what went out and what is left. Whole numbers, so that the sum is exact. Water moves
 * from tanks to the scene, where they stand in one chain, and back.
 */
export interface WaterLedger {
  readonly inMl: number;
  readonly outMl: number;
  tankMl(unitId: string): number;
  sceneMl(incident: number): number;
  /** From a source into a tank. */
  fill(unitId: string, ml: number): void;
  /** A tank's water belongs to the scene from now on. */
  bring(unitId: string, incident: number): void;
  /** From a source to the scene. */
  feed(incident: number, ml: number): void;
  /** On the fire, or left in the hose: gone. At most what is there; how much it was. */
  spend(incident: number, ml: number): number;
  /** What the scene has left goes back into a tank, as much as it holds. */
  takeBack(unitId: string, incident: number, tankMaxMl: number): void;
  /** All that is left, tanks and scenes. */
  leftMl(): number;
}

export const WATER_CONSERVED = 'WATER_CONSERVED';

export function createWaterLedger(): WaterLedger {
  const tanks = new Map<string, number>();
  const scenes = new Map<number, number>();
  let [inMl, outMl] = [0, 0];
  const tankMl = (unitId: string): number => tanks.get(unitId) ?? 0;
  const sceneMl = (incident: number): number => scenes.get(incident) ?? 0;
  const checked = (ml: number): number => {
    if (!Number.isSafeInteger(ml) || ml < 0) throw new BrokenLaw(WATER_CONSERVED, `${ml} ml, wanted a whole number`);
    return ml;
  };
  return {
    get inMl() {
      return inMl;
    },
    get outMl() {
      return outMl;
    },
    tankMl,
    sceneMl,
    fill(unitId, ml) {
      inMl += checked(ml);
      tanks.set(unitId, tankMl(unitId) + ml);
    },
    bring(unitId, incident) {
      scenes.set(incident, sceneMl(incident) + tankMl(unitId));
      tanks.set(unitId, 0);
    },
    feed(incident, ml) {
      inMl += checked(ml);
      scenes.set(incident, sceneMl(incident) + ml);
    },
    spend(incident, ml) {
      const spentMl = Math.min(checked(ml), sceneMl(incident));
      outMl += spentMl;
      scenes.set(incident, sceneMl(incident) - spentMl);
      return spentMl;
    },
    takeBack(unitId, incident, tankMaxMl) {
      const backMl = Math.min(sceneMl(incident), tankMaxMl - tankMl(unitId));
      scenes.set(incident, sceneMl(incident) - backMl);
      tanks.set(unitId, tankMl(unitId) + backMl);
    },
    leftMl: () => sumMl(tanks.values()) + sumMl(scenes.values()),
  };
}

export function sumMl(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
