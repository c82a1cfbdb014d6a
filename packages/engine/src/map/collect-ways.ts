import type { CollectedRelations } from './collect-relations.ts';
import { DropReason, type Drops } from './drops.ts';
import { FactsTable } from './facts-table.ts';
import { float64s, type GrowingColumn, uint8s, uint32s } from './growing-column.ts';
import type { PointFacts } from './osm/facts.ts';
import { interpretPoint, waterBodyName } from './osm/point-rules.ts';
import { isRailway } from './osm/railway-rules.ts';
import type { OsmSource, OsmTags } from './osm/source.ts';
import { interpretWay } from './osm/way-rules.ts';

/** For what a kept way is needed; bits. */
export const WayUse = { ROAD: 1, WATER: 2, OUTLINE: 4, POINT: 8 } as const;

/** The ways that the network needs, by row in source order. */
export interface CollectedWays {
  readonly count: number;
  readonly id: Float64Array;
  readonly use: Uint8Array;
  /** Of roads: row in `facts`. */
  readonly factsRow: Uint32Array;
  readonly facts: FactsTable;
  /** count + 1 offsets into the node ids. */
  readonly firstRef: Uint32Array;
  readonly nodeIds: Float64Array;
  /** Of closed ways, by row. */
  readonly waterNames: ReadonlyMap<number, string>;
  readonly points: ReadonlyMap<number, PointFacts>;
  /** Row by way id, of the ways that restrictions or outlines name. */
  readonly rowOfWay: ReadonlyMap<number, number>;
  /** Node ids of rails at grade: where a road has one of them too, it crosses. */
  readonly railNodeIds: ReadonlySet<number>;
}

/** Second pass: what the tags of each way say, and its node ids, in columns. */
export async function collectWays(
  source: OsmSource,
  relations: CollectedRelations,
  drops: Drops,
): Promise<CollectedWays> {
  const facts = new FactsTable();
  const id = float64s();
  const use = uint8s();
  const factsRow = uint32s();
  const firstRef = uint32s();
  const nodeIds = float64s();
  const waterNames = new Map<number, string>();
  const points = new Map<number, PointFacts>();
  const rowOfWay = new Map<number, number>();
  const railNodeIds = new Set<number>();
  firstRef.push(0);
  await source.read({
    way: (wayId, refs, tags) => {
      const row = id.length;
      const isNamed = relations.restrictedWays.has(wayId) || relations.outlineWays.has(wayId);
      let bits = relations.outlineWays.has(wayId) ? WayUse.OUTLINE : 0;
      let wayFacts = 0;
      const verdict = tags.size === 0 ? null : interpretWay(tags);
      if (verdict !== null && 'dropped' in verdict) drops.add(verdict.dropped);
      else if (verdict !== null && refs.length < 2) drops.add(DropReason.SHORT_WAY);
      else if (verdict !== null) {
        bits |= WayUse.ROAD;
        wayFacts = facts.rowOf(verdict.road);
      }
      if (isRailway(tags)) for (const ref of refs) railNodeIds.add(ref);
      if (tags.size > 0 && isClosed(refs)) bits |= closedWayUse(tags, row, waterNames, points);
      if (bits === 0) return;
      id.push(wayId);
      use.push(bits);
      factsRow.push(wayFacts);
      nodeIds.pushAll(refs);
      firstRef.push(nodeIds.length);
      if (isNamed) rowOfWay.set(wayId, row);
    },
  });
  return {
    count: id.length,
    ...filledOf({ id, use, factsRow, firstRef, nodeIds }),
    facts,
    waterNames,
    points,
    rowOfWay,
    railNodeIds,
  };
}

interface WayColumns {
  id: GrowingColumn<Float64Array>;
  use: GrowingColumn<Uint8Array>;
  factsRow: GrowingColumn<Uint32Array>;
  firstRef: GrowingColumn<Uint32Array>;
  nodeIds: GrowingColumn<Float64Array>;
}

function filledOf(columns: WayColumns): Pick<CollectedWays, keyof WayColumns> {
  return {
    id: columns.id.filled(),
    use: columns.use.filled(),
    factsRow: columns.factsRow.filled(),
    firstRef: columns.firstRef.filled(),
    nodeIds: columns.nodeIds.filled(),
  };
}

const RING_NODES_MIN = 4;

function isClosed(refs: Float64Array): boolean {
  return refs.length >= RING_NODES_MIN && refs[0] === refs[refs.length - 1];
}

function closedWayUse(
  tags: OsmTags,
  row: number,
  waterNames: Map<number, string>,
  points: Map<number, PointFacts>,
): number {
  let bits = 0;
  const waterName = waterBodyName(tags);
  if (waterName !== null) {
    waterNames.set(row, waterName);
    bits |= WayUse.WATER;
  }
  const point = interpretPoint(tags);
  if (point !== null) {
    points.set(row, point);
    bits |= WayUse.POINT;
  }
  return bits;
}
