import { sharedUint8, sharedUint32 } from '../core/shared-columns.ts';
import { INVALID_INDEX } from '../core/units.ts';
import { expandedJunctions, isRoad, roadArcsFrom, roadArcsTo } from './expansion.ts';
import { type ForbiddenPaths, forbiddenPaths } from './forbidden-paths.ts';
import { JunctionFlag, type Network } from './network.ts';
import { turnAngles } from './turn-angles.ts';
import { type TurnColumns, TurnFlag } from './turn-columns.ts';

/**
 * The roads that vehicles drive as a graph with turns: what searches run on. A plain junction is one vertex. At an expanded one each
 * approach gets two, where it arrives and where it leaves, and turns are arcs between them:
 *
 *         plain                    expanded
 *                                       leave│  ▲arrive        One vertex an approach would not do: i→j→k at no cost would go
 *      ────●────            arrive            ▼  │             round a banned turn i→k.
 *          │               ──────►(a)···►(l)──────►            ··· turns
 *                          ◄──────(l)◄···(a)◄──────
 *
 * `input` arcs, in this order of numbers: the network's arcs (2p and 2p + 1 of piece p), copies of some of them for those who came by the first way of a
 * restriction (`ForbiddenPaths`), turns. Immutable, in shared memory; refers to nothing.
 */
export interface RoadGraph extends TurnColumns {
  readonly vertexCount: number;
  readonly junctionOfVertex: Uint32Array;
  /** How many of the inputs are arcs of the network. */
  readonly arcCount: number;
  /** Per copy, the network arc that it is one of. */
  readonly copyOf: Uint32Array;
  /** Inputs that are copies, by the arc that they are copies of; most networks have a handful. */
  readonly copies: ReadonlyMap<number, readonly number[]>;
  /** Per input, its vertices; `INVALID_INDEX` for the arcs of pieces that no vehicle may use. */
  readonly inputTail: Uint32Array;
  readonly inputHead: Uint32Array;
}

/** Vertices in junction order, those of copies last. About 60 ms for Hanoi. */
export function buildRoadGraph(network: Network): RoadGraph {
  const places = placeVertices(network, expandedJunctions(network));
  const paths = forbiddenPaths(network);
  const copyOf = sharedUint32(paths.contexts.length);
  const copyVertices: number[] = [];
  for (const [copy, context] of paths.contexts.entries()) {
    const arc = context[context.length - 1];
    copyOf[copy] = arc;
    copyVertices.push(network.head[arc ^ 1], network.head[arc]);
  }
  const turns = listTurns(network, places.isExpanded, paths);
  const arcCount = 2 * network.pieceCount;
  const inputTail = sharedUint32(arcCount + copyOf.length + turns.length);
  const inputHead = sharedUint32(inputTail.length);
  inputTail.set(places.arcTail);
  inputHead.set(places.arcHead);
  for (let copy = 0; copy < copyOf.length; copy++) {
    inputTail[arcCount + copy] = places.junctionOfVertex.length + 2 * copy;
    inputHead[arcCount + copy] = places.junctionOfVertex.length + 2 * copy + 1;
  }
  for (let t = 0, input = arcCount + copyOf.length; t < turns.length; t++, input++) {
    inputTail[input] = inputHead[turns[t].fromInput];
    inputHead[input] = inputTail[turns[t].toInput];
  }
  const junctionOfVertex = sharedUint32(places.junctionOfVertex.length + copyVertices.length);
  junctionOfVertex.set(places.junctionOfVertex);
  junctionOfVertex.set(copyVertices, places.junctionOfVertex.length);
  return {
    vertexCount: junctionOfVertex.length,
    junctionOfVertex,
    arcCount,
    copyOf,
    copies: copiesByArc({ arcCount, copyOf }),
    inputTail,
    inputHead,
    ...turnColumns(network, turns, copyOf),
  };
}

/** The network arc that an arc or a copy is driven on; `INVALID_INDEX` for a turn. */
export function arcOfInput({ arcCount, copyOf }: Pick<RoadGraph, 'arcCount' | 'copyOf'>, input: number): number {
  if (input < arcCount) return input;
  return input < arcCount + copyOf.length ? copyOf[input - arcCount] : INVALID_INDEX;
}

/** `RoadGraph.copies`, for whoever opens its columns. */
export function copiesByArc({
  arcCount,
  copyOf,
}: Pick<RoadGraph, 'arcCount' | 'copyOf'>): ReadonlyMap<number, readonly number[]> {
  const copies = new Map<number, number[]>();
  for (let copy = 0; copy < copyOf.length; copy++) {
    copies.set(copyOf[copy], [...(copies.get(copyOf[copy]) ?? []), arcCount + copy]);
  }
  return copies;
}

