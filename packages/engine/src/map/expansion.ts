import { ArcAccess, JunctionFlag, type Network, PieceFlag, RoadClass, tailOf } from './network.ts';

/** Open to any vehicle in any direction, whatever its size: a metric decides who passes. */
export function isRoad({ arcAccess }: Pick<Network, 'arcAccess'>, piece: number): boolean {
  return ((arcAccess[2 * piece] | arcAccess[2 * piece + 1]) & (ArcAccess.VEHICLE | ArcAccess.MOTORBIKE)) !== 0;
}

/**
 * Marks (1) the junctions at which turns matter: those with a restriction, with a signal, or where three or more road pieces of
 * tertiary class or above meet (links included). And those one piece away from a restriction: at a plain junction a U-turn is free and
 * cannot be seen, so that a banned left turn would be evaded by turning round in the next alley mouth.
 *
 * A larger road that only passes an alley mouth is not one: expanding those too would mean 28,000 junctions on Hanoi instead of 4,700,
 * twice the upward arcs and 1.8 times the time to customise (`routing.md`, RoutingKit's figures).
 */
export function expandedJunctions(network: Network): Uint8Array {
  const isExpanded = new Uint8Array(network.junctionCount);
  markRestricted(network, isExpanded);
  const mainPieceEnds = new Uint8Array(network.junctionCount);
  for (let arc = 0; arc < 2 * network.pieceCount; arc++) {
    if (!isRoad(network, arc >> 1)) continue;
    const junction = network.head[arc];
    if ((network.junctionFlags[junction] & JunctionFlag.SIGNAL) !== 0) isExpanded[junction] = 1;
    if (network.pieceClass[arc >> 1] > RoadClass.TERTIARY_LINK) continue;
    if (mainPieceEnds[junction] < MAIN_PIECES_MIN && ++mainPieceEnds[junction] === MAIN_PIECES_MIN)
      isExpanded[junction] = 1;
  }
  return isExpanded;
}

const MAIN_PIECES_MIN = 3;

/** The junctions that a restriction runs over, and their neighbours; barrier pieces, a millimetre long, are no step away. */
function markRestricted(network: Network, isExpanded: Uint8Array): void {
  const { restrictionViaJunction, restrictionFirstVia, restrictionVia, head } = network;
  const reached: number[] = [];
  const mark = (junction: number): void => {
    if (isExpanded[junction] === 1) return;
    isExpanded[junction] = 1;
    reached.push(junction);
  };
  for (let r = 0; r < restrictionViaJunction.length; r++) {
    mark(restrictionViaJunction[r]);
    for (let i = restrictionFirstVia[r]; i < restrictionFirstVia[r + 1]; i++) {
      mark(head[2 * restrictionVia[i]]);
      mark(head[2 * restrictionVia[i] + 1]);
    }
  }
  for (const [junction, byBarrier] of neighbours(network, reached)) if (byBarrier) mark(junction);
  for (const [junction] of neighbours(network, [...reached])) isExpanded[junction] = 1;
}

function* neighbours(network: Network, junctions: readonly number[]): Generator<[number, boolean]> {
  for (const junction of junctions) {
    for (let i = network.firstOut[junction]; i < network.firstOut[junction + 1]; i++) {
      const arc = network.outArc[i];
      if (!isRoad(network, arc >> 1)) continue;
      yield [network.head[arc], (network.pieceFlags[arc >> 1] & PieceFlag.BARRIER) !== 0];
    }
  }
}

/** Road arcs that leave the junction, in increasing order. */
export function roadArcsFrom(network: Network, junction: number): number[] {
  const arcs: number[] = [];
  for (let i = network.firstOut[junction]; i < network.firstOut[junction + 1]; i++) {
    if (isRoad(network, network.outArc[i] >> 1)) arcs.push(network.outArc[i]);
  }
  return arcs;
}

/** Road arcs that arrive at the junction: the reverses of those that leave. */
export const roadArcsTo = (network: Network, junction: number): number[] =>
  roadArcsFrom(network, junction).map((arc) => arc ^ 1);

export const startsAt = (network: Network, arc: number, junction: number): boolean => tailOf(network, arc) === junction;
