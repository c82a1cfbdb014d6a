import { openSections, type SectionInput } from '../../core/sections.ts';
import type { Network } from '../../map/network.ts';
import { type RoadGraph, roadGraph } from './graph.ts';
import { buildHierarchy, type Hierarchy } from './hierarchy.ts';
import { hierarchySections, openHierarchy } from './hierarchy-sections.ts';
import { computeOrder, computeOrderOn, type TaskRunner } from './order.ts';

/** Computes the hierarchy of a network, as sections to be kept in its file. Once per map: about 4 s for Hanoi, 55 MB. */
export function prepareHierarchy(network: Network, onProgress: OnStep = () => {}): SectionInput[] {
  const roads = roadGraph(network);
  onProgress('order', 0);
  return sectionsOf(roads, computeOrder(roads.graph), onProgress);
}

/** The same sections, byte for byte, while the tasks of the order run where the runner says and this thread is free. */
export async function prepareHierarchyOn(
  network: Network,
  runner: TaskRunner,
  onProgress: OnStep = () => {},
): Promise<SectionInput[]> {
  const roads = roadGraph(network);
  onProgress('order', 0);
  return sectionsOf(roads, await computeOrderOn(roads.graph, runner), onProgress);
}

type OnStep = (step: string, done: number) => void;

function sectionsOf(roads: RoadGraph, rank: Uint32Array, onProgress: OnStep): SectionInput[] {
  onProgress('hierarchy', 0);
  return hierarchySections(buildHierarchy(roads, rank));
}

/** The hierarchy that a network's file keeps, over the same memory; undefined where it keeps none. */
export function hierarchyIn(network: Network): Hierarchy | undefined {
  const sections = openSections(network.buffer, { verify: false });
  if (!sections.ok) throw sections.error;
  return openHierarchy(sections.value);
}
