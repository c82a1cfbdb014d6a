import { INFINITE_MS } from '../../core/units.ts';
import type { Network } from '../../map/network.ts';

/**
 * Marks the junctions (1) of the largest set that all reach each other over open arcs: where a vehicle can come from anywhere and
 * leave again. Of equals, the one finished first. Tarjan (1972) with its own stack, so that a long road cannot overflow the program's.
 */
export function largestStrongComponent(network: Network, arcMs: Int32Array): Uint8Array {
  const { junctionCount, firstOut, outArc, head } = network;
  const order = new Uint32Array(junctionCount);
  const low = new Uint32Array(junctionCount);
  const nextOut = firstOut.slice(0, junctionCount);
  const component = new Uint32Array(junctionCount);
  const open = new Uint32Array(junctionCount);
  const path = new Uint32Array(junctionCount);
  let [openCount, pathCount, visited, components, largest, largestSize] = [0, 0, 0, 0, 0, 0];

  const enter = (junction: number): void => {
    order[junction] = low[junction] = ++visited;
    open[openCount++] = junction;
    path[pathCount++] = junction;
  };
  const close = (root: number): void => {
    const end = openCount;
    components++;
    do component[open[--openCount]] = components;
    while (open[openCount] !== root);
    if (end - openCount > largestSize) [largest, largestSize] = [components, end - openCount];
  };

  for (let start = 0; start < junctionCount; start++) {
    if (order[start] !== 0) continue;
    enter(start);
    while (pathCount > 0) {
      const junction = path[pathCount - 1];
      if (nextOut[junction] < firstOut[junction + 1]) {
        const arc = outArc[nextOut[junction]++];
        if (arcMs[arc] >= INFINITE_MS) continue;
        if (order[head[arc]] === 0) enter(head[arc]);
        else if (component[head[arc]] === 0) low[junction] = Math.min(low[junction], order[head[arc]]);
        continue;
      }
      pathCount--;
      if (pathCount > 0) low[path[pathCount - 1]] = Math.min(low[path[pathCount - 1]], low[junction]);
      if (low[junction] === order[junction]) close(junction);
    }
  }
  return Uint8Array.from(component, (c) => (c === largest ? 1 : 0));
}
