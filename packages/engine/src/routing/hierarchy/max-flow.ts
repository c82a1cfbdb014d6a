import { assert } from '../../core/assert.ts';
import type { FlowNet } from './flow-net.ts';

export const NEITHER = 0;
export const SOURCE = 1;
export const SINK = 2;

/**
 * Dinic's maximum flow (1970) between two sets of vertices. Distances are taken from the sinks, so that the search from the sources
 * follows only arcs that lead there. More vertices may be marked as source or sink between two runs: the flow so far stays good, and
 * a run goes on from it. So one flow serves all balances of a direction.
 */
export class MaxFlow {
  private readonly net: FlowNet;
  /** Per vertex NEITHER, SOURCE or SINK; the caller's. */
  private readonly side: Uint8Array;
  private flow = 0;
  /** Arcs to go to a sink; −1 = not reached. */
  private readonly distance: Int32Array;
  private readonly nextArc: Uint32Array;
  private readonly queue: Uint32Array;
  /** The arcs of the path being sought: at most one per vertex. */
  private readonly path: Uint32Array;

  constructor(net: FlowNet, side: Uint8Array) {
    this.net = net;
    this.side = side;
    this.distance = new Int32Array(side.length);
    this.nextArc = new Uint32Array(side.length);
    this.queue = new Uint32Array(side.length);
    this.path = new Uint32Array(side.length);
  }

  /** The flow, or undefined as soon as it is known to reach `tooMuch`. */
  run(tooMuch = Number.POSITIVE_INFINITY): number | undefined {
    while (this.flow < tooMuch) {
      const { first, end } = this.measure();
      if (first === end) return this.flow;
      const before = this.flow;
      for (let i = first; i < end && this.flow < tooMuch; i++) {
        if (this.side[this.queue[i]] === SOURCE) this.flow += this.pathsFrom(this.queue[i], tooMuch - this.flow);
      }
      assert(this.flow > before, 'a source at a distance has a path');
    }
    return undefined;
  }

  /** After a full run: 1 for what the sources still reach. The cut nearest to them lies around it. */
  sourceSide(): Uint8Array {
    const { firstOut, head, rest } = this.net;
    const { queue, side } = this;
    const inside = new Uint8Array(side.length);
    let end = 0;
    for (let v = 0; v < side.length; v++) {
      if (side[v] !== SOURCE) continue;
      inside[v] = 1;
      queue[end++] = v;
    }
    for (let i = 0; i < end; i++) {
      const v = queue[i];
      for (let a = firstOut[v]; a < firstOut[v + 1]; a++) {
        const u = head[a];
        if (inside[u] === 1 || rest[a] === 0) continue;
        inside[u] = 1;
        queue[end++] = u;
      }
    }
    return inside;
  }

  /** After a full run, which measured last: 1 for what does not reach a sink any more. The cut nearest to the sinks lies around it. */
  allButSinkSide(): Uint8Array {
    const inside = new Uint8Array(this.side.length);
    for (let v = 0; v < inside.length; v++) inside[v] = this.distance[v] < 0 ? 1 : 0;
    return inside;
  }

  /** Breadth-first from the sinks to the nearest sources: `queue[first … end − 1]` is their layer; empty when none is reached. */
  private measure(): { first: number; end: number } {
    const { firstOut, head, reverse, rest } = this.net;
    const { distance, queue, side, nextArc } = this;
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

  /** Depth-first, never a dead end twice: paths from one source along falling distances, at most `most` of them. */
  private pathsFrom(source: number, most: number): number {
    const { firstOut, head, reverse, rest } = this.net;
    const { distance, nextArc, path } = this;
    let [v, length, found] = [source, 0, 0];
    while (found < most) {
      if (distance[v] === 0) {
        for (let i = 0; i < length; i++) {
          rest[path[i]]--;
          rest[reverse[path[i]]]++;
        }
        [v, length] = [source, 0];
        found++;
        continue;
      }
      const wanted = distance[v] - 1;
      const end = firstOut[v + 1];
      let a = nextArc[v];
      while (a < end && (distance[head[a]] !== wanted || rest[a] === 0)) a++;
      nextArc[v] = a;
      if (a < end) {
        path[length++] = a;
        v = head[a];
      } else if (length > 0) {
        v = head[reverse[path[--length]]];
        nextArc[v]++;
      } else {
        break;
      }
    }
    return found;
  }
}
