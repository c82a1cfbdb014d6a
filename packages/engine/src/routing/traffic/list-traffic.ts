import { isInForce, pointCountOf, type TrafficEntry } from './entry.ts';
import { TRAFFIC_LIMITS } from './limits.ts';
import { piecesInRing } from './match-outline.ts';
import type { Ring } from './ring.ts';
import type { SentArea, SentClosure, SentSpeed } from './schemas.ts';
import { type Traffic, type TrafficAge, trafficAge } from './traffic.ts';

/** What is in force, as it was sent. */
export interface TrafficList {
  readonly trafficEpoch: number;
  readonly speeds: readonly SentSpeed[];
  readonly closures: readonly SentClosure[];
  readonly areas: readonly SentArea[];
  /** Entries that are in force and did not fit. */
  readonly omittedCount: number;
  /** Of the listed ones those that lie on no road of the present network. */
  readonly unmatchedIds: readonly string[];
  readonly age: TrafficAge | null;
}

/**
 * By id; closures and areas first where not all fits the limits of an answer. With a ring only what counts on a piece with a part in
 * it, which what lies on no road never does.
 */
export function listTraffic(traffic: Traffic, within: Ring | undefined, nowMs: number): TrafficList {
  const pieces = within && new Set(piecesInRing(traffic.network, within, false));
  const isAsked = (entry: TrafficEntry): boolean =>
    isInForce(entry.fact, nowMs) && (pieces === undefined || entry.arcs.some((arc) => pieces.has(arc >> 1)));
  const asked = [...traffic.entries.values()].filter(isAsked).sort(hindrancesFirst);
  let points = 0;
  const listed = asked.slice(0, TRAFFIC_LIMITS.listedItemsMax).filter((entry) => {
    points += pointCountOf(entry);
    return points <= TRAFFIC_LIMITS.listedPointsMax;
  });
  return {
    trafficEpoch: traffic.epoch,
    speeds: listed.flatMap((entry) => (entry.kind === 'SPEED' ? [entry.sent] : [])),
    closures: listed.flatMap((entry) => (entry.kind === 'CLOSURE' ? [entry.sent] : [])),
    areas: listed.flatMap((entry) => (entry.kind === 'AREA' ? [entry.sent] : [])),
    omittedCount: asked.length - listed.length,
    unmatchedIds: listed.filter(({ arcs }) => arcs.length === 0).map(({ fact }) => fact.id),
    age: trafficAge(traffic, nowMs),
  };
}

function hindrancesFirst(a: TrafficEntry, b: TrafficEntry): number {
  return Number(a.kind === 'SPEED') - Number(b.kind === 'SPEED') || (a.fact.id < b.fact.id ? -1 : 1);
}
