import { INVALID_INDEX } from '../../core/units.ts';
import { type Network, tailOf } from '../../map/network.ts';

/**
 * The arcs of a stretch of an OpenStreetMap way, from one of its nodes to another, in driving order; without nodes those of the whole
 * way in its own direction. Empty where the network has no such way, or no such stretch: nodes that are no junctions of the network
 * are not kept in it.
 *
 * A way is several pieces in a row, and a barrier on it one more. The stretch is looked for along the way first and against it second,
 * so that on a ring it runs as the way does. Fewest pieces first: a way may pass one junction twice.
 */
export function arcsOfWay(
  network: Network,
  wayId: number,
  nodes: { readonly fromNodeId: number; readonly toNodeId: number } | undefined,
): Uint32Array {
  const pieces = piecesOfWay(network, wayId);
  if (nodes === undefined) return pieces.map((piece) => 2 * piece);
  const along = stretch(network, pieces, nodes.fromNodeId, nodes.toNodeId, 0);
  return along.length > 0 ? along : stretch(network, pieces, nodes.fromNodeId, nodes.toNodeId, 1);
}

/** Breadth first over the way's arcs of one direction (0 from tails to heads, 1 back). From a node to itself it is the whole ring. */
function stretch(
  network: Network,
  pieces: Uint32Array,
  fromNodeId: number,
  toNodeId: number,
  side: 0 | 1,
): Uint32Array {
  const { head, firstOut, outArc, pieceOsmWayId, junctionOsmNodeId } = network;
  const arrivedBy = new Map<number, number>();
  let frontier: number[] = [];
  const arrive = (arc: number, before: number): boolean => {
    if (arrivedBy.has(arc)) return false;
    arrivedBy.set(arc, before);
    frontier.push(arc);
    return junctionOsmNodeId[head[arc]] === toNodeId;
  };
  for (const piece of pieces) {
    const arc = 2 * piece + side;
    const isStart = junctionOsmNodeId[tailOf(network, arc)] === fromNodeId && !isBarrierAt(network, arc, fromNodeId);
    if (isStart && arrive(arc, INVALID_INDEX)) return backTo(arrivedBy, arc);
  }
  while (frontier.length > 0) {
    const reached = frontier;
    frontier = [];
    for (const arc of reached) {
      for (let i = firstOut[head[arc]]; i < firstOut[head[arc] + 1]; i++) {
        const next = outArc[i];
        const isOfWay = pieceOsmWayId[next >> 1] === pieceOsmWayId[arc >> 1] && (next & 1) === side;
        if (isOfWay && arrive(next, arc)) return backTo(arrivedBy, next);
      }
    }
  }
  return new Uint32Array();
}

/** A barrier's piece joins two junctions at one node; it is no stretch by itself. */
function isBarrierAt({ head, junctionOsmNodeId }: Network, arc: number, nodeId: number): boolean {
  return (
    junctionOsmNodeId[head[arc]] === nodeId &&
    junctionOsmNodeId[head[arc ^ 1]] === nodeId &&
    head[arc] !== head[arc ^ 1]
  );
}

function backTo(arrivedBy: ReadonlyMap<number, number>, last: number): Uint32Array {
  const arcs: number[] = [];
  for (let arc = last; arc !== INVALID_INDEX; arc = arrivedBy.get(arc) ?? INVALID_INDEX) arcs.push(arc);
  return Uint32Array.from(arcs.reverse());
}

function piecesOfWay(network: Network, wayId: number): Uint32Array {
  const { firstOfSlot, nextOfWay } = wayIndexOf(network);
  const pieces: number[] = [];
  const slot = slotOf(network, firstOfSlot, wayId);
  for (let piece = firstOfSlot[slot]; piece !== INVALID_INDEX; piece = nextOfWay[piece]) pieces.push(piece);
  return Uint32Array.from(pieces);
}

/** An open hash table of the ways: in each slot a way's first piece, and from each piece to the way's next. 3 MB and 6 ms for Hanoi. */
interface WayIndex {
  readonly firstOfSlot: Uint32Array;
  readonly nextOfWay: Uint32Array;
}

const wayIndices = new WeakMap<Network, WayIndex>();

function wayIndexOf(network: Network): WayIndex {
  let index = wayIndices.get(network);
  if (index === undefined) {
    index = buildWayIndex(network);
    wayIndices.set(network, index);
  }
  return index;
}

function buildWayIndex(network: Network): WayIndex {
  const { pieceCount, pieceOsmWayId } = network;
  const firstOfSlot = new Uint32Array(2 ** Math.ceil(Math.log2(2 * pieceCount + 2))).fill(INVALID_INDEX);
  const nextOfWay = new Uint32Array(pieceCount).fill(INVALID_INDEX);
  // From the last, so that each way's pieces are chained in increasing order.
  for (let piece = pieceCount - 1; piece >= 0; piece--) {
    const slot = slotOf(network, firstOfSlot, pieceOsmWayId[piece]);
    nextOfWay[piece] = firstOfSlot[slot];
    firstOfSlot[slot] = piece;
  }
  return { firstOfSlot, nextOfWay };
}

/** The way's slot, or the empty one where it belongs. At most half of the slots are taken, so there is one. */
function slotOf({ pieceOsmWayId }: Network, firstOfSlot: Uint32Array, wayId: number): number {
  const mask = firstOfSlot.length - 1;
  const mixed = Math.imul(wayId >>> 0, 0x9e37_79b1);
  let slot = (mixed ^ (mixed >>> 15)) & mask;
  while (firstOfSlot[slot] !== INVALID_INDEX && pieceOsmWayId[firstOfSlot[slot]] !== wayId) slot = (slot + 1) & mask;
  return slot;
}
