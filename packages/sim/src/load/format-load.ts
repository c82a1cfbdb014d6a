import { align } from '@runcard/engine';
import { COMPARED, type Comparison } from './compare-answers.ts';
import type { LatencyRow } from './latencies.ts';
import { LATE_MS } from './open-loop.ts';
import { LATE_SHARE_MAX, type LoadResult } from './run-load.ts';

const SHOWN_MAX = 3;

export function formatComparison({ asked, equal, refused, differences }: Comparison): string {
  const both = refused === 0 ? '' : `, ${refused} of them refused by both`;
  const head =
    equal === asked
      ? `answers: ${equal} of ${asked} are equal to the library’s${both} (${COMPARED})`
      : `ANSWERS DIFFER: ${asked - equal} of ${asked} are not the library’s (${COMPARED})`;
  const rows = differences.slice(0, SHOWN_MAX).map(({ requestId, field, server, library }) => {
    return `  ${requestId}: ${field}: the server says ${server}, the library ${library}`;
  });
  return [head, ...rows].join('\n');
}

export function formatLoad(result: LoadResult): string {
  const { kinds, sent, planned, isVoid, isPartial, failures, notTaken, endedBy } = result;
  const asked = kinds.filter(({ count, failed }) => count + failed > 0);
  const table = align([['ms', 'count', 'failed', 'p50', 'p90', 'p99', 'p99.9', 'max'], ...asked.map(cellsOf)]);
  return [
    ...(isPartial
      ? [`PARTIAL: ${sent.toLocaleString('en')} of ${planned.toLocaleString('en')} requests were sent`]
      : []),
    ...table,
    isVoid ? voidText(result) : lateText(result),
    ...(notTaken > 0 ? [`${notTaken.toLocaleString('en')} positions or entries of traffic were not taken`] : []),
    ...(endedBy === null ? [] : [`ended early: ${endedBy}`]),
    ...failures.map((failure) => `failed: ${failure}`),
  ].join('\n');
}

const lateText = ({ late, sent }: LoadResult): string =>
  `${late.toLocaleString('en')} of ${sent.toLocaleString('en')} sends late by more than ${LATE_MS} ms`;

function voidText(result: LoadResult): string {
  const { dropped, unanswered } = result;
  if (dropped === 0)
    return `VOID: ${lateText(result)}, more than ${LATE_SHARE_MAX * 100} %: this machine could not keep the schedule, and the figures say nothing of the server`;
  return `VOID: the server stopped answering: ${unanswered.toLocaleString('en')} requests had no answer, and ${dropped.toLocaleString('en')} of the schedule were dropped; the latencies are of what it answered before (${lateText(result)})`;
}

const cellsOf = ({ kind, count, failed, p50Ms, p90Ms, p99Ms, p999Ms, maxMs }: LatencyRow): string[] => [
  ...[kind, count.toLocaleString('en'), String(failed)],
  ...[p50Ms, p90Ms, p99Ms, p999Ms, maxMs].map((ms) => (ms === null ? '' : ms.toFixed(2))),
];
