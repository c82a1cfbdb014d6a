import { expect } from 'vitest';
import { IntHeap } from '../../src/core/heap.ts';
import { INFINITE_MS } from '../../src/core/units.ts';
import {
  ArcAccess,
  JunctionFlag,
  type Network,
  PieceFlag,
  RestrictionKind,
  RoadClass,
  tailOf,
} from '../../src/map/network.ts';
import type { Position } from '../../src/map/position.ts';
import type { RoadGraph } from '../../src/map/road-graph.ts';
import { TurnFlag } from '../../src/map/turn-columns.ts';
import type { RoadTimes, Route } from '../../src/routing/router.ts';

/**
 * Slow and obvious: a search whose states are the last arcs driven, so that a restriction is looked up in what was really driven. Shares
 * with the code under test the times of single arcs and turns, and nothing of how roads become a graph or how a graph is searched.
 */
export interface SlowRoads {
  /** From one position to each of the others. */
  timesFrom(from: Position, to: readonly Position[]): number[];
  /** Connected, only over open arcs and turns, from one position to the other, and as long in ms and mm as the route says. */
  expectDrivable(from: Position, to: Position, route: Route): void;
}

export function slowRoads(network: Network, roads: RoadGraph, times: RoadTimes): SlowRoads {
  const { arcMs } = times;
  const isExpanded = network.junctionLonE7.length === 0 ? [] : slowExpansion(network);
  const restrictions = restrictionsOf(network);
  const remembered = Math.max(1, ...restrictions.map(({ pieces }) => pieces.length - 1));
  const costs = new Map<string, number>();
  for (let t = 0; t < roads.turnFrom.length; t++) {
    const isBanned = (roads.turnFlags[t] & TurnFlag.BANNED) !== 0;
    costs.set(`${roads.turnFrom[t]} ${roads.turnTo[t]} ${isBanned}`, times.turnMs[t]);
  }
  const turnMs = (driven: readonly number[], next: number): number => {
    const last = driven[driven.length - 1];
    if (!isExpanded[network.head[last]]) return 0;
    const cost = costs.get(`${last} ${next} ${isForbidden(network, restrictions, driven, next)}`);
    if (cost === undefined) throw new Error(`no turn from arc ${driven.join(' ')} to ${next}, wanted one`);
    return cost;
  };
  const lengthOf = (arc: number): number => network.pieceLengthMm[arc >> 1];
  const along = (arc: number, { offsetMm }: Position): number => (arc % 2 === 0 ? offsetMm : lengthOf(arc) - offsetMm);
  /** What is closed for now takes 2^24 ms more wherever any of it is driven; the rest is shared out by length, rounded down. */
  const closedMs = (arc: number): number => (arcMs[arc] >= 2 ** 24 ? 2 ** 24 : 0);
  const shareMs = (arc: number, at: Position): number =>
    Number((BigInt(arcMs[arc] - closedMs(arc)) * BigInt(along(arc, at))) / BigInt(lengthOf(arc)));
  const tailMs = (arc: number, at: Position): number => (along(arc, at) === 0 ? 0 : closedMs(arc) + shareMs(arc, at));
  const headMs = (arc: number, at: Position): number =>
    along(arc, at) === lengthOf(arc) ? 0 : arcMs[arc] - shareMs(arc, at);
  const openArcs = ({ piece }: Position): number[] => [2 * piece, 2 * piece + 1].filter((a) => arcMs[a] < INFINITE_MS);
  /** A moving vehicle drives on; where its arc is closed, for good or for now, it starts as one that stands. */
  const exits = (from: Position): number[] => {
    const { onwardArc } = from;
    return onwardArc === undefined || arcMs[onwardArc] >= 2 ** 24 ? openArcs(from) : [onwardArc];
  };
  const arcsFrom = (junction: number): number[] => {
    const out = [...network.outArc.subarray(network.firstOut[junction], network.firstOut[junction + 1])];
    return out.filter((arc) => arcMs[arc] < INFINITE_MS);
  };

  return {
    timesFrom(from, targets) {
      const best = new Map<string, { ms: number; driven: readonly number[] }>();
      const open: { ms: number; driven: readonly number[] }[] = [];
      const queue = new IntHeap();
      const offer = (ms: number, driven: readonly number[]): void => {
        const key = driven.join(' ');
        if (ms >= INFINITE_MS || ms >= (best.get(key)?.ms ?? Infinity)) return;
        best.set(key, { ms, driven });
        queue.push(ms, open.push({ ms, driven }) - 1);
      };
      for (const arc of exits(from)) offer(headMs(arc, from), [arc]);
      for (; queue.size > 0; ) {
        const { ms, driven } = open[queue.topValue()];
        queue.pop();
        if (ms > (best.get(driven.join(' '))?.ms ?? 0)) continue;
        for (const next of arcsFrom(network.head[driven[driven.length - 1]]))
          offer(ms + turnMs(driven, next) + arcMs[next], [...driven, next].slice(-remembered));
      }
      return targets.map((to) => {
        const ways: number[] = [INFINITE_MS];
        for (const arc of openArcs(to)) {
          for (const { ms, driven } of best.values()) {
            if (network.head[driven[driven.length - 1]] !== tailOf(network, arc)) continue;
            ways.push(ms + turnMs(driven, arc) + tailMs(arc, to));
          }
          if (from.piece === to.piece && exits(from).includes(arc) && along(arc, to) >= along(arc, from))
            ways.push(tailMs(arc, to) - tailMs(arc, from));
        }
        return Math.min(...ways);
      });
    },
    expectDrivable(from, to, { arcs, ms, lengthMm }) {
      const [first, last] = [arcs[0], arcs[arcs.length - 1]];
      expect([first >> 1, last >> 1]).toEqual([from.piece, to.piece]);
      expect(exits(from)).toContain(first);
      const isStraight = arcs.length === 1;
      let seenMs = tailMs(last, to) + (isStraight ? -tailMs(first, from) : headMs(first, from));
      let seenMm = along(last, to) - along(first, from);
      for (let i = 0; i < arcs.length; i++) {
        expect(arcMs[arcs[i]]).toBeLessThan(INFINITE_MS);
        if (i === 0) continue;
        expect(tailOf(network, arcs[i])).toBe(network.head[arcs[i - 1]]);
        seenMs += (i === 1 ? 0 : arcMs[arcs[i - 1]]) + turnMs(arcs.slice(0, i), arcs[i]);
        seenMm += lengthOf(arcs[i - 1]);
      }
      expect([seenMs, seenMm]).toEqual([ms, lengthMm]);
    },
  };
}

