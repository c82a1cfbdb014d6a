import { INFINITE_MS } from '../../src/core/units.ts';
import { type Network, tailOf } from '../../src/map/network.ts';
import type { Position } from '../../src/map/position.ts';
import type { RoadGraph } from '../../src/map/road-graph.ts';
import { turnsOfWay } from '../../src/map/way-turns.ts';
import { directMs, msFromTail, msToHead } from '../../src/routing/position-time.ts';
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
  const [first, last] = [arcs[0], arcs[arcs.length - 1]];
  const isBetween = first >> 1 === from.piece && last >> 1 === to.piece;
  const isConnected = arcs.every((arc, i) => i === 0 || tailOf(network, arc) === network.head[arcs[i - 1]]);
  if (!isBetween || !isConnected || arcs.some((arc) => arcMs[arc] >= INFINITE_MS)) return false;
  const { pieceLengthMm } = network;
  if (arcs.length === 1) return directMs(arcMs, pieceLengthMm, first, from, to) === ms;
  const wholeMs = arcs.slice(1, -1).reduce((sum, arc) => sum + arcMs[arc], 0);
  const turnsMs = turnsOfWay(roads, arcs).reduce((sum, turn) => sum + (turn < 0 ? 0 : turnMs[turn]), 0);
  const endsMs =
    msToHead(arcMs, pieceLengthMm, first, from.offsetMm) + msFromTail(arcMs, pieceLengthMm, last, to.offsetMm);
  return wholeMs + turnsMs + endsMs === ms;
}
