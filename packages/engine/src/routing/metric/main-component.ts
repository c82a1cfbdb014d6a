import { INFINITE_MS } from '../../core/units.ts';
import type { Network } from '../../map/network.ts';
import { type Adjacency, strongComponents } from '../../map/strong-components.ts';

/**
 * Marks the junctions (1) of the largest set that all reach each other over open arcs: where a vehicle can come from anywhere and
 * leave again. Of equals, the one with the lowest junction.
 */
export function mainComponent(network: Network, arcMs: Int32Array): Uint8Array {
  const component = strongComponents(openArcs(network, arcMs));
  const size = new Uint32Array(network.junctionCount);
  for (const c of component) size[c]++;
  let main = 0;
  for (let j = 0; j < component.length; j++) if (j === 0 || size[component[j]] > size[main]) main = component[j];
  return Uint8Array.from(component, (c) => (c === main ? 1 : 0));
}

function openArcs({ junctionCount, firstOut, outArc, head }: Network, arcMs: Int32Array): Adjacency {
  const first = new Uint32Array(junctionCount + 1);
  const to = new Uint32Array(outArc.length);
  let count = 0;
  for (let junction = 0; junction < junctionCount; junction++) {
    for (let i = firstOut[junction]; i < firstOut[junction + 1]; i++) {
      if (arcMs[outArc[i]] < INFINITE_MS) to[count++] = head[outArc[i]];
    }
    first[junction + 1] = count;
  }
  return { first, to };
}
