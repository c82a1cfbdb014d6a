import type { Network, RecommendInput, World } from '@runcard/engine';
import { reported } from '../handlers/send.ts';
import { createStreams } from '../kernel/streams.ts';
import { endMsOf, happeningsOf, type Recorded, startMsOf } from '../scenario/happenings.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { TrafficBatch } from './traffic-batches.ts';

/** What a scenario asks of a server and tells it about roads, in the scenario's own time from 0; then it begins again. */
export interface ScenarioEvents {
  readonly spanMs: number;
  /** By time: the first call about each incident. */
  readonly questions: readonly Question[];
  /** By time. Water is left out: it has no expiry, and what is told would stay. */
  readonly traffic: readonly { readonly atMs: number; readonly batch: TrafficBatch }[];
}

export interface Question {
  readonly atMs: number;
  readonly input: RecommendInput;
  /** How long the vehicles are there. */
  readonly workMs: number;
}

/** Replications are strung together until there are so many different questions, or so many replications. */
const QUESTIONS_MIN = 150;
const REPLICATIONS_MAX = 30;

/** @throws RuncardError as `happeningsOf` */
export function eventsOf(
  scenario: Scenario,
  ground: { readonly network: Network; readonly world: World },
  recorded: Recorded | null,
): ScenarioEvents {
  const lengthMs = endMsOf(scenario) - startMsOf(scenario);
  const questions: Question[] = [];
  const traffic: ScenarioEvents['traffic'][number][] = [];
  let replication = 0;
  for (; replication < REPLICATIONS_MAX && questions.length < QUESTIONS_MIN; replication++) {
    const { startMs, incidents, changes } = happeningsOf(
      ...([scenario, ground, createStreams(scenario.seed + replication), recorded] as const),
    );
    const since = (atMs: number): number => replication * lengthMs + atMs - startMs;
    for (const incident of incidents) {
      const id = `load-${replication}-${incident.number}`;
      const input = {
        requestId: id,
        incident: { ...reported({ incident, place: incident.calls[0].said }, 1), id },
        options: { includeGeometry: true },
      };
      questions.push({ atMs: since(incident.calls[0].atMs), input, workMs: incident.workMs });
    }
    for (const change of changes)
      if (change.kind === 'TRAFFIC') traffic.push({ atMs: since(change.atMs), batch: change.batch as TrafficBatch });
  }
  const byTime = (a: { readonly atMs: number }, b: { readonly atMs: number }): number => a.atMs - b.atMs;
  return { spanMs: replication * lengthMs, questions: questions.sort(byTime), traffic: traffic.sort(byTime) };
}

/** So many times faster than the scenario's clock, so that so many questions come in a second. */
export const compressFor = ({ spanMs, questions }: ScenarioEvents, perSecond: number): number =>
  (perSecond * spanMs) / (1_000 * questions.length);
