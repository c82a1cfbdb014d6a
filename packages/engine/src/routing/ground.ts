import type { LatLon } from '../core/units.ts';
import type { SnapCandidate } from '../map/position.ts';

/**
 * All that dispatch may ask of the ground. Dispatch never sees a network, an arc or a metric; `engine.ts` wires the real one in,
 * tests wire a small drawn one.
 */
export interface Ground {
  readonly epochs: { readonly network: number; readonly traffic: number };
  /** When the newest live speed was measured that was ever sent; null = none was. */
  readonly speedsAsOfMs: number | null;
  readonly bbox: readonly [number, number, number, number];

  /**
   * Where a vehicle of this profile can stop for the point: on pieces that it can use, least distance on foot first, at most
   * `GROUND_LIMITS.stopsMax`; where too many are found, those from which hose can be laid are kept. Places that it can only drive about on, cut off from the rest (`inMain` false), come after the others.
   * Where it can come to nothing within `stopWalkM`, the nearest that it can come to within `walkMaxM`, or in a straight line.
   * With `standOffM` above 0 at most `ringStopsMax`, and none is nearer to the point than that in a straight line: a road that the vehicle could
   * drive on is left where it comes no nearer, and walked from there.
   */
  stops(point: LatLon, profileId: string, options?: StopOptions): readonly Stop[];

  /** Drive times in ms from each point to the stop; `INFINITE_MS` where there is no way or more than `boundMs`. A point off the road snaps. */
  driveMs(profileId: string, from: readonly StartPoint[], stop: Stop, boundMs?: number): Int32Array;

  /**
   * The least of `driveMs` over all of these, for thousands of stops one after the other: a few ms first, then under a microsecond a stop.
   * Asked for again whenever the ground is another.
   */
  soonestDrive(profileId: string, from: readonly StartPoint[]): (stop: Stop) => number;

  /** The road to the stop, with its geometry unless nobody wants that, or null where there is none. */
  route(profileId: string, from: StartPoint, stop: Stop, options?: { readonly points: boolean }): DriveRoute | null;

  /** The junctions that the road to the stop goes through, in its order, both ends left out, as `Stop.junction` numbers them; none where there is no road. */
  junctionsOn(profileId: string, from: StartPoint, stop: Stop): ReadonlySet<number>;

  /**
   * What a vehicle of this profile reaches from the nearest of the points within each of the rising times; points that no road for it
   * lies near are left out and told. @throws RuncardError NO_HIERARCHY
   */
  reach(profileId: string, from: readonly LatLon[], withinMs: readonly number[]): Promise<GroundReach>;

  /** Where a vehicle at the point could stop instead, if no road that it can use lies within `GROUND_LIMITS.vehicleSnapM`; else null. */
  offRoad(profileId: string, point: LatLon): Pick<OffRoad, 'stop'> | null;

  /** Distances on foot from the point outwards, up to `radiusM` (named limit). One search, many questions. */
  walkFrom(point: LatLon, radiusM: number): WalkField;

  /** The same for hose, which is laid where people walk, and never across rails. */
  hoseFrom(point: LatLon, radiusM: number): WalkField;

  /** The profile that needs the widest road: where it has to stop, all others can. */
  readonly widestProfileId: string;

  /** How wide a vehicle of this profile is, and the clear width that it needs to get by, cm. */
  widthsOf(profileId: string): { readonly vehicleCm: number; readonly neededCm: number };

  /** The way on foot from a stop of the point to the point, in which hose lies. */
  wayIn(stop: Stop, point: LatLon): readonly LatLon[];

  /** The nearest piece of any kind, for words such as "in ngõ 98, about 2 m wide, inferred from its name". */
  describe(point: LatLon): PlaceDescription | null;

  /**
   * No drive from there to any of the stops takes less, ms: the straight line at the fastest that any road of this profile allows, by the law of
   * short trips. For pruning, never an estimate; costs no search.
   */
  leastDriveTo(profileId: string, stops: readonly LatLon[]): LeastDriveMs;

  /** The same by the length of the line alone, mm, from where the vehicle meets the road: a looser bound, without a look at any road. */
  leastDriveOver(profileId: string): (lineMm: number) => number;

  /** Honest guess where there is no way: straight line × detour ÷ speed. Marked as such by whoever uses it. */
  guessMs(profileId: string, straightMm: number): number;
}

export interface StopOptions {
  /** Whole metres, at most `GROUND_LIMITS.stopWalkM`. */
  readonly standOffM: number;
}

export type LeastDriveMs = (from: StartPoint) => number;

/** Where a drive begins. */
export interface StartPoint extends LatLon {
  /**
   * Which way the vehicle moves, degrees clockwise from north: it starts on the nearest road that may be driven so, within 45 degrees and
   * 50 m, and goes on to the end of that before it turns anywhere. Absent, or no such road: it stands, and starts either way.
   */
  readonly bearingDeg?: number;
}

