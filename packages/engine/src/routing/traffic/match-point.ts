import { E7, type LatLon } from '../../core/units.ts';
import { distanceToSegmentMm, type Plane, planeAt, pointLatE7, pointLonE7 } from '../../map/geometry.ts';
import { type Network, PieceFlag } from '../../map/network.ts';
import { POINT_WITHIN_M } from './limits.ts';
import { forSegmentsAlong, isLegalArc } from './near-segments.ts';

/** How far a road's direction may lie off the bearing: half of the right angle at which streets cross. */
const BEARING_COS_MIN = Math.cos(Math.PI / 4);

/**
 * The arcs of the nearest road that traffic may drive in this direction (degrees clockwise from north) where it is nearest, or in both
 * directions where none is given. Of equally near ones the lowest segment counts: the lowest piece, and at its bends what lies nearer to
 * its tail. Empty where there is none within `POINT_WITHIN_M`.
 */
export function arcsAtPoint(network: Network, point: LatLon, bearingDeg: number | undefined): Uint32Array {
  return Uint32Array.from(nearestDriven(network, point, bearingDeg, (arc) => isLegalArc(network, arc))?.arcs ?? []);
}

/** Arcs of one piece, and the segment of the network in which they are driven as was asked. */
export interface Driven {
  readonly segment: number;
  readonly arcs: readonly number[];
}

/** The same among arcs of the caller's choice, with the place where they are nearest; barrier pieces are never among them. */
export function nearestDriven(
  network: Network,
  point: LatLon,
  bearingDeg: number | undefined,
  isWanted: (arc: number) => boolean,
): Driven | undefined {
  const plane = planeAt(point);
  const withinMm = POINT_WITHIN_M * 1_000;
  const [x, y] = [point.lon * E7, point.lat * E7];
  const margins = { marginX: withinMm / plane.mmPerLonE7, marginY: withinMm / plane.mmPerLatE7 };
  let [nearest, nearestMm] = [-1, withinMm];
  forSegmentsAlong(network, { xs: [x, x], ys: [y, y], ...margins }, (segment) => {
    const piece = network.segmentPiece[segment];
    if ((network.pieceFlags[piece] & PieceFlag.BARRIER) !== 0) return;
    const mm = distanceToSegmentMm(network, piece, network.segmentOrdinal[segment], plane);
    const isNearer = mm < nearestMm || (mm === nearestMm && (nearest < 0 || segment < nearest));
    if (isNearer && drivenAt(network, segment, plane, bearingDeg, isWanted).length > 0)
      [nearest, nearestMm] = [segment, mm];
  });
  if (nearest < 0) return undefined;
  return { segment: nearest, arcs: drivenAt(network, nearest, plane, bearingDeg, isWanted) };
}

/** The wanted arcs of the segment's piece that, where it matters, run with the bearing in this segment. */
function drivenAt(
  network: Network,
  segment: number,
  plane: Plane,
  bearingDeg: number | undefined,
  isWanted: (arc: number) => boolean,
): number[] {
  const piece = network.segmentPiece[segment];
  const cos =
    bearingDeg === undefined ? 0 : cosToBearing(network, piece, network.segmentOrdinal[segment], plane, bearingDeg);
  return [2 * piece, 2 * piece + 1].filter((arc) => {
    const agrees = bearingDeg === undefined || (arc & 1 ? -cos : cos) >= BEARING_COS_MIN;
    return agrees && isWanted(arc);
  });
}

/** Of the angle between the segment, as its piece runs, and the bearing. */
function cosToBearing(network: Network, piece: number, k: number, plane: Plane, bearingDeg: number): number {
  const east = (pointLonE7(network, piece, k + 1) - pointLonE7(network, piece, k)) * plane.mmPerLonE7;
  const north = (pointLatE7(network, piece, k + 1) - pointLatE7(network, piece, k)) * plane.mmPerLatE7;
  const bearing = (bearingDeg * Math.PI) / 180;
  return (east * Math.sin(bearing) + north * Math.cos(bearing)) / (Math.hypot(east, north) || 1);
}
