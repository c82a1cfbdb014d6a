import {
  createPrng,
  inspectNetwork,
  JunctionFlag,
  type Network,
  PieceFlag,
  RoadClass,
  straightMm,
} from '@runcard/engine';

/** What the generated city and the real extract are compared by. */
export interface CityStatistics {
  readonly junctions: number;
  readonly pieces: number;
  readonly km: number;
  readonly deadEndShare: number;
  readonly onewayShare: number;
  readonly stronglyConnectedShare: number;
  /** Share of the kilometres per class, links counted apart. */
  readonly classShare: Readonly<Record<string, number>>;
  /** Pieces named ngõ, ngách or hẻm. */
  readonly alleyPieces: number;
  /** Network ÷ straight line, median over seeded pairs 2–10 km apart. */
  readonly detour: number;
}

export function measureCity(network: Network, pairs: number): CityStatistics {
  const { largestDrivable: main } = inspectNetwork(network, '');
  return {
    junctions: main.junctions,
    pieces: main.pieces,
    km: main.km,
    deadEndShare: main.deadEnds / main.junctions,
    onewayShare: main.oneWayPieces / main.pieces,
    stronglyConnectedShare: main.stronglyConnectedShare,
    classShare: classShares(network),
    alleyPieces: alleyPieces(network),
    detour: medianDetour(network, pairs),
  };
}

const isDrivable = (network: Network, piece: number): boolean =>
  network.pieceClass[piece] <= RoadClass.SERVICE &&
  (network.junctionFlags[network.head[2 * piece]] & JunctionFlag.MAIN_VEHICLE) !== 0;

function classShares(network: Network): Record<string, number> {
  const lengthMm = new Float64Array(32);
  for (let piece = 0; piece < network.pieceCount; piece++)
    if (isDrivable(network, piece)) lengthMm[network.pieceClass[piece]] += network.pieceLengthMm[piece];
  const allMm = lengthMm.reduce((sum, one) => sum + one, 0);
  const shares: Record<string, number> = {};
  for (const [name, roadClass] of Object.entries(RoadClass))
    if (lengthMm[roadClass] > 0) shares[name] = lengthMm[roadClass] / allMm;
  return shares;
}

const ALLEY_NAME = /^(ngõ|ngách|hẻm)(\s|$)/iu;

function alleyPieces(network: Network): number {
  let count = 0;
  for (let piece = 0; piece < network.pieceCount; piece++)
    if (isDrivable(network, piece) && ALLEY_NAME.test(network.names.get(network.pieceName[piece]))) count++;
  return count;
}

const NEAREST_MM = 2_000_000;
const FARTHEST_MM = 10_000_000;
const DETOUR_SEED = 8114;

/** Between junctions drawn at random, one-ways kept. */
function medianDetour(network: Network, pairs: number): number {
  const prng = createPrng(DETOUR_SEED, 'detour');
  const place = (j: number) => ({ lat: network.junctionLatE7[j] / 1e7, lon: network.junctionLonE7[j] / 1e7 });
  const search = createSearch(network);
  const factors: number[] = [];
  for (let tries = 0; factors.length < pairs && tries < pairs * 500; tries++) {
    const [from, to] = [prng.below(network.junctionCount), prng.below(network.junctionCount)];
    const straight = straightMm(place(from), place(to));
    if (straight < NEAREST_MM || straight > FARTHEST_MM) continue;
    const lengthMm = search(from, to);
    if (Number.isFinite(lengthMm)) factors.push(lengthMm / straight);
  }
  factors.sort((a, b) => a - b);
  return factors[factors.length >> 1];
}

/** Shortest length by A* with the straight line as the bound; Infinity when there is no way. */
function createSearch(network: Network): (from: number, to: number) => number {
  const { head, firstOut, outArc, pieceLengthMm, pieceFlags, junctionLatE7, junctionLonE7 } = network;
  const reached = new Float64Array(network.junctionCount);
  const round = new Uint32Array(network.junctionCount);
  let current = 0;
  // 1e-7 degree of latitude is 11.1 mm; of longitude times cos 21°. A little less keeps the bound a bound.
  const boundMm = (a: number, b: number) =>
    Math.sqrt(
      ((junctionLatE7[a] - junctionLatE7[b]) * 11.1) ** 2 + ((junctionLonE7[a] - junctionLonE7[b]) * 10.3) ** 2,
    );
  return (from, to) => {
    current++;
    const queue = createQueue();
    reached[from] = 0;
    round[from] = current;
    queue.push(from, boundMm(from, to));
    for (let j = queue.pop(); j >= 0; j = queue.pop()) {
      if (j === to) return reached[j];
      for (let k = firstOut[j]; k < firstOut[j + 1]; k++) {
        const arc = outArc[k];
        const piece = arc >> 1;
        if (!isDrivable(network, piece) || ((arc & 1) === 1 && (pieceFlags[piece] & PieceFlag.ONEWAY) !== 0)) continue;
        const [next, lengthMm] = [head[arc], reached[j] + pieceLengthMm[piece]];
        if (round[next] === current && reached[next] <= lengthMm) continue;
        round[next] = current;
        reached[next] = lengthMm;
        queue.push(next, lengthMm + boundMm(next, to));
      }
    }
    return Number.POSITIVE_INFINITY;
  };
}

/** A binary heap; stale entries are taken out again, which the search bears. */
function createQueue(): { push(item: number, key: number): void; pop(): number } {
  const items: number[] = [];
  const keys: number[] = [];
  return {
    push(item, key) {
      let at = items.length;
      items.push(item);
      keys.push(key);
      while (at > 0 && keys[(at - 1) >> 1] > key) {
        items[at] = items[(at - 1) >> 1];
        keys[at] = keys[(at - 1) >> 1];
        at = (at - 1) >> 1;
      }
      items[at] = item;
      keys[at] = key;
    },
    pop() {
      if (items.length === 0) return -1;
      const top = items[0];
      const [item, key] = [items.pop() as number, keys.pop() as number];
      if (items.length === 0) return top;
      let at = 0;
      for (let child = 1; child < items.length; child = 2 * at + 1) {
        if (child + 1 < items.length && keys[child + 1] < keys[child]) child++;
        if (keys[child] >= key) break;
        items[at] = items[child];
        keys[at] = keys[child];
        at = child;
      }
      items[at] = item;
      keys[at] = key;
      return top;
    },
  };
}
