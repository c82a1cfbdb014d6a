import { compareText } from '../../core/compare-text.ts';
import { RuncardError } from '../../core/errors.ts';
import { type LatLon, straightMm } from '../../core/units.ts';
import type { Ground } from '../../routing/ground.ts';
import type { WaterSource } from '../../world/world.ts';
import type { Near } from '../near.ts';

export const NEAR_WATER_LIMITS = { radiusMMax: 3_000, countMax: 100 } as const;

export interface NearWater {
  readonly source: WaterSource;
  readonly straightM: number;
  /** On foot along passable ground, as hose is laid; absent where there is no way within the radius. */
  readonly walkM?: number;
}

export interface NearWaterOptions {
  readonly radiusM: number;
  readonly count: number;
}

/**
 * Sources not out of service within a straight radius: those that hose reaches on foot first, nearest first; then the others by
 * straight line. Ties by id. @throws RuncardError INVALID_FIELD
 */
export function findNearWater(location: LatLon, options: NearWaterOptions, near: Near, ground: Ground): NearWater[] {
  checkRange('radiusM', options.radiusM, NEAR_WATER_LIMITS.radiusMMax);
  checkRange('count', options.count, NEAR_WATER_LIMITS.countMax);
  const walk = ground.hoseFrom(location, options.radiusM);
  return near
    .waterWithin(location, options.radiusM)
    .filter((source) => source.status !== 'OUT_OF_SERVICE')
    .map((source) => {
      const walkM = walk.distanceM(source);
      return {
        source,
        straightM: Math.round(straightMm(source, location) / 1_000),
        ...(walkM === null ? {} : { walkM: Math.ceil(walkM) }),
      };
    })
    .sort(byHose)
    .slice(0, options.count);
}

function byHose(a: NearWater, b: NearWater): number {
  const walkA = a.walkM ?? Number.POSITIVE_INFINITY;
  const walkB = b.walkM ?? Number.POSITIVE_INFINITY;
  if (walkA !== walkB) return walkA - walkB;
  return a.straightM - b.straightM || compareText(a.source.id, b.source.id);
}

function checkRange(field: string, value: number, max: number): void {
  if (Number.isInteger(value) && value >= 1 && value <= max) return;
  throw new RuncardError('INVALID_FIELD', `${field}: seen ${value}, wanted a whole number from 1 to ${max}`, { field });
}