/** The inputs that lead to each vertex: `input[first[v]] … input[first[v + 1] - 1]`, in increasing order. About 20 ms for Hanoi. */
export function inputsByHead({ vertexCount, inputHead }: RoadGraph): {
  readonly first: Uint32Array;
  readonly input: Uint32Array;
} {
  const first = new Uint32Array(vertexCount + 1);
  for (const head of inputHead) if (head !== INVALID_INDEX) first[head + 1]++;
  for (let v = 0; v < vertexCount; v++) first[v + 1] += first[v];
  const next = first.slice();
  const input = new Uint32Array(first[vertexCount]);
  for (let i = 0; i < inputHead.length; i++) if (inputHead[i] !== INVALID_INDEX) input[next[inputHead[i]]++] = i;
  return { first, input };
}

interface Places {
  readonly isExpanded: Uint8Array;
  readonly junctionOfVertex: readonly number[];
  readonly arcTail: Uint32Array;
  readonly arcHead: Uint32Array;
}

/** A junction that only foot pieces touch is no vertex. */
function placeVertices(network: Network, isExpanded: Uint8Array): Places {
  const arcTail = new Uint32Array(2 * network.pieceCount).fill(INVALID_INDEX);
  const arcHead = new Uint32Array(2 * network.pieceCount).fill(INVALID_INDEX);
  const junctionOfVertex: number[] = [];
  for (let junction = 0; junction < network.junctionCount; junction++) {
    let plain = INVALID_INDEX;
    for (let i = network.firstOut[junction]; i < network.firstOut[junction + 1]; i++) {
      const arc = network.outArc[i];
      if (!isRoad(network, arc >> 1)) continue;
      if (isExpanded[junction] === 1) {
        arcTail[arc] = junctionOfVertex.push(junction) - 1;
        arcHead[arc ^ 1] = junctionOfVertex.push(junction) - 1;
      } else {
        if (plain === INVALID_INDEX) plain = junctionOfVertex.push(junction) - 1;
        arcTail[arc] = plain;
        arcHead[arc ^ 1] = plain;
      }
    }
  }
  return { isExpanded, junctionOfVertex, arcTail, arcHead };
}

interface Turn {
  readonly fromInput: number;
  readonly toInput: number;
  readonly isForbidden: boolean;
}

function listTurns(network: Network, isExpanded: Uint8Array, paths: ForbiddenPaths): Turn[] {
  const turns: Turn[] = [];
  const arcCount = 2 * network.pieceCount;
  const addTurns = (fromInput: number, path: readonly number[]): void => {
    for (const arc of roadArcsFrom(network, network.head[path[path.length - 1]])) {
      const { isForbidden, context } = paths.step(path, arc);
      turns.push({ fromInput, toInput: context < 0 ? arc : arcCount + context, isForbidden });
    }
  };
  for (let junction = 0; junction < network.junctionCount; junction++) {
    if (isExpanded[junction] === 1) for (const arc of roadArcsTo(network, junction)) addTurns(arc, [arc]);
  }
  for (const [copy, context] of paths.contexts.entries()) addTurns(arcCount + copy, context);
  return turns;
}

function turnColumns(network: Network, turns: readonly Turn[], copyOf: Uint32Array): TurnColumns {
  const roads = { arcCount: 2 * network.pieceCount, copyOf };
  const turnFrom = sharedUint32(turns.length);
  const turnTo = sharedUint32(turns.length);
  const turnFlags = sharedUint8(turns.length);
  for (let t = 0; t < turns.length; t++) {
    const { fromInput, toInput, isForbidden } = turns[t];
    const from = arcOfInput(roads, fromInput);
    const to = arcOfInput(roads, toInput);
    turnFrom[t] = from;
    turnTo[t] = to;
    const hasSignal = (network.junctionFlags[network.head[from]] & JunctionFlag.SIGNAL) !== 0;
    turnFlags[t] =
      (hasSignal ? TurnFlag.SIGNAL : 0) |
      (isForbidden ? TurnFlag.BANNED : 0) |
      (to === (from ^ 1) ? TurnFlag.U_TURN : 0);
  }
  return { turnFrom, turnTo, turnFlags, turnAngleDeg: turnAngles(network, turnFrom, turnTo) };
}
