import type { FacilityClass } from '@runcard/engine';
import { kindOf } from './hanoi-kinds.ts';
import type { Kind } from './kind.ts';
import type { Circle } from './outlines.ts';

/**
 * What a surge adds in Hanoi. No count of any was found: every number is [S], chosen to strain and not to forecast. That heat, Tết, rain and cuts of
 * power bring such incidents is [B].
 */
export const HEAT = {
  /** Wires and coolers under load: four in ten more fires. */
  firesPerDay: 1.6,
  eventsPerDay: 2,
  fires: [
    kindOf(['ELECTRICAL_FIRE', 'OTHER', 45, 0.3, 1, [1, 1], [2, 10], 'CABLE', 30]),
    kindOf(['STRUCTURE_FIRE', 'HOUSE', 35, 0.5, 1, [1, 5], [25, 80], 'DWELLING', 40]),
    kindOf(['OUTDOOR_FIRE', 'OTHER', 20, 0.1, 0, [1, 1], [20, 400], 'RUBBISH', 35]),
  ],
  events: [
    kindOf(['ELECTRICAL_FIRE', 'OTHER', 60, 0.3, 1, [1, 1], [1, 4], null, 20]),
    kindOf(['OUTDOOR_FIRE', 'OTHER', 40, 0.1, 0, [1, 1], [4, 60], null, 20]),
  ],
  /** After noon and in the evening. */
  hourWeights: byHour([10, 17, 2.2], [17, 23, 1.6]),
} as const;

export const TET = {
  votive: [
    kindOf(['OUTDOOR_FIRE', 'OTHER', 55, 0.3, 0, [1, 1], [1, 20], 'RUBBISH', 25]),
    kindOf(['STRUCTURE_FIRE', 'HOUSE', 45, 0.5, 0, [2, 5], [25, 80], 'DWELLING', 40]),
  ],
  kitchens: [
    kindOf(['STRUCTURE_FIRE', 'HOUSE', 70, 0.5, 0.1, [1, 5], [25, 80], 'DWELLING', 40]),
    kindOf(['STRUCTURE_FIRE', 'APARTMENT_TOWER', 15, 0, 0.1, [12, 35], [50, 110], 'DWELLING', 50]),
    kindOf(['STRUCTURE_FIRE', 'OTHER', 15, 0.1, 0.1, [1, 4], [40, 200], 'PUBLIC', 45]),
  ],
  /** On the day of the kitchen gods, the eve, the first three days and the full moon. */
  votivePerDay: 3,
  votiveHours: byHour([8, 13, 2.4], [17, 20, 2]),
  /** From the kitchen gods' day to the third day. */
  kitchensPerDay: 1.2,
  kitchenHours: byHour([9, 12, 3], [16, 20, 3]),
  /** Rooms of those who went home: from the 28th or so to the sixth day. */
  emptyFromDay: -2,
  emptyToDay: 6,
  empty: ['BOARDING_HOUSE', 'MINI_APARTMENT'] as readonly FacilityClass[],
  trappedFactor: 0.3,
  delayFactor: 1.5,
  /** Roads are faster from the day before to the end of the fifth: × 1.3 (§4.8), which the engine applies. */
  fastFromDay: -1,
  fastToDay: 5,
  /** The flower market on foot [B], its span [S]; motorbikes pass. The place ± 150 m [C]. */
  flowerMarket: { centre: { lat: 21.0378, lon: 105.8478 }, radiusM: 180 } as Circle,
  /** Fireworks over the lake: closed from eight in the evening to one at night [S]. */
  fireworks: { centre: { lat: 21.0288, lon: 105.8522 }, radiusM: 600 } as Circle,
  fireworksFromHour: 20,
  fireworksHours: 5,
} as const;

export const FLOOD = {
  /** For each spot and day of the span. */
  rescuesPerSpotDay: 1.5,
  rescues: [
    kindOf(['FLOOD_RESCUE', 'HOUSE', 80, 0.4, 0, [1, 4], [25, 80], null, 50]),
    kindOf(['FLOOD_RESCUE', 'OTHER', 20, 0, 0, [1, 1], [10, 50], null, 40]),
  ],
  shortsPerDay: 2,
  shorts: [kindOf(['ELECTRICAL_FIRE', 'OTHER', 100, 0.3, 1, [1, 1], [1, 4], null, 20])],
  /** Who passes goes at this share of the usual speed. */
  wadingPercent: 40,
  /** Less is a wet street. */
  depthMinCm: 10,
  /** A hydrant cannot be found below it. */
  hydrantCm: 30,
} as const;

export const BLACKOUT = {
  /** Crossings without signals. */
  speedPercent: 75,
  liftsPerDay: 20,
  lifts: [
    kindOf(['RESCUE', 'APARTMENT_TOWER', 80, 0, 0, [12, 35], [50, 110], null, 30]),
    kindOf(['RESCUE', 'OFFICE', 20, 0, 0, [5, 25], [100, 600], null, 30]),
  ],
  candlesPerDay: 3,
  candles: [
    kindOf(['STRUCTURE_FIRE', 'HOUSE', 60, 0.5, 0, [1, 5], [25, 80], 'DWELLING', 40]),
    kindOf(['STRUCTURE_FIRE', 'BOARDING_HOUSE', 40, 0.6, 0, [2, 5], [40, 120], 'DWELLING', 50]),
  ],
  candleHours: byHour([18, 24, 3], [0, 2, 2]),
  generatorsPerDay: 2,
  generators: [
    kindOf(['STRUCTURE_FIRE', 'SHOP_HOUSE', 60, 0.3, 0.5, [2, 5], [30, 100], 'DWELLING', 45]),
    kindOf(['STRUCTURE_FIRE', 'OFFICE', 40, 0, 0.5, [3, 15], [100, 600], 'PUBLIC', 45]),
  ],
} as const satisfies Readonly<Record<string, number | readonly number[] | readonly Kind[]>>;

/** 1 in every hour, and more in spans of hours [from, to). */
function byHour(...spans: readonly (readonly [number, number, number])[]): number[] {
  return Array.from({ length: 24 }, (_, hour) => spans.find(([from, to]) => hour >= from && hour < to)?.[2] ?? 1);
}
