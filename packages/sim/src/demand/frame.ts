import type { FacilityClass } from '@runcard/engine';
import type { Streams } from '../kernel/streams.ts';
import { localHour } from './arrivals.ts';
import type { Demand } from './demand.ts';
import type { Kind } from './kind.ts';
import type { Bounds } from './outlines.ts';
import type { Places } from './places.ts';

/** What an incident is drawn from. */
export interface Frame {
  readonly demand: Demand;
  readonly places: Places;
  readonly streams: Streams;
  readonly utcOffsetMinutes: number;
  /** West, south, east, north of the network: nobody names a place outside of the map. */
  readonly bounds: Bounds;
  /** What a surge changes about people at home. */
  readonly absenceAt: (kind: Kind, atMs: number) => Absence;
}

export interface Absence {
  /** Of the shares of callers who speak of people. */
  readonly trappedFactor: number;
  readonly delayFactor: number;
}

export interface Told {
  readonly atMs: number;
  /** Absent: unknown. */
  readonly peopleTrapped?: number;
}

export const between = ([least, most]: readonly [number, number], draw: number): number =>
  least + draw * (most - least);

/** People sleep there. */
export const DWELLINGS: ReadonlySet<FacilityClass> = new Set<FacilityClass>([
  ...(['HOUSE', 'SHOP_HOUSE', 'MINI_APARTMENT', 'BOARDING_HOUSE', 'APARTMENT_TOWER', 'OLD_HOUSING_BLOCK'] as const),
]);

export const isNight = (atMs: number, utcOffsetMinutes: number): boolean => {
  const hour = localHour(atMs, utcOffsetMinutes);
  return hour >= 22 || hour < 6;
};
