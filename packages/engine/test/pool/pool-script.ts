import { RuncardError } from '../../src/core/errors.ts';
import { createPool, orderRunner } from '../../src/pool/pool.ts';
import { computeOrderOn } from '../../src/routing/hierarchy/order.ts';
import { grid } from '../routing/plain-graphs.ts';
import { TIMERS } from './timers.ts';

/** Run as a process of its own, to see whether it ends: `node pool-script.ts closed|…`. It ends nothing by force. */
const how = process.argv[2];
const pool = createPool({ threads: 2, timers: TIMERS });
if (how === 'closed while it starts') setImmediate(() => pool.close());
if (how === 'closed while it works') setTimeout(() => pool.close(), 300);
const side = how === 'closed while it works' ? 400 : 30;
try {
  const order = await computeOrderOn(grid(side, side), orderRunner(pool));
  process.stdout.write(`ordered ${order.length} vertices`);
} catch (error) {
  process.stdout.write(`refused: ${error instanceof RuncardError ? error.code : error}`);
}
if (how === 'closed') await pool.close();
