import type { LatLon } from '../core/units.ts';
import type { CommunityPoint, WaterSource } from '../world/world.ts';

/** What dispatch asks of the world's indexes: everything whose straight-line distance is at most `radiusM`, nearest first, equal ones by id. */
export interface Near {
  waterWithin(point: LatLon, radiusM: number): readonly WaterSource[];
  communityWithin(point: LatLon, radiusM: number): readonly CommunityPoint[];
}
