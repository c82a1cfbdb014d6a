import { EXPECTED_FREE_MS_MIN } from '../world/limits.ts';

/** Named limits of one request. Beyond what any fire needs; they keep one call from taking the machine. */
export const REQUEST_LIMITS = {
  requirementsMax: 100,
  countMax: 1_000,
  /**
   * Places in all: the sum of the counts. Three times the largest alarm of the shipped plan, 22, and half of Hanoi's 129 vehicles. Finding out
   * who is there when grows with its square: on Hanoi, 500 units, 200 places took 9 times as long as 25, 60 take twice as long.
   */
  placesMax: 60,
  excludedUnitsMax: 1_000,
  alternativesMax: 10,
  deadlineMsMax: 60_000,
  flowLpmMax: 1_000_000,
  floorsMax: 200,
  floorAreaM2Max: 10_000_000,
  peopleTrappedMax: 100_000,
  hazardsMax: 32,
  callCountMax: 100_000,
  /** Ten mouths are more than any house has; a list of them comes from a map. */
  accessPointsMax: 16,
  /** From the incident; what lies farther off is another one's. [S] */
  accessPointMMax: 2_000,
  /** 2000-01-01: an instant before it is a slip of unit (s for ms). */
  reportedAtMsMin: EXPECTED_FREE_MS_MIN,
  /** Clocks of call centre and server may differ by so much; a call from later is a slip. [S] */
  reportedAheadMsMax: 60_000,
  accuracyMMax: 100_000,
} as const;
