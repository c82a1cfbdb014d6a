import type { CollectedWays } from './collect-ways.ts';
import { WayUse } from './collect-ways.ts';
import { NodeTable } from './node-table.ts';
import { interpretBarrier } from './osm/barrier-rules.ts';
import type { BarrierFacts, PointFacts } from './osm/facts.ts';
import { interpretPoint, isSignal } from './osm/point-rules.ts';
import { isRailCrossing } from './osm/railway-rules.ts';
import type { OsmSource } from './osm/source.ts';

export interface LocatedNodes {
  readonly table: NodeTable;
  /** Row in `table` for each of the ways' node ids. */
  readonly nodeRows: Uint32Array;
  /** By row, of nodes on roads. */
  readonly barriers: ReadonlyMap<number, BarrierFacts>;
  /** 1 where the node is a signal. */
  readonly isSignal: Uint8Array;
  /** 1 where a road crosses rails. */
  readonly hasRails: Uint8Array;
  readonly points: readonly LocatedPoint[];
}

export interface LocatedPoint {
  readonly osmId: number;
  readonly lonE7: number;
  readonly latE7: number;
  readonly facts: PointFacts;
}

/** Third pass: places of the nodes that kept ways use, and the nodes that mean something by themselves. */
export async function locateNodes(
  source: OsmSource,
  ways: CollectedWays,
  onNodes: (read: number) => void,
): Promise<LocatedNodes> {
  const table = new NodeTable(ways.nodeIds.slice());
  const nodeRows = new Uint32Array(ways.nodeIds.length);
  for (let i = 0; i < nodeRows.length; i++) nodeRows[i] = table.rowOf(ways.nodeIds[i]);
  const isOnRoad = roadNodes(ways, nodeRows, table.length);
  const barriers = new Map<number, BarrierFacts>();
  const signals = new Uint8Array(table.length);
  const hasRails = railNodes(ways, table, isOnRoad);
  const points: LocatedPoint[] = [];
  let read = 0;
  await source.read({
    node: (id, lonE7, latE7, tags) => {
      if (++read % NODES_PER_REPORT === 0) onNodes(read);
      const row = table.rowOf(id);
      if (row >= 0) table.place(row, lonE7, latE7);
      if (tags === undefined) return;
      const facts = interpretPoint(tags);
      if (facts !== null) points.push({ osmId: id, lonE7, latE7, facts });
      if (row < 0 || isOnRoad[row] === 0) return;
      if (isSignal(tags)) signals[row] = 1;
      if (isRailCrossing(tags)) hasRails[row] = 1;
      const barrier = interpretBarrier(tags);
      if (barrier !== null) barriers.set(row, barrier);
    },
  });
  onNodes(read);
  return { table, nodeRows, barriers, isSignal: signals, hasRails, points };
}

const NODES_PER_REPORT = 1_000_000;

function railNodes({ railNodeIds }: CollectedWays, table: NodeTable, isOnRoad: Uint8Array): Uint8Array {
  const hasRails = new Uint8Array(table.length);
  for (const id of railNodeIds) {
    const row = table.rowOf(id);
    if (row >= 0) hasRails[row] = isOnRoad[row];
  }
  return hasRails;
}

function roadNodes(ways: CollectedWays, nodeRows: Uint32Array, nodeCount: number): Uint8Array {
  const isOnRoad = new Uint8Array(nodeCount);
  for (let way = 0; way < ways.count; way++) {
    if ((ways.use[way] & WayUse.ROAD) === 0) continue;
    for (let i = ways.firstRef[way]; i < ways.firstRef[way + 1]; i++) isOnRoad[nodeRows[i]] = 1;
  }
  return isOnRoad;
}
