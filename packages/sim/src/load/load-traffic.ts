import type { Network } from '@runcard/engine';
import type { ScenarioEvents } from './questions.ts';
import { TRAFFIC_EVERY_MS } from './send-plan.ts';
import { drawTrafficBatches, type TrafficBatch } from './traffic-batches.ts';

export interface LoadTraffic {
  readonly events: ScenarioEvents;
  readonly compress: number;
  readonly seconds: number;
  readonly network: Network;
  readonly networkEpoch: number;
  readonly expiresAtUnixMs: number;
}

/** Road pieces of each batch of measured speeds. */
const PIECES = 500;
const SOURCE = 'load';

/**
 * One batch for each moment at which one is sent: measured speeds, and with them what the scenario last said of its roads since the batch
 * before. All of it ends by itself soon after the load.
 */
export function loadTraffic(load: LoadTraffic): TrafficBatch[] {
  const { events, compress, seconds, network, networkEpoch, expiresAtUnixMs } = load;
  const batches = Math.ceil((seconds * 1_000) / TRAFFIC_EVERY_MS);
  const drawn = drawTrafficBatches(network, { networkEpoch, expiresAtUnixMs, batches, pieces: PIECES, source: SOURCE });
  return drawn.map((batch, i) => {
    const said = lastBetween(events, (i - 1) * TRAFFIC_EVERY_MS * compress, i * TRAFFIC_EVERY_MS * compress);
    return said === undefined ? batch : { ...batch, ...closuresAndAreas(said, expiresAtUnixMs) };
  });
}

/** Of the scenario's clock, which begins again after its span. */
function lastBetween({ traffic, spanMs }: ScenarioEvents, fromMs: number, toMs: number): TrafficBatch | undefined {
  const lengthMs = toMs - fromMs;
  const ageOf = (atMs: number): number => (((toMs - atMs) % spanMs) + spanMs) % spanMs;
  const heard = traffic.filter(({ atMs }) => atMs <= toMs && ageOf(atMs) < lengthMs);
  return heard.sort((a, b) => ageOf(a.atMs) - ageOf(b.atMs))[0]?.batch;
}

/** Under names of the load's own, so that nothing of the server's is replaced or ended. */
function closuresAndAreas({ closures = [], areas = [] }: TrafficBatch, expiresAtUnixMs: number): TrafficBatch {
  const named = <Entry extends { readonly id?: string; readonly reportedAtUnixMs?: number }>(entry: Entry) => {
    const { reportedAtUnixMs: _, ...rest } = entry;
    return { ...rest, id: `${SOURCE}-${entry.id}`, source: SOURCE, expiresAtUnixMs };
  };
  return { closures: closures.map(named), areas: areas.map(named) };
}
