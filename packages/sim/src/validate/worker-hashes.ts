import { createHash } from 'node:crypto';
import { formatWorldFile, type PoolTimers } from '@runcard/engine';
import { type JobResult, listJobs, nameOf } from '../run/job.ts';
import { runReplications } from '../run/replications.ts';
import { buildGrid } from '../scenario/grid-city.ts';
import type { GridCity, NamedIncident, Scenario } from '../scenario/scenario.ts';
import type { HashOnWorkers } from './determinism.ts';

/** Eight replications of an evening on a drawn grid, on real worker threads: one hash over the hashes of their logs, in the order of the jobs. */
export function hashesOnWorkers(timers: PoolTimers): HashOnWorkers {
  return async (workers) => {
    const { network, world } = await buildGrid(GRID);
    const city = { key: 'validate', network: network.buffer, world: formatWorldFile(world) };
    const jobs = listJobs(EVENING);
    const results = new Map<string, JobResult>();
    await runReplications({
      ...{ scenario: EVENING, city, recorded: null, jobs, threads: workers, timers },
      onDone(result) {
        results.set(nameOf(result.job), result);
      },
    });
    const hash = createHash('sha256');
    for (const job of jobs) hash.update(results.get(nameOf(job))?.logHash ?? '');
    return hash.digest('hex');
  };
}

const units = (station: string) =>
  (['PUMPER', 'PUMPER', 'RESCUE', 'TANKER'] as const).map((kind, i) => ({ id: `${station}${i}`, kind }));

const GRID: GridCity = {
  ...{ kind: 'GRID', columns: 10, rows: 10, blockM: 300 },
  stations: [
    { id: 'A', column: 1, row: 1, units: units('A') },
    { id: 'B', column: 8, row: 7, units: units('B') },
  ],
};

/** So many at once that they wait for each other. */
const INCIDENTS: readonly NamedIncident[] = Array.from({ length: 12 }, (_, i) => ({
  ...{ atMinute: 12 * i, reportDelayMs: 60_000, at: { column: (3 * i) % 10, row: (7 * i + 2) % 10 } },
  ...{ type: 'STRUCTURE_FIRE', facilityClass: 'HOUSE', severity: 'SMALL', floors: 3, floorAreaM2: 80 },
  ...{ workMs: 600_000, calls: 1 },
}));

const EVENING: Scenario = {
  ...{ format: 'runcard-scenario', version: 1, name: 'validate', title: 'An evening on a grid', sources: [] },
  ...{ city: GRID, from: '2026-01-05T18:00:00+07:00', days: 1, seed: 1, replications: 8 },
  ...{ incidents: INCIDENTS, policies: ['joint'], etaFactors: [1], expected: [] },
};
