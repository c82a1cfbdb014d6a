import { importOsm } from '../../src/map/import-osm.ts';

/** Run as a process of its own, so that its peak memory is the import's: `node import-child.ts FILE.osm.pbf NET`. */
const [file, out] = process.argv.slice(2);
const startMs = performance.now();
const report = await importOsm(file, { out });
const ms = Math.round(performance.now() - startMs);
// maxRSS is in kB on Linux.
process.stdout.write(JSON.stringify({ report, ms, maxRssMb: Math.round(process.resourceUsage().maxRSS / 1024) }));
