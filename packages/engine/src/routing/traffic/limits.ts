/** How much traffic one request and one city may hold. Every limit is checked before work starts, unless it says otherwise. */
export const TRAFFIC_LIMITS = {
  /** Of one request, all four lists together. A feed of 500 pieces every 2 s is a tenth of it. */
  itemsPerBatchMax: 5_000,
  /** In force at once, all kinds: every arc of tertiary class and above in Hanoi is about 40,000. */
  itemsInForceMax: 50_000,
  /** Arcs on which entries count, an arc once for each entry: about 4 times all of Hanoi. Checked before anything is kept. */
  arcsInForceMax: 2_000_000,
  /** Corners of an area. */
  outlinePointsMax: 10_000,
  /** The whole of Việt Nam is 15 degrees high; orientation tests in 1e-7 degrees are exact up to 6.7. */
  outlineDegreesMax: 5,
  linePointsMax: 1_000,
  /** Lines and outlines of one request laid end to end: what a request may cost grows with it. */
  kmPerBatchMax: 5_000,
  /** Points of lines and outlines in force. */
  pointsInForceMax: 500_000,
  /** How far a line may lie from the road that it means, m. Wider than this it means the next street too. */
  lineWithinMMax: 100,
  passingProfilesMax: 64,
  sourceLengthMax: 100,
  reasonLengthMax: 500,
  /** An expiry farther ahead than this is a slip of unit (µs for ms) or a closure that nobody will remember to end. */
  expiryAheadMsMax: 366 * 24 * 3_600_000,
  /** Of one answer of ListTraffic. */
  listedItemsMax: 5_000,
  listedPointsMax: 100_000,
} as const;

/** Ordinary traffic, km/h (reliability P17): slower is a jam that a closure describes better, or a sensor that sees nothing. */
export const SPEED_KMH_MIN = 3;
export const SPEED_KMH_MAX = 130;

/** From a location to the road that it means, m: half the width of the largest street of Hanoi, and a phone's error. [S] */
export const POINT_WITHIN_M = 50;

/** A live speed counts wholly when it is measured and not at all after this time (reliability P17). */
export const FADE_MS = 15 * 60_000;
/** It fades in steps at the full half minutes of the clock, all at once: between them no time of any arc changes. */
export const FADE_STEP_MS = 30_000;