/** Named limits of the ground, in m. */
export const GROUND_LIMITS = {
  /** Stops for one point and profile. */
  stopsMax: 8,
  /**
   * The same outside a ring, the nearest on foot: all are about equally far there, so that bounds leave none out. On Hanoi, 500 units, 400 first
   * alarms for gas, first water comes later than with 8 in 25 with 3 of them, in 17 with 4, in 5 with 6, by 15 s in the middle and 2:03 at most; 99 of
   * 100 answers take 13, 19 and 20 ms, with 8 27 to 42. [S]
   */
  ringStopsMax: 6,
  /** How far a crew goes on foot from its vehicle. Hoses of one truck reach 200–400 m; alleys in Hanoi are up to 400 m deep. [S] */
  stopWalkM: 1_000,
  /** The largest radius of `walkFrom`; also how far stops are looked for when the vehicle can come to none nearer. */
  walkMaxM: 3_000,
  /** From a point to the nearest road on foot; beyond it is open country. [S] */
  footSnapM: 500,
  /** From a unit to its road. Also what `leastDriveTo` leaves out where it has not snapped, because a drive is counted from the road. [S] */
  vehicleSnapM: 500,
} as const;

/** What getting through a closure takes, whichever it is: to have a cordon opened, a market cleared, the depth of a flood tried. [S] */
export const CLOSURE_PASS_MS = 600_000;

export interface GroundReach {
  /** One for each time; all empty where no point has a road. */
  readonly bands: readonly ReachBand[];
  readonly offRoad: readonly OffRoad[];
}

/** A point without a road for the vehicle within `GROUND_LIMITS.vehicleSnapM`. */
export interface OffRoad {
  /** Of the points asked about. */
  readonly index: number;
  /** Where the vehicle can stop instead, and what keeps it from coming nearer; null where nothing is about. */
  readonly stop: Stop | null;
}

/** The ground that is reached within a time. */
export interface ReachBand {
  readonly withinMs: number;
  /** Closed, first point not repeated: outer rings anticlockwise, holes clockwise; inside is what an odd number of them surround. */
  readonly rings: readonly (readonly LatLon[])[];
}

/** A place where a vehicle of one profile can stand. */
export interface Stop extends SnapCandidate {
  /** On foot from the stop to the point that was asked about, mm; includes the way from the point to the nearest road. */
  readonly walkMm: number;
  /** Why the vehicle stops here and not at the point: null when it stops at the point's own piece. */
  readonly limit: StopLimit | null;
  /** Of the piece that it stands on: how wide the road is, and how long. */
  readonly widthCm: number;
  readonly lengthMm: number;
  /** Whether the road goes on beyond it, for a vehicle of this profile. */
  readonly goesOn: boolean;
  /** Where it stands, when that is a junction (else null), and the junctions that the crew walks by from there to the point; nothing else is said of the numbers. */
  readonly junction: number | null;
  readonly walksBy: readonly number[];
  /** The pieces that the crew walks along, from there to the point. */
  readonly walksAlong: readonly number[];
  /** The way on foot goes across rails: people come that way, hose does not, and by no other within `stopWalkM`. */
  readonly crossesRails: boolean;
  /** How wide each of those is, cm. */
  readonly walkWidthsCm: readonly number[];
}

/** What keeps the vehicle from the point's own piece. */
export interface StopLimit {
  /**
   * `NO_STANDING`: wide and strong enough, but no place to stand (a bridge, a tunnel, a deck, a motorway) or cut off from the roads
   * that the vehicle can come by.
   */
  readonly kind: 'WIDTH' | 'HEIGHT' | 'WEIGHT' | 'NOT_FOR_VEHICLES' | 'NO_STANDING';
  /** Name of the piece that is too small, as it is written; may be empty. */
  readonly name: string;
  /** In cm, cm, kg; 0 where it does not apply. */
  readonly has: number;
  readonly needs: number;
  readonly confidence: Confidence;
}

export type Confidence = 'corrected' | 'tagged' | 'high' | 'medium' | 'low';

export interface DriveRoute {
  readonly ms: number;
  readonly lengthM: number;
  readonly points: readonly LatLon[];
  /** Metres driven against a one-way. */
  readonly contraflowM: number;
  /** Codes with words: `GATE`, `PRIVATE_ROAD`, `CONTRAFLOW`, `FORD`, `NARROW_INFERRED` … */
  readonly warnings: readonly GroundWarning[];
}

export interface GroundWarning {
  readonly code: string;
  readonly message: string;
}

export interface WalkField {
  /** Metres on foot to the point, or null beyond the radius or where there is no way. */
  distanceM(point: LatLon): number | null;
}

export interface PlaceDescription extends SnapCandidate {
  readonly name: string;
  readonly roadClass: string;
  readonly widthCm: number;
  readonly widthConfidence: Confidence;
}
