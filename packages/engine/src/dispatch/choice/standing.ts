import { type LatLon, straightMm } from '../../core/units.ts';
import { GROUND_LIMITS, type Ground, type LeastDriveMs, type Stop } from '../../routing/ground.ts';
import { type Candidate, startMs } from '../candidates.ts';
import type { ArrivalDefaults } from '../plan/plan.ts';
import { walkMOf } from './kit.ts';

/**
 * Where vehicles of one profile may stand for this fire: at one of their stops, or set back from it.
 *
 *      ════════J═══════ street          At J, on a street too narrow to get by, a truck shuts the alley to whoever goes deeper, and few
 *              │                        find room. Set back, `setbackM` down the street, it shuts nothing, others line up behind it, and
 *              │ alley                  its crew has so much more to walk. On a wide street J itself shuts nothing.
 *              x
 */
export interface Standing {
  /** The same for all that stop here and find the same room. */
  readonly place: number;
  /** How many find room; `Infinity` where they line up. */
  readonly room: number;
  readonly stop: Stop;
  readonly isSetBack: boolean;
  /** It could drive deeper in: it stops where larger ones must, and leaves the alley to others. */
  readonly isOutside: boolean;
  readonly walkM: number;
  /** What is left of the road beside it, cm; `Infinity` where it stands in nobody's way. */
  readonly gapCm: number;
}

/** All standing places of one profile that are driven to by one stop: at it, and set back from it; the least on foot first. */
export interface StopStandings {
  readonly stop: Stop;
  readonly standings: readonly [Standing, ...Standing[]];
  /** No drive there takes less. */
  readonly leastDriveMs: LeastDriveMs;
}

export interface Standings {
  /** Where an ambulance is to stop, and whether room is kept for it: not where one vehicle alone finds any. Null where none is looked for. */
  ambulance(): { readonly stop: Stop; readonly isKept: boolean } | null;
  /** From the alert until it stands at any of them, at the least. */
  leastArriveMs(candidate: Candidate): number;
  /** No drive of so long a line to the fire takes less to any of them. */
  leastDriveOver(profileId: string): (straightMm: number) => number;
  /** Those that lead to the rest of the town first, those cut off from it behind; of either the least on foot first. */
  of(profileId: string): readonly StopStandings[];
  /** Place → its room, of all places that were asked about. */
  readonly roomOf: readonly number[];
}

export function createStandings(
  ground: Ground,
  point: LatLon,
  { setbackM, queueMPerVehicle, ambulanceM }: Pick<ArrivalDefaults, 'setbackM' | 'queueMPerVehicle' | 'ambulanceM'>,
  { standOffM, wantsAmbulance }: { readonly standOffM: number; readonly wantsAmbulance: boolean },
): Standings {
  const byProfile = new Map<string, readonly StopStandings[]>();
  const roomOf: number[] = [];
  const placeOf = createPlaces(roomOf);
  const vehiclesOn = (mm: number): number => Math.max(1, Math.floor(mm / 1_000 / queueMPerVehicle));
  let ofWidest: readonly Stop[] | undefined;
  const stopsOfWidest = (): readonly Stop[] => {
    ofWidest ??= ground.stops(point, ground.widestProfileId, { standOffM });
    return ofWidest;
  };
  /** Where the widest vehicle comes nearest, an ambulance surely comes. */
  const ambulanceStop = (): Stop | undefined => (wantsAmbulance ? stopsOfWidest()[0] : undefined);
  /** Its own, and the mouths where the widest vehicles must stop. */
  const stopsOf = (profileId: string): { stop: Stop; isOutside: boolean }[] => {
    const own = profileId === ground.widestProfileId ? stopsOfWidest() : ground.stops(point, profileId, { standOffM });
    const mouths = stopsOfWidest().filter(({ junction, limit }) => junction !== null && limit !== null);
    const known = new Set(own.map(({ junction }) => junction));
    const outside = mouths.filter(({ junction }) => !known.has(junction));
    return [
      ...own.map((stop) => ({ stop, isOutside: false })),
      // A stop is one profile's own.
      ...outside.map((stop) => ({ stop: { ...stop, limit: null }, isOutside: true })),
    ].sort((a, b) => Number(b.stop.inMain) - Number(a.stop.inMain) || a.stop.walkMm - b.stop.walkMm);
  };
  const standingsAt = (profileId: string): StopStandings[] => {
    const { vehicleCm, neededCm } = ground.widthsOf(profileId);
    return stopsOf(profileId).map(({ stop, isOutside }, i, all) => {
      const before = all
        .slice(0, i)
        .filter((other) => other.stop.lat === stop.lat && other.stop.lon === stop.lon).length;
      const walkM = walkMOf(stop.walkMm);
      const leastDriveMs = ground.leastDriveTo(profileId, [stop]);
      const gapCm = stop.widthCm - vehicleCm;
      const isWide = gapCm >= neededCm;
      const keptMm = isSamePlace(stop, ambulanceStop()) ? ambulanceM * 1_000 : 0;
      const room = isWide ? Number.POSITIVE_INFINITY : vehiclesOn(stop.lengthMm - keptMm);
      const place = placeOf(stop, before, false, room);
      const own: Standing = { place, room, stop, isSetBack: false, isOutside, walkM, gapCm };
      if (isWide) return { stop, standings: [own], leastDriveMs };
      // Where the street ends at the mouth, it has no farther side to stand on: who lines up behind shuts it all the same.
      const behindCm = stop.goesOn ? Number.POSITIVE_INFINITY : gapCm;
      const lineUp = { place: placeOf(stop, before, true, Number.POSITIVE_INFINITY), room: Number.POSITIVE_INFINITY };
      const back = { ...own, ...lineUp, isSetBack: true, walkM: walkM + setbackM, gapCm: behindCm };
      return { stop, standings: [own, back], leastDriveMs };
    });
  };
  const ambulance: Standings['ambulance'] = () => {
    const stop = ambulanceStop();
    if (stop === undefined) return null;
    const { vehicleCm, neededCm } = ground.widthsOf(ground.widestProfileId);
    const isWide = stop.widthCm - vehicleCm >= neededCm;
    return { stop, isKept: isWide || stop.lengthMm >= (ambulanceM + queueMPerVehicle) * 1_000 };
  };
  const of: Standings['of'] = (profileId) => {
    const standings = byProfile.get(profileId) ?? standingsAt(profileId);
    byProfile.set(profileId, standings);
    return standings;
  };
  const bounds = { leastArriveMs: createLeastArrivals(ground, of), leastDriveOver: createGlance(ground, point, of) };
  return { ambulance, roomOf, of, ...bounds };
}

