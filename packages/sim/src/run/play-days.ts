import type { EngineFamily, Network, World } from '@runcard/engine';
import { allCheckers } from '../checkers/all-checkers.ts';
import { changesOf, drawIncidents } from '../demand/draw-incidents.ts';
import { HANOI_DEMAND } from '../demand/hanoi-demand.ts';
import { scaledDemand } from '../demand/scaled-demand.ts';
import { createStreams } from '../kernel/streams.ts';
import { jointPolicy } from '../policies/joint.ts';
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
const DAY_MS = 86_400_000;

/** So many days of Hanoi's demand by the joint policy, drawn before: for measuring, by whoever has a clock. */
export function drawDays({
  network,
  world,
  family,
  from,
  days,
  demandFactor,
}: Days): () => { readonly logHash: string } {
  const streams = createStreams(SEED);
  const startMs = Date.parse(from);
  const endMs = startMs + Math.round(days * DAY_MS);
  const demand = scaledDemand(HANOI_DEMAND, demandFactor);
  const incidents = drawIncidents(demand, { network, world }, streams, startMs, endMs);
  const changes = changesOf(demand, { network, world }, startMs, endMs);
  return () =>
    runCity({
      ...{ engine: family.open(world), policy: jointPolicy, seed: SEED, incidents, changes, startMs },
      checkers: allCheckers,
    });
}
