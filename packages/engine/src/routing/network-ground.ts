import { assert } from '../core/assert.ts';
import { RuncardError } from '../core/errors.ts';
import { indexOfLeast } from '../core/lesser.ts';
import { INFINITE_MS, type LatLon } from '../core/units.ts';
import { ArcAccess, type Network, RoadClass } from '../map/network.ts';
import type { Position, SnapCandidate } from '../map/position.ts';
import { candidateOn, snap } from '../map/snap.ts';
import { driveRoute } from './drive-route.ts';
import {
  CLOSURE_PASS_MS,
  GROUND_LIMITS,
  type Ground,
  type GroundReach,
  type GroundWarning,
  type StartPoint,
  type Stop,
} from './ground.ts';
import type { Hierarchy } from './hierarchy/hierarchy.ts';
import { leastDriveOver, leastDriveTo } from './least-drive.ts';
import { widthConfidence } from './limits.ts';
import { findReachBands, type ReachTask } from './live/find-reach.ts';
import { createRoadBase, type RoadBase } from './live/road-base.ts';
import { firstSnapshot, type LiveProfile, liveProfile, type RoadsSnapshot } from './live/snapshot.ts';
import { neededWidthCm } from './metric/arc-times.ts';
import { FREE_FLOW } from './metric/bands.ts';
import { driveTimeMs, rawMsAtMost } from './metric/drive-law.ts';
import type { VehicleProfile } from './metric/profile.ts';
import { PROFILES } from './metric/profiles.ts';
import { fastestKmh } from './metric/speeds.ts';
import { closedArcs, pastClosures, withoutClosures } from './past-closures.ts';
import { CLOSED_MS } from './position-time.ts';
import type { ProfileRoads } from './profile-roads.ts';
import type { Route } from './router.ts';
import { createSoonestDrive } from './soonest-drive.ts';
import { findStops } from './stops.ts';
import { findStopsOutside } from './stops-outside.ts';
import { closuresAt, NO_EFFECTS } from './traffic/effects.ts';
import type { HindranceFact } from './traffic/entry.ts';
import { nearestDriven } from './traffic/match-point.ts';
import { isAgainstOneWay } from './traffic/near-segments.ts';
import { wayIn } from './way-in.ts';

/** Detour factor and speed of a guess where there is no way. [S] */
const GUESS = { detour: 1.4, kmhOfClass: RoadClass.TERTIARY } as const;

/** Where outlines of what is reached are made, which takes too long for the thread that answers. */
export type FindBands = (task: ReachTask) => Promise<GroundReach['bands']>;

/** The real ground, on one snapshot: every answer of it is of one network and one state of its traffic. Costs nothing to make. */
export function createGround(
  snapshot: RoadsSnapshot,
  findBands: FindBands = async (task) => findReachBands(task),
): Ground {
  const { base, conditions, effects } = snapshot;
  const { network } = base;
  const roadsOf = (id: string): ProfileRoads => base.profileRoads(id);
  const kmhMax = new Map<string, number>();
  const kmhMaxOf = (id: string): number => {
    const kmh = kmhMax.get(id) ?? fastestKmh(base.profile(id), conditions);
    kmhMax.set(id, kmh);
    return kmh;
  };
  return {
    epochs: { network: base.epoch, traffic: effects.trafficEpoch },
    speedsAsOfMs: snapshot.speedsAsOfMs,
    bbox: network.meta.bbox,
    stops(point, profileId, { standOffM } = { standOffM: 0 }) {
      assert(standOffM <= GROUND_LIMITS.stopWalkM, `${standOffM} m off, wanted at most ${GROUND_LIMITS.stopWalkM}`);
      const roads = roadsOf(profileId);
      if (standOffM === 0) return findStops(network, roads, point);
      return findStopsOutside(network, roads, point, standOffM * 1000);
    },
    driveMs: (profileId, from, stop, boundMs) => driveMs(snapshot, profileId, from, stop, boundMs),
    soonestDrive: (profileId, from) => soonestDrive(snapshot, profileId, from),
    route(profileId, from, stop, options = { points: true }) {
      const found = findRoad(snapshot, profileId, from, stop);
      if (found === null) return null;
      const { route, start, live } = found;
      const roads = roadsOf(profileId);
      const closed = closedArcs(network, live, route, start, stop);
      const drive = driveRoute(network, base.roads, roads.profile, route, start, stop, options.points);
      return {
        ...drive,
        ms: driveTimeMs(roads.profile, withoutClosures(route.ms, closed)),
        warnings: [...drive.warnings, ...closureWarnings(closuresAt(effects, closed, profileId))],
      };
    },
    junctionsOn(profileId, from, stop) {
      const found = findRoad(snapshot, profileId, from, stop);
      return new Set(found?.route.arcs.slice(0, -1).map((arc) => network.head[arc]));
    },
    walkFrom: base.walks.walkFrom,
    hoseFrom: base.walks.hoseFrom,
    reach: (profileId, from, withinMs) => reachFrom(snapshot, findBands, profileId, from, withinMs),
    offRoad: (profileId, point) => offRoad(network, roadsOf(profileId), point),
    widestProfileId: base.profiles.reduce((a, b) => (neededWidthCm(b) > neededWidthCm(a) ? b : a)).id,
    widthsOf(profileId) {
      const profile = base.profile(profileId);
      return { vehicleCm: profile.widthCm, neededCm: neededWidthCm(profile) };
    },
    wayIn: (stop, point) => wayIn(network, stop, point),
    describe: (point) => describe(network, point),
    leastDriveOver: (profileId) => leastDriveOver(roadsOf(profileId), kmhMaxOf(profileId)),
    leastDriveTo: (profileId, stops) => leastDriveTo(roadsOf(profileId), kmhMaxOf(profileId), stops),
    guessMs: (profileId, lineMm) => guessMs(base.profile(profileId), lineMm),
  };
}

