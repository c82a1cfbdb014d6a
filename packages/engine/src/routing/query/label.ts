import { assert } from '../../core/assert.ts';
import { lesser } from '../../core/lesser.ts';
import { INFINITE_MS, INVALID_INDEX } from '../../core/units.ts';
import type { Position } from '../../map/position.ts';
import type { Hierarchy } from '../hierarchy/hierarchy.ts';
import { sharedInt32, sharedUint32 } from '../hierarchy/shared-columns.ts';
import { createEnds, type Ends, findEntries, findExits, rankOfEnd, type SearchGraph } from './search-graph.ts';

/**
 * Labels in slots, one for each unit or place: the times between a position and its ancestors in the elimination tree, as (rank, ms)
 * pairs by increasing rank. Only finite ones. Slots are written one by one and hold until written again; they belong to one metric
 * and one direction, which the caller keeps apart.
 *
 *   slot i: rank[i · stride …], ms[i · stride …], count[i] of them        (about 150 of a stride of some 600 on Hanoi)
 */
export interface Labels {
  readonly slots: number;
  readonly stride: number;
  readonly count: Uint32Array;
  readonly rank: Uint32Array;
  readonly ms: Int32Array;
  /** Whose label it is: two positions on one piece are also compared directly. */
  readonly piece: Uint32Array;
  readonly offsetMm: Uint32Array;
}

/** In shared memory, so that a worker can renew them. The stride holds two ways to a root, one from each end of a piece. */
export function createLabels({ heightMax }: Hierarchy, slots: number): Labels {
  assert(slots <= LABEL_SLOTS_MAX, `at most ${LABEL_SLOTS_MAX} labels in one table`);
  const stride = 2 * heightMax;
  return {
    slots,
    stride,
    count: sharedUint32(slots),
    rank: sharedUint32(slots * stride),
    ms: sharedInt32(slots * stride),
    piece: sharedUint32(slots),
    offsetMm: sharedUint32(slots),
  };
}

/** About 0.3 GB at the height of Hanoi's hierarchy. */
const LABEL_SLOTS_MAX = 65_536;

/** What writing labels needs beside them, one for each thread. */
export interface LabelScratch {
  /** By rank; all `INFINITE_MS` between calls. */
  readonly ms: Int32Array;
  readonly ends: Ends;
}

export function createLabelScratch({ vertexCount }: Hierarchy): LabelScratch {
  return { ms: new Int32Array(vertexCount).fill(INFINITE_MS), ends: createEnds() };
}

/** Times from the position to its ancestors, whole ms. Allocates nothing. */
export function writeForwardLabel(
  graph: SearchGraph,
  scratch: LabelScratch,
  position: Position,
  labels: Labels,
  slot: number,
): void {
  findExits(graph, position, scratch.ends);
  writeLabel(graph.hierarchy, graph.metric.upMs, scratch, position, labels, slot);
}

/** Times from its ancestors to the position, whole ms. Allocates nothing. */
export function writeBackwardLabel(
  graph: SearchGraph,
  scratch: LabelScratch,
  position: Position,
  labels: Labels,
  slot: number,
): void {
  findEntries(graph, position, scratch.ends);
  writeLabel(graph.hierarchy, graph.metric.downMs, scratch, position, labels, slot);
}

function writeLabel(
  hierarchy: Hierarchy,
  weightMs: Int32Array,
  { ms, ends }: LabelScratch,
  { piece, offsetMm }: Position,
  labels: Labels,
  slot: number,
): void {
  assert(slot < labels.slots, `slot ${slot} of ${labels.slots}`);
  labels.piece[slot] = piece;
  labels.offsetMm[slot] = offsetMm;
  for (let i = 0; i < ends.count; i++) if (ends.ms[i] < ms[ends.rank[i]]) ms[ends.rank[i]] = ends.ms[i];
  const at = slot * labels.stride;
  labels.count[slot] = climb(hierarchy, weightMs, ms, rankOfEnd(ends, 0), rankOfEnd(ends, 1), labels, at) - at;
}

/**
 * The elimination tree query (Dibbelt, Strasser, Wagner, §7.2): the ways up from both ends in rank order, without a queue. Every
 * vertex reached is left as it was found.
 */
function climb(
  { firstUp, head, parent }: Hierarchy,
  weightMs: Int32Array,
  distMs: Int32Array,
  oneEnd: number,
  otherEnd: number,
  { rank, ms }: Labels,
  start: number,
): number {
  let at = start;
  let a = oneEnd;
  let b = otherEnd;
  while (true) {
    const v = a < b ? a : b;
    if (v === INVALID_INDEX) return at;
    const up = parent[v];
    if (a === v) a = up;
    if (b === v) b = up;
    const vMs = distMs[v];
    if (vMs >= INFINITE_MS) continue;
    distMs[v] = INFINITE_MS;
    rank[at] = v;
    ms[at++] = vMs;
    const end = firstUp[v + 1];
    for (let arc = firstUp[v]; arc < end; arc++) {
      const w = head[arc];
      distMs[w] = lesser(distMs[w], vMs + weightMs[arc]);
    }
  }
}
