import { straightMm } from '../../core/units.ts';
import type { Ground } from '../../routing/ground.ts';
import type { WaterSource } from '../../world/world.ts';

/** Hydrants closer than this on one street, with no main named for either, share one main (tactics, "Hose and water") [S]. */
const SHARED_MAIN_MM = 150_000;

/** Which sources hang on one main. */
export interface Mains {
  /** What they give together, l/min: those on one main no more than the best of them. */
  sumLpm(sources: readonly WaterSource[], givesLpm: (source: WaterSource) => number): number;
  /** Those on one main, of which there are two or more. */
  shared(sources: readonly WaterSource[]): WaterSource[][];
}

/** By the named main, else by distance and street; who shares with one shares with all that one shares with. */
export function createMains(ground: Ground, all: readonly WaterSource[]): Mains {
  const streets = new Map<WaterSource, string>();
  const streetOf = (source: WaterSource): string => {
    const street = streets.get(source) ?? ground.describe(source)?.name ?? '';
    streets.set(source, street);
    return street;
  };
  const isShared = (a: WaterSource, b: WaterSource): boolean => {
    if (a.kind !== 'HYDRANT' || b.kind !== 'HYDRANT') return false;
    if (a.mainId !== undefined || b.mainId !== undefined) return a.mainId === b.mainId;
    return straightMm(a, b) <= SHARED_MAIN_MM && streetOf(a) === streetOf(b);
  };
  const groupsOf = (sources: readonly WaterSource[]): WaterSource[][] => {
    let groups: WaterSource[][] = [];
    for (const source of sources) {
      const near = groups.filter((group) => group.some((other) => isShared(source, other)));
      groups = [...groups.filter((group) => !near.includes(group)), [...near.flat(), source]];
    }
    return groups;
  };
  // Once, over all that there are: one that is not taken ties two others to its main all the same.
  const groups = groupsOf(all);
  const within = (sources: readonly WaterSource[]): WaterSource[][] =>
    groups.map((group) => group.filter((source) => sources.includes(source))).filter((group) => group.length > 0);
  const sumLpm: Mains['sumLpm'] = (sources, givesLpm) =>
    within(sources).reduce((sum, group) => sum + Math.max(...group.map((source) => givesLpm(source))), 0);
  const shared: Mains['shared'] = (sources) => within(sources).filter((group) => group.length > 1);
  return { sumLpm, shared };
}