/** From the same start that `driveMs` counts from: the quickest, and the nearer one where both are as quick. */
function findRoad(
  snapshot: RoadsSnapshot,
  profileId: string,
  from: StartPoint,
  stop: Stop,
): { readonly route: Route; readonly start: SnapCandidate; readonly live: LiveProfile } | null {
  const { base } = snapshot;
  const live = liveProfile(snapshot, profileId);
  const starts = startsOf(base.network, base.profileRoads(profileId), from);
  const start = starts.length < 2 ? starts[0] : quickestOf(starts, live, stop);
  const route = start === undefined ? null : live.router.route(start, stop, { path: true });
  return start === undefined || route === null ? null : { route, start, live };
}

function quickestOf(starts: readonly SnapCandidate[], { router }: LiveProfile, stop: Stop): SnapCandidate | undefined {
  const cells = router.manyToOne(starts, stop);
  return starts[indexOfLeast(cells, 0, cells.length)];
}

/** On free roads, at no hour and without traffic: for tools, tests and whoever wants the map's own times. */
export function freeFlowGround(
  network: Network,
  options: { readonly profiles?: readonly VehicleProfile[]; readonly hierarchy?: Hierarchy } = {},
): Ground {
  const base = createRoadBase(network, options.hierarchy, options.profiles ?? PROFILES);
  return createGround(firstSnapshot(base, FREE_FLOW, NO_EFFECTS));
}

/** Where units of this profile that stand at these places meet its roads: what labels are kept for. */
export function placesOf(base: RoadBase, profileId: string, points: readonly StartPoint[]): Position[] {
  const roads = base.profileRoads(profileId);
  return points.flatMap((point) => startsOf(base.network, roads, point));
}

/**
 * Where a unit's point meets the road: for one that moves, on the arc that it drives. For one that stands, the nearest piece that it
 * can use, and where that is cut off from the rest, the nearest that is not; the quicker of the two counts. Depends on this point
 * alone, so it is kept for as long as the point's object lives: most units stand at a station, and a look-up takes 0.05 µs where
 * snapping takes 20.
 */
function startsOf(network: Network, roads: ProfileRoads, point: StartPoint): readonly SnapCandidate[] {
  const known = roads.starts.get(point);
  if (known !== undefined) return known;
  const starts = findStarts(network, roads, point);
  roads.starts.set(point, starts);
  return starts;
}

function findStarts(network: Network, roads: ProfileRoads, point: StartPoint): SnapCandidate[] {
  const onward = findOnward(network, roads, point);
  if (onward !== undefined) return [onward];
  const options = { accept: roads.accessBit, radiusM: GROUND_LIMITS.vehicleSnapM, candidatesMax: 1 };
  const [nearest] = snap(network, point, { ...options, usable: roads.isPassable });
  if (nearest === undefined || roads.isInMain(nearest.piece)) return nearest === undefined ? [] : [nearest];
  const usable = (piece: number): boolean => roads.isPassable(piece) && roads.isInMain(piece);
  return [nearest, ...snap(network, point, { ...options, usable }).slice(0, 1)];
}

/**
 * On the nearest arc that runs with the bearing; with the one-way, since the nearer side of a divided road may be the other one. Undefined
 * where none does, or where it ends without a way on (a dead end with no room to turn): the vehicle is then taken for standing.
 */
