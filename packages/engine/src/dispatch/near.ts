import type { LatLon } from '../core/units.ts';
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
