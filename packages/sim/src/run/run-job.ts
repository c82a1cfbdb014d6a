import { allCheckers } from '../checkers/all-checkers.ts';
import { createStreams } from '../kernel/streams.ts';
import { POLICIES, type PolicyId } from '../policies/policies.ts';
import type { Policy } from '../policies/policy.ts';
import { changeFleet } from '../scenario/fleet.ts';
import { happeningsOf, type Recorded } from '../scenario/happenings.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { CityFiles, Job, JobResult } from './job.ts';
import { type OpenCity, openCity } from './open-city.ts';
import { runCity } from './run-city.ts';

export interface JobInput {
  readonly city: CityFiles;
  readonly scenario: Scenario;
  readonly recorded: Recorded | null;
  readonly job: Job;
}

export type RunJob = (input: JobInput, listen?: (line: string) => void) => JobResult;

/**
 * Does jobs one after the other, and keeps the city of the last one open: where its hours were not prepared that takes seconds. It throws
 * POLICY_FAILED where a policy does.
 */
export function createJobRunner(policies: Readonly<Record<PolicyId, Policy>> = POLICIES): RunJob {
  let open: (OpenCity & { readonly key: string }) | undefined;
  return ({ city, scenario, recorded, job }, listen) => {
    if (open?.key !== city.key) {
      open = { key: city.key, ...openCity(city) };
      if (city.hours === undefined) open.family.prepare(open.world);
    }
    const { family, world } = open;
    const engine = family.open(job.isChanged ? changeFleet(world, scenario.fleet ?? {}) : world);
    const seed = scenario.seed + job.replication;
    // What happens is drawn from the city as it is, so that a change of the fleet changes nothing of it.
    const ground = { network: engine.network, world };
    const happenings = happeningsOf(scenario, ground, createStreams(seed), recorded);
    const { records, logHash, events } = runCity({
      ...{ engine, policy: policies[job.policy], seed, ...happenings },
      settings: { ...scenario.settings, driveFactor: (scenario.settings?.driveFactor ?? 1) * job.etaFactor },
      checkers: allCheckers,
      ...(listen !== undefined && { listen }),
    });
    return { job, logHash, events, records };
  };
}