function findOnward(network: Network, roads: ProfileRoads, point: StartPoint): SnapCandidate | undefined {
  const { bearingDeg } = point;
  if (bearingDeg === undefined) return undefined;
  const isWanted = (arc: number): boolean => roads.isOpen(arc) && !isAgainstOneWay(network, arc);
  const found = nearestDriven(network, point, bearingDeg, isWanted);
  if (found === undefined || !roads.leadsToMain(found.arcs[0])) return undefined;
  const [onwardArc] = found.arcs;
  const k = network.segmentOrdinal[found.segment];
  return { ...candidateOn(network, onwardArc >> 1, point, roads.accessBit, k), onwardArc };
}

function driveMs(
  snapshot: RoadsSnapshot,
  profileId: string,
  from: readonly StartPoint[],
  stop: Stop,
  boundMs = INFINITE_MS,
): Int32Array {
  const { base } = snapshot;
  const roads = base.profileRoads(profileId);
  const live = liveProfile(snapshot, profileId);
  // All starts in a row, and where those of each point end: `flat` would take as long as looking the starts up.
  const starts: SnapCandidate[] = [];
  const ends = new Uint32Array(from.length);
  for (let i = 0; i < from.length; i++) {
    for (const start of startsOf(base.network, roads, from[i])) starts.push(start);
    ends[i] = starts.length;
  }
  const cells = live.router.manyToOne(starts, stop);
  const drives = new Int32Array(from.length).fill(INFINITE_MS);
  for (let i = 0, cell = 0; i < from.length; i++) {
    const quickest = indexOfLeast(cells, cell, ends[i]);
    cell = ends[i];
    if (quickest < 0) continue;
    const rawMs = cells[quickest];
    const isClosed = rawMs >= CLOSED_MS && rawMs < INFINITE_MS;
    const openMs = isClosed ? pastClosures(base.network, live, starts[quickest], stop) : rawMs;
    const ms = driveTimeMs(roads.profile, openMs);
    if (ms <= boundMs) drives[i] = ms;
  }
  return drives;
}

function soonestDrive(snapshot: RoadsSnapshot, profileId: string, from: readonly StartPoint[]): (stop: Stop) => number {
  const { base } = snapshot;
  const starts = from.map((point) => startsOf(base.network, base.profileRoads(profileId), point));
  return createSoonestDrive(base.network, liveProfile(snapshot, profileId), base.profile(profileId), starts);
}

/**
 * Every point starts by each of its ways onto the road, as in `driveMs`. What is closed for now takes longer than any band and so is
 * not reached.
 */
async function reachFrom(
  snapshot: RoadsSnapshot,
  findBands: FindBands,
  profileId: string,
  from: readonly LatLon[],
  withinMs: readonly number[],
): Promise<GroundReach> {
  const { network } = snapshot.base;
  const roads = snapshot.base.profileRoads(profileId);
  const { cch } = liveProfile(snapshot, profileId);
  if (cch === undefined)
    throw new RuncardError('NO_HIERARCHY', 'the network file keeps no hierarchy, wanted one for what is reached');
  const starts = from.map((point) => startsOf(network, roads, point));
  const left = from.flatMap((point, index) => {
    const off = offRoad(network, roads, point);
    return off === null ? [] : [{ index, ...off }];
  });
  const { hierarchy, metric } = cch.graph;
  const sources = starts.flat().map(({ piece, offsetMm }) => ({ piece, offsetMm }));
  const rawMs = withinMs.map((ms) => rawMsAtMost(roads.profile, ms));
  const bands = await findBands({ network: network.buffer, hierarchy, metric, sources, withinMs: rawMs });
  return { bands: bands.map(({ rings }, i) => ({ withinMs: withinMs[i], rings })), offRoad: left };
}

function offRoad(network: Network, roads: ProfileRoads, point: LatLon): { stop: Stop | null } | null {
  if (startsOf(network, roads, point).length > 0) return null;
  return { stop: findStops(network, roads, point)[0] ?? null };
}

function closureWarnings(closures: readonly HindranceFact[]): GroundWarning[] {
  return closures.slice(0, CLOSURES_NAMED_MAX).map(({ id, reason, source }) => {
    const said = [reason, source].filter((text) => text !== '').join(', ');
    const allowed = `${CLOSURE_PASS_MS / 60_000} min allowed to get through`;
    return { code: 'CLOSURE', message: `through what is closed, ${id}${said === '' ? '' : ` (${said})`}: ${allowed}` };
  });
}

const CLOSURES_NAMED_MAX = 5;

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

function guessMs(profile: VehicleProfile, lineMm: number): number {
  const ms = Math.ceil((lineMm * GUESS.detour * 18) / (5 * profile.speedKmh[GUESS.kmhOfClass]));
  return Math.min(driveTimeMs(profile, ms), INFINITE_MS - 1);
}

/** `RoadClass` in small letters, by number. */
const ROAD_CLASS_NAMES: readonly string[] = Object.keys(RoadClass).map((name) => name.toLowerCase());
