import { assert } from '../core/assert.ts';
import { INFINITE_MS, type LatLon } from '../core/units.ts';
import { ArcAccess, type Network, RoadClass } from '../map/network.ts';
import type { Position, SnapCandidate } from '../map/position.ts';
import { snap } from '../map/snap.ts';
import { driveRoute } from './drive-route.ts';
import { ACCESS_CANDIDATES, accessesOf, isOnFoot, searchOnFoot } from './foot-search.ts';
import { GROUND_LIMITS, type Ground, type Stop, type WalkField } from './ground.ts';
import { widthConfidence } from './limits.ts';
import type { RoadBase } from './live/road-base.ts';
import { liveProfile, type RoadsSnapshot } from './live/snapshot.ts';
import { driveTimeMs, rawMsAtMost } from './metric/drive-law.ts';
import type { VehicleProfile } from './metric/profile.ts';
import { fastestKmh } from './metric/speeds.ts';
import type { ProfileRoads } from './profile-roads.ts';
import { findStops } from './stops.ts';

/** Detour factor and speed of a guess where there is no way. [S] */
const GUESS = { detour: 1.4, kmhOfClass: RoadClass.TERTIARY } as const;

/** The real ground, on one snapshot: every answer of it is of one network and one state of its traffic. Costs nothing to make. */
export function createGround(snapshot: RoadsSnapshot): Ground {
  const { base, conditions, effects } = snapshot;
  const { network } = base;
  const roadsOf = (id: string): ProfileRoads => base.profileRoads(id);
  return {
    epochs: { network: base.epoch, traffic: effects.epoch },
    bbox: network.meta.bbox,
    stops: (point, profileId) => findStops(network, roadsOf(profileId), point),
    driveMs: (profileId, from, stop, boundMs) => driveMs(snapshot, profileId, from, stop, boundMs),
    route(profileId, from, stop) {
      const roads = roadsOf(profileId);
      const { router } = liveProfile(snapshot, profileId);
      const starts = startsOf(network, roads, from);
      const cells = router.manyToOne(starts, stop);
      // The same start that `driveMs` counts from: the quickest, and the nearer one where both are as quick.
      const start = starts[cells.indexOf(Math.min(...cells))];
      const route = start === undefined ? null : router.route(start, stop, { path: true });
      if (start === undefined || route === null) return null;
      const drive = driveRoute(network, base.roads, roads.profile, route, start, stop);
      return { ...drive, ms: driveTimeMs(roads.profile, route.ms) };
    },
    walkFrom: (point, radiusM) => walkFrom(network, point, radiusM),
    describe: (point) => describe(network, point),
    lowerBoundMs: (profileId, straightMm) => lowerBoundMs(fastestKmh(base.profile(profileId), conditions), straightMm),
    guessMs: (profileId, straightMm) => guessMs(base.profile(profileId), straightMm),
  };
}

/** Where units of this profile that stand at these places meet its roads: what labels are kept for. */
export function placesOf(base: RoadBase, profileId: string, points: readonly LatLon[]): Position[] {
  const roads = base.profileRoads(profileId);
  return points.flatMap((point) => startsOf(base.network, roads, point));
}

/**
 * Where a unit's point meets the road: the nearest piece that it can use, and where that is cut off from the rest, the nearest that
 * is not. The quicker of the two counts. Depends on this point alone, so it is kept: most units stand at a station, and
 * a look-up takes 0.5 µs where snapping takes 20.
 */
function startsOf(network: Network, roads: ProfileRoads, point: LatLon): readonly SnapCandidate[] {
  const key = `${point.lat},${point.lon}`;
  const known = roads.starts.get(key);
  if (known !== undefined) return known;
  const starts = findStarts(network, roads, point);
  if (roads.starts.size >= STARTS_KEPT_MAX) roads.starts.clear();
  roads.starts.set(key, starts);
  return starts;
}

