import type { LatLon } from '../core/units.ts';
import { addPointsBetween } from '../map/geometry.ts';
import { ArcAccess, type Network } from '../map/network.ts';
import { candidateOn } from '../map/snap.ts';
import type { Stop } from './ground.ts';

/** As `Ground.wayIn` promises: along the pieces that the crew walks, then straight from the road to the point. */
export function wayIn(network: Network, stop: Stop, point: LatLon): LatLon[] {
  const points: LatLon[] = [{ lat: stop.lat, lon: stop.lon }];
  const { walksAlong, walksBy, junction } = stop;
  const last = walksAlong.length - 1;
  for (const [i, piece] of walksAlong.entries()) {
    const at = i === 0 ? junction : walksBy[i - 1];
    // From a stop on a piece the walk goes along that piece to the first junction, or to the point.
    const isFromTail = at === null ? network.head[2 * piece] === walksBy[0] : network.head[2 * piece + 1] === at;
    const lengthMm = network.pieceLengthMm[piece];
    const fromMm = at === null ? stop.offsetMm : isFromTail ? 0 : lengthMm;
    const toMm = i < last ? (isFromTail ? lengthMm : 0) : candidateOn(network, piece, point, ArcAccess.FOOT).offsetMm;
    addPointsBetween(points, network, piece, fromMm, toMm);
  }
  points.push({ lat: point.lat, lon: point.lon });
  return points;
}
