import { openSections, type SectionInput } from '../../core/sections.ts';
import type { Network } from '../../map/network.ts';
import { buildRoadGraph } from '../../map/road-graph.ts';
import { plainGraph } from './graph.ts';
import { buildHierarchy, type Hierarchy } from './hierarchy.ts';
import { hierarchySections, openHierarchy } from './hierarchy-sections.ts';
import { computeOrder, computeOrderOn, type TaskRunner } from './order.ts';

/** Computes the hierarchy of a network, as sections to be kept in its file. Once per map: about 5 s for Hanoi, 72 MB. */
export function prepareHierarchy(network: Network, onProgress: OnStep = () => {}): SectionInput[] {
  const { graph, finish } = begin(network, onProgress);
  return finish(computeOrder(graph));
}

/** The same sections, byte for byte, while the tasks of the order run where the runner says and this thread is free. */
export async function prepareHierarchyOn(
  network: Network,
  runner: TaskRunner,
  onProgress: OnStep = () => {},
): Promise<SectionInput[]> {
  const { graph, finish } = begin(network, onProgress);
  return finish(await computeOrderOn(graph, runner));
}

type OnStep = (step: string, done: number) => void;

/** What stands before the order, and what follows it. */
function begin(network: Network, onProgress: OnStep) {
  const roads = buildRoadGraph(network);
  const graph = plainGraph(network, roads);
  onProgress('order', 0);
  const finish = (rank: Uint32Array): SectionInput[] => {
    onProgress('hierarchy', 0);
    return hierarchySections(buildHierarchy(roads, graph, rank));
  };
  return { graph, finish };
}

/** The hierarchy that a network's file keeps, over the same memory; undefined where it keeps none. */
export function hierarchyIn(network: Network): Hierarchy | undefined {
  const sections = openSections(network.buffer, { verify: false });
  if (!sections.ok) throw sections.error;
  return openHierarchy(sections.value);
}
