import { assert } from '../../core/assert.ts';
import { lesser } from '../../core/lesser.ts';
import { sharedInt32, sharedUint32 } from '../../core/shared-columns.ts';
import { INFINITE_MS, INVALID_INDEX } from '../../core/units.ts';
import type { Position } from '../../map/position.ts';
import type { Hierarchy } from '../hierarchy/hierarchy.ts';
import {
  createChain,
  createEnds,
  ENDS_MAX,
  type Ends,
  findEntries,
  findExits,
  type SearchGraph,
  writeAncestors,
} from './search-graph.ts';

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
  /** `INVALID_INDEX` without one. */
  readonly onwardArc: Uint32Array;
}

/**
 * In shared memory, so that a worker can renew them. The stride holds a way to a root from every end that a position may have here:
 * two, and one more for each copy of its arcs.
 */
export function createLabels({ heightMax, roads }: Hierarchy, slots: number): Labels {
  assert(slots <= LABEL_SLOTS_MAX, `at most ${LABEL_SLOTS_MAX} labels in one table`);
  const copiesMax = Math.max(0, ...[...roads.copies.values()].map((copies) => copies.length));
  const stride = 2 * (1 + copiesMax) * heightMax;
  return {
    slots,
    stride,
    count: sharedUint32(slots),
    rank: sharedUint32(slots * stride),
    ms: sharedInt32(slots * stride),
    piece: sharedUint32(slots),
    offsetMm: sharedUint32(slots),
    onwardArc: sharedUint32(slots),
  };
}

/** About 0.3 GB at the height of Hanoi's hierarchy. */
const LABEL_SLOTS_MAX = 65_536;

/** What writing labels needs beside them, one for each thread. */
export interface LabelScratch {
  /** By rank; all `INFINITE_MS` between calls. */
  readonly ms: Int32Array;
  readonly ends: Ends;
  readonly chain: Uint32Array;
  readonly cursors: Uint32Array;
}

export function createLabelScratch(hierarchy: Hierarchy): LabelScratch {
  return {
    ms: new Int32Array(hierarchy.vertexCount).fill(INFINITE_MS),
    ends: createEnds(),
    chain: createChain(hierarchy),
    cursors: new Uint32Array(ENDS_MAX),
  };
}

/** The one of this hierarchy and thread, for whoever asks again and again: a new one takes 0.4 ms and 1 MB on Hanoi. */
export function labelScratchOf(hierarchy: Hierarchy): LabelScratch {
  const known = scratches.get(hierarchy);
  if (known !== undefined) return known;
  const scratch = createLabelScratch(hierarchy);
  scratches.set(hierarchy, scratch);
  return scratch;
}

const scratches = new WeakMap<Hierarchy, LabelScratch>();

/** Slot `fromSlot` of one table into a slot of another one of the same hierarchy. */
export function copyLabel(from: Labels, fromSlot: number, to: Labels, toSlot: number): void {
  assert(from.stride === to.stride, `labels of a stride of ${from.stride} and of ${to.stride}`);
  const start = fromSlot * from.stride;
  const end = start + from.count[fromSlot];
  to.rank.set(from.rank.subarray(start, end), toSlot * to.stride);
  to.ms.set(from.ms.subarray(start, end), toSlot * to.stride);
  to.count[toSlot] = from.count[fromSlot];
  to.piece[toSlot] = from.piece[fromSlot];
  to.offsetMm[toSlot] = from.offsetMm[fromSlot];
  to.onwardArc[toSlot] = from.onwardArc[fromSlot];
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
  { ms, ends, chain, cursors }: LabelScratch,
  { piece, offsetMm, onwardArc = INVALID_INDEX }: Position,
  labels: Labels,
  slot: number,
): void {
  assert(slot < labels.slots, `slot ${slot} of ${labels.slots}`);
  labels.piece[slot] = piece;
  labels.offsetMm[slot] = offsetMm;
  labels.onwardArc[slot] = onwardArc;
  for (let i = 0; i < ends.count; i++) if (ends.ms[i] < ms[ends.rank[i]]) ms[ends.rank[i]] = ends.ms[i];
  const count = writeAncestors(hierarchy.parent, ends, chain, cursors);
  assert(count <= labels.stride, `a label of ${count} vertices in a slot of ${labels.stride}`);
  const at = slot * labels.stride;
  labels.count[slot] = climb(hierarchy, weightMs, ms, chain, count, labels, at) - at;
}

/**
 * The elimination tree query (Dibbelt, Strasser, Wagner, §7.2): up all ancestors in rank order, without a queue. Every vertex reached
 * is left as it was found.
 */
function climb(
  { firstUp, head }: Hierarchy,
  weightMs: Int32Array,
  distMs: Int32Array,
  chain: Uint32Array,
  count: number,
  { rank, ms }: Labels,
  start: number,
): number {
  let at = start;
  for (let i = 0; i < count; i++) {
    const v = chain[i];
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
  return at;
}
