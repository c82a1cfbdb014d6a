import { assert } from '../../core/assert.ts';
import { lesser } from '../../core/lesser.ts';
import { INFINITE_MS, INVALID_INDEX } from '../../core/units.ts';
import type { Position } from '../../map/position.ts';
import type { Hierarchy } from '../hierarchy/hierarchy.ts';
import { alongPieceMs } from '../position-time.ts';
import { type Direction, findOtherEnds, sidesOf } from './direction.ts';
import {
  createLabelScratch,
  createLabels,
  type LabelScratch,
  type Labels,
  writeBackwardLabel,
  writeForwardLabel,
} from './label.ts';
import { createEnds, type Ends, type SearchGraph } from './search-graph.ts';

/**
 * Many fresh positions to one target: lazy RPHAST (Strasser, Zeitz: A Fast and Tight Heuristic for A* in Road Networks, 2021, §3).
 * The exact time from a vertex to the target is the least of its entry in the target's backward label and of its up arcs followed by
 * the exact time from their heads. Each vertex is worked out when first asked for and kept as long as the target stays, so that many
 * sources share the top of the tree, where most arcs are.
 *
 * The same with all arcs turned round is one source to many fresh positions: see `from-source.ts`. The words here are those of a target.
 */
export interface ToTarget {
  readonly direction: Direction;
  /** What the present target was aimed at on; holds on to it until the next one. */
  graph: SearchGraph | undefined;
  readonly scratch: LabelScratch;
  /** Of the last targets, so that who comes back to one need not climb again. */
  readonly labels: Labels;
  /** Slot → whose label it holds. */
  readonly owners: (Owner | undefined)[];
  /** Of the present target. */
  slot: number;
  nextSlot: number;
  readonly ends: Ends;
  /** By rank: the target's backward label laid out, `INFINITE_MS` elsewhere. */
  readonly seedMs: Int32Array;
  /** Exact times to the target, true where `known` has the version of now. */
  readonly exactMs: Int32Array;
  readonly known: Uint32Array;
  readonly chain: Uint32Array;
  version: number;
  target: Position | undefined;
}

/** By number, so that no retired metric is held on to. */
interface Owner {
  readonly graphId: number;
  readonly position: Position;
}

const graphIds = new WeakMap<SearchGraph, number>();
let graphCount = 0;

function idOf(graph: SearchGraph): number {
  const id = graphIds.get(graph) ?? ++graphCount;
  graphIds.set(graph, id);
  return id;
}

/** A fire asks about a stop or several for each of some eight profiles, again for every capability: 0.3 MB. */
const RECENT_TARGETS = 64;

/** 16 bytes a vertex, one for each thread; whatever metric of the hierarchy is asked. */
export function createToTarget(hierarchy: Hierarchy, direction: Direction = 'to'): ToTarget {
  const { vertexCount, heightMax } = hierarchy;
  return {
    direction,
    graph: undefined,
    scratch: createLabelScratch(hierarchy),
    labels: createLabels(hierarchy, RECENT_TARGETS),
    owners: Array.from({ length: RECENT_TARGETS }),
    slot: 0,
    nextSlot: 0,
    ends: createEnds(),
    seedMs: new Int32Array(vertexCount).fill(INFINITE_MS),
    exactMs: new Int32Array(vertexCount),
    known: new Uint32Array(vertexCount),
    chain: new Uint32Array(heightMax),
    version: 0,
    target: undefined,
  };
}

/** Makes this the target; what is known about the same one stays. Allocates nothing else. */
export function aimAt(state: ToTarget, graph: SearchGraph, position: Position): void {
  if (state.graph === graph && isSamePosition(state.target, position)) return;
  const { seedMs, labels } = state;
  assert(seedMs.length === graph.hierarchy.vertexCount, 'the columns are of this hierarchy');
  eachOf(labels, state.slot, (rank) => {
    seedMs[rank] = INFINITE_MS;
  });
  state.graph = graph;
  state.slot = slotOf(state, graph, position);
  state.target = state.owners[state.slot]?.position;
  eachOf(labels, state.slot, (rank, ms) => {
    seedMs[rank] = ms;
  });
  state.version++;
  if (state.version <= 0xffff_ffff) return;
  state.known.fill(0);
  state.version = 1;
}

function eachOf({ count, stride, rank, ms }: Labels, slot: number, visit: (rank: number, ms: number) => void): void {
  const at = slot * stride;
  for (let i = at; i < at + count[slot]; i++) visit(rank[i], ms[i]);
}

/** Where its label is: as it was left, or written over the one that was written longest ago. */
function slotOf(state: ToTarget, graph: SearchGraph, { piece, offsetMm, onwardArc }: Position): number {
  const position = { piece, offsetMm, onwardArc };
  const graphId = idOf(graph);
  const known = state.owners.findIndex(
    (owner) => owner?.graphId === graphId && isSamePosition(owner.position, position),
  );
  if (known >= 0) return known;
  const slot = state.nextSlot;
  state.nextSlot = (slot + 1) % RECENT_TARGETS;
  const write = state.direction === 'to' ? writeBackwardLabel : writeForwardLabel;
  write(graph, state.scratch, position, state.labels, slot);
  state.owners[slot] = { graphId, position };
  return slot;
}

const isSamePosition = (a: Position | undefined, b: Position): boolean =>
  a !== undefined && a.piece === b.piece && a.offsetMm === b.offsetMm && a.onwardArc === b.onwardArc;

/** Whole ms from the position to the target, `INFINITE_MS` where there is no way. Allocates nothing. */
export function msToTarget(state: ToTarget, from: Position): number {
  const { graph, direction, ends, target } = state;
  assert(graph !== undefined && target !== undefined, 'a target is aimed at before it is asked about');
  findOtherEnds(graph, direction, from, ends);
  const upMs = sidesOf(graph, direction).otherMs;
  let least = INFINITE_MS;
  for (let i = 0; i < ends.count; i++) {
    const ms = ends.ms[i] + exactFrom(state, graph.hierarchy, upMs, ends.rank[i]);
    if (ms < least) least = ms;
  }
  if (from.piece !== target.piece) return least;
  const [start, stop] = direction === 'to' ? [from, target] : [target, from];
  return Math.min(least, alongPieceMs(graph.metric.arcMs, graph.lengthMm, start, stop));
}

function exactFrom(state: ToTarget, hierarchy: Hierarchy, upMs: Int32Array, rank: number): number {
  const { known, chain, version } = state;
  const { parent } = hierarchy;
  let count = 0;
  for (let v = rank; v !== INVALID_INDEX && known[v] !== version; v = parent[v]) chain[count++] = v;
  while (count > 0) {
    const v = chain[--count];
    state.exactMs[v] = leastOnward(hierarchy, upMs, state.exactMs, v, state.seedMs[v]);
    known[v] = version;
  }
  return state.exactMs[rank];
}

/** The heads of a vertex's up arcs are its ancestors and so are known. */
function leastOnward(
  { firstUp, head }: Hierarchy,
  upMs: Int32Array,
  exactMs: Int32Array,
  v: number,
  seedMs: number,
): number {
  let least = seedMs;
  const end = firstUp[v + 1];
  for (let arc = firstUp[v]; arc < end; arc++) least = lesser(least, upMs[arc] + exactMs[head[arc]]);
  return least;
}
