import type { LatLon } from '../core/units.ts';
import { addPointsBetween } from '../map/geometry.ts';
import { ArcAccess, type Network } from '../map/network.ts';
import { candidateOn } from '../map/snap.ts';
import type { Stop } from './ground.ts';

/** As `Ground.wayIn` promises: along the pieces that the crew walks, then straight from the road to the point. */
export function wayIn(network: Network, stop: Stop, point: LatLon): LatLon[] {
  const points: LatLon[] = [{ lat: stop.lat, lon: stop.lon }];
  const last = stop.walksAlong.length - 1;
  let at = stop.junction;
  for (const [i, piece] of stop.walksAlong.entries()) {
    const isFromTail = network.head[2 * piece + 1] === at;
    const lengthMm = network.pieceLengthMm[piece];
    const toMm = i < last ? (isFromTail ? lengthMm : 0) : candidateOn(network, piece, point, ArcAccess.FOOT).offsetMm;
    addPointsBetween(points, network, piece, isFromTail ? 0 : lengthMm, toMm);
    at = network.head[isFromTail ? 2 * piece : 2 * piece + 1];
  }
  points.push({ lat: point.lat, lon: point.lon });
  return points;
}
