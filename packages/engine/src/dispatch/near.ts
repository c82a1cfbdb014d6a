import { type LatLon, straightMm } from '../core/units.ts';
import type { CommunityPoint, WaterSource } from '../world/world.ts';

/** What dispatch asks of the world's indexes: what lies within `radiusM` in a straight line, nearest first, equal ones by id. */
export interface Near {
  waterWithin(point: LatLon, radiusM: number): readonly WaterSource[];
  nearestWater(
    point: LatLon,
    radiusM: number,
    count: number,
    accept: (source: WaterSource) => boolean,
  ): readonly WaterSource[];
  communityWithin(point: LatLon, radiusM: number): readonly CommunityPoint[];
}

/** The same without the sources that lie nearer to a point than that in a straight line: nobody goes there to open them. */
export function nearOutside(near: Near, point: LatLon, standOffM: number): Near {
  if (standOffM === 0) return near;
  const isOutside = (source: WaterSource): boolean => straightMm(point, source) >= standOffM * 1_000;
  const waterWithin: Near['waterWithin'] = (from, radiusM) => near.waterWithin(from, radiusM).filter(isOutside);
  const nearestWater: Near['nearestWater'] = (from, radiusM, count, accept) =>
    near.nearestWater(from, radiusM, count, (source) => isOutside(source) && accept(source));
  return { waterWithin, nearestWater, communityWithin: near.communityWithin };
}
