import type { Record } from '../truth/record.ts';
import type { CityFacts } from './facts.ts';

/** From a moment until another, ms. */
export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/** What a unit did, from the records of the run; spans by time, which do not overlap. */
export interface UnitTimeline {
  readonly unitId: string;
  readonly runs: number;
  /** From the alert until it could be sent elsewhere, out of order included. */
  readonly busy: readonly Span[];
  /** Not at its station and ready: until it is home again, and rested. */
  readonly away: readonly Span[];
  /** Cannot be sent: busy, or at rest. */
  readonly notFree: readonly Span[];
}

export function timelinesOf(records: readonly Record[], { units, run }: CityFacts): Map<string, UnitTimeline> {
  const runsOf = Map.groupBy(
    records.flatMap(({ runs }) => runs),
    ({ unitId }) => unitId as string,
  );
  return new Map(
    units.map(({ id }) => {
      const runs = [...(runsOf.get(id) ?? [])].sort((a, b) => a.sentAtMs - b.sentAtMs);
      const [busy, away, rest]: [Span[], Span[], Span[]] = [[], [], []];
      for (const [i, { sentAtMs, freeAtMs, homeAtMs, restedAtMs, isBroken }] of runs.entries()) {
        const nextMs = runs[i + 1]?.sentAtMs ?? run.toMs;
        busy.push(spanOf(sentAtMs, Math.min(freeAtMs ?? nextMs, nextMs)));
        const homeMs = isBroken ? freeAtMs : homeAtMs;
        away.push(spanOf(sentAtMs, Math.min(restedAtMs ?? homeMs ?? nextMs, nextMs)));
        if (homeAtMs !== null && restedAtMs !== null) rest.push(spanOf(homeAtMs, Math.min(restedAtMs, nextMs)));
      }
      const notFree = [...busy, ...rest].sort((a, b) => a.fromMs - b.fromMs);
      return [id, { unitId: id, runs: runs.length, busy, away, notFree }];
    }),
  );
}

const spanOf = (fromMs: number, toMs: number): Span => ({ fromMs, toMs: Math.max(fromMs, toMs) });

/** How many of them at once: a step for each change, by time, beginning with 0. */
export function countAtOnce(spans: readonly Span[]): { readonly atMs: number; readonly count: number }[] {
  const changes = new Map<number, number>();
  for (const { fromMs, toMs } of spans) {
    changes.set(fromMs, (changes.get(fromMs) ?? 0) + 1);
    changes.set(toMs, (changes.get(toMs) ?? 0) - 1);
  }
  let count = 0;
  return [...changes]
    .sort(([a], [b]) => a - b)
    .map(([atMs, change]) => {
      count += change;
      return { atMs, count };
    });
}

/** For how long at least so many of them were at once, within the window, ms. */
export function msWithAtLeast(spans: readonly Span[], least: number, window: Span): number {
  const steps = countAtOnce(spans);
  let ms = 0;
  for (const [i, { atMs, count }] of steps.entries()) {
    if (count < least) continue;
    const toMs = steps[i + 1]?.atMs ?? window.toMs;
    ms += Math.max(0, Math.min(toMs, window.toMs) - Math.max(atMs, window.fromMs));
  }
  return ms;
}

export const lengthMs = (spans: readonly Span[], window: Span): number =>
  spans.reduce(
    (sum, span) => sum + Math.max(0, Math.min(span.toMs, window.toMs) - Math.max(span.fromMs, window.fromMs)),
    0,
  );
