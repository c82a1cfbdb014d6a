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
 * The same traffic on another network. Lines and outlines are matched anew, and so are OSM ways that it still has. Pieces, locations
 * and ways that are no more are looked for by the shapes of their arcs: the same points first (in either order, of the same way where
 * several have them), then roads along them within `REMATCH_WITHIN_M`. A location whose road is gone takes the nearest one, as when it
 * was sent. What lost a road is listed, that one too: a person should look. What lies on no road stays until it ends, so that a later
 * network may find it.
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
  if (entry.kind === 'AREA') return placed(entry, matchArea(network, entry.sent).arcs, 0);
  const { kind, sent } = entry;
  const settle = (arcs: Iterable<number> = []): Uint32Array => settled(network, sortedOnce(arcs), kind);
  if (sent.line !== undefined) return placed(entry, settle(matchWhere(network, sent).arcs), 0);
  const keeping = { ...entry, kept: entry.kept ?? keptArcs(from, entry.arcs) };
  const known = sent.osmWay && matchWhere(network, sent).arcs;
  if (known !== undefined) return placed(keeping, settle(known), 0);
  const places = keeping.kept.map((arc) => arcsLike(network, arc));
  const lost = places.filter((found) => found.length === 0).length;
  const isElsewhere = sent.location !== undefined && lost > 0;
  return placed(keeping, settle(isElsewhere ? matchWhere(network, sent).arcs : places.flat()), lost);
}

function placed(entry: TrafficEntry, arcs: Uint32Array = new Uint32Array(), lost: number): Moved {
  return { entry: { ...entry, arcs }, lostArcs: arcs.length > 0 ? lost : Math.max(1, entry.arcs.length) };
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
