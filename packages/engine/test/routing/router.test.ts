import { describe } from 'vitest';
import { createCchRouter } from '../../src/routing/backends/cch.ts';
import { createDijkstraRouter } from '../../src/routing/backends/dijkstra.ts';
import { createNgraphRouter } from '../../src/routing/backends/ngraph.ts';
import type { CreateRouter } from '../../src/routing/profile-roads.ts';
import { describeRouter } from './router-contract.ts';

const BACKENDS: readonly { readonly name: string; readonly createRouter: CreateRouter }[] = [
  { name: 'dijkstra', createRouter: createDijkstraRouter },
  { name: 'ngraph', createRouter: createNgraphRouter },
  { name: 'cch', createRouter: createCchRouter },
];

describe.each(BACKENDS)('router $name', ({ createRouter }) => describeRouter(createRouter));
