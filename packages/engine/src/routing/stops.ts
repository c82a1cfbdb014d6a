import { type LatLon, straightMm } from '../core/units.ts';
import { ArcAccess, JunctionFlag, type Network } from '../map/network.ts';
import type { SnapCandidate } from '../map/position.ts';
import { SNAP_RADIUS_M, snap } from '../map/snap.ts';
import {
  accessesOfKind,
  type FootSearch,
  footSearchOf,
  isOnFoot,
  junctionPlace,
  junctionsBack,
  mmToJunction,
  type OnFoot,
  piecesBack,
  searchOnFoot,
} from './foot-search.ts';
import { GROUND_LIMITS, type Stop, type StopLimit } from './ground.ts';
import { limitOf } from './limits.ts';
import { type ProfileRoads, Standing } from './profile-roads.ts';

/**
 * Where a vehicle can stop for a point, and what keeps it from coming nearer. As `Ground.stops` promises.
 *
 *     ═══J════════ street, passable       On foot from the point along what the vehicle cannot drive; the first junction of each
 *        │                                such way with a passable piece is a stop: here J, where the alley ends. What the vehicle
 *        │ alley    x the point           can drive is not walked, so that a street gives its mouth and not all its corners.
 */
export function findStops(network: Network, roads: ProfileRoads, point: LatLon): Stop[] {
  const accesses = accessesFor(network, roads, point);
  const own = accesses.map((access) => stopAtAccess(network, roads, access)).filter((stop) => stop !== null);
  const driven = own.find(({ stop }) => isDrivenTo(roads, stop.piece));
  if (driven !== undefined) return [driven.stop];
  let found = own;
  for (const radiusM of [GROUND_LIMITS.stopWalkM, GROUND_LIMITS.walkMaxM]) {
    if (accesses.length > 0) found = [...own, ...mouthsOnBothSides(network, roads, point, accesses, radiusM)];
    if (found.some(({ stop }) => stop.inMain)) return choose(found);
  }
  return choose([...found, ...stopsAbout(network, roads, point, accesses[0])]);
}

/** How the point joins what people can walk on or this vehicle can stand on. */
export function accessesFor(network: Network, roads: ProfileRoads, point: LatLon): readonly SnapCandidate[] {
  const usable = (piece: number): boolean => isOnFoot(network, piece) || roads.standing(piece) === Standing.ORDINARY;
  return accessesOfKind(network, point, { accept: ArcAccess.FOOT | roads.accessBit, usable });
}

export function isDrivenTo(roads: ProfileRoads, piece: number): boolean {
  return roads.standing(piece) === Standing.ORDINARY && roads.isInMain(piece);
}

/**
 * As far as hose is laid, then beyond the rails where the first search met any. A mouth that both find counts by its way without rails,
 * though a crew without hose may have a shorter one across.
 */
function mouthsOnBothSides(
  network: Network,
  roads: ProfileRoads,
  point: LatLon,
  accesses: readonly SnapCandidate[],
  radiusM: number,
): RatedStop[] {
  const near = mouthsWithin(network, roads, point, accesses, radiusM, 'hose');
  if (!footSearchOf(network).metRails) return near;
  const known = new Set(near.map(({ stop }) => stop.junction));
  const all = mouthsWithin(network, roads, point, accesses, radiusM, 'walk');
  return [...near, ...all.filter(({ stop }) => !known.has(stop.junction))];
}

function mouthsWithin(
  network: Network,
  roads: ProfileRoads,
  point: LatLon,
  accesses: readonly SnapCandidate[],
  radiusM: number,
  onFoot: OnFoot,
): RatedStop[] {
  const mayWalk = (piece: number): boolean => isOnFoot(network, piece) && !isDrivenTo(roads, piece);
  const search = footSearchOf(network);
  const mouths: RatedStop[] = [];
  let best = 0;
  let enoughMm = Infinity;
  const visit = (junction: number, mm: number): boolean => {
    if (mm > enoughMm) return false;
    const mouth = stopAtJunction(roads, point, search, junction);
    if (mouth === null) return true;
    mouths.push(mouth);
    // What lies farther than as many of the best as are wanted is not chosen.
    if (isDrivenTo(roads, mouth.stop.piece) && ++best === GROUND_LIMITS.stopsMax) enoughMm = mm;
    return true;
  };
  searchOnFoot(search, accesses, radiusM * 1000, mayWalk, visit, onFoot);
  return mouths;
}

/** Where nobody can walk to anything that the vehicle can come to: the roads about, in a straight line. */
export function stopsAbout(
  network: Network,
  roads: ProfileRoads,
  point: LatLon,
  access?: SnapCandidate,
  isFarEnough: (piece: number) => boolean = () => true,
): RatedStop[] {
  const usable = (piece: number): boolean =>
    roads.standing(piece) !== Standing.NONE && roads.isInMain(piece) && isFarEnough(piece);
  const limit = access === undefined ? null : limitOf(network, roads.profile, access.piece);
  return snap(network, point, { accept: roads.accessBit, usable, radiusM: SNAP_RADIUS_M, candidatesMax: STOPS_ABOUT })
    .map((candidate) => stopAtAccess(network, roads, candidate))
    .filter((stop) => stop !== null)
    .map(({ stop, standing }) => ({ standing, stop: { ...stop, limit } }));
}

/** A few, so that a river between does not decide alone. */
const STOPS_ABOUT = 3;

