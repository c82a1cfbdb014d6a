import { orderRunner, readNetworkFile } from '@runcard/engine';
import { buildRoadGraph } from '../../../packages/engine/src/map/road-graph.ts';
import { contract } from '../../../packages/engine/src/routing/hierarchy/contract.ts';
import { plainGraph } from '../../../packages/engine/src/routing/hierarchy/graph.ts';
import { computeOrder, computeOrderOn } from '../../../packages/engine/src/routing/hierarchy/order.ts';
import { digestOf } from '../micro/digest.ts';
import { poolOfTwo } from '../threads.ts';
import { tellFresh } from './fresh.ts';

/**
 * A process of its own: `node order-once.ts NET THREADS` orders and contracts the vehicle graph with its turns, on this thread or on
 * two that are started for it.
 */
const [, , networkPath = '', threads] = process.argv;

const network = await readNetworkFile(networkPath);
const graph = plainGraph(network, buildRoadGraph(network));
const startedMs = performance.now();
const rank = threads === '2' ? await orderOnTwo() : computeOrder(graph);
const { head } = contract(graph, rank);
tellFresh(performance.now() - startedMs, { rank: digestOf(rank), upArcs: head.length });

async function orderOnTwo(): Promise<Uint32Array> {
  const pool = poolOfTwo();
  const order = await computeOrderOn(graph, orderRunner(pool));
  await pool.close();
  return order;
}
