import { readNetworkFile } from '@runcard/engine';
import { hierarchyIn } from '../../../packages/engine/src/routing/hierarchy/prepare.ts';
import { freeFlowGround } from '../../../packages/engine/src/routing/network-ground.ts';
import { inCityPoints } from '../queries.ts';
import { tellFresh } from './fresh.ts';

/** A process of its own: `node load-and-ask.ts NET` opens the network file and asks for one route. */
const PROFILE = 'heavy-pumper';

const startedMs = performance.now();
const network = await readNetworkFile(process.argv[2] ?? '');
const [from, to] = inCityPoints(network, 2, 'load-and-ask');
const hierarchy = hierarchyIn(network);
const ground = freeFlowGround(network, hierarchy === undefined ? {} : { hierarchy });
const [stop] = ground.stops(to!, PROFILE);
const route = stop && ground.route(PROFILE, from!, stop);
tellFresh(performance.now() - startedMs, [stop, route]);