export interface RatedStop {
  readonly stop: Stop;
  readonly standing: Standing;
}

export function stopAtAccess(network: Network, roads: ProfileRoads, access: SnapCandidate): RatedStop | null {
  const { piece, distanceMm: walkMm } = access;
  const standing = roads.standing(piece);
  if (standing === Standing.NONE) return null;
  const inMain = roads.isInMain(piece);
  const stop = {
    ...access,
    inMain,
    walkMm,
    limit: null,
    ...roadAt(network, piece),
    goesOn: [2 * piece, 2 * piece + 1].every((arc) => goesOnAt(network, roads, network.head[arc])),
    junction: null,
    walksBy: [],
    walksAlong: [],
    crossesRails: false,
    walkWidthsCm: [],
  };
  return { stop, standing };
}

const roadAt = ({ pieceWidthCm, pieceLengthMm }: Network, piece: number): Pick<Stop, 'widthCm' | 'lengthMm'> => ({
  widthCm: pieceWidthCm[piece],
  lengthMm: pieceLengthMm[piece],
});

/** Null also where the walk came over an island that the vehicle drives on: it was met where the walk first came to it. */
export function stopAtJunction(
  roads: ProfileRoads,
  point: LatLon,
  search: FootSearch,
  junction: number,
): RatedStop | null {
  const { network } = search;
  const arc = bestArcAt(network, roads, junction);
  if (arc < 0) return null;
  const piece = arc >> 1;
  const place = junctionPlace(network, junction);
  const passed = piecesBack(search, junction);
  const walksBy = junctionsBack(search, junction);
  const isMetBefore = !roads.isInMain(piece) && roads.standing(passed[0]) === roads.standing(piece);
  if (isMetBefore) return null;
  return {
    standing: roads.standing(piece),
    stop: {
      piece,
      offsetMm: arc & 1 ? network.pieceLengthMm[piece] : 0,
      ...place,
      distanceMm: straightMm(point, place),
      side: 'on',
      inMain: roads.isInMain(piece),
      walkMm: mmToJunction(search, junction),
      limit: limitOnTheWay(network, roads, passed),
      ...roadAt(network, piece),
      goesOn: goesOnAt(network, roads, junction),
      junction,
      walksBy,
      walksAlong: passed,
      crossesRails: crossesRails(network, [junction, ...walksBy]),
      walkWidthsCm: passed.map((one) => network.pieceWidthCm[one]),
    },
  };
}

/** Two pieces or more on which it may stand meet here. */
function goesOnAt(network: Network, roads: ProfileRoads, junction: number): boolean {
  let count = 0;
  for (let i = network.firstOut[junction]; i < network.firstOut[junction + 1]; i++)
    if (roads.standing(network.outArc[i] >> 1) !== Standing.NONE) count++;
  return count > 1;
}

/** One stop stands for all pieces that meet here: main component first, then standing, driven in both directions, larger road. */
function bestArcAt(network: Network, roads: ProfileRoads, junction: number): number {
  let best = -1;
  let bestRank = Infinity;
  for (let i = network.firstOut[junction]; i < network.firstOut[junction + 1]; i++) {
    const arc = network.outArc[i];
    const standing = roads.standing(arc >> 1);
    if (standing === Standing.NONE) continue;
    const rank = rankOf(roads, standing, arc) + network.pieceClass[arc >> 1];
    if (rank < bestRank) [best, bestRank] = [arc, rank];
  }
  return best;
}

/** Classes are below 100. */
function rankOf(roads: ProfileRoads, standing: Standing, arc: number): number {
  const isInMain = roads.isInMain(arc >> 1);
  const isOneDirection = !roads.isOpen(arc) || !roads.isOpen(arc ^ 1);
  return (isInMain ? 0 : 10_000) + 1000 * standing + (isOneDirection ? 100 : 0);
}

/**
 * Ordinary places alone, if any of those can be come to; motorways and decks only for want of them.
 * Places cut off from the rest are kept: only dispatch knows whether a vehicle happens to stand there.
 */
export function choose(found: readonly RatedStop[], stopsMax: number = GROUND_LIMITS.stopsMax): Stop[] {
  const least = Math.min(...found.filter(({ stop }) => stop.inMain).map(({ standing }) => standing));
  return found
    .filter(({ standing, stop }) => standing === least || (!stop.inMain && standing === Standing.ORDINARY))
    .map(({ stop }) => stop)
    .sort(
      (a, b) => Number(b.inMain) - Number(a.inMain) || Number(a.crossesRails) - Number(b.crossesRails) || byWalk(a, b),
    )
    .slice(0, stopsMax)
    .sort(byWalk);
}

const byWalk = (a: Stop, b: Stop): number =>
  Number(b.inMain) - Number(a.inMain) || a.walkMm - b.walkMm || a.piece - b.piece;

/** What stopped the vehicle last, seen from the stop: the first piece on the way to the point that it cannot drive. */
function limitOnTheWay(network: Network, roads: ProfileRoads, piecesBack: readonly number[]): StopLimit {
  const piece = piecesBack.find((passed) => !roads.isPassable(passed)) ?? piecesBack[piecesBack.length - 1];
  return limitOf(network, roads.profile, piece);
}

export function crossesRails({ junctionFlags }: Network, junctions: readonly number[]): boolean {
  return junctions.some((junction) => (junctionFlags[junction] & JunctionFlag.RAILS) !== 0);
}
