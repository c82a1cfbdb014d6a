import type { Network } from '../../map/network.ts';
import { arcsAlongLine } from './match-line.ts';
import { piecesInRing } from './match-outline.ts';
import { arcsAtPoint } from './match-point.ts';
import { arcsOfWay } from './match-way.ts';
import { isAgainstOneWay } from './near-segments.ts';
import { ringOf } from './ring.ts';
import type { Direction, SentArea, Where } from './schemas.ts';

/** Arcs of the network, or why there are none. */
export type Match =
  | { readonly arcs: Uint32Array }
  | { readonly arcs?: undefined; readonly result: 'UNKNOWN_PIECE' | 'NO_ROAD_MATCHED'; readonly message: string };

/** Where a speed or a closure lies. A piece is taken as one of this network: its epoch is the caller's to check. */
export function matchWhere(network: Network, where: Where): Match {
  const { location, piece, osmWay, line } = where;
  if (piece !== undefined) {
    if (piece.pieceIndex >= network.pieceCount)
      return unknown(`piece ${piece.pieceIndex}, wanted below ${network.pieceCount}`);
    return { arcs: directed(Uint32Array.of(2 * piece.pieceIndex), piece.direction) };
  }
  if (osmWay !== undefined) {
    const { wayId, fromNodeId, toNodeId, direction } = osmWay;
    const nodes = fromNodeId === undefined || toNodeId === undefined ? undefined : { fromNodeId, toNodeId };
    const arcs = arcsOfWay(network, wayId, nodes);
    const stretch = nodes === undefined ? '' : ` from node ${fromNodeId} to ${toNodeId}`;
    return arcs.length > 0
      ? { arcs: directed(arcs, direction) }
      : unknown(`way ${wayId}${stretch}, wanted a way of the network between two of its junctions`);
  }
  if (line !== undefined) {
    const arcs = arcsAlongLine(network, line.points, line.withinM, line.direction);
    return found(arcs, `no road along the line, wanted one within ${line.withinM} m in its direction`);
  }
  if (location === undefined) return unknown('no place, wanted one');
  const arcs = arcsAtPoint(network, location, where.bearingDeg);
  return found(arcs, 'no road there, wanted one near the location and in the direction of the bearing');
}

/** Both directions of every piece that has a part in the outline. */
export function matchArea(network: Network, area: SentArea): Match {
  const pieces = piecesInRing(network, ringOf(area.outline.points), area.groundLevelOnly ?? false);
  const arcs = new Uint32Array(2 * pieces.length);
  for (let i = 0; i < arcs.length; i++) arcs[i] = 2 * pieces[i >> 1] + (i & 1);
  return found(arcs, 'no road in the outline, wanted at least one');
}

/**
 * Ordinary traffic does not drive against a one-way: a speed of both directions is not the speed of the forbidden one. And a one-way
 * road has one carriageway: what closes it in its direction closes it whole.
 */
export function settled(network: Network, arcs: Uint32Array, kind: 'SPEED' | 'CLOSURE'): Uint32Array {
  if (kind === 'SPEED') {
    const known = new Set(arcs);
    return arcs.filter((arc) => !isAgainstOneWay(network, arc) || !known.has(arc ^ 1));
  }
  const twins = arcs.map((arc) => arc ^ 1).filter((twin) => isAgainstOneWay(network, twin));
  return sortedOnce([...arcs, ...twins]);
}

export function sortedOnce(arcs: Iterable<number>): Uint32Array {
  return Uint32Array.from(new Set(arcs)).sort();
}

/** Arcs that run as the reference does → those that are meant, in increasing order. */
function directed(arcs: Uint32Array, direction: Direction): Uint32Array {
  if (direction === 'FORWARD') return sortedOnce(arcs);
  const back = arcs.map((arc) => arc ^ 1);
  return direction === 'BACKWARD' ? sortedOnce(back) : sortedOnce([...arcs, ...back]);
}

const found = (arcs: Uint32Array, otherwise: string): Match =>
  arcs.length > 0 ? { arcs } : { result: 'NO_ROAD_MATCHED', message: `seen ${otherwise}` };

const unknown = (seen: string): Match => ({ result: 'UNKNOWN_PIECE', message: `seen ${seen}` });
