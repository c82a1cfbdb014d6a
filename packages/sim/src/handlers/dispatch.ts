import { type Recommendation, type RecommendInput, RuncardError, reasonOf } from '@runcard/engine';
import type { Decision, Question, View } from '../policies/policy.ts';
import type { City } from '../truth/city.ts';
import type { Record } from '../truth/record.ts';
import type { Scene } from '../truth/scene.ts';
import { askExactly } from './ask-exactly.ts';
import { reported, send } from './send.ts';
import { tellPositions } from './told.ts';

/** The dispatcher decides. Where nobody is free for an incident that nobody is at, it is asked again. */
export function onDispatch(city: City, scene: Scene, record: Record, level: number, nowMs: number): void {
  if (scene.phase !== 'OPEN') return;
  tellPositions(city, nowMs);
  const answer = decide(city, scene, record, level, nowMs);
  if (answer.units.length > 0) send(city, scene, record, answer, level, nowMs);
  else if (scene.unitIds.size === 0) {
    record.retries++;
    const { number } = scene.incident;
    city.simulation.schedule(nowMs + RETRY_MS, { kind: 'DISPATCH', incident: number, level });
  }
  scene.level = level;
  record.level = level;
  if (record.runs.length > 0 && record.forceWanted === 0) noteFirst(record, answer);
}

const RETRY_MS = 60_000;

function decide(city: City, scene: Scene, { runs, retries }: Record, level: number, nowMs: number): Recommendation {
  const { engine } = city;
  const requestId = `incident-${scene.incident.number}.${level}.${runs.length}.${retries}`;
  const input = { requestId, incident: reported(scene, level), options: { includeGeometry: true } };
  const view = {
    nowMs,
    world: engine.world,
    recommend: (asked: RecommendInput) => engine.recommend(asked, nowMs),
    survey: (asked: RecommendInput) => engine.survey(asked, nowMs),
  };
  const { unitIds, answer } = choose(city, { input }, view);
  if (answer !== undefined) return answer;
  return askExactly(city, input, unitIds, nowMs);
}

/** @throws RuncardError POLICY_FAILED: a run without a decision is no run */
function choose({ policy }: City, question: Question, view: View): Decision {
  try {
    const { unitIds, answer } = policy.choose(question, view);
    return { unitIds, ...(answer !== undefined && { answer }) };
  } catch (cause) {
    const id = question.input.incident?.id ?? 'an incident';
    const reason = reasonOf(cause);
    throw new RuncardError(
      'POLICY_FAILED',
      `policy ${policy.id}, ${id} at ${new Date(view.nowMs).toISOString()}: seen ${reason}, wanted who goes`,
      { details: { policy: policy.id, incident: id, reason } },
    );
  }
}

function noteFirst(record: Record, { units, shortfalls, water }: Recommendation): void {
  record.forceWanted = units.length;
  record.unmet.push(...shortfalls.map(({ capability, missing }) => ({ capability, missing })));
  Object.assign(record, { waterShortLpm: water.shortfallLpm });
}
