import { createPrng } from '../../src/core/prng.ts';
import { INFINITE_MS } from '../../src/core/units.ts';
import type { Network } from '../../src/map/network.ts';
import type { Position } from '../../src/map/position.ts';
import type { ArcTimes } from '../../src/routing/router.ts';

export const HANOI_SEED = 1142;

/** Anywhere along pieces that the profile may use. */
export function positionsOn(network: Network, { arcMs }: ArcTimes, count: number, stream: string): Position[] {
  const random = createPrng(HANOI_SEED, stream);
  const positions: Position[] = [];
  while (positions.length < count) {
    const piece = random.below(network.pieceCount);
    if (Math.min(arcMs[2 * piece], arcMs[2 * piece + 1]) >= INFINITE_MS) continue;
    positions.push({ piece, offsetMm: random.below(network.pieceLengthMm[piece] + 1) });
  }
  return positions;
}

/** Arcs chosen uniformly among those of classes up to `classMax`, each × 0.3 to 3. */
export function traffic(
  network: Network,
  { arcMs }: ArcTimes,
  count: number,
  seed: number,
  classMax = 99,
): { arcs: number[]; ms: number[] } {
  const random = createPrng(seed, 'changes');
  const arcs: number[] = [];
  while (arcs.length < count) {
    const arc = random.below(arcMs.length);
    if (arcMs[arc] < INFINITE_MS && network.pieceClass[arc >> 1] <= classMax) arcs.push(arc);
  }
  return { arcs, ms: arcs.map((arc) => Math.max(1, Math.round(arcMs[arc] * (0.3 + 2.7 * random.float())))) };
}
