import { E7, type LatLon, mmPerDegree, type Network, type Prng } from '@runcard/engine';

/** Where a thing may stand beside a street. */
export interface StreetPoint extends LatLon {
  readonly piece: number;
}

export type DensityAt = (point: LatLon) => number;

/** Draws points on the wanted pieces, as likely as the piece is long times how dense the city is there. */
export interface StreetSampler {
  readonly pieceCount: number;
  /** `offsetM` to the right of the street as it is drawn; negative to the left. */
  draw(prng: Pick<Prng, 'float'>, offsetM?: number): StreetPoint;
}

/** Undefined where no piece is wanted. A density of 0 everywhere counts as the same everywhere. */
export function streetSampler(
  network: Network,
  densityAt: DensityAt,
  isWanted: (piece: number) => boolean,
): StreetSampler | undefined {
  const pieces = Uint32Array.from(piecesOf(network, isWanted));
  if (pieces.length === 0) return undefined;
  const upTo = runningWeights(
    Array.from(pieces, (piece) => network.pieceLengthMm[piece]),
    Array.from(pieces, (piece) => densityAt(junctionAt(network, network.head[2 * piece]))),
  );
  return {
    pieceCount: pieces.length,
    draw(prng, offsetM = 0) {
      const piece = pieces[firstAbove(upTo, prng.float() * upTo[upTo.length - 1])];
      return { piece, ...pointBeside(network, piece, prng.float(), offsetM) };
    },
  };
}

export function junctionAt(network: Network, junction: number): LatLon {
  return { lat: network.junctionLatE7[junction] / E7, lon: network.junctionLonE7[junction] / E7 };
}

/** Seven decimals, as OSM has them: about 1 cm, and short in a file. */
export function rounded(lat: number, lon: number): LatLon {
  return { lat: Math.round(lat * E7) / E7, lon: Math.round(lon * E7) / E7 };
}

/** Lengths times densities, summed up; the lengths alone where the densities leave nothing. */
export function runningWeights(lengths: readonly number[], densities: readonly number[]): Float64Array {
  const weighed = runningSum(lengths.map((length, i) => length * densities[i]));
  return weighed[weighed.length - 1] > 0 ? weighed : runningSum(lengths);
}

/** What is negative or not finite counts as nothing. */
export function runningSum(weights: readonly number[]): Float64Array {
  let sum = 0;
  return Float64Array.from(weights, (weight) => {
    sum += Number.isFinite(weight) && weight > 0 ? weight : 0;
    return sum;
  });
}

/** The index of the first value above `x`; the last one for an `x` that rounding pushed past the end. */
export function firstAbove(values: ArrayLike<number>, x: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] > x) high = middle;
    else low = middle + 1;
  }
  return low;
}

function* piecesOf(network: Network, isWanted: (piece: number) => boolean): Iterable<number> {
  for (let piece = 0; piece < network.pieceCount; piece++) if (isWanted(piece)) yield piece;
}

function pointBeside(network: Network, piece: number, fraction: number, offsetM: number): LatLon {
  const line = lineOf(network, piece);
  const scale = mmPerDegree(line[0].lat);
  const lengths = line.slice(1).map((to, i) => lengthMm(line[i], to, scale));
  let leftMm = fraction * lengths.reduce((sum, mm) => sum + mm, 0);
  let i = 0;
  while (i < lengths.length - 1 && leftMm > lengths[i]) leftMm -= lengths[i++];
  const [from, to] = [line[i], line[i + 1]];
  const part = lengths[i] > 0 ? leftMm / lengths[i] : 0;
  const east = (to.lon - from.lon) * scale.lon;
  const north = (to.lat - from.lat) * scale.lat;
  const sideways = lengths[i] > 0 ? (offsetM * 1_000) / lengths[i] : 0;
  return rounded(
    from.lat + part * (to.lat - from.lat) - (sideways * east) / scale.lat,
    from.lon + part * (to.lon - from.lon) + (sideways * north) / scale.lon,
  );
}

function lineOf(network: Network, piece: number): LatLon[] {
  const line = [junctionAt(network, network.head[2 * piece + 1])];
  for (let i = network.firstShape[piece]; i < network.firstShape[piece + 1]; i++)
    line.push({ lat: network.shapeLatE7[i] / E7, lon: network.shapeLonE7[i] / E7 });
  line.push(junctionAt(network, network.head[2 * piece]));
  return line;
}

function lengthMm(a: LatLon, b: LatLon, scale: { lat: number; lon: number }): number {
  return Math.hypot((a.lat - b.lat) * scale.lat, (a.lon - b.lon) * scale.lon);
}