interface Restriction {
  readonly pieces: readonly number[];
  readonly at: number;
  readonly isOnly: boolean;
}

function restrictionsOf(network: Network): Restriction[] {
  return Array.from(network.restrictionKind, (kind, r) => ({
    pieces: [
      network.restrictionFromPiece[r],
      ...network.restrictionVia.subarray(network.restrictionFirstVia[r], network.restrictionFirstVia[r + 1]),
      network.restrictionToPiece[r],
    ],
    at: network.restrictionViaJunction[r],
    isOnly: kind === RestrictionKind.ONLY,
  })).filter(({ pieces }) => pieces.every((piece) => isRoad(network, piece)));
}

/** By the words of a restriction: `no` forbids all of it in a row, `only` forbids to leave it once its first piece is driven. */
function isForbidden(
  network: Network,
  restrictions: readonly Restriction[],
  driven: readonly number[],
  next: number,
): boolean {
  return restrictions.some(({ pieces, at, isOnly }) => {
    for (let length = 1; length < pieces.length; length++) {
      const tail = driven.slice(-length);
      const isOnIt =
        tail.length === length && tail.every((arc, i) => arc >> 1 === pieces[i]) && network.head[tail[0]] === at;
      if (!isOnIt) continue;
      const goesOn = next >> 1 === pieces[length] && isFurther(network, pieces, at, length, next);
      if (isOnly && !goesOn) return true;
      if (!isOnly && goesOn && length === pieces.length - 1) return true;
    }
    return false;
  });
}

/** Whether the arc runs as the restriction runs over its piece: a last piece that is a loop is meant both ways. */
function isFurther(network: Network, pieces: readonly number[], at: number, index: number, arc: number): boolean {
  let junction = at;
  for (let i = 1; i < index; i++) {
    const [a, b] = [network.head[2 * pieces[i]], network.head[2 * pieces[i] + 1]];
    junction = a === junction ? b : a;
  }
  return tailOf(network, arc) === junction;
}

const isRoad = ({ arcAccess }: Network, piece: number): boolean =>
  ((arcAccess[2 * piece] | arcAccess[2 * piece + 1]) & (ArcAccess.VEHICLE | ArcAccess.MOTORBIKE)) !== 0;

/** Junctions where turns count, by the words of the issue; a barrier's millimetre is no distance. */
function slowExpansion(network: Network): boolean[] {
  const pieces = Array.from({ length: network.pieceCount }, (_, piece) => piece).filter((p) => isRoad(network, p));
  const ends = (piece: number): [number, number] => [network.head[2 * piece], network.head[2 * piece + 1]];
  const restricted = new Set<number>();
  for (let r = 0; r < network.restrictionKind.length; r++) {
    restricted.add(network.restrictionViaJunction[r]);
    const via = network.restrictionVia.subarray(network.restrictionFirstVia[r], network.restrictionFirstVia[r + 1]);
    for (const piece of via) for (const junction of ends(piece)) restricted.add(junction);
  }
  const spread = (from: ReadonlySet<number>, over: readonly number[]): Set<number> =>
    new Set([
      ...from,
      ...over.flatMap((piece) => (ends(piece).some((junction) => from.has(junction)) ? ends(piece) : [])),
    ]);
  const barriers = pieces.filter((piece) => (network.pieceFlags[piece] & PieceFlag.BARRIER) !== 0);
  const near = spread(spread(restricted, barriers), pieces);
  return Array.from({ length: network.junctionCount }, (_, junction) => {
    const touching = pieces.flatMap((piece) =>
      ends(piece)
        .filter((end) => end === junction)
        .map(() => piece),
    );
    const main = touching.filter((piece) => network.pieceClass[piece] <= RoadClass.TERTIARY_LINK);
    const hasSignal = (network.junctionFlags[junction] & JunctionFlag.SIGNAL) !== 0;
    return touching.length > 0 && (hasSignal || main.length >= 3 || near.has(junction));
  });
}
