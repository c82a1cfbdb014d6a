import type { Prng } from '../core/prng.ts';
import { INFINITE_MS } from '../core/units.ts';
import type { Network } from '../map/network.ts';
import type { Position } from '../map/position.ts';
import type { ArcTimes } from '../routing/router.ts';

/** Places and traffic on real networks, drawn by lot: the same questions for checks and for benchmarks. */
const DRAWS_MAX = 1_000_000;

/** Anywhere along pieces of `isUsable`, drawn by piece. */
export function drawPositions(
  network: Network,
  random: Prng,
  count: number,
  isUsable: (piece: number) => boolean,
): Position[] {
  const pieces = drawNumbers(random, network.pieceCount, count, isUsable);
  return pieces.map((piece) => ({ piece, offsetMm: random.below(network.pieceLengthMm[piece] + 1) }));
}

/** Anywhere along pieces that a vehicle may drive one way at least. */
export function drawOpenPositions(network: Network, random: Prng, count: number, { arcMs }: ArcTimes): Position[] {
  const isOpen = (piece: number): boolean => Math.min(arcMs[2 * piece], arcMs[2 * piece + 1]) < INFINITE_MS;
  return drawPositions(network, random, count, isOpen);
}

/** Arcs chosen uniformly among those that are open and of `isUsable` pieces, each at 0.3 to 3 times its time. */
export function drawTraffic(
  { arcMs }: ArcTimes,
  random: Prng,
  count: number,
  isUsable: (piece: number) => boolean = () => true,
): { arcs: number[]; ms: number[] } {
  const arcs = drawNumbers(random, arcMs.length, count, (arc) => arcMs[arc] < INFINITE_MS && isUsable(arc >> 1));
  return { arcs, ms: arcs.map((arc) => Math.max(1, Math.round(arcMs[arc] * (0.3 + 2.7 * random.float())))) };
}

/** Numbers below the limit, each as likely as any other of those that are wanted; one may come twice. */
export function drawNumbers(
  random: Prng,
  limit: number,
  count: number,
  isWanted: (number: number) => boolean,
): number[] {
  const drawn: number[] = [];
  for (let tries = 0; drawn.length < count; tries++) {
    if (tries === DRAWS_MAX) throw new Error(`${drawn.length} of ${count} found in ${DRAWS_MAX} draws`);
    const number = random.below(limit);
    if (isWanted(number)) drawn.push(number);
  }
  return drawn;
}
