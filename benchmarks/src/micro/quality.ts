import { plainGraph } from '../../../packages/engine/src/routing/hierarchy/graph.ts';
import { orderQuality } from '../../../packages/engine/src/routing/hierarchy/quality.ts';
import { drawNumbers } from '../../../packages/engine/src/testing/road-draws.ts';
import type { Figure } from '../harness.ts';
import { streamOf } from '../queries.ts';
import type { CchRoads } from './roads.ts';

const VERTICES = 5_000;

/** What the order of the file's hierarchy is worth, whatever the vehicle: its vertices are numbered by it. */
export function qualityOf({ network, hierarchy }: CchRoads): {
  readonly figures: readonly Figure[];
  readonly remark: string;
} {
  const graph = plainGraph(network, hierarchy.roads);
  const ranks = Uint32Array.from({ length: graph.vertexCount }, (_, rank) => rank);
  const { upwardArcs, labelVertices, labelArcs } = orderQuality(graph, ranks);
  const drawn = drawNumbers(streamOf('label-figures'), graph.vertexCount, VERTICES, () => true);
  const mean = (column: Uint32Array): number => drawn.reduce((sum, vertex) => sum + column[vertex]!, 0) / VERTICES;
  const edges = graph.head.length / 2;
  return {
    figures: [
      { id: 'routing.upArcs', value: upwardArcs, unit: 'arcs' },
      { id: 'routing.labelVertices', value: Math.round(10 * mean(labelVertices)) / 10, unit: 'vertices' },
      { id: 'routing.labelArcs', value: Math.round(mean(labelArcs)), unit: 'arcs' },
      { id: 'routing.expandedVertices', value: graph.vertexCount, unit: 'vertices' },
    ],
    remark: `upward arcs: ${(upwardArcs / edges).toFixed(2)} × the ${edges} edges of the vehicle graph with turns`,
  };
}
