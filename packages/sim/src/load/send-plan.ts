import type { MethodName } from '@runcard/protocol';
import { bodyOf } from './client.ts';
import type { Question, ScenarioEvents } from './questions.ts';
import type { ServerUnit } from './server-state.ts';
import type { TrafficBatch } from './traffic-batches.ts';

export const LOAD_KINDS = [
  'RecommendUnits',
  'ReportPositions',
  'SetUnitStatus',
  'ApplyTraffic',
] as const satisfies readonly MethodName[];
export type LoadKind = (typeof LOAD_KINDS)[number];

/** One request, its moment fixed before the first one is sent. */
export interface PlannedSend {
  /** From the start of the load. */
  readonly dueMs: number;
  readonly kind: LoadKind;
  /** `unixMs`: the moment at which it is sent. */
  body(unixMs: number): Uint8Array;
}

export interface SendPlan {
  readonly events: ScenarioEvents;
  /** Times faster than the scenario's own clock. */
  readonly compress: number;
  readonly seconds: number;
  /** That report where they are, each once a second. */
  readonly units: readonly ServerUnit[];
  /** In turn, one each two seconds; none: roads stay as they are. */
  readonly traffic: readonly TrafficBatch[];
}

/** As vehicles' gateways send them. */
export const POSITIONS_PER_BATCH = 20;
export const TRAFFIC_EVERY_MS = 2_000;
/** Of the units at most one in so many is out at a time. */
const UNITS_PER_OUT = 20;
/** A unit that goes out is back no sooner: the report of it must have been answered, or the two could change places. */
const OUT_MS_MIN = 1_000;
const SECOND_MS = 1_000;

/** All that is sent, by time. */
export function planSends(plan: SendPlan): PlannedSend[] {
  const questions = questionsUntil(plan);
  const sends = [
    ...questions.map(({ dueMs, question }) => recommend(dueMs, question)),
    ...positions(plan),
    ...statuses(plan, questions),
    ...traffic(plan),
  ];
  return sends.sort((a, b) => a.dueMs - b.dueMs);
}

interface Due {
  readonly dueMs: number;
  readonly question: Question;
}

/** The scenario again and again, until the time is over. */
function questionsUntil({ events, compress, seconds }: SendPlan): Due[] {
  const { questions, spanMs } = events;
  const due: Due[] = [];
  for (let i = 0; questions.length > 0; i++) {
    const question = questions[i % questions.length];
    const round = Math.floor(i / questions.length);
    const dueMs = (round * spanMs + question.atMs) / compress;
    if (dueMs >= seconds * SECOND_MS) break;
    due.push({ dueMs, question });
  }
  return due;
}

function recommend(dueMs: number, { input }: Question): PlannedSend {
  let known: Uint8Array | undefined;
  const body = (): Uint8Array => {
    known ??= bodyOf('RecommendUnits', input as Parameters<typeof bodyOf<'RecommendUnits'>>[1]);
    return known;
  };
  return { dueMs, kind: 'RecommendUnits', body };
}

/** The place stays: what the load leaves behind is a fix where the unit is. The batches of a second are spread over it. */
function positions({ units, seconds }: SendPlan): PlannedSend[] {
  const batches = Math.ceil(units.length / POSITIONS_PER_BATCH);
  return Array.from({ length: seconds * batches }, (_, i) => {
    const from = (i % batches) * POSITIONS_PER_BATCH;
    const batch = units.slice(from, from + POSITIONS_PER_BATCH);
    const body = (atUnixMs: number): Uint8Array =>
      bodyOf('ReportPositions', { reports: batch.map(({ id, at }) => ({ unitId: id, location: at, atUnixMs })) });
    return { dueMs: (i * SECOND_MS) / batches, kind: 'ReportPositions', body };
  });
}

/** With each question a unit that is free goes to fill its tank, for as long as the work at the incident takes, and comes back. */
function statuses({ units, compress, seconds }: SendPlan, questions: readonly Due[]): PlannedSend[] {
  const free = units.filter(({ status }) => status === 'AVAILABLE').map(({ id }) => id);
  const outMax = Math.floor(free.length / UNITS_PER_OUT);
  const out: { id: string; backMs: number }[] = [];
  const sends: PlannedSend[] = [];
  const comeBack = (untilMs: number): void => {
    out.sort((a, b) => a.backMs - b.backMs);
    while (out.length > 0 && out[0].backMs <= untilMs) {
      const { id, backMs } = out.shift() as (typeof out)[number];
      sends.push(statusSend(backMs, id, 'AVAILABLE'));
      free.push(id);
    }
  };
  for (const { dueMs, question } of questions) {
    comeBack(dueMs);
    if (out.length >= outMax) continue;
    const id = free.shift() as string;
    out.push({ id, backMs: dueMs + Math.max(OUT_MS_MIN, question.workMs / compress) });
    sends.push(statusSend(dueMs, id, 'REFILLING', question.workMs));
  }
  comeBack(seconds * SECOND_MS);
  return sends;
}

function statusSend(dueMs: number, unitId: string, status: 'AVAILABLE' | 'REFILLING', freeInMs?: number): PlannedSend {
  const body = (unixMs: number): Uint8Array =>
    bodyOf('SetUnitStatus', {
      ...{ unitId, status },
      ...(freeInMs !== undefined && { expectedFreeUnixMs: unixMs + freeInMs }),
    });
  return { dueMs, kind: 'SetUnitStatus', body };
}

function traffic({ traffic: batches, seconds }: SendPlan): PlannedSend[] {
  const bodies = batches.map((batch) => bodyOf('ApplyTraffic', batch));
  return bodies.slice(0, Math.ceil((seconds * SECOND_MS) / TRAFFIC_EVERY_MS)).map((bytes, i) => ({
    ...{ dueMs: i * TRAFFIC_EVERY_MS, kind: 'ApplyTraffic' },
    body: () => bytes,
  }));
}