function findStarts(network: Network, roads: ProfileRoads, point: LatLon): SnapCandidate[] {
  const options = { accept: roads.accessBit, radiusM: GROUND_LIMITS.vehicleSnapM, candidatesMax: 1 };
  const [nearest] = snap(network, point, { ...options, usable: roads.isPassable });
  if (nearest === undefined || roads.isInMain(nearest.piece)) return nearest === undefined ? [] : [nearest];
  const usable = (piece: number): boolean => roads.isPassable(piece) && roads.isInMain(piece);
  return [nearest, ...snap(network, point, { ...options, usable }).slice(0, 1)];
}

function driveMs(
  snapshot: RoadsSnapshot,
  profileId: string,
  from: readonly LatLon[],
  stop: Stop,
  boundMs = INFINITE_MS,
): Int32Array {
  const { base } = snapshot;
  const roads = base.profileRoads(profileId);
  const starts = from.map((point) => startsOf(base.network, roads, point));
  const cells = liveProfile(snapshot, profileId).router.manyToOne(
    starts.flat(),
    stop,
    rawMsAtMost(roads.profile, boundMs),
  );
  const drives = new Int32Array(from.length).fill(INFINITE_MS);
  let cell = 0;
  for (let i = 0; i < from.length; i++) {
    for (let k = 0; k < starts[i].length; k++, cell++) {
      drives[i] = Math.min(drives[i], driveTimeMs(roads.profile, cells[cell]));
    }
  }
  return drives;
}

function walkFrom(network: Network, point: LatLon, radiusM: number): WalkField {
  assert(radiusM <= GROUND_LIMITS.walkMaxM, `a walk of ${radiusM} m, wanted at most ${GROUND_LIMITS.walkMaxM}`);
  const radiusMm = radiusM * 1000;
  const field = searchOnFoot(network, footAccesses(network, point), radiusMm, (piece) => isOnFoot(network, piece));
  return {
    distanceM(target) {
      const mm = footAccesses(network, target).map((access) => field.mmToPosition(access) + access.distanceMm);
      const leastMm = Math.min(...mm);
      return leastMm <= radiusMm ? Math.round(leastMm / 1000) : null;
    },
  };
}

function footAccesses(network: Network, point: LatLon): SnapCandidate[] {
  const options = { accept: ArcAccess.FOOT, radiusM: GROUND_LIMITS.footSnapM, candidatesMax: ACCESS_CANDIDATES };
  return accessesOf(network, snap(network, point, options));
}

function describe(network: Network, point: LatLon): ReturnType<Ground['describe']> {
  const accept = ArcAccess.FOOT | ArcAccess.VEHICLE | ArcAccess.MOTORBIKE;
  const [nearest] = snap(network, point, { accept, radiusM: GROUND_LIMITS.footSnapM, candidatesMax: 1 });
  if (nearest === undefined) return null;
  return {
    ...nearest,
    name: network.names.get(network.pieceName[nearest.piece]),
    roadClass: ROAD_CLASS_NAMES[network.pieceClass[nearest.piece]],
    widthCm: network.pieceWidthCm[nearest.piece],
    widthConfidence: widthConfidence(network, nearest.piece),
  };
}

/** Lengths are measured by another formula than straight lines: 0.5 % is five times what the two differ by within 100 km. */
function lowerBoundMs(kmhMax: number, straightMm: number): number {
  const onRoadMm = Math.max(0, 0.995 * straightMm - GROUND_LIMITS.vehicleSnapM * 1000);
  return Math.floor((onRoadMm * 18) / (5 * kmhMax));
}

function guessMs(profile: VehicleProfile, straightMm: number): number {
  const ms = Math.ceil((straightMm * GUESS.detour * 18) / (5 * profile.speedKmh[GUESS.kmhOfClass]));
  return Math.min(driveTimeMs(profile, ms), INFINITE_MS - 1);
}

/** For each profile; more than a city has units, so that only moving ones push others out. */
const STARTS_KEPT_MAX = 2_048;

/** `RoadClass` in small letters, by number. */
const ROAD_CLASS_NAMES: readonly string[] = Object.keys(RoadClass).map((name) => name.toLowerCase());
