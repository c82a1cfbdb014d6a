import type { Network } from '../../map/network.ts';
import { endsAtMs, isInForce, pointCountOf, type TrafficEntry } from './entry.ts';
import { FADE_STEP_MS } from './limits.ts';

/**
 * All that is known of the traffic on one network: immutable, a new value after each accepted batch. Holds on to its network, because
 * arcs mean nothing without it, and to what was sent, so that it can be matched again on another one (`rematchTraffic`).
 *
 * Entries stand in a Map that each batch copies: 1.6 ms for 20,000 speeds, where the matching of 500 pieces takes 0.4 (Node 24.21, 2
 * cores shared with other work, least of 60). A persistent tree would save the copy and cost every reader.
 */
export interface Traffic {
  readonly network: Network;
  readonly networkEpoch: number;
  /** Grows by one with each batch that changed anything. */
  readonly epoch: number;
  /** By id; what has ended stays until the next batch and counts no more. */
  readonly entries: ReadonlyMap<string, TrafficEntry>;
}

export function emptyTraffic(network: Network, networkEpoch: number): Traffic {
  return { network, networkEpoch, epoch: 0, entries: new Map() };
}

export interface TrafficSize {
  readonly items: number;
  readonly arcs: number;
  readonly points: number;
}

export function sizeOf(entries: Iterable<TrafficEntry>): TrafficSize {
  let [items, arcs, points] = [0, 0, 0];
  for (const entry of entries) {
    items++;
    arcs += entry.arcs.length;
    points += pointCountOf(entry);
  }
  return { items, arcs, points };
}

/** Age of the live speeds that count now; null where none does: then every time is the hour's pattern. */
export interface TrafficAge {
  readonly newestMs: number;
  readonly oldestMs: number;
}

export function trafficAge({ entries }: Traffic, nowMs: number): TrafficAge | null {
  let [newestMs, oldestMs] = [Infinity, -Infinity];
  for (const entry of entries.values()) {
    if (entry.kind !== 'SPEED' || entry.arcs.length === 0 || !isInForce(entry.fact, nowMs)) continue;
    newestMs = Math.min(newestMs, nowMs - entry.fact.atMs);
    oldestMs = Math.max(oldestMs, nowMs - entry.fact.atMs);
  }
  return newestMs === Infinity ? null : { newestMs, oldestMs };
}

/**
 * The next instant at which some arc's time may differ, without another batch: an entry ends, or the live speeds fade by one step.
 * Infinity where nothing is in force. Whoever follows it should wait at least a second between two changes: entries may end at any ms.
 */
export function nextChangeMs({ entries }: Traffic, nowMs: number): number {
  let nextMs = Infinity;
  const nextStepMs = (Math.floor(nowMs / FADE_STEP_MS) + 1) * FADE_STEP_MS;
  for (const { kind, fact, arcs } of entries.values()) {
    if (arcs.length === 0 || !isInForce(fact, nowMs)) continue;
    nextMs = Math.min(nextMs, endsAtMs(fact));
    if (kind === 'SPEED') nextMs = Math.min(nextMs, nextStepMs);
  }
  return nextMs;
}
