import { type LatLon, type Network, straightMm } from '@runcard/engine';
import { INNER_HANOI } from './facts/inner-city.ts';
import { isStreet } from './street-choice.ts';
import { type DensityAt, junctionAt } from './street-sampler.ts';

/**
 * Per metre of street what the demand of a world without areas is (`demand/places.ts`): its share inside of the circle of the inner districts, the
 * rest outside. Undefined where the network is not Hanoi's, or lies on one side of the circle alone.
 */
export function hanoiDensity(network: Network): DensityAt | undefined {
  if (!isHanoi(network)) return undefined;
  let innerMm = 0;
  let outerMm = 0;
  for (let piece = 0; piece < network.pieceCount; piece++) {
    if (!isStreet(network, piece)) continue;
    if (isInner(junctionAt(network, network.head[2 * piece]))) innerMm += network.pieceLengthMm[piece];
    else outerMm += network.pieceLengthMm[piece];
  }
  if (innerMm === 0 || outerMm === 0) return undefined;
  const { share } = INNER_HANOI;
  const timesOuter = (share / innerMm) * (outerMm / (1 - share));
  return (point) => (isInner(point) ? timesOuter : 1);
}

const isInner = (point: LatLon): boolean => straightMm(point, INNER_HANOI.centre) <= INNER_HANOI.radiusM * 1_000;

/**
 * An extract of the province reaches 54 km from the middle at most, in any of the four directions [computed]. One that goes on much farther holds other
 * cities too, and 53 % of their fires are not in Hanoi.
 */
const REACH_M_MAX = 80_000;

function isHanoi({ meta }: Network): boolean {
  const [west, south, east, north] = meta.bbox;
  const { lat, lon } = INNER_HANOI.centre;
  if (lat < south || lat > north || lon < west || lon > east) return false;
  const edges = [
    { lat, lon: west },
    { lat, lon: east },
    { lat: south, lon },
    { lat: north, lon },
  ];
  return edges.every((edge) => straightMm(edge, INNER_HANOI.centre) <= REACH_M_MAX * 1_000);
}
