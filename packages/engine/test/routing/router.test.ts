import { describe } from 'vitest';
import { createDijkstraRouter } from '../../src/routing/backends/dijkstra.ts';
import { createNgraphRouter } from '../../src/routing/backends/ngraph.ts';
import { type CreateRouter, describeRouter } from './router-contract.ts';

const BACKENDS: readonly { readonly name: string; readonly createRouter: CreateRouter }[] = [
  { name: 'dijkstra', createRouter: createDijkstraRouter },
  { name: 'ngraph', createRouter: createNgraphRouter },
];

describe.each(BACKENDS)('router $name', ({ createRouter }) => describeRouter(createRouter));
