import type { CollectedRelations } from './collect-relations.ts';
import { type CollectedWays, WayUse } from './collect-ways.ts';
import { DropReason, type Drops } from './drops.ts';
import type { LocatedNodes } from './locate-nodes.ts';

/** Closed outline as node rows, first not repeated. */
export interface WaterRing {
  readonly name: string;
  readonly nodeRows: readonly number[];
}

/** Outlines of water bodies: closed ways, and the outer ways of multipolygons joined end to end. */
export function waterRings(
  relations: CollectedRelations,
  ways: CollectedWays,
  nodes: LocatedNodes,
  drops: Drops,
): WaterRing[] {
  const rings: WaterRing[] = [];
  for (const [row, name] of ways.waterNames) {
    // The relation names it then, and would draw it twice.
    if ((ways.use[row] & WayUse.OUTLINE) === 0)
      keepRing({ name, nodeRows: refsOf(ways, nodes, row).slice(0, -1) }, nodes, rings, drops);
  }
  for (const area of relations.waterAreas) {
    const lines: number[][] = [];
    for (const wayId of area.outerWays) {
      const row = ways.rowOfWay.get(wayId);
      if (row === undefined) drops.add(DropReason.OUTLINE_WAY);
      else lines.push(refsOf(ways, nodes, row));
    }
    const { closed, open } = joinLines(lines);
    drops.add(DropReason.OUTLINE_OPEN, open);
    for (const ring of closed) keepRing({ name: area.name, nodeRows: ring.slice(0, -1) }, nodes, rings, drops);
  }
  return rings;
}

const CORNERS_MIN = 3;

function keepRing(ring: WaterRing, nodes: LocatedNodes, rings: WaterRing[], drops: Drops): void {
  if (ring.nodeRows.some((row) => !nodes.table.isPlaced(row))) drops.add(DropReason.OUTLINE_NODES);
  else if (ring.nodeRows.length < CORNERS_MIN) drops.add(DropReason.OUTLINE_CORNERS);
  else rings.push(ring);
}

function refsOf(ways: CollectedWays, nodes: LocatedNodes, row: number): number[] {
  return Array.from(nodes.nodeRows.subarray(ways.firstRef[row], ways.firstRef[row + 1]));
}

/**
 * Joins lines that share an end into closed rings (first node repeated at the end). At an end where more than two lines meet the
 * first in order is taken, so equal input gives equal rings. Lines that stay open are counted.
 */
export function joinLines(lines: readonly (readonly number[])[]): { closed: number[][]; open: number } {
  const atEnd = new Map<number, number[]>();
  const isUsed = lines.map((line) => line.length < 2);
  lines.forEach((line, index) => {
    for (const end of [line[0], line[line.length - 1]]) {
      const there = atEnd.get(end);
      if (there === undefined) atEnd.set(end, [index]);
      else there.push(index);
    }
  });
  const closed: number[][] = [];
  let open = 0;
  for (let start = 0; start < lines.length; start++) {
    if (isUsed[start]) continue;
    isUsed[start] = true;
    const ring = [...lines[start]];
    while (ring[0] !== ring[ring.length - 1]) {
      const end = ring[ring.length - 1];
      const next = atEnd.get(end)?.find((index) => !isUsed[index]);
      if (next === undefined) break;
      isUsed[next] = true;
      const line = lines[next][0] === end ? lines[next] : lines[next].toReversed();
      for (let i = 1; i < line.length; i++) ring.push(line[i]);
    }
    if (ring[0] === ring[ring.length - 1]) closed.push(ring);
    else open++;
  }
  return { closed, open };
}
