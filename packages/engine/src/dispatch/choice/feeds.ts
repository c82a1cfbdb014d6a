import { compareText } from '../../core/compare-text.ts';
import type { Ground, Stop } from '../../routing/ground.ts';
import type { WaterSource } from '../../world/world.ts';
import type { Near } from '../near.ts';
import type { WaterDefaults } from '../plan/plan.ts';
import { flowOf } from '../water/source-flow.ts';

/** The source that a pumper at a stop would connect itself to. */
export interface Feed {
  readonly source: WaterSource;
  /** Along the ground, whole metres. */
  readonly hoseM: number;
  readonly flowLpm: number;
}

/**
 * The nearest source by hose from a stop that makes effective water by itself and that nobody must open first; null where there is none. Natural water
 * is left to who has a portable pump to draft with.
 */
export function createFeeds(ground: Ground, near: Near, water: WaterDefaults): (stop: Stop) => Feed | null {
  /** By place too, latitude and longitude: several profiles stop at one mouth. */
  const known = new Map<number, Map<number, Feed | null>>();
  const knownAt = new Map<Stop, Feed | null>();
  const find = (stop: Stop): Feed | null => {
    const reachM = water.hoseReachM;
    const usable = near
      .waterWithin(stop, reachM)
      .filter((source) => source.kind !== 'NATURAL' && !source.isPrivate && source.status === 'WORKING')
      .filter((source) => flowOf(source, water) >= water.effectiveLpm);
    if (usable.length === 0) return null;
    const walk = ground.hoseFrom(stop, reachM);
    const [first] = usable
      .flatMap((source) => {
        const walkM = walk.distanceM(source);
        return walkM === null || walkM > reachM
          ? []
          : [{ source, hoseM: Math.ceil(walkM), flowLpm: flowOf(source, water) }];
      })
      .sort((a, b) => a.hoseM - b.hoseM || compareText(a.source.id, b.source.id));
    return first ?? null;
  };
  const atPlace = (stop: Stop): Feed | null => {
    const atLat = known.get(stop.lat) ?? new Map<number, Feed | null>();
    known.set(stop.lat, atLat);
    const feed = atLat.get(stop.lon);
    if (feed !== undefined) return feed;
    const found = find(stop);
    atLat.set(stop.lon, found);
    return found;
  };
  return (stop) => {
    const feed = knownAt.get(stop);
    if (feed !== undefined) return feed;
    const found = atPlace(stop);
    knownAt.set(stop, found);
    return found;
  };
}
