import { importOsm } from '../../src/map/import-osm.ts';
import { createPool, orderRunner } from '../../src/pool/pool.ts';
import { prepareHierarchy, prepareHierarchyOn } from '../../src/routing/hierarchy/prepare.ts';
import { TIMERS } from './timers.ts';

/** Run as a process of its own, so that its peak memory is the import's: `node prepare-child.ts FILE.osm.pbf NET THREADS`. */
const [file, out, threads] = process.argv.slice(2);
let orderMs = 0;
const startMs = performance.now();
await importOsm(file, {
  out,
  prepare: async (network) => {
    const beganMs = performance.now();
    const pool = threads === '1' ? undefined : createPool({ threads: Number(threads), longMax: 16, timers: TIMERS });
    const sections = await (pool ? prepareHierarchyOn(network, orderRunner(pool)) : prepareHierarchy(network));
    await pool?.close();
    orderMs = Math.round(performance.now() - beganMs);
    return sections;
  },
});
const ms = Math.round(performance.now() - startMs);
// maxRSS is in kB on Linux.
process.stdout.write(JSON.stringify({ ms, orderMs, maxRssMb: Math.round(process.resourceUsage().maxRSS / 1024) }));
