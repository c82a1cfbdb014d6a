import { E7 } from '../../core/units.ts';
import { pointLatE7, pointLonE7, pointsOfPiece, segmentCountOf } from '../../map/geometry.ts';
import type { Network } from '../../map/network.ts';
import { segmentIndexOf } from '../../map/snap.ts';
import type { KeptArc, TrafficEntry } from './entry.ts';
import { matchArea, matchWhere, settled, sortedOnce } from './match.ts';
import { arcsAlongLine } from './match-line.ts';
import type { Traffic } from './traffic.ts';

/** How far a road may have moved from one map to the next and still be the same, m: mappers correct by less, streets lie farther apart. [S] */
export const REMATCH_WITHIN_M = 10;

export interface Unmatched {
  readonly id: string;
  readonly kind: TrafficEntry['kind'];
  /** Arcs on the new network; 0 where it has no effect there. */
  readonly foundArcs: number;
  /** Arcs of the old network that were not found again. */
  readonly lostArcs: number;
}

/**
 * The same traffic on another network, matched anew from what was sent. What was sent by piece, or by a way that is no more, is matched
 * by its shape: the same points first (in either order, of the same way where several have them), then roads along it within
 * `REMATCH_WITHIN_M`. What lies on no road stays, so that a later network may find it, and is listed; so is what lost a part.
 */
export function rematchTraffic(
  traffic: Traffic,
  network: Network,
  networkEpoch: number,
): { readonly traffic: Traffic; readonly unmatched: readonly Unmatched[] } {
  const entries = new Map<string, TrafficEntry>();
  const unmatched: Unmatched[] = [];
  for (const [id, entry] of traffic.entries) {
    const { entry: moved, lostArcs } = movedTo(network, entry, traffic.network);
    entries.set(id, moved);
    if (lostArcs > 0) unmatched.push({ id, kind: entry.kind, foundArcs: moved.arcs.length, lostArcs });
  }
  return { traffic: { network, networkEpoch, epoch: traffic.epoch + 1, entries }, unmatched };
}

interface Moved {
  readonly entry: TrafficEntry;
  readonly lostArcs: number;
}

function movedTo(network: Network, entry: TrafficEntry, from: Network): Moved {
  if (entry.kind === 'AREA') {
    const { arcs = new Uint32Array() } = matchArea(network, entry.sent);
    return { entry: { ...entry, arcs }, lostArcs: arcs.length > 0 ? 0 : Math.max(1, entry.arcs.length) };
  }
  const settle = (arcs: Uint32Array): Uint32Array => settled(network, arcs, entry.kind);
  const { piece, osmWay } = entry.sent;
  const known = piece === undefined ? matchWhere(network, entry.sent).arcs : undefined;
  if (piece === undefined && osmWay === undefined) {
    const arcs = known === undefined ? new Uint32Array() : settle(known);
    return { entry: { ...entry, arcs }, lostArcs: arcs.length > 0 ? 0 : Math.max(1, entry.arcs.length) };
  }
  const kept = entry.kept ?? keptArcs(from, entry.arcs);
  if (known !== undefined) return { entry: { ...entry, arcs: settle(known), kept }, lostArcs: 0 };
  const places = kept.map((arc) => arcsLike(network, arc));
  const arcs = settle(sortedOnce(places.flat()));
  return { entry: { ...entry, arcs, kept }, lostArcs: places.filter((found) => found.length === 0).length };
}

function keptArcs(network: Network, arcs: Uint32Array): KeptArc[] {
  return Array.from(arcs, (arc) => {
    const points = pointsOfPiece(network, arc >> 1);
    return { points: arc & 1 ? points.reverse() : points, osmWayId: network.pieceOsmWayId[arc >> 1] };
  });
}

/** Arcs of the network that are this one. */
function arcsLike(network: Network, kept: KeptArc): number[] {
  const same = arcsOfShape(network, kept);
  if (same.length === 0) return [...arcsAlongLine(network, kept.points, REMATCH_WITHIN_M, 'FORWARD')];
  const ofWay = same.filter((arc) => network.pieceOsmWayId[arc >> 1] === kept.osmWayId);
  return ofWay.length > 0 ? ofWay : same;
}

function arcsOfShape(network: Network, { points }: KeptArc): number[] {
  if (network.segmentPiece.length === 0) return [];
  const xs = points.map(({ lon }) => Math.round(lon * E7));
  const ys = points.map(({ lat }) => Math.round(lat * E7));
  const pieces = segmentIndexOf(network)
    .search(xs[0], ys[0], xs[0], ys[0])
    .map((segment) => network.segmentPiece[segment]);
  const arcs: number[] = [];
  for (const piece of sortedOnce(pieces)) {
    if (segmentCountOf(network, piece) + 1 !== xs.length) continue;
    const last = xs.length - 1;
    const isSame = (at: (k: number) => number): boolean =>
      xs.every((x, k) => pointLonE7(network, piece, at(k)) === x && pointLatE7(network, piece, at(k)) === ys[k]);
    if (isSame((k) => k)) arcs.push(2 * piece);
    if (isSame((k) => last - k)) arcs.push(2 * piece + 1);
  }
  return arcs;
}
