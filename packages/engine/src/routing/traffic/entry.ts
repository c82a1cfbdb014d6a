import type { LatLon } from '../../core/units.ts';
import { FADE_MS } from './limits.ts';
import type { SentArea, SentClosure, SentSpeed } from './schemas.ts';

/** What is said of a road, apart from where: small plain data that effects and warnings carry. */
export type TrafficFact = SpeedFact | HindranceFact;

interface Stated {
  readonly id: string;
  readonly source: string;
  /** When it was measured or reported; never later than it arrived, whatever the sender's clock said. */
  readonly atMs: number;
  readonly expiresAtMs: number;
}

export interface SpeedFact extends Stated {
  readonly kind: 'SPEED';
  readonly speedKmh: number;
}

/** A closure, or an area that is closed or slower. */
export interface HindranceFact extends Stated {
  readonly kind: 'CLOSURE' | 'AREA';
  readonly reason: string;
  /** Speed that is left; 0 = closed. */
  readonly speedPercent: number;
  /** They drive as if it were not there. */
  readonly passingProfileIds: readonly string[];
}

/** A fact as it was sent, and where it lies on the present network. */
export type TrafficEntry =
  | (Placed & { readonly kind: 'SPEED'; readonly fact: SpeedFact; readonly sent: SentSpeed })
  | (Placed & { readonly kind: 'CLOSURE'; readonly fact: HindranceFact; readonly sent: SentClosure })
  | (Placed & { readonly kind: 'AREA'; readonly fact: HindranceFact; readonly sent: SentArea });

interface Placed {
  /** In increasing order, each once; none where it lies on no road of the present network. */
  readonly arcs: Uint32Array;
  /** Of one that was sent by piece, way or location and has outlived its network: the shapes of its arcs there. */
  readonly kept?: readonly KeptArc[];
}

/** An arc of a network that is gone. */
export interface KeptArc {
  /** In driving order. */
  readonly points: readonly LatLon[];
  readonly osmWayId: number;
}

/** It counts before this instant and not at it: a speed has faded by then, even if it was to expire later. */
export const endsAtMs = (fact: TrafficFact): number =>
  fact.kind === 'SPEED' ? Math.min(fact.expiresAtMs, fact.atMs + FADE_MS) : fact.expiresAtMs;

export const isInForce = (fact: TrafficFact, nowMs: number): boolean => nowMs < endsAtMs(fact);

export const isPassing = (hindrance: HindranceFact, profileId: string): boolean =>
  hindrance.passingProfileIds.includes(profileId);

export function pointCountOf({ kind, sent }: TrafficEntry): number {
  return kind === 'AREA' ? sent.outline.points.length : (sent.line?.points.length ?? 1);
}

export function speedEntry(sent: SentSpeed, arcs: Uint32Array, nowMs: number): TrafficEntry {
  const { speedKmh, measuredAtUnixMs } = sent;
  return { kind: 'SPEED', sent, arcs, fact: { kind: 'SPEED', ...statedIn(sent, measuredAtUnixMs, nowMs), speedKmh } };
}

export function closureEntry(sent: SentClosure, arcs: Uint32Array, nowMs: number): TrafficEntry {
  return { kind: 'CLOSURE', sent, arcs, fact: { kind: 'CLOSURE', ...hindering(sent, nowMs), speedPercent: 0 } };
}

export function areaEntry(sent: SentArea, arcs: Uint32Array, nowMs: number): TrafficEntry {
  const { speedPercent } = sent;
  return { kind: 'AREA', sent, arcs, fact: { kind: 'AREA', ...hindering(sent, nowMs), speedPercent } };
}

function hindering(sent: SentClosure | SentArea, nowMs: number): Omit<HindranceFact, 'kind' | 'speedPercent'> {
  const { reason = '', passingProfileIds = [], reportedAtUnixMs } = sent;
  return { ...statedIn(sent, reportedAtUnixMs, nowMs), reason, passingProfileIds };
}

function statedIn(
  { id, source = '', expiresAtUnixMs }: SentSpeed | SentClosure | SentArea,
  statedMs: number | undefined,
  nowMs: number,
): Stated {
  return { id, source, atMs: Math.min(statedMs ?? nowMs, nowMs), expiresAtMs: expiresAtUnixMs };
}
