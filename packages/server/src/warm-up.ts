import { setImmediate as nextTurn } from 'node:timers/promises';
import { E7, type Engine, INCIDENT_TYPES, RuncardError } from '@runcard/engine';
import { decode, encode, METHODS, type RequestOf } from '@runcard/protocol';
import type { RpcContext } from './handler.ts';
import { recommendUnits } from './routes/recommend-units.ts';

export interface WarmUpOptions {
  readonly queries: number;
  /** Ready after this time even if not all have run: a slower answer is better than none, and a restart must be ready in 6 s. */
  readonly budgetMs: number;
}

export const WARM_UP: WarmUpOptions = { queries: 500, budgetMs: 2_500 };

export interface WarmUpReport {
  readonly queries: number;
  readonly refused: number;
  readonly tookMs: number;
}

/**
 * Asks for recommendations all over the network, in bytes as callers do, so that the first real one finds compiled code and built
 * profiles. The places are junctions in golden-ratio order, which spreads any number of them evenly. Refusals (an empty fleet) do not
 * count against readiness; a defect does, and is thrown. Between two queries the loop turns, so `/healthz` answers meanwhile.
 */
export async function warmUp(context: RpcContext, options: WarmUpOptions): Promise<WarmUpReport> {
  const { engine, clock } = context;
  const { request, response, limits } = METHODS.RecommendUnits;
  const startUs = clock.monotonicUs();
  const elapsedMs = (): number => Math.round((clock.monotonicUs() - startUs) / 1_000);
  let refused = 0;
  let queries = 0;
  for (; queries < options.queries && elapsedMs() < options.budgetMs; queries++) {
    try {
      const asked = encode(request, syntheticIncident(engine, queries), 'proto');
      encode(response, recommendUnits(context, decode(request, asked, 'proto', limits)), 'proto');
    } catch (error) {
      if (!(error instanceof RuncardError)) throw error;
      refused++;
    }
    await nextTurn();
  }
  return { queries, refused, tookMs: elapsedMs() };
}

const GOLDEN_RATIO = (Math.sqrt(5) - 1) / 2;

function syntheticIncident({ network }: Engine, index: number): RequestOf<'RecommendUnits'> {
  const junction = Math.floor(((index * GOLDEN_RATIO) % 1) * network.junctionCount);
  return {
    requestId: `warm-up-${index}`,
    incident: {
      id: `warm-up-${index}`,
      location: { lat: network.junctionLatE7[junction] / E7, lon: network.junctionLonE7[junction] / E7 },
      type: INCIDENT_TYPES[index % INCIDENT_TYPES.length],
      alarmLevel: 1 + (index % 3),
    },
    options: { includeGeometry: true },
  };
}
