import type { PreparedHours } from '@runcard/engine';
import type { PolicyId } from '../policies/policies.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Record } from '../truth/record.ts';

/** One run of a scenario: plain data, so that any thread or machine may do it, in any order, with the same result. */
export interface Job {
  readonly policy: PolicyId;
  /** Where the scenario changes the fleet: false plays it as it is today. */
  readonly isChanged: boolean;
  /** From 0. Its number and the scenario's seed make all that is drawn. */
  readonly replication: number;
  readonly etaFactor: number;
}

export interface JobResult {
  readonly job: Job;
  readonly logHash: string;
  readonly events: number;
  readonly records: readonly Record[];
}

/** What a city is made of, as it is handed to a thread. */
export interface CityFiles {
  /** The same for the same network and world: what a thread keeps open between two jobs. */
  readonly key: string;
  readonly network: SharedArrayBuffer;
  readonly world: string;
  /** Drive times of every kind of hour (`prepareCity`). Without them whoever opens the city makes its own. */
  readonly hours?: PreparedHours;
}

/** The comparison comes first, so that an interrupted run has one of each; then replication after replication. */
export function listJobs({ policies, replications, etaFactors, fleet }: Scenario): Job[] {
  const fleets = fleet === undefined ? [false] : [false, true];
  return Array.from({ length: replications }, (_, replication) => replication).flatMap((replication) =>
    etaFactors.flatMap((etaFactor) =>
      policies.flatMap((policy) => fleets.map((isChanged) => ({ policy, isChanged, replication, etaFactor }))),
    ),
  );
}

/** As the report names it, among those that it compares. */
export const labelOf = ({ policy, isChanged }: Pick<Job, 'policy' | 'isChanged'>): string =>
  isChanged ? `${policy}, changed fleet` : policy;

export const nameOf = ({ policy, isChanged, replication, etaFactor }: Job): string =>
  `${policy}${isChanged ? '.changed' : ''}.${replication}.eta${etaFactor}`;
