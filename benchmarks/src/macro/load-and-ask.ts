import { readNetworkFile } from '@runcard/engine';
import { freeFlowGround } from '../../../packages/engine/src/routing/network-ground.ts';
import { inCityPoints } from '../queries.ts';

/** A process of its own: `node load-and-ask.ts NET` opens the network file, asks for one route, and prints what that took. */
const PROFILE = 'heavy-pumper';

const startedMs = performance.now();
const network = await readNetworkFile(process.argv[2] ?? '');
const [from, to] = inCityPoints(network, 2, 'load-and-ask');
const ground = freeFlowGround(network);
const [stop] = ground.stops(to!, PROFILE);
const route = stop && ground.route(PROFILE, from!, stop);
const loadMs = performance.now() - startedMs;
const rssBytes = process.memoryUsage.rss();

process.stdout.write(`${JSON.stringify({ loadMs, rssBytes, answer: [stop, route] })}\n`);
