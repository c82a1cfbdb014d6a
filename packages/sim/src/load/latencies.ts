import { build, type Histogram } from 'hdr-histogram-js';
import { LOAD_KINDS, type LoadKind } from './send-plan.ts';

/** Of one kind of request; times in ms from the scheduled send to the whole answer, null where none was answered. */
export interface LatencyRow {
  readonly kind: LoadKind;
  readonly count: number;
  readonly failed: number;
  readonly p50Ms: number | null;
  readonly p90Ms: number | null;
  readonly p99Ms: number | null;
  readonly p999Ms: number | null;
  readonly maxMs: number | null;
}

export interface Latencies {
  answered(kind: LoadKind, latencyMs: number): void;
  failed(kind: LoadKind): void;
  rows(): LatencyRow[];
}

/** In µs, to three digits, up to a minute: longer than any answer is waited for. */
const RANGE = {
  lowestDiscernibleValue: 1,
  highestTrackableValue: 60_000_000,
  numberOfSignificantValueDigits: 3,
  useWebAssembly: false,
} as const;

export function createLatencies(): Latencies {
  const histograms = new Map(LOAD_KINDS.map((kind) => [kind, build(RANGE)]));
  const failures = new Map<LoadKind, number>();
  return {
    answered(kind, latencyMs) {
      const us = Math.max(0, Math.round(latencyMs * 1_000));
      histograms.get(kind)?.recordValue(Math.min(us, RANGE.highestTrackableValue));
    },
    failed: (kind) => failures.set(kind, (failures.get(kind) ?? 0) + 1),
    rows: () => [...histograms].map(([kind, histogram]) => rowOf(kind, histogram, failures.get(kind) ?? 0)),
  };
}

function rowOf(kind: LoadKind, histogram: Histogram, failed: number): LatencyRow {
  const count = histogram.totalCount;
  const at = (percent: number): number | null => (count === 0 ? null : histogram.getValueAtPercentile(percent) / 1_000);
  return {
    ...{ kind, count, failed, p50Ms: at(50), p90Ms: at(90), p99Ms: at(99), p999Ms: at(99.9) },
    maxMs: at(100),
  };
}
