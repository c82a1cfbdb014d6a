import { openSections, type SectionInput } from '../../core/sections.ts';
import type { Network } from '../../map/network.ts';
import { buildRoadGraph } from '../../map/road-graph.ts';
import { plainGraph } from './graph.ts';
import { buildHierarchy, type Hierarchy } from './hierarchy.ts';
import { hierarchySections, openHierarchy } from './hierarchy-sections.ts';
import { computeOrder } from './order.ts';

/** Computes the hierarchy of a network, as sections to be kept in its file. Once per map: about 4 s for Hanoi, 55 MB. */
export function prepareHierarchy(
  network: Network,
  onProgress: (step: string, done: number) => void = () => {},
): SectionInput[] {
  const roads = buildRoadGraph(network);
  const graph = plainGraph(network, roads);
  onProgress('order', 0);
  const rank = computeOrder(graph);
  onProgress('hierarchy', 0);
  return hierarchySections(buildHierarchy(roads, graph, rank));
}

/** The hierarchy that a network's file keeps, over the same memory; undefined where it keeps none. */
export function hierarchyIn(network: Network): Hierarchy | undefined {
  const sections = openSections(network.buffer, { verify: false });
  if (!sections.ok) throw sections.error;
  return openHierarchy(sections.value);
}
