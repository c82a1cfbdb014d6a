import { mmPerDegree } from '../core/units.ts';
import { placeOf } from './geometry.ts';
import type { Network } from './network.ts';

/** Where a bearing is taken: near enough to be the junction's own, far enough that a kink in the drawing does not count. [S] */
const BEARING_MM = 15_000;

/** Whole degrees from straight on, −180 … 180, positive to the right; 0 where a piece has no direction, as a barrier has none. */
export function turnAngles(network: Network, turnFrom: Uint32Array, turnTo: Uint32Array): Int16Array {
  const angles = new Int16Array(new SharedArrayBuffer(2 * turnFrom.length));
  // Each arc stands in several turns; NaN = not worked out yet.
  const arriving = new Float64Array(2 * network.pieceCount).fill(Number.NaN);
  const leaving = new Float64Array(2 * network.pieceCount).fill(Number.NaN);
  for (let t = 0; t < angles.length; t++) {
    const [from, to] = [turnFrom[t], turnTo[t]];
    if (Number.isNaN(arriving[from])) arriving[from] = bearingDeg(network, from ^ 1) + 180;
    if (Number.isNaN(leaving[to])) leaving[to] = bearingDeg(network, to);
    const isDirected = network.pieceLengthMm[from >> 1] > 1 && network.pieceLengthMm[to >> 1] > 1;
    angles[t] = isDirected ? turnedDeg(leaving[to] - arriving[from]) : 0;
  }
  return angles;
}

/** Clockwise from north, in which the arc leaves its tail. */
function bearingDeg(network: Network, arc: number): number {
  const piece = arc >> 1;
  const lengthMm = network.pieceLengthMm[piece];
  const reachMm = Math.min(BEARING_MM, lengthMm);
  const isBackwards = (arc & 1) === 1;
  const from = placeOf(network, { piece, offsetMm: isBackwards ? lengthMm : 0 });
  const to = placeOf(network, { piece, offsetMm: isBackwards ? lengthMm - reachMm : reachMm });
  const scale = mmPerDegree(from.lat);
  return (Math.atan2((to.lon - from.lon) * scale.lon, (to.lat - from.lat) * scale.lat) * 180) / Math.PI;
}

function turnedDeg(differenceDeg: number): number {
  const turned = Math.round(differenceDeg - 360 * Math.round(differenceDeg / 360));
  return turned === -180 ? 180 : turned;
}
