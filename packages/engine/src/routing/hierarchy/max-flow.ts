import { assert } from '../../core/assert.ts';
import type { Cell } from './cell.ts';

export const NEITHER = 0;
export const SOURCE = 1;
export const SINK = 2;

/**
 * Dinic's maximum flow (1970) between two sets of vertices, one unit along every edge: as many paths that share no edge as there
 * are, so as few edges as separate the sets. The two arcs of an edge are each other's rest: `rest` is 1 before, 0 and 2 after a path
 * went along the arc. Distances are taken from the sinks, so that the search from the sources follows only arcs that lead there.
 */
export class MaxFlow {
  private readonly cell: Cell;
  /** Per vertex NEITHER, SOURCE or SINK. */
  private readonly side: Uint8Array;
  private readonly rest: Uint8Array;
  /** Arcs to go to a sink; −1 = not reached. */
  private readonly distance: Int32Array;
  private readonly nextArc: Uint32Array;
  private readonly queue: Uint32Array;
  /** The arcs of the path being sought: at most one per vertex. */
  private readonly path: Uint32Array;

  constructor(cell: Cell, side: Uint8Array) {
    const count = cell.vertex.length;
    this.cell = cell;
    this.side = side;
    this.rest = new Uint8Array(cell.head.length).fill(1);
    this.distance = new Int32Array(count);
    this.nextArc = new Uint32Array(count);
    this.queue = new Uint32Array(count);
    this.path = new Uint32Array(count);
  }

  /** The flow, or undefined as soon as it is known to reach `tooMuch`. */
  run(tooMuch: number): number | undefined {
    let flow = 0;
    for (;;) {
      const { first, end } = this.measure();
      if (first === end) return flow;
      const before = flow;
      for (let i = first; i < end && flow < tooMuch; i++) {
        if (this.side[this.queue[i]] === SOURCE) flow += this.pathsFrom(this.queue[i], tooMuch - flow);
      }
      assert(flow > before, 'a source at a distance has a path');
      if (flow >= tooMuch) return undefined;
    }
  }

  /** After a full run: 1 for what the sources still reach. The cut nearest to them lies around it. */
  sourceSide(): Uint8Array {
    return this.reach(SOURCE, 0);
  }

  /** After a full run: 1 for what does not reach a sink any more. The cut nearest to the sinks lies around it. */
  allButSinkSide(): Uint8Array {
    const reach = this.reach(SINK, 1);
    return reach.map((r) => 1 - r);
  }

  /** Breadth-first from the sinks to the nearest sources: `queue[first … end − 1]` is the last layer, empty without a source in it. */
  private measure(): { first: number; end: number } {
    const { firstOut, head, reverse } = this.cell;
    const { distance, queue, rest, side, nextArc } = this;
    distance.fill(-1);
    let [first, end] = [0, 0];
    for (let v = 0; v < side.length; v++) {
      nextArc[v] = firstOut[v];
      if (side[v] !== SINK) continue;
      distance[v] = 0;
      queue[end++] = v;
    }
    for (let layer = 1; first < end; layer++) {
      const layerEnd = end;
      let isThere = false;
      for (let i = first; i < layerEnd; i++) {
        const v = queue[i];
        for (let a = firstOut[v]; a < firstOut[v + 1]; a++) {
          const u = head[a];
          if (distance[u] >= 0 || rest[reverse[a]] === 0) continue;
          distance[u] = layer;
          queue[end++] = u;
          if (side[u] === SOURCE) isThere = true;
        }
      }
      first = layerEnd;
      if (isThere) return { first, end };
    }
    return { first: end, end };
  }

  private pathsFrom(source: number, most: number): number {
    const { firstOut, head, reverse } = this.cell;
    const { distance, rest, nextArc, path } = this;
    let [v, length, found] = [source, 0, 0];
    for (;;) {
      if (distance[v] === 0) {
        for (let i = 0; i < length; i++) {
          rest[path[i]]--;
          rest[reverse[path[i]]]++;
        }
        [v, length] = [source, 0];
        if (++found === most) return found;
      }
      let a = nextArc[v];
      const end = firstOut[v + 1];
      const wanted = distance[v] - 1;
      while (a < end && (distance[head[a]] !== wanted || rest[a] === 0)) a++;
      nextArc[v] = a;
      if (a < end) {
        path[length++] = a;
        v = head[a];
      } else {
        if (length === 0) return found;
        v = head[reverse[path[--length]]];
        nextArc[v]++;
      }
    }
  }

  private reach(from: number, backwards: number): Uint8Array {
    const { firstOut, head, reverse } = this.cell;
    const { queue, rest, side } = this;
    const seen = new Uint8Array(side.length);
    let end = 0;
    for (let v = 0; v < side.length; v++) {
      if (side[v] !== from) continue;
      seen[v] = 1;
      queue[end++] = v;
    }
    for (let i = 0; i < end; i++) {
      const v = queue[i];
      for (let a = firstOut[v]; a < firstOut[v + 1]; a++) {
        const u = head[a];
        if (seen[u] === 1 || rest[backwards === 1 ? reverse[a] : a] === 0) continue;
        seen[u] = 1;
        queue[end++] = u;
      }
    }
    return seen;
  }
}
