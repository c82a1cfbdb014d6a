import type { EngineFamily, Network, World } from '@runcard/engine';
import { allCheckers } from '../checkers/all-checkers.ts';
import { createStreams } from '../kernel/streams.ts';
import { jointPolicy } from '../policies/joint.ts';
import { happeningsOf } from '../scenario/happenings.ts';
import { runCity } from './run-city.ts';

export interface Days {
  readonly network: Network;
  readonly world: World;
  /** On that network. */
  readonly family: EngineFamily;
  readonly from: string;
  readonly days: number;
  readonly demandFactor: number;
}

const SEED = 1;

/** So many days of Hanoi's demand by the joint policy, drawn before: for measuring, by whoever has a clock. */
export function drawDays({ network, world, family, ...days }: Days): () => { readonly logHash: string } {
  const happenings = happeningsOf({ ...days, city: { kind: 'HANOI' } }, { network, world }, createStreams(SEED), null);
  return () =>
    runCity({
      ...{ engine: family.open(world), policy: jointPolicy, seed: SEED, ...happenings },
      checkers: allCheckers,
    });
}
