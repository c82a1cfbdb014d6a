import { DropReason, type Drops } from './drops.ts';
import type { FactsTable } from './facts-table.ts';
import type { LocatedNodes } from './locate-nodes.ts';
import { ArcAccess, PieceFlag, WidthSource } from './network.ts';
import type { BarrierFacts, WayFacts } from './osm/facts.ts';
import { addPiece } from './piece-columns.ts';
import type { SplitWays } from './split-ways.ts';

/** Barrier pieces by the node row at which they stand. */
export type BarrierPieces = ReadonlyMap<number, readonly number[]>;

/**
 * Puts a barrier on a node between two junctions at one place, so that every backend meets it as an ordinary piece:
 *
 *     a ────●──── b      becomes      a ────●─┃─●──── b        two ends: one barrier piece between them
 *
 *     a ────●──── b                   a ────●──── b            three and more: the largest road runs through freely (the gate
 *           │                               ┃                  stands at the mouth of the smaller one), or when all are
 *           c                               ●──── c            equal there is one before each
 *
 * At a dead end there is nothing to part, and the barrier is counted as dropped.
 */
export function placeBarriers(split: SplitWays, nodes: LocatedNodes, facts: FactsTable, drops: Drops): BarrierPieces {
  const { columns, junctionAtNode } = split;
  const placed = new Map<number, number[]>();
  for (const [nodeRow, arcs] of arcsIntoBarriers(split, nodes)) {
    const barrier = nodes.barriers.get(nodeRow) as BarrierFacts;
    const pieces: number[] = [];
    for (const arc of partedArcs(arcs, split, facts)) {
      const near = columns.junctionNodeRow.length;
      columns.junctionNodeRow.push(nodeRow);
      columns.head.set(arc, near);
      pieces.push(addBarrierPiece(arc, near, junctionAtNode[nodeRow], barrier, split, facts));
    }
    if (pieces.length === 0) drops.add(DropReason.BARRIER_AT_DEAD_END);
    placed.set(nodeRow, pieces);
  }
  return placed;
}

/** For each barrier node the arcs that arrive there, in increasing order; both arcs of a loop. */
function arcsIntoBarriers({ columns, junctionAtNode }: SplitWays, nodes: LocatedNodes): Map<number, number[]> {
  const arcs = new Map<number, number[]>();
  for (const nodeRow of nodes.barriers.keys()) {
    if (junctionAtNode[nodeRow] < columns.junctionNodeRow.length) arcs.set(nodeRow, []);
  }
  if (arcs.size === 0) return arcs;
  for (let arc = 0; arc < columns.head.length; arc++) {
    arcs.get(columns.junctionNodeRow.at(columns.head.at(arc)))?.push(arc);
  }
  return arcs;
}

/** Which of the arcs that arrive at a barrier get it in their way. */
function partedArcs(arcs: readonly number[], { columns }: SplitWays, facts: FactsTable): readonly number[] {
  if (arcs.length < 2) return [];
  const classOf = (arc: number): number => facts.rows[columns.factsRow.at(arc >> 1)].roadClass;
  const largest = Math.min(...arcs.map(classOf));
  const smaller = arcs.filter((arc) => classOf(arc) !== largest);
  if (arcs.length === 2) return [smaller[0] ?? arcs[1]];
  return smaller.length > 0 ? smaller : arcs;
}

const BARRIER_LENGTH_MM = 1;

/** Aligned with the piece that `arc` belongs to, so that forward stays forward. */
function addBarrierPiece(
  arc: number,
  near: number,
  far: number,
  barrier: BarrierFacts,
  { columns }: SplitWays,
  facts: FactsTable,
): number {
  const piece = arc >> 1;
  const isAtHead = (arc & 1) === 0;
  return addPiece(columns, {
    tail: isAtHead ? near : far,
    head: isAtHead ? far : near,
    lengthMm: BARRIER_LENGTH_MM,
    factsRow: facts.rowOf(factsBehind(barrier, facts.rows[columns.factsRow.at(piece)])),
    tagsKey: columns.tagsKey.at(piece),
    wayId: columns.wayId.at(piece),
  });
}

function factsBehind(barrier: BarrierFacts, road: WayFacts): WayFacts {
  const isNarrower = barrier.widthCm > 0 && barrier.widthCm < road.widthCm;
  return {
    ...road,
    forwardAccess: withoutClosed(road.forwardAccess, barrier.closedFor),
    backwardAccess: withoutClosed(road.backwardAccess, barrier.closedFor),
    flags: road.flags | PieceFlag.BARRIER | (barrier.isGate ? PieceFlag.GATE : 0),
    widthCm: isNarrower ? barrier.widthCm : road.widthCm,
    widthSource: isNarrower ? (barrier.isWidthTagged ? WidthSource.TAGGED : WidthSource.CLASS) : road.widthSource,
    maxHeightCm: stricter(barrier.maxHeightCm, road.maxHeightCm),
  };
}

/** CONTRAFLOW says nothing where no vehicle is left. */
function withoutClosed(access: number, closedFor: number): number {
  const left = access & ~closedFor;
  return (left & (ArcAccess.VEHICLE | ArcAccess.MOTORBIKE)) === 0 ? left & ~ArcAccess.CONTRAFLOW : left;
}

/** Of two limits of which 0 means none. */
function stricter(a: number, b: number): number {
  return a === 0 || b === 0 ? a + b : Math.min(a, b);
}
