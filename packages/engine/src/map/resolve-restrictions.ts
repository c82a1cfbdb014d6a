import type { CollectedRelations, SourceRestriction } from './collect-relations.ts';
import type { CollectedWays } from './collect-ways.ts';
import { DropReason, type Drops } from './drops.ts';
import { uint8s, uint32s } from './growing-column.ts';
import type { LocatedNodes } from './locate-nodes.ts';
import { ArcAccess } from './network.ts';
import type { NetworkParts } from './network-parts.ts';
import type { BarrierPieces } from './place-barriers.ts';
import type { SplitWays } from './split-ways.ts';

type RestrictionColumns = Pick<
  NetworkParts,
  | 'restrictionFromPiece'
  | 'restrictionToPiece'
  | 'restrictionViaJunction'
  | 'restrictionKind'
  | 'restrictionFirstVia'
  | 'restrictionVia'
>;

export interface BuiltGround {
  readonly ways: CollectedWays;
  readonly nodes: LocatedNodes;
  readonly split: SplitWays;
  readonly barrierPieces: BarrierPieces;
}

/**
 * Turns restrictions between OSM ways into restrictions between pieces:
 *
 *     from ──►● via            the arc of the from way that arrives where the via begins, the via pieces on the shortest way
 *             └──► to          through (barriers on the via node are such pieces too), the arc of the to way that leaves there
 *
 * Directions that a one-way allows come first; a sign that forbids to turn into a one-way against it holds for us all the same.
 * What still fits in several ways, because a way runs through its own via unsplit, is dropped and counted: guessing would ban a
 * legal turn.
 */
export function resolveRestrictions(
  relations: CollectedRelations,
  ground: BuiltGround,
  drops: Drops,
): RestrictionColumns {
  const fromPiece = uint32s();
  const toPiece = uint32s();
  const viaJunction = uint32s();
  const kind = uint8s();
  const firstVia = uint32s();
  const via = uint32s();
  firstVia.push(0);
  for (const restriction of relations.restrictions) {
    const found = resolve(restriction, ground);
    if (typeof found === 'string') {
      drops.add(found);
      continue;
    }
    fromPiece.push(found.fromArc >> 1);
    toPiece.push(found.toArc >> 1);
    viaJunction.push(ground.split.columns.head.at(found.fromArc));
    kind.push(restriction.kind);
    via.pushAll(found.via);
    firstVia.push(via.length);
  }
  return {
    restrictionFromPiece: fromPiece.filled(),
    restrictionToPiece: toPiece.filled(),
    restrictionViaJunction: viaJunction.filled(),
    restrictionKind: kind.filled(),
    restrictionFirstVia: firstVia.filled(),
    restrictionVia: via.filled(),
  };
}

interface Resolved {
  readonly fromArc: number;
  readonly toArc: number;
  readonly via: readonly number[];
  /** How many of the two arcs run against a one-way. */
  readonly against: number;
}

function resolve(restriction: SourceRestriction, ground: BuiltGround): Resolved | string {
  const from = piecesOf(restriction.fromWay, ground);
  const to = piecesOf(restriction.toWay, ground);
  const viaPieces = restriction.viaWays.map((way) => piecesOf(way, ground));
  if (from.length === 0 || to.length === 0 || viaPieces.some((pieces) => pieces.length === 0))
    return DropReason.RESTRICTION_WAY;
  const isVia = viaTest(restriction, viaPieces.flat(), ground);
  const { head } = ground.split.columns;
  const fromArcs = arcsOf(from).filter((arc) => isVia.has(head.at(arc)));
  const toArcs = arcsOf(to).filter((arc) => isVia.has(head.at(arc ^ 1)));
  const passable = [...viaPieces.flat(), ...barriersAt(isVia, ground)];
  const isViaWay = restriction.viaWays.length > 0;
  let best: Resolved[] = [];
  for (const fromArc of fromArcs) {
    for (const toArc of toArcs) {
      const via = shortestVia(head.at(fromArc), head.at(toArc ^ 1), passable, ground);
      if (via === undefined || (isViaWay && via.length === 0)) continue;
      const against = (isOpen(fromArc, ground) ? 0 : 1) + (isOpen(toArc, ground) ? 0 : 1);
      const found = { fromArc, toArc, via, against };
      const order = best.length === 0 ? -1 : against - best[0].against || via.length - best[0].via.length;
      if (order < 0) best = [found];
      else if (order === 0) best.push(found);
    }
  }
  if (best.length === 0) return DropReason.RESTRICTION_VIA;
  return best.length === 1 ? best[0] : DropReason.RESTRICTION_AMBIGUOUS;
}

/** Junctions at which the restriction takes place. */
function viaTest(restriction: SourceRestriction, viaPieces: readonly number[], ground: BuiltGround): Set<number> {
  const { columns, junctionAtNode } = ground.split;
  const junctions = new Set<number>();
  if (restriction.viaWays.length > 0) {
    for (const arc of arcsOf(viaPieces)) junctions.add(columns.head.at(arc));
  } else {
    const row = ground.nodes.table.rowOf(restriction.viaNode);
    if (row >= 0 && junctionAtNode[row] < columns.junctionNodeRow.length) junctions.add(junctionAtNode[row]);
  }
  for (const junction of [...junctions]) {
    for (const piece of ground.barrierPieces.get(columns.junctionNodeRow.at(junction)) ?? []) {
      for (const arc of arcsOf([piece])) junctions.add(columns.head.at(arc));
    }
  }
  return junctions;
}

function barriersAt(junctions: ReadonlySet<number>, ground: BuiltGround): number[] {
  const rows = new Set([...junctions].map((junction) => ground.split.columns.junctionNodeRow.at(junction)));
  return [...rows].flatMap((row) => [...(ground.barrierPieces.get(row) ?? [])]);
}

/** Fewest of the passable pieces from one junction to another; breadth first over the handful that there are. */
function shortestVia(
  start: number,
  goal: number,
  passable: readonly number[],
  ground: BuiltGround,
): number[] | undefined {
  const { head } = ground.split.columns;
  const reached = new Map<number, number[]>([[start, []]]);
  const queue = [start];
  for (let next = 0; next < queue.length && !reached.has(goal); next++) {
    const path = reached.get(queue[next]) as number[];
    for (const arc of arcsOf(passable)) {
      if (head.at(arc ^ 1) !== queue[next] || reached.has(head.at(arc)) || !isOpen(arc, ground)) continue;
      reached.set(head.at(arc), [...path, arc >> 1]);
      queue.push(head.at(arc));
    }
  }
  return reached.get(goal);
}

function piecesOf(wayId: number, { ways, split }: BuiltGround): number[] {
  const row = ways.rowOfWay.get(wayId);
  if (row === undefined) return [];
  const pieces: number[] = [];
  for (let piece = split.firstPiece[row]; piece < split.firstPiece[row + 1]; piece++) pieces.push(piece);
  return pieces;
}

const arcsOf = (pieces: readonly number[]): number[] => pieces.flatMap((piece) => [2 * piece, 2 * piece + 1]);

/** A turn restriction speaks of those who follow the one-way. */
function isOpen(arc: number, { ways, split }: BuiltGround): boolean {
  const facts = ways.facts.rows[split.columns.factsRow.at(arc >> 1)];
  const access = (arc & 1) === 0 ? facts.forwardAccess : facts.backwardAccess;
  return (access & ArcAccess.VEHICLE) !== 0 && (access & ArcAccess.CONTRAFLOW) === 0;
}