/** A vehicle meets the road within `vehicleSnapM` of where it is, and its stops lie so far about the fire. */
function createGlance(ground: Ground, point: LatLon, of: Standings['of']): Standings['leastDriveOver'] {
  return (profileId) => {
    const least = ground.leastDriveOver(profileId);
    const aboutMm = of(profileId).reduce((most, { stop }) => Math.max(most, straightMm(stop, point)), 0);
    const lessMm = aboutMm + GROUND_LIMITS.vehicleSnapM * 1_000;
    return (lineMm) => least(lineMm - lessMm);
  };
}

/** Each candidate's once: all capabilities ask. */
function createLeastArrivals(ground: Ground, of: Standings['of']): Standings['leastArriveMs'] {
  const toProfile = new Map<string, LeastDriveMs>();
  const toStopsOf = (profileId: string): LeastDriveMs => {
    const known = toProfile.get(profileId);
    if (known !== undefined) return known;
    const allAt = of(profileId).map(({ stop }) => stop);
    const least = ground.leastDriveTo(profileId, allAt);
    toProfile.set(profileId, least);
    return least;
  };
  const known: (number | undefined)[] = [];
  return (candidate) => {
    const { index } = candidate;
    const before = known[index];
    if (before !== undefined) return before;
    const least = startMs(candidate) + toStopsOf(candidate.unit.profileId)(candidate.start.at);
    known[index] = least;
    return least;
  };
}

interface KnownPlace {
  readonly place: number;
  readonly lon: number;
  readonly before: number;
  readonly isSetBack: boolean;
  readonly room: number;
}

type PlaceOf = (stop: Stop, before: number, isSetBack: boolean, room: number) => number;

/** `before`: how many stops of the same profile lie at the very same point, which two ways in may come to. */
function createPlaces(roomOf: number[]): PlaceOf {
  /** By latitude, which hardly two points share: a key of text for each took 2 % of an answer. */
  const atLat = new Map<number, KnownPlace[]>();
  return ({ lat, lon }, before, isSetBack, room) => {
    const known = atLat.get(lat) ?? [];
    atLat.set(lat, known);
    const same = known.find(
      (one) => one.lon === lon && one.before === before && one.isSetBack === isSetBack && one.room === room,
    );
    if (same !== undefined) return same.place;
    const place = roomOf.push(room) - 1;
    known.push({ place, lon, before, isSetBack, room });
    return place;
  };
}

const isSamePlace = (a: LatLon, b: LatLon | undefined): boolean => a.lat === b?.lat && a.lon === b.lon;

/** Whether a crew that walks in from `outer` comes by where `inner` stands: that vehicle went deeper. */
export function isDeeper(inner: Standing, outer: Standing): boolean {
  if (inner.stop.walkMm >= outer.stop.walkMm) return false;
  const { junction } = inner.stop;
  // A stop on the fire's own piece is what every way in ends with.
  return junction === null ? outer.stop.junction !== null : outer.stop.walksBy.includes(junction);
}

/**
 * How many pieces of the way that a crew walks in from `outer`, from its vehicle on, are driven over by who goes to `inner`, if that one comes by
 * there and goes deeper.
 */
export function piecesShared(inner: Stop, outer: Stop): number {
  const { junction } = inner;
  return junction === null ? outer.walkWidthsCm.length : outer.walksBy.indexOf(junction) + 1;
}

/** Whether a vehicle that needs so much of a road that it may just use finds no room beside a hose in it. */
export function isClosedByHose(widthCm: number, neededCm: number, hoseWidthCm: number): boolean {
  return widthCm >= neededCm && widthCm < neededCm + hoseWidthCm;
}
