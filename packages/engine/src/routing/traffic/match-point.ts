import type { LatLon } from '../../core/units.ts';
import {
  distanceToSegmentMm,
  type Plane,
  planeAt,
  pointLatE7,
  pointLonE7,
  segmentCountOf,
} from '../../map/geometry.ts';
import type { Network } from '../../map/network.ts';
import { snap } from '../../map/snap.ts';
import { POINT_WITHIN_M } from './limits.ts';
import { isLegalArc, ROAD_ACCESS } from './near-segments.ts';

/** How far a road's direction may lie off the bearing: half of the right angle at which streets cross. */
const BEARING_COS_MIN = Math.cos(Math.PI / 4);
/** Pieces to look through for one with the bearing; at a large crossing some ten lie within the radius. */
const CANDIDATES = 32;

/**
 * The arcs of the nearest road piece that traffic may drive in this direction (degrees clockwise from north), or in both directions
 * where none is given. The direction of a bent piece is that of its segment nearest to the point.
 */
export function arcsAtPoint(network: Network, point: LatLon, bearingDeg: number | undefined): Uint32Array {
  const plane = planeAt(point);
  const options = { accept: ROAD_ACCESS, radiusM: POINT_WITHIN_M, candidatesMax: CANDIDATES };
  for (const { piece } of snap(network, point, options)) {
    const cos = bearingDeg === undefined ? undefined : cosToBearing(network, piece, plane, bearingDeg);
    const arcs = [2 * piece, 2 * piece + 1].filter((arc) => {
      const agrees = cos === undefined || (arc & 1 ? -cos : cos) >= BEARING_COS_MIN;
      return agrees && isLegalArc(network, arc);
    });
    if (arcs.length > 0) return Uint32Array.from(arcs);
  }
  return new Uint32Array();
}

/** Of the angle between the piece, from its tail to its head, and the bearing. */
function cosToBearing(network: Network, piece: number, plane: Plane, bearingDeg: number): number {
  let [nearest, nearestMm] = [0, Infinity];
  for (let k = 0; k < segmentCountOf(network, piece); k++) {
    const mm = distanceToSegmentMm(network, piece, k, plane);
    if (mm < nearestMm) [nearest, nearestMm] = [k, mm];
  }
  const east = (pointLonE7(network, piece, nearest + 1) - pointLonE7(network, piece, nearest)) * plane.mmPerLonE7;
  const north = (pointLatE7(network, piece, nearest + 1) - pointLatE7(network, piece, nearest)) * plane.mmPerLatE7;
  const bearing = (bearingDeg * Math.PI) / 180;
  return (east * Math.sin(bearing) + north * Math.cos(bearing)) / (Math.hypot(east, north) || 1);
}
