import { type LatLon, straightMm } from '../core/units.ts';
import { firstOffsetWhere, placeOf, planeAt, pointsOfPiece, projectOnPiece } from '../map/geometry.ts';
import type { Network } from '../map/network.ts';
import type { SnapCandidate } from '../map/position.ts';
import {
  type FootSearch,
  footSearchOf,
  isOnFoot,
  junctionPlace,
  junctionsBack,
  mmToJunction,
  piecesBack,
  searchOnFoot,
} from './foot-search.ts';
import { GROUND_LIMITS, type Stop } from './ground.ts';
import { type ProfileRoads, Standing } from './profile-roads.ts';
import {
  accessesFor,
  choose,
  crossesRails,
  isDrivenTo,
  type RatedStop,
  stopAtAccess,
  stopAtJunction,
  stopsAbout,
} from './stops.ts';

/**
 * Where a vehicle can stop for a point that nobody drives up to: outside a ring about it, straight line. As `Ground.stops` promises.
 *
 *          ,---.            On foot from the point along everything within the ring; a road that the vehicle drives is left where it
 *     ────P  x  Q───        crosses the ring: stops at P and Q. Beyond the ring the walk goes on, as it does without one, along what
 *          `-│-'            the vehicle cannot drive, here the alley, to its mouth J.
 *            │
 *     ───────J──────
 */
export function findStopsOutside(network: Network, roads: ProfileRoads, point: LatLon, ringMm: number): Stop[] {
  const { ringStopsMax } = GROUND_LIMITS;
  const ring = ringAbout(network, roads, point, ringMm);
  const accesses = accessesFor(network, roads, point);
  const own = accesses
    .filter((access) => ring.isOutside(access))
    .flatMap((access) => stopAtAccess(network, roads, access) ?? []);
  const driven = own.find(({ stop }) => isDrivenTo(roads, stop.piece));
  if (driven !== undefined) return [driven.stop];
  let found = own;
  for (const radiusM of [GROUND_LIMITS.stopWalkM, GROUND_LIMITS.walkMaxM]) {
    if (accesses.length > 0) found = [...own, ...stopsWithin(ring, accesses, radiusM)];
    if (found.some(({ stop }) => stop.inMain)) return choose(found, ringStopsMax);
  }
  const isBeyond = (piece: number): boolean => projectOnPiece(network, piece, planeAt(point)).distanceMm >= ringMm;
  return choose([...found, ...stopsAbout(network, roads, point, accesses[0], isBeyond)], ringStopsMax);
}

interface Ring {
  readonly network: Network;
  readonly roads: ProfileRoads;
  readonly point: LatLon;
  isOutside(place: LatLon): boolean;
  /** A straight line between two places inside lies inside: the points of a piece tell. */
  isInside(piece: number): boolean;
}

function ringAbout(network: Network, roads: ProfileRoads, point: LatLon, ringMm: number): Ring {
  const isOutside = (place: LatLon): boolean => straightMm(point, place) >= ringMm;
  const isInside = (piece: number): boolean => !pointsOfPiece(network, piece).some(isOutside);
  return { network, roads, point, isOutside, isInside };
}

function stopsWithin(ring: Ring, accesses: readonly SnapCandidate[], radiusM: number): RatedStop[] {
  const { network, roads, point } = ring;
  /** What the vehicle drives up to the ring is not walked beyond it. */
  const isLeft = (piece: number): boolean => isDrivenTo(roads, piece) && !ring.isInside(piece);
  const search = footSearchOf(network);
  const found = accesses.flatMap((access) => crossingsOfOwn(ring, access));
  searchOnFoot(
    search,
    accesses,
    radiusM * 1000,
    (piece) => isOnFoot(network, piece) && !isLeft(piece),
    (junction) => {
      if (isBeyondOwn(ring, search, accesses, junction)) return true;
      if (!ring.isOutside(junctionPlace(network, junction)))
        found.push(...crossingsAt(ring, search, accesses, junction));
      else found.push(...[stopAtJunction(roads, point, search, junction)].filter((stop) => stop !== null));
      return true;
    },
  );
  return found.filter(({ stop }) => stop.walkMm <= radiusM * 1000);
}

/** The search walks the point's own road to its ends whatever it is: whether that came by the stop where it crosses the ring. */
function isBeyondOwn(
  { network, roads, isOutside }: Ring,
  { cameBy }: FootSearch,
  accesses: readonly SnapCandidate[],
  junction: number,
): boolean {
  const arc = ~cameBy[junction];
  const own = accesses.find(({ piece }) => piece === arc >> 1);
  if (arc < 0 || own === undefined || !isDrivenTo(roads, own.piece)) return false;
  const toMm = arc & 1 ? 0 : network.pieceLengthMm[own.piece];
  return firstOffsetWhere(network, own.piece, own.offsetMm, toMm, isOutside) !== null;
}

/** Where the roads that leave a junction inside the ring cross it, the point's own left out. */
function crossingsAt(
  ring: Ring,
  search: FootSearch,
  accesses: readonly SnapCandidate[],
  junction: number,
): RatedStop[] {
  const { network } = ring;
  const found: RatedStop[] = [];
  for (let i = network.firstOut[junction]; i < network.firstOut[junction + 1]; i++) {
    const arc = network.outArc[i];
    const piece = arc >> 1;
    if (!isOnFoot(network, piece) || accesses.some((access) => access.piece === piece)) continue;
    const lengthMm = network.pieceLengthMm[piece];
    const [fromMm, toMm] = arc & 1 ? [lengthMm, 0] : [0, lengthMm];
    const walksBy = [junction, ...junctionsBack(search, junction)];
    const walksAlong = [piece, ...piecesBack(search, junction)];
    const stop = crossing(ring, piece, fromMm, toMm, { walkMm: mmToJunction(search, junction), walksBy, walksAlong });
    if (stop !== null) found.push(stop);
  }
  return found;
}

/** Where the point's own road crosses the ring on either side. */
function crossingsOfOwn(ring: Ring, { piece, offsetMm, distanceMm, ...place }: SnapCandidate): RatedStop[] {
  if (ring.isOutside(place)) return [];
  const way = { walkMm: distanceMm, walksBy: [], walksAlong: [piece] };
  const ends = [0, ring.network.pieceLengthMm[piece]];
  return ends.flatMap((toMm) => crossing(ring, piece, offsetMm, toMm, way) ?? []);
}

/** The first place outside, along a piece from one inside. `way` is the walk to where that begins. */
function crossing(
  { network, roads, point, isOutside }: Ring,
  piece: number,
  fromMm: number,
  toMm: number,
  way: Pick<Stop, 'walkMm' | 'walksBy' | 'walksAlong'>,
): RatedStop | null {
  const standing = roads.standing(piece);
  if (standing === Standing.NONE) return null;
  const offsetMm = firstOffsetWhere(network, piece, fromMm, toMm, isOutside);
  if (offsetMm === null) return null;
  const place = placeOf(network, { piece, offsetMm });
  const stop: Stop = {
    ...{ piece, offsetMm, ...place, ...way },
    ...{ distanceMm: straightMm(point, place), side: 'on', inMain: roads.isInMain(piece) },
    walkMm: way.walkMm + Math.abs(offsetMm - fromMm),
    limit: null,
    widthCm: network.pieceWidthCm[piece],
    lengthMm: Math.abs(toMm - offsetMm),
    ...{ goesOn: true, junction: null },
    crossesRails: crossesRails(network, way.walksBy),
    walkWidthsCm: way.walksAlong.map((one) => network.pieceWidthCm[one]),
  };
  return { standing, stop };
}
