import { createEngineFamily, type EngineFamily, openNetwork, parseWorldFile, type World } from '@runcard/engine';
import { allCheckers } from '../checkers/all-checkers.ts';
import { POLICIES } from '../policies/policies.ts';
import { changeFleet } from '../scenario/fleet.ts';
import { incidentsOf } from '../scenario/incidents.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { CityFiles, Job, JobResult } from './job.ts';
import { runCity } from './run-city.ts';

export interface JobInput {
  readonly city: CityFiles;
  readonly scenario: Scenario;
  readonly job: Job;
}

/** Does jobs one after the other, and keeps the city of the last one open: a year's hours take seconds to make. */
export function createJobRunner(): (input: JobInput, listen?: (line: string) => void) => JobResult {
  let open: { readonly key: string; readonly family: EngineFamily; readonly world: World } | undefined;
  return ({ city, scenario, job }, listen) => {
    if (open?.key !== city.key) {
      const network = openNetwork(city.network, { verify: false });
      open = { key: city.key, family: createEngineFamily({ network }), world: parseWorldFile(city.world, 'world') };
      open.family.prepare(open.world);
    }
    const engine = open.family.open(changeFleet(open.world, scenario.fleet ?? {}));
    const { seed, incidents, startMs } = incidentsOf(scenario, job.replication, engine);
    const { records, logHash, events } = runCity({
      ...{ engine, policy: POLICIES[job.policy], seed, incidents, startMs },
      settings: { ...scenario.settings, driveFactor: (scenario.settings?.driveFactor ?? 1) * job.etaFactor },
      checkers: allCheckers,
      ...(listen !== undefined && { listen }),
    });
    return { job, logHash, events, records };
  };
}
