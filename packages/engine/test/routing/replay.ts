import { INFINITE_MS } from '../../src/core/units.ts';
import { type Network, tailOf } from '../../src/map/network.ts';
import type { Position } from '../../src/map/position.ts';
import type { RoadGraph } from '../../src/map/road-graph.ts';
import { turnsOfWay } from '../../src/map/way-turns.ts';
import type { RoadTimes } from '../../src/routing/router.ts';

/** Connected, open, and together as long as it says, turns included. For networks of any size; `slow-roads.ts` is for small ones. */
export function drivesAsItSays(
  network: Network,
  roads: RoadGraph,
  { arcMs, turnMs }: RoadTimes,
  from: Position,
  to: Position,
  arcs: readonly number[],
  ms: number,
): boolean {
  const partMs = (arc: number, { offsetMm }: Position): number => {
    const lengthMm = network.pieceLengthMm[arc >> 1];
    return Math.floor((arcMs[arc] * (arc % 2 === 0 ? offsetMm : lengthMm - offsetMm)) / lengthMm);
  };
  const [first, last] = [arcs[0], arcs[arcs.length - 1]];
  const isBetween = first >> 1 === from.piece && last >> 1 === to.piece;
  const isConnected = arcs.every((arc, i) => i === 0 || tailOf(network, arc) === network.head[arcs[i - 1]]);
  if (!isBetween || !isConnected || arcs.some((arc) => arcMs[arc] >= INFINITE_MS)) return false;
  const wholeMs = arcs.slice(0, -1).reduce((sum, arc) => sum + arcMs[arc], 0);
  const turnsMs = turnsOfWay(roads, arcs).reduce((sum, turn) => sum + (turn < 0 ? 0 : turnMs[turn]), 0);
  return wholeMs + turnsMs - partMs(first, from) + partMs(last, to) === ms;
}
